using System.Globalization;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <content>Pictures and figures.</content>
internal sealed partial class MarkdownText
{
    private const int LongestCaption = 1000;

    /// <summary>A picture with its caption; a figure of something else is that, and then its caption.</summary>
    private void Figure(IElement figure, int depth)
    {
        EndParagraph();
        var pictures = figure.QuerySelectorAll("img").Where(picture => picture.Closest("figure") == figure).ToList();
        if (
            pictures.Count > 0
            && figure.QuerySelector("figure, blockquote, table, pre, p + p, ul, ol") is null
            && !PageMarks.HoldsPost(figure)
            && PageFurniture.IsShort(figure, LongestCaption)
        )
        {
            var caption = MarkdownArticle.OneLine(CaptionOf(figure), LongestCaption);
            var isShown = false;
            foreach (var picture in pictures)
                isShown = Picture(picture, picture == pictures[^1] ? caption : "");
            // The words stay where the picture cannot be had.
            if (!isShown && caption.Length > 0)
                AppendText(caption);
        }
        else
        {
            Blocks(figure, depth + 1);
        }
        EndParagraph();
    }

    /// <summary>All words of the figure, with a blank where a block of them ends.</summary>
    private string CaptionOf(INode node) =>
        string.Concat(
            node.ChildNodes.Select(child =>
                child switch
                {
                    IText text => text.Data,
                    IElement { LocalName: "br" } => " ",
                    IElement element when CleanHtml.IsDropped(element) || _passed?.Invoke(element) == true => "",
                    IElement element => HtmlElements.IsBlock(element.LocalName)
                        ? $" {CaptionOf(element)} "
                        : CaptionOf(element),
                    _ => "",
                }
            )
        );

    /// <returns>False where it has no address that leads anywhere.</returns>
    private bool Picture(IElement picture, string caption)
    {
        if (
            PagePictures.IsTiny(picture)
            || Absolute(PagePictures.AddressOf(picture)) is not { Length: > 0 and < 2000 } address
            || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith(WebPage.Nowhere.AbsoluteUri, StringComparison.Ordinal)
        )
            return false;
        EndParagraph();
        _paragraph
            .Append("![")
            .Append(Escaped(MarkdownArticle.OneLine(picture.GetAttribute("alt"), 500), startsLine: false))
            .Append("](")
            .Append(MarkdownMarks.Destination(address));
        if (caption.Length > 0)
            _paragraph.Append(' ').Append(MarkdownMarks.Title(caption));
        _paragraph.Append(')');
        if (
            PagePictures.SizeOf(picture, "width") is > 0 and < 100_000 and var width
            && PagePictures.SizeOf(picture, "height") is > 0 and < 100_000 and var height
        )
            _paragraph.Append(CultureInfo.InvariantCulture, $"{{width={width} height={height}}}");
        EndParagraph();
        return true;
    }
}
