using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests;

/// <summary>The room that uploads have: one, all of a reader's, and the disk's.</summary>
public sealed class UploadRoomTests
{
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_and_all_of_a_readers_have_a_size_and_what_is_removed_makes_room()
    {
        await using var app = await ReaderApplication.StartReachableAsync([
            "--NewsReader:UploadMegabytes",
            "2",
            "--NewsReader:UploadMegabytesOfReader",
            "4",
        ]);
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        Assert.Contains(
            "one upload has at most 2 (NewsReader:UploadMegabytes)",
            await SaidAsync(owner, "large.txt", 3 * Megabyte)
        );
        // Three at once of those that two of have room.
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(number => SendAsync(owner, $"{number}.txt", 3 * Megabyte / 2))
        );

        Assert.Equal(2, sent.Count(leads => leads == "/sources?files=1"));
        Assert.Contains("With it your uploads would have", await SaidAsync(owner, "more.txt", 3 * Megabyte / 2));
        // What others have is theirs.
        Assert.Equal("/sources?files=1", await SendAsync(guest, "guests.txt", 3 * Megabyte / 2));

        File.Delete(Directory.GetFiles(Path.Combine(app.Root, "uploads"), "?.txt")[0]);
        Assert.Equal("/sources?files=1", await SendAsync(owner, "again.txt", 3 * Megabyte / 2));
    }

    [Fact]
    public async Task What_the_disk_has_no_room_for_is_refused_before_it_is_read()
    {
        await using var app = await ReaderApplication.StartAsync();
        var room = new UploadRoom(new ReaderSettings { DataDirectory = app.Root, UploadMegabytes = int.MaxValue });

        using var none = room.Take(1, new DriveInfo(app.Root).AvailableFreeSpace, isCounted: false, out var whyNot);
        Assert.Contains("Free some space", whyNot);
        Assert.Null(none);
        using var some = room.Take(1, 1, isCounted: false, out whyNot);
        Assert.Null(whyNot);
    }

    [Fact]
    public async Task A_client_that_breaks_off_is_no_error_of_ours()
    {
        await using var app = await ReaderApplication.StartAsync();
        var address = new Uri(app.Address);
        foreach (var path in new[] { "/sources/files", "/sources/opml", "/articles/1/mark" })
        {
            using var client = new TcpClient(address.Host, address.Port);
            var type = path.StartsWith("/sources", StringComparison.Ordinal)
                ? "multipart/form-data; boundary=x"
                : "application/x-www-form-urlencoded";
            await client
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nSec-Fetch-Site: "
                            + $"same-origin\r\nContent-Type: {type}\r\nContent-Length: 900000\r\n\r\n--x\r\n"
                            + "Content-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nabc"
                    ),
                    Cancel
                );
        }
        var connections = app.Services.GetRequiredService<Connections>();
        await ReaderApplication.UntilAsync(
            () => Task.FromResult(connections.Count == 0),
            "the connections were not forgotten"
        );
        // Answered after those that broke off.
        Assert.Equal("live", await app.GetAsync("/healthz"));

        Assert.DoesNotContain(
            app.Console.Lines,
            line =>
                line.Contains("failed", StringComparison.Ordinal)
                || line.Contains("Exception", StringComparison.Ordinal)
        );
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Root, "uploads")));
    }

    private static async Task<string> SaidAsync(Somebody somebody, string name, int bytes) =>
        await somebody.GetAsync((await SendAsync(somebody, name, bytes))!);

    private static async Task<string?> SendAsync(Somebody somebody, string name, int bytes)
    {
        using var request = Somebody.Form("/sources/files");
        request.Content = new MultipartFormDataContent
        {
            {
                new ByteArrayContent(Encoding.ASCII.GetBytes($"Mill opens\n\n{new string('x', bytes)}\n")),
                "files",
                name
            },
        };
        using var response = await somebody.Browser.SendAsync(request, Cancel);
        return response.Headers.Location?.OriginalString ?? response.StatusCode.ToString();
    }
}
