using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Frames, sound and film of a page, each made into a link with its title: nothing of them is loaded by a reader.
/// </summary>
internal static partial class PageMedia
{
    private static readonly string[] Addresses = ["src", "data-src", "data-lazy-src"];

    /// <summary>Frames that show nothing: of advertisers, counters and buttons.</summary>
    [GeneratedRegex(
        @"doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|/recaptcha|/plugins/like"
            + "|platform\\.twitter\\.com/widgets|disqus\\.com|addthis",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Empty();

    [GeneratedRegex(
        @"^https?://(?:www\.)?(?:youtube(?:-nocookie)?\.com/embed/(?<youtube>[\w-]{6,20})"
            + @"|player\.vimeo\.com/video/(?<vimeo>\d+))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Player();

    /// <summary>What stands where a film is, until somebody presses it.</summary>
    private const string Waiting =
        "lite-youtube[videoid], .youtube-player[data-id], .rll-youtube-player[data-id], [data-youtube-id]";

    /// <param name="address">Where the page stands.</param>
    public static void MakeLinks(IHtmlDocument page, Uri address)
    {
        foreach (
            var medium in page.QuerySelectorAll($"iframe, audio, video, amp-youtube, amp-iframe, amp-video, {Waiting}")
                .ToList()
        )
        {
            if (medium.ParentElement is null)
                continue;
            var blocks = new List<INode>();
            if (PageMetadata.Absolute(medium.GetAttribute("poster"), address) is { } poster)
                blocks.Add(Picture(page, poster));
            if (AddressOf(medium, address) is { } target && !IsHidden(medium) && !Empty().IsMatch(target))
                blocks.Add(Link(page, target, TitleOf(medium, target)));
            if (blocks.Count == 0)
                medium.Remove();
            else
                medium.Replace([.. blocks]);
        }
    }

    private static bool IsHidden(IElement medium) =>
        medium.HasAttribute("hidden")
        || PagePictures.IsUnseen(medium)
        // Of AMP's elements width and height are but a ratio.
        || (!medium.LocalName.StartsWith("amp-", StringComparison.Ordinal) && PagePictures.IsTiny(medium));

    private static string? AddressOf(IElement medium, Uri address)
    {
        var video =
            medium.GetAttribute("data-videoid")
            ?? medium.GetAttribute("videoid")
            ?? medium.GetAttribute("data-youtube-id")
            ?? (medium.Matches(Waiting) ? medium.GetAttribute("data-id") : null);
        if (video is { Length: > 0 and < 40 } && (medium.LocalName == "amp-youtube" || medium.Matches(Waiting)))
            return $"https://www.youtube.com/watch?v={Uri.EscapeDataString(video)}";
        var stated = Addresses
            .Select(medium.GetAttribute)
            .Append(medium.QuerySelector("source[src]")?.GetAttribute("src"))
            .Select(link => PageMetadata.Absolute(link, address))
            .FirstOrDefault(link =>
                link is not null && !link.StartsWith(WebPage.Nowhere.AbsoluteUri, StringComparison.Ordinal)
            );
        return stated is not null && Player().Match(stated) is { Success: true } player
            ? player.Groups["youtube"] is { Success: true, Value: var id }
                ? $"https://www.youtube.com/watch?v={id}"
                : $"https://vimeo.com/{player.Groups["vimeo"].Value}"
            : stated;
    }

    /// <summary>As the page calls it, else what it is and whose.</summary>
    private static string TitleOf(IElement medium, string target)
    {
        var stated = MarkdownArticle.OneLine(
            medium.GetAttribute("title") ?? medium.GetAttribute("aria-label"),
            longest: 300
        );
        return stated.Length > 0 ? stated
            : medium.LocalName is "audio" ? "Audio"
            : medium.LocalName is "video" or "amp-video" or "amp-youtube" || IsPlayer(target) ? "Video"
            : WebAddress.HostOf(target) ?? target;
    }

    private static bool IsPlayer(string target) => WebAddress.HostOf(target) is "youtube.com" or "vimeo.com";

    private static IElement Link(IDocument page, string target, string title)
    {
        var paragraph = page.CreateElement("p");
        paragraph.SetAttribute(PageMarks.Token, "");
        var link = page.CreateElement("a");
        link.SetAttribute("href", target);
        link.TextContent = title;
        paragraph.AppendChild(link);
        return paragraph;
    }

    private static IElement Picture(IDocument page, string address)
    {
        var picture = page.CreateElement("img");
        picture.SetAttribute("src", address);
        picture.SetAttribute("alt", "");
        return picture;
    }
}
