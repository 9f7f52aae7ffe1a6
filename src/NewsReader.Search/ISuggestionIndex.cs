using NewsReader.Library;
using NewsReader.Search.Results;

namespace NewsReader.Search;

/// <summary>
/// Finds by the beginnings of words what somebody may be about to type. Safe for several callers at once.
/// </summary>
public interface ISuggestionIndex
{
    /// <summary>
    /// People and organizations whose names have words that begin so, those in most articles first; none for a text
    /// without letters and digits, or of more than <see cref="Suggestions.MostCharacters"/> characters.
    /// </summary>
    Task<IReadOnlyList<EntityLink>> NamesAsync(string? beginning, int take, CancellationToken cancel = default);

    /// <summary>The newest articles whose headlines hold the words, the last of them begun.</summary>
    Task<IReadOnlyList<FoundHeadline>> HeadlinesAsync(string beginning, int take, CancellationToken cancel = default);

    /// <summary>All sources that articles come from, by name.</summary>
    Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel = default);
}

/// <summary>The headline of an article, where it is from, and its slug.</summary>
public sealed record FoundHeadline(string Headline, string Source, string Slug);
