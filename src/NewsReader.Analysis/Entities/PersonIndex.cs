using NewsReader.Text;

namespace NewsReader.Analysis.Entities;

/// <summary>The persons of an article by their full names.</summary>
internal sealed class PersonIndex(TokenisedProse prose)
{
    /// <summary>Persons by first and last name, the first <see cref="InputLimits.LookBack"/> of each.</summary>
    private readonly Dictionary<(string First, string Last), List<Candidate>> _byEnds = [];

    /// <summary>The first person who has these words behind the first.</summary>
    private readonly Dictionary<string, Candidate> _byRest = new(StringComparer.Ordinal);

    public void Add(Candidate person)
    {
        Keep(_byEnds, (person.Words[0], LastName(person.Words, prose.Lexicon)), person);
        _byRest.TryAdd(string.Join(' ', person.Words.Skip(1)), person);
    }

    /// <summary>Whose name it is; null where it is nobody's yet.</summary>
    public Candidate? Find(string name)
    {
        var words = name.Split(' ');
        var namesakes = _byEnds.GetValueOrDefault((words[0], LastName(words, prose.Lexicon)));
        prose.Take(namesakes?.Count ?? 0);
        return namesakes?.Find(c => IsSamePerson(words, c.Words))
            // "Wasserman Schultz" is Debbie Wasserman Schultz.
            ?? (Names.PersonNames.IsGivenName(words[0]) ? null : _byRest.GetValueOrDefault(name));
    }

    public static string LastName(string[] words, Lexicon lexicon) =>
        words.Length > 2 && lexicon.People.Generations.Contains(words[^1]) ? words[^2] : words[^1];

    /// <summary>Keeps no more of one name than are ever looked through.</summary>
    public static void Keep<T>(Dictionary<T, List<Candidate>> by, T key, Candidate candidate)
        where T : notnull
    {
        if (!by.TryGetValue(key, out var list))
            by[key] = list = [];
        if (list.Count < InputLimits.LookBack)
            list.Add(candidate);
    }

    /// <summary>"Donald Trump" and "Donald J. Trump" are one; "George W. Bush" and "George H. Bush" are two.</summary>
    private bool IsSamePerson(string[] shorter, string[] longer)
    {
        if (shorter[0] != longer[0] || LastName(shorter, prose.Lexicon) != LastName(longer, prose.Lexicon))
            return false;
        var middle = shorter.Length <= 2 ? [] : shorter[1..^1];
        return middle.Length == 0
            || middle.All(m =>
                longer.Any(l => l == m || (m.Length <= 2 && l[0] == m[0]) || (l.Length <= 2 && l[0] == m[0]))
            );
    }
}
