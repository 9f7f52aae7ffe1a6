namespace NewsReader.Tests.Library.Following;

/// <summary>What a feed brought is told by its log, wherever the process dies that asks it.</summary>
public sealed class DyingFeedTests : FeedFixture
{
    [Theory]
    [InlineData(12, "INSERT ON FeedLines")]
    [InlineData(12, "UPDATE ON Feeds")]
    [InlineData(12, "INSERT ON Articles WHEN NEW.Headline = 'Note 7'")]
    [InlineData(300, "INSERT ON FeedLines WHEN (SELECT COUNT(*) FROM Articles) >= 300")]
    [InlineData(300, "UPDATE ON Feeds WHEN (SELECT COUNT(*) FROM Articles) >= 300")]
    [InlineData(300, "INSERT ON Articles WHEN NEW.Headline = 'Note 290'")]
    public async Task What_is_stored_is_told(int entries, string deadly)
    {
        Site.On("/feed", Wrapped("<item><guid>first</guid><title>First</title></item>"));
        var feed = await FollowAsync();
        Site.On("/feed", Feed([.. Enumerable.Range(0, entries).Select(i => ($"{i}", $"Note {i}"))]));
        Library.Execute($"CREATE TRIGGER Deadly AFTER {deadly} BEGIN SELECT die(); END");

        var (died, said) = await DyingProcess.RunAsync(Cancel, "feed", Library.Path, $"{feed}");
        Library.Execute("DROP TRIGGER Deadly");

        Assert.True(died, said);
        Assert.Contains("Dead of a statement", said);
        var stored = Library.Scalar("SELECT COUNT(*) FROM Articles");
        Assert.InRange(stored, 1, entries);
        Assert.Equal(stored, await ToldAsync(feed));

        await Reading.CheckAsync(feed, Cancel);

        Assert.Equal(entries + 1, Library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(entries + 1, await ToldAsync(feed));
    }

    [Fact]
    public async Task What_comes_in_several_batches_is_told_in_one_line()
    {
        Site.On("/feed", Feed([.. Enumerable.Range(0, 600).Select(i => ($"{i}", $"Note {i}"))]));

        var log = await LogAsync(await FollowAsync());

        Assert.Equal(["600 new."], log.Select(line => line.Text));
    }

    /// <summary>How many new articles the log of a feed tells of.</summary>
    private async Task<int> ToldAsync(long feed) =>
        (await LogAsync(feed))
            .Select(line => line.Text.Split(" new", 2))
            .Where(parts => parts.Length == 2)
            .Sum(parts => int.Parse(parts[0]));
}
