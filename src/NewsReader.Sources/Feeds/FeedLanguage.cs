using System.Text;
using NewsReader.Sources.WebPages;
using NewsReader.Text.Languages;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// The language of a feed: what it states, unless its entries together plainly tell another (blogs state the "en-US"
/// that their program came with). An entry too short to tell its own is read in it.
/// </summary>
internal sealed class FeedLanguage
{
    /// <summary>So many entries tell it.</summary>
    private const int Entries = 40;

    /// <summary>So many UTF-16 units of the markup of each are looked at.</summary>
    private const int UnitsOfEntry = 400;

    private readonly string? _stated;
    private readonly Lazy<string?> _usual;

    public FeedLanguage(string? stated, IReadOnlyList<FeedEntry> entries)
    {
        _stated = stated;
        _usual = new(() => LanguageDetector.Decide(LanguageDetector.Tell(Sample(entries)), stated));
    }

    /// <summary>
    /// The language of an entry that states none itself; null where its own words tell it and the feed states nothing.
    /// </summary>
    /// <param name="text">The words of the entry.</param>
    public string? OfEntry(string text) =>
        _stated is null && LanguageDetector.Tell(text) is not null ? null : _usual.Value;

    private static string Sample(IReadOnlyList<FeedEntry> entries)
    {
        var words = new StringBuilder();
        foreach (var entry in entries.Take(Entries))
        {
            var html = entry.Html.Length > UnitsOfEntry ? entry.Html[..UnitsOfEntry] : entry.Html;
            words.AppendLine(WebPage.PlainText(entry.Title ?? "")).AppendLine(WebPage.PlainText(html));
        }
        return words.ToString();
    }
}
