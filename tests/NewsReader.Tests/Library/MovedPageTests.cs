using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library;

/// <summary>One person, one page: addresses of other names, names of several, and the user's answers.</summary>
public sealed class MovedPageTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;
    private Corrections _corrections = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _corrections = new Corrections(_library, new SqliteLibraryStore(), _library.Turns, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task The_addresses_of_other_forms_lead_to_the_page()
    {
        await ImportAsync(
            ("Bridge opens", "Mayor Delphine R. Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Bridge shuts", "Mayor Delphine Marwood of Oxley shut the bridge. “It sags,” Marwood said.")
        );

        Assert.Equal(["Delphine R. Marwood 2"], await PeopleAsync());
        Assert.Equal("delphine-r-marwood", await WhereToAsync("delphine-marwood"));
        Assert.Equal("delphine-r-marwood", await WhereToAsync("marwood"));
        Assert.Null(await WhereToAsync("delphine-r-marwood"));
        Assert.Null(await WhereToAsync("nobody-at-all"));
        Assert.Equal(
            [("Delphine Marwood", 1), ("Delphine R. Marwood", 1)],
            (await PageAsync("delphine-r-marwood")).Aliases.Select(alias => (alias.Form, alias.Articles))
        );
    }

    [Theory]
    [InlineData("person:\"Mayor Marwood\"")]
    [InlineData("person:\"Ms. Marwood\"")]
    [InlineData("person:\"Delphine R. Marwood\"")]
    [InlineData("person:\"D. Marwood\"")]
    [InlineData("person:\"Marwood Delphine\"")]
    [InlineData("person:Delphine")]
    [InlineData("person:\"Marwood’s\"")]
    [InlineData("speaker:Marwood")]
    public async Task A_person_is_found_by_any_form_of_the_name(string query)
    {
        await ImportAsync(
            ("Bridge opens", "Mayor Delphine R. Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Bridge shuts", "Mayor Delphine Marwood of Oxley shut the bridge. “It sags,” Marwood said."),
            ("Ferry sold", "Gregor Haldane of Oxley sold his ferry. “It leaks,” Haldane said.")
        );

        var found = await _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            ["Bridge opens", "Bridge shuts"],
            found.Articles.Select(hit => hit.Article.Headline).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_surname_of_several_is_a_list_of_its_bearers()
    {
        await ImportAsync(
            ("Bridge opens", "Mayor Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Bridge shuts", "Mayor Delphine Marwood of Oxley shut the bridge. “It sags,” Marwood said."),
            ("Rovers win", "The goalkeeper Jonas Marwood saved a penalty. “I guessed,” Marwood said.")
        );

        Assert.Equal(
            ["Delphine Marwood 2", "Jonas Marwood 1"],
            (await ReadAsync(library => library.BearersAsync(EntityKind.Person, "marwood", Cancel))).Select(bearer =>
                $"{bearer.Name} {bearer.Articles}"
            )
        );
    }

    [Fact]
    public async Task An_address_that_may_be_anothers_tomorrow_leads_nowhere_for_good()
    {
        await ImportAsync(
            ("Bridge opens", "Mayor Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Bridge shuts", "Nobody of Oxley crossed the bridge that the town shut. “It sags,” Marwood said.")
        );
        Assert.Equal(("delphine-marwood", false), await MoveAsync("marwood"));

        await ImportAsync(("Rovers win", "The goalkeeper Jonas Marwood saved a penalty. “I guessed,” Marwood said."));

        Assert.Null(await MoveAsync("marwood"));
    }

    [Fact]
    public async Task What_one_article_of_many_calls_somebody_gives_no_surname()
    {
        await ImportAsync([
            .. Enumerable
                .Range(1, 12)
                .Select(day => ($"Bridge {day}", $"Mayor Delphine Marwood of Oxley shut bridge {day} on Monday.")),
            ("Delphine Marwood Burns Jonas Haldane", "Delphine Marwood Burns Jonas Haldane, a leaflet said."),
        ]);
        await ImportAsync(("Ferry sold", "Nobody knew who had sold the ferry. “It leaks,” Haldane said."));

        Assert.Equal(["Delphine Marwood 13", "Haldane 1"], await PeopleAsync());
        Assert.Equal(
            [("Delphine Marwood", 12), ("Delphine Marwood Burns Jonas Haldane", 1)],
            (await PageAsync("delphine-marwood")).Aliases.Select(alias => (alias.Form, alias.Articles))
        );
        Assert.Equal(
            ["Haldane"],
            (await ReadAsync(library => library.BearersAsync(EntityKind.Person, "haldane", Cancel))).Select(e => e.Name)
        );
    }

    [Theory]
    [InlineData(true, "Delphine Marwood 2")]
    [InlineData(false, "Delphine Marwood 1, Marwood 1")]
    public async Task What_the_user_answers_holds_and_is_not_asked_again(bool isThey, string people)
    {
        await ImportAsync(
            ("Bridge opens", "Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Ferry sold", "Nobody knew who had sold the ferry. “It leaks,” Marwood said.")
        );
        var asked = Assert.Single(await ReadAsync(library => library.DoubtsAsync(10, Cancel)));
        Assert.Equal(("Marwood", "Delphine Marwood", 1), (asked.Form, asked.Who.Name, asked.Articles));

        await (
            isThey
                ? _corrections.ConfirmAsync(asked.Who, asked.Doubt, Cancel)
                : _corrections.RefuseAsync(asked.Who, asked.Doubt, Cancel)
        );
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Empty(await ReadAsync(library => library.DoubtsAsync(10, Cancel)));
        Assert.Equal(people, string.Join(", ", await PeopleAsync()));
        await _library.Importer.SettleAsync(100, Cancel);
        Assert.Equal(people, string.Join(", ", await PeopleAsync()));
    }

    [Fact]
    public async Task An_organization_is_called_what_most_articles_call_it_and_found_by_its_letters()
    {
        await ImportAsync(
            ("Canal dug", "The Oxley Canal Commission (OXC) dug a canal. The OXC hired forty men."),
            ("Canal fills", "The Oxley Canal Commission let the water in. Boats came at noon."),
            ("Canal leaks", "The OXC hired divers for its canal on Monday, a spokesman for the OXC said.")
        );

        var page = Assert.Single(
            await ReadAsync(library =>
                EntityPages
                    .Links(library.Entities.Where(e => e.Kind == EntityKind.Company && e.ArticleCount > 0))
                    .ToListAsync(Cancel)
            )
        );
        Assert.Equal(("Oxley Canal Commission", 3), (page.Name, page.Articles));
        var found = await _library.Search.SearchAsync(SearchQuery.Parse("organization:OXC"), cancel: Cancel);
        Assert.Equal(3, found.Articles.Count);
    }

    private async Task ImportAsync(params (string Headline, string Text)[] articles)
    {
        foreach (var (headline, text) in articles)
            _library.Write($"{headline}.txt", $"{headline}\n\nBy Ann Lee\n\n{text}\n");
        await _library.ImportAsync(cancel: Cancel);
    }

    private async Task<T> ReadAsync<T>(Func<LibraryContext, Task<T>> read)
    {
        await using var library = _library.CreateDbContext();
        return await read(library);
    }

    private Task<List<string>> PeopleAsync() =>
        ReadAsync(library =>
            library
                .Entities.Where(e => e.Kind == EntityKind.Person && e.ArticleCount > 0 && e.Name != "Ann Lee")
                .OrderBy(e => e.Name)
                .Select(e => e.Name + " " + e.ArticleCount)
                .ToListAsync(Cancel)
        );

    private async Task<EntityPage> PageAsync(string slug) =>
        (await ReadAsync(library => library.EntityAsync(EntityKind.Person, slug, cancel: Cancel)))!;

    private async Task<string?> WhereToAsync(string slug) => (await MoveAsync(slug))?.Slug;

    private async Task<(string Slug, bool IsForGood)?> MoveAsync(string slug) =>
        await ReadAsync(library => library.WhereToAsync(EntityKind.Person, slug, Cancel)) is var (to, isForGood)
            ? (to.Slug, isForGood)
            : null;
}
