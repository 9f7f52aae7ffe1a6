using NewsReader.Articles;
using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;
using NewsReader.Library.Pictures;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>
/// Derives articles within one transaction: who of the library is named in them, where they stand among the others, and
/// what of that is stored.
/// </summary>
/// <param name="now">In UTC.</param>
internal sealed class Derivation(ILibraryTransaction stored, NewsPipeline pipeline, DateTime now)
{
    /// <summary>An article is about whom it names four times.</summary>
    private const double SalienceOfMention = 0.25;

    private readonly IArticleRows _articles = stored.Articles;
    private readonly Lazy<Identities> _identities = new(() => new Identities(stored.Names, pipeline.World));

    /// <summary>What was written is no longer as it was.</summary>
    public LibraryChange Change { get; } = new();

    public Placement Places { get; } = new(stored.Stories);

    /// <summary>Stores an article that is new.</summary>
    /// <param name="standsForItself">Whether it is not folded, whatever it repeats.</param>
    /// <returns>Its id, and that of the article that it repeats.</returns>
    public (long Id, long? CopyOf) Insert(
        SourceArticle found,
        NewsArticle article,
        ArticleSketch sketch,
        bool standsForItself
    )
    {
        var day = DayOf(article) ?? DateOnly.FromDateTime(now);
        var copyOf = standsForItself
            ? null
            : Places.CopyOf(sketch, day, [found.Origin], sharesAddress: found.SharesAddress);
        var source = article.StatedSource ?? found.Source;
        // A copy gives nobody a page: whoever it names is named by what it repeats.
        var context = ArticleContext.Of(article, sketch, day, source);
        var facts = new ArticleFacts(
            article,
            source,
            day,
            context,
            copyOf is null ? _identities.Value.Identify(article: 0, article.Named, context, source) : []
        );
        var id = _articles.Insert(
            new NewArticle(ArticleSlug.Free(article.Headline, _articles.SlugExists), found, now),
            new DerivedArticle(facts, StateOf(copyOf), PutBack: [])
        );
        PutInPlace(id, facts, sketch, StateOf(copyOf), copyOf);
        return (id, copyOf);
    }

    /// <summary>
    /// Derives a stored article again: its headline, text, names, quotations and place. What the reader did stays, and
    /// is applied.
    /// </summary>
    /// <param name="folder">The source where the article names none; null keeps the one it has.</param>
    /// <param name="standsForItself">Whether it is not folded, whatever it repeats.</param>
    /// <param name="isHeld">Whether anything holds it; else it stays out of the lists.</param>
    public void Derive(
        long id,
        NewsArticle article,
        ArticleSketch sketch,
        string? folder,
        bool standsForItself = false,
        bool isHeld = true
    )
    {
        var putBack = _identities.Value.TextOf(id);
        article = article.Knowing(putBack);
        RemoveFacts(id);
        var day = DayOf(article) ?? _articles.ArrivalDay(id);
        var source = article.StatedSource ?? folder ?? _articles.SourceOf(id);
        var copyOf = standsForItself || !isHeld ? null : Places.CopyOf(sketch, day, stored.Stories.OriginsOf(id), id);
        var state = !isHeld ? ArticleState.Withdrawn : StateOf(copyOf);
        var context = ArticleContext.Of(article, sketch, day, source);
        var facts = new ArticleFacts(
            article,
            source,
            day,
            context,
            state == ArticleState.Listed ? _identities.Value.Identify(id, article.Named, context, source) : []
        );
        _articles.PutDerived(id, new DerivedArticle(facts, state, putBack));
        PutInPlace(id, facts, sketch, state, copyOf);
        // What repeats a copy repeats what that repeats, or stands for itself.
        if (state == ArticleState.Folded)
            DeriveCopies(id);
    }

    /// <summary>Places those anew that are folded into an article which says something else now.</summary>
    public void DeriveCopies(long article)
    {
        foreach (var copy in Places.Copies(article))
            DeriveStored(copy);
    }

    /// <summary>The same, by another reader of articles; whoever is withdrawn stays so.</summary>
    public void DeriveAgain(long id, NewsArticle article, ArticleSketch sketch) =>
        Derive(id, article, sketch, folder: null, isHeld: !_articles.IsWithdrawn(id));

    /// <summary>Derives an article again from its stored text.</summary>
    public void DeriveStored(long id)
    {
        var (slug, text, format) = _articles.TextOf(id);
        var article = pipeline.Read(slug, text, format);
        DeriveAgain(id, article, new ArticleSketch(article));
    }

    /// <summary>Takes an article out of the lists; nothing of it is deleted but what can be derived.</summary>
    public void Withdraw(long article)
    {
        RemoveFacts(article);
        _articles.PutState(article, ArticleState.Withdrawn);
        // What repeated it stands for itself now.
        DeriveCopies(article);
        Places.Unfold(article);
        Places.Remove(article);
    }

    /// <summary>Keeps what the user says of an article and others, and places it anew.</summary>
    /// <returns>Whether there is anything to say.</returns>
    public bool Say(long article, IReadOnlyList<long> others, bool isTogether, DateTime at)
    {
        others = [.. others.Where(other => other != article && Places.IsInStory(other))];
        if (others.Count == 0 || !Places.IsInStory(article))
            return false;
        foreach (var other in others)
            Places.Say(article, other, isTogether, at);
        Change.Articles.Add(article);
        Change.Articles.UnionWith(others);
        Change.Articles.UnionWith(Places.PlaceAgain(article));
        return true;
    }

    private void PutInPlace(long id, ArticleFacts facts, ArticleSketch sketch, ArticleState state, long? copyOf)
    {
        foreach (var picture in facts.Article.Pictures)
            _articles.PutPicture(
                new StoredPicture { Key = PictureAddress.Key(picture.Address), Address = picture.Address }
            );
        if (state == ArticleState.Withdrawn)
            return;
        if (copyOf is { } original)
        {
            Places.Fold(id, original, sketch);
            // Its page tells where else it stands.
            Change.Articles.Add(original);
            return;
        }
        Change.Articles.UnionWith(Places.Place(id, sketch, facts.Day, SalienceOf(facts)));
        foreach (var (who, handle) in facts.Handles)
            stored.Names.AddKeys(who.Id, [NameKeys.OfHandle(who.Kind, handle)]);
        _articles.PutFacts(id, facts);
        Change.Entities.UnionWith(facts.Who.Values.Select(found => found.Id));
    }

    private void RemoveFacts(long id)
    {
        Change.Articles.Add(id);
        var named = _articles.RemoveFacts(id);
        Change.Entities.UnionWith(named);
        _identities.Value.Forget(id, named);
    }

    /// <summary>Whom an article names, with how much it is about them.</summary>
    private static IEnumerable<(long Id, double Salience)> SalienceOf(ArticleFacts facts) =>
        facts
            .Who.GroupBy(named => named.Value.Id, named => named.Key)
            .Select(named =>
                (
                    named.Key,
                    named.Any(entity => facts.Article.Headline.Contains(entity.Name, StringComparison.Ordinal))
                        ? 1
                        : Math.Min(1, named.Sum(entity => entity.Mentions.Count) * SalienceOfMention)
                )
            );

    private static ArticleState StateOf(long? copyOf) => copyOf is null ? ArticleState.Listed : ArticleState.Folded;

    /// <summary>The day of the article's date; null where it has none.</summary>
    private static DateOnly? DayOf(NewsArticle article) =>
        article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null;
}
