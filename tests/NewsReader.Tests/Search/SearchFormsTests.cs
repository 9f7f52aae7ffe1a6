using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>Whoever is looked for by something else than a name: an account, an item, words, a letter.</summary>
public sealed class SearchFormsTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        Write(
            "Oven burns",
            "The baker Marta Okoye shut her shop in Oxley on Monday. “Buns are a scandal,” a user wrote on Twitter.\n\n"
                + "Marta Okoye (@oventime)\nThe oven is out.\n9:30 AM - 3 May 2019"
        );
        Write("Oven mended", "The baker Marta Okoye opened her shop in Oxley on Tuesday. “Finally,” a woman said.");
        Write("Letters sold", "The company X sold its office to Xander Holdings. X Corp. will move, X said on Friday.");
        Write("A president speaks", "Barack Obama spoke in Oxley on Friday. “It is late,” Obama said.");
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("person:@oventime", "Oven burns, Oven mended")]
    [InlineData("person:@OvenTime", "Oven burns, Oven mended")]
    [InlineData("speaker:@oventime", "Oven burns")]
    [InlineData("person:@nobody", "")]
    [InlineData("speaker:\"a user\"", "Oven burns")]
    [InlineData("speaker:\"a woman\"", "Oven mended")]
    [InlineData("speaker:\"a user\" said:scandal", "Oven burns")]
    [InlineData("speaker:\"a user\" said:finally", "")]
    [InlineData("person:Q76", "A president speaks")]
    [InlineData("person:q76", "A president speaks")]
    [InlineData("person:Q7600000", "")]
    public async Task Somebody_is_found_by_account_item_and_words(string query, string headlines)
    {
        var found = await _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            headlines,
            string.Join(", ", found.Articles.Select(hit => hit.Article.Headline).Order(StringComparer.Ordinal))
        );
    }

    [Theory]
    [InlineData("company:X")]
    [InlineData("company:x")]
    public async Task A_letter_is_the_company_of_this_name_and_no_beginning(string query)
    {
        var found = await _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        // The lists know X and Twitter by one bearer; Xander Holdings only begins so.
        Assert.Equal(["Twitter"], Assert.Single(found.Notes.Names).Meant.Select(e => e.Name));
        Assert.Contains("Letters sold", found.Articles.Select(hit => hit.Article.Headline));
    }

    [Fact]
    public async Task Words_that_are_nobodys_name_are_said_to_be_looked_for_as_such()
    {
        var found = await _library.Search.SearchAsync(SearchQuery.Parse("speaker:\"a user\""), cancel: Cancel);

        var name = Assert.Single(found.Notes.Names);
        Assert.Equal((true, 0), (name.IsByWords, name.Meant.Count));
    }

    [Fact]
    public async Task A_full_name_that_fits_is_taken_and_a_surname_says_among_whom()
    {
        Write("Bakers meet", "Marta Okoye met the smith Jonas Okoye in Oxley. “It is hot,” said Jonas Okoye.");
        await _library.ImportAsync(cancel: Cancel);

        var full = await _library.Search.SearchAsync(SearchQuery.Parse("person:\"Marta Okoye\""), cancel: Cancel);
        var surname = await _library.Search.SearchAsync(SearchQuery.Parse("person:Okoye"), cancel: Cancel);

        Assert.Equal(["Marta Okoye 3"], Told(full.Notes.Names));
        Assert.Equal(["Marta Okoye 3", "Jonas Okoye 1"], Told(surname.Notes.Names));
    }

    private static IEnumerable<string> Told(IReadOnlyList<MeantName> names) =>
        Assert.Single(names).Meant.Select(e => $"{e.Name} {e.Articles}");

    private void Write(string headline, string text) =>
        _library.Write($"{headline}.txt", $"{headline}\n\nBy Ann Lee\n\n{text}\n");
}
