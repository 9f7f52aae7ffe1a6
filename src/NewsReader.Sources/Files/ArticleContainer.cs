using System.IO.Compression;
using NewsReader.Sources.Exports;
using NewsReader.Sources.Feeds;
using NewsReader.Text;

namespace NewsReader.Sources.Files;

/// <summary>Files that hold many articles: ZIP archives, mailboxes, exports of other programs, saved feeds.</summary>
public static class ArticleContainer
{
    /// <summary>Whether a file of this name holds many articles.</summary>
    public static bool Is(string path) =>
        Path.GetExtension(path).ToLowerInvariant()
            is ".zip"
                or ".mbox"
                or ".csv"
                or ".json"
                or ".rss"
                or ".atom"
                or ".rdf"
                or ".xml";

    /// <summary>
    /// The articles of a file, in its order; each has the stamp of the file. To be read one after the other.
    /// </summary>
    /// <exception cref="ArticleUnreadableException">The file cannot be opened, or is none of what is known; what was
    /// offered before stays good.</exception>
    public static IEnumerable<OfferedArticle> Offered(string path, OriginStamp stamp) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".zip" => InZip(path, stamp),
            ".mbox" => InMailbox(path, stamp),
            _ => Whole(path, path, ArticleFile.Bytes(path, InputLimits.ExportBytes).Bytes, stamp),
        };

    /// <summary>What a file holds as far as it can be read; why it cannot be read further is told.</summary>
    public static IEnumerable<OfferedArticle> Readable(
        string path,
        OriginStamp stamp,
        Action<ArticleUnreadableException> failed
    ) => Readable(() => Offered(path, stamp), failed);

    private static IEnumerable<OfferedArticle> Readable(
        Func<IEnumerable<OfferedArticle>> offered,
        Action<ArticleUnreadableException> failed
    )
    {
        IEnumerator<OfferedArticle>? members = null;
        try
        {
            while (true)
            {
                try
                {
                    members ??= offered().GetEnumerator();
                    if (!members.MoveNext())
                        yield break;
                }
                catch (ArticleUnreadableException e)
                {
                    failed(e);
                    yield break;
                }
                yield return members.Current;
            }
        }
        finally
        {
            members?.Dispose();
        }
    }

    /// <summary>What a file holds that is read as a whole.</summary>
    private static IEnumerable<OfferedArticle> Whole(string origin, string name, byte[] bytes, OriginStamp stamp) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" => LinkLists.Read(origin, bytes, stamp),
            ".json" => JsonExports.Read(origin, bytes, stamp),
            _ => FeedFile.Read(origin, bytes, stamp),
        };

    private static IEnumerable<OfferedArticle> InMailbox(string path, OriginStamp stamp)
    {
        using var mailbox = Open(path);
        foreach (var letter in MailFile.InMailbox(path, mailbox, stamp))
            yield return letter;
    }

    private static IEnumerable<OfferedArticle> InZip(string path, OriginStamp stamp)
    {
        using var file = Open(path);
        using var zip = Archive(path, file);
        if (zip.Entries.Count > InputLimits.ArchiveMembers)
            throw new ArticleUnreadableException(
                path,
                $"It has {zip.Entries.Count:N0} files; {InputLimits.ArchiveMembers:N0} are read at most.",
                "Split it."
            );
        var omnivore = OmnivoreExport.Metadata(zip, entry => Bytes(path, entry, InputLimits.ExportBytes));
        var total = 0L;
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (
                entry.FullName.EndsWith('/')
                || entry.Name.StartsWith('.')
                || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
                || OmnivoreExport.IsNoArticle(entry.FullName, omnivore)
            )
                continue;
            total += entry.Length;
            if (total > InputLimits.ContainerBytes)
                throw new ArticleUnreadableException(
                    path,
                    $"Unpacked it has more than {InputLimits.ContainerBytes / (1024 * 1024):N0} MB.",
                    "Split it."
                );
            // An archive may have two members of one name: each is another article.
            var same = named[entry.FullName] = named.GetValueOrDefault(entry.FullName) + 1;
            var member = Member.Of(path, entry.FullName, same);
            if (IsArchive(entry.Name))
            {
                yield return OfferedArticle.Unreadable(
                    new ArticleUnreadableException(
                        member,
                        "It is an archive within an archive, which is not read.",
                        "Unpack it, and put it beside."
                    )
                );
                continue;
            }
            ArticleUnreadableException? failure = null;
            foreach (var offered in Readable(() => InEntry(path, member, entry, omnivore, stamp), e => failure = e))
                yield return offered;
            if (failure is not null)
                yield return OfferedArticle.Unreadable(failure);
        }
    }

    /// <summary>An archive within an archive, which is not read: it may hold itself.</summary>
    private static bool IsArchive(string name) => Path.GetExtension(name).ToLowerInvariant() is ".zip" or ".mbox";

    /// <summary>
    /// What a member of an archive holds; its bytes are read now, since the archive's stream has one reader.
    /// </summary>
    private static IEnumerable<OfferedArticle> InEntry(
        string path,
        string member,
        ZipArchiveEntry entry,
        Dictionary<string, OmnivoreExport> omnivore,
        OriginStamp stamp
    )
    {
        var bytes = Bytes(path, entry, InputLimits.ArticleBytes);
        if (Is(entry.Name))
            return Whole(member, entry.Name, bytes, stamp);
        return
        [
            new OfferedArticle(
                member,
                stamp,
                () =>
                    omnivore.TryGetValue(entry.FullName, out var saved)
                        ? saved.Article(member, TextDecoding.Text(member, bytes), stamp)
                        : Read(member, ArticleFile.SourceOf(path), bytes, stamp)
            ),
        ];
    }

    /// <summary>The article of one file or member: a letter, a page, or a text.</summary>
    internal static SourceArticle Read(string origin, string source, byte[] bytes, OriginStamp stamp) =>
        MailFile.IsMail(origin) ? MailFile.Read(origin, bytes, stamp) : ArticleFile.Read(origin, source, bytes, stamp);

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArticleUnreadableException(
                path,
                $"It could not be opened ({e.Message.TrimEnd('.')}).",
                "Give the user that runs NewsReader the right to read it.",
                e
            );
        }
    }

    private static ZipArchive Archive(string path, FileStream file)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            // Its directory is read only when it is asked for.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException e)
        {
            throw new ArticleUnreadableException(
                path,
                "It is no ZIP archive, or only a part of one.",
                "Copy it anew; what it holds is read then.",
                e
            );
        }
    }

    private static byte[] Bytes(string path, ZipArchiveEntry entry, long most)
    {
        // What the archive says of lengths may be a lie: the bytes themselves are counted.
        var allowed = Math.Min(most, Math.Max(1, entry.CompressedLength) * InputLimits.ArchiveRatio + 4096);
        try
        {
            using var content = entry.Open();
            using var memory = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = content.Read(buffer)) > 0; )
            {
                if (memory.Length + read > allowed)
                    throw new ArticleUnreadableException(
                        Member.Of(path, entry.FullName),
                        $"Unpacked it has more than {allowed / 1024:N0} KB.",
                        "Nothing of it was stored."
                    );
                memory.Write(buffer, 0, read);
            }
            return memory.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new ArticleUnreadableException(
                Member.Of(path, entry.FullName),
                $"It could not be unpacked ({e.Message.TrimEnd('.')}).",
                "Pack it anew, without a password.",
                e
            );
        }
    }
}
