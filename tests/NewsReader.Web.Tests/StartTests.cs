using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;

namespace NewsReader.Web.Tests;

/// <summary>
/// The server as it is started from a command line: whose files it makes, and what it says where it cannot start.
/// </summary>
public sealed class StartTests : IDisposable
{
    private const string Article = "Mill opens\n\nThe mill opened on Monday, Ann Lee said.\n";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("newsreader-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_root.FullName, "data");

    [Fact]
    public async Task What_it_makes_is_private_and_what_an_earlier_version_made_is_mended()
    {
        if (OperatingSystem.IsWindows())
            return;
        var article = Path.Combine(_root.FullName, "a.txt");
        await File.WriteAllTextAsync(article, Article, Cancel);
        Assert.Equal(0, (await CommandTests.RunAsync("import", article, "--data", Data)).Code);
        Assert.Equal(
            0,
            (await CommandTests.RunAsync("backup", Path.Combine(Data, "backups", "one.db"), "--data", Data)).Code
        );
        Assert.Equal(0, (await CommandTests.RunAsync("export", Path.Combine(Data, "own"), "--data", Data)).Code);
        using (var server = await ServeAsync(Data))
            await StopAsync(server);
        Assert.Empty(OpenToOthers());
        Assert.Equal(
            0,
            (await CommandTests.RunAsync("restore", Path.Combine(Data, "backups", "one.db"), "--data", Data)).Code
        );
        Assert.Empty(OpenToOthers());

        // As they were before, and what is nobody's of ours.
        var (outside, other) = (Path.Combine(_root.FullName, "outside.txt"), Path.Combine(Data, "notes.txt"));
        foreach (var file in new[] { outside, other })
            await File.WriteAllTextAsync(file, "x", Cancel);
        var half = Path.Combine(Directory.CreateDirectory(Path.Combine(Data, "uploads", "deep")).FullName, "x.txt");
        await File.WriteAllTextAsync(half, "x", Cancel);
        File.CreateSymbolicLink(Path.Combine(Data, "uploads", "link"), outside);
        const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;
        foreach (var entry in _root.EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            File.SetUnixFileMode(entry.FullName, Everybody);

        Assert.Equal(0, (await CommandTests.RunAsync("check", "--data", Data)).Code);

        Assert.Equal(
            ["notes.txt", "own"],
            OpenToOthers().Where(path => !path.StartsWith("own/", StringComparison.Ordinal)).Order()
        );
        Assert.Equal(
            (Everybody, UnixFileMode.UserRead | UnixFileMode.UserWrite),
            (File.GetUnixFileMode(outside), File.GetUnixFileMode(half))
        );
    }

    [Fact]
    public async Task One_process_serves_a_library_and_commands_work_beside_it()
    {
        using var first = await ServeAsync(Data);

        var second = await CommandTests.RunAsync("serve", "--data", Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, second.Code);
        Assert.Equal(
            $"{Path.Combine(Data, "newsreader.db")}: Process {first.Id} on {Environment.MachineName} serves "
                + "it already. Stop that one first, or choose another folder with --data. Other commands work "
                + "beside it.",
            second.Errors.Trim()
        );
        var article = Path.Combine(_root.FullName, "a.txt");
        await File.WriteAllTextAsync(article, Article, Cancel);
        foreach (
            var command in new[]
            {
                new[] { "import", article },
                ["check"],
                ["rebuild"],
                ["invite"],
                ["backup", Path.Combine(_root.FullName, "one.db")],
            }
        )
            Assert.Equal(0, (await CommandTests.RunAsync([.. command, "--data", Data])).Code);
        // Killed, it leaves nothing that keeps the next from starting.
        first.Kill();
        await first.WaitForExitAsync(Cancel);
        using var next = await ServeAsync(Data);
        await StopAsync(next);
    }

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:{taken}", "address already in use")]
    [InlineData("--urls", "rubbish", "rubbish")]
    [InlineData("--urls", "https://127.0.0.1:0", "certificate")]
    [InlineData("--urls", "http://203.0.113.7:5080", "assign requested address")]
    [InlineData("--data", "{file}/below", "cannot be made")]
    [InlineData("--data", "{file}", "cannot be made")]
    [InlineData("--NewsReader:Proxies:0", "nginx", "\"nginx\"")]
    [InlineData("--urls", "http://127.0.0.1:99999", "--urls has \"http://127.0.0.1:99999\"")]
    [InlineData("--urls", "http://127.0.0.1:0;ftp://127.0.0.1:0", "--urls has \"ftp://127.0.0.1:0\"")]
    [InlineData("--Kestrel:Endpoints:Web:Url", "http://*:-1", "Kestrel:Endpoints:Web:Url has \"http://*:-1\"")]
    [InlineData("--urls", "http://203.0.113.7:5080", "http://203.0.113.7:5080: Cannot assign")]
    [InlineData("--NewsReader:Pictures", "maybe", "NewsReader:Pictures is \"maybe\". It is true or false.")]
    [InlineData("--NewsReader:Metrics", "1", "NewsReader:Metrics is \"1\". It is true or false.")]
    [InlineData("--NewsReader:IdleSeconds", "0", "NewsReader:IdleSeconds is \"0\". It is a whole number from 1 to")]
    [InlineData("--NewsReader:IdleSeconds", "-5", "NewsReader:IdleSeconds is \"-5\".")]
    [InlineData("--NewsReader:IdleSeconds", "1.5", "NewsReader:IdleSeconds is \"1.5\".")]
    [InlineData("--NewsReader:ConnectionsPerAddress", "0", "NewsReader:ConnectionsPerAddress is \"0\".")]
    [InlineData("--NewsReader:ConnectionsPerAddress", "abc", "NewsReader:ConnectionsPerAddress is \"abc\".")]
    [InlineData("--NewsReader:UploadMegabytes", "-1", "NewsReader:UploadMegabytes is \"-1\".")]
    [InlineData("--NewsReader:UploadMegabytes", "99999999999", "NewsReader:UploadMegabytes is \"99999999999\".")]
    [InlineData("--NewsReader:UploadMegabytesOfReader", "", "NewsReader:UploadMegabytesOfReader is \"\".")]
    [InlineData("--NewsReader:FeedEntries", "0", "NewsReader:FeedEntries is \"0\".")]
    [InlineData("--NewsReader:BackupsKept", "-1", "NewsReader:BackupsKept is \"-1\".")]
    [InlineData("--NewsReader:BackupsKept:0", "7", "NewsReader:BackupsKept:0 is \"7\". NewsReader:BackupsKept has one")]
    [InlineData("--NewsReader:Proxies", "10.0.0.2", "NewsReader:Proxies is \"10.0.0.2\". It is a list")]
    [InlineData(
        "--Kestrel:Certificates:Default:KeyPath",
        "key.pem",
        "Kestrel:Certificates:Default:KeyPath is \"key.pem\""
    )]
    [InlineData("--Kestrel:Certificates:Default:Path", "{file}.pem", ".pem")]
    public async Task What_keeps_it_from_starting_is_a_sentence(string option, string value, string reason)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var file = Path.Combine(_root.FullName, "file");
        await File.WriteAllTextAsync(file, "x", Cancel);
        value = value
            .Replace("{taken}", $"{((IPEndPoint)taken.LocalEndpoint).Port}", StringComparison.Ordinal)
            .Replace("{file}", file, StringComparison.Ordinal);
        string[] rest =
            option == "--data" ? ["--urls", "http://127.0.0.1:0"]
            : option == "--urls" ? ["--data", Data]
            : ["--data", Data, "--urls", "https://127.0.0.1:0"];

        var (code, output, errors) = await CommandTests.RunAsync(["serve", option, value, .. rest]);

        Assert.Equal(1, code);
        Assert.Contains(reason, errors, StringComparison.OrdinalIgnoreCase);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", output + errors);
    }

    [Theory]
    [InlineData("newsreader.db", true, "It is a folder")]
    [InlineData("keys", false, "It is no folder")]
    [InlineData("uploads", false, "It is no folder")]
    [InlineData("pictures", false, "It is no folder")]
    [InlineData("backups", false, "It is no folder")]
    public async Task What_stands_where_the_library_has_its_own_keeps_it_from_starting(
        string name,
        bool isFolder,
        string reason
    )
    {
        var path = Path.Combine(Directory.CreateDirectory(Data).FullName, name);
        if (isFolder)
            Directory.CreateDirectory(path);
        else
            await File.WriteAllTextAsync(path, "x", Cancel);

        var (code, output, errors) = await CommandTests.RunAsync(
            "serve",
            "--data",
            Data,
            "--urls",
            "http://127.0.0.1:0"
        );

        Assert.Equal(1, code);
        Assert.StartsWith($"{path}: {reason}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", output + errors);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task A_library_has_one_server_by_whatever_link_it_is_named(bool isFolderLinked, int links)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var first = await ServeAsync(Data);
        var named = Data;
        for (var i = 0; i < links; i++)
        {
            var next = Path.Combine(_root.FullName, $"link {i}");
            if (isFolderLinked)
            {
                Directory.CreateSymbolicLink(next, named);
            }
            else
            {
                Directory.CreateDirectory(next);
                var (link, file) = (Path.Combine(next, "newsreader.db"), Path.Combine(named, "newsreader.db"));
                File.CreateSymbolicLink(link, Path.GetRelativePath(next, file));
            }
            named = next;
        }

        var second = await CommandTests.RunAsync("serve", "--data", named, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, second.Code);
        Assert.Contains($"Process {first.Id} on {Environment.MachineName} serves it already.", second.Errors);
        await StopAsync(first);
        using var afterwards = await ServeAsync(named);
        await StopAsync(afterwards);
    }

    [Fact]
    public async Task A_relative_path_of_a_certificate_is_of_the_working_directory()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            now.AddDays(-1),
            now.AddDays(1)
        );
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "c.pem"), certificate.ExportCertificatePem(), Cancel);
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "k.pem"), key.ExportPkcs8PrivateKeyPem(), Cancel);

        using var server = await ServeAsync(
            Data,
            "https://127.0.0.1:0",
            "--Kestrel:Certificates:Default:Path",
            "c.pem",
            "--Kestrel:Certificates:Default:KeyPath",
            "k.pem"
        );

        await StopAsync(server);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
    }

    /// <summary>What others of the machine may read, write or enter, by its path in the library's folder.</summary>
    private List<string> OpenToOthers()
    {
        const UnixFileMode Others = (UnixFileMode)0b111_111;
        return
        [
            .. new DirectoryInfo(Data)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Where(entry => entry.LinkTarget is null && (entry.UnixFileMode & Others) != 0)
                .Select(entry => Path.GetRelativePath(Data, entry.FullName)),
        ];
    }

    private async Task<Process> ServeAsync(string data, string url = "http://127.0.0.1:0", params string[] more)
    {
        var server = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [typeof(ReaderServer).Assembly.Location, "serve", "--data", data, "--urls", url, .. more]
            )
            {
                WorkingDirectory = _root.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        server.BeginErrorReadLine();
        string? line;
        do line = await server.StandardOutput.ReadLineAsync(Cancel);
        while (line is not null && !line.Contains("NewsReader is at", StringComparison.Ordinal));
        Assert.NotNull(line);
        _ = server.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return server;
    }

    private static async Task StopAsync(Process server)
    {
        using (var stop = Process.Start("kill", [$"{server.Id}"]))
            await stop.WaitForExitAsync(Cancel);
        await server.WaitForExitAsync(Cancel);
    }
}
