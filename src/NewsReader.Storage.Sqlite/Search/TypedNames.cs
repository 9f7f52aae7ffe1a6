using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;
using NewsReader.Search.Language;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Tells whom the words of a query mean that is typed without a field.</summary>
internal static class TypedNames
{
    /// <summary>So many are meant by one name at the most: those whom most articles call so.</summary>
    private const int MostMeant = 8;

    private const int MostRows = 400;

    private static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Company];

    /// <summary>Those whom articles, the user or the lists call as each run of words says. Two questions, however many
    /// words.</summary>
    public static async Task<IReadOnlyDictionary<TypedRun, IReadOnlyList<EntityLink>>> CalledAsync(
        LibraryContext library,
        IReadOnlyList<TypedRun> runs,
        CancellationToken cancel
    )
    {
        var bySlug = runs.ToLookup(run => EntityAddress.Slug(NameKeys.WithoutPossessive(run.Typed)));
        var called = new Dictionary<TypedRun, List<long>>();
        var forms = await SqliteRows.ReadAsync(
            library,
            $"""
            SELECT Slug, EntityId FROM EntityForms
            WHERE Slug IN (SELECT value FROM json_each($slugs)) AND Articles + Told > 0
            ORDER BY Articles + Told DESC LIMIT {MostRows}
            """,
            row => (Slug: row.GetString(0), Entity: row.GetInt64(1)),
            cancel,
            ("$slugs", SqliteRows.Json(bySlug.Select(of => of.Key)))
        );
        foreach (var (slug, entity) in forms)
        {
            foreach (var run in bySlug[slug])
                Add(run, entity);
        }
        var keys = runs.Where(run => !called.ContainsKey(run)).ToDictionary(run => run, KeysOf);
        var found = (
            await SqliteRows.ReadAsync(
                library,
                $"""
                SELECT Key, EntityId FROM EntityKeys
                WHERE Key IN (SELECT value FROM json_each($keys)) LIMIT {MostRows}
                """,
                row => (Key: row.GetInt64(0), Entity: row.GetInt64(1)),
                cancel,
                ("$keys", SqliteRows.Json([.. keys.Values.SelectMany(of => of).SelectMany(group => group).Distinct()]))
            )
        ).ToLookup(row => row.Key, row => row.Entity);
        foreach (var (run, groups) in keys)
        {
            // Those of the first keys that find anybody count.
            foreach (
                var entity in groups
                    .Select(group => group.SelectMany(key => found[key]))
                    .FirstOrDefault(of => of.Any(), [])
            )
                Add(run, entity);
        }
        return await LinksAsync(library, called, cancel);

        void Add(TypedRun run, long entity)
        {
            if (!called.TryGetValue(run, out var meant))
                called.Add(run, meant = []);
            if (meant.Count < MostMeant && !meant.Contains(entity))
                meant.Add(entity);
        }
    }

    /// <summary>What a run is looked up by: of one word only what somebody is called too ("POTUS").</summary>
    private static IReadOnlyList<IReadOnlyList<long>> KeysOf(TypedRun run)
    {
        var alias = Kinds.Select(kind => NameKeys.OfAlias(kind, run.Typed)).ToList();
        return run.Count == 1 ? [alias] : [.. Kinds.SelectMany(kind => NameKeys.Searched(kind, run.Typed)), alias];
    }

    private static async Task<IReadOnlyDictionary<TypedRun, IReadOnlyList<EntityLink>>> LinksAsync(
        LibraryContext library,
        Dictionary<TypedRun, List<long>> called,
        CancellationToken cancel
    )
    {
        var ids = called.Values.SelectMany(meant => meant).ToHashSet();
        var links = (
            await EntityPages.Links(library.Entities.Where(e => ids.Contains(e.Id))).ToListAsync(cancel)
        ).ToDictionary(link => link.Id);
        var standing = new Dictionary<TypedRun, IReadOnlyList<EntityLink>>();
        foreach (var (run, meant) in called)
        {
            var of = new List<EntityLink>();
            foreach (var link in meant.Where(links.ContainsKey).Select(id => links[id]))
                of.AddRange(link.Articles > 0 ? [link] : await library.StandingAsync([link.Id], cancel));
            if (of.Count > 0)
                standing.Add(run, [.. of.DistinctBy(link => link.Id).OrderByDescending(link => link.Articles)]);
        }
        return standing;
    }
}
