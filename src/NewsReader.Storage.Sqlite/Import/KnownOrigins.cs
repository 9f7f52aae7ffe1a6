using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Import;
using NewsReader.Sources;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>Each origin is asked for by itself: a list of all would grow with the library.</summary>
internal sealed class KnownOrigins : IKnownOrigins
{
    private readonly LibraryContext _library;
    private readonly DbCommand _stamp;
    private readonly SqliteParameter _path = new("$path", "");

    private readonly Dictionary<string, OriginStamp> _aside;

    private KnownOrigins(LibraryContext library, Dictionary<string, OriginStamp> aside)
    {
        (_library, _aside) = (library, aside);
        _stamp = library.Database.GetDbConnection().CreateCommand();
        _stamp.CommandText = "SELECT Length, ChangedTicks FROM Origins WHERE Path = $path";
        _stamp.Parameters.Add(_path);
    }

    public static async Task<KnownOrigins> OpenAsync(
        IDbContextFactory<LibraryContext> libraries,
        CancellationToken cancel
    )
    {
        var library = await libraries.CreateDbContextAsync(cancel);
        await library.Database.OpenConnectionAsync(cancel);
        // Few at the most.
        var aside = await library
            .PutAside.AsNoTracking()
            .ToDictionaryAsync(
                p => p.Origin,
                p => new OriginStamp(p.Length, p.ChangedTicks),
                StringComparer.Ordinal,
                cancel
            );
        return new KnownOrigins(library, aside);
    }

    public bool IsPutAside(string origin, OriginStamp stamp) =>
        _aside.TryGetValue(origin, out var known)
        && (known == stamp || origin.StartsWith("http", StringComparison.Ordinal));

    public bool IsUnchanged(string origin, OriginStamp stamp)
    {
        _path.Value = origin;
        using var stored = _stamp.ExecuteReader();
        return stored.Read() && stored.GetInt64(0) == stamp.Length && stored.GetInt64(1) == stamp.Version;
    }

    public async ValueTask DisposeAsync()
    {
        await _stamp.DisposeAsync();
        await _library.DisposeAsync();
    }
}
