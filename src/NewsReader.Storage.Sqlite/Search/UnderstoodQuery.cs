using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

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
    public static Task<UnderstoodQuery> OfAsync(LibraryContext library, SearchQuery query, CancellationToken cancel) =>
        OfAsync(library, query, name => MeantNames.FindAsync(library, name, cancel), cancel);

    /// <param name="meantBy">Tells whom a name means.</param>
    internal static async Task<UnderstoodQuery> OfAsync(
        LibraryContext library,
        SearchQuery query,
        Func<NameNode, Task<MeantName>> meantBy,
        CancellationToken cancel
    )
    {
        var nodes = query.Root?.Leaves(wanted: false).ToList() ?? [];
        var names = new Dictionary<NameNode, MeantName>();
        foreach (var name in nodes.OfType<NameNode>())
            names[name] = await meantBy(name);
        var beginnings = new Dictionary<WordsNode, IReadOnlyList<string>>();
        foreach (var words in nodes.OfType<WordsNode>().Where(words => words.IsBeginning))
            beginnings[words] = await SqliteTextIndex.WordsBeginningAsync(library, words.Words, cancel);
        var asked = nodes.OfType<SourceNode>().DistinctBy(node => node.Source, StringComparer.Ordinal).ToList();
        var sources = asked.Count > 0 ? await SqliteLibraryStore.SourcesOfAsync(library, cancel) : [];
        var meant = asked.ToDictionary(node => node.Source, node => node.Among(sources), StringComparer.Ordinal);
        var days = nodes.Exists(node => node is PeriodNode) ? await SqliteTextIndex.DaysAsync(library, cancel) : null;
        return new UnderstoodQuery(
            query,
            library.Reader,
            names,
            [.. asked.Select(node => node.Source).Where(source => meant[source].Count == 0)],
            new SearchCompiler(names, beginnings, meant, days ?? (DateOnly.MaxValue, DateOnly.MinValue))
        );
    }

    /// <summary>What is to be said about it.</summary>
    public SearchNotes Notes(bool isCutOff) => new(Query.Problems, [.. Names.Values], UnknownSources, isCutOff);
}
