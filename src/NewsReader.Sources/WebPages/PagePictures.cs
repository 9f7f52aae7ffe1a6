using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Makes every picture of a page an img element with its real address, whatever a script would do for it, in a figure
/// with its caption; what is no picture goes: placeholders, and the dots by which senders count readers.
/// </summary>
internal static partial class PagePictures
{
    private const int TinyPixels = 2;
    private const int LongestCaption = 1000;
    private const int LongestPlaceholder = 60;

    private static readonly string[] LazyAddresses =
    [
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-lazy",
        "data-full-src",
    ];

    private static readonly string[] Sets = ["srcset", "data-srcset", "data-lazy-srcset"];

    /// <summary>Names of files that stand in a picture's place until a script puts it there.</summary>
    private static readonly HashSet<string> Placeholders = PageNames.Words(
        "spacer blank placeholder pixel transparent loading loader lazy lazyload empty grey gray clear 1x1"
    );

    /// <summary>What stands in such a name beside them.</summary>
    private static readonly HashSet<string> BesidePlaceholders = PageNames.Words(
        "image img picture photo px bg trans dot white default gif png"
    );

    /// <summary>Wider is no preview of a picture.</summary>
    private const int WidestPreview = 150;

    /// <summary>A size that an address states: "a-20x20.jpg", "a.jpg?w=40".</summary>
    [GeneratedRegex(
        @"[-_](?<width>\d{1,4})x\d{1,4}\.\w+|[?&](?:w|width)=(?<width>\d{1,4})(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SizeInAddress();

    /// <summary>A size as a word of a file's name.</summary>
    [GeneratedRegex(@"^\d{1,4}(?:x\d{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex(
        @"\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PictureFile();

    [GeneratedRegex(
        @"background(?:-image)?\s*:[^;]{0,100}?url\(\s*[""']?(?<address>[^""')]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Background();

    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:\s*hidden",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(@"(?:^|;)\s*(?:width|height)\s*:\s*[012](?:px|\s*(?:;|$))", RegexOptions.CultureInvariant)]
    private static partial Regex TinyStyle();

    /// <summary>Whether an address is that of a picture by its ending.</summary>
    public static bool IsPictureFile(string address) => PictureFile().IsMatch(address);

    public static void Resolve(IHtmlDocument page)
    {
        foreach (var picture in page.QuerySelectorAll("amp-img, amp-anim").ToList())
            picture.Replace(Copy(page, picture));
        foreach (var spare in page.QuerySelectorAll("noscript").ToList())
            UseSpare(spare);
        foreach (var picture in page.QuerySelectorAll("img").ToList())
            Resolve(page, picture);
        foreach (var box in page.QuerySelectorAll("[style*=url]").ToList())
            ShowBackground(page, box);
        foreach (var caption in page.QuerySelectorAll("[class*=caption i]").ToList())
            Caption(page, caption);
    }

    /// <summary>
    /// Where a picture is, as it stands: what a script would put there, else what stands there; null for none.
    /// </summary>
    public static string? AddressOf(IElement picture)
    {
        var now = Real(picture.GetAttribute("src"));
        var lazy = LazyAddresses.Select(picture.GetAttribute).Select(Real).FirstOrDefault(stated => stated is not null);
        var set =
            Sets.Select(picture.GetAttribute).Select(Largest).FirstOrDefault(largest => largest is not null)
            ?? OfSources(picture);
        // A small or blurred copy stands there until a script, or a browser by the set, puts the picture in its place.
        return (lazy is not null && IsPreview(lazy) ? set ?? lazy : lazy)
            ?? (now is not null && set is not null && (IsPreview(now) || IsSetByScript(picture)) ? set : now)
            ?? set
            ?? picture
                .Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
                .Select(a => a.Value)
                .FirstOrDefault(value => value.Length < 2000 && !value.Contains(' ') && PictureFile().IsMatch(value));
    }

    /// <summary>Whether its stated size is a dot's.</summary>
    public static bool IsTiny(IElement element) =>
        SizeOf(element, "width") is >= 0 and <= TinyPixels
        || SizeOf(element, "height") is >= 0 and <= TinyPixels
        || (element.GetAttribute("style") is { Length: < 1000 } style && TinyStyle().IsMatch(style));

    /// <summary>Whether its style hides it.</summary>
    public static bool IsUnseen(IElement element) =>
        element.GetAttribute("style") is { Length: < 1000 } style && Unseen().IsMatch(style);

    /// <summary>The stated width or height in CSS pixels; null where none is stated.</summary>
    public static int? SizeOf(IElement element, string side)
    {
        var stated = element.GetAttribute(side)?.Trim();
        if (stated is null)
            return null;
        if (stated.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            stated = stated[..^2];
        return int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }

    private static void Resolve(IHtmlDocument page, IElement picture)
    {
        if (picture.ParentElement is null)
            return;
        if (IsLetter(picture))
        {
            picture.Replace(page.CreateTextNode(picture.GetAttribute("alt")!));
            return;
        }
        if (
            IsTiny(picture)
            || IsUnseen(picture)
            || AddressOf(picture) is not { } address
            || IsCounter(picture, address)
        )
        {
            picture.Remove();
            return;
        }
        picture.SetAttribute("src", address);
        picture.RemoveAttribute("aria-hidden");
        foreach (var other in Sets.Concat(LazyAddresses))
            picture.RemoveAttribute(other);
        if (picture.ParentElement is { LocalName: "picture" } choice)
            choice.Replace(picture);
    }

    /// <summary>
    /// Whether it only tells its sender who reads: a GIF that is asked with values, of no stated size or words.
    /// </summary>
    private static bool IsCounter(IElement picture, string address) =>
        address.Contains(".gif?", StringComparison.OrdinalIgnoreCase)
        && string.IsNullOrWhiteSpace(picture.GetAttribute("alt"))
        && picture.GetAttribute("width") is null
        && picture.Closest("figure") is null;

    /// <summary>A small picture that stands for a letter: an emoji.</summary>
    private static bool IsLetter(IElement picture) =>
        picture.GetAttribute("alt") is { Length: > 0 and <= 16 }
        && (
            picture.ClassList.Any(name =>
                name.Contains("emoji", StringComparison.OrdinalIgnoreCase)
                || name.Contains("smiley", StringComparison.OrdinalIgnoreCase)
            )
            || picture.GetAttribute("src")?.Contains("/emoji/", StringComparison.OrdinalIgnoreCase) == true
        );

    private static string? Real(string? address) =>
        address?.Trim() is { Length: > 0 } real
        && !real.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && !real.StartsWith("about:", StringComparison.OrdinalIgnoreCase)
        && !real.StartsWith('#')
        && real.AsSpan().ContainsAny('/', '.')
        && real[0] is not ('{' or '[')
        && !IsPlaceholder(real)
            ? real
            : null;

    /// <summary>Whether a file is called nothing but a placeholder, in words of its name and sizes.</summary>
    private static bool IsPlaceholder(string address)
    {
        if (!PictureFile().IsMatch(address) && !address.Contains(".svg", StringComparison.OrdinalIgnoreCase))
            return false;
        var end = address.IndexOfAny(['?', '#']);
        var name = Path.GetFileNameWithoutExtension((end < 0 ? address : address[..end]).Replace('\\', '/'));
        if (name.Length > LongestPlaceholder)
            return false;
        var words = name.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Placeholders.Contains)
            && Array.TrueForAll(
                words,
                word => Placeholders.Contains(word) || BesidePlaceholders.Contains(word) || Size().IsMatch(word)
            );
    }

    private static bool IsPreview(string address) =>
        SizeInAddress().Match(address) is { Success: true } size
        && int.Parse(size.Groups["width"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) <= WidestPreview;

    private static bool IsSetByScript(IElement picture) =>
        picture.HasAttribute("data-srcset") || picture.HasAttribute("data-lazy-srcset");

    /// <summary>
    /// The sources of a picture element; one that every browser shows goes before one that only new ones do.
    /// </summary>
    private static string? OfSources(IElement picture) =>
        picture.ParentElement is not { LocalName: "picture" } choice
            ? null
            : choice
                .Children.Where(source => source.LocalName == "source")
                .OrderBy(source => source.GetAttribute("type") is "image/webp" or "image/avif")
                .SelectMany(source => Sets.Select(source.GetAttribute))
                .Select(Largest)
                .FirstOrDefault(set => set is not null);

    /// <summary>The address of the largest picture of a set: "a.jpg 320w, b.jpg 1200w".</summary>
    private static string? Largest(string? set)
    {
        if (string.IsNullOrWhiteSpace(set) || set.Length > 20_000)
            return null;
        string? largest = null;
        var most = -1.0;
        // A comma is within an address unless a blank stands behind it, or a size before.
        foreach (var candidate in SetEnd().Split(set))
        {
            var parts = candidate.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || Real(parts[0].TrimEnd(',')) is not { } address)
                continue;
            var size =
                parts.Length > 1
                && double.TryParse(
                    parts[^1].TrimEnd('w', 'x'),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var stated
                )
                    ? stated
                    : 1;
            if (size > most)
                (largest, most) = (address, size);
        }
        return largest;
    }

    [GeneratedRegex(@",\s+|(?<=\s[\d.]+[wx]),", RegexOptions.CultureInvariant)]
    private static partial Regex SetEnd();

    private static IElement Copy(IHtmlDocument page, IElement picture)
    {
        var copy = page.CreateElement("img");
        foreach (var name in new[] { "src", "srcset", "alt", "width", "height", "class", "id" })
        {
            if (picture.GetAttribute(name) is { } value)
                copy.SetAttribute(name, value);
        }
        return copy;
    }

    /// <summary>
    /// What a browser without scripts would show is the picture; the one before it waits for a script.
    /// </summary>
    private static void UseSpare(IElement spare)
    {
        if (spare.QuerySelectorAll("img") is not { Length: 1 } pictures || spare.ParentElement is null)
            return;
        var before = spare.PreviousElementSibling switch
        {
            { LocalName: "img" } single => single,
            { } box when box.QuerySelectorAll("img") is { Length: 1 } within && box.TextContent.Trim().Length == 0 =>
                within[0],
            _ => null,
        };
        if (IsTiny(pictures[0]) || AddressOf(pictures[0]) is null)
            spare.Remove();
        else if (before is null)
            spare.Replace(pictures[0]);
        else
        {
            before.Replace(pictures[0]);
            spare.Remove();
        }
    }

    private static void ShowBackground(IHtmlDocument page, IElement box)
    {
        if (
            box.LocalName is "body" or "header" or "a"
            || box.GetAttribute("style") is not { Length: < 2000 } style
            || Background().Match(style) is not { Success: true } found
            || Real(found.Groups["address"].Value) is not { } address
            || box.TextContent.Trim().Length > 0
            || box.QuerySelector("img, iframe, video") is not null
        )
            return;
        var picture = page.CreateElement("img");
        picture.SetAttribute("src", address);
        if (box.GetAttribute("aria-label") is { Length: > 0 } label)
            picture.SetAttribute("alt", label);
        box.AppendChild(picture);
    }

    /// <summary>A box that is called a caption, behind a box with one picture: both are a figure.</summary>
    private static void Caption(IHtmlDocument page, IElement caption)
    {
        if (
            caption.LocalName == "figcaption"
            || caption.Closest("figure") is not null
            || caption.QuerySelector("img, figure, iframe") is not null
            || caption.TextContent.Trim().Length is 0 or > LongestCaption
            || caption.PreviousElementSibling is not { } before
            || before.TextContent.Trim().Length > 0
        )
            return;
        var picture =
            before.LocalName == "img" ? before
            : before.QuerySelectorAll("img") is { Length: 1 } one ? one[0]
            : null;
        if (picture is null)
            return;
        var figure = page.CreateElement("figure");
        before.Before(figure);
        figure.AppendChild(picture);
        var words = page.CreateElement("figcaption");
        while (caption.FirstChild is { } child)
            words.AppendChild(child);
        figure.AppendChild(words);
        if (before != picture)
            before.Remove();
        caption.Remove();
    }
}
