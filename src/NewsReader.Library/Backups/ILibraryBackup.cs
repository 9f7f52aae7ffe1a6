namespace NewsReader.Library.Backups;

/// <summary>
/// A library as a whole: copies of it, one in its place, and whether all of it holds together. Made while it is read
/// and written.
/// </summary>
public interface ILibraryBackup
{
    /// <summary>The folder of the backups that NewsReader makes by itself.</summary>
    string Folder { get; }

    /// <summary>The backups in it, newest first.</summary>
    IReadOnlyList<FileInfo> Kept { get; }

    /// <summary>How large the library is on its disk.</summary>
    long Bytes { get; }

    /// <summary>Copies the library into a file and verifies the copy.</summary>
    /// <exception cref="BackupFailedException">There is such a file already, or it cannot be written, or is not
    /// whole.</exception>
    Task<BackupFile> MakeAsync(string file, CancellationToken cancel = default);

    /// <summary>Makes the backup of a day, unless it is there, and removes those that are more than are kept.</summary>
    /// <param name="kept">How many days.</param>
    /// <returns>The backup; null where it was there.</returns>
    /// <exception cref="BackupFailedException">It cannot be made; those that are there stay.</exception>
    Task<BackupFile?> KeepAsync(DateOnly day, int kept, CancellationToken cancel = default);

    /// <summary>
    /// Puts a backup in the library's place, whatever is there; what was there is kept beside it. Everybody signs in
    /// anew: what was ended since the backup does not come to life with it.
    /// </summary>
    /// <param name="now">Names what is kept.</param>
    /// <exception cref="BackupFailedException">It is no whole backup, a newer version made it, or the library is in
    /// use.</exception>
    Task<RestoredBackup> RestoreAsync(string file, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Everything that is wrong with the library; empty where nothing is.</summary>
    Task<IReadOnlyList<LibraryFault>> CheckAsync(CancellationToken cancel = default);

    /// <summary>
    /// Makes what is derived anew: the indexes and counts at once, the articles with the next rebuild. What the reader
    /// did, and every source text, is not touched. All or nothing.
    /// </summary>
    Task RepairAsync(CancellationToken cancel = default);
}

/// <summary>A backup that is the library now.</summary>
/// <param name="Former">Where the library lies that was there before; null where there was none.</param>
/// <param name="Ended">What was ended of the ways in that it has, in sentences.</param>
public sealed record RestoredBackup(BackupFile Library, string? Former, string Ended);
