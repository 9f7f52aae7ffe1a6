namespace NewsReader.Library;

/// <summary>
/// A line of the page that was taken for no text, and by which rule; or one that the reader put back.
/// </summary>
public sealed record LeftOutLine(string Rule, string Line)
{
    /// <summary>The rule of a line that the reader has put back: it is in the text.</summary>
    public const string PutBack = "in the text again";

    /// <summary>As <see cref="Article.LeftOut"/> has them: a rule, a tab, the line; one a line.</summary>
    public static string Stored(IEnumerable<LeftOutLine> lines) =>
        string.Join('\n', lines.Select(l => $"{l.Rule}\t{l.Line}"));

    /// <summary>The lines of <see cref="Article.LeftOut"/>.</summary>
    public static IReadOnlyList<LeftOutLine> Of(string stored) =>
        [
            .. stored
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row.Split('\t', 2))
                .Where(row => row.Length == 2)
                .Select(row => new LeftOutLine(row[0], row[1])),
        ];
}
