using NewsReader.Text.Languages;

namespace NewsReader.Articles;

/// <summary>The language that the text of an article tells.</summary>
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

    private static ReadOnlySpan<char> WithoutFrontMatter(string source)
    {
        if (!source.StartsWith(FrontMatterMark, StringComparison.Ordinal))
            return source;
        var end = source.IndexOf("\n" + FrontMatterMark, FrontMatterMark.Length, StringComparison.Ordinal);
        return end < 0 ? source : source.AsSpan(end + FrontMatterMark.Length + 1);
    }
}
