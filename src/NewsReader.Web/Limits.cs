using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using NewsReader.Web.Accounts;

namespace NewsReader.Web;

/// <summary>
/// What one visitor may take of the server. More than this is cut off; uploads say their own size (<see
/// cref="Api.SourcesApi"/>).
/// </summary>
internal static class Limits
{
    /// <summary>In bytes: ten thousand characters of any script are a search still.</summary>
    private const int LongestRequestLine = 128 * 1024;

    /// <summary>In bytes: a note, a correction, a form.</summary>
    private const int LargestBody = 1024 * 1024;

    /// <summary>In bytes: what a page says to its circuit at once.</summary>
    private const int LargestMessage = 32 * 1024;

    public const int MostFilesOfUpload = 1_000;
    private const int MostUpgraded = 800;

    /// <summary>
    /// Longer than people take between two pages of an article, and proxies keep one open (nginx: 60).
    /// </summary>
    private const int IdleSeconds = 75;

    /// <summary>In bytes a second, after a moment to begin with; who is slower is cut off.</summary>
    private const double SlowestBody = 240;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    /// <summary>How long a circuit waits for a page that lost its connection.</summary>
    private static readonly TimeSpan KeptDisconnected = TimeSpan.FromMinutes(1);

    private const int MostDisconnected = 50;

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        (limits.MaxRequestLineSize, limits.MaxRequestBodySize, limits.RequestHeadersTimeout) = (
            LongestRequestLine,
            LargestBody,
            HeadersWithin
        );
        // Connections in all are counted where one can make room for another.
        limits.MaxConcurrentUpgradedConnections = MostUpgraded;
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = new MinDataRate(SlowestBody, Moment);
    }

    /// <summary>
    /// Lets connections go that say nothing for a while, sooner where others can reach the server: they are not theirs
    /// to keep.
    /// </summary>
    public static void LetIdleGo(IServiceProvider services, ReaderSettings settings)
    {
        var idle =
            settings.IdleSeconds ?? (services.GetRequiredService<Access>().IsReachableByOthers ? IdleSeconds : null);
        if (idle is { } seconds)
            services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.KeepAliveTimeout =
                TimeSpan.FromSeconds(seconds);
    }

    /// <summary>
    /// No form but that of files is laid down in a file while it comes: one of a server that is ended would stay.
    /// </summary>
    public static void Set(FormOptions forms) => forms.MemoryBufferThreshold = LargestBody;

    public static void Set(CircuitOptions circuits)
    {
        (circuits.DisconnectedCircuitMaxRetained, circuits.DisconnectedCircuitRetentionPeriod) = (
            MostDisconnected,
            KeptDisconnected
        );
        circuits.DetailedErrors = false;
    }

    public static void Set(HubOptions hub) =>
        (hub.MaximumReceiveMessageSize, hub.MaximumParallelInvocationsPerClient) = (LargestMessage, 1);
}
