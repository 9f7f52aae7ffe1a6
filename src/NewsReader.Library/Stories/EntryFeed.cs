using NewsReader.Library.Following;
using NewsReader.Sources.Files;

namespace NewsReader.Library.Stories;

/// <summary>
/// What an article is an entry of: a feed that is followed, or a file that holds entries (a feed, a mailbox, an
/// export).
/// </summary>
internal static class EntryFeed
{
    private const string Archive = ".zip";

    /// <summary>
    /// Its name among the origins; null for an article that stands by itself, in a folder or an archive.
    /// </summary>
    public static string? Of(string origin)
    {
        if (FeedReading.FeedOf(origin) is { } feed)
            return FeedReading.OriginOf(feed);
        if (Member.NameOf(origin) is not { } member)
            return null;
        var file = Member.FileOf(origin);
        if (!file.EndsWith(Archive, StringComparison.OrdinalIgnoreCase))
            return file;
        return Member.NameOf(member) is null ? null : Member.Of(file, Member.FileOf(member));
    }
}
