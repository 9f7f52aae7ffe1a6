using Microsoft.AspNetCore.OutputCaching;

namespace NewsReader.Web;

/// <summary>
/// Keeps reading pages as they were rendered, for everybody who asks with the same settings, until something in the
/// library changes. A minute is the most, since pages say "today".
/// </summary>
public sealed class ReadingPages(IOutputCacheStore store)
{
    public const string Policy = "reading pages";

    /// <summary>Asks for a person's page with what corrects it.</summary>
    public const string CorrectQuery = "correct";

    private const string Tag = "library";
    private const long MostBytes = 24 * 1024 * 1024;
    private const long MostBytesOfPage = 1024 * 1024;

    /// <summary>Something in the library is another than before: every page is rendered anew.</summary>
    public Task ForgetAsync() => store.EvictByTagAsync(Tag, CancellationToken.None).AsTask();

    /// <summary>Whether a browser fetches a page that nobody may ever read.</summary>
    public static bool IsAhead(HttpRequest? request) => request is not null && (request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal) || request.Headers["Purpose"] == "prefetch");

    /// <summary>A page with something to work with is made for one browser, and so is what travels to and from it.</summary>
    private static bool IsForReading(HttpRequest request) => !request.Query.ContainsKey(CorrectQuery) && !request.Path.StartsWithSegments("/_blazor");

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MostBytes;
        options.MaximumBodySize = MostBytesOfPage;
        options.AddPolicy(Policy, policy => policy
            .With(context => IsForReading(context.HttpContext.Request))
            .Expire(TimeSpan.FromMinutes(1))
            .SetVaryByQuery("*")
            // A page that a browser fetches ahead is not read; the same page opened is.
            .SetVaryByHeader("Accept", "Sec-Purpose", "Purpose")
            .VaryByValue(http => new KeyValuePair<string, string>("settings", ReadingSettings.Of(http).ToString()))
            .Tag(Tag));
    }
}
