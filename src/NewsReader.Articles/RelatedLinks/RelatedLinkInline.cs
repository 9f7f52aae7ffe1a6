using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>"(RELATED: headline)" within a paragraph, brackets included.</summary>
internal sealed class RelatedLinkInline : LeafInline
{
    public required string Title { get; init; }

    /// <summary>As it stands, brackets included.</summary>
    public required StringSlice Content { get; init; }
}
