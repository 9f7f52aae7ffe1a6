using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Text;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>A query, and what the library knows of its names.</summary>
/// <param name="Names">Whom each name means.</param>
/// <param name="UnknownSources">Sources asked for that the library does not have.</param>
/// <param name="Reader">Whose states and highlights are meant.</param>
internal sealed record UnderstoodQuery(
    SearchQuery Query,
    long Reader,
    IReadOnlyDictionary<NameNode, MeantName> Names,
    IReadOnlyList<string> UnknownSources,
    SearchCompiler Compiler
)
{
    /// <summary>So many organizations of a kind are asked of the index; of more, each article is asked.</summary>
    internal const int MostOfKind = 200;

    public static Task<UnderstoodQuery> OfAsync(LibraryContext library, SearchQuery query, CancellationToken cancel) =>
        OfAsync(library, query, (name, kinds) => MeantNames.FindAsync(library, name, kinds, cancel), cancel);

    /// <param name="meantBy">Tells whom a name means, of the kinds that are asked of it.</param>
    internal static async Task<UnderstoodQuery> OfAsync(
        LibraryContext library,
        SearchQuery query,
        Func<NameNode, IReadOnlyList<OrganizationKind>, Task<MeantName>> meantBy,
        CancellationToken cancel
    )
    {
        query = await TypedQuery.OfAsync(library, query, cancel);
        var nodes = query.Root?.Leaves(wanted: false).ToList() ?? [];
        var names = new Dictionary<NameNode, MeantName>();
        var kindsOfNames = KindsBeside.Of(query.Root);
        foreach (var name in nodes.OfType<NameNode>())
            names[name] = await meantBy(name, kindsOfNames.GetValueOrDefault(name, []));
        var fewOfKind = new Dictionary<OrganizationKind, IReadOnlyList<long>>();
        foreach (var kind in nodes.OfType<KindNode>().Select(node => node.Kind).Distinct())
        {
            if (await FewOfKindAsync(library, kind, cancel) is { } few)
                fewOfKind[kind] = few;
        }
        var beginnings = new Dictionary<WordsNode, IReadOnlyList<string>>();
        foreach (var words in nodes.OfType<WordsNode>().Where(words => words.IsBeginning))
            beginnings[words] = await SqliteTextIndex.WordsBeginningAsync(library, words.Words, cancel);
        var asked = nodes.OfType<SourceNode>().DistinctBy(node => node.Source, StringComparer.Ordinal).ToList();
        var sources = asked.Count > 0 ? await SqliteLibraryStore.SourcesOfAsync(library, cancel) : [];
        var meant = asked.ToDictionary(node => node.Source, node => node.Among(sources), StringComparer.Ordinal);
        var days = nodes.Exists(node => node is PeriodNode or TermNode { Period: not null })
            ? await SqliteTextIndex.DaysAsync(library, cancel)
            : null;
        return new UnderstoodQuery(
            query,
            library.Reader,
            names,
            [.. asked.Select(node => node.Source).Where(source => meant[source].Count == 0)],
            new SearchCompiler(names, fewOfKind, beginnings, meant, days ?? (DateOnly.MaxValue, DateOnly.MinValue))
        );
    }

    /// <summary>
    /// The organizations of a kind; null where there are more than the index is asked for one by one.
    /// </summary>
    private static async Task<IReadOnlyList<long>?> FewOfKindAsync(
        LibraryContext library,
        OrganizationKind kind,
        CancellationToken cancel
    )
    {
        var few = await library
            .Entities.Where(e => e.Organization == kind && e.ArticleCount > 0)
            .OrderBy(e => e.ArticleCount)
            .Select(e => e.Id)
            .Take(MostOfKind + 1)
            .ToListAsync(cancel);
        return few.Count <= MostOfKind ? few : null;
    }

    /// <summary>The terms that are wanted, side by side.</summary>
    public IReadOnlyList<TermNode> Terms => [.. Query.Parts.OfType<TermNode>()];

    /// <summary>The words as they were typed, in their order; null where they are no phrase.</summary>
    public SearchNode? Phrase
    {
        get
        {
            var terms = Terms;
            if (terms.Count == 0 || (terms.Count == 1 && terms[0].Words.Count == 0))
                return null;
            var span = new TextSpan(terms[0].Span.Start, terms[^1].Span.End);
            var isWordsAlone = Query.Parts.All(part =>
                part is TermNode || part.Span.End <= span.Start || part.Span.Start >= span.End
            );
            return isWordsAlone
                ? new WordsNode(span, SearchedText.Article, Query.Text[span.Start..span.End], IsBeginning: false)
                {
                    IsExact = true,
                }
                : null;
        }
    }

    /// <summary>All that is looked for in texts, what an article is to have first; and how many these are.</summary>
    public (IReadOnlyList<SearchNode> Nodes, int Wanted) Looked
    {
        get
        {
            var terms = Terms;
            var others = (Query.Root?.Leaves(wanted: true) ?? [])
                .Where(node => node is NearNode or WordsNode { Text: SearchedText.Article } or TermNode)
                .Except(terms, ReferenceEqualityComparer.Instance)
                .Cast<SearchNode>();
            return ([.. terms, .. others], terms.Count);
        }
    }

    /// <summary>The same with other parts, of which the library knows no more.</summary>
    public UnderstoodQuery WithParts(IReadOnlyList<SearchNode> parts) =>
        this with
        {
            Query = Query with { Root = AllNode.Of(parts) },
        };

    /// <summary>The same with other parts in place of its terms.</summary>
    public UnderstoodQuery WithInstead(params IReadOnlyList<SearchNode> parts) =>
        WithParts([.. parts, .. Query.Parts.Where(part => part is not TermNode)]);

    /// <summary>The same with other terms in place of some, or none.</summary>
    public UnderstoodQuery With(IReadOnlyDictionary<TermNode, TermNode?> replaced) =>
        WithParts([
            .. Query
                .Parts.Select(part => part is TermNode term && replaced.TryGetValue(term, out var other) ? other : part)
                .OfType<SearchNode>(),
        ]);

    /// <summary>The kinds of organizations that are looked for.</summary>
    public IReadOnlyList<OrganizationKind> Kinds =>
        [.. Query.Root?.Leaves(wanted: true).OfType<KindNode>().Select(node => node.Kind) ?? []];

    /// <summary>What is to be said about it.</summary>
    public SearchNotes Notes(bool isCutOff) => new(Query.Problems, [.. Names.Values], UnknownSources, isCutOff);
}
