using NewsReader.Library;

namespace NewsReader.Tests.Library;

public sealed class TimelineTests
{
    private static readonly DateOnly Monday = new(2024, 5, 13);

    [Theory]
    [InlineData(10, TimelineUnit.Day, 11)]
    [InlineData(100, TimelineUnit.Week, 16)]
    [InlineData(400, TimelineUnit.Month, 14)]
    public void The_unit_fits_the_time_and_no_span_is_left_out(int days, TimelineUnit unit, int spans)
    {
        var timeline = Timelines.Of([Monday, Monday.AddDays(-days)], [Monday], asked: null);

        Assert.Equal(unit, timeline.Unit);
        Assert.Equal(spans, timeline.Spans.Count);
        Assert.Equal((1, 0), (timeline.Spans[0].Articles, timeline.Spans[0].Quotations));
        Assert.Equal((1, 1), (timeline.Spans[^1].Articles, timeline.Spans[^1].Quotations));
        Assert.Equal(2, timeline.Spans.Sum(s => s.Articles));
    }

    [Fact]
    public void A_week_begins_on_Monday()
    {
        var timeline = Timelines.Of([Monday, Monday.AddDays(6), Monday.AddDays(7)], [], TimelineUnit.Week);

        Assert.Equal([(Monday, 2), (Monday.AddDays(7), 1)], timeline.Spans.Select(s => (s.First, s.Articles)));
    }

    [Fact]
    public void Nobody_named_has_no_timeline() => Assert.Empty(Timelines.Of([], [], asked: null).Spans);
}
