using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Tests.Library.Stories;

/// <summary>Which articles tell one event, and which only look so.</summary>
public sealed class EventTests
{
    private static readonly string[] Fire =
    [
        "Fire guts cannery in Port Sable\n\nPORT SABLE — A fire destroyed the Dorrance cannery in Port Sable early on "
            + "Tuesday. Nobody was hurt.\n\nEighty firefighters fought the flames, which began in the smokehouse. "
            + "Owner Hugo Dorrance said that he would build again.",
        "Dorrance to rebuild burned cannery\n\nThe owner of the cannery that burned down in Port Sable on Tuesday said "
            + "that he would rebuild it by the spring.\n\n“We have been here for ninety years,” Hugo Dorrance said "
            + "beside the smokehouse, where the fire began. Firefighters were still at the ruin.",
        "Ninety workers without work after Port Sable fire\n\nThe fire at the Dorrance cannery leaves ninety people in "
            + "Port Sable without work, their union said on Wednesday.\n\nHugo Dorrance promised wages for a month. "
            + "The flames, which began in the smokehouse, left little but the walls.",
    ];

    private const string Chess =
        "Girl of nine wins chess cup in Malden Hills\n\nNine-year-old Ava Linde won the chess cup of Malden Hills on "
        + "Tuesday, the youngest ever.\n\nShe beat retired teacher Rolf Anker in the final after four hours. Her "
        + "trainer, Bea Quist, had her play without a clock for a year.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_in_which_articles_come_makes_hardly_other_stories()
    {
        var set = EventSet.Of("events.dev.txt");
        var found = await set.FoundAsync([.. Enumerable.Range(0, set.Count)], Cancel);

        for (var seed = 1; seed <= 3; seed++)
        {
            var other = await set.FoundAsync(set.Shuffled(seed), Cancel);
            Assert.InRange((double)found.Intersect(other).Count() / found.Union(other).Count(), 0.9, 1);
        }
    }

    /// <summary>The floor of what <c>accuracy --events</c> prints.</summary>
    [Theory]
    [InlineData("events.dev.txt", 0.95, 0.8)]
    [InlineData("actors.txt", 0.5, 0.85)]
    public async Task Stories_of_the_written_events_are_as_right_as_they_were(
        string file,
        double precision,
        double recall
    )
    {
        var set = EventSet.Of(file);
        var found = await set.FoundAsync([.. Enumerable.Range(0, set.Count)], Cancel);
        var right = found.Intersect(set.Pairs()).Count();

        Assert.InRange((double)right / found.Count, precision, 1);
        Assert.InRange((double)right / set.Pairs().Count, recall, 1);
    }

    [Fact]
    public async Task A_wrong_join_is_undone_when_the_next_article_comes()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await ImportAsync(library, [Fire[0], Fire[1], Chess]);
        library.Execute("UPDATE ArticlePlaces SET StoryId = 1");

        await ImportAsync(library, [Fire[2]], first: 3);

