using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace NewsReader.Articles.PageChrome;

/// <summary>Where the article ends and its readers begin to speak.</summary>
internal static partial class CommentsPattern
{
    private const int LongestSignature = 300;

    [GeneratedRegex(
        @"^(?:(?:view|show|read|see"
            + @"|hide)?\s*(?:all\s*)?[\(\[]?\d*[\)\]]?\s*(?:reader\s+)?comments?\s*[\(\[]?\d*[\)\]]?:?|join the "
            + @"(?:conversation|discussion)|leave a (?:reply|comment)|(?:what do you think|have your say)\??)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    /// <summary>
    /// The head of one comment: "jdoe77 says:", "Jane D. · 3 hours ago", "Posted by jdoe at 5:12 pm".
    /// </summary>
    [GeneratedRegex(
        @"^(?:\S+(?:\s\S+){0,3}\s+says:|\S+(?:\s\S+){0,3}\s*(?:[|•·,-]\s*)?\d+\s+(?:second|minute|hour|day"
            + @"|week|month|year)s?\s+ago|posted by \S+.*|(?:reply|like|flag|report|upvote|share)(?:\s*["
            + @"|•·]?\s*(?:reply|like|flag|report|share|\d+))*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Signature();

    /// <summary>
    /// A heading alone may stand in a share bar at the top, so comments begin only where the rest of the page is signed
    /// the way comments are.
    /// </summary>
    public static bool BeginsComments(ReadOnlySpan<char> line, in StringSlice inSource, ArticleHead head) =>
        line.Length <= 40
        && Heading().IsMatch(line)
        && (head.LastCommentSigned ??= LastSigned(inSource.Text)) > inSource.End;

    /// <summary>Where the last line begins that is signed as a comment is; -1 where none is.</summary>
    private static int LastSigned(string text)
    {
        for (var end = text.Length; end > 0; )
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (line.Length is > 0 and <= LongestSignature && Signature().IsMatch(line))
                return start;
            end = start - 1;
        }
        return -1;
    }
}
