using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Parsing;

/// <summary>
/// How far the head of an article (headline, byline, date, share bar) has been read. The block parsers share it
/// through the document, so that a line is a headline only where a headline can stand.
/// </summary>
internal sealed class ArticleHead
{
    private static readonly object Key = typeof(ArticleHead);

    public bool HasHeadline { get; set; }

    public bool HasByline { get; set; }

    /// <summary>Set by the first paragraph of the body: what comes after it is never headline or byline.</summary>
    public bool BodyHasBegun { get; set; }

    /// <summary>The line after which the body is one long run of readers' comments.</summary>
    public bool InComments { get; set; }

    public static ArticleHead Of(BlockProcessor processor) => Of(processor.Document);

    public static ArticleHead Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is ArticleHead head) return head;
        document.SetData(Key, head = new ArticleHead());
        return head;
    }
}
