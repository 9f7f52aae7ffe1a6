using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>
/// Articles that an older reader derived, or that a correction is about: they are derived again from their stored
/// source.
/// </summary>
internal sealed class StaleArticles(
    IDbContextFactory<LibraryContext> libraries,
    WritingTurns turns,
    NewsPipeline pipeline,
    NotedReading noted
)
{
    /// <summary>Derives all of them; stopped at any moment it goes on the next time.</summary>
    public async Task DeriveAsync(ImportSummary run, IProgress<ImportSummary>? progress, CancellationToken cancel)
    {
        await noted.SetAsideAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        // Each version by itself: asked for all below the current one, SQLite sorts all of them for every batch.
        for (
            var version = -1;
            await PutAside
                .ToDerive(library)
                .Where(a => a.ReaderVersion > version)
                .MinAsync(a => (int?)a.ReaderVersion, cancel)
                is { } next;

        )
        {
            version = next;
            await DeriveAsync(
                last => PutAside.ToDerive(library).Where(a => a.ReaderVersion == version && a.Id > last),
                run,
                progress,
                cancel
            );
        }
        // By their own key: asked of the articles, SQLite walks all of them.
        await DeriveAsync(
            last => PutAside.NotAside(library, library.Reopened.Where(r => r.ArticleId > last).Select(r => r.Article!)),
            run,
            progress,
            cancel
        );
    }

    private async Task DeriveAsync(
        Func<long, IQueryable<Article>> staleBehind,
        ImportSummary run,
        IProgress<ImportSummary>? progress,
        CancellationToken cancel
    )
    {
        for (var last = 0L; ; )
        {
            var stale = await staleBehind(last)
                .AsNoTracking()
                .OrderBy(a => a.Id)
                .Take(WritingTurns.ArticlesPerTransaction)
                .Select(a => new
                {
                    a.Id,
                    a.Slug,
                    a.SourceText,
                    a.IsMarkdown,
                })
                .ToListAsync(cancel);
            if (stale.Count == 0)
                return;
            last = stale[^1].Id;
            // Understood before the library is locked, and by all processors.
            var understood = stale
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancel)
                .Select(article => UnderstandAgain(article.Slug, article.SourceText, article.IsMarkdown))
                .ToList();
            var change = await turns.WriteAsync(
                writer =>
                {
                    foreach (var (article, derived) in stale.Zip(understood))
                    {
                        if (derived.Article is not null)
                            writer.DeriveAgain(article.Id, derived.Article, derived.Sketch!);
                        run.Fail(derived.Failure);
                    }
                    return true;
                },
                cancel
            );
            run.Add(change);
            run.CountReadAgain(understood.Count(u => u.Article is not null));
            progress?.Report(run);
        }
    }

    private Understood UnderstandAgain(string slug, string text, bool isMarkdown) =>
        Understood.From(
            slug,
            () =>
                noted.Read(
                    PutAside.OriginOf(slug),
                    PutAside.StampOfLibrary,
                    () =>
                        Understood.Of(
                            null,
                            pipeline.Read(slug, text, isMarkdown ? ArticleFormat.Markdown : ArticleFormat.PlainText)
                        )
                )
        );
}
