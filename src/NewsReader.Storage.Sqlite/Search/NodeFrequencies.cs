using NewsReader.Search.Language;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>In how many articles parts of a search stand, each asked once.</summary>
internal sealed class NodeFrequencies(BoundedReading reading, SearchCompiler compiler)
{
    private readonly Dictionary<SearchNode, double> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>About how many articles there are.</summary>
    public long Articles { get; } = SqliteTextIndex.Articles(reading);

    /// <summary>Whether it took too long to ask for all.</summary>
    public bool IsCutOff => reading.IsOver;

    public List<double> Of(IEnumerable<SearchNode> nodes) => [.. nodes.Select(Of)];

    private double Of(SearchNode node)
    {
        if (!_known.TryGetValue(node, out var articles))
        {
            articles = SqliteTextIndex.Frequency(reading, compiler.Of(node).Articles!, Articles);
            _known.Add(node, articles);
        }
        return articles;
    }
}
