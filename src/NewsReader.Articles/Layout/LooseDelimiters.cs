using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Layout;

/// <summary>
/// Brackets and marks that end nothing. Markdig leaves each as a node that holds all that follows in the paragraph:
/// here each is the text that it is, beside what follows, so that nothing stands deeper for them and no text is passed
/// over.
/// </summary>
internal static class LooseDelimiters
{
    public static void Flatten(MarkdownDocument document)
    {
        var containers = new Stack<ContainerInline>();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not null)
                containers.Push(leaf.Inline);
            while (containers.TryPop(out var container))
            {
                for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
                {
                    if (inline is DelimiterInline delimiter)
                        inline = Literal(delimiter);
                    else if (inline is ContainerInline inner)
                        containers.Push(inner);
                }
            }
        }
    }

    private static LiteralInline Literal(DelimiterInline delimiter)
    {
        var text = delimiter.ToLiteral();
        var literal = new LiteralInline(text)
        {
            Span = new SourceSpan(delimiter.Span.Start, delimiter.Span.Start + text.Length - 1),
            Line = delimiter.Line,
            Column = delimiter.Column,
            IsClosed = true,
        };
        delimiter.InsertAfter(literal);
        Inline last = literal;
        foreach (var child in delimiter.ToList())
        {
            child.Remove();
            last.InsertAfter(child);
            last = child;
        }
        delimiter.Remove();
        return literal;
    }
}
