using System.Globalization;
using NewsReader.Library;

namespace NewsReader.Search.Results;

/// <summary>Where an article's page is with what was found in it lit.</summary>
public static class FoundAddress
{
    /// <summary>The part of the address that says what was looked for.</summary>
    public const string Query = "find";

    /// <summary>"/articles/mill-opens?find=mill#found-2".</summary>
    /// <param name="place">The place to open at, from 1.</param>
    public static string Of(string slug, string query, int place = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ArticleAddress.Of(slug)}?{Query}={Uri.EscapeDataString(query)}#{Place(place)}"
        );

    /// <summary>The id of a place.</summary>
    public static string Place(int place) => string.Create(CultureInfo.InvariantCulture, $"found-{place}");
}
