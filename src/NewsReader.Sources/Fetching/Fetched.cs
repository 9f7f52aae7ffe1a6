using System.Net;

namespace NewsReader.Sources.Fetching;

/// <summary>What came from an address.</summary>
/// <param name="Address">Where it came from in the end.</param>
/// <param name="MovedTo">Where the address has moved for good, if it has: asked there the next time.</param>
/// <param name="Content">Decompressed; empty where nothing changed.</param>
public sealed record Fetched(
    Uri Address,
    Uri? MovedTo,
    bool IsUnchanged,
    byte[] Content,
    string? ContentType,
    string? ETag,
    string? LastModified
);

/// <summary>Something could not be fetched: which address, why, and what to do.</summary>
/// <param name="status">As the server gave it; null where none answered.</param>
/// <param name="retryAfter">How long the server wants to be left alone.</param>
public sealed class FetchFailedException(
    Uri address,
    string reason,
    string advice,
    HttpStatusCode? status = null,
    TimeSpan? retryAfter = null,
    Exception? inner = null
) : Exception($"{address}: {reason} {advice}", inner)
{
    /// <summary>Why, as a sentence that does not name the address.</summary>
    public string Reason { get; } = reason;

    /// <summary>What to do, or what is done, as a sentence.</summary>
    public string Advice { get; } = advice;

    public HttpStatusCode? Status { get; } = status;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
