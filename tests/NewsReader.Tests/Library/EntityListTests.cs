using NewsReader.Analysis;
using NewsReader.Library;

namespace NewsReader.Tests.Library;

public sealed class EntityListTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kinds_are_counted_to_a_thousand_and_lists_of_one_have_each_organization_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        // Kinds by turns, so that of none are the ids in a row; one that no article names any more.
        library.Execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
            INSERT INTO Entities (Kind, Slug, NameSlug, Name, Fields, ArticleCount, QuotationCount, Organization)
            SELECT 1, 'n-' || i, 'n-' || i, 'N ' || i, 0, i % 7 + 1, 0, CASE WHEN i % 8 = 0 THEN 2 ELSE 0 END FROM n
            UNION ALL SELECT 1, 'gone', 'gone', 'Gone', 0, 0, 0, 6
            UNION ALL SELECT 0, 'ada', 'ada', 'Ada', 0, 9, 0, NULL
            """
        );
        await using var context = library.CreateDbContext();

        Assert.Equal(
            [(OrganizationKind.Company, EntityLists.MostCounted), (OrganizationKind.Party, 150)],
            await context.OrganizationKindsAsync(Cancel)
        );

        var parties = new List<EntityLink>();
        for ((int, long)? after = null; ; after = (parties[^1].Articles, parties[^1].Id))
        {
            var page = await context.EntitiesAsync(EntityKind.Company, OrganizationKind.Party, after, Cancel);
            parties.AddRange(page.Take(EntityLists.PerPage));
            if (page.Count <= EntityLists.PerPage)
                break;
        }
        Assert.Equal(150, parties.DistinctBy(party => party.Id).Count());
        Assert.Equal(parties.OrderByDescending(p => p.Articles).ThenBy(p => p.Id), parties);
        Assert.All(parties, party => Assert.Equal(OrganizationKind.Party, party.Organization));
        Assert.Equal(
            ["Ada"],
            (await context.EntitiesAsync(EntityKind.Person, null, null, Cancel)).Select(person => person.Name)
        );
    }
}
