using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json.Serialization;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Identity;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Sources.Feeds;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>As what a feed is written.</summary>
internal enum FeedFormat
{
    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}

/// <summary>What a reader elsewhere can follow: a saved search, a person, an organization, a source.</summary>
internal static class FeedApi
{
    private const int Items = 30;

    /// <summary>How an address ends, as a route has it.</summary>
    public const string Format = $"{{format:regex(^({AtomEnding}|json)$)}}";

    /// <summary>How the address of an Atom feed ends.</summary>
    public const string AtomEnding = "xml";

    private const string JsonFeedVersion = "https://jsonfeed.org/version/1.1";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("/feeds").WithScope(Scope.Read).WithMetadata(new TakesTurn());
        feeds.MapGet(
            $"/search/{{id:long}}.{Format}",
            async (
                long id,
                string format,
                HttpRequest request,
                LibraryContext library,
                IArticleSearch search,
                CancellationToken cancel
            ) =>
            {
                if (await library.SavedSearches.FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } saved)
                    return Results.NotFound();
                return Feed(
                    format,
                    request,
                    saved.Name,
                    Routes.Search(saved.Query),
                    await search.NewestAsync(SearchQuery.Parse(saved.Query), SearchResults.PerPage, cancel)
                );
            }
        );
        feeds.MapGet(
            $"{Routes.Entities(EntityKind.Person)}/{{slug}}.{Format}",
            (string slug, string format, HttpRequest request, LibraryContext library, CancellationToken cancel) =>
                EntityAsync(EntityKind.Person, slug, format, request, library, cancel)
        );
        feeds.MapGet(
            $"{Routes.Entities(EntityKind.Company)}/{{slug}}.{Format}",
            (string slug, string format, HttpRequest request, LibraryContext library, CancellationToken cancel) =>
                EntityAsync(EntityKind.Company, slug, format, request, library, cancel)
        );
        feeds.MapGet(
            $"/sources/{{source}}.{Format}",
            async (
                string source,
                string format,
                HttpRequest request,
                LibraryContext library,
                CancellationToken cancel
            ) =>
                await library.OfSourceAsync(source, before: null, Items, cancel) is { Count: > 0 } cards
                    ? Feed(format, request, source, Routes.Source(source), cards)
                    : Results.NotFound()
        );
    }

    /// <summary>"/feeds/search/3.xml".</summary>
    public static string OfSearch(long id, FeedFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"/feeds/search/{id}{Ending(format)}");

    /// <summary>"/feeds/people/ada-lovelace.xml".</summary>
    public static string OfEntity(EntityKind kind, string slug, FeedFormat format) =>
        $"/feeds{Routes.Entity(kind, slug)}{Ending(format)}";

    /// <summary>"/feeds/sources/The%20Paper.xml".</summary>
    public static string OfSource(string source, FeedFormat format) => $"/feeds{Routes.Source(source)}{Ending(format)}";

    private static string Ending(FeedFormat format) => format == FeedFormat.Atom ? $".{AtomEnding}" : ".json";

    private static async Task<IResult> EntityAsync(
        EntityKind kind,
        string slug,
        string format,
        HttpRequest request,
        LibraryContext library,
        CancellationToken cancel
    )
    {
        if (await library.WhereToAsync(kind, slug, cancel) is { To: var page } move)
        {
            request.HttpContext.MoveTo(
                OfEntity(page.Kind, page.Slug, format == AtomEnding ? FeedFormat.Atom : FeedFormat.Json),
                move
            );
            return Results.Empty;
        }
        if (await library.EntityLinkAsync(kind, slug, cancel) is not { } entity)
            return Results.NotFound();
        var articles = await library.AppearancesAsync(entity.Id, before: null, Items, cancel);
        return Feed(
            format,
            request,
            entity.Name,
            Routes.Entity(kind, slug),
            await library.CardsAsync([.. articles.Select(a => a.ArticleId)], cancel)
        );
    }

    private static IResult Feed(
        string format,
        HttpRequest request,
        string title,
        string page,
        IReadOnlyList<ArticleCard> articles
    )
    {
        Uri Absolute(string path) => new($"{request.Scheme}://{request.Host}{path}");
        return format == AtomEnding
            ? Results.Bytes(
                Written(Atom(title, Absolute, page, request.Path, articles)),
                "application/atom+xml; charset=utf-8"
            )
            : Results.Json(
                new JsonFeed(
                    JsonFeedVersion,
                    title,
                    Absolute(page),
                    Absolute(request.Path),
                    [
                        .. articles.Select(a => new JsonItem(
                            Absolute(Routes.Article(a.Slug)),
                            a.Headline,
                            a.Lede,
                            At(a),
                            a.Authors.Length == 0 ? null : [new JsonAuthor(a.Authors)]
                        )),
                    ]
                ),
                contentType: "application/feed+json; charset=utf-8"
            );
    }

    private static SyndicationFeed Atom(
        string title,
        Func<string, Uri> absolute,
        string page,
        string self,
        IReadOnlyList<ArticleCard> articles
    )
    {
        var feed = new SyndicationFeed(
            TolerantXml.Clean(title),
            null,
            absolute(page),
            absolute(self).AbsoluteUri,
            articles.Count == 0 ? DateTimeOffset.UnixEpoch : articles.Max(At)
        )
        {
            Generator = "NewsReader",
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(absolute(self), "application/atom+xml"));
        feed.Items = articles.Select(article =>
        {
            var address = absolute(Routes.Article(article.Slug));
            var item = new SyndicationItem
            {
                Id = address.AbsoluteUri,
                Title = new TextSyndicationContent(TolerantXml.Clean(article.Headline)),
                Summary = new TextSyndicationContent(TolerantXml.Clean(article.Lede)),
                PublishDate = At(article),
                LastUpdatedTime = At(article),
            };
            item.Links.Add(SyndicationLink.CreateAlternateLink(address));
            item.Authors.Add(
                new SyndicationPerson
                {
                    Name = TolerantXml.Clean(article.Authors.Length > 0 ? article.Authors : article.Source),
                }
            );
            return item;
        });
        return feed;
    }

    private static byte[] Written(SyndicationFeed feed)
    {
        using var memory = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                memory,
                new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
            )
        )
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return memory.ToArray();
    }

    private static DateTimeOffset At(ArticleCard article) =>
        new(article.PublishedAt ?? article.ArrivedAt, TimeSpan.Zero);

    private sealed record JsonFeed(
        string Version,
        string Title,
        [property: JsonPropertyName("home_page_url")] Uri HomePage,
        [property: JsonPropertyName("feed_url")] Uri FeedAddress,
        IReadOnlyList<JsonItem> Items
    );

    private sealed record JsonItem(
        Uri Id,
        string Title,
        [property: JsonPropertyName("content_text")] string Text,
        [property: JsonPropertyName("date_published")] DateTimeOffset Published,
        IReadOnlyList<JsonAuthor>? Authors
    )
    {
        public Uri Url => Id;
    }

    private sealed record JsonAuthor(string Name);
}
