using System.Globalization;
using System.Xml.Linq;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// What comes with an entry of RSS or Atom to be heard and seen: enclosures, Media RSS (rssboard.org/media-rss), and
/// how long an episode plays.
/// </summary>
internal static class XmlMedia
{
    /// <summary>An account's face stands in many feeds as if it were the entry's picture.</summary>
    private const string Faces = "gravatar.com/avatar";

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

    /// <summary>"33:12", "1:02:00" or seconds; null for anything else.</summary>
    internal static int? Seconds(string? duration)
    {
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
            if (PageMetadata.Absolute(link, address) is { } file)
                yield return new Found(
                    new Enclosure(file, Attribute(element, "type"), Number(element, "length")),
                    Medium: null,
                    Attribute(element, "title")
                );
        }
    }

    /// <summary>Of a group, which is one thing in several forms, the one that is meant first.</summary>
    private static IEnumerable<Found> Offered(XElement entry, Uri? address)
    {
        var groups = entry
            .Elements(Media + "group")
            .Select(group =>
                group
                    .Elements(Media + "content")
                    .OrderByDescending(content => Attribute(content, "isDefault") == "true")
                    .FirstOrDefault()
            )
            .OfType<XElement>();
        foreach (var content in entry.Elements(Media + "content").Concat(groups))
        {
            var (type, medium) = (Attribute(content, "type"), Attribute(content, "medium"));
            if (
                PageMetadata.Absolute(Attribute(content, "url"), address) is not { } file
                || !(medium is "image" or "audio" or "video" || IsPlayed(type) || EntryPicture.Is(type, file))
            )
                continue;
            var shown = content.Element(Media + "description") ?? content.Element(Media + "title");
            yield return new Found(
                new Enclosure(file, type, Number(content, "fileSize"), Seconds(Attribute(content, "duration"))),
                medium,
                shown is null ? null
                    : WebPage.PlainText(shown.Value) is { Length: > 0 } text ? text
                    : null
            );
        }
    }

    private static string? Thumbnail(XElement entry, Uri? address) =>
        PageMetadata.Absolute(
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
