using NewsReader.Analysis.Speakers;

namespace NewsReader.Tests.Analysis;

public sealed class StatedMomentTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Published = new(2024, 5, 17);

    [Theory]
    [InlineData("9:30 a.m. Monday", "2024-05-13T09:30")]
    [InlineData("7:00 p.m. Tuesday", "2024-05-14T19:00")]
    [InlineData("12:43 a.m. Wednesday", "2024-05-15T00:43")]
    [InlineData("12 pm on Friday", "2024-05-17T12:00")]
    [InlineData("noon Thursday", "2024-05-16T12:00")]
    [InlineData("Friday", "2024-05-17")]
    [InlineData("last Friday", "2024-05-10")]
    [InlineData("Saturday morning", "2024-05-11")]
    [InlineData("yesterday", "2024-05-16")]
    [InlineData("this morning", "2024-05-17")]
    [InlineData("last night", "2024-05-16")]
    [InlineData("May 14", "2024-05-14")]
    [InlineData("Dec. 3", "2023-12-03")]
    [InlineData("3 December", "2023-12-03")]
    [InlineData("Sept. 21, 2021", "2021-09-21")]
    [InlineData("March 2022", "2022-03")]
    [InlineData("July", "2023-07")]
    [InlineData("last month", "2024-04")]
    [InlineData("last year", "2023")]
    [InlineData("2019", "2019")]
    [InlineData("last week", null)]
    [InlineData("Feb. 30, 2021", null)]
    [InlineData("25:99", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Words_for_a_time_are_a_timestamp_as_far_as_they_go(string? stated, string? expected) =>
        Assert.Equal(expected, StatedMoment.Resolve(stated, Published));

    [Theory]
    [InlineData("June 2, 2024", "2024-06-02")]
    [InlineData("8:05 PM, March 1, 2020", "2020-03-01T20:05")]
    [InlineData("May 2021", "2021-05")]
    [InlineData("Monday", null)]
    [InlineData("June 2", null)]
    [InlineData("yesterday", null)]
    public void Without_the_day_of_the_article_only_what_is_whole_is_one(string stated, string? expected) =>
        Assert.Equal(expected, StatedMoment.Resolve(stated, published: null));
}
