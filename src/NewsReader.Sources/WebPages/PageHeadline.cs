using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// The headline of a page's article: as the page states it for machines, in its title and above the text. What each
/// adds to it (the site's name) is told by the others.
/// </summary>
internal static class PageHeadline
{
    private const int MostHeadings = 20;

    private static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " · ",
        " • ",
        " » ",
        " « ",
        " :: ",
        " / ",
    ];

    /// <param name="stated">As the page states it for machines; null where it does not.</param>
    /// <param name="site">The name of the page's site; null where it states none.</param>
    /// <param name="guessed">Made of the page's title by somebody else, where nothing better is known.</param>
    public static string Of(IHtmlDocument page, string? stated, string? site, string? guessed)
    {
        site ??= NameOnTop(page);
        var title = Line(page.Title);
        var shown = Shown(page, site, WithoutSite(title, site));
        var headline = Line(stated);
        if (IsCutShort(headline, shown))
            return shown;
        if (headline.Length > 0 && !headline.Equals(site, StringComparison.OrdinalIgnoreCase))
            return Within(headline, shown) ?? WithoutSite(headline, site);
        return Within(title, shown)
            ?? (
                shown.Length > 0 ? shown
                : WithoutSite(title, site) is { Length: > 0 } own && own != title ? own
                : Line(guessed) is { Length: > 0 } guess ? guess
                : title
            );
    }

    /// <summary>What the link to a site's front page says at the top of a page; null where there is none.</summary>
    private static string? NameOnTop(IHtmlDocument page) =>
        page.QuerySelector("header a[href='/'], .logo a[href='/'], a.logo") is { } link
        && Line(link.TextContent) is { Length: > 2 } name
            ? name
            : null;

    /// <summary>Whether a headline is the beginning of what is shown: "Mill closes after…".</summary>
    private static bool IsCutShort(string headline, string shown) =>
        headline.TrimEnd('…', '.', ' ') is { Length: > 0 } start
        && (headline.EndsWith('…') || headline.EndsWith("...", StringComparison.Ordinal))
        && shown.Length > start.Length
        && shown.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The heading that the page's title begins with; else the one of the first level that is no site's name.
    /// </summary>
    private static string Shown(IHtmlDocument page, string? site, string title)
    {
        var headings = page.QuerySelectorAll("h1")
            .Where(heading =>
                heading.Closest("nav, footer, aside") is null && heading.QuerySelector("a[href='/']") is null
            )
            .Select(heading => WithoutKicker(heading, title) ?? Parted(heading, title) ?? Line(Text(heading)))
            .Where(text => text.Length > 0 && !text.Equals(site, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(2)
            .ToList();
        return headings.Find(heading => Begins(title, heading))
            ?? Titled(page, title)
            ?? (headings.Count == 1 ? headings[0] : "");
    }

    /// <summary>A heading of the second level that is the page's title: the first one may name a section.</summary>
    private static string? Titled(IHtmlDocument page, string title) =>
        page.QuerySelectorAll("h2")
            .Where(heading => heading.Closest("nav, footer, aside") is null)
            .Take(MostHeadings)
            .Select(heading => Line(Text(heading)))
            .FirstOrDefault(text => text.Length > 0 && Begins(title, text));

    /// <summary>Whether a title is a heading, or goes on behind it with a site's or section's name.</summary>
    private static bool Begins(string title, string heading) =>
        title.Equals(heading, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(
            Separators,
            separator => title.StartsWith(heading + separator, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The page's title, where a heading has it in several elements whose words touch.</summary>
    private static string? Parted(IElement heading, string title) =>
        heading.ChildElementCount > 1
        && Line(string.Join(' ', heading.Children.Select(part => part.TextContent))) == title
            ? title
            : null;

    /// <summary>The part of a heading that is the page's title, where another part of it names a section.</summary>
    private static string? WithoutKicker(IElement heading, string title) =>
        heading
            .QuerySelectorAll("*")
            .Select(part => Line(part.TextContent))
            .FirstOrDefault(text => text == title && text.Length > 0);

    /// <summary>The words of a heading without the sign that is a link to it ("¶").</summary>
    private static string Text(IElement heading)
    {
        var text = Words(heading);
        foreach (var link in heading.QuerySelectorAll("a[href^='#'], .headerlink, .anchor, .mw-editsection"))
        {
            if (link.TextContent.Trim() is { Length: > 0 and <= 8 } sign)
                text = text.Replace(sign, "", StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>The words of a heading, with a blank where a line or an element ends and a word begins.</summary>
    private static string Words(IElement heading)
    {
        var text = new StringBuilder();
        foreach (var node in heading.Descendants())
        {
            if (node is IElement { LocalName: "br" })
                text.Append(' ');
            if (node is not IText { Length: > 0 } piece)
                continue;
            if (text.Length > 0 && char.IsLower(text[^1]) && char.IsUpper(piece.Data[0]))
                text.Append(' ');
            text.Append(piece.Data);
        }
        return text.ToString();
    }

    /// <summary>What is shown above the text, where a longer form of it only adds a site's or section's name.</summary>
    private static string? Within(string longer, string shown)
    {
        if (shown.Length == 0)
            return null;
        if (longer.Equals(shown, StringComparison.OrdinalIgnoreCase))
            return longer;
        return
            Begins(longer, shown)
            || Array.Exists(
                Separators,
                separator => longer.EndsWith(separator + shown, StringComparison.OrdinalIgnoreCase)
            )
            || longer.EndsWith($": {shown}", StringComparison.OrdinalIgnoreCase)
            ? shown
            : null;
    }

    private static string WithoutSite(string headline, string? site)
    {
        if (string.IsNullOrWhiteSpace(site))
            return headline;
        foreach (var separator in Separators)
        {
            if (headline.EndsWith(separator + site, StringComparison.OrdinalIgnoreCase))
                return headline[..^(separator.Length + site.Length)].Trim();
            if (headline.StartsWith(site + separator, StringComparison.OrdinalIgnoreCase))
                return headline[(separator.Length + site.Length)..].Trim();
        }
        return headline;
    }

    private static string Line(string? text) => MarkdownArticle.OneLine(text, InputLimits.HeadlineLength);
}
