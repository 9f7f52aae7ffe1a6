using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Sources.Fetching;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Library.Following;

/// <summary>
/// Fetches web pages into the library: those that somebody asks for, and those that articles are waiting for.
/// </summary>
public sealed class Pages(
    IDbContextFactory<LibraryContext> libraries,
    WebFetcher web,
    Importer importer,
    TimeProvider clock
)
{
    private const string Accept = "text/html, application/xhtml+xml, */*;q=0.1";
    private const int AtATime = 4;
    private const int MostAttempts = 6;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(10);

    private const long MostBytes = 8 * 1024 * 1024;

    /// <summary>The article of a page; where it cannot be fetched, one that cannot be read.</summary>
    public async Task<OfferedArticle> OfferAsync(Uri address, CancellationToken cancel = default)
    {
        try
        {
            var fetched = await web.GetAsync(address, Accept, most: MostBytes, cancel: cancel);
            // Whoever asks for a page wants it as it is now.
            var stamp = new OriginStamp(fetched.Content.Length, clock.GetUtcNow().UtcTicks);
            return new OfferedArticle(
                address.AbsoluteUri,
                stamp,
                () =>
                    WebPage
                        .Read(
                            TextDecoding.Text(
                                address.AbsoluteUri,
                                fetched.Content,
                                Charsets.OfContentType(fetched.ContentType)
                            ),
                            fetched.Address,
                            address.AbsoluteUri
                        )
                        .ToArticle(address.AbsoluteUri, WebAddress.HostOf(fetched.Address.AbsoluteUri) ?? "web", stamp)
            );
        }
        catch (FetchFailedException e)
        {
            return OfferedArticle.Unreadable(
                new ArticleUnreadableException(address.AbsoluteUri, e.Reason, e.Advice, e)
            );
        }
    }

    /// <summary>Fetches a page and stores its article.</summary>
    /// <returns>The article's slug and what changed; or why it cannot be read.</returns>
    public async Task<(string? Slug, ImportSummary Summary, string? Error)> SaveAsync(
        Uri address,
        CancellationToken cancel = default
    ) => await StoreAsync(address, await OfferAsync(address, cancel), cancel);

    private async Task<(string? Slug, ImportSummary Summary, string? Error)> StoreAsync(
        Uri address,
        OfferedArticle page,
        CancellationToken cancel
    )
    {
        var summary = await importer.ImportAsync([page], cancel);
        if (summary.Failures.FirstOrDefault() is { } failure)
            return (null, summary, failure.Message);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return (
            await library
                .Origins.Where(o => o.Path == address.AbsoluteUri)
                .Select(o => o.Article!.Slug)
                .FirstOrDefaultAsync(cancel),
            summary,
            null
        );
    }

    /// <summary>Fetches the pages that are wanted and due.</summary>
    /// <param name="changed">Told of what each brought.</param>
    public async Task FetchWantedAsync(Func<ImportSummary, Task> changed, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            // Nothing is put off for so long: the clock was ahead when it was.
            var tooLate = now + 2 * FirstPause * (MostAttempts * MostAttempts);
            List<string> due;
            await using (var library = await libraries.CreateDbContextAsync(cancel))
            {
                due = await library
                    .WantedPages.Where(p => (p.NextTryAt <= now || p.NextTryAt > tooLate) && p.Attempts < MostAttempts)
                    .OrderBy(p => p.NextTryAt)
                    .Take(64)
                    .Select(p => p.Address)
                    .ToListAsync(cancel);
            }
            if (due.Count == 0)
                return;
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
                async (address, stop) =>
                {
                    var at = new Uri(address);
                    var page = await OfferAsync(at, stop);
                    var wanted = page with { Read = () => page.Read() with { IsWanted = true } };
                    var (_, summary, error) = await StoreAsync(at, wanted, stop);
                    using (await importer.TakeTurnAsync(stop))
                    {
                        await using var library = await libraries.CreateDbContextAsync(stop);
                        if (await library.WantedPages.FindAsync([address], stop) is not { } waiting)
                            return;
                        if (error is null)
                            library.WantedPages.Remove(waiting);
                        else
                        {
                            waiting.Attempts++;
                            waiting.Error = error;
                            waiting.NextTryAt = now + FirstPause * (waiting.Attempts * waiting.Attempts);
                        }
                        await library.SaveChangesAsync(stop);
                    }
                    if (summary.ChangedAnything)
                        await changed(summary);
                }
            );
        }
    }
}
