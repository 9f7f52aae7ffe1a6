using System.Globalization;
using Markdig.Renderers;
using NewsReader.Articles.Links;
using NewsReader.Sources;

namespace NewsReader.Articles;

/// <summary>
/// What comes with an article to be heard and seen, above its text. Nothing is asked of its sender before somebody
/// plays it.
/// </summary>
internal static class HtmlEnclosures
{
    /// <summary>The class of the element around one.</summary>
    public const string Class = "enclosure";

    public static void Write(HtmlRenderer renderer, IEnumerable<Enclosure> enclosures)
    {
        foreach (var enclosure in enclosures.Where(enclosure => HtmlLinkRenderer.IsSafe(enclosure.Address)))
        {
            var played =
                Is(enclosure, "audio") ? "audio"
                : Is(enclosure, "video") ? "video"
                : null;
            renderer.Write($"<div class=\"{Class}\">");
            if (played is not null)
                renderer
                    .Write($"<{played} controls preload=\"none\" src=\"")
                    .WriteEscapeUrl(enclosure.Address)
                    .Write($"\"></{played}>");
            renderer
                .Write("<a href=\"")
                .WriteEscapeUrl(enclosure.Address)
                .Write("\" rel=\"noopener noreferrer\">")
                .WriteEscape(Words(enclosure, played))
                .WriteLine("</a></div>");
        }
    }

    private static bool Is(Enclosure enclosure, string kind) =>
        enclosure.Type?.StartsWith(kind + "/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>"Sound, 33 min", "Video", "notes.pdf, 1.2 MB".</summary>
    private static string Words(Enclosure enclosure, string? played)
    {
        var what = played switch
        {
            "audio" => "Sound",
            "video" => "Video",
            _ => Path.GetFileName(Uri.UnescapeDataString(new Uri(enclosure.Address).AbsolutePath))
                is { Length: > 0 } file
                ? file
                : enclosure.Address,
        };
        return enclosure switch
        {
            { Seconds: { } seconds } => $"{what}, {Math.Max(1, seconds / 60)} min",
            { Length: { } length } when played is null => string.Create(
                CultureInfo.InvariantCulture,
                $"{what}, {length / 1_000_000.0:0.0} MB"
            ),
            _ => what,
        };
    }
}
