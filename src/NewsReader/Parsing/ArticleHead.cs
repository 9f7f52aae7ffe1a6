using Markdig;
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

    /// <summary>The lines that the reader says are text, whatever they look like.</summary>
    private IReadOnlyCollection<string> Text { get; init; } = [];

    public bool IsText(ReadOnlySpan<char> line)
    {
        foreach (var text in Text)
        {
            if (line.SequenceEqual(text)) return true;
        }
        return false;
    }

    /// <summary>What a parse is told beforehand: lines that are text.</summary>
    public static MarkdownParserContext Knowing(IReadOnlyCollection<string> text) => new() { Properties = { [Key] = text } };

    public static ArticleHead Of(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is ArticleHead head) return head;
        var text = processor.Context is { } context && context.Properties.TryGetValue(Key, out var known) ? (IReadOnlyCollection<string>)known : [];
        processor.Document.SetData(Key, head = new ArticleHead { Text = text });
        return head;
    }

    public static ArticleHead Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is ArticleHead head) return head;
        document.SetData(Key, head = new ArticleHead());
        return head;
    }
}
