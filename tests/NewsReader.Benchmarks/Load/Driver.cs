using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace NewsReader.Benchmarks.Load;

/// <summary>
/// What a page took: requests a second, and the times of half, of 99 in a hundred and of the slowest, in milliseconds.
/// </summary>
/// <param name="Refused">Told to come again (503 with Retry-After); in no other figure.</param>
internal sealed record Measured(double Rate, double P50, double P99, double Slowest, int Failed, int Refused);

/// <summary>Asks for pages of one server on this machine over a few connections, for a bounded time.</summary>
internal static class Driver
{
    private const int ManyConnections = 8;

    public static async Task<Measured> MeasureAsync(
        Uri address,
        IReadOnlyList<string> paths,
        TimeSpan duration,
        int connections = ManyConnections
    )
    {
        await RunAsync(address, paths, duration / 4, connections, CancellationToken.None);
        return await RunAsync(address, paths, duration, connections, CancellationToken.None);
    }

    /// <summary>Asks until it is stopped.</summary>
    public static Task<Measured> MeasureAsync(
        Uri address,
        IReadOnlyList<string> paths,
        int connections,
        CancellationToken stop
    ) => RunAsync(address, paths, TimeSpan.MaxValue, connections, stop);

    private static async Task<Measured> RunAsync(
        Uri address,
        IReadOnlyList<string> paths,
        TimeSpan duration,
        int connections,
        CancellationToken stop
    )
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false }
        )
        {
            BaseAddress = address,
        };
        var times = new ConcurrentBag<List<double>>();
        var (failed, refused) = (0, 0);
        var whole = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(async connection =>
                {
                    var own = new List<double>();
                    for (
                        var i = connection;
                        whole.Elapsed < duration && !stop.IsCancellationRequested;
                        i += connections
                    )
                    {
                        var started = Stopwatch.GetTimestamp();
                        using var response = await client.GetAsync(paths[i % paths.Count], CancellationToken.None);
                        await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
                        if (
                            response.StatusCode == HttpStatusCode.ServiceUnavailable
                            && response.Headers.RetryAfter is not null
                        )
                        {
                            Interlocked.Increment(ref refused);
                            continue;
                        }
                        own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                        if (!response.IsSuccessStatusCode)
                            Interlocked.Increment(ref failed);
                    }
                    times.Add(own);
                })
        );
        var all = times.SelectMany(t => t).Order().ToList();
        return new Measured(
            all.Count / whole.Elapsed.TotalSeconds,
            all[all.Count / 2],
            all[all.Count * 99 / 100],
            all[^1],
            failed,
            refused
        );
    }
}
