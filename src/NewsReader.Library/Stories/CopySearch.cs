namespace NewsReader.Library.Stories;

/// <summary>Compares an article with others that may say the same.</summary>
/// <param name="origins">Where the article was found.</param>
/// <param name="sharesAddress">Whether others of its feed stand at its address.</param>
internal sealed class CopySearch(
    IStoryStore stored,
    ArticleSketch sketch,
    IReadOnlyCollection<string> origins,
    bool sharesAddress = false
)
{
    /// <summary>No more articles of one address are compared: it is that of a list.</summary>
    public const int MostAtAddress = 4;

    /// <summary>Where so much of what two texts share is in no other of their feed, that is what they say.</summary>
    private const double MostlyItsOwn = 0.7;

    /// <summary>
    /// Where so many of the names and figures in the same places are others, two texts are reports of one pattern.
    /// </summary>
    private const double OtherFacts = 0.08;

    private readonly HashSet<string> _feeds = FeedsOf(origins);

    /// <summary>The first of these whose words the article repeats; null where it repeats none.</summary>
    public long? FirstRepeated(IReadOnlyList<long> candidates) =>
        First(candidates, candidate => sketch.Text.Repeats(candidate.Text));

    /// <summary>The first of these that was written anew in the article, or it in that; null for none.</summary>
    public long? FirstRewritten(IReadOnlyList<long> candidates) =>
        First(candidates, candidate => sketch.Content.Says(new TextContent(candidate.Article.Text)));

    private long? First(IReadOnlyList<long> candidates, Func<Candidate, bool> isCopy)
    {
        var read = new Dictionary<long, Candidate?>();
        Candidate? Read(long id) =>
            read.TryGetValue(id, out var known)
                ? known
                : read[id] = stored.Listed(id) is { } article ? new Candidate(article) : null;
        foreach (var id in candidates)
        {
            if (
                Read(id) is { } candidate
                && isCopy(candidate)
                && IsFoldable(candidate.Article)
                && sketch.Places.Contradicts(new TextFacts(candidate.Article.Text)) < OtherFacts
                && RepeatsItsOwn(candidate, candidates.Select(Read).OfType<Candidate>())
            )
                return id;
        }
        return null;
    }

    /// <summary>
    /// Two entries of one feed are two, whatever their texts share, unless headline and moment are the same and no id
    /// tells them apart, or a feed says one anew each time that it is asked, with another id or moment.
    /// </summary>
    public bool IsFoldable(ComparedArticle other) =>
        _feeds.Count == 0
        || !_feeds.Overlaps(FeedsOf(other.Id))
        || string.Equals(other.Headline, sketch.Headline, StringComparison.OrdinalIgnoreCase)
            && (sketch.EntryId is null && other.Published == sketch.Published || IsSaidAnew(other));

    /// <summary>Whether it is at the same address, which is no other entry's, with the same text.</summary>
    private bool IsSaidAnew(ComparedArticle other) =>
        !sharesAddress
        && sketch.AddressKey is { } address
        && other.AddressKey == address
        && IsSameText(other)
        && !IsOfList(stored.PagesAt(address, MostAtAddress));

    /// <summary>Whether several entries of one feed stand at the address of these pages.</summary>
    public bool IsOfList(List<ComparedArticle> pages)
    {
        if (pages.Count < 2)
            return false;
        var feeds = pages.SelectMany(page => FeedsOf(page.Id)).ToList();
        return feeds.Distinct(StringComparer.Ordinal).Count() < feeds.Count;
    }

    private bool IsSameText(ComparedArticle other) => new TextShingles(other.Text).IsSame(sketch.Text);

    public HashSet<string> FeedsOf(long article) => FeedsOf(stored.OriginsOf(article));

    private static HashSet<string> FeedsOf(IEnumerable<string> origins) =>
        origins.Select(EntryFeed.Of).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// What several entries of a feed share (a podcast's notes, the steps of each incident) is no text of any of them.
    /// </summary>
    private bool RepeatsItsOwn(Candidate candidate, IEnumerable<Candidate> others)
    {
        var feeds = FeedsOf(candidate.Article.Id);
        feeds.UnionWith(_feeds);
        if (feeds.Count == 0)
            return true;
        var beside = others
            .Where(other => other != candidate && feeds.Overlaps(FeedsOf(other.Article.Id)))
            .Select(other => other.Text)
            .ToList();
        if (beside.Count == 0 || sketch.Text.SharedBeyond(candidate.Text, beside) >= MostlyItsOwn)
            return true;
        return sketch.Text.Without(beside).Repeats(candidate.Text.Without(beside));
    }

    private sealed class Candidate(ComparedArticle article)
    {
        private TextShingles? _text;

        public ComparedArticle Article => article;

        public TextShingles Text => _text ??= new TextShingles(article.Text);
    }
}
