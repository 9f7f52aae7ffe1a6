using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// What comes with an entry of RSS or Atom to be heard and seen: enclosures, Media RSS (rssboard.org/media-rss), and
/// how long an episode plays.
/// </summary>
internal static partial class XmlMedia
{
    /// <summary>An account's face stands in many feeds as if it were the entry's picture.</summary>
    private const string Faces = "gravatar.com/avatar";

    private const int LongestDuration = 40;

    private static readonly XNamespace Media = Namespaces.Media;
    private static readonly XNamespace ITunes = Namespaces.ITunes;

    private sealed record Found(Enclosure File, string? Medium, string? Shown);

    /// <param name="address">What relative addresses are relative to.</param>
    public static (IReadOnlyList<Enclosure> Files, IReadOnlyList<EntryPicture> Pictures) Of(
        XElement entry,
        Uri? address
    )
    {
        var found = Enclosed(entry, address)
            .Concat(Offered(entry, address))
            .GroupBy(f => f.File.Address)
            .Select(Together)
            .ToList();
        var pictures = found.Where(IsPicture).Select(f => new EntryPicture(f.File.Address, f.Shown)).ToList();
        if (pictures.Count == 0 && Thumbnail(entry, address) is { } thumbnail)
            pictures.Add(new EntryPicture(thumbnail));
        // An episode has the cover of its show there; what has nothing to be heard or seen has its picture.
        if (found.Count + pictures.Count == 0 && Cover(entry, address) is { } cover)
            pictures.Add(new EntryPicture(cover));
        var files = found.Where(f => !IsPicture(f)).Select(f => f.File).Take(InputLimits.Enclosures).ToList();
        // The duration is that of the episode, which comes first.
        if (files is [{ Seconds: null } first, ..] && IsPlayed(first.Type))
            files[0] = first with { Seconds = Seconds(entry.Element(ITunes + "duration")?.Value) };
        return (files, [.. pictures.Where(p => !p.Address.Contains(Faces, StringComparison.Ordinal))]);
    }

    /// <summary>One file, with all that is stated of it at several places.</summary>
    private static Found Together(IEnumerable<Found> places) =>
        places.Aggregate(
            (all, next) =>
                new(
                    all.File with
                    {
                        Type = all.File.Type ?? next.File.Type,
                        Length = all.File.Length ?? next.File.Length,
                        Seconds = all.File.Seconds ?? next.File.Seconds,
                    },
                    all.Medium ?? next.Medium,
                    all.Shown ?? next.Shown
                )
        );

