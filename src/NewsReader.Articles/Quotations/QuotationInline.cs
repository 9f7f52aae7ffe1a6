using Markdig.Syntax.Inlines;
using NewsReader.Analysis;

namespace NewsReader.Articles.Quotations;

/// <summary>
/// One part of a quotation, marks included. Parts of one quotation share their <see cref="Quotation"/>.
/// </summary>
internal sealed class QuotationInline : ContainerInline
{
    public required Quotation Quotation { get; init; }

    /// <summary>The quotation's place in the article, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whether somebody else speaks than in the quotation before: the margin says who.</summary>
    public required bool ChangesSpeaker { get; init; }

    /// <summary>Whether it is the last part, behind which the note with the speaker stands.</summary>
    public required bool IsLast { get; init; }
}
