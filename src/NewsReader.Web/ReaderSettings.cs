using System.ComponentModel.DataAnnotations;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Web;

/// <summary>
/// The settings under <c>NewsReader</c>: on the command line, in the environment (<c>NewsReader__DataDirectory</c>), in
/// appsettings.json.
/// </summary>
public sealed class ReaderSettings
{
    public const string Section = "NewsReader";

    private const string SeedFolder = "seeds";

    /// <summary>Where the library lies; the user's local application data where nothing is set.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>The folders that are read and watched; the seeds where nothing is set.</summary>
    public string[]? Folders { get; set; }

    /// <summary>
    /// Hosts ("intranet", "192.168.0.7:8080") that may be asked although they are not of the public internet.
    /// </summary>
    public string[]? AllowedHosts { get; set; }

    /// <summary>
    /// How many entries of a feed are read when it is asked, its newest; the rest follows in the background.
    /// </summary>
    [Range(1, 1_000_000)]
    public int FeedEntries { get; set; } = FeedReading.EntriesAtOnce;

    /// <summary>Whether articles show their pictures, fetched by the server and kept beside the library.</summary>
    public bool Pictures { get; set; } = true;

    /// <summary>How many daily backups are kept beside the library; 0 for none.</summary>
    [Range(0, 10_000)]
    public int BackupsKept { get; set; } = 7;

    /// <summary>
    /// Addresses ("10.0.0.2") or networks ("10.0.0.0/8") of the proxies in front, whose word on who asks is taken.
    /// </summary>
    public string[]? Proxies { get; set; }

    public bool HasProxies => Proxies is { Length: > 0 };

    /// <summary>
    /// How many connections there are at a time in all; then the longest silent one makes room for the next.
    /// </summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 2_000;

    /// <summary>
    /// How many connections one address has at a time; a proxy that is named has as many as it wants.
    /// </summary>
    [Range(1, 1_000_000)]
    public int ConnectionsPerAddress { get; set; } = 256;

    /// <summary>
    /// After how many seconds a connection that says nothing is let go; null for what suits where the server can be
    /// reached from.
    /// </summary>
    [Range(1, 86_400)]
    public int? IdleSeconds { get; set; }

    /// <summary>With less room on the library's disk, /healthz/ready says that it is full.</summary>
    [Range(0, 1_000_000_000)]
    public int LeastFreeMegabytes { get; set; } = 16;

    /// <summary>The most that one upload has.</summary>
    [Range(1, 1_000_000)]
    public int UploadMegabytes { get; set; } = 256;

    /// <summary>The most that all uploads of one reader have that are still there.</summary>
    [Range(1, 100_000_000)]
    public int UploadMegabytesOfReader { get; set; } = 2048;

    /// <summary>
    /// Whether /metrics is answered: by default where only this machine can reach the server; elsewhere to a token with
    /// that scope, where this is set.
    /// </summary>
    public bool? Metrics { get; set; }

    private string Directory =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(DataDirectory) ? LibraryFile.DefaultDirectory : DataDirectory);

    /// <summary>Where files lie that came through the browser; it is watched too.</summary>
    public string UploadFolder => Path.Combine(Directory, "uploads");

    /// <summary>
    /// Where files lie for as long as a request is answered; what is there at the start, nobody needs.
    /// </summary>
    public string PassingFolder => Path.Combine(Directory, "passing");

    /// <summary>
    /// The owner's own list of names, where there is one: see <see cref="Analysis.Knowledge.OwnNames"/>.
    /// </summary>
    public string OwnNames => Path.Combine(Directory, "names.tsv");

    public string PictureFolder => Path.Combine(Directory, "pictures");

    /// <summary>The folder of the keys that cookies are signed with.</summary>
    public string KeyFolder => Path.Combine(Directory, "keys");

    /// <summary>Takes the rights of the machine's other users from everything that lies there.</summary>
    public void MendRights() =>
        PrivateFiles.Mend(
            Directory,
            Path.GetFileNameWithoutExtension(LibraryFile.Name),
            [
                .. new[]
                {
                    UploadFolder,
                    PassingFolder,
                    PictureFolder,
                    KeyFolder,
                    new BackupFolder(LibraryPath).Path,
                }.Select(folder => Path.GetFileName(folder)!),
            ]
        );

    /// <summary>Looks whether the library's own folders can be there.</summary>
    /// <exception cref="LibraryUnusableException">Something else has the place of one; the message says what to
    /// do.</exception>
    public void CheckFolders()
    {
        foreach (
            var folder in new[]
            {
                UploadFolder,
                PassingFolder,
                PictureFolder,
                KeyFolder,
                new BackupFolder(LibraryPath).Path,
            }
        )
        {
            var isTaken = Path.Exists(folder) || new FileInfo(folder).LinkTarget is not null;
            if (isTaken && !System.IO.Directory.Exists(folder))
            {
                throw new LibraryUnusableException(
                    folder,
                    "It is no folder, and the library needs one of that name.",
                    "Move it away, or choose another folder for the library with NewsReader:DataDirectory."
                );
            }
        }
    }

    /// <summary>Removes what a server left in <see cref="PassingFolder"/> that was ended while it answered.</summary>
    public void EmptyPassing()
    {
        if (System.IO.Directory.Exists(PassingFolder))
            System.IO.Directory.Delete(PassingFolder, recursive: true);
    }

    public string LibraryPath => Path.Combine(Directory, LibraryFile.Name);

    /// <summary>
    /// The folders as full paths: seeds/ of the working directory, else beside the program, where none is set.
    /// </summary>
    public IReadOnlyList<string> ChosenFolders =>
        Folders is { Length: > 0 } set
            ? [.. set.Select(Path.GetFullPath)]
            :
            [
                System.IO.Directory.Exists(SeedFolder)
                    ? Path.GetFullPath(SeedFolder)
                    : Path.Combine(AppContext.BaseDirectory, SeedFolder),
            ];

    /// <summary>All folders that are read.</summary>
    public IReadOnlyList<string> WatchedFolders => [.. ChosenFolders, UploadFolder];
}
