using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Sqlite;

/// <summary>The room on the disk that the library lies on.</summary>
public static class DiskSpace
{
    private const int FullToSqlite = 13;

    /// <summary>As the system numbers it: ENOSPC and, where users have a share, EDQUOT (of Linux, of macOS).</summary>
    private static readonly int[] FullToUnix = [28, 122, 69];

    /// <summary>ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.</summary>
    private static readonly int[] FullToWindows = [unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>What is free for this user on the disk of a folder, in bytes.</summary>
    public static long Free(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    /// <summary>Whether something went wrong because the disk is full.</summary>
    public static bool IsFull(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is SqliteException { SqliteErrorCode: FullToSqlite })
                return true;
            if (e is IOException io && (OperatingSystem.IsWindows() ? FullToWindows : FullToUnix).Contains(io.HResult))
                return true;
        }
        return false;
    }
}
