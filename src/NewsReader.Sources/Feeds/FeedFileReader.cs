using NewsReader.Sources.Files;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>A feed that was saved as a file.</summary>
internal sealed class FeedFileReader : IArticleReader
{
    public bool HoldsMany => true;

    public bool CanRead(string name, ReadOnlySpan<byte> start) =>
        ArticleReaders.Ends(name, ".rss", ".atom", ".rdf", ".xml");

    public IEnumerable<OfferedArticle> Read(SourceContent content)
    {
        var feed = FeedDocument.Read(
            content.Origin,
            content.All(InputLimits.ExportBytes).Bytes,
            content.Charset is { } charset ? $"text/xml; charset={charset}" : null,
            content.Address
        );
        foreach (var remark in feed.LeftOut)
            content.Remarks.Add(remark);
        var entries = (content.Known?.Invoke(content.Origin, feed.Entries) ?? feed.Entries).Select(entry =>
            entry.Offer(Member.Of(content.Origin, entry.Id), feed.Title ?? content.Source, entry.DatedStamp)
        );
        return feed.Dropped == 0
            ? entries
            : entries.Append(
                OfferedArticle.Unreadable(
                    new ArticleUnreadableException(
                        content.Origin,
                        $"It has {feed.Dropped:N0} entries more than the {InputLimits.FeedEntries:N0} that are read.",
                        "Split it; the first are read."
                    )
                )
            );
    }
}
