using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library;

public enum TimelineUnit : byte
{
    Day,
    Week,
    Month,
}

/// <summary>How often somebody is named and speaks over time.</summary>
/// <param name="Spans">Without a gap, oldest first.</param>
public sealed record Timeline(TimelineUnit Unit, IReadOnlyList<TimelineSpan> Spans);

/// <summary>A day, a week from Monday, or a month.</summary>
public sealed record TimelineSpan(DateOnly First, int Articles, int Quotations);

public static class Timelines
{
    /// <summary>So many of the newest are counted: the cost does not grow with the library.</summary>
    private const int Newest = 500;

    private const int MostSpans = 36;

    /// <summary>The timeline of somebody; by days, weeks or months, as it fits where none is asked for.</summary>
    public static async Task<Timeline> TimelineAsync(
        this LibraryContext library,
        long entity,
        TimelineUnit? unit = null,
        CancellationToken cancel = default
    )
    {
        var named = await library
            .Appearances.AsNoTracking()
            .Where(a => a.EntityId == entity)
            .OrderByDescending(a => a.ArticleId)
            .Take(Newest)
            .Select(a => a.Day)
            .ToListAsync(cancel);
        var said = await library
            .Quotations.AsNoTracking()
            .Where(q => q.SpeakerId == entity)
            .OrderByDescending(q => q.Id)
            .Take(Newest)
            .Select(q => q.Day)
            .ToListAsync(cancel);
        return Of(named, said, unit);
    }

    internal static Timeline Of(IReadOnlyList<DateOnly> named, IReadOnlyList<DateOnly> said, TimelineUnit? asked)
    {
        if (named.Count == 0)
            return new Timeline(asked ?? TimelineUnit.Day, []);
        var (first, last) = (named.Min(), named.Max());
        var unit =
            asked
            ?? (
                (last.DayNumber - first.DayNumber) switch
                {
                    < MostSpans => TimelineUnit.Day,
                    < MostSpans * 7 => TimelineUnit.Week,
                    _ => TimelineUnit.Month,
                }
            );
        var articles = named.CountBy(day => Start(day, unit)).ToDictionary();
        var quotations = said.CountBy(day => Start(day, unit)).ToDictionary();
        var spans = new List<TimelineSpan>();
        for (
            var span = Start(last, unit);
            span >= Start(first, unit) && spans.Count < MostSpans;
            span = Before(span, unit)
        )
            spans.Add(new TimelineSpan(span, articles.GetValueOrDefault(span), quotations.GetValueOrDefault(span)));
        spans.Reverse();
        return new Timeline(unit, spans);
    }

    private static DateOnly Start(DateOnly day, TimelineUnit unit) =>
        unit switch
        {
            TimelineUnit.Day => day,
            TimelineUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => new DateOnly(day.Year, day.Month, 1),
        };

    private static DateOnly Before(DateOnly start, TimelineUnit unit) =>
        unit switch
        {
            TimelineUnit.Day => start.AddDays(-1),
            TimelineUnit.Week => start.AddDays(-7),
            _ => start.AddMonths(-1),
        };
}
