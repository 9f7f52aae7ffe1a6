namespace NewsReader.Sources.Files;

/// <summary>The article files below a folder, or a single file: each once, in the order of their names.</summary>
public static class ArticleFolder
{
    /// <summary>
    /// Every file at <paramref name="path"/> and below, full paths in ordinal order. Hidden files and folders (a dot
    /// first) are passed over, and so is what is neither a file nor a folder, which is told. A folder that links lead
    /// back to is entered once. What cannot be listed is reported to
    /// <paramref name="failed"/> and the rest goes on.
    /// </summary>
    public static IEnumerable<string> Files(string path, Action<ArticleUnreadableException> failed)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
            return IsRegular(path, failed) ? [path] : [];
        if (Directory.Exists(path))
            return Below(path, [RealPath(path)], failed);
        failed(new ArticleUnreadableException(path, "There is no such file or folder.", "Check the path."));
        return [];
    }

    private static IEnumerable<string> Below(
        string folder,
        HashSet<string> entered,
        Action<ArticleUnreadableException> failed
    )
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed(
                new ArticleUnreadableException(
                    folder,
                    $"The folder could not be listed ({e.Message.TrimEnd('.')}).",
                    "Give the user that runs NewsReader the right to read it."
                )
            );
            yield break;
        }
        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Path.GetFileName(entry.AsSpan()).StartsWith('.'))
                continue;
            if (!Directory.Exists(entry))
            {
                if (IsRegular(entry, failed))
                    yield return entry;
            }
            else if (entered.Add(RealPath(entry)))
            {
                foreach (var file in Below(entry, entered, failed))
                    yield return file;
            }
        }
    }

    /// <summary>Whether a path is a file as any other, or a link to one; what else it is, is told.</summary>
    private static bool IsRegular(string path, Action<ArticleUnreadableException> failed)
    {
        if (FileKind.Other(path) is not { } kind)
            return true;
        failed(
            new ArticleUnreadableException(
                path,
                $"It is {kind}, not a file.",
                "It is passed over; keep it out of the folder."
            )
        );
        return false;
    }

    /// <summary>The path with every link on it followed: two names of one folder give one path.</summary>
    private static string RealPath(string path)
    {
        try
        {
            var parent = Path.GetDirectoryName(path);
            if (parent is null)
                return path;
            var target = new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true);
            return target is null ? Path.Combine(RealPath(parent), Path.GetFileName(path)) : RealPath(target.FullName);
        }
        catch (IOException)
        {
            return path;
        }
    }
}
