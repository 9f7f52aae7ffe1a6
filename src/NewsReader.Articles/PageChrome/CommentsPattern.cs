using System.Runtime.CompilerServices;
using Markdig.Helpers;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.PageChrome;

/// <summary>Where the article ends and its readers begin to speak.</summary>
internal sealed class CommentsPattern(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, CommentsPattern> OfLexicons = [];

    private const int LongestSignature = 300;

    private readonly LinePattern _heading = LinePattern.IgnoreCase($"^{lexicon.Page.CommentHeadings}$");

    /// <summary>
    /// The head of one comment: "jdoe77 says:", "Jane D. · 3 hours ago", "Posted by jdoe at 5:12 pm".
    /// </summary>
    private readonly LinePattern _signature = LinePattern.IgnoreCase($"^{lexicon.Page.CommentSignatures}$");

    /// <summary>Those of a language.</summary>
    public static CommentsPattern Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new CommentsPattern(lexicon));

    /// <summary>
    /// A heading alone may stand in a share bar at the top, so comments begin only where the rest of the page is signed
    /// the way comments are.
    /// </summary>
    public bool BeginsComments(ReadOnlySpan<char> line, in StringSlice inSource, ArticleHead head) =>
        line.Length <= 40
        && _heading.IsMatch(line)
        && (head.LastCommentSigned ??= LastSigned(inSource.Text)) > inSource.End;

    /// <summary>Where the last line begins that is signed as a comment is; -1 where none is.</summary>
    private int LastSigned(string text)
    {
        for (var end = text.Length; end > 0; )
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (line.Length is > 0 and <= LongestSignature && _signature.IsMatch(line))
                return start;
            end = start - 1;
        }
        return -1;
    }
}
