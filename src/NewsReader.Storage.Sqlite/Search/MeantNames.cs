using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Finds whom the names of a query mean.</summary>
internal static class MeantNames
{
    private const int MostMeant = 20;

    /// <summary>So many candidates are compared letter by letter.</summary>
    private const int MostCompared = 400;

    /// <summary>Whom a name means.</summary>
    /// <param name="organizations">The kinds that the query asks of an organization of this name; none where any will
    /// do.</param>
    public static async Task<MeantName> FindAsync(
        LibraryContext library,
        NameNode node,
        IReadOnlyList<OrganizationKind> organizations,
        CancellationToken cancel
    )
    {
        EntityKind[] kinds = node.Use switch
        {
            NameUse.Person => [EntityKind.Person],
            NameUse.Company or NameUse.Organization => [EntityKind.Company],
            _ => [EntityKind.Person, EntityKind.Company],
        };
        var slug = EntityAddress.Slug(node.Name);
        // An account is no name.
        if (node.Name is ['@', ..])
            return MeantName.Among(
                node,
                await KeyedAsync(library, node.Name, slug: "", kinds, [], cancel),
                organizations,
                MostMeant
            );
        // A page's own address means it alone. Two questions: asked with "or", SQLite walks everybody.
        var meant =
            node.Name == slug && slug.Contains('-')
                ? await StandingAsync(library, e => e.Slug == slug, kinds, cancel)
                : [];
        if (meant.Count > 0)
            return MeantName.Among(node, meant, organizations, MostMeant);
        meant = await StandingAsync(library, e => e.NameSlug == slug, kinds, cancel);
        if (meant.Count == 0)
            meant = await StandingAsync(library, e => e.Slug == slug, kinds, cancel);
        meant.AddRange(New(await library.StandingAsync(await library.ToldAsync(kinds, slug, cancel), cancel), meant));
        meant.AddRange(await KeyedAsync(library, node.Name, slug, kinds, meant, cancel));
        // A surname alone may be a page of its own (articles that say no more), and means everybody who has it as well.
        if (meant.Count == 0 || (kinds is not [EntityKind.Company] && !slug.Contains('-')))
            meant.AddRange(await CalledAsync(library, node.Name, kinds, meant, cancel));
        var bare = NameKeys.WithoutPossessive(node.Name);
        if (meant.Count == 0 && bare != node.Name)
            return await FindAsync(library, node with { Name = bare }, organizations, cancel) with { Node = node };
        if (meant.Count == 0 && TitledNames.BehindOffice(node.Name) is { } name)
            meant = [.. (await FindAsync(library, node with { Name = name }, organizations, cancel)).Meant];
        meant = await library.BearersOfTitleAsync(node.Name, meant, cancel);
        var found = MeantName.Among(node, meant, organizations, MostMeant);
        return meant.Count > 0
            ? found
            : found with
            {
                DidYouMean = await OfferedAsync(library, node.Name, kinds, cancel),
            };
    }

