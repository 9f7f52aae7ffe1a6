using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Import;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Tests.Library;

/// <summary>An article that kills the process costs only itself; a process that is killed puts nothing aside.</summary>
public sealed class InFlightTests
{
    private const int Files = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("17.txt", "17.txt")]
    [InlineData("overflow:17.txt", "17.txt")]
    [InlineData("one.txt", "some.zip//one.txt")]
    [InlineData("some.zip", "some.zip")]
    public async Task What_the_process_dies_of_alone_is_put_aside_and_all_others_are_read(string deadly, string origin)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        Write(library);
        Pack(library);

        // With others, then alone, then alone again.
        for (var death = 1; death <= 3; death++)
        {
            var (died, said) = await DyingProcess.RunAsync(Cancel, "import", library.Path, library.Folder, deadly);
            Assert.True(died, said);
            Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM PutAside"));
        }
        var (diedAgain, sentence) = await DyingProcess.RunAsync(Cancel, "import", library.Path, library.Folder, deadly);

        Assert.False(diedAgain, sentence);
        Assert.Contains(
            $"{origin}: NewsReader died each time that it read this alone, and has put it aside.",
            sentence,
            StringComparison.Ordinal
        );
        Assert.Equal(Files + (origin == "some.zip" ? 0 : 1), library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(1, library.Scalar($"SELECT COUNT(*) FROM PutAside WHERE Origin LIKE '%{origin}'"));
        Assert.Empty(Notes(library));

        await using (var context = library.CreateDbContext())
        {
            await PutAside.TryAgainAsync(
                context,
                library.Turns,
                (await context.PutAside.SingleAsync(Cancel)).Origin,
                DateTime.UtcNow,
                Cancel
            );
        }
        await library.ImportAsync(cancel: Cancel);
        Assert.Equal(
            (Files + 2, 0),
            (library.Scalar("SELECT COUNT(*) FROM Articles"), library.Scalar("SELECT COUNT(*) FROM PutAside"))
        );
    }

    [Fact]
    public async Task What_was_put_aside_is_read_once_it_changes()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        Write(library);
        for (var run = 1; run <= 4; run++)
            await DyingProcess.RunAsync(Cancel, "import", library.Path, library.Folder, "17.txt");
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM PutAside"));

        library.Write("17.txt", TemporaryLibrary.Article("Mill 17 opens after all"));
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(
            (Files, 0),
            (library.Scalar("SELECT COUNT(*) FROM Articles"), library.Scalar("SELECT COUNT(*) FROM PutAside"))
        );
    }

    [Fact]
    public async Task A_rebuild_that_dies_of_one_article_keeps_it_as_it_is_and_derives_all_others()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        Write(library);
        await library.ImportAsync(cancel: Cancel);
        SqliteConnection.ClearAllPools();
        const string Deadly = "mill-17-opens";

        for (var death = 1; death <= 3; death++)
            Assert.True((await DyingProcess.RunAsync(Cancel, "rebuild", library.Path, Deadly)).Died);
        var (died, said) = await DyingProcess.RunAsync(Cancel, "rebuild", library.Path, Deadly);

        Assert.False(died, said);
        Assert.Contains($"{Deadly}: NewsReader died each time", said, StringComparison.Ordinal);
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Articles WHERE ReaderVersion = 0 AND Html <> ''"));
        await using var context = library.CreateDbContext();
        Assert.Equal(Deadly, Assert.Single(await context.PutAside.ToListAsync(Cancel)).Slug);
        // It is not waited for.
        Assert.Equal(
            0,
            (await LibraryHealth.OfAsync(context, new SqliteBackup(library.Path), library.Path, Cancel)).ToDerive
        );

        await PutAside.TryAgainAsync(context, library.Turns, PutAside.OriginOf(Deadly), DateTime.UtcNow, Cancel);
        Assert.Equal(
            1,
            (await LibraryHealth.OfAsync(context, new SqliteBackup(library.Path), library.Path, Cancel)).ToDerive
        );
        await library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Articles WHERE ReaderVersion = 0"));
    }

    [Fact]
    public async Task Kills_from_outside_put_nothing_aside_and_lose_nothing()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 400; i++)
            library.Write($"{i}.txt", TemporaryLibrary.Article($"Mill {i} opens"));
        var random = new Random(20261127);
        for (var kill = 0; kill < 12; kill++)
        {
            using var process = Process.Start(DyingProcess.Start("import", library.Path, library.Folder))!;
            // As soon as something is in flight, and at any moment after that.
            while (Notes(library).Length == 0 && !process.HasExited)
                await Task.Delay(5, Cancel);
            await Task.Delay(random.Next(150), Cancel);
            process.Kill();
            await process.WaitForExitAsync(Cancel);
        }

        SqliteConnection.ClearAllPools();
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(
            (400, 0),
            (library.Scalar("SELECT COUNT(*) FROM Articles"), library.Scalar("SELECT COUNT(*) FROM PutAside"))
        );
    }

    [Fact]
    public async Task What_a_living_process_reads_is_no_suspect()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        using var other = new InFlight(library.Path);
        using var own = new InFlight(library.Path);

        other.Read(
            "a",
            default,
            () =>
            {
                Assert.Empty(own.TakeOver());
                Assert.False(own.HasSuspects);
                return 0;
            }
        );
    }

    private static void Write(TemporaryLibrary library)
    {
        for (var i = 0; i < Files; i++)
            library.Write($"{i}.txt", TemporaryLibrary.Article($"Mill {i} opens"));
    }

    private static void Pack(TemporaryLibrary library)
    {
        using var zip = ZipFile.Open(Path.Combine(library.Folder, "some.zip"), ZipArchiveMode.Create);
        foreach (var name in new[] { "one", "two" })
        {
            using var writer = new StreamWriter(zip.CreateEntry(name + ".txt").Open());
            writer.Write(
                TemporaryLibrary.Article(
                    $"Harbour {name} closes",
                    "Jonas Bright",
                    "Northline",
                    $"The harbour {name} is closed"
                )
            );
        }
    }

    private static string[] Notes(TemporaryLibrary library) =>
        Directory.GetFiles(library.Root, ".newsreader.db.reading-*");
}
