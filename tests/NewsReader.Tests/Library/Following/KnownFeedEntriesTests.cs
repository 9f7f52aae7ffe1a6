using NewsReader.Library.Following;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Library.Following;

/// <summary>What a library knows of the entries of long feeds.</summary>
public sealed class KnownFeedEntriesTests
{
    /// <summary>SQLite takes no more parameters in one statement (SQLITE_MAX_VARIABLE_NUMBER).</summary>
    private const int MoreThanParameters = 33_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://n.example/{0}", "https://n.example/{0}")]
    [InlineData("one", "https://n.example/{0}")]
    [InlineData("one", "https://n.example/one")]
    [InlineData(null, null)]
    public async Task A_long_feed_is_known_whatever_its_entries_share(string? id, string? address)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await using var context = library.CreateDbContext();
        var entries = Enumerable
            .Range(0, MoreThanParameters)
            .Select(i => new FeedEntry(Numbered(id, i), $"Title {i}", Numbered(address, i), [], null, $"Text {i}."))
            .ToList();
        var read = FeedDocument.Of("Feed", null, entries, null);

        var known = await new KnownFeedEntries(context, "feed 1 ", entry => $"feed 1 {entry}").OfAsync(
            read.Entries,
            Cancel
        );

        Assert.Equal(MoreThanParameters, known.Select(entry => entry.Id).Distinct().Count());
    }

    private static string? Numbered(string? form, int number) =>
        form?.Replace("{0}", $"{number}", StringComparison.Ordinal);
}
