using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Search;

/// <summary>
/// Searches the library, as the user it is given to sees it. A search has <see cref="SearchNotes.Patience"/>: what
/// takes longer is cut off with what was found until then. Safe for several callers at once.
/// </summary>
public interface IArticleSearch
{
    /// <summary>Articles with the passages that hold what was looked for, and what they have in common.</summary>
    /// <param name="after">A value of <see cref="SearchResults.Next"/>; anything else begins at the first page.</param>
    /// <param name="wanted">What is found where few articles have all that was typed.</param>
    Task<SearchResults> SearchAsync(
        SearchQuery query,
        string? after = null,
        SearchMatch wanted = SearchMatch.All,
        CancellationToken cancel = default
    );

    /// <summary>
    /// Quotations: what a query asks of the text is asked of what was said, and whom it names speaks or is spoken of.
    /// </summary>
    /// <param name="after">A value of <see cref="QuotationResults.Next"/>; anything else begins at the first
    /// page.</param>
    Task<QuotationResults> SearchQuotationsAsync(
        SearchQuery query,
        string? after = null,
        CancellationToken cancel = default
    );

    /// <summary>People and organizations that the articles found name.</summary>
    Task<NameResults> SearchNamesAsync(SearchQuery query, CancellationToken cancel = default);

    /// <summary>The newest articles that a search finds.</summary>
    Task<IReadOnlyList<ArticleCard>> NewestAsync(SearchQuery query, int take, CancellationToken cancel = default);

    /// <summary>How many unread articles each of the searches finds.</summary>
    /// <param name="most">More are not counted.</param>
    Task<IReadOnlyList<int>> CountUnreadAsync(
        IReadOnlyCollection<SearchQuery> queries,
        int most,
        CancellationToken cancel = default
    );

    /// <summary>
    /// The words and phrases of one article that a search finds, as its text has them, each once:
    /// <see cref="FoundWords"/> marks them.
    /// </summary>
    /// <param name="article">Its id.</param>
    Task<IReadOnlyList<string>> FindInAsync(long article, SearchQuery query, CancellationToken cancel = default);
}
