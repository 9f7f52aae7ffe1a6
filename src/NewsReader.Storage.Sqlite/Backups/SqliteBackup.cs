using Microsoft.Data.Sqlite;
using NewsReader.Library.Backups;

namespace NewsReader.Storage.Sqlite.Backups;

/// <summary>Backups of a library that is a file of SQLite's.</summary>
/// <param name="library">The library's file.</param>
internal sealed class SqliteBackup(string library) : ILibraryBackup
{
    private readonly BackupFolder _folder = new(library);

    public string Folder => _folder.Path;

    public IReadOnlyList<FileInfo> Kept => _folder.Files;

    /// <summary>Of the file and its log.</summary>
    public long Bytes =>
        new[] { library, library + "-wal" }
            .Select(file => new FileInfo(file))
            .Where(file => file.Exists)
            .Sum(file => file.Length);

    public Task<BackupFile> MakeAsync(string file, CancellationToken cancel = default) =>
        LibraryBackup.MakeAsync(library, file, cancel);

    public Task<BackupFile?> KeepAsync(DateOnly day, int kept, CancellationToken cancel = default) =>
        _folder.KeepAsync(day, kept, cancel);

    public async Task<RestoredBackup> RestoreAsync(string file, DateTimeOffset now, CancellationToken cancel = default)
    {
        // In the copy: killed at any moment, no library is there that lets in whom it should not.
        var ended = "";
        var (restored, former) = await LibraryBackup.RestoreAsync(
            file,
            library,
            now,
            async copy => ended = await RestoredWaysIn.EndAsync(copy, cancel),
            step: null,
            cancel
        );
        return new RestoredBackup(restored, former, ended);
    }

    public async Task<IReadOnlyList<LibraryFault>> CheckAsync(CancellationToken cancel = default)
    {
        await using var connection = await OpenAsync(cancel);
        return [.. LibraryCheck.Faults(connection)];
    }

    public async Task RepairAsync(CancellationToken cancel = default)
    {
        await using var connection = await OpenAsync(cancel);
        LibraryCheck.Repair(connection);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(LibraryFile.ConnectionString(library));
        await connection.OpenAsync(cancel);
        return connection;
    }
}
