using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library;

public sealed class IdentityTests : IAsyncLifetime
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
    public async Task One_name_in_any_spelling_is_one_person_and_is_found_by_any()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        string[] spellings = ["Renée Dufresne", "Rene\u0301e Dufresne", "Renee Dufresne"];
        foreach (var (spelling, i) in spellings.Select((spelling, i) => (spelling, i)))
            library.Write(
                $"{i}.txt",
                TemporaryLibrary.Article($"Mill {i} opens", spelling, $"Northline {i}", $"We open gate {i}")
            );

        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(
            1,
            library.Scalar(
                "SELECT COUNT(*) FROM Entities WHERE Kind = 0 AND Name LIKE 'R%Dufresne' AND ArticleCount "
                    + "= 3 AND Slug = 'renee-dufresne'"
            )
        );
        foreach (var spelling in spellings)
        {
            Assert.Equal(
                3,
                (await library.Search.SearchAsync(SearchQuery.Parse($"person:\"{spelling}\""), cancel: Cancel))
                    .Articles
                    .Count
            );
            Assert.Equal(
                3,
                (await library.Search.SearchAsync(SearchQuery.Parse(spelling.Split(' ')[0]), cancel: Cancel))
                    .Articles
                    .Count
            );
        }
        // What was brought is kept as it came.
        Assert.Equal(
            1,
            library.Scalar("SELECT COUNT(*) FROM Articles WHERE SourceText LIKE '%Rene' || char(769) || 'e Dufresne%'")
        );
    }

    [Fact]
    public async Task One_name_is_one_page_over_all_articles()
    {
        await ImportAsync(
            TemporaryLibrary.Article("Mill opens"),
            TemporaryLibrary.Article("Mill grows", company: "Northline Ferries")
        );

        Assert.Equal(2, (await PersonAsync("marta-okoye"))!.Entity.Articles);
    }

    [Fact]
    public async Task A_goalkeeper_and_a_surgeon_of_one_name_are_two_people()
    {
        await ImportAsync(
            "Rovers win again\n\nThe goalkeeper Daniel Marsh saved two penalties for Rovers on Saturday.\n"
                + "\n“I guessed,” Marsh said.\n",
            "A new kind of operation\n\nThe surgeon Daniel Marsh operated for nine hours at Leeds General "
                + "Infirmary.\n\n“I was tired,” Marsh said.\n"
        );

        var surgeon = await PersonAsync("daniel-marsh");
        var keeper = await PersonAsync("daniel-marsh-2");

        Assert.Equal("“I guessed,”", Assert.Single(keeper!.Said).Said);
        Assert.Equal("“I was tired,”", Assert.Single(surgeon!.Said).Said);
        Assert.Equal("Daniel Marsh (goalkeeper)", keeper.Entity.Name);
        Assert.Contains("/people/daniel-marsh-2\"", await HtmlAsync("rovers-win-again"));
    }

    [Fact]
    public async Task Another_field_of_work_is_the_same_person_where_others_are_named_with_both()
    {
        await ImportAsync(
            "A film star runs for office\n\nThe actor Daniel Marsh and his wife, Joan Trevelyan, spoke to "
                + "reporters in Leeds.\n",
            "Marsh wins\n\nGov. Daniel Marsh thanked Joan Trevelyan on Tuesday.\n"
        );

        var person = await PersonAsync("daniel-marsh");

        Assert.Equal(2, person!.Entity.Articles);
        Assert.Null(await PersonAsync("daniel-marsh-2"));
        // An actor who is governor now: likely, and said to be no more than that.
        Assert.Equal([false, true], (await ConfidencesAsync("daniel-marsh")).Select(IdentityConfidence.IsProbable));
    }

    [Fact]
    public async Task A_single_name_is_a_page_that_promises_nothing()
    {
        await ImportAsync(
            "Vote delayed\n\nMr. Okoro said on Monday that the vote would be held in May.\n\n“It is soon "
                + "enough,” Okoro said.\n"
        );

        Assert.Equal([IdentityConfidence.SingleName], await ConfidencesAsync("okoro"));
    }

    [Fact]
    public async Task Merged_pages_stay_merged_through_imports_and_rebuilds_until_it_is_undone()
    {
        await ImportAsync(
            TemporaryLibrary.Article("Mill opens"),
            TemporaryLibrary.Article("Mill grows", person: "Greta Halloran", said: "We grow")
        );
        var merge = await _corrections.MergeAsync(
            (await PersonAsync("greta-halloran"))!.Entity,
            (await PersonAsync("marta-okoye"))!.Entity,
            Cancel
        );
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(2, (await PersonAsync("marta-okoye"))!.Said.Count);
        Assert.Contains("href=\"/people/marta-okoye\">Greta Halloran", await HtmlAsync("mill-grows"));

        await ImportAsync(TemporaryLibrary.Article("Mill burns", person: "Greta Halloran"));
        _library.Execute("UPDATE Articles SET ReaderVersion = 0");
        await _library.ImportAsync(cancel: Cancel);
        Assert.Equal(3, (await PersonAsync("marta-okoye"))!.Entity.Articles);
        Assert.Equal(0, (await PersonAsync("greta-halloran"))!.Entity.Articles);

        await _corrections.UndoAsync(merge.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(1, (await PersonAsync("marta-okoye"))!.Entity.Articles);
        Assert.Equal(2, (await PersonAsync("greta-halloran"))!.Entity.Articles);
    }

    [Fact]
    public async Task What_went_along_with_a_merged_page_comes_back_when_it_is_undone()
    {
        await ImportAsync(
            TemporaryLibrary.Article("Mill opens"),
            TemporaryLibrary.Article("Mill grows", person: "Greta Halloran", said: "We grow"),
            TemporaryLibrary.Article("Mill sings", person: "Greta M. Halloran", said: "We sing")
        );
        Assert.Equal(2, (await PersonAsync("greta-halloran"))!.Entity.Articles);
        var merge = await _corrections.MergeAsync(
            (await PersonAsync("greta-halloran"))!.Entity,
            (await PersonAsync("marta-okoye"))!.Entity,
            Cancel
        );
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(3, (await PersonAsync("marta-okoye"))!.Entity.Articles);
        await using (var context = _library.CreateDbContext())
        {
            var move = await context.WhereToAsync(EntityKind.Person, "greta-halloran", Cancel);
            Assert.Equal(("marta-okoye", true), (move!.To.Slug, move.IsForGood));
        }

        await _corrections.UndoAsync(merge.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(2, (await PersonAsync("greta-halloran"))!.Entity.Articles);
        Assert.Equal(1, (await PersonAsync("marta-okoye"))!.Entity.Articles);
        await using (var context = _library.CreateDbContext())
            Assert.Null(await context.WhereToAsync(EntityKind.Person, "greta-halloran", Cancel));
    }

    [Fact]
    public async Task Whoever_is_nobody_has_no_page_no_link_and_no_words()
    {
        await ImportAsync(TemporaryLibrary.Article("Mill opens"));
        var said = await _corrections.DismissAsync((await PersonAsync("marta-okoye"))!.Entity, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(0, (await PersonAsync("marta-okoye"))!.Entity.Articles);
        Assert.DoesNotContain("marta-okoye", await HtmlAsync("mill-opens"));
        Assert.Contains("Marta Okoye", await HtmlAsync("mill-opens"));

        await _corrections.UndoAsync(said.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Single((await PersonAsync("marta-okoye"))!.Said);
    }

    [Fact]
    public async Task A_person_who_is_a_company_is_one()
    {
        await ImportAsync(TemporaryLibrary.Article("Mill opens", person: "Harley Davidson"));
        await _corrections.ChangeKindAsync((await PersonAsync("harley-davidson"))!.Entity, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        await using var context = _library.CreateDbContext();
        Assert.Single((await context.EntityAsync(EntityKind.Company, "harley-davidson", cancel: Cancel))!.Said);
    }

    [Fact]
    public async Task A_split_holds_for_the_chosen_articles_alone()
    {
        await ImportAsync(
            TemporaryLibrary.Article("Mill opens"),
            TemporaryLibrary.Article("Goal in the last minute", said: "I ran")
        );
        var page = (await PersonAsync("marta-okoye"))!;
        var goal = page.Appearances.Single(a => a.Headline.StartsWith("Goal", StringComparison.Ordinal)).ArticleId;

        await _corrections.SplitAsync(page.Entity, [goal], "the striker", Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal("“We open on Monday,”", Assert.Single((await PersonAsync("marta-okoye"))!.Said).Said);
        var striker = (await PersonAsync("marta-okoye-the-striker"))!;
        Assert.Equal("Marta Okoye (the striker)", striker.Entity.Name);
        Assert.Equal("“I ran,”", Assert.Single(striker.Said).Said);
    }

    [Fact]
    public async Task A_page_is_renamed_and_keeps_its_address()
    {
        await ImportAsync(TemporaryLibrary.Article("Mill opens"));
        var page = (await PersonAsync("marta-okoye"))!.Entity;
        var first = await _corrections.RenameAsync(page, " Marta  Okoye-Lindqvist ", Cancel);
        _library.Execute("UPDATE Articles SET ReaderVersion = 0");
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal("Marta Okoye-Lindqvist", (await PersonAsync("marta-okoye"))!.Entity.Name);

        await _corrections.UndoAsync(first.Id, Cancel);
        Assert.Equal("Marta Okoye", (await PersonAsync("marta-okoye"))!.Entity.Name);
    }

    [Fact]
    public async Task A_correction_that_says_nothing_is_refused_with_a_sentence()
    {
        await ImportAsync(
            TemporaryLibrary.Article("Mill opens"),
            TemporaryLibrary.Article("Mill grows", person: "Bo Chan")
        );
        var page = (await PersonAsync("marta-okoye"))!.Entity;

        await Assert.ThrowsAsync<CorrectionRefusedException>(() => _corrections.MergeAsync(page, page, Cancel));
        await Assert.ThrowsAsync<CorrectionRefusedException>(() =>
            _corrections.AddAliasAsync(page, "Marta Okoye", Cancel)
        );
        await Assert.ThrowsAsync<CorrectionRefusedException>(() => _corrections.RenameAsync(page, "…", Cancel));
        await Assert.ThrowsAsync<CorrectionRefusedException>(() => _corrections.RenameAsync(page, "Bo Chan", Cancel));
        await Assert.ThrowsAsync<CorrectionRefusedException>(() =>
            _corrections.SplitAsync(page, [], "the striker", Cancel)
        );
        Assert.Equal(0, _library.Scalar("SELECT COUNT(*) FROM Corrections"));
    }

    [Fact]
    public async Task Corrections_that_lead_round_in_a_ring_end()
    {
        await ImportAsync(
            TemporaryLibrary.Article("Mill opens"),
            TemporaryLibrary.Article("Mill grows", person: "Bo Chan")
        );
        var (a, b) = ((await PersonAsync("marta-okoye"))!.Entity, (await PersonAsync("bo-chan"))!.Entity);
        await _corrections.MergeAsync(a, b, Cancel);
        await _corrections.MergeAsync(b, a, Cancel);

        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(
            2,
            (await PersonAsync("marta-okoye"))!.Entity.Articles + (await PersonAsync("bo-chan"))!.Entity.Articles
        );
    }

    [Fact]
    public async Task A_line_taken_for_page_chrome_is_put_back_and_stays()
    {
        await ImportAsync("Mill opens\n\nThe mill opened on Monday.\n\nShare\n\nIt closed again on Tuesday.\n");
        var id = _library.Scalar("SELECT Id FROM Articles");
        var put = await _corrections.PutBackAsync(id, "Share", Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Contains("<p>Share</p>", await HtmlAsync("mill-opens"));
        Assert.Equal(
            1,
            _library.Scalar($"SELECT LeftOut = '{LeftOutLine.PutBack}' || char(9) || 'Share' FROM Articles")
        );

        await _corrections.UndoAsync(put.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.DoesNotContain("Share", await HtmlAsync("mill-opens"));
    }

    private async Task ImportAsync(params string[] articles)
    {
        foreach (var article in articles)
            _library.Write($"{article[..article.IndexOf('\n', StringComparison.Ordinal)]}.txt", article);
        await _library.ImportAsync(cancel: Cancel);
    }

    private async Task<EntityPage?> PersonAsync(string slug)
    {
        await using var context = _library.CreateDbContext();
        return await context.EntityAsync(EntityKind.Person, slug, cancel: Cancel);
    }

    private async Task<string> HtmlAsync(string slug)
    {
        await using var context = _library.CreateDbContext();
        return (await context.ArticleAsync(slug))!.Html;
    }

    private async Task<List<double>> ConfidencesAsync(string slug)
    {
        await using var context = _library.CreateDbContext();
        return await context
            .Appearances.Where(a => a.Entity!.Slug == slug)
            .OrderBy(a => a.ArticleId)
            .Select(a => a.Confidence)
            .ToListAsync(Cancel);
    }
}
