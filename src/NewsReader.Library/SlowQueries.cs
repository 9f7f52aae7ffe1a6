namespace NewsReader.Library;

/// <summary>A statement that was slow.</summary>
/// <param name="Sql">Without its values.</param>
/// <param name="Times">How often it was.</param>
/// <param name="Longest">The longest that it took.</param>
public sealed record SlowQuery(string Sql, int Times, TimeSpan Longest);

/// <summary>The statements that took longest, a few of them.</summary>
public sealed class SlowQueries
{
    /// <summary>What takes less is not slow.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(100);

    private const int Most = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SlowQuery> _kept = new(StringComparer.Ordinal);

    /// <summary>The longest first.</summary>
    public IReadOnlyList<SlowQuery> List()
    {
        lock (_lock)
            return [.. _kept.Values.OrderByDescending(query => query.Longest)];
    }

    internal void Note(string sql, TimeSpan took)
    {
        if (took < Slow)
            return;
        lock (_lock)
        {
            _kept[sql] = _kept.TryGetValue(sql, out var known)
                ? new SlowQuery(sql, known.Times + 1, took > known.Longest ? took : known.Longest)
                : new SlowQuery(sql, 1, took);
            if (_kept.Count > Most)
                _kept.Remove(_kept.Values.MinBy(query => query.Longest)!.Sql);
        }
    }
}
