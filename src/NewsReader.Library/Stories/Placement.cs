namespace NewsReader.Library.Stories;

/// <summary>Puts articles in their place among the others: as the same page, as a copy, in a story.</summary>
internal sealed class Placement(IStoryStore stored)
{
    /// <summary>A shorter text under an address is its summary.</summary>
    private const int SummaryWords = 150;

    /// <summary>
    /// Two texts under one address are one article where they share so much; else the address is that of a list.
    /// </summary>
    private const double SameText = 0.5;

    /// <summary>No more articles of one address are compared: it is that of a list.</summary>
    private const int MostAtAddress = 4;

    private readonly StoryIndex _index = new(stored);

    /// <summary>The article of the same page, and its length in words; null where there is none.</summary>
    public (long Article, int Words)? SamePage(ArticleSketch sketch, string headline)
    {
        if (sketch.AddressKey is not { } key)
            return null;
        foreach (var (id, text, other, words) in stored.PagesAt(key, MostAtAddress))
        {
            var isSummary = Math.Min(words, sketch.Text.Words) < SummaryWords;
            if (
                isSummary
                || string.Equals(other, headline, StringComparison.OrdinalIgnoreCase)
                || sketch.Text.Overlap(new TextShingles(text)) >= SameText
            )
                return (id, words);
        }
        return null;
    }

    /// <summary>The article that this one repeats; null where it stands for itself.</summary>
    /// <param name="article">Its id; 0 where it is new.</param>
    public long? CopyOf(ArticleSketch sketch, DateOnly day, long article = 0)
    {
        if (_index.CopyOf(sketch, day, article) is not { } found)
            return null;
        if (article == 0)
            return found;
        // The one that came first stands for the others; what the reader marked, or unfolded, stands for itself.
        return found < article && !stored.StandsForItself(article) ? found : null;
    }

    /// <summary>Puts an article that stands for itself into its story, and makes it findable.</summary>
    public void Place(long article, ArticleSketch sketch, DateOnly day)
    {
        var known = stored.OwnStoryOf(article);
        Put(article, known ?? _index.StoryOf(sketch, day) ?? article, copyOf: null, sketch);
        _index.Add(article, sketch, day, isNew: known is null);
    }

    /// <summary>Folds an article into the one that it repeats.</summary>
    public void Fold(long article, long into, ArticleSketch sketch) =>
        Put(article, stored.StoryOf(into) ?? into, into, sketch);

    /// <summary>The articles that are folded into one, the first first.</summary>
    public List<long> Copies(long article) => stored.Copies(article);

    /// <summary>Has an article repeat no other; it keeps its story.</summary>
    public void Unfold(long article) => stored.Unfold(article);

    private void Put(long article, long story, long? copyOf, ArticleSketch sketch) =>
        stored.Put(
            new ArticlePlace
            {
                ArticleId = article,
                StoryId = story,
                CopyOf = copyOf,
                AddressKey = sketch.AddressKey,
            }
        );
}
