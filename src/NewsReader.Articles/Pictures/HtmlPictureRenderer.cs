using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Links;

namespace NewsReader.Articles.Pictures;

/// <summary>
/// Writes a figure for each picture, shown from where we keep it. What it shows is told to those who do not see it; the
/// caption stands under it.
/// </summary>
internal sealed class HtmlPictureRenderer(ILinkResolver links) : HtmlObjectRenderer<PictureBlock>
{
    protected override void Write(HtmlRenderer renderer, PictureBlock obj)
    {
        if (!renderer.EnableHtmlForBlock)
        {
            renderer.WriteLeafInline(obj).EnsureLine();
            return;
        }
        foreach (var picture in obj.Inline!.FindDescendants<LinkInline>())
        {
            if (!picture.IsImage || !HtmlLinkRenderer.IsPicture(picture.Url))
                continue;
            renderer.EnsureLine();
            renderer.Write("<figure class=\"picture\">");
            if (renderer.EnableHtmlForInline)
                WriteImage(renderer, picture, links);
            if (!string.IsNullOrWhiteSpace(picture.Title))
                renderer.Write("<figcaption>").WriteEscape(picture.Title).Write("</figcaption>");
            renderer.WriteLine("</figure>");
        }
    }

    /// <summary>Its place is kept before it comes, where its size is stated.</summary>
    public static void WriteImage(HtmlRenderer renderer, LinkInline picture, ILinkResolver links)
    {
        renderer.Write("<img src=\"").Write(links.Picture(PictureAddress.Key(picture.Url!))).Write("\" alt=\"");
        renderer.WriteEscape(PictureText.Alt(picture) ?? "").Write("\"");
        if (picture.NextSibling is PictureSizeInline size)
            renderer.Write(
                string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"")
            );
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }
}
