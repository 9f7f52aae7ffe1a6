using Markdig.Syntax.Inlines;
using NewsReader.Analysis;

namespace NewsReader.Articles.Mentions;

/// <summary>A name in the text that stands for a person or an organization.</summary>
internal sealed class MentionInline : ContainerInline
{
    public required NamedEntity Entity { get; init; }
}
