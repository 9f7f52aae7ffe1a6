using NewsReader.Library;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>What the text index is asked for.</summary>
internal enum IndexedThing : byte
{
    Articles,
    Quotations,
}

/// <summary>
/// Writes expressions of FTS5. Whatever somebody typed stands in one as a string of FTS5's, and the whole is a
/// parameter: none of its operators can be reached.
/// </summary>
internal static class MatchExpression
{
    /// <summary>Every article or quotation.</summary>
    public static readonly string Everything = Fact(IndexToken.Any);

    /// <summary>Found nowhere.</summary>
    private static readonly string Nothing = Fact(IndexToken.Named(0));

    /// <summary>
    /// A word of the index's own. No text has it: to name its column would only have every place of it looked at.
    /// </summary>
    public static string Fact(string token) => Quoted(token);

    /// <summary>At least one of these words of the index's own; nothing where there is none.</summary>
    public static string AnyOf(IEnumerable<string> tokens) =>
        tokens.ToList() is { Count: > 0 } some ? $"({string.Join(" OR ", some.Select(Quoted))})" : Nothing;

    /// <summary>All that is wanted and nothing that is not; where nothing is wanted, everything else.</summary>
    public static string All(IReadOnlyList<string> wanted, IReadOnlyList<string> unwanted)
    {
        var all = wanted.Count switch
        {
            0 => Everything,
            1 => wanted[0],
            _ => $"({string.Join(" AND ", wanted)})",
        };
        return unwanted.Count == 0 ? all : $"({all} NOT ({string.Join(" OR ", unwanted)}))";
    }

    /// <summary>All of the words, each as a string of FTS5's.</summary>
    public static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    public static string Quoted(string words) => $"\"{words.Replace('"', ' ').Replace('\0', ' ')}\"";
}