    [GeneratedRegex(
        @"^\s*(?:PT)?(?:(?<h>\d{1,4})\s*h[a-z]*\W*)?(?:(?<m>\d{1,5})\s*m[a-z]*\W*)?"
            + @"(?:(?<s>\d{1,7})\s*s[a-z]*\W*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WithUnits();

    /// <summary>"33:12", "1:02:00", seconds, "63 min", "1h 2m"; null for anything else.</summary>
    internal static int? Seconds(string? duration)
    {
        if (duration?.Length < LongestDuration && WithUnits().Match(duration) is { Success: true } stated)
        {
            int Number(string unit) =>
                stated.Groups[unit] is { Success: true } group
                    ? int.Parse(group.Value, CultureInfo.InvariantCulture)
                    : 0;
            return Number("h") * 3600 + Number("m") * 60 + Number("s") is > 0 and var seconds ? seconds : null;
        }
        var total = 0.0;
        if (duration?.Trim().Split(':') is not { Length: <= 3 } parts)
            return null;
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            total = total * 60 + number;
        }
        return total is > 0 and < int.MaxValue ? (int)total : null;
    }

    private static bool IsPlayed(string? type) =>
        type is null
        || type.StartsWith("audio", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("video", StringComparison.OrdinalIgnoreCase);

    private static bool IsPicture(Found found) =>
        found.Medium is "image" || found.Medium is null && EntryPicture.Is(found.File.Type, found.File.Address);

    /// <summary>The enclosures of RSS, and Atom's links to them.</summary>
    private static IEnumerable<Found> Enclosed(XElement entry, Uri? address)
    {
        foreach (var element in entry.Elements())
        {
            var name = element.Name.LocalName;
            var link =
                name == "enclosure" ? Attribute(element, "url") ?? Attribute(element, "href")
                : name == "link" && Attribute(element, "rel") == "enclosure" ? Attribute(element, "href")
                : null;
            if (FeedLink.Absolute(link, address) is { } file)
                yield return new Found(
                    new Enclosure(
                        file,
                        MediaType.Of(Attribute(element, "type"), medium: null, file),
                        Number(element, "length")
                    ),
                    Medium: null,
                    Attribute(element, "title")
                );
        }
    }

    /// <summary>Whether an element describes a picture, and not the entry.</summary>
    public static bool IsOfPicture(XElement description) =>
        description.Parent is { } content && content.Name == Media + "content" && IsPicture(content);

    private static bool IsPicture(XElement content) =>
        Attribute(content, "medium") is "image"
        || Attribute(content, "medium") is null
            && EntryPicture.Is(Attribute(content, "type"), Attribute(content, "url") ?? "");

    /// <summary>
    /// Of a group, which is one thing in several forms, the one that is meant first; of one that is several pictures,
    /// all.
    /// </summary>
    private static IEnumerable<XElement> OfGroup(XElement group)
    {
        var contents = group.Elements(Media + "content").ToList();
        return contents.TrueForAll(IsPicture) && !AreSizes(contents)
            ? contents
            : contents.OrderByDescending(content => Attribute(content, "isDefault") == "true").Take(1);
    }

    /// <summary>Whether pictures are one in several sizes: each states another, and they show one thing.</summary>
    private static bool AreSizes(List<XElement> pictures) =>
        pictures.Exists(picture => Attribute(picture, "isDefault") == "true")
        || pictures.TrueForAll(picture => Attribute(picture, "width") is not null)
            && pictures.Select(picture => Attribute(picture, "width")).Distinct().Count() == pictures.Count
            && pictures.Select(ShownBy).OfType<string>().Distinct().Count() < 2;

    /// <summary>What a picture shows, as it states itself.</summary>
    private static string? ShownBy(XElement content) =>
        (content.Element(Media + "description") ?? content.Element(Media + "title")) is { } shown
        && WebPage.PlainText(shown.Value) is { Length: > 0 } text
            ? text
            : null;

    private static IEnumerable<Found> Offered(XElement entry, Uri? address)
    {
        var groups = entry.Elements(Media + "group").SelectMany(OfGroup);
        foreach (var content in entry.Elements(Media + "content").Concat(groups))
        {
            if (FeedLink.Absolute(Attribute(content, "url"), address) is not { } file)
                continue;
            var medium = Attribute(content, "medium");
            var type = MediaType.Of(Attribute(content, "type"), medium, file);
            if (!(medium is "image" or "audio" or "video" || IsPlayed(type) || EntryPicture.Is(type, file)))
                continue;
            yield return new Found(
                new Enclosure(file, type, Number(content, "fileSize"), Seconds(Attribute(content, "duration"))),
                medium,
                ShownBy(content)
            );
        }
    }

    private static string? Cover(XElement entry, Uri? address) =>
        FeedLink.Absolute(Attribute(entry.Element(ITunes + "image"), "href"), address);

    private static string? Thumbnail(XElement entry, Uri? address) =>
        FeedLink.Absolute(
            Attribute(
                entry.Element(Media + "thumbnail")
                    ?? entry.Element(Media + "group")?.Element(Media + "thumbnail")
                    ?? entry.Element(Media + "content")?.Element(Media + "thumbnail"),
                "url"
            ),
            address
        );

    private static long? Number(XElement element, string name) =>
        long.TryParse(Attribute(element, name), CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private static string? Attribute(XElement? element, string name) =>
        ((string?)element?.Attribute(name))?.Trim() is { Length: > 0 } value ? value : null;
}
