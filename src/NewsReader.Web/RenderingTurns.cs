using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Endpoints;

namespace NewsReader.Web;

/// <summary>What this answers is made for each request, and takes its turn.</summary>
/// <param name="IsLong">Whether it may be as long as a library, and not as a page.</param>
internal sealed record TakesTurn(bool IsLong = false);

/// <summary>
/// So many pages are rendered at once as the machine has cores: more would make all of them late. A few wait, for a
/// moment; whoever comes then is told to come again (503). What is kept needs no turn, and whoever reads a page slowly
/// holds none: it stands within the cache and within what takes the page up (<see cref="EntityTags"/>).
/// </summary>
internal sealed class RenderingTurns(RequestDelegate next) : IDisposable
{
    /// <summary>
    /// Several times what one visitor is answered at a time (<see cref="Accounts.Admission"/>): one alone cannot fill
    /// it. And enough that most of a crowd waits for its answer, be it that it comes again: one that is refused at once
    /// asks at once.
    /// </summary>
    private const int Waiting = 256;

    /// <summary>Whoever waits longer is told to come again: the page takes its own time as well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private const int RetryAfterSeconds = 1;

    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    private readonly ConcurrencyLimiter _turns = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>How many more would find no place now than could be rendered or wait.</summary>
    internal static int Most => AtOnce + Waiting;

    /// <summary>Whether a request takes a turn.</summary>
    public static bool IsTaken(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.GetEndpoint()?.Metadata is { } asked
        && (asked.GetMetadata<ComponentTypeMetadata>() is not null || asked.GetMetadata<TakesTurn>() is not null);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsTaken(http))
        {
            await next(http);
            return;
        }
        using var turn = await TurnAsync(http.RequestAborted);
        if (turn.IsAcquired)
        {
            await next(http);
            return;
        }
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        await SentencePage.AnswerAsync(
            http,
            StatusCodes.Status503ServiceUnavailable,
            "Too much is asked at once",
            "The reader is busy with other pages. Try again in a second; nothing is lost."
        );
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>A turn; one that is not acquired where there was no place, or it took too long.</summary>
    private async Task<RateLimitLease> TurnAsync(CancellationToken cancel)
    {
        var now = _turns.AttemptAcquire();
        if (now.IsAcquired)
            return now;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await _turns.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return now;
        }
    }
}
