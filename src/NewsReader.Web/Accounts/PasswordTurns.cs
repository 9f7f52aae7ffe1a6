using System.Globalization;
using System.Threading.RateLimiting;

namespace NewsReader.Web.Accounts;

/// <summary>
/// So many passwords are looked at, or made, at once that a core is left for the pages: each takes a core for a
/// tenth of a second. A few wait; whoever comes then is told to come again (503).
/// </summary>
internal sealed class PasswordTurns : IDisposable
{
    private const int Waiting = 16;

    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);

    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly ConcurrencyLimiter _turns = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>How many are looked at or wait; one more finds no place.</summary>
    internal static int Most => AtOnce + Waiting;

    /// <summary>Lets an endpoint that looks at a password, or makes one, take its turn.</summary>
    public static async ValueTask<object?> TakeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        using var turn = await http
            .RequestServices.GetRequiredService<PasswordTurns>()
            .AcquireAsync(http.RequestAborted);
        if (turn.IsAcquired)
            return await next(context);
        http.Response.Headers.RetryAfter = ComeAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        await SentencePage.AnswerAsync(
            http,
            StatusCodes.Status503ServiceUnavailable,
            "Too many sign in at once",
            "The reader is busy with the passwords of others. Go back and try again in a few seconds; whoever is "
                + "signed in stays so."
        );
        return Results.Empty;
    }

    /// <summary>A turn; one that is not acquired where there is no place to wait.</summary>
    internal ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancel) => _turns.AcquireAsync(1, cancel);

    public void Dispose() => _turns.Dispose();
}