    /// <summary>Those whom articles call so, and those whom the name means by its parts.</summary>
    public static async Task<List<EntityLink>> KeyedAsync(
        LibraryContext library,
        string name,
        string slug,
        EntityKind[] kinds,
        List<EntityLink> known,
        CancellationToken cancel
    )
    {
        var found = new List<EntityLink>();
        var called = library.EntityForms.Where(f => f.Slug == slug && f.Articles + f.Told > 0).Select(f => f.EntityId);
        if (slug.Length > 0)
            await AddAsync(called);
        foreach (var kind in kinds)
        {
            if (found.Concat(known).Any(e => e.Kind == kind))
                continue;
            foreach (
                var keys in NameKeys.Searched(kind, name).TakeWhile(_ => !found.Concat(known).Any(e => e.Kind == kind))
            )
                await AddAsync(
                    library.Set<EntityKeyRow>().Where(k => keys.Contains(k.Key)).Select(k => k.EntityId),
                    // A key stays when the name that gave it is read otherwise.
                    kind == EntityKind.Person
                        ? NameKeys.WordOf(name)
                        : null
                );
            // "Bibi" may be a given name as well; a name in full is its bearer's before it is another's alias.
            var alias = NameKeys.OfAlias(kind, name);
            if (NameKeys.WordOf(name) is not null || !found.Concat(known).Any(e => e.Kind == kind))
                await AddAsync(library.Set<EntityKeyRow>().Where(k => k.Key == alias).Select(k => k.EntityId));
        }
        return found;

        async Task AddAsync(IQueryable<long> ids, string? word = null)
        {
            var leading = await EntityPages
                .Links(
                    library
                        .Entities.Where(e => ids.Contains(e.Id) && kinds.Contains(e.Kind))
                        .OrderByDescending(e => e.ArticleCount)
                        .ThenBy(e => e.Id)
                        .Take(MostMeant)
                )
                .ToListAsync(cancel);
            if (word is not null)
                leading.RemoveAll(link => !NameText.Words(link.Name).Contains(word, StringComparer.Ordinal));
            found.AddRange(New(await StandingAsync(library, leading, cancel), [.. found, .. known]));
        }
    }

    /// <summary>Those whose names hold the words; where there is nobody, words that begin so.</summary>
    private static async Task<List<EntityLink>> CalledAsync(
        LibraryContext library,
        string name,
        EntityKind[] kinds,
        List<EntityLink> known,
        CancellationToken cancel
    )
    {
        var ids = await SqliteNameIndex.NamesAsync(library, name, isBeginning: false, MostMeant * 4, cancel);
        // "WHO" is no beginning of Whole Foods.
        if (ids.Count == 0 && known.Count == 0 && !name.All(char.IsUpper))
            ids = await SqliteNameIndex.NamesAsync(library, name, isBeginning: true, MostMeant * 4, cancel);
        return [.. New(await StandingAsync(library, e => ids.Contains(e.Id), kinds, cancel), known)];
    }

    private static async Task<IReadOnlyList<EntityLink>> OfferedAsync(
        LibraryContext library,
        string name,
        EntityKind[] kinds,
        CancellationToken cancel
    )
    {
        var typed = EntityAddress.Slug(name);
        var ids = await SqliteNameIndex.SimilarNamesAsync(library, typed.Replace('-', ' '), MostCompared, cancel);
        return NameSlips.Nearest(typed, await StandingAsync(library, e => ids.Contains(e.Id), kinds, cancel));
    }

    /// <summary>Of some those who are not known already, each once.</summary>
    private static IEnumerable<EntityLink> New(List<EntityLink> some, IReadOnlyCollection<EntityLink> known) =>
        some.ExceptBy(known.Select(e => e.Id), e => e.Id).DistinctBy(e => e.Id);

    /// <summary>Those of some who have articles, and whom the pages of the others lead to.</summary>
    private static async Task<List<EntityLink>> StandingAsync(
        LibraryContext library,
        Expression<Func<StoredEntity, bool>> which,
        EntityKind[] kinds,
        CancellationToken cancel
    ) => await StandingAsync(library, await Links(library, which, kinds).ToListAsync(cancel), cancel);

    private static async Task<List<EntityLink>> StandingAsync(
        LibraryContext library,
        List<EntityLink> some,
        CancellationToken cancel
    )
    {
        var gone = some.Where(e => e.Articles == 0).Select(e => e.Id).ToList();
        var standing = some.FindAll(e => e.Articles > 0);
        if (gone.Count > 0)
            standing.AddRange(await library.StandingAsync(gone, cancel));
        return [.. standing.DistinctBy(e => e.Id)];
    }

    private static IQueryable<EntityLink> Links(
        LibraryContext library,
        Expression<Func<StoredEntity, bool>> which,
        EntityKind[] kinds
    ) => EntityPages.Links(library.Entities.Where(which).Where(e => kinds.Contains(e.Kind)));
}
