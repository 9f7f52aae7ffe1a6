using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.Bylines;

/// <summary>The line that names who wrote the article.</summary>
internal sealed class BylineBlock(BlockParser? parser) : LeafBlock(parser)
{
    public required Byline Byline { get; init; }
}
