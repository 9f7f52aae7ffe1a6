using Microsoft.EntityFrameworkCore;

namespace NewsReader.Tests.Library.Identity;

public sealed class EvidenceTests : IAsyncLifetime
{
    private const string Forward =
        "Northmoor reach the final\n\nThe forward Anders Hellberg scored three goals for Northmoor on Thursday. The "
        + "31-year-old forward has 14 goals this season, said the coach, Olaf Brandvold.\n";

    private const string Surgeon =
        "A heart is mended twice\n\nThe surgeon Anders Hellberg repaired two valves of a patient in Uppsala, the "
        + "hospital said. Hellberg, 58, operated with the cardiologist Freja Sundqvist for nine hours.\n";

    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _library = await TemporaryLibrary.OpenAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task A_forward_and_a_surgeon_are_two_and_each_later_article_finds_its_own()
    {
        await ImportAsync(
            Forward,
            Surgeon,
            "Northmoor lose the final\n\nAnders Hellberg, 31, missed a penalty as Northmoor lost the match, and the "
                + "coach, Olaf Brandvold, hugged him after the goal that decided it.\n",
            "A prize for two doctors\n\nThe hospital in Uppsala gave its prize to Freja Sundqvist and Anders Hellberg, "
                + "who repaired the valves of a patient in an operation of nine hours.\n"
        );

        Assert.Equal(
            [
                ["A heart is mended twice", "A prize for two doctors"],
                ["Northmoor lose the final", "Northmoor reach the final"],
            ],
            await PagesAsync("Anders Hellberg")
        );
    }

    [Fact]
    public async Task A_namesake_of_another_age_in_the_same_club_is_somebody_else()
    {
        await ImportAsync(
            Forward,
            "Northmoor sign a namesake\n\nNorthmoor signed Anders Hellberg, 18, on Monday. He is no relation to the "
                + "club's forward, said the coach, Olaf Brandvold.\n"
        );

        Assert.Equal(
            [
                ["Northmoor reach the final"],
                ["Northmoor sign a namesake"],
            ],
            await PagesAsync("Anders Hellberg")
        );
    }

    [Fact]
    public async Task Two_names_that_an_article_calls_one_are_one_page()
    {
        await ImportAsync(
            "Gas firm fined\n\nNorthern Heating Company was fined on Friday, a judge said.\n",
            "A new name\n\nLumen Power Company, formerly Northern Heating Company, opened a solar farm on Monday.\n",
            "Jobs go\n\nLumen Power Company will cut 450 jobs, a union said on Tuesday.\n"
        );

        Assert.Equal(
            [
                ["A new name", "Gas firm fined", "Jobs go"],
            ],
            await PagesAsync("Lumen Power Company")
        );
    }

    [Fact]
    public async Task A_joined_page_is_found_by_its_name_ever_after()
    {
        await ImportAsync(
            "Gas firm fined\n\nNorthern Heating Company was fined on Friday, a judge said.\n",
            "Jobs go\n\nLumen Power Company will cut 450 jobs, a union said on Tuesday.\n",
            "A new name\n\nLumen Power Company, formerly Northern Heating Company, opened a solar farm on Monday.\n",
            "Pipes burst\n\nNorthern Heating Company had warned of the frost, a plumber said on Sunday.\n",
            "Pipes mended\n\nNorthern Heating Company sent two plumbers, a neighbor said on Monday.\n"
        );

        Assert.Equal(
            [
                ["A new name", "Gas firm fined", "Jobs go", "Pipes burst", "Pipes mended"],
            ],
            await PagesAsync("Northern Heating Company")
        );
    }

    [Fact]
    public async Task Whoever_is_named_by_surname_alone_is_the_one_of_that_title_and_company()
    {
        await ImportAsync(
            "Mayor opens bridge\n\nMayor Helena Ostrander opened the bridge in Carrow with the engineer "
                + "Piet Vandermolen.\n",
            "Novelist wins prize\n\nThe novelist Bertram Ostrander won the prize for a novel about lighthouses.\n",
            "Bridge is closed again\n\nMs. Ostrander, the mayor, said in Carrow that the engineer Piet "
                + "Vandermolen had told her to close the bridge.\n"
        );

        Assert.Equal(
            [
                ["Bridge is closed again", "Mayor opens bridge"],
            ],
            await PagesAsync("Helena Ostrander")
        );
        Assert.Equal(
            [
                ["Novelist wins prize"],
            ],
            await PagesAsync("Bertram Ostrander")
        );
    }

    [Fact]
    public async Task The_order_of_import_decides_nothing()
    {
        string[] articles =
        [
            Forward,
            Surgeon,
            "Northmoor lose the final\n\nAnders Hellberg, 31, missed a penalty as Northmoor lost the match, and the "
                + "coach, Olaf Brandvold, hugged him after the goal that decided it.\n",
        ];
        var random = new Random(7);
        for (var order = 0; order < 6; order++)
        {
            await using var library = await TemporaryLibrary.OpenAsync();
            random.Shuffle(articles);
            await ImportAsync(library, articles);

            Assert.Equal(
                [
                    ["A heart is mended twice"],
                    ["Northmoor lose the final", "Northmoor reach the final"],
                ],
                await PagesAsync(library, "Anders Hellberg")
            );
        }
    }

    [Fact]
    public async Task A_full_name_later_moves_the_articles_that_had_the_surname_alone()
    {
        await ImportAsync("A speech\n\nMr. Quillfeather said on Monday that the harbor in Carrow would be dredged.\n");
        Assert.Equal(
            [
                ["A speech"],
            ],
            await PagesAsync("Quillfeather")
        );

        await ImportAsync(
            "Harbor is dredged\n\nThe harbor master Tobias Quillfeather said that the harbor in Carrow was deep "
                + "again.\n"
        );

        Assert.Equal(
            [
                ["A speech", "Harbor is dredged"],
            ],
            await PagesAsync("Tobias Quillfeather")
        );
    }

    private Task ImportAsync(params string[] articles) => ImportAsync(_library, articles);

    private static async Task ImportAsync(TemporaryLibrary library, params string[] articles)
    {
        foreach (var article in articles)
        {
            library.Write($"{Guid.NewGuid():N}.txt", article);
            await library.ImportAsync(withdraw: false, cancel: Cancel);
        }
        await library.Importer.SettleAsync(int.MaxValue, Cancel);
    }

    private Task<List<List<string>>> PagesAsync(string name) => PagesAsync(_library, name);

    /// <summary>The headlines on each page of a name.</summary>
    private static async Task<List<List<string>>> PagesAsync(TemporaryLibrary library, string name)
    {
        await using var context = library.CreateDbContext();
        var named = await context
            .Appearances.Where(a => a.Entity!.Name == name || a.Entity.Name.StartsWith(name + " ("))
            .Join(context.Articles, a => a.ArticleId, a => a.Id, (a, article) => new { a.EntityId, article.Headline })
            .ToListAsync(Cancel);
        return
        [
            .. named
                .GroupBy(appearance => appearance.EntityId)
                .Select(page => page.Select(a => a.Headline).Order(StringComparer.Ordinal).ToList())
                .OrderBy(page => page[0], StringComparer.Ordinal),
        ];
    }
}
