namespace NewsReader.Sources.Files;

/// <summary>A file of the disk.</summary>
/// <param name="path">Its full path.</param>
/// <param name="stamp">The one that it has now.</param>
public sealed class FileContent(string path, OriginStamp stamp)
    : SourceContent(path, Path.GetFileName(path), SourceOf(path), stamp)
{
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>The file, with the stamp that it has now; none where it is not there.</summary>
    /// <param name="address">Where it was fetched from, if it was.</param>
    /// <param name="charset">The charset that its sender stated.</param>
    /// <param name="known">Who knows the entries of a feed.</param>
    public static FileContent Of(string path, Uri? address = null, string? charset = null, KnownAs? known = null)
    {
        path = Path.GetFullPath(path);
        return new FileContent(path, StampOf(path))
        {
            Address = address,
            Charset = charset,
            Known = known,
        };
    }

    /// <summary>The stamp that a file has now; none where it is not there.</summary>
    public static OriginStamp StampOf(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? new OriginStamp(info.Length, info.LastWriteTimeUtc.Ticks) : default;
    }

    /// <summary>The name of the folder that holds the file.</summary>
    internal static string SourceOf(string path) =>
        Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : "files";

    public override int Start(Span<byte> start)
    {
        using var stream = Read(() => new FileStream(Origin, FileMode.Open, FileAccess.Read, Shared, bufferSize: 1));
        try
        {
            return StartOf(stream, start);
        }
        catch (IOException e)
        {
            throw Unreadable(e);
        }
    }

    public override Stream Open() => Read(() => new FileStream(Origin, FileMode.Open, FileAccess.Read, Shared));

    public override (byte[] Bytes, OriginStamp Stamp) All(long most) =>
        Read(() =>
        {
            using var stream = new FileStream(
                Origin,
                FileMode.Open,
                FileAccess.Read,
                Shared,
                bufferSize: 1,
                FileOptions.SequentialScan
            );
            var stamp = new OriginStamp(stream.Length, File.GetLastWriteTimeUtc(Origin).Ticks);
            if (stream.Length > most)
            {
                throw new ArticleUnreadableException(
                    Origin,
                    $"It is {stream.Length / (1024 * 1024):N0} MB; {most / (1024 * 1024)} MB are read at most.",
                    "Split it, or keep it out of the folder."
                );
            }
            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return (read < bytes.Length ? bytes[..read] : bytes, stamp);
        });

    /// <exception cref="ArticleUnreadableException">Missing, or not to be opened.</exception>
    private T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleUnreadableException(
                Origin,
                "There is no such file.",
                "Check the path; a file that was moved away is read again once it is back.",
                e
            );
        }
        catch (UnauthorizedAccessException e)
        {
            var reason = Directory.Exists(Origin) ? "It is a folder, not a file." : "This user may not open it.";
            throw new ArticleUnreadableException(
                Origin,
                reason,
                "Give the user that runs NewsReader the right to read it.",
                e
            );
        }
        catch (IOException e)
        {
            throw Unreadable(e);
        }
    }

    private ArticleUnreadableException Unreadable(IOException why) =>
        new(
            Origin,
            $"It could not be read ({why.Message.TrimEnd('.')}).",
            "It is tried again when the folder is read next.",
            why
        );
}
