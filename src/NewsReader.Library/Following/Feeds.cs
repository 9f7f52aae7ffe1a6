using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Fetching;
using NewsReader.Sources.WebPages;

namespace NewsReader.Library.Following;

/// <summary>What an address leads to that somebody wants to follow.</summary>
/// <param name="Feed">Followed now; null where there was nothing to follow, or a choice.</param>
/// <param name="Choices">The feeds of a page that has several.</param>
public sealed record FollowOutcome(long? Feed, IReadOnlyList<string> Choices, string? Error);

/// <summary>The feeds that the reader follows.</summary>
public sealed partial class Feeds(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    WebFetcher web,
    FeedReading reading,
    TimeProvider clock,
    ILogger<Feeds> log
)
{
    private const int LongestName = 200;

    /// <summary>Until it is known how often a feed changes.</summary>
    public const int FirstIntervalMinutes = 60;

    /// <summary>All of them, by folder and name.</summary>
    public static async Task<IReadOnlyList<FollowedFeed>> ListAsync(
        LibraryContext library,
        CancellationToken cancel = default
    ) => await library.Feeds.AsNoTracking().OrderBy(f => f.Folder).ThenBy(f => f.Title).ToListAsync(cancel);

    /// <summary>All of them as the list that readers exchange (OPML).</summary>
    public static async Task<string> OpmlAsync(LibraryContext library, CancellationToken cancel = default) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        + Opml.Write(
            (await ListAsync(library, cancel)).Select(feed => new Subscription(
                feed.Address,
                feed.Title,
                feed.Site,
                feed.Folder
            ))
        );

    /// <summary>The newest lines of a feed's log.</summary>
    public static async Task<IReadOnlyList<FeedLine>> LogAsync(
        LibraryContext library,
        long feed,
        int take,
        CancellationToken cancel = default
    ) =>
        await library
            .FeedLines.AsNoTracking()
            .Where(line => line.FeedId == feed)
            .OrderByDescending(line => line.Id)
            .Take(take)
            .ToListAsync(cancel);

    /// <summary>
    /// Follows the feed of an address: the feed itself, or the one that a page names. It is read at once.
    /// </summary>
    public async Task<FollowOutcome> FollowAsync(
        string address,
        string? folder = null,
        CancellationToken cancel = default
    )
    {
        if (AddressOf(address) is not { } uri)
            return new FollowOutcome(null, [], $"“{address}” is no web address.");
        try
        {
            var fetched = await web.GetAsync(uri, FeedReading.Accept, cancel: cancel);
            if (!LooksLikePage(fetched))
                return await FollowedAsync(fetched.MovedTo ?? uri, folder, cancel);
            return WebPage.FeedsOf(
                TextDecoding.Text(address, fetched.Content, Charsets.OfContentType(fetched.ContentType)),
                fetched.Address
            ) switch
            {
                [] => new FollowOutcome(
                    null,
                    [],
                    $"{fetched.Address} is a page that names no feed. Look on it for RSS or Atom, and give "
                        + "that address."
                ),
                [var one] => await FollowedAsync(new Uri(one), folder, cancel),
                var several => new FollowOutcome(null, several, null),
            };
        }
        catch (Exception e) when (e is FetchFailedException or ArticleUnreadableException)
        {
            CannotFollow(address, e);
            return new FollowOutcome(null, [], e.Message);
        }
    }

    /// <summary>Follows all of a list that are not followed yet; they are read when their turn comes.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> FollowAllAsync(IEnumerable<Subscription> list, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var known = (await library.Feeds.Select(f => f.Address).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var subscription in list.Where(subscription => known.Add(subscription.Address)))
        {
            library.Feeds.Add(New(subscription.Address, subscription.Title, subscription.Site, subscription.Folder));
            added++;
        }
        await library.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>Gives a feed another name or folder, or has its pages fetched.</summary>
    public async Task ChangeAsync(
        long id,
        string? title,
        string? folder,
        bool wantsPages,
        CancellationToken cancel = default
    )
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.Feeds.FindAsync([id], cancel) is not { } feed)
            return;
        feed.Title = Named(title) ?? feed.Title;
        feed.Folder = Named(folder);
        feed.WantsPages = wantsPages;
        await library.SaveChangesAsync(cancel);
    }

    /// <summary>Follows a feed no longer. Its articles stay.</summary>
    /// <returns>What it was, so that it can be followed again; null where there is none.</returns>
    public async Task<FollowedFeed?> UnfollowAsync(long id, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.Feeds.FindAsync([id], cancel) is not { } feed)
            return null;
        // Its log goes with it.
        await library.Feeds.Where(f => f.Id == id).ExecuteDeleteAsync(cancel);
        return feed;
    }

    private async Task<FollowOutcome> FollowedAsync(Uri address, string? folder, CancellationToken cancel)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var feed = await library.Feeds.FirstOrDefaultAsync(f => f.Address == address.AbsoluteUri, cancel);
        var isNew = feed is null;
        if (feed is null)
        {
            // Somebody may press twice: the first of the two has followed it.
            using (await turns.TakeAsync(cancel))
                isNew = await store.AddAsync(library, New(address.AbsoluteUri, null, null, Named(folder)), cancel);
            feed = await library.Feeds.FirstAsync(f => f.Address == address.AbsoluteUri, cancel);
        }
        await reading.CheckAsync(feed.Id, cancel);
        await library.Entry(feed).ReloadAsync(cancel);
        // One that was followed already is so still, in trouble or silent as it may be: its page says how it is.
        if (feed.Error is null || !isNew)
            return new FollowOutcome(feed.Id, [], null);
        // What was never a feed is not followed.
        if (feed.ChangedAt is null)
            await UnfollowAsync(feed.Id, cancel);
        return new FollowOutcome(null, [], $"{feed.Address}: {feed.Error}");
    }

    /// <summary>A name or folder as it is kept; null where nothing was given.</summary>
    private static string? Named(string? typed) =>
        MarkdownArticle.OneLine(typed, LongestName) is { Length: > 0 } name ? name : null;

    private FollowedFeed New(string address, string? title, string? site, string? folder)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new FollowedFeed
        {
            Address = address,
            Title = title ?? address,
            Site = site,
            Folder = folder,
            AddedAt = now,
            NextCheckAt = now,
            IntervalMinutes = FirstIntervalMinutes,
        };
    }

    /// <summary>An address as people type it: without its scheme too, or with that of feeds.</summary>
    public static Uri? AddressOf(string? typed)
    {
        var address = typed?.Trim() ?? "";
        if (address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            address =
                address[5..].TrimStart('/') is var rest && rest.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                    ? rest
                    : "https://" + rest;
        if (!address.Contains("://", StringComparison.Ordinal))
            address = "https://" + address;
        return
            address.Length < 2000
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && uri.Host.Length > 0
            ? uri
            : null;
    }

    private static bool LooksLikePage(Fetched fetched)
    {
        var head = Encoding
            .UTF8.GetString(fetched.Content, 0, Math.Min(fetched.Content.Length, 1000))
            .TrimStart('\uFEFF')
            .TrimStart();
        return WebPage.Begins(head)
            || (
                fetched.ContentType?.Contains("text/html", StringComparison.Ordinal) == true
                && !head.StartsWith("<?xml", StringComparison.Ordinal)
                && !head.StartsWith("<rss", StringComparison.Ordinal)
                && !head.StartsWith("<feed", StringComparison.Ordinal)
            );
    }

    [LoggerMessage(LogLevel.Debug, "{Address} cannot be followed.")]
    private partial void CannotFollow(string address, Exception cause);
}
