using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Text;

namespace NewsReader.Articles.Layout;

/// <summary>Block quotes, down to <see cref="InputLimits.BlockDepth"/>; a mark below that is text.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.IsAtGreatestDepth() ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Lists, down to <see cref="InputLimits.BlockDepth"/>; a bullet below that is text.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.IsAtGreatestDepth() ? BlockState.None : base.TryOpen(processor);
}

internal static class BlockDepth
{
    /// <summary>
    /// Whether no quotation or list may open here: each is a container, a list's item within it is one more.
    /// </summary>
    public static bool IsAtGreatestDepth(this BlockProcessor processor)
    {
        var depth = 0;
        for (
            var container = processor.CurrentContainer;
            container is not (null or MarkdownDocument);
            container = container.Parent
        )
        {
            if (container is QuoteBlock or ListItemBlock)
                depth++;
        }
        return depth >= InputLimits.BlockDepth;
    }
}
