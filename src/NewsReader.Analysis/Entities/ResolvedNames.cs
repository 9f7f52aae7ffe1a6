using NewsReader.Text;

namespace NewsReader.Analysis.Entities;

/// <summary>One entity of the article while recognition works on it; places are tokens, half-open.</summary>
internal sealed record Resolved(
    int Index,
    EntityKind Kind,
    string Name,
    Gender Gender,
    IReadOnlyList<(int First, int End)> Places
)
{
    public List<string> Roles { get; } = [];

    /// <summary>How many of its places begin before a token.</summary>
    public int CountBefore(int token) => Ordered.CountBefore(Places, token, place => place.First);

    public void AddRole(string role)
    {
        if (
            role.Length > 0
            && Roles.Count < InputLimits.Roles
            && !Roles.Contains(role, StringComparer.OrdinalIgnoreCase)
        )
            Roles.Add(role);
    }
}

/// <summary>The article's entities, and which of them stands at a token.</summary>
internal sealed class ResolvedNames
{
    /// <summary>For each token the mention that covers it, or -1.</summary>
    private readonly int[] _at;

    /// <param name="entities">Each with its own index.</param>
    public ResolvedNames(int tokens, IReadOnlyList<Resolved> entities)
    {
        Entities = entities;
        Mentions =
        [
            .. entities.SelectMany(e => e.Places.Select(p => (p.First, p.End, Entity: e))).OrderBy(m => m.First),
        ];
        _at = new int[tokens];
        Array.Fill(_at, -1);
        for (var i = 0; i < Mentions.Count; i++)
            _at.AsSpan(Mentions[i].First, Mentions[i].End - Mentions[i].First).Fill(i);
    }

    public IReadOnlyList<Resolved> Entities { get; }

    /// <summary>All mentions in order of their place.</summary>
    public IReadOnlyList<(int First, int End, Resolved Entity)> Mentions { get; }

    public Resolved? At(int token) => MentionAt(token)?.Entity;

    /// <summary>The mention that covers a token, or null.</summary>
    public (int First, int End, Resolved Entity)? MentionAt(int token) =>
        token >= 0 && token < _at.Length && _at[token] >= 0 ? Mentions[_at[token]] : null;

    /// <summary>How many mentions begin before a token.</summary>
    public int CountBefore(int token) => Ordered.CountBefore(Mentions, token, mention => mention.First);
}

internal static class Ordered
{
    /// <summary>How many of what stands in the order of its first token begin before a token.</summary>
    public static int CountBefore<T>(IReadOnlyList<T> places, int token, Func<T, int> first)
    {
        int low = 0,
            high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (first(places[middle]) < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
