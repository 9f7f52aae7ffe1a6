using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// A line of the page's furniture: a share bar, an advertisement's label, a photo credit. It is kept out of the reading
/// text, never out of the source, with the rule that took it.
/// </summary>
internal sealed class PageChromeBlock(BlockParser? parser) : LeafBlock(parser)
{
    /// <summary>What it was taken for, in words a reader understands: "share bar".</summary>
    public required string Rule { get; init; }
}
