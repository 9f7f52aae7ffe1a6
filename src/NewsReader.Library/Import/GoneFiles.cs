using Microsoft.EntityFrameworkCore;
using NewsReader.Sources.Files;

namespace NewsReader.Library.Import;

/// <summary>Takes articles out of the lists whose files are gone.</summary>
internal sealed class GoneFiles(IDbContextFactory<LibraryContext> libraries, WritingTurns turns)
{
    /// <summary>How many are looked for on the disk before those that are gone are withdrawn.</summary>
    private const int OriginsAtOnce = 2048;

    /// <summary>
    /// Withdraws what is gone from the folders. One that is gone altogether may be a disk that is not mounted: its
    /// articles stay.
    /// </summary>
    public async Task WithdrawAsync(List<string> folders, ImportSummary run, CancellationToken cancel)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var (start, end) = Below(folder);
            for (var last = start; ; )
            {
                var origins = await library
                    .Origins.AsNoTracking()
                    .Where(o => string.Compare(o.Path, last) > 0 && string.Compare(o.Path, end) < 0)
                    .OrderBy(o => o.Path)
                    .Take(OriginsAtOnce)
                    .Select(o => o.Path)
                    .ToListAsync(cancel);
                if (origins.Count == 0)
                    break;
                last = origins[^1];
                var gone = origins.Where(path => !File.Exists(Member.FileOf(path))).ToList();
                if (gone.Count == 0)
                    continue;
                var change = await turns.WriteAsync(
                    writer =>
                    {
                        gone.ForEach(writer.Withdraw);
                        return true;
                    },
                    cancel
                );
                run.Add(change);
                run.CountWithdrawn(gone.Count);
            }
        }
    }

    /// <summary>What every path below a folder stands between.</summary>
    public static (string Start, string End) Below(string folder)
    {
        var start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return (start, start[..^1] + (char)(Path.DirectorySeparatorChar + 1));
    }
}
