namespace NewsReader.Library.Stories;

/// <summary>Finds, among the articles of the same days, those that an article repeats.</summary>
internal sealed class StoryIndex(IStoryStore stored, TermIndex terms)
{
    /// <summary>A text that comes again later is another occasion.</summary>
    private const int DaysOfCopies = 7;

    /// <summary>How many texts that share a band are compared whole, those that share most first.</summary>
    private const int Compared = 6;

    /// <summary>How many texts that share names and figures are compared whole, those that share most first.</summary>
    private const int ComparedByFacts = 3;

    /// <summary>So many names and figures of two texts make it worth while to compare them.</summary>
    private const int SharedFacts = 2;

    /// <summary>The article of the same days that this text repeats; null where there is none.</summary>
    /// <param name="search">Compares it with those that are found.</param>
    public long? CopyOf(ArticleSketch sketch, DateOnly day, CopySearch search, long except = 0)
    {
        if (sketch.BandHashes.Count == 0)
            return null;
        var keys = TermIndex.Keys(sketch.BandHashes, day, DaysOfCopies, around: true);
        return search.FirstRepeated(stored.Sharing(keys, except, Compared))
            ?? search.FirstRewritten(SharingFacts(sketch, day, except));
    }

    /// <summary>
    /// Makes an article findable. What its text was before still leads to it: whoever finds it compares what it is now.
    /// </summary>
    /// <param name="events">The terms by which its event is found.</param>
    public void Add(long article, ArticleSketch sketch, DateOnly day, IEnumerable<ulong> events) =>
        stored.Add(
            article,
            TermIndex.Keys(sketch.BandHashes, day, DaysOfCopies, around: false),
            terms.Add(article, [.. sketch.Facts, .. events], day)
        );

    /// <summary>The articles of the same days that share names and figures which few others have.</summary>
    private List<long> SharingFacts(ArticleSketch sketch, DateOnly day, long except) =>
        [
            .. terms
                .Having(sketch.Facts, day)
                .Where(having => having.Count < TermIndex.MostOfTerm)
                .SelectMany(having => having.Distinct())
                .Where(article => article != except)
                .CountBy(article => article)
                .Where(shared => shared.Value >= SharedFacts)
                .OrderByDescending(shared => shared.Value)
                .ThenBy(shared => shared.Key)
                .Take(ComparedByFacts)
                .Select(shared => shared.Key),
        ];
}
