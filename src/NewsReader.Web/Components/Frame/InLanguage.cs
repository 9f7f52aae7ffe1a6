using System.Collections.Concurrent;
using NewsReader.Text.Languages;

namespace NewsReader.Web.Components.Frame;

/// <summary>What an element says whose text is in another language than the page.</summary>
internal static class InLanguage
{
    /// <summary>Pages are written in it.</summary>
    private const string OfPages = "en";

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, object>?> OfTags = new(
        StringComparer.Ordinal
    );

    /// <summary>So many tags are kept: a source may state any.</summary>
    private const int MostTags = 500;

    /// <summary>
    /// The attributes lang and dir for text in the language of a tag; null for the page's own, and where nothing tells.
    /// </summary>
    public static IReadOnlyDictionary<string, object>? Of(string? tag)
    {
        if (tag is null)
            return null;
        if (OfTags.TryGetValue(tag, out var known))
            return known;
        var attributes =
            LanguageTag.Clean(tag) is not { } clean || LanguageTag.CodeOf(clean) == OfPages
                ? null
                : new Dictionary<string, object>
                {
                    ["lang"] = clean,
                    ["dir"] = LanguageTag.IsRightToLeft(clean) ? "rtl" : "ltr",
                };
        if (OfTags.Count < MostTags)
            OfTags[tag] = attributes;
        return attributes;
    }
}
