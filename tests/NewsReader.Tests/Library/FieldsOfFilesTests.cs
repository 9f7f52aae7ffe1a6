namespace NewsReader.Tests.Library;

/// <summary>What files state beside their text is kept, and a saved feed is read no more than need be.</summary>
public sealed class FieldsOfFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        "pocket.csv",
        "title,url,time_added,tags,status\nMill,https://a.example/1,1700000000,mills|rivers,unread\n"
    )]
    [InlineData("list.csv", "URL,Title,Tags\nhttps://a.example/1,Mill,\"mills, rivers\"\n")]
    [InlineData(
        "wallabag.json",
        """[{"title":"Mill","url":"https://a.example/1","content":"<p>Text.</p>","tags":["mills","rivers"]}]"""
    )]
    [InlineData(
        "wallabag2.json",
        """
            [{"title":"Mill","url":"https://a.example/1","content":"<p>Text.</p>",
            "tags":[{"label":"mills"},{"label":"rivers"}]}]
            """
    )]
    [InlineData(
        "reader.json",
        """
            {"items":[{"title":"Mill","canonical":[{"href":"https://a.example/1"}],"summary":{"content":"Text."},
            "categories":["user/-/state/com.google/read","user/1/label/mills","rivers"]}]}
            """
    )]
    public async Task Tags_of_an_export_are_kept(string name, string export)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write(name, export);

        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(
            1,
            library.Scalar("SELECT COUNT(*) FROM Articles WHERE SourceText LIKE '%tags: [\"mills\", \"rivers\"]%'")
        );
    }

    [Fact]
    public async Task A_letter_has_its_id_and_language()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write(
            "a.eml",
            "From: P <p@a.example>\nSubject: Mill\nMessage-ID: <one@a.example>\nContent-Language: nb-NO, en\n\nTekst.\n"
        );

        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(
            1,
            library.Scalar(
                "SELECT COUNT(*) FROM Articles WHERE SourceText LIKE '%id: \"%one@a.example%\"%language: \"nb-NO\"%'"
            )
        );
    }

    [Fact]
    public async Task Only_what_changed_in_a_saved_feed_is_read_again()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        static string Item(int number, int day) =>
            $"<item><guid>{number}</guid><title>Note {number}</title><pubDate>0{day} Sep 2026 08:00:00 GMT</pubDate>"
            + $"<description>Text {number}.</description></item>";
        static string Feed(string items) => $"<rss><channel><title>T</title>{items}</channel></rss>";
        library.Write("feed.xml", Feed(Item(1, 1) + Item(2, 2)));
        await library.ImportAsync(cancel: Cancel);
        var read = new List<string>();
        using var importer = TestPipeline.Importer(library, reading: read.Add);

        library.Write("feed.xml", Feed(Item(3, 3) + Item(1, 1) + Item(2, 4)) + "\n");
        var summary = await importer.ImportAsync([library.Folder], cancel: Cancel);

        Assert.Equal((1, 1), (summary.New, summary.Changed));
        Assert.Equal(["2", "3"], read.Where(origin => origin[^1] is >= '0' and <= '9').Select(o => o[^1..]).Order());
    }
}
