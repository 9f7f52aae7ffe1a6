using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Library;

/// <summary>What is not read any more, as it is: the process died of it, again and again. All times are UTC.</summary>
public sealed class PutAside
{
    /// <summary>An article of the library that could not be derived again has its slug behind this.</summary>
    private const string OfLibrary = "article ";

    /// <summary>
    /// A file, a member of one, a web address, an entry of a feed, a feed; or an article of the library.
    /// </summary>
    public required string Origin { get; set; }

    /// <summary>The <see cref="OriginStamp.Length"/> that it had.</summary>
    public long Length { get; set; }

    /// <summary>The <see cref="OriginStamp.Version"/> that it had: with another it is read again.</summary>
    public long ChangedTicks { get; set; }

    public DateTime At { get; set; }

    /// <summary>The slug of the article, where it is one of the library.</summary>
    public string? Slug => Origin.StartsWith(OfLibrary, StringComparison.Ordinal) ? Origin[OfLibrary.Length..] : null;

    internal static string OriginOf(string slug) => OfLibrary + slug;

    /// <summary>An article of the library is read again by another reader.</summary>
    internal static OriginStamp StampOfLibrary => new(0, NewsArticle.ReaderVersion);

    internal static ArticleUnreadableException Why(string origin) =>
        new(
            origin,
            "NewsReader died each time that it read this alone, and has put it aside.",
            "It is read again once it changes, or at your word (Sources, Try again)."
        );

    /// <summary>Articles that another reader derived and this one has still to derive again.</summary>
    internal static IQueryable<Article> ToDerive(LibraryContext library) =>
        NotAside(library, library.Articles.Where(a => a.ReaderVersion < NewsArticle.ReaderVersion));

    /// <summary>Of articles those that this reader has not put aside.</summary>
    internal static IQueryable<Article> NotAside(LibraryContext library, IQueryable<Article> articles) =>
        articles.Where(a =>
            !library.PutAside.Any(p => p.Origin == OfLibrary + a.Slug && p.ChangedTicks == NewsArticle.ReaderVersion)
        );

    /// <summary>
    /// Has something read again that was put aside: with the next import, or when its feed is asked next.
    /// </summary>
    public static async Task TryAgainAsync(
        LibraryContext library,
        WritingTurns turns,
        string origin,
        DateTime now,
        CancellationToken cancel = default
    )
    {
        using var turn = await turns.TakeAsync(cancel);
        if (await library.PutAside.Where(p => p.Origin == origin).ExecuteDeleteAsync(cancel) == 0)
            return;
        // What is known as read to its end would not be opened for one of its members.
        var file = Member.FileOf(origin);
        if (file != origin)
            await library.Origins.Where(o => o.Path == file && o.ArticleId == null).ExecuteDeleteAsync(cancel);
        if (FeedReading.FeedOf(origin) is { } feed)
        {
            await library
                .Feeds.Where(f => f.Id == feed)
                .ExecuteUpdateAsync(
                    f =>
                        f.SetProperty(x => x.ETag, (string?)null)
                            .SetProperty(x => x.LastModified, (string?)null)
                            .SetProperty(x => x.NextCheckAt, now),
                    cancel
                );
        }
        await library
            .WantedPages.Where(p => p.Address == origin)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.NextTryAt, now).SetProperty(x => x.Attempts, 0), cancel);
    }
}
