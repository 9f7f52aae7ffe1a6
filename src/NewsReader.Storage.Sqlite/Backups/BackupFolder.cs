using System.Globalization;
using NewsReader.Library.Backups;

namespace NewsReader.Storage.Sqlite.Backups;

/// <summary>
/// The folder in which NewsReader keeps backups by itself: one a day, the oldest removed, and one before each upgrade.
/// </summary>
/// <param name="library">The library's file; the folder lies beside it.</param>
public sealed class BackupFolder(string library)
{
    private const string Daily = "newsreader-";
    private const string BeforeUpgrade = "before-upgrade-";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>So many of those before upgrades are kept.</summary>
    private const int UpgradesKept = 2;

    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(library))!, "backups");

    /// <summary>The backups that are there, newest first.</summary>
    public IReadOnlyList<FileInfo> Files =>
        Directory.Exists(Path)
            ? [.. new DirectoryInfo(Path).GetFiles("*.db").OrderByDescending(file => file.LastWriteTimeUtc)]
            : [];

    /// <summary>Makes the backup of a day, unless it is there, and removes those that are more than are kept.</summary>
    /// <param name="kept">How many days.</param>
    /// <returns>The backup; null where it was there.</returns>
    /// <exception cref="BackupFailedException">It cannot be made; those that are there stay.</exception>
    public async Task<BackupFile?> KeepAsync(DateOnly day, int kept, CancellationToken cancel = default)
    {
        var file = System.IO.Path.Combine(Path, $"{Daily}{day.ToString(DayFormat, CultureInfo.InvariantCulture)}.db");
        if (File.Exists(file))
            return null;
        var size = new FileInfo(library).Length;
        if (new DriveInfo(Directory.CreateDirectory(Path).FullName).AvailableFreeSpace is var free && free < 2 * size)
        {
            throw new BackupFailedException(
                file,
                $"It needs {size / 1e6:N0} MB, and the disk has {free / 1e6:N0} MB left; as much again is "
                    + "left to the library.",
                "Free some space, move the library to another disk, or keep no backups (NewsReader:BackupsKept=0)."
            );
        }
        var made = await LibraryBackup.MakeAsync(library, file, cancel);
        // Only now: what is removed is always less than what is there.
        Remove(Daily, kept, System.IO.Path.GetFileName(file));
        return made;
    }

    /// <summary>Makes a backup before the schema changes.</summary>
    /// <exception cref="BackupFailedException">It cannot be made.</exception>
    public async Task<BackupFile> BeforeUpgradeAsync(
        string schema,
        DateTimeOffset now,
        CancellationToken cancel = default
    )
    {
        var made = await LibraryBackup.MakeAsync(
            library,
            System.IO.Path.Combine(Path, $"{BeforeUpgrade}{schema}-{now.UtcDateTime:yyyyMMdd-HHmmss}.db"),
            cancel
        );
        Remove(BeforeUpgrade, UpgradesKept, System.IO.Path.GetFileName(made.Path));
        return made;
    }

    /// <summary>
    /// Removes what is more than is kept, the oldest first; before them what has a later name than the one just made:
    /// the clock was ahead when that was.
    /// </summary>
    private void Remove(string kind, int kept, string made)
    {
        var files = Files
            .Where(file => file.Name.StartsWith(kind, StringComparison.Ordinal))
            .OrderBy(file => string.CompareOrdinal(file.Name, made) > 0)
            .ThenByDescending(file => file.Name, StringComparer.Ordinal);
        foreach (var old in files.Skip(kept))
            old.Delete();
    }
}
