using System.Runtime.InteropServices;

namespace NewsReader.Library;

/// <summary>
/// Keeps the library's files from the machine's other users: files 0600, folders 0700. On Windows a user's folder is so
/// by itself.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    /// <summary>
    /// What the process leaves out of the rights of everything that it makes: all of the group's and of others'.
    /// </summary>
    private const uint NobodyElse = 0b000_111_111;

    /// <summary>
    /// From now on the process makes private files and folders alone, SQLite's too: none is open for a moment.
    /// </summary>
    public static void MakeFromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetUmask(NobodyElse);
    }

    /// <summary>
    /// Takes the rights of others from what an earlier version made: the folder, the files of the library in it, and
    /// everything in these folders of it.
    /// </summary>
    /// <param name="folder">
    /// The library's folder. Where it is everybody's (/tmp), or another user's, it stays as it is.
    /// </param>
    /// <param name="files">The beginning of the files' names.</param>
    /// <param name="folders">Folders in it, all of which are the library's own.</param>
    public static void Mend(string folder, string files, params IEnumerable<string> folders)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
            return;
        var mode = File.GetUnixFileMode(folder);
        if (!mode.HasFlag(UnixFileMode.StickyBit))
            Take(folder, OfFolder);
        // What a process notes of its own is hidden beside them.
        foreach (var name in new[] { files, "." + files })
        {
            foreach (var file in Directory.EnumerateFiles(folder, name + "*"))
                Take(file, OfFile);
        }
        var ours = folders
            .Select(name => new DirectoryInfo(Path.Combine(folder, name)))
            .Where(own => own.Exists && own.LinkTarget is null);
        foreach (var own in ours.ToList())
            MendAll(own);
    }

    private static void MendAll(DirectoryInfo folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        Take(folder.FullName, OfFolder);
        // What a link leads to is somebody else's.
        foreach (
            var entry in folder
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Where(entry => entry.LinkTarget is null)
        )
        {
            Take(entry.FullName, entry is DirectoryInfo ? OfFolder : OfFile);
        }
    }

    /// <summary>Takes what is more than these rights, and gives none.</summary>
    private static void Take(string path, UnixFileMode most)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            var mode = File.GetUnixFileMode(path);
            if ((mode & ~most) != 0)
                File.SetUnixFileMode(path, mode & most);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException)
        {
            // Another user's, or gone meanwhile: its rights are not ours to take.
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetUmask(uint mask);
}
