using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>The headline of another article that the page points to. It is no part of this article's text.</summary>
internal sealed class RelatedLinkBlock(BlockParser? parser) : LeafBlock(parser)
{
    public required string Title { get; init; }
}
