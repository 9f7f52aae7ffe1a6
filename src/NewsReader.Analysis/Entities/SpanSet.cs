using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>Names that do not overlap, found by the tokens they stand at.</summary>
internal sealed class SpanSet
{
    /// <summary>For each token the first token of the name that has it, or -1.</summary>
    private readonly int[] _firstOf;

    private readonly Dictionary<int, NameSpan> _byFirst = [];

    public SpanSet(int tokens)
    {
        _firstOf = new int[tokens];
        Array.Fill(_firstOf, -1);
        Taken = new bool[tokens];
    }

    /// <summary>For each token whether a name has it, or had it until a longer one came.</summary>
    public bool[] Taken { get; }

    /// <summary>
    /// Adds a name where none stands yet; a longer name of an organisation around known ones ("Fox News Channel") takes
    /// their place.
    /// </summary>
    public void Add(NameSpan span)
    {
        var length = span.End - span.First;
        if (Taken.AsSpan(span.First, length).Contains(true) && !MakesRoom(span))
            return;
        _byFirst[span.First] = span;
        _firstOf.AsSpan(span.First, length).Fill(span.First);
        Taken.AsSpan(span.First, length).Fill(true);
    }

    public List<NameSpan> InOrder() => [.. _byFirst.Values.OrderBy(span => span.First)];

    private bool MakesRoom(NameSpan span)
    {
        if (span.Kind == NameKind.Person)
            return false;
        var inner = new List<NameSpan>();
        for (var i = span.First; i < span.End; i++)
        {
            if (_byFirst.TryGetValue(i, out var within) && within.End <= span.End)
                inner.Add(within);
        }
        if (!inner.Exists(within => within.End - within.First < span.End - span.First))
            return false;
        foreach (var within in inner)
        {
            _byFirst.Remove(within.First);
            _firstOf.AsSpan(within.First, within.End - within.First).Fill(-1);
        }
        return _firstOf.AsSpan(span.First, span.End - span.First).IndexOfAnyExcept(-1) < 0;
    }
}
