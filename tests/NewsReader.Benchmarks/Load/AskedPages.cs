using NewsReader.Analysis;
using NewsReader.Web;

namespace NewsReader.Benchmarks.Load;

/// <summary>A page that is asked for.</summary>
/// <param name="Paths">Addresses of it, all different, so that none is answered from a page that is kept.</param>
/// <param name="Raw">For a search: the statements that find the same hits and nothing else, in the order of the paths;
/// empty where there is none.</param>
internal sealed record AskedPage(string Name, IReadOnlyList<string> Paths, IReadOnlyList<string> Raw);

/// <summary>What is asked of a library.</summary>
internal sealed class AskedPages(GeneratedArticles generated)
{
    private const int Different = 20_000;

    /// <summary>So many searches are asked by turns, each of other words.</summary>
    private const int OthersAsked = 60;

    /// <summary>The person whose page is asked for is named in so many articles, or the most below that.</summary>
    private const int Mentions = 50_000;

    public IReadOnlyList<AskedPage> Of(GrownLibrary library)
    {
        using var context = library.CreateDbContext();
        var slugs = context.Articles.OrderByDescending(a => a.Id).Take(40).Select(a => a.Slug).ToList();
        var person = context
            .Entities.Where(e => e.Kind == EntityKind.Person && e.ArticleCount <= Mentions)
            .OrderByDescending(e => e.ArticleCount)
            .First();
        var speaker = context
            .Entities.Where(e => e.Kind == EntityKind.Person)
            .OrderByDescending(e => e.QuotationCount)
            .First();
        var (common, rare, nobody) = (generated.Word(60), RareWord(library), "xyzzyplugh");
        var phrase = $"{generated.Word(0)} {generated.Word(1)}";
        var names = context
            .Entities.Where(e => e.Kind == EntityKind.Person)
            .OrderByDescending(e => e.ArticleCount)
            .Take(OthersAsked)
            .Select(e => e.Name)
            .ToList();
        var pairs = Enumerable
            .Range(0, OthersAsked)
            .Select(i => $"{generated.Word(i)} {generated.Word(i + 61)}")
            .ToList();
        return
        [
            new("front, as kept", ["/"], []),
            new("article", Anew([.. slugs.Select(slug => $"/articles/{slug}?view=x")]), []),
            new("article, as kept", [.. slugs.Select(slug => $"/articles/{slug}")], []),
            new("person", Anew([$"{Routes.Entity(person.Kind, person.Slug)}?by=x"]), []),
            new(
                "suggestions",
                Anew([
                    .. new[] { "an", "bor", "carla", generated.Word(3)[..3] }.Select(typed =>
                        $"/api/suggestions?q={typed}&n="
                    ),
                ]),
                []
            ),
            Search("rare word", rare, Hits(rare)),
            Search("common word", common, Hits(common)),
            Search("phrase", $"\"{phrase}\"", Hits($"\"{phrase}\"")),
            Search(
                "person and said",
                $"person:{speaker.Slug} said:{common}",
                "SELECT q.ArticleId FROM QuotationText JOIN Quotations q ON q.Id = QuotationText.rowid "
                    + $"WHERE QuotationText MATCH '{common}' AND q.SpeakerId = {speaker.Id} ORDER BY rank LIMIT 20"
            ),
            Search(
                "facets on a broad query",
                $"{generated.Word(0)} OR {generated.Word(2)}",
                Hits($"{generated.Word(0)} OR {generated.Word(2)}")
            ),
            Search("no hit", nobody, Hits(nobody)),
            Others("another name each time", names),
            Others("another phrase each time", [.. pairs.Select(pair => $"\"{pair}\"")]),
            Others("other two words each time", pairs),
        ];
    }

    private static string RareWord(GrownLibrary library)
    {
        using var context = library.CreateDbContext();
        // A word of the headline that the number in it makes the article's own.
        return context
            .Articles.OrderBy(a => a.Id)
            .Skip(library.Articles / 2)
            .Select(a => a.Headline)
            .First()
            .Split(' ')[^1];
    }

    private static AskedPage Search(string name, string query, string raw) =>
        new(name, Anew([$"/search?q={Uri.EscapeDataString(query)}&after=x"]), [raw]);

    /// <summary>Another search each time, beside the statement of each.</summary>
    private static AskedPage Others(string name, IReadOnlyList<string> queries) =>
        new(
            name,
            Anew([.. queries.Select(query => $"/search?q={Uri.EscapeDataString(query)}&after=x")]),
            [.. queries.Select(query => Hits(query.Contains('"') ? query : $"\"{query.Replace(" ", "\" \"")}\""))]
        );

    private static string Hits(string match) =>
        $"SELECT rowid FROM ArticleText WHERE ArticleText MATCH '{match}' ORDER BY rank LIMIT 20";

    private static IReadOnlyList<string> Anew(IReadOnlyList<string> beginnings) =>
        [.. Enumerable.Range(0, Different).Select(i => $"{beginnings[i % beginnings.Count]}{i}")];
}
