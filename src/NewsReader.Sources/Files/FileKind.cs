using System.Runtime.InteropServices;

namespace NewsReader.Sources.Files;

/// <summary>
/// What something in a folder is, as the file system says: opening a pipe would wait for whoever writes into it.
/// </summary>
public static class FileKind
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Bytes before the mode in the runtime's own record of a file, and more than it has in all.</summary>
    private const int ModeAt = 4;
    private const int MostBytes = 512;

    private static readonly Dictionary<int, string> Names = new()
    {
        [0x1000] = "a named pipe",
        [0x2000] = "a device",
        [0x4000] = "a folder",
        [0x6000] = "a device",
        [0xC000] = "a socket",
    };

    /// <summary>
    /// What it is where it is no regular file ("a named pipe"), links followed; null where it is one, or is not there.
    /// </summary>
    public static string? Other(string path)
    {
        // Windows has no such things in folders.
        if (OperatingSystem.IsWindows())
            return null;
        var record = new byte[MostBytes];
        if (Stat(path, record) != 0)
            return null;
        var type = BitConverter.ToInt32(record, ModeAt) & TypeMask;
        return type == Regular ? null : Names.GetValueOrDefault(type, "no regular file");
    }

    /// <summary>stat(2) as the runtime asks it for itself: the system's own record is another on each.</summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] record);
}
