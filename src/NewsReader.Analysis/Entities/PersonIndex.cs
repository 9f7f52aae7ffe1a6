using NewsReader.Analysis.Knowledge;
using NewsReader.Text;

namespace NewsReader.Analysis.Entities;

/// <summary>The persons of an article by their full names.</summary>
internal sealed class PersonIndex(TokenisedProse prose)
{
    /// <summary>Persons by first and last name, the first <see cref="InputLimits.LookBack"/> of each.</summary>
    private readonly Dictionary<(string First, string Last), List<Candidate>> _byEnds = [];

    /// <summary>The first person whose name ends so.</summary>
    private readonly Dictionary<string, (Candidate Person, bool IsSurelyFamily)> _byTail = new(StringComparer.Ordinal);

    /// <summary>Those whom the world knows.</summary>
    private readonly Dictionary<(KnowledgeFile, int), Candidate> _byBearer = [];

    private readonly Dictionary<string, List<Candidate>> _byLast = new(StringComparer.Ordinal);

    public void Add(Candidate person)
    {
        if (person.Known is { IsPerson: true } known)
            _byBearer.TryAdd(known.Bearer, person);
        var last = LastName(person.Words, prose.Lexicon);
        Keep(_byEnds, (person.Words[0], last), person);
        Keep(_byLast, last, person);
        foreach (var nickname in person.Nicknames)
            Keep(_byEnds, (nickname, last), person);
        foreach (var (tail, isSurelyFamily) in Particles.TailsOf(person.Words, prose.Lexicon))
            _byTail.TryAdd(tail, (person, isSurelyFamily));
    }

    /// <summary>Whose name it is; null where it is nobody's yet.</summary>
    /// <param name="known">Whom the world knows by it.</param>
    public Candidate? Find(string name, KnownName? known = null)
    {
        if (known is { IsPerson: true } person && _byBearer.TryGetValue(person.Bearer, out var same))
            return same;
        var words = name.Split(' ');
        var namesakes = _byEnds.GetValueOrDefault((words[0], LastName(words, prose.Lexicon)));
        prose.Take(namesakes?.Count ?? 0);
        return namesakes?.Find(c => IsSamePerson(words, c) && !AreTwo(known, c.Known))
            ?? FindByInitials(words)
            ?? FindByTail(name, words[0]);
    }

    /// <summary>"O. Hale" is Olivia Hale, whichever stands first, where no other of that surname may be.</summary>
    private Candidate? FindByInitials(string[] words)
    {
        if (!_byLast.TryGetValue(LastName(words, prose.Lexicon), out var people))
            return null;
        prose.Take(people.Count);
        Candidate? only = null;
        foreach (var person in people)
        {
            if (!AreInitialsOf(words, person.Words) && !AreInitialsOf(person.Words, words))
                continue;
            if (only is not null)
                return null;
            only = person;
        }
        return only;
    }

    private static bool AreInitialsOf(string[] initials, string[] full) =>
        initials.Length > 1
        && full.Length > 1
        && Array.TrueForAll(initials[..^1], word => word is [_, '.'])
        && full[0].Length > 2
        && full[0][0] == initials[0][0]
        && (initials.Length == 2 || full.Length == 2 || full[1][0] == initials[1][0]);

    /// <summary>The only one of a surname, or null.</summary>
    public Candidate? OnlyOf(string surname) =>
        _byLast.TryGetValue(surname, out var people) && people.Count == 1 ? people[0] : null;

    /// <summary>"Wasserman Schultz" is Debbie Wasserman Schultz; "Ann Kells" need not be Mary Ann Kells.</summary>
    private Candidate? FindByTail(string name, string first) =>
        _byTail.TryGetValue(Particles.InSmall(name, prose.Lexicon), out var by)
        && (by.IsSurelyFamily || IsRoyal(by.Person.Words, prose.Lexicon) || !Names.PersonNames.IsGivenName(first))
            ? by.Person
            : null;

    public static string LastName(string[] words, Lexicon lexicon) =>
        words.Length > 2
        && (
            lexicon.People.Generations.Contains(words[^1])
            || (IsRoyal(words, lexicon) && lexicon.People.Numerals.Contains(words[^1]))
        )
            ? words[^2]
            : words[^1];

    private static bool IsRoyal(string[] words, Lexicon lexicon) => lexicon.People.RoyalTitles.Contains(words[0]);

    /// <summary>Keeps no more of one name than are ever looked through.</summary>
    public static void Keep<T>(Dictionary<T, List<Candidate>> by, T key, Candidate candidate)
        where T : notnull
    {
        if (!by.TryGetValue(key, out var list))
            by[key] = list = [];
        if (list.Count < InputLimits.LookBack)
            list.Add(candidate);
    }

    /// <summary>The world knows two by these names.</summary>
    private static bool AreTwo(KnownName? one, KnownName? other) =>
        one is { IsPerson: true } first && other is { IsPerson: true } second && !first.IsOfSame(second);

    /// <summary>
    /// "Donald Trump" and "Donald J. Trump" are one; "George W. Bush" and "George H. Bush" are two, and so are "Donald
    /// Trump" and "Donald Trump Jr."
    /// </summary>
    private bool IsSamePerson(string[] words, Candidate person)
    {
        var longer = person.Words;
        if (person.Nicknames.Contains(words[0]))
            return words[1..^1].All(word => NameBoundaries.IsParticle(word, prose.Lexicon));
        if (words[0] != longer[0] || !AreOfOneGeneration(words, longer))
            return false;
        var middle = words.Length <= 2 ? [] : words[1..^1];
        return middle.Length == 0
            || middle.All(m =>
                longer.Any(l => l == m || (m.Length <= 2 && l[0] == m[0]) || (l.Length <= 2 && l[0] == m[0]))
            );
    }

    /// <summary>"John Eke" and "John Eke Jr." are two, "Pope Leo" and "Pope Leo XIV" one.</summary>
    private bool AreOfOneGeneration(string[] words, string[] others)
    {
        var (one, other) = (Generation(words), Generation(others));
        return one == other || (IsRoyal(words, prose.Lexicon) && (one.Length == 0 || other.Length == 0));
    }

    /// <summary>"Jr" of "Jr.", "III"; empty where the name has none.</summary>
    private string Generation(string[] words) =>
        LastName(words, prose.Lexicon) != words[^1] ? words[^1].TrimEnd('.') : "";
}
