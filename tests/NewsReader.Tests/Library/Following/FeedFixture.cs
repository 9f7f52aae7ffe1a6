using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Sources.Fetching;
using NewsReader.Storage.Sqlite;
using NewsReader.Tests.Sources.Fetching;

namespace NewsReader.Tests.Library.Following;

/// <summary>Feeds from a real server into a real library.</summary>
public abstract class FeedFixture : IAsyncLifetime
{
    private long? _read;

    protected const string Text =
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people "
        + "who worked there went home early, the company said.";

    protected FeedFixture() => Web = new WebFetcher([Site.Host], patience: TimeSpan.FromSeconds(5));

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected LocalSite Site { get; } = new();

    protected WebFetcher Web { get; }

    protected TemporaryLibrary Library { get; private set; } = null!;

    protected FeedReading Reading { get; private set; } = null!;

    protected Feeds Followed { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Library = await TemporaryLibrary.OpenAsync();
        Reading = new FeedReading(
            Library,
            new SqliteLibraryStore(),
            Web,
            Library.Importer,
            TimeProvider.System,
            NullLogger<FeedReading>.Instance
        );
        Followed = new Feeds(
            Library,
            new SqliteLibraryStore(),
            Library.Turns,
            Web,
            Reading,
            TimeProvider.System,
            NullLogger<Feeds>.Instance
        );
    }

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        Site.Dispose();
        await Library.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string Feed(params (string Id, string Title)[] items) =>
        Wrapped(
            string.Concat(
                items.Select(item =>
                    $"<item><title>{item.Title}</title><guid isPermaLink=\"false\">{item.Id}"
                    + $"</guid><description>{item.Id} {item.Title}. {Text}</description></item>"
                )
            )
        );

    protected static string Wrapped(string items) =>
        $"<rss version=\"2.0\"><channel><title>The Paper</title><link>https://paper.example/</link>{items}"
        + "</channel></rss>";

    protected async Task<long> FollowAsync() =>
        (await Followed.FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel)) is { Feed: { } feed }
            ? feed
            : throw new InvalidOperationException("The feed could not be followed.");

    /// <summary>Reads a feed from its file, or follows it; then what it has become.</summary>
    /// <param name="withdraw">Whether entries that the file has no longer leave the lists.</param>
    protected async Task<ImportSummary> ReadFeedAsync(bool isSaved, string feed, bool withdraw)
    {
        if (isSaved)
        {
            Library.Write("feed.xml", feed);
            return await Library.ImportAsync(withdraw: withdraw, cancel: Cancel);
        }
        Site.On("/feed", feed);
        if (_read is { } known)
            return (await Reading.CheckAsync(known, Cancel))!;
        _read = await FollowAsync();
        return new ImportSummary();
    }

    protected async Task<FollowedFeed> FeedAsync()
    {
        await using var context = Library.CreateDbContext();
        return await context.Feeds.SingleAsync(Cancel);
    }

    protected async Task<IReadOnlyList<FeedLine>> LogAsync(long feed)
    {
        await using var context = Library.CreateDbContext();
        return await Feeds.LogAsync(context, feed, 100, Cancel);
    }

    protected async Task<IReadOnlyList<string>> HeadlinesAsync()
    {
        await using var context = Library.CreateDbContext();
        return await context.Articles.OrderBy(a => a.Id).Select(a => a.Headline).ToListAsync(Cancel);
    }
}
