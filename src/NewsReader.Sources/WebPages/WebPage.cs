using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>Web pages and pieces of HTML as articles. Nothing is fetched, no script runs.</summary>
public static class WebPage
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>
    /// Stands for the address of a page that has none (RFC 2606); no link of the page leads there afterwards.
    /// </summary>
    internal static readonly Uri Nowhere = new("https://nowhere.invalid/");

    /// <summary>
    /// The article of a page: its text without what stands around it, its headline, authors, date, site and address.
    /// </summary>
    /// <param name="address">Where it stands, for its links; null for a saved page, which may name its own.</param>
    /// <param name="origin">What an error names; null for the address.</param>
    /// <exception cref="ArticleUnreadableException">It has no article.</exception>
    public static MarkdownArticle Read(string html, Uri? address, string? origin = null)
    {
        var page = Parse(html);
        PlacedParts.Place(page);
        // Who wrote a post, and when, is not who wrote the article.
        var posts = EmbeddedPosts.TakeOut(page);
        var said = PageMetadata.Of(page, address);
        var at = BaseOf(page, address ?? (said.Address is { } own ? new Uri(own) : Nowhere));
        var read = PageShape.IsOrdinary(page)
            ? PageArticle.Of(page, said, at, posts)
            : PageArticle.OfLarge(page, said, at, posts);
        if (read.Markdown.Length == 0)
            throw new ArticleUnreadableException(
                origin ?? address?.AbsoluteUri ?? "The page",
                "It holds no article, only what stands around one: it asks for a sign-in, lists other pages, says that "
                    + "nothing was found, or a script fills it.",
                "Open it in a browser, and save the page there once its text is shown."
            );
        return new MarkdownArticle(
            read.Headline.Length == 0 ? null : read.Headline,
            read.Authors,
            said.Published,
            said.Site ?? (said.Address is { } stands ? new Uri(stands).Host : null),
            said.Address,
            read.Markdown
        )
        {
            Language = said.Language,
        };
    }

    /// <summary>A piece of HTML, as a feed or a letter carries it, as Markdown; all of it is the article's.</summary>
    public static string Fragment(string html, Uri? address)
    {
        var page = Parse(html);
        var posts = EmbeddedPosts.TakeOut(page);
        // What is no ordinary page is not cleaned element by element; Markdown has no room for what is unsafe either
        // way.
        if (!PageShape.IsOrdinary(page))
            return MarkdownText.Of(page.Body ?? (INode)page, address ?? Nowhere, posts);
        PageFurniture.RemoveOffers(page);
        PagePictures.Resolve(page);
        PageMedia.MakeLinks(page, address ?? Nowhere);
        return Markdown(page, address ?? Nowhere, posts);
    }

    /// <summary>A small piece of HTML as text, a line end where a browser would show one.</summary>
    internal static string Lines(string html) => Parse(html).Body is { } body ? VisibleText.Of(body).Trim() : "";

    /// <summary>HTML as one line of text.</summary>
    public static string PlainText(string html)
    {
        if (html.Length > InputLimits.LineOfHtmlLength)
            html = html[..InputLimits.LineOfHtmlLength];
        return html.AsSpan().ContainsAny('<', '&')
            ? MarkdownArticle.OneLine(WithoutCode(Parse(html)).Body?.TextContent, int.MaxValue)
            : MarkdownArticle.OneLine(html, int.MaxValue);
    }

    /// <summary>The feeds that a page says are its own, absolute, in its order.</summary>
    public static IReadOnlyList<string> FeedsOf(string html, Uri address) =>
        [
            .. Parse(html)
                .QuerySelectorAll("link[rel~=alternate][href]")
                .Where(link =>
                    link.GetAttribute("type")?.Trim().ToLowerInvariant()
                        is "application/rss+xml"
                            or "application/atom+xml"
                            or "application/feed+json"
                            or "application/json"
                            or "application/rdf+xml"
                            or "text/xml"
                            or "application/xml"
                )
                .Select(link => PageMetadata.Absolute(link.GetAttribute("href"), address))
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>What the links of a page start from: it may name that itself.</summary>
    private static Uri BaseOf(IHtmlDocument page, Uri at) =>
        PageMetadata.Absolute(page.QuerySelector("base[href]")?.GetAttribute("href"), at) is { } stated
            ? new Uri(stated)
            : at;

    /// <summary>A page as browsers parse it, within the limits of <see cref="InputLimits"/>.</summary>
    private static IHtmlDocument Parse(string html) => Parser.ParseDocument(BoundedHtml.Of(html));

    /// <summary>All of an ordinary page as Markdown.</summary>
    internal static string Markdown(IHtmlDocument page, Uri address, EmbeddedPosts posts)
    {
        CleanHtml.Clean(page, address);
        return MarkdownText.Of(page.Body ?? (INode)page, address, posts);
    }

    private static IHtmlDocument WithoutCode(IHtmlDocument page)
    {
        foreach (var code in page.QuerySelectorAll("script, style, template, noscript"))
            code.Remove();
        return page;
    }

    /// <summary>Whether a text begins as a web page does.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart('\uFEFF').TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
