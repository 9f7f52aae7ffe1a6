using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>The article of a page, without what stands around it.</summary>
/// <param name="Headline">Empty where the page has none.</param>
/// <param name="Markdown">Empty where the page has no article.</param>
internal sealed record PageArticle(string Headline, IReadOnlyList<string> Authors, string Markdown)
{
    /// <param name="at">Where the page stands, for its links.</param>
    public static PageArticle Of(IHtmlDocument page, PageMetadata said, Uri at, EmbeddedPosts posts)
    {
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
            HasText(content, isStated) ? ToMarkdown(page, content, at, posts) : ""
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
