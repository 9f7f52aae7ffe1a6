using Markdig.Helpers;

namespace NewsReader.Articles.PageChrome;

/// <summary>Where the article ends and its readers begin to speak.</summary>
internal static class CommentsPattern
{
    private const int LongestSignature = 300;

    private static readonly LinePattern Heading = LinePattern.IgnoreCase($"^{English.Page.CommentHeadings}$");

    /// <summary>
    /// The head of one comment: "jdoe77 says:", "Jane D. · 3 hours ago", "Posted by jdoe at 5:12 pm".
    /// </summary>
    private static readonly LinePattern Signature = LinePattern.IgnoreCase($"^{English.Page.CommentSignatures}$");

    /// <summary>
    /// A heading alone may stand in a share bar at the top, so comments begin only where the rest of the page is signed
    /// the way comments are.
    /// </summary>
    public static bool BeginsComments(ReadOnlySpan<char> line, in StringSlice inSource, ArticleHead head) =>
        line.Length <= 40
        && Heading.IsMatch(line)
        && (head.LastCommentSigned ??= LastSigned(inSource.Text)) > inSource.End;

    /// <summary>Where the last line begins that is signed as a comment is; -1 where none is.</summary>
    private static int LastSigned(string text)
    {
        for (var end = text.Length; end > 0; )
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (line.Length is > 0 and <= LongestSignature && Signature.IsMatch(line))
                return start;
            end = start - 1;
        }
        return -1;
    }
}
