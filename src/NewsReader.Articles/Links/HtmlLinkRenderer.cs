using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.Pictures;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Links;

/// <summary>
/// Writes links that are http, https or mailto; any other is its text. A picture is shown from where we keep it.
/// </summary>
internal sealed class HtmlLinkRenderer(ILinkResolver links) : HtmlObjectRenderer<LinkInline>
{
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);

    /// <summary>Whether a picture of this address can be had.</summary>
    public static bool IsPicture(string? address) => WebAddress.Of(address) is not null;

    /// <summary>Whether a link stands for a post, which is then nowhere else: names in it give way.</summary>
    public static bool LeadsToPost(LinkInline link) => !link.IsImage && PostAddress.Of(link.Url) is not null;

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(obj);
            return;
        }
        // A name within a link, or around it, leads to its page: a link cannot hold another.
        var linked =
            !obj.IsImage
            && IsSafe(obj.Url)
            && (LeadsToPost(obj) || !obj.FindDescendants<MentionInline>().Any())
            && !obj.FindParentOfType<MentionInline>().Any();
        if (linked)
        {
            renderer.Write("<a rel=\"noopener noreferrer\" href=\"");
            renderer.WriteEscapeUrl(obj.Url);
            renderer.Write("\">");
        }
        if (obj.IsImage && IsPicture(obj.Url))
        {
            renderer.Write("<span class=\"picture\">");
            HtmlPictureRenderer.WriteImage(renderer, obj, links);
            renderer.Write("</span>");
        }
        else
        {
            renderer.WriteChildren(obj);
        }
        if (linked)
            renderer.Write("</a>");
    }
}
