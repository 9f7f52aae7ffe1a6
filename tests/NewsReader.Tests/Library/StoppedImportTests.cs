using NewsReader.Library.Import;
using NewsReader.Search.Language;
using NewsReader.Sources;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library;

/// <summary>Imports that are stopped, that run at one time, and that the disk has no room for.</summary>
public sealed class StoppedImportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rebuild_that_was_stopped_goes_on_with_the_next_import_while_people_read()
    {
        const int Articles = 600;
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < Articles; i++)
            library.Write($"{i}.txt", TemporaryLibrary.Article($"Mill {i}"));
        await library.ImportAsync(cancel: Cancel);
        library.Execute("UPDATE Articles SET Headline = 'Not this'");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            library.Importer.RebuildAsync(new Stop(stop), stop.Token)
        );
        var afterStop = library.Scalar("SELECT COUNT(*) FROM Articles WHERE Headline = 'Not this'");
        Assert.Equal(
            20,
            (await library.Search.SearchAsync(SearchQuery.Parse("headline:mill"), cancel: Cancel)).Articles.Count
        );
        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.InRange(afterStop, 1, Articles - 1);
        Assert.Equal(afterStop, summary.ReadAgain);
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Articles WHERE Headline = 'Not this'"));
    }

    [Fact]
    public async Task A_stopped_import_leaves_whole_articles_and_the_next_one_goes_on()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 1500; i++)
            library.Write($"{i:000}.txt", TemporaryLibrary.Article($"Mill {i} opens"));
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            library.Importer.ImportAsync([library.Folder], progress: progress, cancel: stop.Token)
        );
        var stored = library.Scalar("SELECT COUNT(*) FROM Articles");
        var rest = await library.ImportAsync(cancel: Cancel);

        Assert.InRange(stored, 1, 1499);
        Assert.Equal(1500, stored + rest.New);
        Assert.Equal(1500, library.Scalar("SELECT COUNT(*) FROM Quotations"));
        Assert.Equal(1500, library.Scalar("SELECT ArticleCount FROM Entities WHERE Slug = 'marta-okoye'"));
        Assert.Equal(1500, library.Scalar("SELECT COUNT(*) FROM ArticleText WHERE ArticleText MATCH 'mill'"));
    }

    [Fact]
    public async Task Two_at_once_store_everything_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 200; i++)
            library.Write($"{i:000}.txt", TemporaryLibrary.Article($"Mill {i} opens"));
        using var other = TestPipeline.Importer(library);

        await Task.WhenAll(library.ImportAsync(cancel: Cancel), other.ImportAsync([library.Folder], cancel: Cancel));

        Assert.Equal(200, library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(200, library.Scalar("SELECT COUNT(*) FROM Quotations"));
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Fact]
    public async Task Of_imports_at_one_time_a_cancelled_one_costs_only_itself()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        static OfferedArticle Offered(int import, int number)
        {
            var text = TemporaryLibrary.Article($"Mill {import} number {number} opens");
            return new OfferedArticle(
                $"feed {import} {number}",
                default,
                () =>
                    new SourceArticle(
                        $"feed {import} {number}",
                        "paper",
                        text,
                        ArticleFormat.PlainText,
                        SourceArticle.HashOf(text),
                        default
                    )
            );
        }
        using var cancelled = new CancellationTokenSource();
        var imports = Enumerable
            .Range(0, 16)
            .Select(import =>
                Task.Run(
                    () =>
                        library.Importer.ImportAsync(
                            Enumerable.Range(0, 40).Select(number => Offered(import, number)),
                            import % 2 == 0 ? Cancel : cancelled.Token
                        ),
                    Cancel
                )
            )
            .ToList();
        await Task.WhenAny(imports);
        await cancelled.CancelAsync();

        var whole = await Task.WhenAll(imports.Where((_, import) => import % 2 == 0));

        Assert.All(whole, run => Assert.Equal(40, run.New + run.Duplicates));
        foreach (var import in imports.Where((_, import) => import % 2 == 1))
        {
            if (await Record.ExceptionAsync(() => import) is { } stopped)
                Assert.IsAssignableFrom<OperationCanceledException>(stopped);
        }
        // Nothing of a cancelled one keeps the next from being stored.
        Assert.Equal(1, (await library.Importer.ImportAsync([Offered(99, 0)], Cancel)).Files);
        Assert.Equal(
            8 * 40,
            library.Scalar(
                "SELECT COUNT(*) FROM Origins WHERE CAST(substr(Path, 6, 2) AS INTEGER) % 2 = 0 AND Path "
                    + "NOT LIKE 'feed 99%'"
            )
        );
    }

    [Fact]
    public async Task A_full_disk_is_said_and_what_was_stored_is_whole()
    {
        var disk = new SmallDisk();
        await using var library = await TemporaryLibrary.OpenAsync(disk);
        library.Write("000.txt", TemporaryLibrary.Article("Mill opens"));
        await library.ImportAsync(cancel: Cancel);
        for (var i = 1; i < 300; i++)
            library.Write($"{i:000}.txt", TemporaryLibrary.Article($"Mill {i} opens", said: new string('x', 2000)));

        disk.IsFull = true;
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => library.ImportAsync(cancel: Cancel));
        disk.IsFull = false;

        Assert.Contains("The disk is full", LibraryFile.Explain(thrown, library.Path)!.Message);
        Assert.StartsWith(library.Path, LibraryFile.Explain(thrown, library.Path)!.Message);
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Articles WHERE Slug = 'mill-opens'"));
        Assert.Equal(1, library.Scalar("SELECT integrity_check = 'ok' FROM pragma_integrity_check"));

        await library.ImportAsync(cancel: Cancel);
        Assert.Equal(300, library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ImportSummary>
    {
        public void Report(ImportSummary value) => stop.Cancel();
    }

    /// <summary>Stops what reports to it.</summary>
    private sealed class Stop(CancellationTokenSource source) : IProgress<ImportSummary>
    {
        public void Report(ImportSummary value) => source.Cancel();
    }
}
