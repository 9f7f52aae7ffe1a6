using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>The article of a page, without what stands around it.</summary>
/// <param name="Headline">Empty where the page has none.</param>
/// <param name="Markdown">Empty where the page has no article.</param>
internal sealed record PageArticle(string Headline, IReadOnlyList<string> Authors, string Markdown)
{
    /// <summary>Less beside a form to sign in belongs to it.</summary>
    private const int ShortestArticle = 140;

    /// <summary>So many links and nothing else are the front of a section.</summary>
    private const int FewestLinks = 5;

    /// <summary>What says that a page was not found is no longer.</summary>
    private const int LongestNotice = 300;

    private static readonly Regex NotFound = new(
        $"^(?:{English.Page.NotFoundHeadings})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <param name="at">Where the page stands, for its links.</param>
    public static PageArticle Of(IHtmlDocument page, PageMetadata said, Uri at, EmbeddedPosts posts)
    {
        var isSignIn =
            page.QuerySelector("main, article, [role=main]")?.QuerySelector("input[type=password i]") is not null;
        ReaderComments.Remove(page);
        PagePictures.Resolve(page);
        PageMedia.MakeLinks(page, at);
        FoldedText.Unfold(page);
        PageFurniture.Remove(page, at);
        PageParagraphs.Set(page);
        PageMarks.NumberAll(page);
        var extraction = ArticleExtraction.Of(page, at);
        var headline = PageHeadline.Of(page, said.Title, said.Site, extraction?.Article.Title);
        var authors = AuthorsOf(page, said, extraction);
        var content = (extraction is null ? null : Surroundings.Of(page, extraction.Kept)) ?? Whole(page);
        PageHead.Remove(content, headline, authors, said.Language);
        var isStated =
            page.QuerySelector("article, main") is not null || content.QuerySelector("article, main") is not null;
        StatedBody.Complete(content, said.Body, said.IsBodyOwn);
        return new PageArticle(
            headline,
            authors,
            HasText(content, isStated) && !IsNone(content, headline, isSignIn, said)
                ? ToMarkdown(page, content, at, posts)
                : ""
        );
    }

    /// <summary>Those that the page states, else those of a line that is a byline by its look.</summary>
    private static IReadOnlyList<string> AuthorsOf(IHtmlDocument page, PageMetadata said, ArticleExtraction? extraction)
    {
        if (said.Authors.Count > 0)
            return said.Authors;
        var seen = PageAuthors.InByline(
            PageAuthors.AsSeen(page, extraction?.Article.Author ?? extraction?.Article.Byline),
            said.Language
        );
        return seen.Count > 0 ? seen : PageAuthors.BelowHeadline(page, said.Language);
    }

    /// <summary>Of a page that is too large to be searched element by element.</summary>
    public static PageArticle OfLarge(IHtmlDocument page, PageMetadata said, Uri at, EmbeddedPosts posts)
    {
        var headline = PageHeadline.Of(page, said.Title, said.Site, guessed: null);
        var content = MainContent.Of(page);
        PageHead.Remove(content, headline, said.Authors, said.Language);
        return new PageArticle(headline, said.Authors, MarkdownText.Of(content, at, posts, MainContent.IsAround));
    }

    /// <summary>A page with so little text that no article is seen in it: all of it but furniture.</summary>
    private static IElement Whole(IHtmlDocument page)
    {
        var content = MainContent.Of(page);
        foreach (var element in content.QuerySelectorAll("*").ToList())
        {
            if (content.Contains(element) && (MainContent.IsAround(element) || PageFurniture.IsBeside(element)))
                PageMarks.Rescue(element);
        }
        return WithoutPage(page, content);
    }

    /// <summary>
    /// Whether a page shows something else than an article: a form to sign in, nothing but links, or that nothing was
    /// found.
    /// </summary>
    private static bool IsNone(IElement content, string headline, bool isSignIn, PageMetadata said)
    {
        if (content.QuerySelector($"img, [{PageMarks.Token}]") is not null)
            return false;
        var links = content.QuerySelectorAll("a[href]");
        var all = content.TextContent.Count(char.IsLetterOrDigit);
        var unlinked = all - links.Sum(link => link.TextContent.Count(char.IsLetterOrDigit));
        return (isSignIn && unlinked < ShortestArticle)
            || (links.Length >= FewestLinks && unlinked == 0)
            || (
                all < LongestNotice
                && said.Published is null
                && said.Authors.Count == 0
                && NotFound.IsMatch(MarkdownArticle.OneLine(headline, LongestNotice))
            );
    }

    /// <summary>Whether there is anything to read or to see.</summary>
    /// <param name="isStated">Whether the page says that this is its article; else links lead elsewhere.</param>
    private static bool HasText(IElement content, bool isStated) =>
        content.QuerySelector($"img, [{PageMarks.Token}]") is not null
        || content.Descendants<IText>().Any(text => text.Data.Any(char.IsLetterOrDigit) && IsShown(text, isStated));

    private static bool IsShown(IText text, bool isStated)
    {
        for (var holder = text.ParentElement; holder is not null; holder = holder.ParentElement)
        {
            if (holder.LocalName == "title" || (holder.LocalName == "a" && !isStated) || CleanHtml.IsDropped(holder))
                return false;
        }
        return true;
    }

    private static string ToMarkdown(IHtmlDocument page, IElement content, Uri at, EmbeddedPosts posts)
    {
        var body = page.Body!;
        foreach (var other in body.ChildNodes.ToList())
            other.RemoveFromParent();
        body.AppendChild(content);
        return WebPage.Markdown(page, at, posts);
    }

    /// <summary>The element, or a block of what stands in it where it is the page's own.</summary>
    internal static IElement WithoutPage(IHtmlDocument page, IElement element)
    {
        if (element is not (IHtmlBodyElement or IHtmlHtmlElement))
            return element;
        var block = page.CreateElement("div");
        while (page.Body!.FirstChild is { } child)
            block.AppendChild(child);
        return block;
    }
}
