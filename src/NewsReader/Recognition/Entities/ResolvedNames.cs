namespace NewsReader.Recognition.Entities;

/// <summary>One entity of the article while recognition works on it; places are tokens, half-open.</summary>
internal sealed record Resolved(int Index, EntityKind Kind, string Name, Gender Gender, IReadOnlyList<(int First, int End)> Places)
{
    public List<string> Roles { get; } = [];

    public void AddRole(string role)
    {
        if (role.Length > 0 && !Roles.Contains(role, StringComparer.OrdinalIgnoreCase)) Roles.Add(role);
    }
}

/// <summary>The article's entities, and which of them stands at a token.</summary>
internal sealed class ResolvedNames(int tokens)
{
    private readonly int[] _at = NewIndex(tokens);
    private readonly List<Resolved> _entities = [];
    private readonly List<(int First, int End, Resolved Entity)> _mentions = [];

    public IReadOnlyList<Resolved> Entities => _entities;

    /// <summary>All mentions in order of their place.</summary>
    public IReadOnlyList<(int First, int End, Resolved Entity)> Mentions => _mentions;

    public Resolved? At(int token) => token >= 0 && token < _at.Length && _at[token] >= 0 ? _mentions[_at[token]].Entity : null;

    /// <summary>The mention that covers a token, or null.</summary>
    public (int First, int End, Resolved Entity)? MentionAt(int token) => token >= 0 && token < _at.Length && _at[token] >= 0 ? _mentions[_at[token]] : null;

    public void Add(EntityKind kind, string name, Gender gender, IReadOnlyList<(int First, int End)> places)
    {
        var entity = new Resolved(_entities.Count, kind, name, gender, places);
        _entities.Add(entity);
        _mentions.AddRange(places.Select(p => (p.First, p.End, entity)));
        _mentions.Sort((a, b) => a.First.CompareTo(b.First));
        Array.Fill(_at, -1);
        for (var i = 0; i < _mentions.Count; i++) _at.AsSpan(_mentions[i].First, _mentions[i].End - _mentions[i].First).Fill(i);
    }

    private static int[] NewIndex(int tokens)
    {
        var index = new int[tokens];
        Array.Fill(index, -1);
        return index;
    }
}
