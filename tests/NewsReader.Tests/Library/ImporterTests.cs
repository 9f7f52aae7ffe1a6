using System.IO.Compression;
using NewsReader.Analysis;
using NewsReader.Library;
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

    /// <summary>What of a file is no article is told, in an archive too: nothing is dropped without a line.</summary>
    [Fact]
    public async Task What_a_file_holds_that_is_no_article_is_told()
    {
        const string Feed =
            "<rss><channel><title>F</title><item><guid>1</guid><title>One</title></item>"
            + "<item><guid>1</guid><title>One</title></item><item><guid>2</guid></item></channel></rss>";
        const string Links = "title,url\nOne,https://paper.example/1\nTwo,\nThree,ftp://paper.example/3\n";
        await using var library = await TemporaryLibrary.OpenAsync();
        var feed = library.Write("a.xml", Feed);
        var links = library.Write("b.csv", Links);
        var archive = Path.Combine(library.Folder, "c.zip");
        Pack(archive, "a.xml", Feed.Replace("One", "Two"));

        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.Equal((3, 0), (summary.New, summary.Failures.Count));
        Assert.Equal(
            [
                $"{feed}: Entries that stand in it more than once, and are taken once: 1.",
                $"{feed}: Entries without title, text, picture, sound and address, left out: 1.",
                $"{links}: Rows without a web address, left out: 2 (row 3, 4).",
                $"{archive}: a.xml: Entries that stand in it more than once, and are taken once: 1.",
                $"{archive}: a.xml: Entries without title, text, picture, sound and address, left out: 1.",
            ],
            summary.Remarks
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
    public async Task The_same_article_under_two_names_is_stored_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        library.Write("copy of a.txt", TemporaryLibrary.Article("Mill opens"));

        var summary = await library.ImportAsync(cancel: Cancel);

        Assert.Equal("1 new, 1 there already", summary.ToString());
        var line = Assert.Single(summary.NotTaken);
        Assert.EndsWith("copy of a.txt: “Mill opens”. It is there already, word for word: “Mill opens”.", $"{line}");
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
        var article = await context.ArticleAsync("mill-opens", Cancel);
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
            Assert.True((await context.ArticleAsync("mill-opens", Cancel))!.IsWithdrawn);
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
        var article = await context.ArticleAsync("mill-opens", Cancel);
        Assert.DoesNotContain("stale", article!.Html, StringComparison.Ordinal);
        Assert.False(article.IsUnread);
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Quotations WHERE Verb <> 'stale'"));
        Assert.Equal(1, library.Scalar("SELECT QuotationCount FROM Entities WHERE Slug = 'marta-okoye'"));
    }
}
