using System.Collections.Frozen;

namespace NewsReader.Text.Languages;

/// <summary>What a tag of a language says ("en-GB"): the code of the language, its name, which way it runs.</summary>
public static class LanguageTag
{
    private const string Resource = "Languages/languages.txt";

    /// <summary>What is longer is no tag (RFC 5646 has none longer that is in use).</summary>
    private const int Longest = 35;

    private static readonly FrozenDictionary<string, (string Name, bool IsRightToLeft)> Known;
    private static readonly FrozenDictionary<string, string> OtherCodes;

    static LanguageTag()
    {
        var lists = WordLists.Of(typeof(LanguageTag).Assembly, Resource);
        Known = lists
            .Rows("languages", 1, 2, (code, columns) => (code, Name: columns[0], IsRightToLeft: columns.Length > 1))
            .ToFrozenDictionary(row => row.code, row => (row.Name, row.IsRightToLeft), StringComparer.Ordinal);
        OtherCodes = lists.Pairs("other codes").ToFrozenDictionary(StringComparer.Ordinal);
        lists.End();
    }

    /// <summary>
    /// The code of ISO 639-1 of its language, in small letters; null where it is no tag of a language.
    /// </summary>
    /// <param name="tag">As it is stated: "de", "de-AT", "en_GB".</param>
    public static string? CodeOf(string? tag)
    {
        if (Clean(tag) is not { } clean)
            return null;
        var code = clean.Split('-')[0].ToLowerInvariant();
        return OtherCodes.GetValueOrDefault(code) ?? code;
    }

    /// <summary>
    /// The tag as pages write it ("en_GB" is "en-GB"); null where it is none, whatever a source states.
    /// </summary>
    public static string? Clean(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return
            tag is { Length: >= 2 and <= Longest }
            && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && tag.Split('-') is [{ Length: 2 or 3 } code, .. var more]
            && code.All(char.IsAsciiLetter)
            && more.All(part => part.Length is > 0 and <= 8)
            ? tag
            : null;
    }

    /// <summary>What its language is called in English; the tag itself for one that the list has not.</summary>
    public static string NameOf(string tag) =>
        CodeOf(tag) is { } code && Known.TryGetValue(code, out var known) ? known.Name : tag;

    /// <summary>Whether it is written from right to left, unless the tag says that the letters are Latin.</summary>
    public static bool IsRightToLeft(string? tag) =>
        CodeOf(tag) is { } code
        && Known.TryGetValue(code, out var known)
        && known.IsRightToLeft
        && !tag!.Contains("Latn", StringComparison.OrdinalIgnoreCase);
}
