using System.Text.Json;

namespace NewsReader.Tests.Library;

/// <summary>What a mailbox or an export holds is several articles, whatever id or address they share.</summary>
public sealed class SeveralInOneFileTests : IAsyncLifetime
{
    private static readonly string[] Said =
    [
        "Anna talks with a captain about fog and why he stopped trusting radar after forty winters.",
        "Joel visits the last wood oven and asks the baker what she will do when the lease ends.",
        "The bell ringer of Saint Olave explains why the fifth bell is never rung in the spring.",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TemporaryLibrary Library { get; set; } = null!;

    public async ValueTask InitializeAsync() => Library = await TemporaryLibrary.OpenAsync();

    public ValueTask DisposeAsync() => Library.DisposeAsync();

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { "One", "Two", "Three" })]
    [InlineData(new[] { 1, 1, 1 }, new[] { "One", "Two", "Three" })]
    [InlineData(new[] { 1, 2, 3 }, new[] { "News", "News", "News" })]
    [InlineData(new[] { 1, 1, 1 }, new[] { "News", "News", "News" })]
    public async Task Letters_of_one_id_are_several(int[] days, string[] subjects)
    {
        string Letter(int i) =>
            $"From a@a Tue May 14 09:30:00 2024\nFrom: Paper <p@a.example>\nSubject: {subjects[i]}\n"
            + $"Date: {days[i]:00} May 2024 09:30:00 +0000\nMessage-ID: <same@a>\n\n{Said[i]}\n\n";
        Library.Write("news.mbox", Letter(0) + Letter(1));
        var first = await Library.ImportAsync(cancel: Cancel);
        // One more, and one that stands there once more.
        Library.Write("news.mbox", Letter(2) + Letter(0) + Letter(1) + Letter(0));
        var second = await Library.ImportAsync(cancel: Cancel);

        Assert.Equal((2, 0), (first.New, first.Changed));
        Assert.Equal((1, 0), (second.New, second.Changed));
        AssertListed(Said);
    }

    [Theory]
    [InlineData("wallabag")]
    [InlineData("reader")]
    public async Task Items_of_one_address_are_several(string kind)
    {
        Library.Write("export.json", Export(kind, Said[0], Said[1]));
        var first = await Library.ImportAsync(cancel: Cancel);
        Library.Write("export.json", Export(kind, Said[2], Said[0], Said[1]));
        var second = await Library.ImportAsync(cancel: Cancel);

        Assert.Equal((2, 0), (first.New, first.Changed));
        Assert.Equal((1, 0), (second.New, second.Changed));
        AssertListed(Said);
    }

    [Fact]
    public async Task Rows_of_one_address_are_one_where_they_say_the_same_and_several_where_they_do_not()
    {
        Library.Write(
            "list.csv",
            $"""
            url,title,selection,time_added,status
            https://a.example/mill,Mill,,1715679000,unread
            https://a.example/mill,MILL,,1715680000,archive
            https://a.example/mill,,,1715690000,unread
            https://a.example/live,Storm,{Said[0]},1715679000,unread
            https://a.example/live,Election,{Said[1]},1715679001,unread
            https://a.example/bare,,,1715679001,unread
            https://a.example/bare,https://a.example/bare,,1715679002,unread
            """
        );
        var first = await Library.ImportAsync(cancel: Cancel);
        File.SetLastWriteTimeUtc(Path.Combine(Library.Folder, "list.csv"), new DateTime(2026, 1, 1));
        var second = await Library.ImportAsync(cancel: Cancel);

        Assert.Equal((4, 0, 0), (first.New, first.Changed, first.Duplicates));
        Assert.False(second.ChangedAnything);
        Assert.EndsWith("Rows that stand in it more than once, and are taken once: 3.", Assert.Single(first.Lines));
        Assert.Equal(4, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
        Assert.Equal(
            1,
            Library.Scalar(
                "SELECT COUNT(*) FROM ReadingStates s JOIN Articles a ON a.Id = s.ArticleId WHERE a.Headline = 'Mill' "
                    + "AND s.ArchivedAt IS NOT NULL AND s.LaterAt IS NOT NULL"
            )
        );
        Assert.Equal(2, Library.Scalar("SELECT COUNT(*) FROM WantedPages"));
    }

    [Fact]
    public async Task An_item_that_is_only_to_be_heard_is_one_with_its_sound()
    {
        Library.Write(
            "starred.json",
            """
            {"items": [
              {"id": "x1", "title": "Only sound", "published": 1793491200,
                "alternate": [{"href": "https://pod.example/4"}],
                "enclosure": [{"href": "https://pod.example/4.mp3", "type": "audio/mpeg", "length": 12}]},
              {"id": "x2"}
            ]}
            """
        );

        var summary = await Library.ImportAsync(cancel: Cancel);

        Assert.Equal(1, summary.New);
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE Headline = 'Only sound'"));
        Assert.Equal(
            1,
            Library.Scalar("SELECT COUNT(*) FROM Articles WHERE SourceText LIKE '%https://pod.example/4.mp3%'")
        );
    }

    private static string Export(string kind, params string[] texts) =>
        kind == "wallabag"
            ? JsonSerializer.Serialize(
                texts.Select(text => new
                {
                    id = Array.IndexOf(Said, text) + 1,
                    title = "Episode",
                    url = "https://pod.example/show",
                    content = $"<p>{text}</p>",
                })
            )
            : JsonSerializer.Serialize(
                new
                {
                    items = texts.Select(text => new
                    {
                        id = $"tag:{Array.IndexOf(Said, text)}",
                        title = "Episode",
                        canonical = new[] { new { href = "https://pod.example/show" } },
                        summary = new { content = $"<p>{text}</p>" },
                    }),
                }
            );

    private void AssertListed(params string[] texts)
    {
        Assert.Equal(texts.Length, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
        foreach (var text in texts)
            Assert.Equal(
                1,
                Library.Scalar($"SELECT COUNT(*) FROM Articles WHERE State = 'Listed' AND ReadingText LIKE '%{text}%'")
            );
    }
}
