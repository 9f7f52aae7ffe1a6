using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web.Tests;

/// <summary>The program as it is started from a command line.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("newsreader-");

    /// <summary>What an organization may be.</summary>
    private static readonly string[] Kinds =
    [
        "company",
        "government",
        "party",
        "media",
        "team",
        "school",
        "court",
        "military",
        "union",
        "intergovernmental",
        "association",
        "other",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Analyze_prints_one_object_a_line_in_order_and_fails_where_a_file_fails()
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var empty = Path.Combine(_root.FullName, "empty.txt");
        await File.WriteAllTextAsync(empty, "", Cancel);

        var (code, output, errors) = await RunAsync("analyze", seeds, empty);

        Assert.Equal(1, code);
        Assert.StartsWith(empty, errors);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var error = JsonDocument.Parse(lines[1]);
        Assert.Equal(["file", "error"], error.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(empty, error.RootElement.GetProperty("file").GetString());
        Assert.Equal(errors.Trim(), error.RootElement.GetProperty("error").GetString());
        using var line = JsonDocument.Parse(lines[0]);
        var article = line.RootElement;
        Assert.Equal(
            [
                "file",
                "id",
                "address",
                "source",
                "published",
                "language",
                "shortcoming",
                "headline",
                "byline",
                "dateline",
                "lede",
                "text",
                "people",
                "companies",
                "quotations",
                "related",
                "chrome",
                "pictures",
                "enclosures",
                "tags",
                "markdown",
            ],
            article.EnumerateObject().Select(p => p.Name)
        );
        var person = article.GetProperty("people")[0];
        Assert.Equal(["name", "roles", "mentions"], person.EnumerateObject().Select(p => p.Name));
        var organization = article.GetProperty("companies")[0];
        Assert.Equal(["name", "kind", "roles", "mentions"], organization.EnumerateObject().Select(p => p.Name));
        Assert.All(
            article.GetProperty("companies").EnumerateArray(),
            named => Assert.Contains(named.GetProperty("kind").GetString(), Kinds)
        );
        var source = await File.ReadAllTextAsync(article.GetProperty("file").GetString()!, Cancel);
        foreach (
            var mention in article
                .GetProperty("people")
                .EnumerateArray()
                .SelectMany(p => p.GetProperty("mentions").EnumerateArray())
        )
        {
            Assert.Equal(
                mention.GetProperty("text").GetString(),
                source[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]
            );
        }
        var first = article.GetProperty("quotations")[0];
        Assert.Equal("tweet", first.GetProperty("kind").GetString());
        Assert.Equal(
            first.GetProperty("text").GetString(),
            source[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()]
        );
        Assert.False(File.Exists(Path.Combine(_root.FullName, "newsreader.db")));
    }

    /// <summary>A feed of three entries, a letter, a page, an archive with a text: each place in "markdown".</summary>
    [Fact]
    public async Task Analyze_prints_each_article_of_a_source_with_places_that_hold_what_they_say()
    {
        const string Said = "<p>“The mill stays shut,” Ann Lee of Tarn Mills said on Monday.</p>";
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "a.xml"),
            $"<rss><channel><title>Tarn News</title><item><guid>one</guid><title>One</title><description>{
                System.Net.WebUtility.HtmlEncode(Said)
            }</description></item><item><guid>two</guid><title>Two</title><description>{
                System.Net.WebUtility.HtmlEncode("<h2>Zürich &amp; “Ünder”</h2>" + Said)
            }</description></item></channel></rss>",
            Cancel
        );
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "b.eml"),
            "From: Ann Lee <ann@mill.example>\r\nSubject: The mill\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + Said,
            Cancel
        );
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "c.html"),
            $"<html><head><title>The mill</title></head><body><article>{Said}<p>{
                string.Concat(Enumerable.Repeat("The council of the town had met before that. ", 8))
            }</p></article></body></html>",
            Cancel
        );
        await using (
            var archive = await System.IO.Compression.ZipFile.OpenAsync(
                Path.Combine(_root.FullName, "d.zip"),
                System.IO.Compression.ZipArchiveMode.Create,
                Cancel
            )
        )
        await using (var writer = new StreamWriter(await archive.CreateEntry("in/e.txt").OpenAsync(Cancel)))
            await writer.WriteAsync("The mill\n\n“The mill stays shut,” Ann Lee of Tarn Mills said on Monday.\n");

        var (code, output, errors) = await RunAsync("analyze", _root.FullName);

        Assert.Equal((0, ""), (code, errors));
        var articles = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(
            ["a.xml!/one", "a.xml!/two", "b.eml", "c.html", "d.zip!/in/e.txt"],
            articles.Select(article => Path.GetRelativePath(_root.FullName, article.GetProperty("file").GetString()!))
        );
        foreach (var article in articles)
        {
            var places = Places(article).ToList();
            Assert.Contains("“The mill stays shut,”", places.Select(place => place.GetProperty("text").GetString()));
            Assert.Contains("Ann Lee", places.Select(place => place.GetProperty("text").GetString()));
            var source = article.GetProperty("markdown").GetString()!;
            Assert.All(
                places,
                place =>
                    Assert.Equal(
                        place.GetProperty("text").GetString(),
                        source[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]
                    )
            );
        }
    }

    [Fact]
    public async Task Analyze_takes_the_address_and_the_charset_of_one_file()
    {
        var file = Path.Combine(_root.FullName, "a.xml");
        await File.WriteAllBytesAsync(
            file,
            System.Text.Encoding.Latin1.GetBytes(
                "<rss><channel><title>Zürich</title><item><title>One</title><link>/one</link>"
                    + "<description>The mill in Zürich opened.</description></item></channel></rss>"
            ),
            Cancel
        );

        var (code, output, _) = await RunAsync(
            "analyze",
            "--address",
            "https://paper.example/feed",
            "--charset",
            "iso-8859-1",
            file
        );

        Assert.Equal(0, code);
        using var article = JsonDocument.Parse(output);
        Assert.Equal("https://paper.example/one", article.RootElement.GetProperty("address").GetString());
        Assert.Equal("Zürich", article.RootElement.GetProperty("source").GetString());
        Assert.NotEqual(0, (await RunAsync("analyze", "--charset", "utf-8", file, file)).Code);
        Assert.NotEqual(0, (await RunAsync("analyze", "--address", "nowhere", file)).Code);
    }

    [Fact]
    public async Task Analyze_tells_that_a_charset_is_unknown_and_reads_the_file()
    {
        var file = Path.Combine(_root.FullName, "a.txt");
        await File.WriteAllTextAsync(file, "Mill opens in Zürich\n\nThe mill opened.\n", Cancel);

        var (code, output, errors) = await RunAsync("analyze", "--charset", "klingon", file);

        Assert.Equal(0, code);
        using var article = JsonDocument.Parse(output);
        Assert.Equal("Mill opens in Zürich", article.RootElement.GetProperty("headline").GetString());
        Assert.Equal(
            "klingon: No charset of that name is known; the file is read by what it states itself.",
            errors.Trim()
        );
    }

    /// <summary>Every object in an article's object that has a start and an end.</summary>
    private static IEnumerable<JsonElement> Places(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Places),
            JsonValueKind.Object => (
                element.TryGetProperty("start", out _) ? [element] : Array.Empty<JsonElement>()
            ).Concat(element.EnumerateObject().SelectMany(property => Places(property.Value))),
            _ => [],
        };

    [Fact]
    public async Task Import_stores_counts_and_names_every_failure()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "a.txt"),
            "Mill opens\n\nThe mill opened on Monday, Ann Lee said.\n",
            Cancel
        );
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "b.txt"), "", Cancel);
        var data = Path.Combine(_root.FullName, "data");

        var (code, output, errors) = await RunAsync(
            "import",
            Path.Combine(_root.FullName, "a.txt"),
            Path.Combine(_root.FullName, "b.txt"),
            "--data",
            data
        );
        var again = await RunAsync("import", Path.Combine(_root.FullName, "a.txt"), "--data", data);

        Assert.Equal(1, code);
        Assert.Contains("1 new, 1 failed", output);
        Assert.Contains("b.txt: It is empty.", errors);
        Assert.Equal(0, again.Code);
        Assert.Contains("1 unchanged", again.Output);
    }

    [Fact]
    public async Task A_backup_is_made_restored_and_checked()
    {
        var data = Path.Combine(_root.FullName, "data");
        var backup = Path.Combine(_root.FullName, "backup.db");
        foreach (var name in new[] { "a.txt", "b.txt" })
            await File.WriteAllTextAsync(
                Path.Combine(_root.FullName, name),
                $"Mill {name} opens\n\nThe mill opened on Monday, Ann Lee said.\n",
                Cancel
            );
        await RunAsync("import", Path.Combine(_root.FullName, "a.txt"), "--data", data);

        var made = await RunAsync("backup", backup, "--data", data);
        var again = await RunAsync("backup", backup, "--data", data);
        await RunAsync("import", Path.Combine(_root.FullName, "b.txt"), "--data", data);
        var restored = await RunAsync("restore", backup, "--data", data);
        var whole = await RunAsync("check", "--data", data);
        Execute(Path.Combine(data, "newsreader.db"), "UPDATE Entities SET ArticleCount = 5");
        var wrong = await RunAsync("check", "--data", data);
        var mended = await RunAsync("check", "--repair", "--data", data);

        Assert.Equal([0, 1, 0, 0, 1, 0], new[] { made, again, restored, whole, wrong, mended }.Select(run => run.Code));
        Assert.Contains("backup.db is a whole copy of the library: 1 articles", made.Output);
        Assert.Contains("There is a file of this name already. It was not touched.", again.Errors);
        Assert.Contains("is the backup now: 1 articles. What was there before is ", restored.Output);
        Assert.Contains("is whole: 1 articles.", whole.Output);
        Assert.Contains("run check --repair", wrong.Output);
        Assert.Contains("Mended: 1 people and organizations whose number of articles is wrong.", mended.Output);
    }

    [Fact]
    public async Task What_is_the_readers_own_is_exported_and_imported()
    {
        var (data, other) = (Path.Combine(_root.FullName, "data"), Path.Combine(_root.FullName, "other"));
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "a.txt"),
            "Mill opens\n\nThe mill opened on Monday, Ann Lee said.\n",
            Cancel
        );
        await RunAsync("import", Path.Combine(_root.FullName, "a.txt"), "--data", data);
        Execute(
            Path.Combine(data, "newsreader.db"),
            "INSERT INTO ReadingStates (ReaderId, ArticleId, StarredAt, Position) VALUES (1, 1, "
                + "'2026-01-01 00:00:00', 0)"
        );
        var folder = Path.Combine(_root.FullName, "own");

        var exported = await RunAsync("export", folder, "--data", data);
        var again = await RunAsync("export", folder, "--data", data);
        var imported = await RunAsync("import", Path.Combine(folder, "newsreader.jsonl"), "--data", other);
        await RunAsync("import", Path.Combine(_root.FullName, "a.txt"), "--data", other);

        Assert.Equal([0, 1, 0], new[] { exported, again, imported }.Select(run => run.Code));
        Assert.Contains("own has 1 things of your own.", exported.Output);
        Assert.Contains("There is an export already.", again.Errors);
        Assert.Contains("1 things of your own, 1 of them new. 1 articles are not here yet", imported.Output);
        Assert.Equal(
            "Mill opens",
            Execute(
                Path.Combine(other, "newsreader.db"),
                "SELECT Headline FROM Articles JOIN ReadingStates ON ArticleId = Id WHERE StarredAt IS NOT NULL"
            )
        );
    }

    [Fact]
    public async Task Rebuild_derives_everything_again_and_keeps_what_the_reader_did()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "a.txt"),
            "Mill opens\n\nThe mill opened on Monday, Ann Lee said.\n",
            Cancel
        );
        var data = Path.Combine(_root.FullName, "data");
        await RunAsync("import", Path.Combine(_root.FullName, "a.txt"), "--data", data);
        Execute(
            Path.Combine(data, "newsreader.db"),
            "INSERT INTO ReadingStates (ReaderId, ArticleId, StarredAt, Position) VALUES (1, 1, "
                + "'2026-01-01', 0); UPDATE Articles SET Html = '', Lede = ''"
        );

        var (code, output, _) = await RunAsync("rebuild", "--data", data);

        Assert.Equal((0, true), (code, output.Contains("1 read again", StringComparison.Ordinal)));
        Assert.Equal(
            "Mill opens",
            Execute(
                Path.Combine(data, "newsreader.db"),
                "SELECT Headline FROM Articles JOIN ReadingStates ON ArticleId = Id WHERE StarredAt IS NOT "
                    + "NULL AND Html <> ''"
            )
        );
    }

    [Fact]
    public async Task A_killed_import_leaves_a_whole_library_and_the_next_one_goes_on()
    {
        const int Files = 3000;
        var folder = _root.CreateSubdirectory("articles").FullName;
        for (var i = 0; i < Files; i++)
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{i:0000}.txt"),
                $"Mill {i} opens\n\nThe mill opened on Monday. “It turns,” said Ann Lee.\n",
                Cancel
            );
        var library = Path.Combine(_root.FullName, "data", "newsreader.db");

        using (var import = Start("import", folder, "--data", Path.GetDirectoryName(library)!))
        {
            await ReaderApplication.UntilAsync(
                () => Task.FromResult(import.HasExited || Stored(library) > 0),
                "nothing was stored"
            );
            import.Kill();
            await import.WaitForExitAsync(Cancel);
        }
        var stored = Stored(library);
        var (code, output, _) = await RunAsync("import", folder, "--data", Path.GetDirectoryName(library)!);

        Assert.InRange(stored, 1, Files);
        Assert.Equal(0, code);
        Assert.Contains(
            stored == Files ? $"{Files:N0} unchanged" : $"{Files - stored:N0} new, {stored:N0} unchanged",
            output
        );
        Assert.Equal(Files, Scalar(library, "SELECT COUNT(*) FROM Quotations"));
        Assert.Equal(1, Scalar(library, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"));
        Assert.Equal(0, Scalar(library, "SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("rebuild --help", "Derives every article again")]
    [InlineData("import --help", "Reads files, folders or web pages into the library")]
    [InlineData("analyze --help", "UTF-16")]
    [InlineData("serve --help", "Serves the reader")]
    public async Task Every_command_has_help(string command, string text)
    {
        var (code, output, _) = await RunAsync(command.Split(' '));

        Assert.Equal(0, code);
        Assert.Contains(text, output);
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_said()
    {
        var (code, _, errors) = await RunAsync("sevre");

        Assert.Equal(1, code);
        Assert.Contains("'sevre' is no command", errors);
    }

    private static object? Execute(string library, string sql)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(library));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static long Stored(string library)
    {
        try
        {
            return File.Exists(library) ? Scalar(library, "SELECT COUNT(*) FROM Articles") : 0;
        }
        catch (SqliteException)
        {
            // It is being made.
            return 0;
        }
    }

    private static long Scalar(string library, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={library};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar());
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(ReaderServer).Assembly.Location, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    internal static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
    }
}
