namespace NewsReader.Library.Stories;

/// <summary>
/// Finds, among the articles of the same days, those that an article repeats and those on the same event. Both indexes
/// are kept by time first: what is asked and what is written lies together on few pages of the file, however large the
/// library.
/// </summary>
internal sealed class StoryIndex(IStoryStore stored)
{
    /// <summary>A text that comes again later is another occasion.</summary>
    private const int DaysOfCopies = 7;

    private const int DaysOfStories = 3;

    /// <summary>How many texts that share a band are compared whole, those that share most first.</summary>
    private const int Compared = 6;

    /// <summary>
    /// A term that so many articles of the days have tells nothing of an event; no more are read of any.
    /// </summary>
    private const int MostOfTerm = 40;

    /// <summary>
    /// An article joins a story where it shares so much of the weight of its terms with an article of it…
    /// </summary>
    private const double SharedWeight = 0.33;

    /// <summary>…and at least so many terms.</summary>
    private const int SharedTerms = 4;

    /// <summary>How many texts that share names and figures are compared whole, those that share most first.</summary>
    private const int ComparedByFacts = 3;

    /// <summary>So many names and figures of two texts make it worth while to compare them.</summary>
    private const int SharedFacts = 2;

    /// <summary>
    /// Of few articles little is known: a term counts as if so many more had it, and as if there were four times as
    /// many more.
    /// </summary>
    private const int Prior = 5;

    /// <summary>More articles of the same days make no term more telling.</summary>
    private const int MostCounted = 2000;

    /// <summary>What of an index's key tells the time; the rest is the hash.</summary>
    private const int HashBits = 44;

    /// <summary>The days of an article, those before and those after.</summary>
    private const int Periods = 3;

    /// <summary>
    /// The articles of a key, as far as this transaction has asked: those of the same days share most of their terms.
    /// </summary>
    private readonly Dictionary<long, List<long>> _having = [];

    private readonly Dictionary<int, long> _articles = [];

    /// <summary>The article of the same days that this text repeats; null where there is none.</summary>
    /// <param name="search">Compares it with those that are found.</param>
    public long? CopyOf(ArticleSketch sketch, DateOnly day, CopySearch search, long except = 0)
    {
        if (sketch.BandHashes.Count == 0)
            return null;
        var keys = Keys(sketch.BandHashes, day, DaysOfCopies, around: true);
        return search.FirstRepeated(stored.Sharing(keys, except, Compared))
            ?? search.FirstRewritten(SharingFacts(sketch, day, except));
    }

    /// <summary>The articles of the same days that share names and figures which few others have.</summary>
    private List<long> SharingFacts(ArticleSketch sketch, DateOnly day, long except) =>
        [
            .. Having(sketch.Facts, day)
                .Where(having => having.Count < MostOfTerm)
                .SelectMany(having => having.Distinct())
                .Where(article => article != except)
                .CountBy(article => article)
                .Where(shared => shared.Value >= SharedFacts)
                .OrderByDescending(shared => shared.Value)
                .ThenBy(shared => shared.Key)
                .Take(ComparedByFacts)
                .Select(shared => shared.Key),
        ];

    /// <summary>The story of the same days that an article is part of; null where it begins one.</summary>
    public long? StoryOf(ArticleSketch sketch, DateOnly day)
    {
        var shared = new Dictionary<long, (double Weight, int Terms, int Names)>();
        var all = 0.0;
        var articles = ArticlesAround(day);
        var ofTerms = Having([.. sketch.Names, .. sketch.Words], day);
        for (var term = 0; term < ofTerms.Count; term++)
        {
            var found = ofTerms[term];
            var weight = Math.Log((articles + Prior * 4.0) / (found.Count + Prior));
            all += weight;
            if (found.Count == MostOfTerm)
                continue;
            foreach (var article in found)
            {
                var (sum, terms, names) = shared.GetValueOrDefault(article);
                shared[article] = (sum + weight, terms + 1, names + (term < sketch.Names.Count ? 1 : 0));
            }
        }
        // Ordered wholly, so that the same articles in the same order give the same stories.
        foreach (
            var (article, (weight, terms, names)) in shared
                .OrderByDescending(s => s.Value.Weight)
                .ThenBy(s => s.Key)
                .Take(Compared)
        )
        {
            if (
                weight >= SharedWeight * all
                && terms >= SharedTerms
                && names > 0
                && terms > names
                && stored.StoryOf(article) is { } story
            )
                return story;
        }
        return null;
    }

    /// <summary>
    /// Makes an article findable. What its text was before still leads to it: whoever finds it compares what it is now.
    /// </summary>
    public void Add(long article, ArticleSketch sketch, DateOnly day, bool isNew)
    {
        var terms = Keys([.. sketch.Names, .. sketch.Words, .. sketch.Facts], day, DaysOfStories, around: false);
        stored.Add(article, Keys(sketch.BandHashes, day, DaysOfCopies, around: false), terms);
        foreach (var key in terms)
        {
            if (_having.TryGetValue(key, out var having) && having.Count < MostOfTerm && !having.Contains(article))
                having.Add(article);
        }
        if (!isNew)
            return;
        // As a transaction that begins now would count them: where a batch ends changes no story.
        var period = day.DayNumber / DaysOfStories;
        foreach (var around in Enumerable.Range(period - 1, Periods))
        {
            if (_articles.TryGetValue(around, out var counted))
                _articles[around] = Math.Min(counted + 1, MostCounted);
        }
    }

    /// <summary>
    /// The articles that have each of the terms on the same days, in the terms' order; of a term that too many have,
    /// some.
    /// </summary>
    private List<List<long>> Having(IReadOnlyList<ulong> terms, DateOnly day)
    {
        // The keys of one period stand after those of the other.
        var keys = Keys(terms, day, DaysOfStories, around: true);
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

    private List<long> Having(long key)
    {
        if (_having.TryGetValue(key, out var known))
            return known;
        return _having[key] = stored.Having(key, MostOfTerm);
    }

    /// <summary>How many articles the days around one have; counted once for each, as good as it need be.</summary>
    private long ArticlesAround(DateOnly day)
    {
        var period = day.DayNumber / DaysOfStories;
        if (_articles.TryGetValue(period, out var known))
            return known;
        DateOnly From(int days) =>
            DateOnly.FromDayNumber(
                Math.Clamp((period + days) * DaysOfStories, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
            );
        return _articles[period] = stored.Count(From(-1), From(2), MostCounted);
    }

    /// <summary>The keys of these hashes on the days of the index: the article's own, or those around it too.</summary>
    private static long[] Keys(IReadOnlyList<ulong> hashes, DateOnly day, int days, bool around)
    {
        var period = day.DayNumber / days;
        var periods = around ? Enumerable.Range(period - 1, Periods) : [period];
        return
        [
            .. periods.SelectMany(p => hashes.Select(hash => ((long)p << HashBits) | (long)(hash >> (64 - HashBits)))),
        ];
    }
}
