using System.Collections.Concurrent;

namespace NewsReader.Web.Accounts;

/// <summary>
/// What is shown on the next page and never again: a token, a way in. It is in no address and no cookie.
/// </summary>
internal sealed class ShownOnce(TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (long Reader, string Secret, DateTimeOffset Until)> _kept = new(
        StringComparer.Ordinal
    );

    /// <returns>The key of the page that shows it, to the same reader alone.</returns>
    public string Keep(long reader, string secret)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, kept) in _kept)
            if (kept.Until < now)
                _kept.TryRemove(old, out _);
        var key = Secret.New();
        _kept[key] = (reader, secret, now + GoodFor);
        return key;
    }

    /// <summary>What was kept; null where it was shown already.</summary>
    public string? Take(long reader, string? key) =>
        key is not null
        && _kept.TryGetValue(key, out var kept)
        && kept.Reader == reader
        && _kept.TryRemove(key, out _)
        && kept.Until >= clock.GetUtcNow()
            ? kept.Secret
            : null;
}
