using NewsReader.Sources.Files;

namespace NewsReader.Sources.Feeds;

/// <summary>A feed that was saved as a file.</summary>
internal static class FeedFile
{
    /// <exception cref="ArticleUnreadableException">It is no feed.</exception>
    public static IEnumerable<OfferedArticle> Read(string path, byte[] bytes, OriginStamp stamp)
    {
        var feed = FeedDocument.Read(path, bytes, contentType: null, address: null);
        return feed.Entries.Select(entry =>
        {
            var origin = Member.Of(path, entry.Id);
            return new OfferedArticle(
                origin,
                stamp,
                () => entry.ToArticle(origin, feed.Title ?? ArticleFile.SourceOf(Member.FileOf(path)), stamp)
            );
        });
    }
}
