using NewsReader.Analysis;
using NewsReader.Library.Following;
using NewsReader.Library.Pictures;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>
/// The articles of a library and their origins, as one transaction that writes articles sees them: what
/// <see cref="ArticleTransaction"/> asks and tells the storage.
/// </summary>
public interface IArticleRows
{
    /// <summary>
    /// The article that an origin holds; null where the origin is not known, or is a file that holds several.
    /// </summary>
    long? ArticleOf(string origin);

    /// <summary>The article of a content (<see cref="Article.ContentHash"/>); null where there is none.</summary>
    long? ArticleWith(string contentHash);

    /// <summary>How many origins hold an article.</summary>
    long OriginsOf(long article);

    /// <summary>Whether any origin holds an article.</summary>
    bool IsHeld(long article);

    /// <summary>Stores an origin as it was read now, whether it is known or not.</summary>
    void PutOrigin(ArticleOrigin origin);

    void RemoveOrigin(string origin);

    /// <summary>Whether any origin is put aside (<see cref="PutAside"/>).</summary>
    bool HasPutAside();

    /// <summary>The origin is put aside no longer.</summary>
    void TakeBack(string origin);

    /// <summary>Whether an article is <see cref="ArticleState.Withdrawn"/>.</summary>
    bool IsWithdrawn(long article);

    /// <summary>Whether an article has this part of an address.</summary>
    bool SlugExists(string slug);

    /// <summary>The day on which an article came, in UTC.</summary>
    DateOnly ArrivalDay(long article);

    /// <summary>Where an article is from, as it is stored.</summary>
    string SourceOf(long article);

    /// <summary>What an article says, as the version of the reader that derived it understood it.</summary>
    (string Headline, string Text) WordsOf(long article);

    /// <summary>Keeps what an article is derived from now as a former text of it.</summary>
    /// <param name="most">How many are kept at the most: the first, and the newest.</param>
    void KeepFormer(long article, DateTime now, int most);

    /// <summary>An origin is called otherwise from now on.</summary>
    void RenameOrigin(string origin, string name);

    /// <summary>What an article is called.</summary>
    string HeadlineOf(long article);

    /// <summary>What an article is derived from.</summary>
    StoredText TextOf(long article);

    /// <summary>Stores an article that is new; who is named in it, and what is said, is not among it.</summary>
    /// <returns>Its id.</returns>
    long Insert(NewArticle article, DerivedArticle derived);

    /// <summary>Gives an article another text and content hash. What was derived of the former stays.</summary>
    void PutText(long article, SourceArticle found);

    /// <summary>Stores what was derived of an article, in the place of what was before.</summary>
    void PutDerived(long article, DerivedArticle derived);

    /// <summary>An article is in this state, and otherwise as it was.</summary>
    void PutState(long article, ArticleState state);

    /// <summary>
    /// Stores who is named in an article of the lists and what is said there; makes the article and its quotations
    /// findable, and counts both for whoever they are of.
    /// </summary>
    void PutFacts(long article, ArticleFacts facts);

    /// <summary>
    /// Takes all of that back, while the article is still stored as it was found; nothing where it is in no list.
    /// </summary>
    /// <returns>Who was named in it.</returns>
    IReadOnlyList<long> RemoveFacts(long article);

    /// <summary>Stores where a picture is fetched from, unless it is known.</summary>
    void PutPicture(StoredPicture picture);

    /// <summary>Has a page fetched; one that is wanted already stays as it is.</summary>
    void Want(WantedPage page);

    /// <summary>Has an article read again by the next that reads again what is old.</summary>
    void MarkStale(long article);

    /// <summary>The same, of an article that is in this state; of no other.</summary>
    void MarkStale(long article, ArticleState state);

    /// <summary>The same, of all articles that name somebody.</summary>
    void MarkStaleNaming(EntityKind kind, string slug);
}

/// <summary>What an article is derived from, as it is stored.</summary>
public readonly record struct StoredText(string Slug, string Text, ArticleFormat Format);

/// <summary>What came of an article that is new.</summary>
/// <param name="ArrivedAt">In UTC.</param>
public readonly record struct NewArticle(string Slug, SourceArticle Found, DateTime ArrivedAt);
