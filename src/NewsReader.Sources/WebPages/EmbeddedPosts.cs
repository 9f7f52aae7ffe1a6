using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// The posts that a page embeds. Each is taken out of the page before that is searched for its article, and a token is
/// left in a paragraph of its own, outside the boxes that hold nothing but the post; once the article is Markdown, the
/// post stands in the token's place, as <see cref="Text.Posts.PostForm"/> writes it. Nothing is fetched.
/// </summary>
internal sealed class EmbeddedPosts
{
    /// <summary>What else a post's box may say, in characters: a heading, a caption.</summary>
    private const int LongestCaption = 200;

    /// <summary>Boxes within each other around a post.</summary>
    private const int MostBoxes = 20;

    private readonly List<string?> _written = [];

    /// <summary>Takes the posts out of a page.</summary>
    public static EmbeddedPosts TakeOut(IHtmlDocument page)
    {
        var posts = new EmbeddedPosts();
        foreach (var container in page.QuerySelectorAll(PostMarkup.Containers).ToList())
        {
            if (posts._written.Count == InputLimits.EmbeddedPosts)
                break;
            // What stood in a post that was taken out is no longer of the page.
            if (container.ParentElement is null || !page.Contains(container))
                continue;
            if (PostMarkup.Read(container) is { } written)
                posts.Replace(page, container, written);
        }
        return posts;
    }

    /// <summary>
    /// The Markdown that stands in an element's place; null where it is no token, or one that was asked for already.
    /// </summary>
    public string? TakeAt(IElement element)
    {
        if (PageMarks.PostOf(element) is not { } number)
            return null;
        var written = _written[number];
        _written[number] = null;
        return written;
    }

    private void Replace(IHtmlDocument page, IElement post, string written)
    {
        var token = PageMarks.PostToken(page, _written.Count);
        _written.Add(written);
        var (box, isWhole, isBehind) = BoxOf(post);
        if (isWhole && box.LocalName is "li" or "dd" or "dt" && box != post)
        {
            // A list holds nothing but items.
            box.TextContent = "";
            box.AppendChild(token);
            return;
        }
        if (isWhole)
        {
            box.Replace(token);
            return;
        }
        post.Remove();
        if (isBehind)
            box.After(token);
        else
            box.Before(token);
    }

    /// <summary>The outermost box that is there for the post.</summary>
    /// <returns>Whether it holds nothing else; else whether the post stands behind what else it holds.</returns>
    private static (IElement Box, bool IsWhole, bool IsBehind) BoxOf(IElement post)
    {
        var (box, isWhole, isBehind) = (post, true, false);
        for (var boxes = 0; boxes < MostBoxes && box.ParentElement is { } parent && MayBeBox(parent); boxes++)
        {
            if (PostMarkup.IsTooMuch(parent))
                break;
            var (before, behind) = TextAround(box, parent);
            if (before + behind > LongestCaption)
                break;
            // Between words of one box is its place.
            if (before > 0 && behind > 0)
                break;
            if (before + behind > 0)
            {
                // What an item or a cell says beside the post is its own, and the post stays with it.
                if (parent.LocalName is "li" or "dd" or "dt" or "tr" or "ul" or "ol" or "dl" or "blockquote")
                    break;
                // A paragraph beside it is the article's, and so the box.
                if (
                    parent
                        .QuerySelectorAll("p")
                        .Any(p => !box.Contains(p) && p != box && (PageMarks.IsToken(p) || HasWords(p)))
                )
                    break;
                (isWhole, isBehind) = (false, isWhole ? before > 0 : isBehind);
            }
            box = parent;
        }
        return (box, isWhole, isBehind);
    }

    private static bool MayBeBox(IElement element) =>
        element.LocalName is not ("body" or "html" or "main" or "article" or "td" or "th" or "head");

    /// <summary>How many characters a parent shows before and behind a child; a picture counts as many.</summary>
    private static (int Before, int Behind) TextAround(IElement child, IElement parent)
    {
        var (before, behind) = (0, 0);
        var isBehind = false;
        foreach (var node in parent.ChildNodes)
        {
            if (node == child)
                isBehind = true;
            else if (isBehind)
                behind += Shown(node);
            else
                before += Shown(node);
            if (before + behind > LongestCaption)
                break;
        }
        return (before, behind);
    }

    private static int Shown(INode node) =>
        node switch
        {
            IText text => string.IsNullOrWhiteSpace(text.Data) ? 0 : text.Data.Trim().Length,
            IElement { LocalName: "img" or "video" or "audio" or "iframe" or "table" } => LongestCaption + 1,
            IElement { LocalName: var name } when name == "button" || HtmlElements.IsUnseen(name) => 0,
            IElement element
                when PageMarks.HoldsToken(element) || element.QuerySelector("img, video, audio, iframe") is not null =>
                LongestCaption + 1,
            IElement element => element.TextContent.Trim().Length,
            _ => 0,
        };

    private static bool HasWords(IElement element) => !string.IsNullOrWhiteSpace(element.TextContent);
}
