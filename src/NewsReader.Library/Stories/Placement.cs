namespace NewsReader.Library.Stories;

/// <summary>Puts articles in their place among the others: as the same page, as a copy, in a story.</summary>
internal sealed class Placement
{
    /// <summary>A shorter text under an address may be the summary that somebody wrote of it.</summary>
    private const int SummaryWords = 150;

    /// <summary>A text of fewer words tells nothing by itself: "Read on", "12 comments".</summary>
    private const int FewestWords = 12;

    /// <summary>
    /// Two texts under one address are one article where they share so much; else the address is that of a list, or
    /// leads to something else now.
    /// </summary>
    private const double SameText = 0.5;

    /// <summary>
    /// Where so many of the names and figures in the same places are others, an entry is not corrected but the next.
    /// </summary>
    private const double MostlyOtherFacts = 0.3;

    private readonly IStoryStore _stored;
    private readonly TermFrequencies _frequencies;
    private readonly StoryIndex _index;
    private readonly StoryClusters _clusters;

    public Placement(IStoryStore store)
    {
        _stored = store;
        _frequencies = new TermFrequencies(store);
        var terms = new TermIndex(store);
        _index = new StoryIndex(store, terms);
        _clusters = new StoryClusters(store, terms, _frequencies);
    }

    /// <summary>The article of the same page, and its length in words; null where there is none.</summary>
    /// <param name="origin">Where it was found.</param>
    /// <param name="held">The article that was found there until now; of an entry it is no other's.</param>
    /// <param name="isWanted">Whether it is the page that an article of the address was waiting for.</param>
    public (long Article, int Words)? SamePage(ArticleSketch sketch, string origin, long? held, bool isWanted)
    {
        if (sketch.AddressKey is not { } key)
            return null;
        var search = new CopySearch(_stored, sketch, [origin]);
        var pages = _stored.PagesAt(key, CopySearch.MostAtAddress);
        if (search.IsOfList(pages))
            return null;
        foreach (var page in pages)
        {
            var isItself = page.Id == held && EntryFeed.Of(origin) is not null;
            if (isItself || (page.Id == held || search.IsFoldable(page)) && (isWanted || IsSamePage(sketch, page)))
                return (page.Id, page.Words);
        }
        return null;
    }

