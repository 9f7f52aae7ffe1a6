using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Datelines;

/// <summary>
/// Where a report was written ("WASHINGTON (AP) —"), at the beginning of the first paragraph; its dash belongs to it.
/// </summary>
internal sealed class DatelineInline : ContainerInline
{
    /// <summary>The dateline without its dash.</summary>
    public required string Stated { get; init; }
}
