using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Search.Sqlite;

namespace NewsReader.Search;

/// <summary>Whom a name of a query means.</summary>
/// <param name="Meant">All who are called so, those in most articles first; empty where the library knows
/// nobody.</param>
/// <param name="DidYouMean">Where it knows nobody: whose names differ by a slip.</param>
public sealed record MeantName(NameNode Node, IReadOnlyList<EntityLink> Meant, IReadOnlyList<EntityLink> DidYouMean)
{
    public bool IsAmbiguous => Meant.Count > 1;
}

internal static class MeantNames
{
    private const int MostMeant = 20;
    private const int MostOffered = 3;

    /// <summary>So many candidates are compared letter by letter.</summary>
    private const int MostCompared = 400;

    public static async Task<MeantName> MeantByAsync(
        this LibraryContext library,
        NameNode node,
        CancellationToken cancel
    )
    {
        EntityKind[] kinds = node.Use switch
        {
            NameUse.Person => [EntityKind.Person],
            NameUse.Company => [EntityKind.Company],
            _ => [EntityKind.Person, EntityKind.Company],
        };
        var slug = EntityAddress.Slug(node.Name);
        // A page's own address means it alone. Two questions: asked with "or", SQLite walks everybody.
        var meant =
            node.Name == slug && slug.Contains('-')
                ? await Links(library, e => e.Slug == slug, kinds).ToListAsync(cancel)
                : [];
        if (meant.Count == 0)
            meant = await Links(library, e => e.NameSlug == slug, kinds).ToListAsync(cancel);
        if (meant.Count == 0)
            meant = await Links(library, e => e.Slug == slug, kinds).ToListAsync(cancel);
        // A surname alone may be a page of its own (articles that say no more), and means everybody who has it as well.
        if (meant.Count == 0 || (node.Use != NameUse.Company && !slug.Contains('-')))
            meant.AddRange(await CalledAsync(library, node.Name, kinds, meant, cancel));
        foreach (var kind in meant.Count == 0 ? kinds : [])
        {
            if (
                await Corrections.AwayAsync(library, kind, slug, cancel)
                    is { TargetKind: { } targetKind, TargetSlug: { } target }
                && await library.EntityLinkAsync(targetKind, target, cancel) is { Articles: > 0 } alias
            )
                meant.Add(alias);
        }
        var offered = meant.Count == 0 ? await OfferedAsync(library, node.Name, kinds, cancel) : [];
        return new MeantName(node, [.. meant.OrderByDescending(e => e.Articles).Take(MostMeant)], offered);
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
        var ids = await SqliteTextIndex.NamesAsync(library, name, isBeginning: false, MostMeant * 4, cancel);
        if (ids.Count == 0 && known.Count == 0)
            ids = await SqliteTextIndex.NamesAsync(library, name, isBeginning: true, MostMeant * 4, cancel);
        var knownIds = known.ConvertAll(e => e.Id);
        return await Links(library, e => ids.Contains(e.Id) && !knownIds.Contains(e.Id), kinds).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<EntityLink>> OfferedAsync(
        LibraryContext library,
        string name,
        EntityKind[] kinds,
        CancellationToken cancel
    )
    {
        var typed = EntityAddress.Slug(name);
        var ids = await SqliteTextIndex.SimilarNamesAsync(library, typed.Replace('-', ' '), MostCompared, cancel);
        var similar = await Links(library, e => ids.Contains(e.Id), kinds).ToListAsync(cancel);
        return
        [
            .. similar
                .Select(e => (Entity: e, Slips: Slips(typed, EntityAddress.Slug(e.Name))))
                .Where(s => s.Slips <= Math.Max(1, typed.Length / 4))
                .OrderBy(s => s.Slips)
                .ThenByDescending(s => s.Entity.Articles)
                .Take(MostOffered)
                .Select(s => s.Entity),
        ];
    }

    /// <summary>
    /// The fewest slips between what was typed and a name, or the words that it ends with: "lovelase" is one from "Ada
    /// Lovelace".
    /// </summary>
    internal static int Slips(string typed, string slug)
    {
        var fewest = Distance(typed, slug);
        for (var dash = slug.IndexOf('-'); dash >= 0 && fewest > 0; dash = slug.IndexOf('-', dash + 1))
            fewest = Math.Min(fewest, Distance(typed, slug[(dash + 1)..]));
        return fewest;
    }

    /// <summary>Letters left out, put in, exchanged, or two that changed places (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (before, last, row) = (rows[(i + 1) % 3], rows[(i - 1) % 3], rows[i % 3]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }
        return rows[a.Length % 3][b.Length];
    }

    private static IQueryable<EntityLink> Links(
        LibraryContext library,
        Expression<Func<StoredEntity, bool>> which,
        EntityKind[] kinds
    ) => EntityPages.Links(library.Entities.Where(which).Where(e => kinds.Contains(e.Kind) && e.ArticleCount > 0));
}
