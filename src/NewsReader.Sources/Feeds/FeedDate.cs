using NewsReader.Sources.Dates;

namespace NewsReader.Sources.Feeds;

/// <summary>The dates of feeds, where broken clocks are common.</summary>
internal static class FeedDate
{
    /// <summary>Older dates are a clock that was never set: there was no web to publish on.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A clock may be a day ahead; further it is wrong.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>The moment; null where the text has none, or one that cannot be (of 1970, of 2070).</summary>
    /// <param name="language">Of the feed, as it states it: it tells whether the day or the month comes first.</param>
    public static DateTimeOffset? Read(string? text, DateTimeOffset now, string? language = null) =>
        StatedDate.Read(text, language) is { } date && date >= Earliest && date <= now + Ahead ? date : null;
}
