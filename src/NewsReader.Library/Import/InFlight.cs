using System.Text;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>An article, a file or a feed that was being read when a process died.</summary>
/// <param name="Deaths">How often a process died while it read this and nothing else.</param>
internal sealed record Suspect(string Origin, OriginStamp Stamp, int Deaths);

/// <summary>
/// Notes what is being read in a file beside the library, which outlives the process. What was read when one died is
/// read alone by the next: several are read at once, and any of them may have been the cause. A kill from outside hits
/// an article only while it is read alone, which is over in a moment, and hardly twice the same: an article is the
/// cause once a process died of it alone <see cref="DeathsOfCause"/> times.
/// </summary>
internal sealed class InFlight(string library) : IDisposable
{
    private const int DeathsOfCause = 2;

    /// <summary>What is noted of one reading has its own place in the file, of so many bytes.</summary>
    private const int SlotBytes = 16 * 1024;

    private const int NoSlot = -1;

    private const int LongestOrigin = 4000;

    /// <summary>More are no suspects, but a library that is killed all the time.</summary>
    private const int MostSuspects = 1000;

    private enum Slot : byte
    {
        Free,

        /// <summary>Read beside others.</summary>
        Together,

        Alone,

        /// <summary>To be read alone.</summary>
        Suspected,
    }

    private readonly ReaderWriterLockSlim _reading = new();
    private readonly Lock _noting = new();
    private readonly Stack<int> _free = new();
    private readonly Dictionary<string, (Suspect Suspect, int Slot)> _suspects = new(StringComparer.Ordinal);
    private Microsoft.Win32.SafeHandles.SafeFileHandle? _file;
    private string? _path;
    private int _slots;

    /// <summary>Whether anything is to be read alone.</summary>
    public bool HasSuspects
    {
        get
        {
            lock (_noting)
                return _suspects.Count > 0;
        }
    }

    /// <summary>Takes over what processes that are dead were reading.</summary>
    /// <returns>At what they died, again and again. To be put aside, and <see cref="Clear">cleared</see> once that is
    /// stored.</returns>
    public IReadOnlyList<Suspect> TakeOver()
    {
        lock (_noting)
        {
            foreach (
                var left in Directory.EnumerateFiles(Path.GetDirectoryName(library)!, Prefix(library) + "*").ToList()
            )
                TakeOver(left);
            return [.. _suspects.Values.Select(s => s.Suspect).Where(s => s.Deaths >= DeathsOfCause)];
        }
    }

    /// <summary>Reads something, noted while it lasts, and alone where a process died of it.</summary>
    /// <param name="isAll">Whether it is read to its end by that, and no suspect any more.</param>
    public T Read<T>(string origin, OriginStamp stamp, Func<T> read, bool isAll = true)
    {
        if (SuspectOf(origin) is { } suspect)
            return ReadAlone(suspect, read, isAll);
        _reading.EnterReadLock();
        var slot = Take(new Suspect(Key(origin), stamp, 0), Slot.Together);
        try
        {
            return read();
        }
        finally
        {
            // An exception is no death.
            Free(slot);
            _reading.ExitReadLock();
        }
    }

    /// <summary>It is no suspect any more.</summary>
    public void Clear(string origin)
    {
        lock (_noting)
        {
            if (_suspects.Remove(Key(origin), out var suspect))
                Free(suspect.Slot);
        }
    }

    public void Dispose()
    {
        lock (_noting)
        {
            _file?.Dispose();
            _file = null;
            // The lock is not disposed: a server that stops does not wait for the last readings.
            // Gone with its folder, there is nothing to remove.
            if (File.Exists(_path) && _suspects.Count == 0)
                File.Delete(_path);
        }
    }

    private T ReadAlone<T>((Suspect Suspect, int Slot) suspect, Func<T> read, bool isAll)
    {
        _reading.EnterWriteLock();
        try
        {
            Write(suspect.Slot, Slot.Alone);
            var result = read();
            if (isAll)
                Clear(suspect.Suspect.Origin);
            else
                Write(suspect.Slot, Slot.Suspected);
            return result;
        }
        catch
        {
            Clear(suspect.Suspect.Origin);
            throw;
        }
        finally
        {
            _reading.ExitWriteLock();
        }
    }

