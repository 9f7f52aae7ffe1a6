using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsReader.Sources.Fetching;

namespace NewsReader.Library.Pictures;

/// <summary>
/// The pictures of articles, kept on the disk once they were seen: they come through us, so that no site learns who
/// reads what. Nothing is fetched but what an article shows.
/// </summary>
public sealed partial class PictureStore(
    IDbContextFactory<LibraryContext> libraries,
    WebFetcher web,
    TimeProvider clock,
    string folder,
    ILogger<PictureStore> log
) : IDisposable
{
    private const long MostBytesOfOne = 8 * 1024 * 1024;
    private const long MostBytes = 512L * 1024 * 1024;
    private const string Accept = "image/avif, image/webp, image/png, image/jpeg, image/gif";

    /// <summary>So many are put down between two looks at how many there are.</summary>
    private const int BetweenLooks = 50;

    [GeneratedRegex("^[0-9a-f]{24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    private static readonly TimeSpan TriedAgain = TimeSpan.FromMinutes(10);

    /// <summary>How a kept file's name ends, which says its type: it need not be opened for that.</summary>
    private static readonly (string Ending, string Type)[] Types =
    [
        (".jpg", "image/jpeg"),
        (".png", "image/png"),
        (".webp", "image/webp"),
        (".gif", "image/gif"),
        (".avif", "image/avif"),
    ];

    /// <summary>In bytes: what tells the type.</summary>
    private const int Head = 16;

    /// <summary>So many are fetched at once: each is in memory until it is on the disk.</summary>
    private const int MostFetched = 8;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptPicture?>>> _fetched = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _fetching = new(MostFetched);
    private int _put;

    /// <summary>A picture; null where there is none of this key, or it cannot be had.</summary>
    public async Task<KeptPicture?> GetAsync(string key, CancellationToken cancel = default)
    {
        if (!Key().IsMatch(key))
            return null;
        if (Kept(key) is { } kept)
            return kept;
        if (_failed.TryGetValue(key, out var at) && clock.GetUtcNow() - at < TriedAgain)
            return null;
        // Whoever asks for it meanwhile waits for the same; it goes on for them where the first is gone.
        var fetching = _fetched.GetOrAdd(key, _ => new Lazy<Task<KeptPicture?>>(() => FetchAsync(key)));
        return await fetching.Value.WaitAsync(cancel);
    }

    public void Dispose() => _fetching.Dispose();

    private KeptPicture? Kept(string key)
    {
        var path = Path.Combine(folder, key);
        foreach (var (ending, type) in Types.Where(type => File.Exists(path + type.Ending)))
        {
            File.SetLastAccessTimeUtc(path + ending, clock.GetUtcNow().UtcDateTime);
            return new KeptPicture(type, path + ending, null);
        }
        return File.Exists(path) ? Named(path) : null;
    }

    /// <summary>One of an earlier version, whose name does not say its type.</summary>
    private static KeptPicture? Named(string path)
    {
        Span<byte> head = stackalloc byte[Head];
        try
        {
            using (var file = File.OpenHandle(path))
                head = head[..RandomAccess.Read(file, head, 0)];
            if (TypeOf(head) is not { } type)
                return null;
            var named = path + EndingOf(type);
            File.Move(path, named, overwrite: true);
            return new KeptPicture(type, named, null);
        }
        catch (IOException)
        {
            // Another request has named it: it is there at the next look.
            return null;
        }
    }

    private async Task<KeptPicture?> FetchAsync(string key)
    {
        await _fetching.WaitAsync();
        try
        {
            // Kept meanwhile, by whoever was before.
            if (Kept(key) is { } kept)
                return kept;
            await using var library = await libraries.CreateDbContextAsync();
            if (
                await library.Pictures.Where(p => p.Key == key).Select(p => p.Address).FirstOrDefaultAsync()
                is not { } address
            )
                return null;
            var fetched = await web.GetAsync(new Uri(address), Accept, most: MostBytesOfOne);
            if (TypeOf(fetched.Content) is { } type)
            {
                var path = Path.Combine(folder, key) + EndingOf(type);
                return await PutAsync(path, fetched.Content)
                    ? new KeptPicture(type, path, null)
                    : new KeptPicture(type, null, fetched.Content);
            }
            Fail(key);
        }
        catch (FetchFailedException e)
        {
            // Its description stands in its place.
            DidNotCome(key, e);
            Fail(key);
        }
        finally
        {
            _fetching.Release();
            _fetched.TryRemove(key, out _);
        }
        return null;
    }

    private void Fail(string key)
    {
        if (_failed.Count > 10_000)
            _failed.Clear();
        _failed[key] = clock.GetUtcNow();
    }

    private static string EndingOf(string type) => Types.First(known => known.Type == type).Ending;

    /// <summary>
    /// By the first bytes, never by what the server says: a drawing (SVG) or a page could hold a script.
    /// </summary>
    internal static string? TypeOf(ReadOnlySpan<byte> content) =>
        content switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                "image/webp",
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f', ..] =>
                "image/avif",
            _ => null,
        };

    /// <returns>Whether the disk took it.</returns>
    private async Task<bool> PutAsync(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var half = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(half, content);
            File.Move(half, path, overwrite: true);
            if (Interlocked.Increment(ref _put) % BetweenLooks == 1)
                MakeRoom();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            CannotKeep(folder, e);
            // A full disk costs the next look a fetch, not this one its picture.
            return false;
        }
    }

    /// <summary>Those that were not looked at for longest go.</summary>
    private void MakeRoom()
    {
        var files = new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastAccessTimeUtc).ToList();
        var total = 0L;
        foreach (var file in files)
        {
            total += file.Length;
            if (total > MostBytes)
                file.Delete();
        }
    }

    [LoggerMessage(LogLevel.Debug, "The picture {Key} did not come.")]
    private partial void DidNotCome(string key, Exception cause);

    [LoggerMessage(
        LogLevel.Warning,
        "{Folder}: A picture could not be kept. Free some space, or give the right to write."
    )]
    private partial void CannotKeep(string folder, Exception cause);
}
