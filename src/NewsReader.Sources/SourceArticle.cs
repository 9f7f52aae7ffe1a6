using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Sources;

/// <summary>An article as it came: from where, its text, and what identifies its content.</summary>
/// <param name="Origin">Where it was found: a file's full path, a member of one ("/a/export.zip//one.html"), an entry
/// of a feed, a web address.</param>
/// <param name="Source">What the reader calls where it is from where the article itself does not say: the folder, the
/// feed, the site.</param>
/// <param name="Text">The text, whole, line ends as they are.</param>
/// <param name="ContentHash">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Stamp">What tells that the origin is unchanged.</param>
public sealed record SourceArticle(
    string Origin,
    string Source,
    string Text,
    ArticleFormat Format,
    string ContentHash,
    OriginStamp Stamp
)
{
    /// <summary>What its reader had done with it where it came from.</summary>
    public KeptMarks Marks { get; init; }

    /// <summary>The page that has the whole text, to be fetched later; null where this is all.</summary>
    public string? WantedPage { get; init; }

    /// <summary>Whether other articles of its feed stand on the same page: its address does not tell it.</summary>
    public bool SharesAddress { get; init; }

    /// <summary>Whether it is the page that an article of its address was waiting for.</summary>
    public bool IsWanted { get; init; }

    /// <summary>The hash of content that is text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An article that can be had: where it is, what tells that it is as it was, and how it is read.</summary>
/// <param name="Read">Throws <see cref="ArticleUnreadableException"/>; called at most once, on any thread.</param>
public sealed record OfferedArticle(string Origin, OriginStamp Stamp, Func<SourceArticle> Read)
{
    /// <summary>One that is known not to be readable: it is reported where the others are read.</summary>
    public static OfferedArticle Unreadable(ArticleUnreadableException why) =>
        new(why.Origin, default, () => throw why);
}

/// <summary>
/// What tells that an origin is unchanged: of a file the length in bytes and the time of last change in UTC ticks, of
/// an entry its length and a hash.
/// </summary>
public readonly record struct OriginStamp(long Length, long Version)
{
    /// <summary>Of what is not there.</summary>
    public static readonly OriginStamp None;
}

/// <summary>What a reader had done with an article in the program that it comes from.</summary>
[Flags]
public enum KeptMarks
{
    None = 0,
    Read = 1,
    Starred = 2,
    Later = 4,
    Archived = 8,
}
