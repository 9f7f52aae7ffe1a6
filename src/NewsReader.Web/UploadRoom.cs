using System.Globalization;

namespace NewsReader.Web;

/// <summary>
/// Whether there is room for what somebody uploads: of one upload, of all of theirs that are still there, and on the
/// disk. Which file is whose stands beside their folder; one that is removed is counted no more.
/// </summary>
internal sealed class UploadRoom(ReaderSettings settings)
{
    public const long Megabyte = 1024 * 1024;

    /// <summary>In bytes: what an upload leaves to the library on the disk.</summary>
    private const long LeftFree = 256 * Megabyte;

    private readonly Lock _lock = new();

    /// <summary>What is coming in now, in bytes.</summary>
    private readonly Dictionary<long, long> _coming = [];

    private string LedgerPath => settings.UploadFolder + ".readers";

    /// <summary>Keeps room for an upload until it is released.</summary>
    /// <param name="bytes">
    /// Its size; null where the browser does not say it: then it may be as large as one may be.
    /// </param>
    /// <param name="isCounted">
    /// Whether the reader's uploads have a limit: not those of the one person on the machine.
    /// </param>
    /// <param name="whyNot">A sentence where there is no room.</param>
    public IDisposable? Take(long reader, long? bytes, bool isCounted, out string? whyNot)
    {
        var size = bytes ?? settings.UploadMegabytes * Megabyte;
        lock (_lock)
        {
            whyNot = WhyNot(reader, size, isCounted);
            if (whyNot is not null)
                return null;
            _coming[reader] = _coming.GetValueOrDefault(reader) + size;
        }
        return new Room(this, reader, size);
    }

    /// <summary>Says that a file of the upload folder is a reader's.</summary>
    public void Keep(long reader, string name)
    {
        lock (_lock)
            File.AppendAllText(LedgerPath, string.Create(CultureInfo.InvariantCulture, $"{reader}\t{name}\n"));
    }

    private string? WhyNot(long reader, long size, bool isCounted)
    {
        if (size > settings.UploadMegabytes * Megabyte)
        {
            return $"It has {Megabytes(size)} MB, and one upload has at most {settings.UploadMegabytes} "
                + "(NewsReader:UploadMegabytes). Bring it in parts.";
        }
        var used = isCounted ? Used(reader) + _coming.GetValueOrDefault(reader) : 0;
        if (isCounted && used + size > settings.UploadMegabytesOfReader * Megabyte)
        {
            return $"With it your uploads would have {Megabytes(used + size)} MB, and may have "
                + $"{settings.UploadMegabytesOfReader} (NewsReader:UploadMegabytesOfReader). "
                + "Ask whoever runs this reader for more room.";
        }
        var disk = new DriveInfo(Directory.CreateDirectory(settings.UploadFolder).FullName);
        var free = Math.Max(0, disk.AvailableFreeSpace - _coming.Values.Sum());
        if (free - size >= LeftFree)
            return null;
        return $"It has {Megabytes(size)} MB, and the disk has {Megabytes(free)} MB left, of which "
            + $"{LeftFree / Megabyte} are left to the library. Free some space, and bring it again.";
    }

    private long Used(long reader) =>
        File.Exists(LedgerPath)
            ? File.ReadLines(LedgerPath)
                .Select(line => line.Split('\t', 2))
                .Where(line => line.Length == 2 && long.TryParse(line[0], out var of) && of == reader)
                .Select(line => new FileInfo(Path.Combine(settings.UploadFolder, line[1])))
                .DistinctBy(file => file.Name)
                .Where(file => file.Exists)
                .Sum(file => file.Length)
            : 0;

    private static string Megabytes(long bytes) =>
        Math.Ceiling((double)bytes / Megabyte).ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Room(UploadRoom room, long reader, long size) : IDisposable
    {
        public void Dispose()
        {
            lock (room._lock)
            {
                if ((room._coming[reader] -= size) <= 0)
                    room._coming.Remove(reader);
            }
        }
    }
}
