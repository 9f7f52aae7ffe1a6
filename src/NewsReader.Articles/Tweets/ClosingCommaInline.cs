using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsReader.Text;

namespace NewsReader.Articles.Tweets;

/// <summary>The comma before the closing mark of a post, which the sentence around it has put there.</summary>
internal sealed class ClosingCommaInline : ContainerInline
{
    /// <summary>Where the comma stands in a part of a quotation, marks included; null where there is none.</summary>
    public static TextSpan? In(string text, TextSpan part) =>
        part.Length > 2 && text[part.End - 2] == ',' && !char.IsLetterOrDigit(text[part.End - 1])
            ? new TextSpan(part.End - 2, part.End - 1)
            : null;
}

/// <summary>Leaves the comma out of the card: it is the sentence's, and not the post's.</summary>
internal sealed class HtmlClosingCommaRenderer : HtmlObjectRenderer<ClosingCommaInline>
{
    protected override void Write(HtmlRenderer renderer, ClosingCommaInline obj)
    {
        if (!renderer.EnableHtmlForInline)
            renderer.WriteChildren(obj);
    }
}
