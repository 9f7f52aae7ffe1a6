using System.Text.RegularExpressions;

namespace NewsReader.Articles;

/// <summary>
/// Regular expressions whose words are the lexicon's, compiled once. They see lines of limited length, which bounds the
/// work whatever the line holds.
/// </summary>
internal static class LinePattern
{
    /// <summary>For a line in any case.</summary>
    public static Regex IgnoreCase(string pattern) => new(pattern, Options | RegexOptions.IgnoreCase);

    /// <summary>For a line as it is written.</summary>
    public static Regex Exact(string pattern) => new(pattern, Options);

    /// <summary>As <see cref="IgnoreCase"/>, for a pattern that is laid out in lines and has no groups but named ones.</summary>
    public static Regex IgnoreCaseLaidOut(string pattern) => new(pattern, LaidOut | RegexOptions.IgnoreCase);

    /// <summary>As <see cref="Exact"/>, for a pattern that is laid out in lines and has no groups but named ones.</summary>
    public static Regex ExactLaidOut(string pattern) => new(pattern, LaidOut);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private const RegexOptions LaidOut = Options | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;
}
