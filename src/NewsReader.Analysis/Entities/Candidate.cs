using NewsReader.Analysis.Knowledge;

namespace NewsReader.Analysis.Entities;

/// <summary>A person or company while an article's names are put together.</summary>
/// <param name="index">How many candidates the article named before it.</param>
internal sealed class Candidate(int index, EntityKind kind, string name, Gender gender)
{
    private static readonly char[] Marks = ['“', '”', '"', '‘', '’', '(', ')', ','];

    private int _sorted;
    private int _passed;

    public int Index => index;

    public EntityKind Kind => kind;

    public string Name => name;

    public Gender Gender => gender;

    /// <summary>
    /// Tokens, half-open. From <see cref="SortPlaces"/> on in the order of the text up to there, and behind that again.
    /// </summary>
    public List<(int First, int End)> Places { get; } = [];

    /// <summary>Of a company: every name that it goes by.</summary>
    public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a person: whom the world knows by the whole name.</summary>
    public KnownName? Known { get; init; }

    /// <summary>Those of the name, without the marks around a nickname, and before "Jr.".</summary>
    public string[] Words { get; } = [.. name.Split(' ').Select(word => word.Trim(Marks))];

    /// <summary>What a person's name has in marks: “Bud”, without them.</summary>
    public string[] Nicknames { get; } =
    [
        .. name.Split(' ')
            .Skip(1)
            .SkipLast(1)
            .Where(word => word[0] is '“' or '"' or '‘' or '\'' or '(')
            .Select(word => word.Trim(Marks)),
    ];

    /// <summary>Of a person: the other names that the article gives.</summary>
    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Called once, before places are added from the left to the right.</summary>
    public void SortPlaces()
    {
        Places.Sort();
        _sorted = Places.Count;
    }

    /// <summary>Where it is named last before a token, or -1; to be asked from the left to the right.</summary>
    public int LastBefore(int token)
    {
        while (_passed < _sorted && Places[_passed].First < token)
            _passed++;
        return Math.Max(_passed > 0 ? Places[_passed - 1].First : -1, Places.Count > _sorted ? Places[^1].First : -1);
    }
}
