using NewsReader.Sources;

namespace NewsReader.Tests.Sources;

/// <summary>What is written as front matter is what is read there.</summary>
public sealed class MarkdownArticleTests
{
    private static readonly Enclosure[] Files =
    [
        new("https://paper.example/one.mp3?a=1&b=2", "audio/mpeg", 12_345_678_901, 1800),
        new("https://paper.example/two%20words.mp4"),
    ];

    [Theory]
    [InlineData("urn:1", "en-GB", "harbor|tides & \"lamps\"|C#")]
    [InlineData("it: [says] {more} # than, it — should", "zh-Hant", "a: b|[c]|- d|'e'")]
    [InlineData(null, null, "")]
    public void An_entry_keeps_its_id_language_tags_and_enclosures(string? id, string? language, string tags)
    {
        string[] list = tags.Length == 0 ? [] : tags.Split('|');
        var written = new MarkdownArticle("T", ["Ann Lee"], null, "The Paper", "https://paper.example/1", "Text.")
        {
            Id = id,
            Language = language,
            Tags = list,
            Enclosures = list.Length == 0 ? [] : Files,
        };

        var read = TestPipeline.News.Read(written.ToArticle("origin", "source", OriginStamp.None));

        Assert.Equal((id, language), (read.EntryId, read.Language));
        Assert.Equal(list, read.Tags);
        Assert.Equal(list.Length == 0 ? [] : Files, read.Enclosures);
        Assert.Equal(("T", "https://paper.example/1", "Text."), (read.Headline, read.Address, read.ReadingText));
    }

    [Theory]
    [InlineData("tags: [mill, harbor]")]
    [InlineData("tags:\n  - mill\n  - '#harbor'\n  - Mill")]
    [InlineData("tags: mill, harbor")]
    [InlineData("categories: \"#mill,#harbor\"")]
    public void Tags_are_read_as_people_write_them(string front) =>
        Assert.Equal(
            ["mill", "harbor"],
            TestPipeline.News.Parse($"---\ntitle: T\n{front}\n---\n\nText.\n", ArticleFormat.Markdown).Tags
        );

    [Theory]
    [InlineData("enclosures: [{address: \"javascript:alert(1)\"}]")]
    [InlineData("enclosures: {address: \"https://paper.example/a.mp3\"}")]
    [InlineData("enclosures: [https://paper.example/a.mp3]")]
    [InlineData("enclosures:")]
    public void What_is_no_enclosure_is_none(string front) =>
        Assert.Empty(
            TestPipeline.News.Parse($"---\ntitle: T\n{front}\n---\n\nText.\n", ArticleFormat.Markdown).Enclosures
        );
}
