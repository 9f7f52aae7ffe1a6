using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsReader.Benchmarks.Load;

/// <summary>A server in a process of its own, ended with this value.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int LinesKept = 40;

    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan started, IReadOnlyCollection<string> said) =>
        (_process, Address, StartedIn, LastLines) = (process, address, started, said);

    public Uri Address { get; }

    /// <summary>What it said last.</summary>
    public IReadOnlyCollection<string> LastLines { get; }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>From the start of the process to the first page.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>In bytes, now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a .NET program that takes <c>--urls</c>, and waits for its first page.</summary>
    public static async Task<ServerProcess> StartAsync(string program, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // As the service and the container have it.
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        void Keep(string? line)
        {
            if (line is not null)
                said.Enqueue(line);
            while (said.Count > LinesKept)
                said.TryDequeue(out _);
        }
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException(
                    $"{program} ended before it served a page: {string.Join(Environment.NewLine, said)}"
                );
            if (watch.Elapsed > Patience)
                throw new InvalidOperationException(
                    $"{program} has served no page within {Patience.TotalSeconds:N0} seconds: "
                        + $"{string.Join(Environment.NewLine, said)}"
                );
            try
            {
                using var response = await client.GetAsync("/");
                if (response.IsSuccessStatusCode)
                    return new ServerProcess(process, address, watch.Elapsed, said);
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(10);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
