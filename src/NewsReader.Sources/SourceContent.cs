using NewsReader.Sources.Feeds;
using NewsReader.Text;

namespace NewsReader.Sources;

/// <summary>Gives the entries of a feed the ids that they are known by.</summary>
/// <param name="feed">The origin of the feed.</param>
public delegate IReadOnlyList<FeedEntry> KnownAs(string feed, IReadOnlyList<FeedEntry> entries);

/// <summary>Something that articles are read from, wherever its bytes are: a file, a member of an archive.</summary>
/// <param name="origin">Where it is, as messages and the library name it.</param>
/// <param name="name">What its kind is told by, with its ending.</param>
/// <param name="source">Where an article is from that does not say so itself.</param>
/// <param name="stamp">What tells that it is unchanged.</param>
public abstract class SourceContent(string origin, string name, string source, OriginStamp stamp)
{
    /// <summary>So many bytes are looked at to tell what it is.</summary>
    public const int StartBytes = 4096;

    public string Origin { get; } = origin;

    public string Name { get; } = name;

    public string Source { get; } = source;

    public OriginStamp Stamp { get; } = stamp;

    /// <summary>The web address that it was fetched from; null where it was none, or nobody knows.</summary>
    public Uri? Address { get; init; }

    /// <summary>The charset that its sender stated; null where nobody did.</summary>
    public string? Charset { get; init; }

    /// <summary>Who knows the entries of a feed; null where nobody does.</summary>
    public KnownAs? Known { get; init; }

    /// <summary>What is to be said of it once it has been read: what was not taken of it, a sentence each.</summary>
    public IList<string> Remarks { get; } = [];

    /// <summary>Whether it stands in another: what holds many itself is not looked into then.</summary>
    public virtual bool IsMember => false;

    /// <summary>
    /// Reads the first bytes, from the first that is no blank on, with the mark of the encoding before.
    /// </summary>
    /// <param name="start">Where they are put.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArticleUnreadableException">They cannot be read.</exception>
    public abstract int Start(Span<byte> start);

    /// <summary>All of its bytes, and the stamp that it had when they were read.</summary>
    /// <param name="most">More bytes are not read.</param>
    /// <exception cref="ArticleUnreadableException">There are more, or they cannot be read.</exception>
    public abstract (byte[] Bytes, OriginStamp Stamp) All(long most);

    /// <summary>Its bytes one after the other, for what is too large to be held.</summary>
    /// <exception cref="ArticleUnreadableException">It cannot be opened.</exception>
    public abstract Stream Open();

    /// <summary>The first bytes of a stream, as <see cref="Start"/> gives them.</summary>
    protected static int StartOf(Stream stream, Span<byte> start)
    {
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        // A page may stand behind more blanks than are looked at.
        var mark = TextDecoding.MarkLength(start[..length]);
        for (int blanks; (blanks = BlanksAt(start[mark..length])) > 0; )
        {
            start[(mark + blanks)..length].CopyTo(start[mark..]);
            length -= blanks;
            var more = stream.ReadAtLeast(start[length..], start.Length - length, throwOnEndOfStream: false);
            if (more == 0)
                break;
            length += more;
        }
        return length;
    }

    /// <summary>How many blanks a text begins with: an even number, as UTF-16 has two bytes for each.</summary>
    private static int BlanksAt(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExcept(" \t\r\n\0"u8);
        return (first < 0 ? bytes.Length : first) & ~1;
    }

    /// <summary>What may hold itself is not read within another of its kind.</summary>
    /// <exception cref="ArticleUnreadableException">It is a member.</exception>
    internal void RefuseWithin()
    {
        if (IsMember)
            throw new ArticleUnreadableException(
                Origin,
                "It is an archive within an archive, which is not read.",
                "Unpack it, and put it beside."
            );
    }

    /// <summary>One article, read from all of the bytes when it is asked for.</summary>
    internal OfferedArticle One(Func<byte[], OriginStamp, SourceArticle> read) =>
        new(
            Origin,
            Stamp,
            () =>
            {
                var (bytes, stamp) = All(InputLimits.ArticleBytes);
                return read(bytes, stamp);
            }
        );
}