    private (Suspect Suspect, int Slot)? SuspectOf(string origin)
    {
        lock (_noting)
            return _suspects.TryGetValue(Key(origin), out var suspect) ? suspect : null;
    }

    /// <summary>Takes over one process's notes, unless it lives.</summary>
    private void TakeOver(string left)
    {
        try
        {
            if (left == _path)
                return;
            // The system lets go of it whatever ends the process.
            using var notes = new FileStream(
                left,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            foreach (var suspect in Notes(notes))
            {
                if (_suspects.TryGetValue(suspect.Origin, out var known))
                {
                    if (known.Suspect.Deaths >= suspect.Deaths)
                        continue;
                    Clear(suspect.Origin);
                }
                else if (_suspects.Count >= MostSuspects)
                    continue;
                _suspects[suspect.Origin] = (suspect, Take(suspect, Slot.Suspected));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is being written, or another has taken it over.
        }
    }

    /// <summary>Who is suspected by the notes of a process that is dead.</summary>
    private static List<Suspect> Notes(FileStream notes)
    {
        var suspects = new List<Suspect>();
        var slot = new byte[SlotBytes];
        for (int read; (read = notes.ReadAtLeast(slot, SlotBytes, throwOnEndOfStream: false)) > 0; )
        {
            if (
                (Slot)slot[0] is not (Slot.Together or Slot.Alone or Slot.Suspected)
                || SuspectIn(slot.AsSpan(0, read)) is not { } suspect
            )
                continue;
            suspects.Add((Slot)slot[0] == Slot.Alone ? suspect with { Deaths = suspect.Deaths + 1 } : suspect);
        }
        return suspects;
    }

    private static Suspect? SuspectIn(ReadOnlySpan<byte> slot)
    {
        using var reader = new BinaryReader(new MemoryStream(slot[1..].ToArray()), Encoding.UTF8);
        try
        {
            var (deaths, length, version) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
            return new Suspect(reader.ReadString(), new OriginStamp(length, version), deaths);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            // Cut short with the disk's last bytes.
            return null;
        }
    }

    /// <summary>Notes a reading in a slot of its own.</summary>
    /// <returns>The slot; one that is none where the disk is full: what cannot be noted is read all the same.</returns>
    private int Take(Suspect reading, Slot slot)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write((byte)slot);
        writer.Write(reading.Deaths);
        writer.Write(reading.Stamp.Length);
        writer.Write(reading.Stamp.Version);
        writer.Write(reading.Origin);
        lock (_noting)
        {
            var free = _free.TryPop(out var freed) ? freed : _slots++;
            try
            {
                RandomAccess.Write(OwnFile(), bytes.GetBuffer().AsSpan(0, (int)bytes.Length), (long)free * SlotBytes);
                return free;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _free.Push(free);
                return NoSlot;
            }
        }
    }

    private void Free(int slot)
    {
        lock (_noting)
        {
            if (slot == NoSlot)
                return;
            Write(slot, Slot.Free);
            _free.Push(slot);
        }
    }

    private void Write(int slot, Slot what)
    {
        lock (_noting)
        {
            if (_file is not null && slot != NoSlot)
                RandomAccess.Write(_file, [(byte)what], (long)slot * SlotBytes);
        }
    }

    /// <summary>This process's file, made with its first note.</summary>
    private Microsoft.Win32.SafeHandles.SafeFileHandle OwnFile()
    {
        if (_file is not null)
            return _file;
        _path = Path.Combine(Path.GetDirectoryName(library)!, Prefix(library) + Guid.NewGuid().ToString("N"));
        return _file = File.OpenHandle(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Hidden: the library may lie in a folder that is watched.</summary>
    private static string Prefix(string library) => $".{Path.GetFileName(library)}.reading-";

    /// <summary>What stands for an origin that is too long for a slot tells it from every other as well.</summary>
    private static string Key(string origin) =>
        origin.Length <= LongestOrigin ? origin : origin[..(LongestOrigin - 80)] + SourceArticle.HashOf(origin);
}
