using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
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

    private readonly string[] _allowed;
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
        _allowed = [.. allowed ?? []];
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
            ConnectCallback = ConnectAsync,
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
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            if (etag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (lastModified is not null)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
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
                at = next;
                forGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                if (forGood)
                    moved = at;
                continue;
            }
            if (response.StatusCode == HttpStatusCode.NotModified)
                return new Fetched(at, moved, IsUnchanged: true, [], null, etag, lastModified);
            if (!response.IsSuccessStatusCode)
                throw Refused(address, response);
            var content = await ReadAsync(address, response.Content, most, cancel);
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

    private static async Task<byte[]> ReadAsync(Uri address, HttpContent content, long most, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > most)
            throw TooLarge(address, most);
        var encodings = content
            .Headers.ContentEncoding.Where(encoding =>
                encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        if (encodings.Count > InputLimits.ContentEncodings)
            throw new FetchFailedException(
                address,
                $"The answer is packed {encodings.Count:N0} times over; {InputLimits.ContentEncodings} are "
                    + "undone at most.",
                "Nothing of it was kept."
            );
        await using var raw = await content.ReadAsStreamAsync(cancel);
        var counted = new CountedStream(raw);
        Stream decoded = counted;
        foreach (var encoding in Enumerable.Reverse(encodings))
        {
            decoded = encoding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(decoded, CompressionMode.Decompress),
                "br" => new BrotliStream(decoded, CompressionMode.Decompress),
                "deflate" => new ZLibStream(decoded, CompressionMode.Decompress),
                _ => throw new FetchFailedException(
                    address,
                    $"The answer is packed as {encoding}, which was not asked for.",
                    "Nothing can be done here."
                ),
            };
        }
        await using (decoded)
        {
            using var memory = new MemoryStream();
            var buffer = new byte[32 * 1024];
            for (int read; (read = await UnpackAsync(address, decoded, buffer, cancel)) > 0; )
            {
                if (memory.Length + read > most)
                    throw TooLarge(address, most);
                // The first megabyte of anything may be packed as tightly as it likes.
                if (memory.Length > 1024 * 1024 && memory.Length > counted.Count * InputLimits.AnswerRatio)
                    throw new FetchFailedException(
                        address,
                        $"The answer unpacks to more than {InputLimits.AnswerRatio} times its size.",
                        "Nothing of it was kept."
                    );
                memory.Write(buffer, 0, read);
            }
            return memory.ToArray();
        }
    }

    /// <summary>Each decoder has exceptions of its own for what it cannot read.</summary>
    private static async ValueTask<int> UnpackAsync(
        Uri address,
        Stream decoded,
        byte[] buffer,
        CancellationToken cancel
    )
    {
        try
        {
            return await decoded.ReadAsync(buffer, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException and not HttpRequestException)
        {
            throw new FetchFailedException(
                address,
                $"The answer broke off or is damaged ({e.Message.TrimEnd('.')}).",
                "It is tried again later.",
                inner: e
            );
        }
    }

    private static FetchFailedException TooLarge(Uri address, long most) =>
        new(address, $"The answer has more than {most / (1024 * 1024):N0} MB.", "Nothing of it was kept.");

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

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var end = context.DnsEndPoint;
        IPAddress[] addresses;
        try
        {
            // One that stands for no host (0.0.0.0) is no question to ask of DNS.
            addresses = IPAddress.TryParse(end.Host, out var address)
                ? [address]
                : await Dns.GetHostAddressesAsync(end.Host, cancel);
        }
        catch (SocketException e)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, e.Message, e);
        }
        var open = IsAllowed(end) ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (open.Length == 0)
            throw new NotPublicException(end.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(DnsEndPoint end) =>
        _allowed.Any(host =>
            host.Equals(end.Host, StringComparison.OrdinalIgnoreCase)
            || host.Equals($"{end.Host}:{end.Port}", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A host that is not of the public internet.</summary>
    private sealed class NotPublicException(string host)
        : Exception($"{host} is in a private network, and what is there is nobody's news.");

    /// <summary>Counts what is read.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Count += read;
            return read;
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
