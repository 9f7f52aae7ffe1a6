using NewsReader.Text.Languages;

namespace NewsReader.Articles;

/// <summary>The language of an article: what its text tells, and what it or its source states.</summary>
internal static class ArticleLanguage
{
    /// <summary>What a text of fewer characters tells stands behind what its source states.</summary>
    private const int PlainlyTold = 200;

    private const string FrontMatterMark = "---";

    /// <summary>
    /// The language that the text tells, a code of ISO 639-1; null where it is too short to be sure, or differs from
    /// what is stated and is too short for that.
    /// </summary>
    public static string? Told(string source, string? stated)
    {
        var text = WithoutFrontMatter(source);
        var told = LanguageDetector.Tell(text);
        return told is null || text.Length >= PlainlyTold || LanguageTag.CodeOf(stated) is not { } code || code == told
            ? told
            : null;
    }

    /// <summary>
    /// The language as the article is shown and kept: what is stated, with its region, unless the text plainly tells
    /// another; null where neither says anything.
    /// </summary>
    public static string? Of(string? told, string? stated)
    {
        var clean = LanguageTag.Clean(stated);
        return told is null ? clean
            : LanguageTag.CodeOf(clean) is not { } code ? told
            : code == told || !LanguageDetector.Languages.Contains(code) ? clean
            : told;
    }

    private static ReadOnlySpan<char> WithoutFrontMatter(string source)
    {
        if (!source.StartsWith(FrontMatterMark, StringComparison.Ordinal))
            return source;
        var end = source.IndexOf("\n" + FrontMatterMark, FrontMatterMark.Length, StringComparison.Ordinal);
        return end < 0 ? source : source.AsSpan(end + FrontMatterMark.Length + 1);
    }
}
