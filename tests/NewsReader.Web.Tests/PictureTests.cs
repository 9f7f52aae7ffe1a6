using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using NewsReader.Articles;
using NewsReader.Tests.Sources.Fetching;

namespace NewsReader.Web.Tests;

/// <summary>The pictures of articles, as files of ours.</summary>
public sealed class PictureTests : IAsyncLifetime
{
    private const int Bytes = 4 * 1024 * 1024;

    private readonly LocalSite _site = new();
    private readonly byte[] _picture =
    [
        0x89,
        (byte)'P',
        (byte)'N',
        (byte)'G',
        0x0D,
        0x0A,
        0x1A,
        0x0A,
        .. Enumerable.Range(0, Bytes).Select(i => (byte)i),
    ];
    private ReaderApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Key => PictureAddress.Key(_site.At("/mill.png").AbsoluteUri);

    private string Kept => Path.Combine(_app.Root, "pictures", Key);

    public async ValueTask InitializeAsync()
    {
        _site.On(
            "/mill.png",
            async context =>
            {
                await context.Response.OutputStream.WriteAsync(_picture, Cancel);
                context.Response.Close();
            }
        );
        _app = await ReaderApplication.StartAsync(
            ("a.md", $"# Mill opens\n\nThe mill opened on Monday.\n\n![The mill]({_site.At("/mill.png")})\n")
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public async Task A_picture_is_fetched_once_and_sent_in_parts_where_they_are_asked_for()
    {
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(async _ =>
                {
                    using var whole = await _app.Client.GetAsync($"/pictures/{Key}", Cancel);
                    return (
                        whole.StatusCode,
                        whole.Content.Headers.ContentType?.MediaType,
                        (await whole.Content.ReadAsByteArrayAsync(Cancel)).SequenceEqual(_picture)
                    );
                })
        );
        Assert.All(all, one => Assert.Equal((HttpStatusCode.OK, "image/png", true), one));
        Assert.Single(_site.Asked, "/mill.png");
        Assert.True(File.Exists(Kept + ".png"));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/pictures/{Key}")
        {
            Headers = { Range = new RangeHeaderValue(1, 3) },
        };
        using var part = await _app.Client.SendAsync(request, Cancel);
        Assert.Equal(
            (HttpStatusCode.PartialContent, "PNG"),
            (part.StatusCode, await part.Content.ReadAsStringAsync(Cancel))
        );
        Assert.Contains("immutable", part.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task One_that_an_earlier_version_kept_is_told_by_its_first_bytes()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        await File.WriteAllBytesAsync(Kept, _picture, Cancel);

        using var response = await _app.Client.GetAsync($"/pictures/{Key}", Cancel);

        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(_site.Asked);
        Assert.True(File.Exists(Kept + ".png") && !File.Exists(Kept));
    }

    [Fact]
    public async Task Many_slow_clients_do_not_have_a_picture_each_in_memory()
    {
        const int Clients = 40;
        await _app.Client.GetByteArrayAsync($"/pictures/{Key}", Cancel);
        var address = new Uri(_app.Address);
        var slow = new List<TcpClient>();
        var before = GC.GetTotalAllocatedBytes();
        for (var i = 0; i < Clients; i++)
        {
            var client = new TcpClient(address.Host, address.Port) { ReceiveBufferSize = 4096 };
            slow.Add(client);
            await client
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes($"GET /pictures/{Key} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"),
                    Cancel
                );
            Assert.Equal((byte)'H', (byte)await ReadByteAsync(client.GetStream()));
        }

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, Clients * (long)Bytes / 4);
        slow.ForEach(client => client.Dispose());
    }

    private static async Task<int> ReadByteAsync(NetworkStream stream)
    {
        var one = new byte[1];
        await stream.ReadExactlyAsync(one, Cancel);
        return one[0];
    }
}
