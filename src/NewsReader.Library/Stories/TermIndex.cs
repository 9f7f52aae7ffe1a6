namespace NewsReader.Library.Stories;

/// <summary>
/// The articles that have a term, by days: what is asked and what is written lies together on few pages of the file,
/// however large the library.
/// </summary>
internal sealed class TermIndex(IStoryStore stored)
{
    /// <summary>A term that so many articles of some days have tells little of them; no more are read.</summary>
    public const int MostOfTerm = 64;

    /// <summary>A text that comes again later is another occasion, and an event goes quiet.</summary>
    private const int Days = 4;

    /// <summary>The days of an article, those before and those after.</summary>
    private const int Periods = 3;

    /// <summary>
    /// The articles of a key, as far as this transaction has asked: those of the same days share most of their terms.
    /// </summary>
    private readonly Dictionary<long, List<long>> _having = [];

    /// <summary>
    /// The articles that have each of the terms on the days around one, in the terms' order; of a term that too many
    /// have, some.
    /// </summary>
    public List<List<long>> Having(IReadOnlyList<ulong> terms, DateOnly day)
    {
        // The keys of one period stand after those of the other.
        var keys = Keys(terms, day, Days, around: true);
        return
        [
            .. Enumerable
                .Range(0, terms.Count)
                .Select(term =>
                    Enumerable
                        .Range(0, Periods)
                        .SelectMany(period => Having(keys[period * terms.Count + term]))
                        .Take(MostOfTerm)
                        .ToList()
                ),
        ];
    }

    /// <summary>
    /// The keys under which an article of a day is found by terms, and what was added for it is known at once.
    /// </summary>
    public long[] Add(long article, IReadOnlyList<ulong> terms, DateOnly day)
    {
        var keys = Keys(terms, day, Days, around: false);
        foreach (var key in keys)
        {
            if (_having.TryGetValue(key, out var having) && having.Count < MostOfTerm && !having.Contains(article))
                having.Add(article);
        }
        return keys;
    }

    /// <summary>The keys of these hashes on the days of the index: the article's own, or those around it too.</summary>
    public static long[] Keys(IReadOnlyList<ulong> hashes, DateOnly day, int days, bool around)
    {
        var period = day.DayNumber / days;
        var periods = around ? Enumerable.Range(period - 1, Periods) : [period];
        const int bits = EventTerm.HashBits;
        return [.. periods.SelectMany(p => hashes.Select(hash => ((long)p << bits) | (long)(hash >> (64 - bits))))];
    }

    private List<long> Having(long key)
    {
        if (_having.TryGetValue(key, out var known))
            return known;
        return _having[key] = stored.Having(key, MostOfTerm);
    }
}
