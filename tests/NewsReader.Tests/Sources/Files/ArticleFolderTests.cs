using System.Diagnostics;
using System.Net.Sockets;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Tests.Sources.Files;

/// <summary>A folder has more in it than files: what is none is named, and is not opened.</summary>
public sealed class ArticleFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("newsreader-").FullName;

    [Fact]
    public async Task What_is_no_regular_file_is_named_and_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        var pipe = Path.Combine(_root, "b.txt");
        using (var made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_root, "c.txt")));
        File.CreateSymbolicLink(Path.Combine(_root, "d.txt"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_root, "e.zip"), pipe);
        await File.WriteAllTextAsync(Path.Combine(_root, "a.txt"), "text", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(_root, "f.txt"), Path.Combine(_root, "a.txt"));
        var failures = new List<ArticleUnreadableException>();

        var files = ArticleFolder.Files(_root, failures.Add).ToList();

        Assert.Equal(["a.txt", "f.txt"], files.Select(Path.GetFileName));
        Assert.Equal(
            [
                "b.txt: It is a named pipe, not a file.",
                "c.txt: It is a socket, not a file.",
                "d.txt: It is a device, not a file.",
                "e.zip: It is a named pipe, not a file.",
            ],
            failures.Select(failure => $"{Path.GetFileName(failure.Origin)}: {failure.Reason}")
        );
        Assert.Empty(ArticleFolder.Files(pipe, failures.Add));
        Assert.Equal(5, failures.Count);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
