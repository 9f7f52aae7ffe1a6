using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsReader.Web.Tests;

/// <summary>The connections that one address may have, and for how long.</summary>
public sealed class ConnectionTests
{
    private const int Most = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_address_has_so_many_connections_and_a_place_that_is_left_is_anothers()
    {
        await using var app = await ReaderApplication.StartReachableAsync([
            "--NewsReader:ConnectionsPerAddress",
            $"{Most}",
        ]);
        var open = new List<TcpClient>();
        for (var i = 0; i < Most; i++)
            open.Add(await OpenAsync(app));
        foreach (var client in open)
            Assert.True(await LivesAsync(client));

        for (var i = 0; i < 2; i++)
        {
            Assert.False(await IsTakenAsync(app));
        }
        Assert.Single(
            app.Console.Lines,
            line =>
                line.Contains(
                    $"127.0.0.1 has {Most} connections; more of it are let go (NewsReader:ConnectionsPerAddress)",
                    StringComparison.Ordinal
                )
        );

        open.ForEach(client => client.Dispose());
        var connections = app.Services.GetRequiredService<Connections>();
        await ReaderApplication.UntilAsync(
            () => Task.FromResult(connections.Count == 0),
            "the connections were not forgotten"
        );
        using var next = await OpenAsync(app);
        Assert.True(await LivesAsync(next));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task A_named_proxy_has_as_many_as_come_through_it(string proxy)
    {
        await using var app = await ReaderApplication.StartReachableAsync([
            "--NewsReader:ConnectionsPerAddress",
            $"{Most}",
            "--NewsReader:Proxies:0",
            proxy,
        ]);
        var open = new List<TcpClient>();
        for (var i = 0; i < Most * 2; i++)
            open.Add(await OpenAsync(app));

        foreach (var client in open)
            Assert.True(await LivesAsync(client));
        open.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Where_there_are_as_many_as_there_may_be_the_longest_silent_makes_room()
    {
        await using var app = await ReaderApplication.StartReachableAsync(["--NewsReader:Connections", $"{Most}"]);
        var connections = app.Services.GetRequiredService<Connections>();
        using var reader = await OpenAsync(app);
        Assert.True(await LivesAsync(reader));
        var silent = new List<TcpClient>();
        while (silent.Count < Most - 1)
        {
            silent.Add(await OpenAsync(app));
            await ReaderApplication.UntilAsync(
                () => Task.FromResult(connections.InAll == silent.Count + 1),
                "the connection was not counted"
            );
        }

        // Each that comes has the place of one on which nothing was asked, the first of them first.
        for (var i = 0; i < Most - 1; i++)
        {
            using (var next = await OpenAsync(app))
            {
                Assert.True(await LivesAsync(next));
                Assert.False(await LivesAsync(silent[i]));
            }
            await ReaderApplication.UntilAsync(
                () => Task.FromResult(connections.InAll == Most - 1),
                "the connection was not forgotten"
            );
            silent.Add(await OpenAsync(app));
            await ReaderApplication.UntilAsync(
                () => Task.FromResult(connections.InAll == Most),
                "the connection was not counted"
            );
        }

        Assert.True(await LivesAsync(reader));
        Assert.Single(
            app.Console.Lines,
            line => line.Contains("as many as there may be (NewsReader:Connections)", StringComparison.Ordinal)
        );
        silent.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_connection_that_says_nothing_is_let_go()
    {
        await using var app = await ReaderApplication.StartReachableAsync(["--NewsReader:IdleSeconds", "1"]);
        using var idle = await OpenAsync(app);

        Assert.Equal(0, await idle.GetStream().ReadAsync(new byte[1], Cancel));
    }

    [Fact]
    public async Task Where_others_reach_the_server_idle_ones_are_let_go_sooner()
    {
        await using var alone = await ReaderApplication.StartAsync();
        await using var reachable = await ReaderApplication.StartReachableAsync();

        Assert.True(Idle(reachable) < Idle(alone));
    }

    /// <summary>Whether one more connection is taken: one that is not is reset, be it while it is made.</summary>
    private static async Task<bool> IsTakenAsync(ReaderApplication app)
    {
        try
        {
            using var client = await OpenAsync(app);
            return await LivesAsync(client);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static TimeSpan Idle(ReaderApplication app) =>
        app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.KeepAliveTimeout;

    private static async Task<TcpClient> OpenAsync(ReaderApplication app)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(app.Address).Port, Cancel);
        return client;
    }

    /// <summary>Whether the server answers by a connection.</summary>
    private static async Task<bool> LivesAsync(TcpClient client)
    {
        try
        {
            await client
                .GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), Cancel);
            return await client.GetStream().ReadAsync(new byte[1], Cancel) == 1;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
