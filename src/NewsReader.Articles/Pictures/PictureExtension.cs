using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Layout;
using NewsReader.Articles.Links;

namespace NewsReader.Articles.Pictures;

/// <summary>Sets pictures that stand alone as figures, with the caption and the size that are stated.</summary>
internal sealed partial class PictureExtension(ILinkResolver links) : IMarkdownExtension
{
    [GeneratedRegex(@"^\{width=(?<width>[1-9]\d{0,4}) height=(?<height>[1-9]\d{0,4})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.PreciseSourceLocation = true;
        pipeline.ProcessOnce(Find);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlPictureRenderer(links));
        renderer.AddHtml(new HtmlPictureSizeRenderer());
        renderer.AddNormalize(new NormalizePictureRenderer());
        renderer.AddNormalize(new NormalizePictureSizeRenderer());
    }

    private static void Find(MarkdownDocument document)
    {
        var pictures = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is null)
                continue;
            foreach (var link in leaf.Inline.FindDescendants<LinkInline>())
            {
                if (link.IsImage && link.NextSibling is LiteralInline behind)
                    TakeSize(link, behind);
            }
            if (leaf.GetType() == typeof(ParagraphBlock) && IsPictures(leaf.Inline))
                pictures.Add(leaf);
        }
        if (pictures.Count > 0)
            document.Rewrite(block => pictures.Contains(block) ? [Picture((ParagraphBlock)block)] : [block]);
    }

    private static void TakeSize(LinkInline picture, LiteralInline behind)
    {
        if (Size().Match(behind.Content.ToString()) is not { Success: true } size)
            return;
        picture.InsertAfter(
            new PictureSizeInline
            {
                Width = int.Parse(size.Groups["width"].ValueSpan, CultureInfo.InvariantCulture),
                Height = int.Parse(size.Groups["height"].ValueSpan, CultureInfo.InvariantCulture),
                Span = new SourceSpan(behind.Span.Start, behind.Span.Start + size.Length - 1),
                Line = behind.Line,
                Column = behind.Column,
            }
        );
        behind.Content.Start += size.Length;
        behind.Span.Start += size.Length;
        if (behind.Content.IsEmpty)
            behind.Remove();
    }

    private static bool IsPictures(ContainerInline inlines)
    {
        var any = false;
        foreach (var inline in inlines)
        {
            if (inline is LinkInline { IsImage: true } picture && HtmlLinkRenderer.IsPicture(picture.Url))
                any = true;
            else if (inline is LinkInline { IsImage: false } link && IsPictures(link))
                any = true;
            else if (
                inline is not (PictureSizeInline or LineBreakInline)
                && (inline is not LiteralInline text || !text.Content.IsEmptyOrWhitespace())
            )
                return false;
        }
        return any;
    }

    private static PictureBlock Picture(ParagraphBlock paragraph)
    {
        var inlines = paragraph.Inline;
        paragraph.Inline = null;
        return new PictureBlock
        {
            Inline = inlines,
            Span = paragraph.Span,
            Line = paragraph.Line,
            Column = paragraph.Column,
        };
    }
}
