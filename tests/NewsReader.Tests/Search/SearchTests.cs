using NewsReader.Library;
using NewsReader.Recognition;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

public sealed class SearchTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _library.Write("1.txt", TemporaryLibrary.Article("Mill opens", "Marta Okoye", "Brightwater Industries", "It is a miraculous machine"));
        _library.Write("2.txt", TemporaryLibrary.Article("Mill closes", "Renée Dufresne", "Brightwater Industries", "We tried everything"));
        _library.Write("3.txt", TemporaryLibrary.Article("Bakery opens", "Marta Okoye", "Copperfield Holdings", "The bread is miraculous"));
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("mill", "mill-closes mill-opens")]
    [InlineData("mills", "mill-closes mill-opens")]
    [InlineData("mill opens", "mill-opens")]
    [InlineData("\"mill opens\"", "mill-opens")]
    [InlineData("person:\"Marta Okoye\"", "bakery-opens mill-opens")]
    [InlineData("person:okoye", "bakery-opens mill-opens")]
    [InlineData("PERSON:dufresne", "mill-closes")]
    [InlineData("person:\"Renee Dufresne\"", "mill-closes")]
    [InlineData("company:Brightwater", "mill-closes mill-opens")]
    [InlineData("person:okoye company:brightwater", "mill-opens")]
    [InlineData("said:miraculous", "bakery-opens mill-opens")]
    [InlineData("said:miraculous company:copperfield", "bakery-opens")]
    [InlineData("person:okoye said:tried", "")]
    [InlineData("said:“miraculous” bread", "bakery-opens")]
    [InlineData("nowhere", "")]
    public async Task A_query_finds_its_articles(string query, string slugs)
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Articles.Select(a => a.Article.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task People_and_companies_that_match_stand_on_top()
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse("bright"), cancel: Cancel);

        Assert.Equal("Brightwater Industries", Assert.Single(found.Matching).Name);
        Assert.Equal("Marta Okoye", Assert.Single((await library.SearchAsync(SearchQuery.Parse("marta oko"), cancel: Cancel)).Matching).Name);
    }

    [Fact]
    public async Task What_was_found_is_marked_and_a_quotation_has_its_speaker()
    {
        await using var library = _library.CreateDbContext();

        var hit = (await library.SearchAsync(SearchQuery.Parse("said:miraculous company:copperfield"), cancel: Cancel)).Articles[0];

        var passage = hit.Passages[0];
        Assert.Equal("Marta Okoye", passage.Quotation!.Speaker);
        Assert.Equal("miraculous", Assert.Single(passage.Runs, r => r.IsMarked).Text);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said()
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse("person:\"Nobody Known\" mill"), cancel: Cancel);

        Assert.Empty(found.Articles);
        Assert.Equal("Nobody Known", Assert.Single(found.Notes.Names, name => name.Meant.Count == 0).Node.Name);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_hold_every_article_once()
    {
        for (var i = 0; i < 55; i++) _library.Write($"many/{i:00}.txt", TemporaryLibrary.Article($"Lighthouse {i}"));
        await _library.ImportAsync(cancel: Cancel);
        await using var library = _library.CreateDbContext();

        var slugs = new List<string>();
        string? next = null;
        do
        {
            var page = await library.SearchAsync(SearchQuery.Parse("lighthouse"), next, Cancel);
            slugs.AddRange(page.Articles.Select(a => a.Article.Slug));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(55, slugs.Count);
        Assert.Equal(55, slugs.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("headline:* ^mill {mill} mill*")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("person:")]
    [InlineData("person:\"")]
    [InlineData("said:\" mill")]
    [InlineData("the of a")]
    [InlineData("…!?—")]
    [InlineData("漢字 emoji 😀 \u0000 \ud800 \u202e")]
    public async Task Any_text_is_a_query(string query)
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse(query), "1.5_x", Cancel);

        Assert.Equal(3, _library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.NotNull(found.Articles);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_a_query()
    {
        await using var library = _library.CreateDbContext();

        Assert.Empty((await library.SearchAsync(SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("person:\"mill\" said:mill mill", 400))), cancel: Cancel)).Articles);
    }

    [Fact]
    public async Task A_persons_page_has_what_they_said_and_with_whom_they_are_named()
    {
        await using var library = _library.CreateDbContext();

        var page = await library.EntityAsync(EntityKind.Person, "marta-okoye", cancel: Cancel);

        Assert.Equal(["“The bread is miraculous,”", "“It is a miraculous machine,”"], page!.Said.Select(q => q.Said));
        Assert.Equal(["Brightwater Industries", "Copperfield Holdings"], page.NamedWith.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["chief executive of Brightwater Industries", "chief executive of Copperfield Holdings"], page.Roles.Select(r => r.Role).Order(StringComparer.Ordinal));
        Assert.All(page.Appearances, a => Assert.Contains("Marta Okoye", a.Sentence));
    }
}
