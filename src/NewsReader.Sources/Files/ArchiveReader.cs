using System.IO.Compression;
using NewsReader.Sources.Exports;
using NewsReader.Text;

namespace NewsReader.Sources.Files;

/// <summary>
/// A ZIP archive: each member is read as a file of its name would be. One of Omnivore's exports has what it says of its
/// articles in members of their own.
/// </summary>
internal sealed class ArchiveReader : IArticleReader
{
    public bool HoldsMany => true;

    public bool CanRead(string name, ReadOnlySpan<byte> start) => ArticleReaders.Ends(name, ".zip");

    public IEnumerable<OfferedArticle> Read(SourceContent content)
    {
        content.RefuseWithin();
        var path = content.Origin;
        using var file = content.Open();
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
            if (IsHidden(entry) || OmnivoreExport.IsNoArticle(entry.FullName, omnivore))
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
            foreach (var offered in Members(content, entry, Member.Of(path, entry.FullName, same), omnivore))
                yield return offered;
        }
    }

    private static bool IsHidden(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith('/')
        || entry.Name.StartsWith('.')
        || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>
    /// What a member holds, and why it cannot be read further; its bytes are read now, since the archive's stream has
    /// one reader.
    /// </summary>
    private static IEnumerable<OfferedArticle> Members(
        SourceContent archive,
        ZipArchiveEntry entry,
        string origin,
        Dictionary<string, OmnivoreExport> omnivore
    )
    {
        byte[] bytes;
        ArticleUnreadableException? failure = null;
        try
        {
            bytes = Bytes(archive.Origin, entry, InputLimits.ArticleBytes);
        }
        catch (ArticleUnreadableException e)
        {
            (bytes, failure) = ([], e);
        }
        var member = new MemberContent(origin, entry.Name, archive.Source, bytes, archive.Stamp)
        {
            Known = archive.Known,
        };
        if (failure is not null)
            yield return OfferedArticle.Unreadable(failure);
        else if (omnivore.TryGetValue(entry.FullName, out var saved))
            yield return member.One((html, stamp) => saved.Article(origin, TextDecoding.Text(origin, html), stamp));
        else
        {
            foreach (var offered in ArticleReaders.Readable(member, e => failure = e))
                yield return offered;
            foreach (var remark in member.Remarks)
                archive.Remarks.Add($"{entry.FullName}: {remark}");
            if (failure is not null)
                yield return OfferedArticle.Unreadable(failure);
        }
    }

    private static ZipArchive Archive(string path, Stream file)
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