    /// <summary>
    /// Whether an article under one address is the same. What has a few words of its own, under another headline, is
    /// what somebody says of the page.
    /// </summary>
    private static bool IsSamePage(ArticleSketch sketch, ComparedArticle page)
    {
        var shingles = new TextShingles(page.Text);
        return IsSameText(sketch, page.Text, shingles)
            || Math.Min(shingles.Words, sketch.Text.Words) is var shorter
                && shorter < FewestWords
                && (shorter == 0 || string.Equals(sketch.Headline, page.Headline, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text under one address is that of the same article.</summary>
    public static bool IsSameText(ArticleSketch sketch, string text) =>
        IsSameText(sketch, text, new TextShingles(text));

    /// <param name="shingles">The text's.</param>
    private static bool IsSameText(ArticleSketch sketch, string text, TextShingles shingles)
    {
        if (sketch.Text.Overlap(shingles) >= SameText)
            return true;
        var content = new TextContent(text);
        var shorter = Math.Min(shingles.Words, sketch.Text.Words);
        return shorter < SummaryWords && sketch.Content.Overlap(content) >= SameText
            || sketch.Content.IsOneWith(content);
    }

    /// <summary>
    /// Whether a stored article of the same id is another than this one: by moment, headline and words. A corrected one
    /// keeps its moment or most of its words, and an undated one its headline or its words.
    /// </summary>
    public bool IsAnother(ArticleSketch sketch, long article)
    {
        if (_stored.Article(article) is not { } kept)
            return false;
        var hasSameHeadline = string.Equals(kept.Headline, sketch.Headline, StringComparison.OrdinalIgnoreCase);
        var isUndated = kept.Published is null && sketch.Published is null;
        if (isUndated ? hasSameHeadline : (kept.Published ?? sketch.Published) == (sketch.Published ?? kept.Published))
            return false;
        var shingles = new TextShingles(kept.Text);
        if (shingles.Words + sketch.Text.Words == 0)
            return !isUndated && !hasSameHeadline;
        return sketch.Text.Overlap(shingles) < SameText
            ? !isUndated || !IsSameText(sketch, kept.Text, shingles)
            : sketch.Places.Contradicts(new TextFacts(kept.Text)) >= MostlyOtherFacts;
    }

    /// <summary>The article that this one repeats; null where it stands for itself.</summary>
    /// <param name="origins">Where it was found.</param>
    /// <param name="article">Its id; 0 where it is new.</param>
    /// <param name="sharesAddress">Whether others of its feed stand at its address.</param>
    public long? CopyOf(
        ArticleSketch sketch,
        DateOnly day,
        IReadOnlyCollection<string> origins,
        long article = 0,
        bool sharesAddress = false
    )
    {
        var search = new CopySearch(_stored, sketch, origins, sharesAddress);
        if (_index.CopyOf(sketch, day, search, article) is not { } found)
            return null;
        if (article == 0)
            return found;
        // The one that came first stands for the others; what the reader marked, or unfolded, stands for itself.
        return found < article && !_stored.StandsForItself(article) ? found : null;
    }

    /// <summary>Puts an article that stands for itself into its story, and makes it findable.</summary>
    /// <param name="entities">Whom it names, by their ids, with how much it is about them.</param>
    /// <returns>The other articles whose story is another now, or has one more.</returns>
    public IReadOnlyCollection<long> Place(
        long article,
        ArticleSketch sketch,
        DateOnly day,
        IEnumerable<(long Id, double Salience)> entities
    )
    {
        var known = _stored.OwnStoryOf(article);
        var told = EventSketch.Of(sketch.Event, day, entities);
        if (_stored.Sketch(article) is null)
            _frequencies.Add(told.Terms);
        _stored.PutSketch(article, told.Stored());
        var (story, changed) = _clusters.Cluster(article, told, day, known);
        Put(article, story, copyOf: null, sketch);
        _index.Add(article, sketch, day, _clusters.TermsOf(told));
        return changed;
    }

    /// <summary>Folds an article into the one that it repeats.</summary>
    public void Fold(long article, long into, ArticleSketch sketch)
    {
        Put(article, _stored.StoryOf(into) ?? into, into, sketch);
        _stored.PutSketch(article, null);
    }

    /// <summary>The other articles of an article's story, the first and the newest.</summary>
    public IReadOnlyList<long> WithInStory(long article) =>
        _stored.OwnStoryOf(article) is { } story
            ? [.. _stored.Members(story, StoryPages.Most).Where(member => member != article)]
            : [];

    /// <summary>Whether an article stands for itself in a story.</summary>
    public bool IsInStory(long article) => _stored.Sketch(article) is not null;

    /// <summary>Keeps what the user says of two articles.</summary>
    public void Say(long article, long other, bool isTogether, DateTime at) =>
        _stored.Say(
            new StoryCorrection
            {
                ArticleId = Math.Min(article, other),
                OtherId = Math.Max(article, other),
                IsTogether = isTogether,
                At = at,
            }
        );

    /// <summary>Puts an article into the story that it is in by what is known and said now.</summary>
    /// <returns>The other articles whose story is another now, or has one more.</returns>
    public IReadOnlyCollection<long> PlaceAgain(long article)
    {
        if (_stored.Sketch(article) is not { } stored)
            return [];
        var sketch = EventSketch.Read(stored);
        var known = _stored.OwnStoryOf(article);
        var (story, changed) = _clusters.Cluster(article, sketch, sketch.Day, known);
        if (story != known)
            _stored.Move(article, story);
        return changed;
    }

    /// <summary>Takes an article out of its story's clusters; it keeps its place.</summary>
    public void Remove(long article) => _stored.PutSketch(article, null);

    /// <summary>Keeps what was counted; nothing is placed after that.</summary>
    public void Write() => _frequencies.Write();

    /// <summary>The articles that are folded into one, the first first.</summary>
    public List<long> Copies(long article) => _stored.Copies(article);

    /// <summary>Has an article repeat no other; it keeps its story.</summary>
    public void Unfold(long article) => _stored.Unfold(article);

    private void Put(long article, long story, long? copyOf, ArticleSketch sketch) =>
        _stored.Put(
            new ArticlePlace
            {
                ArticleId = article,
                StoryId = story,
                CopyOf = copyOf,
                AddressKey = sketch.AddressKey,
            }
        );
}
