using System.IO.Compression;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Sources;

namespace NewsReader.Tests.Library;

public sealed class ImporterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_on_which_the_reader_itself_fails_costs_nothing_but_itself_and_is_named()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var text = TemporaryLibrary.Article("Mill opens");
        OfferedArticle[] offered =
        [
            new("feed 1 a", default, () => throw new InvalidOperationException("a defect")),
            new(
                "feed 1 b",
                default,
                () =>
                    new SourceArticle(
                        "feed 1 b",
                        "paper",
                        text,
                        ArticleFormat.PlainText,
                        SourceArticle.HashOf(text),
                        default
                    )
            ),
        ];

        var summary = await library.Importer.ImportAsync(offered, Cancel);

        Assert.Equal(
            (
                1,
                "feed 1 a: NewsReader failed on it (InvalidOperationException: a defect). Report it with "
                    + "the file; all others are read."
            ),
            (summary.New, Assert.Single(summary.Failures).Message)
        );
    }

    [Theory]
    [InlineData("Alert!")]
    [InlineData("export.zip!")]
    [InlineData("a!/b!")]
    public async Task A_folder_whose_name_ends_like_an_archive_in_an_origin_is_a_folder(string folder)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write($"{folder}/one.txt", TemporaryLibrary.Article("Mill opens"));
        Pack(
            Path.Combine(library.Folder, "export.zip"),
            "one.txt",
            TemporaryLibrary.Article("Harbour closes", "Jonas Bright", "Northline", "The harbour is closed")
        );

        var first = await library.ImportAsync(cancel: Cancel);
        var second = await library.ImportAsync(cancel: Cancel);

        Assert.Equal((2, 0, 0), (first.New, first.Withdrawn, first.Failures.Count));
        Assert.Equal(
            (0, 0, 2),
            (second.New + second.Changed + second.Returned + second.Duplicates, second.Withdrawn, second.Unchanged)
        );
        Assert.Equal(2, library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));

        File.Delete(Path.Combine(library.Folder, "export.zip"));
        await library.ImportAsync(cancel: Cancel);
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed' AND Slug = 'mill-opens'"));
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Withdrawn'"));
    }

    private static void Pack(string path, string name, string text)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        library.Write("b.txt", TemporaryLibrary.Article("Mill closes"));

        var first = await library.ImportAsync(cancel: Cancel);
        var second = await library.ImportAsync(cancel: Cancel);

        Assert.Equal("2 new", first.ToString());
        Assert.Equal("2 unchanged", second.ToString());
        Assert.False(second.ChangedAnything);
        Assert.Equal(2, library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

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
        await using (var reading = library.CreateDbContext())
            Assert.Equal(
                20,
                (await reading.SearchAsync(SearchQuery.Parse("headline:mill"), cancel: Cancel)).Articles.Count
            );
        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.InRange(afterStop, 1, Articles - 1);
        Assert.Equal(afterStop, summary.ReadAgain);
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Articles WHERE Headline = 'Not this'"));
    }

    [Fact]
    public async Task The_same_article_under_two_names_is_stored_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        library.Write("copy of a.txt", TemporaryLibrary.Article("Mill opens"));

        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.Equal("1 new, 1 already there under another name", summary.ToString());
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(2, library.Scalar("SELECT COUNT(*) FROM Origins"));
    }

    [Fact]
    public async Task A_changed_file_keeps_its_address_and_what_the_reader_did()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        await library.ImportAsync(cancel: Cancel);
        library.Execute(
            "INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position) SELECT 1, Id, '2024-01-01', "
                + "0 FROM Articles"
        );

        File.WriteAllText(path, TemporaryLibrary.Article("Mill opens late", person: "Bo Chan"));
        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.Equal("1 changed", summary.ToString());
        await using var context = library.CreateDbContext();
        var article = await context.ArticleAsync("mill-opens");
        Assert.Equal("Mill opens late", article!.Headline);
        Assert.False(article.IsUnread);
        Assert.Null(
            (await context.EntityAsync(EntityKind.Person, "bo-chan", cancel: Cancel))!.Said.FirstOrDefault(q =>
                q.Speaker != "Bo Chan"
            )
        );
        Assert.Equal(0, library.Scalar("SELECT ArticleCount FROM Entities WHERE Slug = 'marta-okoye'"));
    }

    [Fact]
    public async Task A_removed_file_withdraws_its_article_and_its_return_brings_it_back()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        await library.ImportAsync(cancel: Cancel);

        File.Delete(path);
        var gone = await library.ImportAsync(cancel: Cancel);
        await using (var context = library.CreateDbContext())
        {
            Assert.Equal("1 withdrawn", gone.ToString());
            Assert.Empty(await context.NewestAsync(null, cancel: Cancel));
            Assert.True((await context.ArticleAsync("mill-opens"))!.IsWithdrawn);
        }

        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        var back = await library.ImportAsync(cancel: Cancel);
        await using (var context = library.CreateDbContext())
        {
            Assert.Equal("1 back", back.ToString());
            Assert.Equal("mill-opens", Assert.Single(await context.NewestAsync(null, cancel: Cancel)).Slug);
            Assert.Equal(1, library.Scalar("SELECT ArticleCount FROM Entities WHERE Slug = 'marta-okoye'"));
        }
    }

    [Fact]
    public async Task A_folder_that_is_gone_altogether_keeps_its_articles()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        await library.ImportAsync(cancel: Cancel);

        Directory.Move(library.Folder, library.Folder + " unmounted");
        await library.ImportAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        Assert.Single(await context.NewestAsync(null, cancel: Cancel));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_its_reason_and_the_rest_is_imported()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("good.txt", TemporaryLibrary.Article("Mill opens"));
        library.Write("empty.txt", "");
        library.Write("blank.txt", " \n\n ");
        library.Write("list.csv", "name,age\n");
        library.Write("drawing.xml", "<svg/>");
        await File.WriteAllBytesAsync(
            Path.Combine(library.Folder, "binary.txt"),
            [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 3, 0, 0, 0, 0],
            Cancel
        );
        await using (var huge = File.Create(Path.Combine(library.Folder, "huge.txt")))
            huge.SetLength(100L * 1024 * 1024);
        File.CreateSymbolicLink(Path.Combine(library.Folder, "vanished.txt"), Path.Combine(library.Root, "nowhere"));
        library.Write("any name ☂ \"quoted\" 'and' <b>.txt", TemporaryLibrary.Article("Mill sings"));

        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.Equal(2, summary.New);
        Assert.Equal(
            [
                "binary.txt: It is binary",
                "blank.txt: It is empty",
                "drawing.xml: It is no feed",
                "empty.txt: It is empty",
                "huge.txt: It is 100 MB",
                "list.csv: It is no list of saved links",
                "vanished.txt: There is no such file",
            ],
            summary
                .Failures.Select(f =>
                    $"{Path.GetFileName(f.Origin)}: {f.Reason.Split(['.', ';', ':', ',', '('])[0].TrimEnd()}"
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.All(summary.Failures, failure => Assert.StartsWith(failure.Origin, failure.Message));
    }

    [Fact]
    public async Task Links_that_lead_back_are_followed_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("2024/a.txt", TemporaryLibrary.Article("Mill opens"));
        Directory.CreateSymbolicLink(Path.Combine(library.Folder, "2024", "again"), library.Folder);

        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.Equal("1 new", summary.ToString());
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
        using var other = new Importer(library, TimeProvider.System);

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
    public async Task An_older_readers_articles_are_derived_again_and_the_readers_own_is_not_touched()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        await library.ImportAsync(cancel: Cancel);
        library.Execute(
            "UPDATE Articles SET ReaderVersion = 0, Html = 'stale', Lede = 'stale'; UPDATE Quotations SET "
                + "Verb = 'stale'; INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position) SELECT 1, "
                + "Id, '2024-01-01', 0 FROM Articles"
        );

        await library.ImportAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        var article = await context.ArticleAsync("mill-opens");
        Assert.DoesNotContain("stale", article!.Html, StringComparison.Ordinal);
        Assert.False(article.IsUnread);
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Quotations WHERE Verb <> 'stale'"));
        Assert.Equal(1, library.Scalar("SELECT QuotationCount FROM Entities WHERE Slug = 'marta-okoye'"));
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
