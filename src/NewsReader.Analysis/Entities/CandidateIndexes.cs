using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>The companies of an article by what else they are called; of several the one named first.</summary>
internal sealed class CompanyIndex(Lexicon lexicon)
{
    private readonly Dictionary<string, Candidate> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate> _byNameWithoutHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate> _byLastWord = new(StringComparer.Ordinal);

    /// <summary>By the first word; null where two begin so.</summary>
    private readonly Dictionary<string, Candidate?> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>By the last words of teams; null where two end so.</summary>
    private readonly Dictionary<string, Candidate?> _byEnd = new(StringComparer.Ordinal);

    /// <summary>By the last words; null where two end so.</summary>
    private readonly Dictionary<string, Candidate?> _byTail = new(StringComparer.Ordinal);

    public void Add(Candidate company, bool isTeam)
    {
        if (company.Words.Length < 2)
            return;
        for (var cut = 1; cut < company.Words.Length; cut++)
        {
            var tail = string.Join(' ', company.Words[cut..]);
            _byTail[tail] = _byTail.ContainsKey(tail) ? null : company;
        }
        AddEnds(company, isTeam);
        Keep(_byLastWord, company.Words[^1], company);
        _byFirstWord[company.Words[0]] = _byFirstWord.ContainsKey(company.Words[0]) ? null : company;
        // "Lee Media" is a form of "Lee Media Group", "Apple" of "Apple Inc."; "New York" is none of "New York Times".
        var bare = company.Words.Length;
        while (bare > 1 && lexicon.Organisations.LegalForms.Contains(company.Words[bare - 1].TrimEnd(',')))
            bare--;
        if (bare < company.Words.Length)
            Keep(_byNameWithoutHead, string.Join(' ', company.Words[..bare]).TrimEnd(','), company);
        else if (lexicon.Organisations.Heads.Contains(company.Words[^1]))
            Keep(_byNameWithoutHead, company.Name[..company.Name.LastIndexOf(' ')], company);
        // "EPA" is "Environmental Protection Agency", small words passed over.
        var initials = string.Concat(
            company.Words.Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0])
        );
        if (initials.Length is >= 2 and <= 6)
            Keep(_byInitials, initials, company);
    }

    /// <summary>"Celtics" of "Boston Celtics", "Super Kings" of "Chennai Super Kings": what is left without the place.
    /// </summary>
    private void AddEnds(Candidate company, bool isTeam)
    {
        for (var cut = 1; cut < company.Words.Length; cut++)
        {
            if (
                !KnownPlaces.Contains(string.Join(' ', company.Words[..cut]))
                && !(isTeam && cut == company.Words.Length - 1)
            )
                continue;
            var end = string.Join(' ', company.Words[cut..]);
            if (!lexicon.Organisations.Heads.Contains(end) && !lexicon.Organisations.CommonFirst.Contains(end))
                _byEnd[end] = _byEnd.TryGetValue(end, out var other) && other != company ? null : company;
        }
    }

    /// <summary>The team of which the name is all but its place.</summary>
    public Candidate? FindByEnd(string name) => _byEnd.GetValueOrDefault(name);

    public void AddForm(Candidate company, string form)
    {
        company.Forms.Add(form);
        Keep(_byForm, form, company);
    }

    /// <summary>Whom a name is a form or the acronym of, or null.</summary>
    public Candidate? Find(string name) =>
        First(
            First(_byForm.GetValueOrDefault(name), _byNameWithoutHead.GetValueOrDefault(name)),
            _byInitials.GetValueOrDefault(name)
        );

    /// <summary>"Lumen" of "Lumen Semiconductor Inc.": the only one that begins so.</summary>
    public Candidate? FindByFirstWord(string word) =>
        lexicon.Organisations.CommonFirst.Contains(word) || lexicon.Organisations.Heads.Contains(word)
            ? null
            : _byFirstWord.GetValueOrDefault(word);

    /// <summary>"Post" of "Washington Post", "Police Department" of "Ashford Police Department": the only one that the
    /// article names in full and that ends so.</summary>
    public Candidate? FindByTail(string tail) => _byTail.GetValueOrDefault(tail);

    public Candidate? FindByLastWord(string word) => _byLastWord.GetValueOrDefault(word);

    private static Candidate? First(Candidate? one, Candidate? other) =>
        one is null || (other is not null && other.Index < one.Index) ? other : one;

    private static void Keep(Dictionary<string, Candidate> by, string key, Candidate company) =>
        by[key] = First(by.GetValueOrDefault(key), company)!;
}

/// <summary>All candidates of several words, by their words.</summary>
internal sealed class FullNames
{
    private readonly Dictionary<string, Candidate> _byName = new(StringComparer.Ordinal);
    private static readonly HashSet<int> None = [];

    private readonly Dictionary<string, HashSet<int>> _lengths = new(StringComparer.Ordinal);

    public FullNames(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            Add(candidate, candidate.Name, candidate.Words);
            foreach (var alias in candidate.Aliases)
                Add(candidate, alias, alias.Split(' '));
        }
    }

    private void Add(Candidate candidate, string name, string[] words)
    {
        if (words.Length < 2)
            return;
        _byName.TryAdd(name, candidate);
        if (!_lengths.TryGetValue(words[0], out var lengths))
            _lengths[words[0]] = lengths = [];
        lengths.Add(words.Length);
    }

    /// <summary>How many words names have that begin with this one.</summary>
    public IReadOnlySet<int> LengthsFrom(string word) => _lengths.GetValueOrDefault(word, None);

    public Candidate? Find(string name) => _byName.GetValueOrDefault(name);
}
