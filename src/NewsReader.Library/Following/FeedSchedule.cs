using NewsReader.Sources.Feeds;

namespace NewsReader.Library.Following;

/// <summary>
/// How long a feed is left alone: as long as it takes to have something new, within bounds, and longer each time that
/// it fails.
/// </summary>
internal static class FeedSchedule
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly TimeSpan FirstFailure = TimeSpan.FromMinutes(30);

    /// <summary>The times of so many newest entries tell how often there is one.</summary>
    private const int Looked = 12;

    private const double Jitter = 0.15;

    /// <summary>Half the usual time between two entries; longer where it has been quiet for long.</summary>
    public static TimeSpan Interval(FeedDocument feed, DateTimeOffset now)
    {
        var times = feed
            .Entries.Select(e => e.Published)
            .OfType<DateTimeOffset>()
            .OrderDescending()
            .Take(Looked)
            .ToList();
        if (times.Count == 0)
            return TimeSpan.FromHours(1);
        var usual = times.Count == 1 ? Longest : (times[0] - times[^1]) / (times.Count - 1);
        var quiet = now - times[0];
        return Within((usual > quiet / 4 ? usual : quiet / 4) / 2);
    }

    /// <summary>How long after so many failures in a row, the first 1.</summary>
    public static TimeSpan AfterFailure(int failures, TimeSpan? asked) =>
        Within(asked > TimeSpan.Zero ? asked.Value : FirstFailure * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)));

    /// <summary>A little more or less, so that feeds that were added together are not always asked together.</summary>
    public static TimeSpan Jittered(TimeSpan interval) =>
        interval * (1 + Jitter * (2 * Random.Shared.NextDouble() - 1));

    private static TimeSpan Within(TimeSpan interval) =>
        interval < Shortest ? Shortest
        : interval > Longest ? Longest
        : interval;
}
