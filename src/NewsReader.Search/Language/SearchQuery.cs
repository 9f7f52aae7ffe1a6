using System.Text.RegularExpressions;
using NewsReader.Library;
using NewsReader.Search.Language.Fields;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>
/// What somebody looks for. Any text is a query: what cannot be read of it is said, and the rest is looked for.
/// </summary>
/// <param name="Text">As it was typed, composed (Unicode's form C).</param>
/// <param name="Root">Null where there is nothing to look for.</param>
/// <param name="Order">As it was typed; null where it was not.</param>
public sealed partial record SearchQuery(
    string Text,
    SearchNode? Root,
    SearchOrder? Order,
    IReadOnlyList<SearchProblem> Problems
)
{
    /// <summary>What must all be found: the parts of the root.</summary>
    public IReadOnlyList<SearchNode> Parts =>
        Root switch
        {
            AllNode all => all.Parts,
            { } one => [one],
            null => [],
        };

    public bool IsEmpty => Root is null && Order is null;

    /// <param name="today">What "today" means; the day in UTC where none is given.</param>
    public static SearchQuery Parse(string? text, DateOnly? today = null) =>
        new SearchParser(UnicodeText.Compose(text ?? ""), today ?? DateOnly.FromDateTime(DateTime.UtcNow)).Parse();

    /// <summary>The same search with one more term.</summary>
    public string Narrowed(string term) => $"{Text.Trim()} {term}";

    /// <summary>The same search in another order.</summary>
    public string Ordered(SearchOrder order) =>
        $"{OrderTerm().Replace(Text, "").Trim()} sort:{order.ToString().ToLowerInvariant()}";

    /// <summary>Names, words and dates as a term of the language.</summary>
    public static string Term(string field, string value) =>
        $"{field}:{(value.All(c => char.IsLetterOrDigit(c) || c == '-') ? value : $"\"{value.Replace('"', ' ')}\"")}";

    /// <summary>The term that finds what names somebody.</summary>
    public static string Naming(EntityLink entity) => Term(NameField.Finding(entity.Kind), entity.Slug);

    [GeneratedRegex(@"(?<!\S)sort:\s*\w*", RegexOptions.IgnoreCase)]
    private static partial Regex OrderTerm();
}

/// <summary>What cannot be read of a query, and where.</summary>
/// <param name="Span">Its place in the text: UTF-16 units, half-open.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record SearchProblem(TextSpan Span, string Message);
