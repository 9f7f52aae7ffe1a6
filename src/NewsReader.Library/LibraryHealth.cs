using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Backups;
using NewsReader.Library.Following;

namespace NewsReader.Library;

/// <summary>
/// How a library is: its room on the disk, its backups, what is to be done, which feeds are in trouble.
/// </summary>
/// <param name="Bytes">What it takes of its disk.</param>
/// <param name="FreeBytes">Left on its disk.</param>
/// <param name="Backups">Those that are kept beside it, newest first.</param>
/// <param name="ToDerive">How many articles an older reader derived and this one will derive again, at most
/// <see cref="MostCounted"/>.</param>
/// <param name="Aside">How much was put aside (<see cref="PutAside"/>), at most <see cref="MostCounted"/>.</param>
/// <param name="Waiting">How many pages are waited for, at most <see cref="MostCounted"/>.</param>
/// <param name="Failing">The feeds that failed when they were asked last, at most <see cref="MostFeeds"/>.</param>
public sealed record LibraryHealth(
    string Path,
    long Bytes,
    long FreeBytes,
    IReadOnlyList<FileInfo> Backups,
    int ToDerive,
    int Aside,
    int Waiting,
    IReadOnlyList<FollowedFeed> Failing
)
{
    public const int MostCounted = 1000;

    public const int MostFeeds = 50;

    /// <summary>Costs the same, however large the library is.</summary>
    public static async Task<LibraryHealth> OfAsync(
        LibraryContext library,
        ILibraryBackup backup,
        string path,
        CancellationToken cancel = default
    )
    {
        return new LibraryHealth(
            path,
            backup.Bytes,
            new DriveInfo(System.IO.Path.GetDirectoryName(path)!).AvailableFreeSpace,
            backup.Kept,
            Math.Min(
                MostCounted,
                await PutAside.ToDerive(library).Take(MostCounted).CountAsync(cancel)
                    + await library.Reopened.Take(MostCounted).CountAsync(cancel)
            ),
            await library.PutAside.Take(MostCounted).CountAsync(cancel),
            await library.WantedPages.Take(MostCounted).CountAsync(cancel),
            await library
                .Feeds.AsNoTracking()
                .Where(f => f.Error != null)
                .OrderByDescending(f => f.Failures)
                .ThenBy(f => f.Id)
                .Take(MostFeeds)
                .ToListAsync(cancel)
        );
    }
}
