using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Recognition;

namespace NewsReader.Search;

/// <summary>What a search found.</summary>
/// <param name="People">People whose names match, on top.</param>
/// <param name="Unknown">Names asked for by <c>person:</c> or <c>company:</c> that the library does not have.</param>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record SearchResults(IReadOnlyList<EntityLink> People, IReadOnlyList<EntityLink> Companies, IReadOnlyList<ArticleHit> Articles, IReadOnlyList<string> Unknown, string? Next);

/// <summary>An article found, with the passages that hold what was looked for: runs of text, those found marked.</summary>
public sealed record ArticleHit(ArticleCard Article, IReadOnlyList<Passage> Passages);

/// <summary>A passage; where somebody said it, who.</summary>
public sealed record Passage(IReadOnlyList<MarkedText> Runs, EntityLink? Speaker);

/// <summary>A run of a passage.</summary>
public sealed record MarkedText(string Text, bool IsMarked);

/// <summary>Full text over articles and quotations, narrowed by who is named.</summary>
public static class ArticleSearch
{
    private const int PerPage = 20;
    private const int MatchingNames = 8;
    private const int NamesForAField = 20;
    private const int MostQuotations = 200;
    private const int QuotationsAHit = 3;

    /// <param name="after">A value of <see cref="SearchResults.Next"/>; anything else begins at the first page.</param>
    public static async Task<SearchResults> SearchAsync(this LibraryContext library, SearchQuery query, string? after = null, CancellationToken cancel = default)
    {
        if (query.IsEmpty) return new SearchResults([], [], [], [], null);
        var unknown = new List<string>();
        var people = await NamedAsync(library, EntityKind.Person, query.People, unknown, cancel);
        var companies = await NamedAsync(library, EntityKind.Company, query.Companies, unknown, cancel);
        var matching = await MatchingAsync(library, query, cancel);
        var none = new SearchResults([.. matching.Where(e => e.Kind == EntityKind.Person)], [.. matching.Where(e => e.Kind == EntityKind.Company)], [], unknown, null);
        if (unknown.Count > 0) return none;

        var conditions = people.Concat(companies).Select(ids => $"EXISTS (SELECT 1 FROM Appearances n WHERE n.ArticleId = a.Id AND n.EntityId IN ({SqliteTextIndex.Ids(ids)}))").ToList();
        var said = new List<(long Id, long ArticleId, string Marked)>();
        if (query.Said.Count > 0)
        {
            // With a person the words are that person's.
            var speakers = people.Count > 0 ? people.SelectMany(ids => ids).ToList() : null;
            said = await SqliteTextIndex.QuotationsAsync(library, query.Said, speakers, MostQuotations, cancel);
            conditions.Add($"a.Id IN ({SqliteTextIndex.Ids(said.Select(q => q.ArticleId).Distinct())})");
        }
        var condition = string.Join(" AND ", conditions);

        var cursor = Cursor(after);
        var hits = query.Words.Count > 0
            ? await SqliteTextIndex.ArticlesAsync(library, query.Words, condition, cursor, PerPage + 1, cancel)
            : await SqliteTextIndex.NewestAsync(library, condition, cursor?.Id, PerPage + 1, cancel);
        var shown = hits.Take(PerPage).ToList();
        var ids = shown.Select(h => h.Id).ToList();
        var snippets = query.Words.Count > 0 ? await SqliteTextIndex.SnippetsAsync(library, query.Words, ids, cancel) : await SentencesAsync(library, ids, [.. people.Concat(companies).SelectMany(n => n)], cancel);
        var quoted = await QuotedAsync(library, said.Where(q => ids.Contains(q.ArticleId)), cancel);
        var articles = (await library.CardsAsync(ids, cancel)).Select(card => new ArticleHit(card,
        [
            .. quoted[card.Id].Take(QuotationsAHit),
            .. snippets.TryGetValue(card.Id, out var snippet) && snippet.Length > 0 && !(query.Said.Count > 0 && query.Words.Count == 0) ? [new Passage(Marked(snippet), null)] : Array.Empty<Passage>(),
        ])).ToList();
        return none with { Articles = articles, Next = hits.Count > PerPage ? FormattableString.Invariant($"{shown[^1].Rank:R}_{shown[^1].Id}") : null };
    }