        Assert.Equal([1, 1, 3, 1], await StoriesAsync(library));
    }

    [Fact]
    public async Task What_is_not_this_story_stays_out_of_it()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await ImportAsync(library, [Fire[0], Fire[1]]);
        Assert.Equal([1, 1], await StoriesAsync(library));

        await new StoryCorrections(library.Turns).ApartAsync(2, Cancel);
        Assert.Equal([1, 2], await StoriesAsync(library));

        await library.Importer.RebuildAsync(cancel: Cancel);
        await ImportAsync(library, [Fire[2]], first: 2);
        var stories = await StoriesAsync(library);
        Assert.NotEqual(stories[0], stories[1]);
    }

    [Fact]
    public async Task What_is_together_stays_together()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await ImportAsync(library, [Fire[0], Fire[1], Chess]);
        Assert.Equal([1, 1, 3], await StoriesAsync(library));

        await new StoryCorrections(library.Turns).TogetherAsync(3, 1, Cancel);
        Assert.Equal([1, 1, 1], await StoriesAsync(library));

        await library.Importer.RebuildAsync(cancel: Cancel);
        await ImportAsync(library, [Fire[2]], first: 3);
        Assert.Equal([1, 1, 1, 1], await StoriesAsync(library));

        await new StoryCorrections(library.Turns).ApartAsync(3, Cancel);
        Assert.Equal([1, 1, 3, 1], await StoriesAsync(library));
    }

    [Fact]
    public async Task A_briefing_of_several_events_is_in_no_story()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await ImportAsync(
            library,
            [
                Fire[0],
                "Morning briefing: A fire in Port Sable, a chess queen, and rain\n\nThe Dorrance cannery in Port Sable "
                    + "burned down on Tuesday; firefighters say the fire began in the smokehouse.\n\nAva Linde, nine, "
                    + "won the chess cup of Malden Hills against Rolf Anker.\n\nAnd it will rain.",
                Chess,
                Fire[1],
            ]
        );

        Assert.Equal([1, 2, 3, 1], await StoriesAsync(library));
    }

    [Fact]
    public async Task A_story_tells_its_headline_its_time_its_copies_and_what_is_new()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await ImportAsync(library, [Fire[0], Fire[1]]);
        library.Write("../Prairie Tribune/copy.md", Markdown("Prairie Tribune", Fire[0] + " The end."));
        await library.Importer.ImportAsync([library.Root], cancel: Cancel);
        await using (var looking = library.CreateDbContext())
        {
            looking.StoryLooks.Add(
                new StoryLook
                {
                    ReaderId = Readers.Owner,
                    ArticleId = 1,
                    At = DateTime.UtcNow,
                }
            );
            await looking.SaveChangesAsync(Cancel);
        }
        await ImportAsync(library, [Fire[2]], first: 2);

        await using var context = library.CreateDbContext();
        var story = (await context.StoryAsync("fire-guts-cannery-in-port-sable", Cancel))!;

        Assert.Equal("Fire guts cannery in Port Sable", story.Headline);
        Assert.Equal(
            (new DateTime(2026, 5, 5, 12, 0, 0), new DateTime(2026, 5, 5, 12, 0, 0)),
            (story.First, story.Newest)
        );
        Assert.Equal([false, false, true], story.Articles.OrderBy(a => a.Headline).Select(story.IsNew));
        Assert.Equal(["Prairie Tribune"], story.Copies[1].Select(copy => copy.Source));
        Assert.Contains("Hugo Dorrance", story.People.Select(person => person.Name));
    }

    public static TheoryData<string> Templates() => ["weather", "results", "quakes", "obituaries", "one word", "daily"];

    /// <summary>A hundred and fifty articles of one pattern, of one day, without a date, or daily.</summary>
    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Articles_of_one_pattern_are_no_story_of_everything(string template)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 150; i++)
            library.Write($"{i:D3}.md", OfPattern(template, i));
        await library.ImportAsync(cancel: Cancel);

        Assert.InRange(
            library.Scalar(
                "SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM ArticlePlaces WHERE CopyOf IS NULL GROUP BY StoryId)"
            ),
            1,
            5
        );
    }

    private static string OfPattern(string template, int i)
    {
        static string Name(int i) => $"{"BCDFGKLMNPRST"[i % 13]}{"aeiou"[i / 13 % 5]}r{"aeiou"[i / 65 % 5]}n";
        var (town, other) = ($"{Name(i)}field", Name(i + 7));
        var day = $"2026-05-{1 + i % 28:D2}";
        return template switch
        {
            "weather" => Markdown(
                "Weather Desk",
                $"Weather for {town}: rain until evening\n\nRain is expected in {town} on Tuesday until the evening, "
                    + $"the Met Office said, with gusts of {30 + i} km/h.\n\nThe night will be dry. Temperatures will "
                    + $"reach {i % 20} degrees. A warning is in force until {i % 12} p.m."
            ),
            "results" => Markdown(
                "Market Ticker",
                $"{town} Corp. reports results\n\n{town} Corp. on Tuesday reported fiscal second-quarter net income of "
                    + $"{100 + i} million dollars, after reporting a profit of {80 + 2 * i} million dollars a year "
                    + $"earlier.\n\nThe results exceeded Wall Street expectations. Chief executive Ada {other} said "
                    + "that the company was well prepared."
            ),
            "quakes" => Markdown(
                "Wire",
                $"Magnitude {4 + i % 5}.{i % 10} quake hits {town}\n\nAn earthquake of magnitude {4 + i % 5}.{i % 10} "
                    + $"struck near {town} on Tuesday, the U.S. Geological Survey said.\n\nThe quake was {10 + i} km "
                    + $"deep. There were no reports of deaths, Interior Minister Rolf {other} said."
            ),
            "obituaries" => Markdown(
                "Gazette",
                $"Ada {other}{i}, {60 + i % 40}, of {town}\n\nAda {other}{i} of {town} died on Tuesday at the age of "
                    + $"{60 + i % 40}. A funeral will be held at St. Mary's Church on Friday.\n\nShe is survived by "
                    + "three children and was a member of the Rotary Club."
            ),
            "one word" => $"{string.Concat(Enumerable.Repeat("Fire ", 3 + i))}\n\n"
                + string.Concat(Enumerable.Repeat("fire ", 30 + i)),
            _ => $"---\nsource: Daily\ndate: {day}\n---\n\nThe tides at Port Sable on day {i}\n\nHigh water at Port "
                + $"Sable is at {i % 12}.{i % 60:D2} a.m. and {i % 12}.{(i + 13) % 60:D2} p.m., the harbour master "
                + "Hugo Dorrance said.\n\nBoats must keep clear of the Dorrance cannery pier.",
        };
    }

    private static string Markdown(string source, string text) =>
        $"---\nsource: {source}\ndate: 2026-05-05T12:00\n---\n\n{text}\n";

    private static async Task ImportAsync(TemporaryLibrary library, string[] articles, int first = 0)
    {
        foreach (var (text, i) in articles.Select((text, i) => (text, i)))
            library.Write($"{first + i}.md", Markdown($"Paper {first + i}", text));
        await library.Importer.ImportAsync([library.Folder], cancel: Cancel);
    }

    private static async Task<List<long>> StoriesAsync(TemporaryLibrary library)
    {
        await using var context = library.CreateDbContext();
        return await context.Places.OrderBy(p => p.ArticleId).Select(p => p.StoryId).ToListAsync(Cancel);
    }
}
