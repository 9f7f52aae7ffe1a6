using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsReader.Text;
using SmartReader;

namespace NewsReader.Sources.WebPages;

/// <summary>Web pages and pieces of HTML as articles. Nothing is fetched, no script runs.</summary>
public static class WebPage
{
    /// <summary>A shorter text is no article: a page behind a login, or one that a script fills.</summary>
    private const int ShortestArticle = 140;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>
    /// Stands for the address of a page that has none (RFC 2606); no link of the page leads there afterwards.
    /// </summary>
    internal static readonly Uri Nowhere = new("https://nowhere.invalid/");

    /// <summary>
    /// The article of a page: its text without what stands around it, its headline, authors, date, site and address.
    /// </summary>
    /// <param name="address">Where it stands, for its links; null for a saved page, which may name its own.</param>
    public static MarkdownArticle Read(string html, Uri? address)
    {
        var page = Parse(html);
        var said = PageMetadata.Of(page, address);
        var at = address ?? (said.Address is { } own ? new Uri(own) : Nowhere);
        var posts = EmbeddedPosts.TakeOut(page);
        var extracted = PageShape.IsOrdinary(page) ? Extract(page, at) : null;
        var content = extracted is { Content: { Length: > 0 } found } ? Parse(found) : page;
        var title = MarkdownArticle.OneLine(
            new[] { said.Title, extracted?.Title, page.Title, page.QuerySelector("h1")?.TextContent }.FirstOrDefault(
                t => !string.IsNullOrWhiteSpace(t)
            ),
            InputLimits.HeadlineLength
        );
        // The page repeats its headline above the text.
        if (
            content.QuerySelector("h1, h2") is { } heading
            && MarkdownArticle.OneLine(heading.TextContent, InputLimits.HeadlineLength) is { Length: > 0 } shown
            && title.StartsWith(shown, StringComparison.OrdinalIgnoreCase)
        )
            heading.Remove();
        return new MarkdownArticle(
            title.Length == 0 ? null : title,
            said.Authors.Count > 0 || string.IsNullOrWhiteSpace(extracted?.Author ?? extracted?.Byline)
                ? said.Authors
                : [(extracted!.Author ?? extracted.Byline)!.Trim()],
            said.Published ?? (extracted?.PublicationDate is { } date ? new DateTimeOffset(date, TimeSpan.Zero) : null),
            said.Site ?? (at == Nowhere ? null : at.Host),
            said.Address,
            Markdown(content, at, posts, isPage: true)
        );
    }

    /// <summary>A piece of HTML, as a feed or a letter carries it, as Markdown; all of it is the article's.</summary>
    public static string Fragment(string html, Uri? address)
    {
        var page = Parse(html);
        var posts = EmbeddedPosts.TakeOut(page);
        return Markdown(page, address ?? Nowhere, posts, isPage: false);
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

    /// <summary>A page as browsers parse it, within the limits of <see cref="InputLimits"/>.</summary>
    private static IHtmlDocument Parse(string html) => Parser.ParseDocument(BoundedHtml.Of(html));

    /// <param name="isPage">Whether it may hold more than its article.</param>
    private static string Markdown(IHtmlDocument page, Uri address, EmbeddedPosts posts, bool isPage)
    {
        // What is no ordinary page is not cleaned element by element; Markdown has no room for what is unsafe either
        // way.
        if (!PageShape.IsOrdinary(page))
            return MarkdownText.Of(
                isPage ? MainContent.Of(page) : page.Body ?? (INode)page,
                address,
                posts,
                isPage ? MainContent.IsAround : null
            );
        CleanHtml.Clean(page, address);
        return MarkdownText.Of(page.Body ?? (INode)page, address, posts);
    }

    private static IHtmlDocument WithoutCode(IHtmlDocument page)
    {
        foreach (var code in page.QuerySelectorAll("script, style, template, noscript"))
            code.Remove();
        return page;
    }

    /// <summary>
    /// What SmartReader takes for the article; null where that is nothing, or so little that the whole page is better.
    /// </summary>
    private static Article? Extract(IHtmlDocument page, Uri address)
    {
        using var reader = new Reader(address.AbsoluteUri, page.DocumentElement.OuterHtml)
        {
            ContinueIfNotReadable = true,
            CharThreshold = ShortestArticle,
            MaxElemsToParse = 0,
        };
        var article = reader.GetArticle();
        return article.Completed && article.TextContent?.Trim().Length >= ShortestArticle ? article : null;
    }
}
