using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>People and companies in a search.</summary>
public sealed class SearchNamesTests : SearchFixture
{
    [Fact]
    public async Task People_and_companies_that_match_stand_on_top()
    {
        var found = await Library.Search.SearchAsync(SearchQuery.Parse("bright"), cancel: Cancel);

        Assert.Equal("Brightwater Industries", Assert.Single(found.Matching).Name);
        Assert.Equal(
            "Marta Okoye",
            Assert
                .Single((await Library.Search.SearchAsync(SearchQuery.Parse("marta oko"), cancel: Cancel)).Matching)
                .Name
        );
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said()
    {
        var found = await Library.Search.SearchAsync(SearchQuery.Parse("person:\"Nobody Known\" mill"), cancel: Cancel);

        Assert.Empty(found.Articles);
        Assert.Equal("Nobody Known", Assert.Single(found.Notes.Names, name => name.Meant.Count == 0).Node.Name);
    }

    [Fact]
    public async Task An_ambiguous_name_is_said_and_each_is_found_alone()
    {
        Library.Write("ruby1.txt", TemporaryLibrary.Article("One", "Kristen Ruby"));
        Library.Write("ruby2.txt", TemporaryLibrary.Article("Two", "Jack Ruby"));
        await Library.ImportAsync(cancel: Cancel);

        var both = await Library.Search.SearchAsync(SearchQuery.Parse("person:ruby"), cancel: Cancel);
        var one = await Library.Search.SearchAsync(SearchQuery.Parse("person:kristen-ruby"), cancel: Cancel);

        Assert.Equal(
            ["Jack Ruby", "Kristen Ruby"],
            Assert
                .Single(both.Notes.Names, name => name.IsAmbiguous)
                .Meant.Select(e => e.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, both.Articles.Count);
        Assert.Equal("one", Assert.Single(one.Articles).Article.Slug);
        Assert.False(Assert.Single(one.Notes.Names).IsAmbiguous);
    }

    [Theory]
    [InlineData("okyoe")]
    [InlineData("okoyee")]
    [InlineData("Marta Okove")]
    [InlineData("Mrta Okoye")]
    [InlineData("okoie")]
    [InlineData("0koye")]
    public async Task A_slip_in_a_name_is_met_with_whom_it_may_mean(string typed)
    {
        var found = await Library.Search.SearchAsync(
            SearchQuery.Parse(SearchQuery.Term("person", typed)),
            cancel: Cancel
        );

        Assert.Equal("Marta Okoye", Assert.Single(found.Notes.Names).DidYouMean[0].Name);
    }

    [Fact]
    public async Task An_alias_is_whom_it_stands_for()
    {
        await using var library = Library.CreateDbContext();
        var okoye = (await library.EntityLinkAsync(EntityKind.Person, "marta-okoye", Cancel))!;
        await new Corrections(Library, new SqliteLibraryStore(), Library.Turns, TimeProvider.System).AddAliasAsync(
            okoye,
            "The Iron Baker",
            Cancel
        );

        var found = await Library.Search.SearchAsync(SearchQuery.Parse("person:\"the iron baker\""), cancel: Cancel);

        Assert.Equal(2, found.Articles.Count);
    }

    [Fact]
    public async Task Results_by_names_have_whom_the_hits_name()
    {
        var found = await Library.Search.SearchNamesAsync(SearchQuery.Parse("mill"), Cancel);

        Assert.Equal(
            ["Brightwater Industries", "Marta Okoye", "Renée Dufresne"],
            found.Named.Select(name => name.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal((2, 2), (found.Of, found.Named.Single(name => name.Kind == EntityKind.Company).Articles));
    }

    [Fact]
    public async Task A_persons_page_has_what_they_said_and_with_whom_they_are_named()
    {
        await using var library = Library.CreateDbContext();

        var page = await library.EntityAsync(EntityKind.Person, "marta-okoye", cancel: Cancel);

        Assert.Equal(["“The bread is miraculous,”", "“It is a miraculous machine,”"], page!.Said.Select(q => q.Said));
        Assert.Equal(
            ["Brightwater Industries", "Copperfield Holdings"],
            page.NamedWith.Select(e => e.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["chief executive of Brightwater Industries", "chief executive of Copperfield Holdings"],
            page.Roles.Select(r => r.Role).Order(StringComparer.Ordinal)
        );
        Assert.All(page.Appearances, a => Assert.Contains("Marta Okoye", a.Sentence));
    }
}
