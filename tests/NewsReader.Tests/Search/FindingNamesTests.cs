using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite.Search;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>A page is found by any name of whom it is of, whole or begun.</summary>
public sealed class FindingNamesTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        await ImportAsync(
            (
                "Talks begin",
                "Benjamin Netanyahu, the prime minister of Israel, spoke on Monday. “We talk,” Netanyahu said."
            ),
            ("Speech kept", "President John F. Kennedy spoke in Berlin. “I am here,” Kennedy said."),
            ("Show ends", "The host Conan O’Brien ended his show in Leeds. “It was fun,” O’Brien said."),
            ("Suit filed", "The Justice Department sued a mill in Oxley on Monday, the Justice Department said."),
            ("App grows", "Meta Platforms hired forty people in Oxley. Meta Platforms said that it would hire more."),
            ("Dam holds", "Sen. Maud Costigan opened the dam at Oxley. “It holds,” Costigan said."),
            ("Shop opens", "Costwold Industries opened a shop. The company, Costwold Industries, sells hats.")
        );
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("Bibi Netanyahu", "Benjamin Netanyahu")]
    [InlineData("bibi netanyahu’s", "Benjamin Netanyahu")]
    [InlineData("Bibi", "Benjamin Netanyahu")]
    [InlineData("JFK", "John F. Kennedy")]
    [InlineData("John Fitzgerald Kennedy", "John F. Kennedy")]
    [InlineData("obrien", "Conan O'Brien")]
    [InlineData("Conan O’Brien’s", "Conan O'Brien")]
    [InlineData("Costigan’s", "Maud Costigan")]
    [InlineData("Sen. Costigan's", "Maud Costigan")]
    [InlineData("Nobody’s", "")]
    public async Task A_person_is_meant_by(string name, string who) =>
        Assert.Equal(who, await MeantAsync("person", name));

    [Theory]
    [InlineData("Department of Justice", "Justice Department")]
    [InlineData("Justice Department’s", "Justice Department")]
    [InlineData("Q380", "Meta Platforms")]
    [InlineData("q380", "Meta Platforms")]
    public async Task An_organization_is_meant_by(string name, string who) =>
        Assert.Equal(who, await MeantAsync("organization", name));

    [Theory]
    [InlineData("Binyamin Netanyahu", "Benjamin Netanyahu")]
    [InlineData("John Fitzgerald Kennedy", "John F. Kennedy")]
    [InlineData("obri", "Conan O'Brien")]
    [InlineData("obrien", "Conan O'Brien")]
    [InlineData("conan obr", "Conan O'Brien")]
    [InlineData("jfk", "John F. Kennedy")]
    [InlineData("o’br", "Conan O'Brien")]
    [InlineData("department of j", "Justice Department")]
    [InlineData("justice dep", "Justice Department")]
    [InlineData("q380", "Meta Platforms")]
    [InlineData("Q380", "Meta Platforms")]
    [InlineData("Sen. Cost", "Maud Costigan")]
    [InlineData("sen. cost", "Maud Costigan")]
    [InlineData("Sen. Maud", "Maud Costigan")]
    [InlineData("costigan’s", "Maud Costigan")]
    [InlineData("cost", "Costwold Industries, Maud Costigan")]
    [InlineData("zzz", "")]
    public async Task Is_suggested_for(string typed, string names) => Assert.Equal(names, await SuggestedAsync(typed));

    [Fact]
    public async Task A_page_without_articles_is_not_suggested_listed_or_offered()
    {
        File.Delete(Path.Combine(_library.Folder, "Dam holds.txt"));
        await _library.ImportAsync(cancel: Cancel);

        Assert.Equal("Costwold Industries", await SuggestedAsync("cost"));
        Assert.Equal("", await SuggestedAsync("Sen. Cost"));
        Assert.Equal("", await MeantAsync("person", "Costigan"));
        var query = SearchQuery.Parse("person:Costigen");
        var found = await _library.Search.SearchAsync(query, cancel: Cancel);
        Assert.Empty(Assert.Single(found.Notes.Names).DidYouMean);
        await using var library = _library.CreateDbContext();
        Assert.DoesNotContain(
            (await library.EntitiesAsync(EntityKind.Person, organization: null, after: null, Cancel)).Select(e =>
                e.Name
            ),
            name => name == "Maud Costigan"
        );
    }

    private async Task ImportAsync(params (string Headline, string Text)[] articles)
    {
        foreach (var (headline, text) in articles)
            _library.Write($"{headline}.txt", $"{headline}\n\nBy Ann Lee\n\n{text}\n");
        await _library.ImportAsync(cancel: Cancel);
    }

    private async Task<string> MeantAsync(string field, string name)
    {
        var query = SearchQuery.Parse(SearchQuery.Term(field, name));
        var found = await _library.Search.SearchAsync(query, cancel: Cancel);
        var meant = Assert.Single(found.Notes.Names);
        Assert.Equal(meant.Meant.Count > 0, found.Articles.Count > 0);
        return string.Join(", ", meant.Meant.Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    private async Task<string> SuggestedAsync(string typed) =>
        string.Join(
            ", ",
            (await new SqliteSuggestionIndex(_library).NamesAsync(typed, 6, Cancel))
                .Select(e => e.Name)
                .Order(StringComparer.Ordinal)
        );
}
