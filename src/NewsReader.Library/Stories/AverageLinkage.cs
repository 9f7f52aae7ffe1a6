namespace NewsReader.Library.Stories;

/// <summary>
/// Agglomerative clustering by average linkage: the two clusters whose members are most alike are joined as long as
/// they are rather alike than not, two single ones where they are surely, so that no chain of neighbours makes one
/// cluster of everything (Sokal and Michener 1958; pairs that must and must not be linked: Wagstaff and others 2001).
/// </summary>
internal sealed class AverageLinkage
{
    private readonly List<List<int>?> _clusters;
    private readonly double[,] _alike;
    private readonly bool[,] _apart;

    private readonly double _beginning;

    /// <param name="alike">How alike two items are, the smaller first; what is not above 0 is not alike.</param>
    /// <param name="beginning">How alike two items must be that are joined first.</param>
    public AverageLinkage(int items, double beginning, Func<int, int, double> alike)
    {
        _beginning = beginning;
        _clusters = [.. Enumerable.Range(0, items).Select(item => new List<int> { item })];
        (_alike, _apart) = (new double[items, items], new bool[items, items]);
        for (var one = 0; one < items; one++)
        {
            for (var other = one + 1; other < items; other++)
                _alike[one, other] = _alike[other, one] = alike(one, other);
        }
    }

    /// <summary>Never joins the clusters of two items.</summary>
    public void Separate(int one, int other) =>
        _apart[ClusterOf(one), ClusterOf(other)] = _apart[ClusterOf(other), ClusterOf(one)] = true;

    /// <summary>Joins the clusters of two items, unless they are never to be joined.</summary>
    public void Join(int one, int other)
    {
        var (a, b) = (ClusterOf(one), ClusterOf(other));
        if (a != b && !_apart[a, b])
            Merge(Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>The clusters, each item in one.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Clusters()
    {
        while (Nearest() is var (a, b))
            Merge(a, b);
        return [.. _clusters.OfType<List<int>>()];
    }

    private int ClusterOf(int item) => _clusters.FindIndex(cluster => cluster is not null && cluster.Contains(item));

    private (int, int)? Nearest()
    {
        (int, int)? nearest = null;
        var most = 0.0;
        for (var a = 0; a < _clusters.Count; a++)
        {
            if (_clusters[a] is null)
                continue;
            for (var b = a + 1; b < _clusters.Count; b++)
            {
                if (_clusters[b] is null || _apart[a, b] || _alike[a, b] <= most)
                    continue;
                if (_alike[a, b] > _beginning || _clusters[a]!.Count + _clusters[b]!.Count > 2)
                    (nearest, most) = ((a, b), _alike[a, b]);
            }
        }
        return nearest;
    }

    private void Merge(int into, int from)
    {
        var (a, b) = (_clusters[into]!, _clusters[from]!);
        for (var other = 0; other < _clusters.Count; other++)
        {
            if (other == into || other == from || _clusters[other] is null)
                continue;
            _alike[into, other] = _alike[other, into] =
                (a.Count * _alike[into, other] + b.Count * _alike[from, other]) / (a.Count + b.Count);
            _apart[into, other] = _apart[other, into] = _apart[into, other] || _apart[from, other];
        }
        a.AddRange(b);
        _clusters[from] = null;
    }
}
