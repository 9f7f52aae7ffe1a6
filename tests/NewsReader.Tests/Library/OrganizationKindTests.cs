using Microsoft.Data.Sqlite;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Tests.Library;

/// <summary>
/// What an organization of the library is. A company and a council that are one page by the user's word are an
/// organization that articles give two kinds.
/// </summary>
public sealed class OrganizationKindTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;
    private Corrections _corrections = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _corrections = new Corrections(_library, new SqliteLibraryStore(), _library.Turns, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(LibraryFile.ConnectionString(_library.Path)))
        {
            connection.Open();
            Assert.Empty(LibraryCheck.Faults(connection));
        }
        await _library.DisposeAsync();
    }

    [Fact]
    public async Task An_organization_is_of_the_kind_that_its_articles_give_and_a_person_of_none()
    {
        await ImportAsync(("Mill opens", "Tarn Industries"), ("Weir mended", "Tarn Council"));

        Assert.Equal(OrganizationKind.Company, await KindAsync("tarn-industries"));
        Assert.Equal(OrganizationKind.Government, await KindAsync("tarn-council"));
        Assert.Equal(
            0,
            _library.Scalar("SELECT COUNT(*) FROM Entities WHERE (Kind = 1) <> (Organization IS NOT NULL)")
        );
    }

    [Fact]
    public async Task Most_articles_decide_and_of_those_alike_the_newest()
    {
        await ImportAsync(("Mill opens", "Tarn Industries"), ("Weir mended", "Tarn Council"));
        var merge = await MergeAsync("tarn-council", "tarn-industries");
        Assert.Equal(OrganizationKind.Government, await KindAsync("tarn-industries"));

        await ImportAsync(("Mill grows", "Tarn Industries"));
        Assert.Equal(OrganizationKind.Company, await KindAsync("tarn-industries"));

        await ImportAsync(("Ferry sold", "Tarn Council"), ("Bridge shut", "Tarn Council"));
        Assert.Equal(OrganizationKind.Government, await KindAsync("tarn-industries"));

        await _corrections.UndoAsync(merge.Id, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(OrganizationKind.Company, await KindAsync("tarn-industries"));
        Assert.Equal(OrganizationKind.Government, await KindAsync("tarn-council"));
    }

    [Fact]
    public async Task An_article_that_is_removed_or_changed_counts_no_more()
    {
        await ImportAsync(("Mill opens", "Tarn Industries"), ("Weir mended", "Tarn Council"));
        await MergeAsync("tarn-council", "tarn-industries");
        await ImportAsync(("Ferry sold", "Tarn Council"));
        Assert.Equal(OrganizationKind.Government, await KindAsync("tarn-industries"));

        File.Delete(Path.Combine(_library.Folder, "Weir mended.txt"));
        await ImportAsync(("Ferry sold", "Lowmoor Ferries"));

        Assert.Equal(OrganizationKind.Company, await KindAsync("tarn-industries"));
    }

    [Fact]
    public async Task A_copy_that_is_folded_counts_for_nothing()
    {
        const string Weir =
            "Weir mended\n\nTarn Council mended the weir below the old mill this week, two years after a flood took "
            + "half of it away and left the meadows of the lower village under water for a month. Divers laid the "
            + "last of nine hundred blocks on Thursday morning while children from both schools watched from the "
            + "bridge.\n\nThe work cost four times what an engineer had guessed in the spring, because the bed of "
            + "the river turned out to be gravel and not rock. Anglers say that the trout came back within a day.\n";
        await ImportAsync(("Mill opens", "Tarn Industries"));
        _library.Write("weir.txt", Weir);
        await _library.ImportAsync(cancel: Cancel);
        await MergeAsync("tarn-council", "tarn-industries");
        await ImportAsync(("Mill grows", "Tarn Industries"));
        _library.Write("copies/weir.txt", $"{Weir}\nMore follows soon.\n");
        await _library.ImportAsync(cancel: Cancel);

        Assert.Equal(1, _library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Folded'"));
        Assert.Equal(OrganizationKind.Company, await KindAsync("tarn-industries"));
    }

    [Fact]
    public async Task The_users_word_goes_before_all_articles_until_it_is_undone()
    {
        await ImportAsync(("Mill opens", "Tarn Industries"));
        var union = await TellAsync("tarn-industries", OrganizationKind.Union);
        Assert.Equal(OrganizationKind.Union, await KindAsync("tarn-industries"));

        await ImportAsync(("Mill grows", "Tarn Industries"));
        _library.Execute("UPDATE Articles SET ReaderVersion = 0");
        await _library.Importer.ReadAgainAsync(Cancel);
        Assert.Equal(OrganizationKind.Union, await KindAsync("tarn-industries"));

        var party = await TellAsync("tarn-industries", OrganizationKind.Party);
        Assert.Equal(OrganizationKind.Party, await KindAsync("tarn-industries"));
        await _corrections.UndoAsync(party.Id, Cancel);
        Assert.Equal(OrganizationKind.Union, await KindAsync("tarn-industries"));
        await _corrections.UndoAsync(union.Id, Cancel);
        Assert.Equal(OrganizationKind.Company, await KindAsync("tarn-industries"));
    }

    [Fact]
    public async Task A_person_who_is_an_organization_by_the_users_word_is_a_company_until_more_is_said()
    {
        await ImportAsync(("Mill opens", "Tarn Council"));
        await using var context = _library.CreateDbContext();
        var person = (await context.EntityLinkAsync(EntityKind.Person, "marta-okoye", Cancel))!;

        await _corrections.ChangeKindAsync(person, Cancel);
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(OrganizationKind.Company, await KindAsync("marta-okoye"));
        await TellAsync("marta-okoye", OrganizationKind.Association);
        Assert.Equal(OrganizationKind.Association, await KindAsync("marta-okoye"));
    }

    [Fact]
    public async Task Check_tells_of_a_kind_that_no_article_gives_and_mends_it()
    {
        await ImportAsync(("Mill opens", "Tarn Industries"), ("Weir mended", "Tarn Council"));
        _library.Execute("UPDATE Entities SET Organization = 5 WHERE Slug = 'tarn-council'");
        _library.Execute("DELETE FROM OrganizationKinds");
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(_library.Path));
        connection.Open();

        Assert.Equal(
            "2 organizations whose kind is not the one that their articles give.",
            Assert.Single(LibraryCheck.Faults(connection)).Text
        );

        LibraryCheck.Repair(connection);
        Assert.Equal(OrganizationKind.Government, await KindAsync("tarn-council"));
    }

    private async Task ImportAsync(params (string Headline, string Organization)[] articles)
    {
        foreach (var (headline, organization) in articles)
            _library.Write(
                $"{headline}.txt",
                TemporaryLibrary.Article(
                    headline,
                    "Marta Okoye",
                    organization,
                    $"This is how the {headline} came about"
                )
            );
        await _library.ImportAsync(cancel: Cancel);
    }

    private async Task<OrganizationKind?> KindAsync(string slug)
    {
        await using var context = _library.CreateDbContext();
        return (await context.EntityLinkAsync(EntityKind.Company, slug, Cancel))!.Organization;
    }

    private async Task<Correction> TellAsync(string slug, OrganizationKind kind)
    {
        await using var context = _library.CreateDbContext();
        var page = (await context.EntityLinkAsync(EntityKind.Company, slug, Cancel))!;
        return await _corrections.TellKindAsync(page, kind, Cancel);
    }

    private async Task<Correction> MergeAsync(string slug, string into)
    {
        await using var context = _library.CreateDbContext();
        var merge = await _corrections.MergeAsync(
            (await context.EntityLinkAsync(EntityKind.Company, slug, Cancel))!,
            (await context.EntityLinkAsync(EntityKind.Company, into, Cancel))!,
            Cancel
        );
        await _library.Importer.ReadAgainAsync(Cancel);
        return merge;
    }
}
