using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using NewsReader.Text;
using Polly;

namespace NewsReader.Sources.Fetching;

/// <summary>
/// Fetches from the web as a guest behaves, and as one that trusts nobody: only http and https, only the public
/// internet (looked at when the connection is made, so that a name cannot lead elsewhere than it did when it was
/// asked), so much and no more, so long and no longer, few at a time from one host.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private const int AtATimeFromAHost = 2;
    private const int Waiting = 10_000;

    private static readonly TimeSpan Connect = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _patience;
    private readonly HttpClient _client;
    private readonly PartitionedRateLimiter<string> _hosts = PartitionedRateLimiter.Create<string, string>(host =>
        RateLimitPartition.GetConcurrencyLimiter(
            host,
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtATimeFromAHost, QueueLimit = Waiting }
        )
    );

    /// <param name="allowed">Hosts ("intranet", "192.168.0.7:8080") that are asked although they are not of the public
    /// internet.</param>
    /// <param name="patience">How long one answer may take, from the first try to the last byte; 30 seconds where
    /// nothing is said.</param>
    public WebFetcher(IEnumerable<string>? allowed = null, TimeSpan? patience = null)
    {
        _patience = patience ?? TimeSpan.FromSeconds(30);
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Whoever asks through a proxy cannot see where the connection ends.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64,
            ConnectCallback = new PublicConnections([.. allowed ?? []]).ConnectAsync,
        };
        var retries = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(300),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    // A server that says when is asked then, by the schedule.
                    ShouldRetryAfterHeader = false,
                    ShouldHandle = arguments =>
                        ValueTask.FromResult(
                            arguments.Outcome switch
                            {
                                { Exception: HttpRequestException { InnerException: NotPublicException } } => false,
                                { Exception: HttpRequestException } => true,
                                {
                                    Result: { StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout }
                                } => true,
                                _ => false,
                            }
                        ),
                }
            )
            .Build();
        _client = new HttpClient(new ResilienceHandler(retries) { InnerHandler = sockets })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("NewsReader", typeof(WebFetcher).Assembly.GetName().Version?.ToString(2))
        );
        // Servers mean two things by deflate: what is not asked for cannot be taken for the other.
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en, *;q=0.5");
    }

    public void Dispose()
    {
        _client.Dispose();
        _hosts.Dispose();
    }

    /// <param name="accept">The kinds of content that are wanted, as the header Accept has them.</param>
    /// <param name="etag">Of what came the last time: the server need not send the same again.</param>
    /// <param name="lastModified">As <paramref name="etag"/>.</param>
    /// <exception cref="FetchFailedException">It did not come.</exception>
    public async Task<Fetched> GetAsync(
        Uri address,
        string accept,
        string? etag = null,
        string? lastModified = null,
        long most = InputLimits.AnswerBytes,
        CancellationToken cancel = default
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_patience);
        try
        {
            return await FollowAsync(address, accept, etag, lastModified, most, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new FetchFailedException(
                address,
                $"It took longer than {_patience.TotalSeconds:N0} seconds.",
                "It is tried again later.",
                inner: e
            );
        }
        catch (HttpRequestException e)
        {
            throw Explained(address, e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new FetchFailedException(
                address,
                $"The answer broke off or is damaged ({e.Message.TrimEnd('.')}).",
                "It is tried again later.",
                inner: e
            );
        }
    }

    private async Task<Fetched> FollowAsync(
        Uri address,
        string accept,
        string? etag,
        string? lastModified,
        long most,
        CancellationToken cancel
    )
    {
        var (at, moved, forGood) = (address, (Uri?)null, true);
        for (var redirects = 0; ; redirects++)
        {
            if (at.Scheme != Uri.UriSchemeHttp && at.Scheme != Uri.UriSchemeHttps)
                throw new FetchFailedException(
                    address,
                    $"It leads to {at.Scheme}:, and only http and https are fetched.",
                    "Check the address."
                );
            using var turn = await _hosts.AcquireAsync(at.Authority, 1, cancel);
            if (!turn.IsAcquired)
                throw new FetchFailedException(
                    address,
                    $"Too much is asked of {at.Host} at once.",
                    "It is tried again later."
                );
            using var request = Request(at, accept, etag, lastModified);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (
                response.StatusCode
                    is HttpStatusCode.MovedPermanently
                        or HttpStatusCode.Found
                        or HttpStatusCode.SeeOther
                        or HttpStatusCode.TemporaryRedirect
                        or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } location
            )
            {
                at = Next(address, at, location, redirects);
                forGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                if (forGood)
                    moved = at;
                continue;
            }
            if (response.StatusCode == HttpStatusCode.NotModified)
                return new Fetched(at, moved, IsUnchanged: true, [], null, etag, lastModified);
            if (!response.IsSuccessStatusCode)
                throw Refused(address, response);
            var content = await AnswerBody.ReadAsync(address, response.Content, most, cancel);
            return new Fetched(
                at,
                moved,
                IsUnchanged: false,
                content,
                response.Content.Headers.ContentType?.ToString(),
                response.Headers.ETag?.ToString(),
                response.Content.Headers.TryGetValues("Last-Modified", out var modified) ? modified.First() : null
            );
        }
    }

    private static HttpRequestMessage Request(Uri at, string accept, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return request;
    }

    /// <summary>Where an answer leads on to.</summary>
    private static Uri Next(Uri address, Uri at, Uri location, int redirects)
    {
        if (redirects >= InputLimits.Redirects)
            throw new FetchFailedException(
                address,
                $"It leads on more than {InputLimits.Redirects} times.",
                "Open it in a browser, and give the address that it ends at."
            );
        if (!Uri.TryCreate(at, location, out var next))
            throw new FetchFailedException(
                address,
                $"It leads to {MarkdownArticle.OneLine(location.OriginalString, 200)}, which is no address.",
                "It is tried again later."
            );
        return next;
    }

    private static FetchFailedException Refused(Uri address, HttpResponseMessage response)
    {
        var after = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - DateTimeOffset.UtcNow,
            _ => (TimeSpan?)null,
        };
        var advice = response.StatusCode switch
        {
            HttpStatusCode.Gone => "It is asked no more; what was read before is kept.",
            HttpStatusCode.NotFound => "Check the address; it is tried again later.",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired =>
                "It wants a sign-in, or no programs; it is tried again later.",
            HttpStatusCode.TooManyRequests => "It is left alone for as long as it asks.",
            _ => "It is tried again later.",
        };
        return new FetchFailedException(
            address,
            $"The server answered {(int)response.StatusCode} ({response.ReasonPhrase}).",
            advice,
            response.StatusCode,
            after > TimeSpan.Zero ? after : null
        );
    }

    private static FetchFailedException Explained(Uri address, HttpRequestException e)
    {
        if (e.InnerException is NotPublicException hidden)
            return new FetchFailedException(
                address,
                hidden.Message,
                "If it is meant, name the host in NewsReader:AllowedHosts.",
                inner: e
            );
        var reason = e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"There is no host {address.Host}.",
            HttpRequestError.ConnectionError => $"{address.Host} does not answer.",
            HttpRequestError.SecureConnectionError => $"The connection to {address.Host} is not secure ("
                + $"{(e.InnerException?.Message ?? e.Message).TrimEnd('.')}).",
            HttpRequestError.ResponseEnded => "The answer broke off.",
            _ => $"It could not be fetched ({e.Message.TrimEnd('.')}).",
        };
        return new FetchFailedException(address, reason, "It is tried again later.", inner: e);
    }
}
