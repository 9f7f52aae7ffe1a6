using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite.Backups;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>What is said without marks: stored, counted and found apart from what is quoted.</summary>
public sealed class ReportedSearchTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _library.Write(
            "1.txt",
            "Looms stop\n\nBy Ann Lee\n\nMarta Okoye said the looms would stop on Friday. “The belts are worn,” Okoye "
                + "said. Renée Dufresne denied that the belts were worn.\n"
        );
        _library.Write(
            "2.txt",
            "Looms run\n\nBy Ann Lee\n\nRenée Dufresne praised Marta Okoye for her patience. “The looms will stop one "
                + "day,” Dufresne said.\n"
        );
        _library.Write(
            "3.txt",
            "Mill is sold\n\nBy Ann Lee\n\nA spokesman for Marta Okoye said the sale was hers. “It is hers alone,” "
                + "a lawyer for Okoye said. Renée Dufresne left.\n"
        );
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("reported:\"looms would stop\"", "looms-stop")]
    [InlineData("said:\"looms would stop\"", "")]
    [InlineData("said:stop", "looms-run")]
    [InlineData("reported:stop", "looms-stop")]
    [InlineData("reported:belts speaker:Okoye", "")]
    [InlineData("reported:belts speaker:Dufresne", "looms-stop")]
    [InlineData("person:Dufresne reported:belts", "looms-stop")]
    [InlineData("person:Okoye reported:belts", "")]
    [InlineData("reported:looms said:belts", "looms-stop")]
    [InlineData("reported:looms said:day", "")]
    [InlineData("reported:patience about:Okoye", "looms-run")]
    [InlineData("speaker:Dufresne", "looms-run")]
    [InlineData("has:reported", "looms-run looms-stop mill-is-sold")]
    [InlineData("has:reported speaker:Dufresne", "looms-run looms-stop")]
    [InlineData("has:reported speaker:Okoye", "looms-stop")]
    [InlineData("-has:reported", "")]
    [InlineData("reported:patience OR said:worn", "looms-run looms-stop")]
    [InlineData("said:looms -reported:patience", "")]
    [InlineData("behalf:Okoye", "mill-is-sold")]
    [InlineData("behalf:Okoye reported:sale", "mill-is-sold")]
    [InlineData("behalf:Okoye said:alone", "mill-is-sold")]
    [InlineData("behalf:Okoye said:sale", "")]
    [InlineData("behalf:Dufresne", "")]
    public async Task A_search_keeps_apart_what_is_quoted_and_what_is_reported(string query, string slugs)
    {
        var found = await _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Empty(found.Notes.Problems);
        Assert.Equal(
            slugs,
            string.Join(' ', found.Articles.Select(hit => hit.Article.Slug).Order(StringComparer.Ordinal))
        );
    }

    [Theory]
    [InlineData("reported:stop", "said: the looms would stop on Friday")]
    [InlineData("has:reported speaker:Dufresne", "praised: Marta Okoye for her patience|denied: the belts were worn")]
    [InlineData("stop", "said: “The looms will stop one day,”")]
    [InlineData("speaker:Okoye", "said: “The belts are worn,”")]
    [InlineData("behalf:Okoye", "said: “It is hers alone,”")]
    [InlineData("behalf:Okoye has:reported", "said: the sale was hers")]
    public async Task So_does_one_by_quotations(string query, string said)
    {
        var found = await _library.Search.SearchQuotationsAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            said,
            string.Join('|', found.Quotations.Select(hit => $"{hit.Quotation.Verb}: {hit.Quotation.Said}"))
        );
    }

    [Fact]
    public async Task A_persons_page_has_it_under_its_own_head_and_counts_quotations_alone()
    {
        await using var context = _library.CreateDbContext();

        var page = await context.EntityAsync(EntityKind.Person, "renee-dufresne", cancel: Cancel);

        Assert.NotNull(page);
        Assert.Equal(1, page.Entity.Quotations);
        Assert.Equal("“The looms will stop one day,”", Assert.Single(page.Said).Said);
        Assert.Equal(["Marta Okoye for her patience", "the belts were worn"], page.Reported.Select(line => line.Said));
        Assert.Equal(["praised", "denied"], page.Reported.Select(line => line.ReportedBy));
        var about = await context.EntityAsync(EntityKind.Person, "marta-okoye", cancel: Cancel);
        Assert.DoesNotContain(about!.SaidAbout, line => line.Kind == QuotationKind.Reported);
    }

    [Fact]
    public async Task What_somebody_certainly_said_stands_before_what_is_newer_and_only_probable()
    {
        _library.Write("4.txt", "Rain\n\nBy Ann Lee\n\nRenée Dufresne was wet. “It rains,” Dufresne said.\n");
        await _library.ImportAsync(cancel: Cancel);
        _library.Execute("UPDATE Quotations SET Confidence = 0.6 WHERE Said = '“It rains,”'");
        await using var context = _library.CreateDbContext();

        var page = await context.EntityAsync(EntityKind.Person, "renee-dufresne", cancel: Cancel);

        Assert.Equal(
            [("“The looms will stop one day,”", false), ("“It rains,”", true)],
            page!.Said.Select(line => (line.Said, line.IsProbable))
        );
    }

    [Fact]
    public async Task For_whom_somebody_speaks_is_told_with_the_words()
    {
        await using var context = _library.CreateDbContext();
        var article = await context.Articles.Where(a => a.Slug == "mill-is-sold").Select(a => a.Id).FirstAsync(Cancel);

        var quoted = Assert.Single(await context.QuotationsOfAsync(article, Cancel));
        var reported = Assert.Single(await context.ReportedInAsync(article, Cancel));

        Assert.Equal(
            (null, "a lawyer for Okoye", "Marta Okoye", "marta-okoye"),
            (quoted.Speaker, quoted.SpeakerText, quoted.OnBehalfOf, quoted.OnBehalfOfSlug)
        );
        Assert.Equal(
            (null, "A spokesman for Marta Okoye", "Marta Okoye"),
            (reported.Speaker, reported.SpeakerText, reported.OnBehalfOf)
        );
    }

    [Fact]
    public async Task Reading_an_article_again_takes_it_out_of_all_indexes_and_counts()
    {
        _library.Write("1.txt", "Looms stop\n\nBy Ann Lee\n\nMarta Okoye left. Nobody knew where.\n");
        _library.Write("2.txt", "Looms run\n\nBy Ann Lee\n\nRenée Dufresne left. Nobody knew where.\n");
        await _library.ImportAsync(cancel: Cancel);
        await using var context = _library.CreateDbContext();

        Assert.Equal(1, await context.Reported.CountAsync(Cancel));
        Assert.Equal(
            [0, 0],
            await context
                .Entities.Where(e => e.Name == "Marta Okoye" || e.Name == "Renée Dufresne")
                .Select(e => e.QuotationCount)
                .ToListAsync(Cancel)
        );
        Assert.Empty((await _library.Search.SearchAsync(SearchQuery.Parse("reported:looms"), cancel: Cancel)).Articles);
        await using var connection = new SqliteConnection($"Data Source={_library.Path}");
        await connection.OpenAsync(Cancel);
        Assert.Empty(LibraryCheck.Faults(connection));
    }
}
