using System.Globalization;
using NewsReader.Library.Import;

namespace NewsReader.Tests.Library.Following;

/// <summary>An id that its feed gives to the next entry, and what is only a correction of the same.</summary>
public sealed class GivenIdTests : FeedFixture
{
    private static readonly string[] Said =
    [
        "Anna talks with a captain about fog and why he stopped trusting radar after forty winters.",
        "Joel visits the last wood oven and asks the baker what she will do when the lease ends.",
        "The bell ringer of Saint Olave explains why the fifth bell is never rung in the spring.",
        "A biologist counts gulls for us and finds that they know the days of the fish market.",
    ];

    /// <summary>What each day says, by its number.</summary>
    private static readonly Dictionary<string, Func<int, string>> Texts = new()
    {
        ["another"] = day => Said[day],
        ["prices"] = day =>
            $"Shares in London closed higher on {(DayOfWeek)day} as traders weighed the latest data. The FTSE 100 "
            + $"index ended the day at {7187 + 211 * day}.{31 + day}, up {47 - 9 * day} points. The pound stood at "
            + $"$1.3{50 + 7 * day} and at €1.1{73 - 6 * day}. Brent crude was traded at ${81 + day}.4{day} a barrel, "
            + "and gold was little changed. Data is provided by MarketLine and delayed by fifteen minutes. Nothing in "
            + "this report is advice to buy or to sell.",
        ["forecast"] = day =>
            $"Forecast for Cromer. Tomorrow will be dry with a high of {day + 19} degrees and a low of {day} degrees. "
            + $"Winds from the west at {day * 3 + 25} kilometres an hour. Sunrise is at 07:{10 + day} and sunset at "
            + $"16:{50 - day}. Forecasts are made by computer and are looked at by a forecaster of the Northern "
            + "Weather Service in Cromer every morning.",
    };

    public static TheoryData<bool, string, string, string> Given()
    {
        var data = new TheoryData<bool, string, string, string>();
        foreach (var isSaved in new[] { false, true })
        foreach (var text in Texts.Keys)
        {
            data.Add(isSaved, text, "Briefing", "https://n.example/today");
            data.Add(isSaved, text, "Briefing of day {0}", "https://n.example/today");
            data.Add(isSaved, text, "Briefing of day {0}", "https://n.example/{0}");
            data.Add(isSaved, text, "Briefing", "https://n.example/{0}");
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Given))]
    public async Task An_id_that_is_given_to_the_next_entry_loses_none(
        bool isSaved,
        string text,
        string title,
        string link
    )
    {
        foreach (var day in new[] { 0, 1, 2, 3, 3 })
            Assert.Equal(
                0,
                (
                    await ReadAsync(
                        isSaved,
                        Item("now", Numbered(title, day), Numbered(link, day), day, Texts[text](day))
                    )
                ).Changed
            );

        Assert.Equal(4, Listed());
        Assert.Equal(0, Library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    [Theory]
    [InlineData(false, "another")]
    [InlineData(false, "prices")]
    [InlineData(false, "forecast")]
    [InlineData(true, "another")]
    [InlineData(true, "forecast")]
    public async Task Ids_that_are_places_in_the_list_are_no_entrys_own(bool isSaved, string text)
    {
        foreach (var newest in new[] { 1, 2, 3 })
        {
            string At(int place) =>
                Item(
                    $"{place}",
                    $"Day {newest - place}",
                    $"https://n.example/{newest - place}",
                    newest - place,
                    Texts[text](newest - place)
                );
            await ReadAsync(isSaved, At(0) + At(1));
        }

        Assert.Equal(4, Listed());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public async Task A_correction_of_an_entry_is_no_other(bool isSaved, int later)
    {
        const string Fire =
            "A fire in a warehouse in Cromer killed two people on Monday, the police said. Captain Elena Petrov of the "
            + "Northern Fire Service said that 40 men and 6 cars fought it for 9 hours. The owner, Varga Lines, said "
            + "that nobody had been at work. Trains between Cromer and Kelso stopped until noon.";
        await ReadAsync(isSaved, Item("1", "Two die in fire", "https://n.example/fire", 0, Fire));

        var summary = await ReadAsync(
            isSaved,
            Item(
                "1",
                "Three die in fire",
                "https://n.example/fire",
                later,
                Fire.Replace("two", "three", StringComparison.Ordinal).Replace("40", "55", StringComparison.Ordinal)
                    + " The mayor spoke of a black day for Cromer."
            )
        );

        Assert.Equal((1, 0), (summary.Changed, summary.New));
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    [Theory]
    [InlineData("<enclosure url=\"https://n.example/{0}\" type=\"image/jpeg\"/>", "")]
    [InlineData("<enclosure url=\"https://n.example/{0}\" type=\"image/jpeg\"/>", Text)]
    [InlineData("<enclosure url=\"https://n.example/{0}\" type=\"audio/mpeg\"/>", Text)]
    public async Task A_picture_or_sound_that_is_replaced_leaves_a_former_version(string file, string text)
    {
        string Of(string name) => Item("1", "Photo", "https://n.example/photo", 0, text, Numbered(file, name));
        await ReadAsync(isSaved: false, Of("a.1"));

        Assert.Equal(1, (await ReadAsync(isSaved: false, Of("b.1"))).Changed);
        Assert.Equal(1, (await ReadAsync(isSaved: false, Of("b.1?width=600"))).Changed);

        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Revisions"));
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Revisions WHERE SourceText LIKE '%/a.%'"));
    }

    private static string Numbered(string form, object number) =>
        form.Replace("{0}", string.Create(CultureInfo.InvariantCulture, $"{number}"), StringComparison.Ordinal);

    private static string Item(string id, string title, string link, int day, string text, string beside = "") =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>{link}</link>"
        + $"<pubDate>0{day + 1} Sep 2026 08:00:00 GMT</pubDate><description>{text}</description>{beside}</item>";

    private long Listed() => Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'");

    private Task<ImportSummary> ReadAsync(bool isSaved, string items) =>
        ReadFeedAsync(isSaved, Wrapped(items), withdraw: false);
}
