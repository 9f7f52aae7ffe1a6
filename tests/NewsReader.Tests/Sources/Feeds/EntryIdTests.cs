using System.Text;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>What an entry is known by, whatever its feed does.</summary>
public sealed class EntryIdTests
{
    [Fact]
    public void An_id_of_its_own_is_what_an_entry_is_known_by()
    {
        var entries = Read(Item("1", "/a", "A"), Item("2", "/b", "B"));

        Assert.Equal(["1", "2"], entries.Select(e => e.Id));
        Assert.All(entries, entry => Assert.True(entry.HasOwnId));
    }

    [Fact]
    public void An_id_that_several_entries_have_is_none_and_the_link_tells_them()
    {
        var entries = Read(Item("1", "/a", "A"), Item("1", "/b", "B"), Item("2", "/c", "C"));

        Assert.Equal(3, entries.Select(e => e.Id).Distinct().Count());
        Assert.Equal([false, false, true], entries.Select(e => e.HasOwnId));
        Assert.EndsWith("/a", entries[0].Id);
        Assert.Equal([false, false, false], entries.Select(e => e.SharesAddress));
    }

    [Theory]
    [InlineData("https://w.example/a", "http://www.w.example/a/#top")]
    [InlineData("https://w.example/a?x=1&y=2", "https://w.example/a?y=2&x=1&utm_source=feed")]
    [InlineData("https://w.example/", "http://w.example")]
    public void Addresses_of_one_page_are_one_however_they_are_written(string one, string other)
    {
        var entries = Read(
            $"<item><guid>1</guid><link>{one.Replace("&", "&amp;")}</link><title>A</title></item>",
            $"<item><guid>2</guid><link>{other.Replace("&", "&amp;")}</link><title>B</title></item>"
        );

        Assert.All(entries, entry => Assert.True(entry.SharesAddress));
    }

    [Theory]
    [InlineData("Same", "Other", "Tue, 01 Sep 2026 10:00:00 GMT", "Tue, 01 Sep 2026 10:00:00 GMT", "x", "x")]
    [InlineData("Same", "Same", "Tue, 01 Sep 2026 10:00:00 GMT", "Wed, 02 Sep 2026 10:00:00 GMT", "x", "x")]
    [InlineData("Same", "Same", "Tue, 01 Sep 2026 10:00:00 GMT", "Tue, 01 Sep 2026 10:00:00 GMT", "x", "y")]
    [InlineData("", "", "", "", "x", "y")]
    public void Where_id_and_link_are_shared_the_rest_tells_entries(
        string title,
        string otherTitle,
        string date,
        string otherDate,
        string text,
        string otherText
    )
    {
        var entries = Read(Item("1", "/", title, date, text), Item("1", "/", otherTitle, otherDate, otherText));

        Assert.Equal(2, entries.Select(e => e.Id).Distinct().Count());
        Assert.All(entries, entry => Assert.True(entry.SharesAddress));
    }

    [Fact]
    public void Entries_at_places_of_one_page_are_several()
    {
        var entries = Read(Item(null, "/log#1.0", "A"), Item(null, "/log#1.1", "B"), Item("x", "/c", "C"));

        Assert.Equal(3, entries.Count);
        Assert.Equal([true, true, false], entries.Select(e => e.SharesAddress));
    }

    [Fact]
    public void What_stands_there_twice_is_taken_once()
    {
        var feed = Document(Item("1", "/a", "A"), Item("1", "/a", "A"), Item("1", "/b", "B"));

        Assert.Equal(["A", "B"], feed.Entries.Select(e => e.Title));
        Assert.Equal(1, feed.Repeated);
    }

    [Theory]
    [InlineData("News", "News · https://paper.example/a")]
    [InlineData("News", "News ·· https://paper.example/a")]
    [InlineData("A · B", "A")]
    public void An_id_that_is_stated_is_never_one_that_was_put_together(string id, string other)
    {
        string[] items = [Item(id, "/a", "A"), Item(id, "/b", "B"), Item(other, "/a", "C"), Item(other, "/d", "D")];

        var once = Read(items);
        Assert.Equal(4, once.Select(e => e.Id).Distinct().Count());
        var shared = once.SelectMany(e => EntryIds.Beginnings(e.Id)).ToHashSet();
        Assert.Equal(
            once.Select(e => e.Id),
            EntryIds.Assign(once, new KnownEntries(shared, (_, _) => false)).Select(e => e.Id)
        );
    }

    [Theory]
    [InlineData("1", "/")]
    [InlineData("1", "/log")]
    [InlineData(null, "/")]
    public void Where_the_moment_tells_entries_a_correction_of_the_title_changes_no_id(string? id, string path)
    {
        string[] Ids(string title) =>
            [
                .. Read(
                        Item(id, path, title, "Tue, 01 Sep 2026 10:00:00 GMT"),
                        Item(id, path, "Two", "Wed, 02 Sep 2026 10:00:00 GMT")
                    )
                    .Select(e => e.Id),
            ];

        Assert.Equal(Ids("One"), Ids("One (resolved)"));
    }

    [Fact]
    public void Order_changes_nothing()
    {
        string[] items =
        [
            Item("1", "/a", "A"),
            Item("1", "/b", "B"),
            Item("2", "/", "C"),
            Item("1", "/", "D"),
            Item(null, "/", "D", "Tue, 01 Sep 2026 10:00:00 GMT"),
            Item(null, "/z", "E"),
        ];

        Assert.Equal(
            Read(items).Select(e => (e.Title, e.Published, e.Id)).Order(),
            Read([.. items.Reverse()]).Select(e => (e.Title, e.Published, e.Id)).Order()
        );
    }

    [Fact]
    public void An_id_that_was_shared_once_is_none_for_good_and_who_had_it_first_keeps_it()
    {
        var entries = Read(Item("1", "/a", "A"), Item("2", "/b", "B"), Item("3", "/c", "C"));

        var known = EntryIds.Assign(entries, new KnownEntries(new HashSet<string>(["1", "2"]), (id, _) => id == "2"));

        Assert.NotEqual("1", known[0].Id);
        Assert.StartsWith("1", known[0].Id);
        Assert.Equal(["2", "3"], known.Skip(1).Select(e => e.Id));
    }

    internal static string Item(string? id, string path, string title, string date = "", string text = "x") =>
        "<item>"
        + (id is null ? "" : $"<guid isPermaLink='false'>{id}</guid>")
        + $"<link>https://paper.example{path}</link><title>{title}</title><pubDate>{date}</pubDate>"
        + $"<description>{text}</description></item>";

    private static IReadOnlyList<FeedEntry> Read(params string[] items) => Document(items).Entries;

    private static FeedDocument Document(params string[] items) =>
        FeedDocument.Read(
            "feed",
            Encoding.UTF8.GetBytes($"<rss><channel><title>T</title>{string.Concat(items)}</channel></rss>"),
            contentType: null,
            new Uri("https://paper.example/feed")
        );
}
