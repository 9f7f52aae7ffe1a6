using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Search.Results;

namespace NewsReader.Web;

/// <summary>Where our pages are: the shapes of their paths, which stay, because others link to them.</summary>
public sealed class Routes : ILinkResolver
{
    /// <summary>The part of an article's address that says what was looked for.</summary>
    public const string FindQuery = "find";

    /// <summary>The parameter of the list of organizations that says of which kind.</summary>
    public const string KindQuery = "kind";

    /// <summary>The organizations that are companies.</summary>
    public const string Companies = "/companies";

    /// <summary>"/people", "/organizations".</summary>
    public static string Entities(EntityKind kind) => kind == EntityKind.Person ? "/people" : "/organizations";

    /// <summary>"/organizations?kind=party".</summary>
    public static string Organizations(OrganizationKind kind) =>
        $"{Entities(EntityKind.Company)}?{KindQuery}={EntityWords.Of(kind)}";

    /// <summary>"/people/jan-leike", "/organizations/openai".</summary>
    public static string Entity(EntityKind kind, string slug) => $"{Entities(kind)}/{Uri.EscapeDataString(slug)}";

    /// <summary>The page of an item in Wikidata.</summary>
    /// <param name="item">Its number, without the Q.</param>
    public static string WikidataItem(int item) =>
        string.Create(CultureInfo.InvariantCulture, $"https://www.wikidata.org/wiki/Q{item}");

    /// <summary>Leads to the article of the English Wikipedia about an item.</summary>
    /// <inheritdoc cref="WikidataItem"/>
    public static string WikipediaOf(int item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q{item}"
        );

    /// <summary>"/people/review": names of which it is not sure whom they mean.</summary>
    public static string Review => $"{Entities(EntityKind.Person)}/review";

    /// <summary>"/pictures/0a1b…".</summary>
    public static string Picture(string key) => $"/pictures/{key}";

    /// <summary>"/articles/mill-opens".</summary>
    public static string Article(string slug) => $"/articles/{Uri.EscapeDataString(slug)}";

    /// <summary>"/articles/mill-opens/former/1": a text that the article had before.</summary>
    public static string Former(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Article(slug)}/former/{number}");

    /// <summary>"/articles/mill-opens?find=mill#found-2": an article with what was found in it lit.</summary>
    /// <param name="place">The place to open at, from 1.</param>
    public static string Found(string slug, string query, int place = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Article(slug)}?{FindQuery}={Uri.EscapeDataString(query)}#{FoundWords.Id(place)}"
        );

    /// <summary>"/stories/mill-closes".</summary>
    public static string Story(string slug) => $"/stories/{slug}";

    /// <summary>"/sources/The%20Paper": a paper or folder that articles come from.</summary>
    public static string Source(string source) => $"/sources/{Uri.EscapeDataString(source)}";

    /// <summary>"/search?q=mill".</summary>
    public static string Search(string query) => $"/search?q={Uri.EscapeDataString(query)}";

    string ILinkResolver.Entity(EntityKind kind, string slug) => Entity(kind, slug);

    string ILinkResolver.Picture(string key) => Picture(key);

    string ILinkResolver.Article(string slug) => Article(slug);

    string ILinkResolver.Search(string query) => Search(query);
}
