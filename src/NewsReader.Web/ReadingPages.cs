using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using NewsReader.Library;
using NewsReader.Library.Reading;
using NewsReader.Web.Accounts;

namespace NewsReader.Web;

/// <summary>
/// Keeps reading pages as they were rendered, for each reader and their settings, until something that they
/// show is another. A minute is the most, since pages say "today".
/// </summary>
public sealed class ReadingPages(IOutputCacheStore store)
{
    public const string Policy = "reading pages";

    /// <summary>Asks for a person's page with what corrects it.</summary>
    public const string CorrectQuery = "correct";

    private const string All = "all";
    private const string Lists = "lists";
    private const long MostBytes = 24 * 1024 * 1024;
    private const long MostBytesOfPage = 1024 * 1024;

    /// <summary>Every page is rendered anew: something changed of which nobody can say which pages show it.</summary>
    public Task ForgetAsync() => store.EvictByTagAsync(All, CancellationToken.None).AsTask();

    /// <summary>The lists are rendered anew, and the pages of what changed.</summary>
    public async Task ForgetAsync(LibraryChange change)
    {
        foreach (var tag in change.Articles.Select(OfArticle).Concat(change.Entities.Select(OfEntity)).Append(Lists))
            await store.EvictByTagAsync(tag, CancellationToken.None);
    }

    /// <summary>The page that is rendered shows an article: it is another once the article is.</summary>
    public static void ShowsArticle(HttpContext? http, long article) => Add(http, OfArticle(article));

    /// <summary>The page that is rendered is of a person or organization.</summary>
    public static void ShowsEntity(HttpContext? http, long entity) => Add(http, OfEntity(entity));

    /// <summary>Whether a browser fetches a page that nobody may ever read.</summary>
    public static bool IsAhead(HttpRequest? request) =>
        request is not null
        && (
            request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal)
            || request.Headers["Purpose"] == "prefetch"
        );

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MostBytes;
        options.MaximumBodySize = MostBytesOfPage;
        options.AddPolicy(
            Policy,
            policy =>
                policy
                    .Expire(TimeSpan.FromMinutes(1))
                    .SetVaryByQuery("*")
                    // Any host can be asked for; of our pages one alone shows it.
                    .SetVaryByHost(false)
                    .VaryByValue(http => new KeyValuePair<string, string>(
                        "host",
                        ShowsHost(http.Request) ? $"{http.Request.Scheme}://{http.Request.Host}" : ""
                    ))
                    // What a page knows of a request, and nothing else (PageRequest). One that a browser fetches ahead
                    // is not read; the same page opened is.
                    .SetVaryByHeader("Accept", "Accept-Encoding", "Purpose")
                    .VaryByValue(http => new KeyValuePair<string, string>(
                        "settings",
                        ReadingSettings.Of(http).ToString()
                    ))
                    .VaryByValue(http => new KeyValuePair<string, string>(
                        "reader",
                        http.User.Reader().ToString(CultureInfo.InvariantCulture)
                    ))
                    .AddPolicy<OfReader>(),
            excludeDefaultPolicy: true
        );
    }

    /// <summary>
    /// Pages that are never kept: what stands for others that are not there would answer for them as if it were.
    /// </summary>
    private static readonly string[] Fresh = ["/settings", "/not-found", "/error", "/_blazor"];

    /// <summary>
    /// A page with something to work with is made for one browser, and so is what travels to and from it.
    /// </summary>
    private static bool IsForReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.HttpContext.User.Reader() != Readers.Nobody
        && !request.Query.ContainsKey(CorrectQuery)
        && !Fresh.Any(path => request.Path.StartsWithSegments(path));

    private static bool ShowsHost(HttpRequest request) =>
        request.Path.Equals("/sources", StringComparison.OrdinalIgnoreCase)
        || request.Path.Equals("/sources/", StringComparison.OrdinalIgnoreCase);

    private static string OfArticle(long id) => string.Create(CultureInfo.InvariantCulture, $"article-{id}");

    private static string OfEntity(long id) => string.Create(CultureInfo.InvariantCulture, $"entity-{id}");

    private static void Add(HttpContext? http, string tag) =>
        http?.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);

    /// <summary>
    /// Pages are kept for who is let in, each reader's apart; ASP.NET Core's own policy keeps none of theirs. The pages
    /// of one article, person or organization say themselves what they show; all others are lists.
    /// </summary>
    private sealed class OfReader : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.Tags.Add(All);
            (context.EnableOutputCaching, context.AllowLocking) = (true, true);
            context.AllowCacheLookup = context.AllowCacheStorage = IsForReading(context.HttpContext.Request);
            var path = context.HttpContext.Request.Path;
            var isOfOne =
                path.StartsWithSegments("/articles", out var rest)
                || path.StartsWithSegments("/people", out rest)
                || path.StartsWithSegments("/organizations", out rest);
            if (!isOfOne || rest.Value is null or "" or "/")
                context.Tags.Add(Lists);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
            ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
