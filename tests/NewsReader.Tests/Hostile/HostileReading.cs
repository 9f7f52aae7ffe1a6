using System.Text;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;

namespace NewsReader.Tests.Hostile;

/// <summary>Reads a text the whole way that a file of its name goes, up to where it would be stored.</summary>
internal static class HostileReading
{
    /// <returns>The articles that it is, each as it would be stored or with why not; none for a search.</returns>
    public static IReadOnlyList<Understood> Read(string file, string text)
    {
        if (file == HostileText.Query)
        {
            _ = SearchQuery.Parse(text);
            return [];
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            if (Path.GetExtension(file) is not (".xml" or ".json")) return [Understood.From(file, () => Understood.Of(ArticleContainer.Read(file, "hostile", bytes, default)))];
            if (text.StartsWith("<opml", StringComparison.Ordinal))
            {
                _ = Opml.Read(file, bytes);
                return [];
            }
            return [.. FeedDocument.Read(file, bytes, contentType: null, address: null).Entries.Select(entry => Understood.From(entry.Id, () => Understood.Of(entry.ToArticle(entry.Id, "hostile", default))))];
        }
        catch (ArticleUnreadableException why)
        {
            return [new Understood(null, null, null, why, null)];
        }
    }
}
