using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Search;

namespace NewsReader.Tests.Library;

/// <summary>What the user says of who is who: where it is found, what it teaches, and that it can be undone.</summary>
public sealed class UsersWordTests : IAsyncLifetime
{
    private static readonly (string Headline, string Text)[] Writers =
    [
        ("Prize given", "The novelist Joan Rowley took the prize in Oxley. “It is heavy,” Rowley said."),
        ("Book bound", "The novelist Robert Galbraith bound a book in Leeds. “It is long,” Galbraith said."),
        ("Book read", "The novelist Robert K. Galbraith read his book in Leeds. “It was long,” Galbraith said."),
    ];

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
    public async Task Every_form_of_a_merged_page_finds_the_other_until_it_is_undone()
    {
        await ImportAsync(Writers);
        var merge = await _corrections.MergeAsync(
            await LinkAsync("robert-galbraith"),
            await LinkAsync("joan-rowley"),
            Cancel
        );
        await _library.Importer.ReadAgainAsync(Cancel);

        foreach (
            var name in new[]
            {
                "Robert Galbraith",
                "robert-galbraith",
                "Robert K. Galbraith",
                "Galbraith",
                "Mr. Galbraith",
                "R. Galbraith",
                "Galbraith Robert",
                "Rowley",
            }
        )
            Assert.Equal(
                "Joan Rowley: Book bound, Book read, Prize given",
                $"{await MeantAsync(name)}: {await FoundAsync(name)}"
            );
        foreach (var typed in new[] { "galb", "robert gal", "Robert K. G", "joan" })
            Assert.Equal("Joan Rowley", await SuggestedAsync(typed));
        Assert.Equal(
            ["Joan Rowley 1", "Robert Galbraith 1", "Robert K. Galbraith 1"],
            (await PageAsync("joan-rowley")).Aliases.Select(alias => $"{alias.Form} {alias.Articles}")
        );

        await _corrections.UndoAsync(merge.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        await ImportAsync([
            ("Book lent", "The novelist Robert Galbraith lent a book in Leeds. “It is back,” Galbraith said."),
        ]);

        Assert.Equal("Robert Galbraith: Book bound, Book lent, Book read", await BothAsync("Robert K. Galbraith"));
        Assert.Equal("Robert Galbraith: Book bound, Book lent, Book read", await BothAsync("Galbraith"));
        Assert.Equal("Joan Rowley: Prize given", await BothAsync("Rowley"));
        Assert.Equal("Robert Galbraith", await SuggestedAsync("galb"));
        Assert.Equal(["Joan Rowley"], (await PageAsync("joan-rowley")).Aliases.Select(alias => alias.Form));
        Assert.Equal(0, _library.Scalar("SELECT SUM(Told) FROM EntityForms"));
    }

    [Fact]
    public async Task Articles_that_come_after_a_merge_add_their_forms_to_it()
    {
        await ImportAsync(Writers);
        await _corrections.MergeAsync(await LinkAsync("robert-galbraith"), await LinkAsync("joan-rowley"), Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        await ImportAsync([
            ("Book lent", "The novelist Robert Galbraith lent a book in Leeds. “It is back,” Galbraith said."),
        ]);

        Assert.Equal("Joan Rowley: Book bound, Book lent, Book read, Prize given", await BothAsync("Robert Galbraith"));
        Assert.Equal(
            ["Robert Galbraith 2", "Joan Rowley 1", "Robert K. Galbraith 1"],
            (await PageAsync("joan-rowley")).Aliases.Select(alias => $"{alias.Form} {alias.Articles}")
        );
    }

    [Fact]
    public async Task Merges_and_joined_pages_lead_on_to_the_last()
    {
        await ImportAsync([
            .. Writers,
            ("Tea drunk", "The novelist Ruth Vane drank tea in Oxley. “It is hot,” Vane said."),
        ]);
        var first = await _corrections.MergeAsync(
            await LinkAsync("robert-galbraith"),
            await LinkAsync("joan-rowley"),
            Cancel
        );
        await _library.Importer.ReadAgainAsync(Cancel);
        await _corrections.MergeAsync(await LinkAsync("joan-rowley"), await LinkAsync("ruth-vane"), Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal("ruth-vane", await WhereToAsync("robert-galbraith"));
        Assert.Equal("ruth-vane", await WhereToAsync("joan-rowley"));
        Assert.Equal("Ruth Vane: Book bound, Book read, Prize given, Tea drunk", await BothAsync("Galbraith"));
        Assert.Equal("Ruth Vane", await SuggestedAsync("galb"));

        await _corrections.UndoAsync(first.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Null(await WhereToAsync("robert-galbraith"));
        Assert.Equal("ruth-vane", await WhereToAsync("joan-rowley"));
        Assert.Equal("Robert Galbraith: Book bound, Book read", await BothAsync("Galbraith"));
    }

    [Fact]
    public async Task An_alias_of_the_user_finds_the_person_everywhere()
    {
        await ImportAsync(Writers);

        var alias = await _corrections.AddAliasAsync(await LinkAsync("joan-rowley"), "Jo Rowntree", Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal("Joan Rowley: Prize given", await BothAsync("Jo Rowntree"));
        Assert.Equal("Joan Rowley: Prize given", await BothAsync("jo rowntree"));
        Assert.Equal("Joan Rowley", await SuggestedAsync("jo r"));
        Assert.Equal("joan-rowley", await WhereToAsync("jo-rowntree"));

        await ImportAsync([("Jam made", "Jo Rowntree made jam in Leeds on Monday. “It is sweet,” Rowntree said.")]);
        Assert.Equal("Joan Rowley: Jam made, Prize given", await BothAsync("Jo Rowntree"));

        await _corrections.UndoAsync(alias.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.NotEqual("joan-rowley", await WhereToAsync("jo-rowntree"));
        Assert.Equal("Joan Rowley: Prize given", await BothAsync("Joan Rowley"));
    }

    [Fact]
    public async Task An_alias_takes_articles_that_call_somebody_else_so()
    {
        await ImportAsync([
            ("Mill opens", "Mayor Delphine Marwood opened a mill in Oxley. “It turns,” Marwood said."),
            ("Mill shuts", "Mayor Delphine R. Marwood shut a mill in Oxley. “It stands,” Marwood said."),
            ("Goal kept", "The goalkeeper Jonas Vane kept a goal in Leeds. “I dived,” Vane said."),
        ]);
        Assert.Equal("Delphine Marwood: Mill opens, Mill shuts", await BothAsync("Marwood"));

        await _corrections.AddAliasAsync(await LinkAsync("jonas-vane"), "Delphine R. Marwood", Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal("Jonas Vane: Goal kept, Mill shuts", await BothAsync("Jonas Vane"));
        Assert.Equal("Jonas Vane: Goal kept, Mill shuts", await BothAsync("Delphine R. Marwood"));
        Assert.Equal("Delphine Marwood: Mill opens", await BothAsync("Delphine Marwood"));
    }

    [Fact]
    public async Task Whoever_is_parted_from_a_page_is_found_by_the_bare_name()
    {
        await ImportAsync([
            ("Mill opens", "Mayor Delphine Marwood opened a mill in Oxley. “It turns,” Marwood said."),
            ("Mill shuts", "Mayor Delphine Marwood shut a mill in Oxley. “It stands,” Marwood said."),
        ]);
        var page = await LinkAsync("delphine-marwood");
        var article = (await PageAsync("delphine-marwood")).Appearances[0].ArticleId;

        var split = await _corrections.SplitAsync(page, [article], "the miller", Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        foreach (var name in new[] { "Delphine Marwood", "Marwood", "Ms. Marwood" })
            Assert.Equal("Delphine Marwood, Delphine Marwood (the miller)", await MeantAsync(name));
        Assert.Equal("Delphine Marwood (the miller): Mill shuts", await BothAsync("delphine-marwood-the-miller"));
        Assert.Equal("Delphine Marwood, Delphine Marwood (the miller)", await SuggestedAsync("delph"));
        Assert.Equal("Delphine Marwood, Delphine Marwood (the miller)", await SuggestedAsync("marw"));
        Assert.Equal(
            ["Delphine Marwood (the miller)"],
            (await PageAsync("delphine-marwood")).Namesakes.Select(other => other.Name)
        );

        await _corrections.UndoAsync(split[0].Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal("Delphine Marwood: Mill opens, Mill shuts", await BothAsync("Delphine Marwood"));
        Assert.Equal("Delphine Marwood", await SuggestedAsync("delph"));
    }

    [Fact]
    public async Task A_refusal_teaches_and_is_not_asked_again()
    {
        await ImportAsync([
            (
                "Mill opens",
                "Delphine Marwood opened a mill in Oxley with Ruth Vane and Peter Holm. The flour was ground between "
                    + "stones, and farmers brought wheat. “It turns,” Marwood said."
            ),
            (
                "Song sung",
                "Delphine Marwood sang in Leeds with Jonas Haldane and Ada Brook. The choir hummed while drummers "
                    + "waited in the hall. “It rang,” Marwood said."
            ),
        ]);
        var asked = Assert.Single(await DoubtsAsync());
        Assert.Equal(("Delphine Marwood", "Delphine Marwood"), (asked.Form, asked.Who.Name));

        await _corrections.RefuseAsync(asked.Who, asked.Doubt, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Empty(await DoubtsAsync());
        Assert.Equal("Delphine Marwood (another): Song sung", await BothAsync("delphine-marwood-another"));
        Assert.Equal("Delphine Marwood, Delphine Marwood (another)", await MeantAsync("Delphine Marwood"));

        await ImportAsync([
            (
                "Song heard",
                "Delphine Marwood sang in Leeds with Jonas Haldane and Ada Brook. The choir and the drummers were "
                    + "heard in the hall. “It rings,” Marwood said."
            ),
            (
                "Mill shuts",
                "Farmers took their wheat home on Monday when Delphine Marwood closed her mill. Ruth Vane stood by, "
                    + "and Peter Holm wept. “Oxley has no flour,” Marwood said."
            ),
        ]);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal("Delphine Marwood (another): Song heard, Song sung", await BothAsync("delphine-marwood-another"));
        Assert.Equal("Delphine Marwood: Mill opens, Mill shuts", await BothAsync("delphine-marwood"));
        Assert.DoesNotContain(await DoubtsAsync(), doubt => doubt.Who.Slug == "delphine-marwood");
    }

    [Fact]
    public async Task A_refused_surname_is_not_asked_about_in_later_articles()
    {
        await ImportAsync([
            ("Bridge opens", "Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Ferry sold", "Nobody knew who had sold the ferry. “It leaks,” Marwood said."),
        ]);
        var asked = Assert.Single(await DoubtsAsync());
        await _corrections.RefuseAsync(asked.Who, asked.Doubt, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        await ImportAsync([("Ferry sinks", "Nobody knew why the ferry sank. “It leaked,” Marwood said.")]);

        Assert.Empty(await DoubtsAsync());
        Assert.Equal(
            ["Ferry sinks", "Ferry sold"],
            (await PageAsync("marwood")).Appearances.Select(line => line.Headline)
        );
    }

    [Fact]
    public async Task A_yes_decides_all_articles_that_stand_doubtful_on_the_page()
    {
        await ImportAsync([
            ("Bridge opens", "Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            ("Ferry sold", "Nobody knew who had sold the ferry. “It leaks,” Marwood said."),
            ("Kiln fired", "Nobody knew who had fired the kiln. “It burns,” Marwood said."),
        ]);
        var asked = Assert.Single(await DoubtsAsync());
        Assert.Equal(("Marwood", 2), (asked.Form, asked.Articles));
        Assert.Equal(
            ["Kiln fired True", "Ferry sold True", "Bridge opens False"],
            (await PageAsync("delphine-marwood")).Appearances.Select(line => $"{line.Headline} {line.IsProbable}")
        );

        await _corrections.ConfirmAsync(asked.Who, asked.Doubt, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(
            ["Kiln fired 1 you said so", "Ferry sold 1 you said so", "Bridge opens 0.95 "],
            (await PageAsync("delphine-marwood")).Appearances.Select(line =>
                FormattableString.Invariant($"{line.Headline} {line.Confidence:0.##} {line.Reason}")
            )
        );
        Assert.Empty(await DoubtsAsync());
    }

    [Fact]
    public async Task A_word_writes_which_articles_it_is_about_and_none_of_their_text()
    {
        await ImportAsync(Writers);
        const string Versions = "SELECT COUNT(*) FROM Articles WHERE ReaderVersion = 0";

        await _corrections.MergeAsync(await LinkAsync("robert-galbraith"), await LinkAsync("joan-rowley"), Cancel);

        Assert.Equal((2, 0), (_library.Scalar("SELECT COUNT(*) FROM Reopened"), _library.Scalar(Versions)));
        // Whatever stops between, the next import goes on.
        await ImportAsync([("Tea drunk", "The novelist Ruth Vane drank tea in Oxley. “It is hot,” Vane said.")]);
        Assert.Equal(0, _library.Scalar("SELECT COUNT(*) FROM Reopened"));
        Assert.Equal("Joan Rowley: Book bound, Book read, Prize given", await BothAsync("Robert Galbraith"));
    }

    [Fact]
    public async Task A_title_chooses_among_those_of_one_surname()
    {
        await ImportAsync([
            ("Bill read", "Senator Robert Costigan read a bill in the capital on Monday. “It is long,” he said."),
            ("Mill opens", "Mayor Delphine Costigan opened a mill in Oxley on Tuesday. “It turns,” she said."),
            ("Goal kept", "The goalkeeper Jonas Costigan kept a goal in Leeds on Friday. “I dived,” he said."),
        ]);

        Assert.Equal("Robert Costigan: Bill read", await BothAsync("Sen. Costigan"));
        Assert.Equal("Robert Costigan: Bill read", await BothAsync("Senator Costigan"));
        Assert.Equal("Delphine Costigan: Mill opens", await BothAsync("Mayor Costigan"));
        Assert.Equal("Delphine Costigan: Mill opens", await BothAsync("Ms. Costigan"));
        Assert.Equal("Jonas Costigan, Robert Costigan: Bill read, Goal kept", await BothAsync("Mr. Costigan"));
        // A title that nobody bears chooses nobody.
        Assert.Equal(
            "Delphine Costigan, Jonas Costigan, Robert Costigan: Bill read, Goal kept, Mill opens",
            await BothAsync("Judge Costigan")
        );
    }

    private async Task ImportAsync((string Headline, string Text)[] articles)
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

    private async Task<EntityLink> LinkAsync(string slug) => (await PageAsync(slug)).Entity;

    private async Task<EntityPage> PageAsync(string slug) =>
        (await ReadAsync(library => library.EntityAsync(EntityKind.Person, slug, cancel: Cancel)))!;

    private Task<IReadOnlyList<DoubtfulName>> DoubtsAsync() => ReadAsync(library => library.DoubtsAsync(10, Cancel));

    private async Task<string?> WhereToAsync(string slug) =>
        (await ReadAsync(library => library.WhereToAsync(EntityKind.Person, slug, Cancel)))?.To.Slug;

    private async Task<string> BothAsync(string name) => $"{await MeantAsync(name)}: {await FoundAsync(name)}";

    private async Task<string> MeantAsync(string name)
    {
        var query = SearchQuery.Parse(SearchQuery.Term("person", name));
        var found = await _library.Search.SearchAsync(query, cancel: Cancel);
        return string.Join(
            ", ",
            Assert.Single(found.Notes.Names).Meant.Select(e => e.Name).Order(StringComparer.Ordinal)
        );
    }

    private async Task<string> FoundAsync(string name)
    {
        var query = SearchQuery.Parse(SearchQuery.Term("person", name));
        var found = await _library.Search.SearchAsync(query, cancel: Cancel);
        return string.Join(", ", found.Articles.Select(hit => hit.Article.Headline).Order(StringComparer.Ordinal));
    }

    private async Task<string> SuggestedAsync(string typed) =>
        string.Join(
            ", ",
            (await new SqliteSuggestionIndex(_library).NamesAsync(typed, 6, Cancel))
                .Select(e => e.Name)
                .Order(StringComparer.Ordinal)
        );
}
