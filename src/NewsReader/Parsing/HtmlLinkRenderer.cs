using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsReader.Parsing.Mentions;

namespace NewsReader.Parsing;

/// <summary>Writes links that are http, https or mailto; any other is its text. A picture is its description: none is fetched.</summary>
internal sealed class HtmlLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        // A name within a link leads to its page: a link cannot hold another.
        var linked = !obj.IsImage && IsSafe(obj.Url) && !obj.FindDescendants<MentionInline>().Any();
        if (linked)
        {
            renderer.Write("<a rel=\"noopener noreferrer\" href=\"");
            renderer.WriteEscapeUrl(obj.Url);
            renderer.Write("\">");
        }
        if (obj.IsImage) renderer.Write("<span class=\"picture\">");
        renderer.WriteChildren(obj);
        if (obj.IsImage) renderer.Write("</span>");
        if (linked) renderer.Write("</a>");
    }
}
