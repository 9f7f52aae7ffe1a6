using NewsReader.Library.Import;

namespace NewsReader.Tests.Library.Following;

/// <summary>Entries that are alike in much and are several, whether their feed is followed or saved.</summary>
public sealed class EntriesApartTests : FeedFixture
{
    private const string At = "<pubDate>03 Sep 2026 08:00:00 GMT</pubDate>";

    public static TheoryData<bool, string, string> OnlySeen()
    {
        string[] around =
        [
            "<link>https://cam.example/</link>" + At,
            "",
            "<guid isPermaLink=\"false\">1</guid><title>Harbour</title><link>https://cam.example/</link>" + At,
        ];
        string[] files =
        [
            "<media:content url=\"https://cam.example/{0}.jpg\" medium=\"image\"/>",
            "<enclosure url=\"https://cam.example/{0}.jpg\" type=\"image/jpeg\"/>",
            "<media:thumbnail url=\"https://cam.example/{0}.jpg\"/>",
            "<enclosure url=\"https://cam.example/{0}.mp3\" type=\"audio/mpeg\"/>",
            "<media:content url=\"https://cam.example/{0}.mp4\" medium=\"video\"/>",
        ];
        var data = new TheoryData<bool, string, string>();
        foreach (var isSaved in new[] { false, true })
        foreach (var one in around)
        foreach (var file in files)
            data.Add(isSaved, one, file);
        return data;
    }

    [Theory]
    [MemberData(nameof(OnlySeen))]
    public async Task What_has_only_pictures_or_sound_is_told_apart_by_them(bool isSaved, string around, string file)
    {
        string Item(int number) => $"<item>{around}{file.Replace("{0}", $"{number}", StringComparison.Ordinal)}</item>";
        await ReadAsync(isSaved, Item(0) + Item(1) + Item(2) + Item(1));
        Assert.Equal(3, Listed());

        await ReadAsync(isSaved, Item(3) + Item(0) + Item(1));

        Assert.Equal(4, Listed());
    }

    [Theory]
    [InlineData(false, "", "")]
    [InlineData(true, "", "")]
    [InlineData(false, "<link>https://n.example/post</link>", "")]
    [InlineData(true, "<link>https://n.example/post</link>", "")]
    [InlineData(false, "<link>https://n.example/post</link>", At)]
    [InlineData(true, "<link>https://n.example/post</link>", At)]
    [InlineData(false, "", At)]
    [InlineData(true, "", At)]
    public async Task Entries_with_ids_of_their_own_are_several_though_they_say_the_same(
        bool isSaved,
        string link,
        string date
    )
    {
        foreach (var text in new[] { "+1", Text })
        {
            string Item(int number) =>
                $"<item><guid isPermaLink=\"false\">{text.Length}-{number}</guid><title>Site is down</title>{link}"
                + $"{date}<description>{text}</description></item>";
            await ReadAsync(isSaved, Item(0) + Item(1) + Item(2));
            await ReadAsync(isSaved, Item(1) + Item(2) + " " + Item(3));
        }

        Assert.Equal(8, Listed());
        await Library.Importer.RebuildAsync(cancel: Cancel);
        Assert.Equal(8, Listed());
    }

    private long Listed() => Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'");

    private Task<ImportSummary> ReadAsync(bool isSaved, string items) =>
        ReadFeedAsync(
            isSaved,
            Wrapped(items)
                .Replace("<rss ", "<rss xmlns:media=\"http://search.yahoo.com/mrss/\" ", StringComparison.Ordinal),
            withdraw: false
        );
}
