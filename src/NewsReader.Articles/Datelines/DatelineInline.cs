using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Datelines;

/// <summary>
/// Where a report was written ("WASHINGTON (AP) —"), at the beginning of the first paragraph; its dash belongs to it.
/// </summary>
internal sealed class DatelineInline : ContainerInline
{
    /// <summary>The dateline without its dash; null where it names an agency and neither place nor day.</summary>
    public required string? Stated { get; init; }
}
