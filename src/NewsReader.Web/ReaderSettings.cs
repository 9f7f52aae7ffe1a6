using NewsReader.Library;

namespace NewsReader.Web;

/// <summary>The settings under <c>NewsReader</c>: on the command line, in the environment (<c>NewsReader__DataDirectory</c>), in appsettings.json.</summary>
public sealed class ReaderSettings
{
    public const string Section = "NewsReader";

    private const string SeedFolder = "seeds";

    /// <summary>Where the library lies; the user's local application data where nothing is set.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>The folders that are read and watched; the seeds where nothing is set.</summary>
    public string[]? Folders { get; set; }

    public string LibraryPath => Path.Combine(Path.GetFullPath(string.IsNullOrWhiteSpace(DataDirectory) ? LibraryFile.DefaultDirectory : DataDirectory), LibraryFile.Name);

    /// <summary>The folders as full paths: seeds/ of the working directory, else beside the program, where none is set.</summary>
    public IReadOnlyList<string> WatchedFolders => Folders is { Length: > 0 } set
        ? [.. set.Select(Path.GetFullPath)]
        : [Directory.Exists(SeedFolder) ? Path.GetFullPath(SeedFolder) : Path.Combine(AppContext.BaseDirectory, SeedFolder)];
}
