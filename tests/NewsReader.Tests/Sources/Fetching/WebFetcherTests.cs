using System.IO.Compression;
using System.Net;
using System.Text;
using NewsReader.Sources.Fetching;

namespace NewsReader.Tests.Sources.Fetching;

public sealed class WebFetcherTests : IDisposable
{
    private readonly LocalSite _site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:80ff:fffe")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void A_private_address_is_none_of_the_public_internet(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::5db8:d822")]
    public void A_public_address_is_one(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://0:{0}/")]
    [InlineData("http://[::]:{0}/")]
    [InlineData("http://[::ffff:0.0.0.0]:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://[0:0:0:0:0:ffff:7f00:1]:{0}/")]
    public async Task A_private_host_is_refused_however_it_is_written(string address)
    {
        _site.On("/", "secret");
        using var web = new WebFetcher();
        var uri = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _site.Port));

        var e = await Assert.ThrowsAsync<FetchFailedException>(() => web.GetAsync(uri, "*/*", cancel: Cancel));

        Assert.Contains("NewsReader:AllowedHosts", e.Message);
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_refused()
    {
        using var other = new LocalSite();
        other.On("/", "secret");
        _site.Redirect("/", other.At("/").AbsoluteUri);
        using var web = new WebFetcher([_site.Host]);

        await Assert.ThrowsAsync<FetchFailedException>(() => web.GetAsync(_site.At("/"), "*/*", cancel: Cancel));

        Assert.Empty(other.Asked);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://127.0.0.1:70/")]
    public async Task Only_http_and_https_are_fetched(string to)
    {
        _site.Redirect("/", to);
        using var web = new WebFetcher([_site.Host]);

        await Assert.ThrowsAsync<FetchFailedException>(() => web.GetAsync(new Uri(to), "*/*", cancel: Cancel));
        Assert.Contains(
            "only http and https",
            (
                await Assert.ThrowsAsync<FetchFailedException>(() => web.GetAsync(_site.At("/"), "*/*", cancel: Cancel))
            ).Message
        );
    }

    [Fact]
    public async Task Redirects_are_followed_and_those_for_good_told()
    {
        _site.Redirect("/a", "/b", 301);
        _site.Redirect("/b", "/c", 308);
        _site.Redirect("/c", "/d", 302);
        _site.On("/d", "end");
        _site.Redirect("/loop", "/loop");
        using var web = new WebFetcher([_site.Host]);

        var fetched = await web.GetAsync(_site.At("/a"), "*/*", cancel: Cancel);

        Assert.Equal(_site.At("/c"), fetched.MovedTo);
        Assert.Equal(_site.At("/d"), fetched.Address);
        Assert.Equal("end", Encoding.UTF8.GetString(fetched.Content));
        await Assert.ThrowsAsync<FetchFailedException>(() => web.GetAsync(_site.At("/loop"), "*/*", cancel: Cancel));
    }

    [Theory]
    [InlineData("//[")]
    [InlineData("//a b/")]
    [InlineData("///x")]
    [InlineData("//")]
    [InlineData("//:80/")]
    [InlineData("http://")]
    public async Task A_redirect_to_what_is_no_address_is_told(string to)
    {
        _site.Redirect("/a", to);
        using var web = new WebFetcher([_site.Host]);

        var e = await Assert.ThrowsAsync<FetchFailedException>(() =>
            web.GetAsync(_site.At("/a"), "*/*", cancel: Cancel)
        );

        Assert.StartsWith(_site.At("/a").ToString(), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_unpacks_to_more_than_it_can_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[30_000_000]);
        _site.On(
            "/bomb",
            async context =>
            {
                context.Response.AddHeader("Content-Encoding", "gzip");
                await context.Response.OutputStream.WriteAsync(packed.ToArray(), Cancel);
                context.Response.Close();
            }
        );
        _site.On("/large", new string('a', 3_000_000));
        using var web = new WebFetcher([_site.Host]);

        Assert.Contains(
            "unpacks",
            (
                await Assert.ThrowsAsync<FetchFailedException>(() =>
                    web.GetAsync(_site.At("/bomb"), "*/*", cancel: Cancel)
                )
            ).Message
        );
        Assert.Contains(
            "more than 1 MB",
            (
                await Assert.ThrowsAsync<FetchFailedException>(() =>
                    web.GetAsync(_site.At("/large"), "*/*", most: 1024 * 1024, cancel: Cancel)
                )
            ).Message
        );
    }

    [Theory]
    [InlineData("identity, identity, gzip, identity")]
    [InlineData("IDENTITY, x-gzip")]
    public async Task An_encoding_that_does_nothing_is_none(string encodings)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write("The mill opens."u8);
        _site.On(
            "/packed",
            async context =>
            {
                context.Response.AddHeader("Content-Encoding", encodings);
                await context.Response.OutputStream.WriteAsync(packed.ToArray(), Cancel);
                context.Response.Close();
            }
        );
        using var web = new WebFetcher([_site.Host]);

        Assert.Equal(
            "The mill opens.",
            Encoding.UTF8.GetString((await web.GetAsync(_site.At("/packed"), "*/*", cancel: Cancel)).Content)
        );
    }

    [Fact]
    public async Task A_host_that_trickles_is_left()
    {
        _site.On(
            "/",
            async context =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await context.Response.OutputStream.WriteAsync("a"u8.ToArray(), Cancel);
                    await context.Response.OutputStream.FlushAsync(Cancel);
                    await Task.Delay(100, Cancel);
                }
            }
        );
        using var web = new WebFetcher([_site.Host], patience: TimeSpan.FromSeconds(1));

        Assert.Contains(
            "longer than",
            (
                await Assert.ThrowsAsync<FetchFailedException>(() => web.GetAsync(_site.At("/"), "*/*", cancel: Cancel))
            ).Message
        );
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_says_how_long()
    {
        _site.On("/", "", status: 429, headers: ("Retry-After", "3600"));
        using var web = new WebFetcher([_site.Host]);

        var e = await Assert.ThrowsAsync<FetchFailedException>(() =>
            web.GetAsync(_site.At("/"), "*/*", cancel: Cancel)
        );

        Assert.Equal(TimeSpan.FromHours(1), e.RetryAfter);
        Assert.Single(_site.Asked);
    }

    [Fact]
    public async Task One_host_is_asked_by_two_at_a_time()
    {
        var (now, most) = (0, 0);
        _site.On(
            "/",
            async context =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Delay(50, Cancel);
                Interlocked.Decrement(ref now);
                context.Response.Close();
            }
        );
        using var web = new WebFetcher([_site.Host]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => web.GetAsync(_site.At("/"), "*/*", cancel: Cancel)));

        Assert.Equal(2, most);
    }
}
