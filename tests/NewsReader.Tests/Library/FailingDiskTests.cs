using Microsoft.Data.Sqlite;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Tests.Library;

/// <summary>
/// A disk that reports errors loses nothing: what was stored is whole, it is said what is wrong, and once the disk
/// works the rest comes.
/// </summary>
public sealed class FailingDiskTests
{
    private const int Files = 60;

    private static readonly string[] Tables =
    [
        "Articles",
        "Entities",
        "Appearances",
        "Quotations",
        "ArticlePlaces",
        "Origins",
        "ArticleText",
        "QuotationText",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_error_at_any_call_loses_nothing()
    {
        await using var sound = await TemporaryLibrary.OpenAsync();
        Write(sound);
        Assert.Equal(Files, (await sound.ImportAsync(cancel: Cancel)).New);
        var errors = 0;
        foreach (var failsOn in new[] { false, true })
        {
            await using var library = await TemporaryLibrary.OpenAsync(new FailingDisk());
            Write(library);
            for (var calls = 0; calls < 2_000; calls = (calls * 3 / 2) + 1)
            {
                // Each time something else is new, so that each time something is written.
                library.Write("last.txt", TemporaryLibrary.Article($"The last of {calls}"));
                FailingDisk.Break(calls, failsOn);
                try
                {
                    await library.ImportAsync(cancel: Cancel);
                }
                catch (SqliteException e)
                {
                    Assert.NotNull(LibraryFile.Explain(e, library.Path));
                    errors++;
                }
                finally
                {
                    FailingDisk.Mend();
                }
                Assert.Empty(Damage(library));
            }

            library.Write("last.txt", TemporaryLibrary.Article("The last"));
            await library.ImportAsync(cancel: Cancel);

            foreach (var table in Tables)
                Assert.Equal(
                    sound.Scalar($"SELECT COUNT(*) FROM {table}"),
                    library.Scalar($"SELECT COUNT(*) FROM {table}")
                );
        }
        Assert.InRange(errors, 20, 200);
    }

    private static void Write(TemporaryLibrary library)
    {
        for (var i = 0; i < Files - 1; i++)
            library.Write(
                $"{i}.txt",
                TemporaryLibrary.Article(
                    $"Mill {i} opens",
                    $"Marta Okoye{(char)('a' + (i % 26))}",
                    $"Brightwater {i} Industries",
                    $"We open on day {i}"
                )
            );
        library.Write("last.txt", TemporaryLibrary.Article("The last"));
    }

    private static IEnumerable<string> Damage(TemporaryLibrary library)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(library.Path) + ";Pooling=False");
        connection.Open();
        return [.. LibraryCheck.Damage(connection).Select(damage => damage.Text)];
    }
}
