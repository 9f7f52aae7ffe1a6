using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Language.Fields;
using NewsReader.Text;

namespace NewsReader.Search.Results;

/// <summary>Something that what is typed may mean.</summary>
/// <param name="What">"person", "party", an article's source, or what a field finds.</param>
/// <param name="Address">Where it leads; null for a field, behind which more is typed.</param>
/// <param name="Typed">The text of the search with it.</param>
public sealed record Suggestion(string Words, string What, string? Address, string Typed);

/// <summary>What somebody may be about to type.</summary>
public static class Suggestions
{
    private const int Names = 6;
    private const int Headlines = 4;
    private const int Values = 8;
    private const int FewestLetters = 2;

    /// <summary>Of a longer text no beginning is looked for.</summary>
    public const int MostCharacters = 80;

    /// <summary>
    /// The values of the field that is typed last; else people and organizations by the beginnings of their words,
    /// fields, and articles by their headlines.
    /// </summary>
    /// <param name="links">Where the suggestions lead.</param>
    public static async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        this ISuggestionIndex index,
        string? typed,
        ILinkResolver links,
        CancellationToken cancel = default
    )
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > InputLimits.SearchLength)
            return [];
        var (before, last) = LastTerm(typed);
        if (SearchFields.TryRead(last.TrimStart('-'), out var field))
            return await ValuesAsync(index, field, before, last, links, cancel);
        if (typed.Length > MostCharacters || typed.Count(char.IsLetterOrDigit) < FewestLetters)
            return [];
        var names = await index.NamesAsync(typed, Names, cancel);
        // Behind other words a name narrows the search.
        var named =
            before.Length > 0 && names.Count == 0 && last.Length >= FewestLetters
                ? await index.NamesAsync(last, Names, cancel)
                : [];
        var articles = await index.HeadlinesAsync(typed, Headlines, cancel);
        return
        [
            .. names.Select(n => new Suggestion(n.Name, EntityWords.Of(n), links.Entity(n.Kind, n.Slug), n.Name)),
            .. named.Select(n => Term(before, NameField.Finding(n.Kind), n.Name, EntityWords.Of(n), links)),
            .. last.Length < FewestLetters
                ? []
                : SearchFields
                    .All.Where(f => f.Name.StartsWith(last, StringComparison.OrdinalIgnoreCase))
                    .Select(f => new Suggestion($"{f.Name}:", f.Means, null, $"{before}{f.Name}:")),
            .. articles.Select(a => new Suggestion(a.Headline, a.Source, links.Article(a.Slug), a.Headline)),
        ];
    }

    private static async Task<IReadOnlyList<Suggestion>> ValuesAsync(
        ISuggestionIndex index,
        SearchField field,
        string before,
        string last,
        ILinkResolver links,
        CancellationToken cancel
    )
    {
        var begun = last[(last.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('"');
        var offered = await field.SuggestAsync(index, begun, Values, cancel);
        return
        [
            .. offered.Select(o => Term(last[0] == '-' ? $"{before}-" : before, field.Name, o.Value, o.What, links)),
        ];
    }

    private static Suggestion Term(string before, string field, string value, string what, ILinkResolver links)
    {
        var query = before + SearchQuery.Term(field, value);
        return new Suggestion(value, what, links.Search(query), query);
    }

    /// <summary>What is typed last, and all before it; what stands between quotation marks is one.</summary>
    private static (string Before, string Last) LastTerm(string typed)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && (char.IsWhiteSpace(typed[i]) || typed[i] is '(' or ')'))
                start = i + 1;
        }
        return (typed[..start], typed[start..]);
    }
}
