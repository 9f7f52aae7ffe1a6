using Microsoft.EntityFrameworkCore;

namespace NewsReader.Tests.Library.Identity;

public sealed class KnownBearerTests : IAsyncLifetime
{
    private const string Secretary =
        "Talks in Geneva\n\nSecretary of State John Kerry left for Geneva on Tuesday to meet the foreign minister of "
        + "Iran, the State Department said.\n";

    private const string Plumber =
        "Cellars under water\n\nA main broke under Wayne Avenue. John Kerry, 42, a plumber from Dayton, pumped out the "
        + "cellars of his neighbors all night.\n";

    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _library = await TemporaryLibrary.OpenAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_plumber_of_a_known_name_is_not_the_known_one_whoever_comes_first(bool isPlumberFirst)
    {
        await ImportAsync(isPlumberFirst ? [Plumber, Secretary] : [Secretary, Plumber]);

        Assert.Equal([("Cellars under water", null), ("Talks in Geneva", 22316)], await ItemsAsync("John Kerry"));
    }

    [Theory]
    [InlineData("Oil slips\n\nOil fell on Monday. Traders in London awaited what John Kerry would say.\n", 22316)]
    [InlineData("A prize\n\nThe judges praised John Kerry, a plumber from Dayton, for his soup.\n", null)]
    [InlineData("A bakery\n\nJohn Kerry, 23, opened a bakery in a barn and sells out by nine.\n", null)]
    [InlineData("A deputy\n\nDeputy John Kerry pulled two boys out of the pond on Friday.\n", null)]
    [InlineData("A host\n\nJohn Kerry, the author of a book on the sea, spoke about whales.\n", 22316)]
    public async Task Who_has_a_known_name_is_told_by_what_is_said_of_them(string text, int? item)
    {
        await ImportAsync(text);

        Assert.Equal([(text.Split('\n')[0], item)], await ItemsAsync("John Kerry"));
    }

    [Fact]
    public async Task Whoever_is_not_the_known_one_does_not_become_it_by_a_later_article()
    {
        await ImportAsync(
            Plumber,
            "Another main breaks\n\nJohn Kerry, a plumber from Dayton, was on Wayne Avenue again and pumped out the "
                + "cellars of his neighbors.\n",
            Secretary
        );

        Assert.Equal(
            [("Another main breaks", null), ("Cellars under water", null), ("Talks in Geneva", 22316)],
            await ItemsAsync("John Kerry")
        );
    }

    [Fact]
    public async Task Two_of_one_name_and_other_fields_are_two_when_both_are_doubtful()
    {
        await ImportAsync(
            "Catalyst of rust\n\nThe chemist Marta Ruiz found the catalyst at the University of Bonn.\n",
            "Three goals\n\nThe striker Marta Ruiz scored three goals for Deportivo on Sunday.\n"
        );

        Assert.Equal(
            [("Catalyst of rust", "marta-ruiz", null), ("Three goals", "marta-ruiz-2", null)],
            await NamedAsync("Marta Ruiz")
        );
    }

    [Fact]
    public async Task A_hospital_of_one_name_in_two_towns_is_two_and_two_papers_name_the_same()
    {
        await ImportAsync(
            "A ward opens\n\nRIVERSIDE, Calif. — Riverside Hospital will open a ward in June, said its director, Paula "
                + "Greene.\n",
            "A strike ends\n\nNEWPORT NEWS, Va. — Nurses at Riverside Hospital in Newport News ended their strike.\n",
            "A girl is born\n\nA girl was born in the new ward of Riverside Hospital in Riverside, said the director, "
                + "Paula Greene.\n"
        );

        Assert.Equal(
            [
                // The ward's page is made when the girl's report parts it from the strike's.
                ("A girl is born", "riverside-hospital-2", null),
                ("A strike ends", "riverside-hospital", null),
                ("A ward opens", "riverside-hospital-2", null),
            ],
            await NamedAsync("Riverside Hospital")
        );
    }

    [Theory]
    [InlineData(
        "AOC holds town hall\n\nAOC told a crowd on Saturday that the plan would create jobs.\n",
        "AOC",
        "alexandria-ocasio-cortez",
        55223040
    )]
    [InlineData(
        "A city in one street\n\nA million people came to see LeBron, who wept on the floor.\n",
        "LeBron",
        "lebron-james",
        36159
    )]
    public async Task One_word_by_which_somebody_is_known_leads_to_their_page(
        string text,
        string name,
        string page,
        int item
    )
    {
        await ImportAsync(
            "Climate plan\n\nRepresentative Alexandria Ocasio-Cortez of New York unveiled a climate plan.\n",
            "First title\n\nThe basketball player LeBron James brought Cleveland the title on Sunday.\n",
            text
        );

        Assert.Equal([(text.Split('\n')[0], page, item)], await NamedAsync(name));
    }

    [Fact]
    public async Task An_airport_that_is_called_after_somebody_is_nobody()
    {
        await ImportAsync("Snow\n\nSnow closed two runways at JFK on Friday, the Port Authority said.\n");

        Assert.Equal([], await NamedAsync("JFK"));
    }

    private async Task<List<(string Article, int? Item)>> ItemsAsync(string name) =>
        [.. (await NamedAsync(name)).Select(named => (named.Article, named.Item))];

    /// <summary>The articles that call somebody so, whose page it is, and the item of Wikidata.</summary>
    private async Task<List<(string Article, string Page, int? Item)>> NamedAsync(string name)
    {
        await using var library = _library.CreateDbContext();
        var named = await library
            .Appearances.Where(a => a.Forms == name || a.Forms.StartsWith(name + "\n"))
            .Join(
                library.Articles,
                a => a.ArticleId,
                a => a.Id,
                (a, article) =>
                    new
                    {
                        article.Headline,
                        a.Entity!.Slug,
                        a.Entity.Wikidata,
                    }
            )
            .OrderBy(named => named.Headline)
            .ToListAsync(Cancel);
        return [.. named.Select(named => (named.Headline, named.Slug, named.Wikidata))];
    }

    private async Task ImportAsync(params string[] articles)
    {
        foreach (var article in articles)
        {
            _library.Write($"{Guid.NewGuid():N}.txt", article);
            await _library.ImportAsync(withdraw: false, cancel: Cancel);
        }
        await _library.Importer.SettleAsync(int.MaxValue, Cancel);
    }
}
