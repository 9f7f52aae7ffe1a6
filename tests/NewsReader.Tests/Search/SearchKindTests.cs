using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Search;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>Organizations in a search, by name and by kind.</summary>
public sealed class SearchKindTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        foreach (
            var (headline, organization, said) in new[]
            {
                ("Mill opens", "Tarn Industries", "We open on Monday"),
                ("Weir mended", "Tarn Council", "The weir holds again"),
                ("Vote called", "Weir Party", "Now they choose"),
                ("Rally held", "Weir Party", "A thousand came"),
                ("Looms stop", "Weavers Union", "Nobody weaves today"),
            }
        )
            _library.Write($"{headline}.txt", TemporaryLibrary.Article(headline, "Marta Okoye", organization, said));
        _library.Write(
            "statement.txt",
            "Ferries sold\n\nBy Ann Lee\n\nThe sale was called a gift by Weir Party on Friday.\n\n"
                + "“Weir Party is right about the ferries,” Tarn Council said in a statement.\n"
        );
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("organization:TMA", "tolls-fall tolls-rise")]
    [InlineData("organization:tma", "tolls-fall tolls-rise")]
    [InlineData("organization:WFW", "looms-hum")]
    [InlineData("organization:LSG", "ships-return")]
    [InlineData("organization:TFG", "")]
    public async Task Initials_that_articles_tell_find_the_organization(string query, string slugs)
    {
        foreach (
            var (headline, sentence) in new[]
            {
                ("Tolls rise", "The Tarn Markets Authority (TMA) said on Monday that tolls would rise again."),
                ("Tolls fall", "Tmark Industries said on Monday that the tolls had fallen, whatever the TMA believed."),
                ("Looms hum", "Weavers Federation of Wold, or WFW, said on Friday that the looms were humming."),
                ("Ships return", "The Loch Sailing Guild, known by its initials LSG, said that the ships were back."),
            }
        )
            _library.Write($"{headline}.txt", $"{headline}\n\nBy Ann Lee\n\n{sentence} Nobody else said a word.\n");
        await _library.ImportAsync(cancel: Cancel);

        Assert.Equal(slugs, await SlugsAsync(query));
    }

    [Theory]
    [InlineData("kind:party", "ferries-sold rally-held vote-called")]
    [InlineData("kind:PARTY", "ferries-sold rally-held vote-called")]
    [InlineData("kind:court", "")]
    [InlineData("kind:union OR kind:company", "looms-stop mill-opens")]
    [InlineData("kind:party kind:government", "ferries-sold")]
    [InlineData("kind:party -kind:government", "rally-held vote-called")]
    [InlineData("thousand kind:party", "rally-held")]
    [InlineData("-(kind:party OR kind:union)", "mill-opens weir-mended")]
    [InlineData("organization:\"Weir Party\"", "ferries-sold rally-held vote-called")]
    [InlineData("organization:tarn", "ferries-sold mill-opens weir-mended")]
    [InlineData("organization:tarn kind:government", "ferries-sold weir-mended")]
    [InlineData("organization:tarn kind:company", "mill-opens")]
    [InlineData("organization:tarn (kind:company OR kind:union)", "mill-opens")]
    [InlineData("organization:tarn kind:party", "")]
    [InlineData("(organization:tarn OR organization:weavers) kind:union", "looms-stop")]
    [InlineData(
        "(organization:tarn kind:government) OR (organization:weir kind:party)",
        "ferries-sold rally-held vote-called weir-mended"
    )]
    [InlineData("kind:union -organization:tarn", "looms-stop")]
    [InlineData("company:tarn", "mill-opens")]
    [InlineData("company:\"Tarn Industries\"", "mill-opens")]
    [InlineData("company:\"Weir Party\"", "ferries-sold rally-held vote-called")]
    [InlineData("company:tarn kind:government", "ferries-sold weir-mended")]
    [InlineData("organization:okoye", "")]
    public async Task A_query_finds_its_articles(string query, string slugs)
    {
        Assert.Equal(slugs, await SlugsAsync(query));
        // The same where there are too many of the kind to be asked for one by one.
        _library.Execute(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= {UnderstoodQuery.MostOfKind})
            INSERT INTO Entities (Kind, Slug, NameSlug, Name, Fields, ArticleCount, QuotationCount, Organization)
            SELECT 1, 'other-' || k.value || i, 'other-' || k.value || i, 'Other ' || k.value || i, 0, 1, 0, k.value
            FROM n, json_each('[0, 1, 2, 8]') k
            """
        );
        Assert.Equal(slugs, await SlugsAsync(query));
    }

    [Theory]
    [InlineData("kind:party", "“A thousand came,”, “Now they choose,”, “Weir Party is right about the ferries,”")]
    [InlineData("kind:government", "“Weir Party is right about the ferries,”")]
    [InlineData("-kind:party kind:government", "")]
    public async Task Of_quotations_an_organization_of_the_kind_says_them_or_is_spoken_of(string query, string said)
    {
        // Who says it is who is asked for here, whatever recognition makes of these sentences.
        _library.Execute(
            """
            UPDATE Quotations SET SpeakerId = (SELECT Id FROM Entities WHERE Slug = 'weir-party')
            WHERE ArticleId IN (SELECT Id FROM Articles WHERE Slug IN ('vote-called', 'rally-held'))
            """
        );
        _library.Execute(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= {UnderstoodQuery.MostOfKind})
            INSERT INTO Entities (Kind, Slug, NameSlug, Name, Fields, ArticleCount, QuotationCount, Organization)
            SELECT 1, 'other-' || k.value || i, 'other-' || k.value || i, 'Other ' || k.value || i, 0, 1, 0, k.value
            FROM n, json_each('[1, 2]') k
            """
        );

        var found = await _library.Search.SearchQuotationsAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            said,
            string.Join(", ", found.Quotations.Select(q => q.Quotation.Said).Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public async Task A_company_that_is_none_is_looked_for_as_what_it_is_and_that_is_said()
    {
        var company = Assert.Single((await FindAsync("company:tarn")).Notes.Names);
        var party = Assert.Single((await FindAsync("company:\"Weir Party\"")).Notes.Names);
        var none = Assert.Single((await FindAsync("company:nowhere")).Notes.Names);

        Assert.Equal((false, "Tarn Industries"), (company.IsNoCompany, Assert.Single(company.Meant).Name));
        Assert.Equal((true, "Weir Party"), (party.IsNoCompany, Assert.Single(party.Meant).Name));
        Assert.Equal((false, 0), (none.IsNoCompany, none.Meant.Count));
    }

    [Fact]
    public async Task A_name_of_another_kind_is_said_to_be_of_it()
    {
        var name = Assert.Single((await FindAsync("organization:\"Weir Party\" kind:union")).Notes.Names);

        Assert.Empty(name.Meant);
        Assert.Empty(name.DidYouMean);
        Assert.Equal([OrganizationKind.Union], name.Kinds);
        Assert.Equal(
            ("Weir Party", OrganizationKind.Party),
            name.OfOtherKinds.Select(e => (e.Name, e.Organization!.Value)).Single()
        );
    }

    [Fact]
    public async Task Facets_count_kinds_and_narrow_to_them()
    {
        var facets = (await FindAsync("on:today")).Facets!;

        Assert.Equal(
            [("Party", "kind:party", 3), ("Government", "kind:government", 2), ("Company", "kind:company", 1)],
            facets.Kinds.Take(3).Select(f => (f.Label, f.Term, f.Articles))
        );
        Assert.Equal("organization:\"Weir Party\"", facets.Companies[0].Term);
        Assert.Equal(3, (await FindAsync($"on:today {facets.Kinds[0].Term}")).Articles.Count);
    }

    [Fact]
    public async Task A_kind_that_is_asked_for_alone_shows_the_sentences_that_name_such()
    {
        var hit = Assert.Single((await FindAsync("kind:union")).Articles);

        Assert.Contains("Weavers Union", Assert.Single(hit.Passages).Runs[0].Text);
    }

    [Fact]
    public async Task What_is_typed_is_met_with_organizations_and_what_they_are()
    {
        var index = new SqliteSuggestionIndex(_library);
        async Task<List<string>> TypedAsync(string typed) =>
            [.. (await index.SuggestAsync(typed, TestPipeline.Links, Cancel)).Select(s => $"{s.What}: {s.Typed}")];

        Assert.Equal(["party: Weir Party"], await TypedAsync("weir p"));
        Assert.Equal(["party: rally organization:\"Weir Party\""], await TypedAsync("rally weir"));
        Assert.Equal(
            ["government: organization:\"Tarn Council\"", "company: organization:\"Tarn Industries\""],
            await TypedAsync("organization:tarn")
        );
        Assert.Equal(
            ["company: company:\"Tarn Industries\"", "government: company:\"Tarn Council\""],
            await TypedAsync("company:tarn")
        );
        Assert.Equal(["kind: kind:media", "kind: kind:military"], await TypedAsync("kind:m"));
    }

    [Fact]
    public async Task A_kind_that_the_user_gives_is_found_at_once()
    {
        var corrections = new Corrections(_library, new SqliteLibraryStore(), _library.Turns, TimeProvider.System);
        await using var context = _library.CreateDbContext();
        var page = (await context.EntityLinkAsync(EntityKind.Company, "weavers-union", Cancel))!;

        await corrections.TellKindAsync(page, OrganizationKind.Association, Cancel);

        Assert.Equal("looms-stop", await SlugsAsync("kind:association"));
        Assert.Equal("", await SlugsAsync("kind:union"));
    }

    private Task<SearchResults> FindAsync(string query) =>
        _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

    private async Task<string> SlugsAsync(string query) =>
        string.Join(' ', (await FindAsync(query)).Articles.Select(a => a.Article.Slug).Order(StringComparer.Ordinal));
}