    /// <summary>A text with marks as runs.</summary>
    internal static IReadOnlyList<MarkedText> Marked(string text)
    {
        var runs = new List<MarkedText>();
        var marked = false;
        foreach (var piece in text.Split(SqliteTextIndex.MarkStart, SqliteTextIndex.MarkEnd))
        {
            if (piece.Length > 0) runs.Add(new MarkedText(piece, marked));
            marked = !marked;
        }
        return runs;
    }

    private static (double Rank, long Id)? Cursor(string? after) =>
        after?.Split('_') is [var rank, var id] && double.TryParse(rank, out var r) && double.IsFinite(r) && long.TryParse(id, out var i) ? (r, i) : null;

    /// <summary>For each name asked for the ids it may stand for: the one it is whole, else all whose words begin so.</summary>
    private static async Task<List<List<long>>> NamedAsync(LibraryContext library, EntityKind kind, IReadOnlyList<string> names, List<string> unknown, CancellationToken cancel)
    {
        var found = new List<List<long>>();
        foreach (var name in names)
        {
            var slug = Parsing.Mentions.EntityAddress.Slug(name);
            var exact = await library.Entities.AsNoTracking().Where(e => e.Kind == kind && e.Slug == slug && e.ArticleCount > 0).Select(e => e.Id).ToListAsync(cancel);
            if (exact.Count == 0)
            {
                var candidates = await SqliteTextIndex.EntitiesAsync(library, name, NamesForAField * 4, cancel);
                exact = await library.Entities.AsNoTracking().Where(e => candidates.Contains(e.Id) && e.Kind == kind).Select(e => e.Id).Take(NamesForAField).ToListAsync(cancel);
            }
            if (exact.Count == 0) unknown.Add(name);
            else found.Add(exact);
        }
        return found;
    }

    /// <summary>People and companies whose names the words begin, or that a field asks for.</summary>
    private static async Task<List<EntityLink>> MatchingAsync(LibraryContext library, SearchQuery query, CancellationToken cancel)
    {
        var ids = new List<long>();
        var names = query.People.Concat(query.Companies).ToList();
        if (query.Words.Count > 0) names.Add(string.Join(' ', query.Words));
        foreach (var name in names) ids.AddRange(await SqliteTextIndex.EntitiesAsync(library, name, MatchingNames, cancel));
        return await EntityPages.Links(library.Entities.Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.ArticleCount).ThenBy(e => e.Id)).ToListAsync(cancel);
    }

    private static async Task<Dictionary<long, string>> SentencesAsync(LibraryContext library, List<long> articles, List<long> entities, CancellationToken cancel) =>
        (await library.Appearances.AsNoTracking().Where(a => articles.Contains(a.ArticleId) && entities.Contains(a.EntityId)).Select(a => new { a.ArticleId, a.Sentence }).ToListAsync(cancel))
            .GroupBy(a => a.ArticleId).ToDictionary(g => g.Key, g => g.First().Sentence);

    private static async Task<ILookup<long, Passage>> QuotedAsync(LibraryContext library, IEnumerable<(long Id, long ArticleId, string Marked)> said, CancellationToken cancel)
    {
        var quotations = said.ToList();
        var ids = quotations.Select(q => q.Id).ToList();
        var speakers = await library.Quotations.AsNoTracking().Where(q => ids.Contains(q.Id) && q.SpeakerId != null)
            .Select(q => new { q.Id, Link = new EntityLink(q.Speaker!.Id, q.Speaker.Kind, q.Speaker.Slug, q.Speaker.Name, q.Speaker.ArticleCount, q.Speaker.QuotationCount) }).ToDictionaryAsync(q => q.Id, q => q.Link, cancel);
        return quotations.ToLookup(q => q.ArticleId, q => new Passage(Marked(q.Marked), speakers.GetValueOrDefault(q.Id)));
    }
}
