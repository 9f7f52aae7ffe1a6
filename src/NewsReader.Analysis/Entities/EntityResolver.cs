using System.Text;
using NewsReader.Analysis.Names;
using NewsReader.Text;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// One article's names made into its people and companies: a surname, a possessive or a short form joins the one whose
/// full name the article gives. What the article leaves open stays apart.
/// </summary>
internal sealed partial class EntityResolver
{
    private readonly TokenisedProse _prose;
    private readonly List<Candidate> _candidates = [];
    private readonly CompanyIndex _companies;
    private readonly PersonIndex _persons;
    private readonly Initials _initials;

    private readonly Dictionary<string, Candidate> _singles = new(StringComparer.Ordinal);

    /// <summary>Who was called so alone first.</summary>
    private readonly Dictionary<string, Candidate> _calledSo = new(StringComparer.Ordinal);

    private readonly bool[] _covered;

    /// <summary>The organizations that the world knows.</summary>
    private readonly Dictionary<(Knowledge.KnowledgeFile, int), Candidate> _byBearer = [];

    private EntityResolver(TokenisedProse prose)
    {
        _prose = prose;
        _persons = new PersonIndex(prose);
        _companies = new CompanyIndex(prose.Lexicon);
        _initials = new Initials(prose, _companies);
        _covered = new bool[prose.Count];
    }

    public static ResolvedNames Resolve(TokenisedProse prose, IReadOnlyList<NameSpan> names)
    {
        var resolver = new EntityResolver(prose);
        var cleaned = NameSpans.Clean(prose, names);
        var aliases = Aliases.In(prose, cleaned).ToList();
        var others = aliases.Select(a => resolver.Join(a.Alias.First, a.Alias.End)).ToHashSet(StringComparer.Ordinal);
        var own = cleaned.FindAll(name => !others.Contains(resolver.Join(name.First, name.End)));
        resolver.AddCompanies(own);
        resolver.AddPeople(own);
        resolver.AddAliases(aliases);
        resolver.FindShortForms(cleaned);
        resolver.AddHeadlineNames();
        return resolver.Result();
    }

    private void AddPeople(List<NameSpan> names)
    {
        foreach (
            var name in names
                .Where(n => n.Kind == NameKind.Person && n.End - n.First > 1)
                .OrderBy(IsOfPlace)
                .ThenByDescending(n => n.End - n.First)
        )
        {
            if (_prose.IsHeadline(name.First))
                continue;
            Place(PersonOf(name), name.First, name.End);
        }
    }

    /// <summary>"Duke of Sussex": of the names of one whom the world knows it is the last.</summary>
    private bool IsOfPlace(NameSpan name)
    {
        if (_prose.Known.Exactly(name) is not { IsPerson: true })
            return false;
        for (var i = name.First + 1; i < name.End; i++)
        {
            if (_prose.Lexicon.Grammar.Of.Contains(_prose.Word(i)))
                return true;
        }
        return false;
    }

    private Candidate PersonOf(NameSpan name)
    {
        var text = AllCapitals.InSmall(Join(name.First, name.End), _prose.Lexicon);
        var known = _prose.Known.Exactly(name);
        if (_persons.Find(text, known) is { } found)
            return found;
        var person = new Candidate(_candidates.Count, EntityKind.Person, text, GenderOf(name.First)) { Known = known };
        _candidates.Add(person);
        _persons.Add(person);
        return person;
    }

    /// <summary>"Darnell Quashie, who performs as Kilo Saint": one person, by either name.</summary>
    private void AddAliases(List<(NameSpan Owner, NameSpan Alias)> aliases)
    {
        foreach (var (owner, alias) in aliases)
        {
            var person = _persons.OnlyOf(Join(owner.First, owner.End)) ?? PersonOf(owner);
            Place(person, owner.First, owner.End);
            Place(person, alias.First, alias.End);
            person.Aliases.Add(Join(alias.First, alias.End));
        }
    }

    /// <summary>Who is named in the headline alone, where nothing but a name can stand there.</summary>
    private void AddHeadlineNames()
    {
        foreach (var name in HeadlineNames.In(_prose, _covered).ToList())
        {
            var isPerson = name.Kind == NameKind.Person;
            var text = isPerson ? Join(name.First, name.End) : CompanyName(name);
            var bearer = isPerson ? null : BearerOf(name);
            var known =
                isPerson ? _persons.Find(text)
                : _companies.Find(text) is { } company ? company
                : bearer is { } of && _byBearer.TryGetValue(of.Bearer, out var same) ? same
                : null;
            if (known is null)
            {
                known = new Candidate(
                    _candidates.Count,
                    isPerson ? EntityKind.Person : EntityKind.Company,
                    text,
                    isPerson ? GenderOf(name.First) : Gender.Unknown
                );
                _candidates.Add(known);
                if (isPerson)
                    _persons.Add(known);
                else
                    _companies.Add(known, isTeam: false);
            }
            Place(known, name.First, name.End);
        }
    }

    /// <summary>
    /// Surnames, given names, acronyms and names in headlines: found from the full names, wherever the recognizer
    /// missed them.
    /// </summary>
    private void FindShortForms(List<NameSpan> names)
    {
        var single = new Dictionary<int, NameSpan>();
        foreach (var name in names)
        {
            if (name.End - name.First == 1)
                single[name.First] = name;
        }
        var forms = new ShortForms(_candidates, _prose);
        var fullNames = new FullNames(_candidates);
        _candidates.ForEach(candidate => candidate.SortPlaces());
        for (var i = 0; i < _prose.Count; i++)
        {
            if (_covered[i] || !_prose.IsCapital(i))
                continue;
            if (MatchFull(i, fullNames) is var (full, end))
            {
                Place(full, i, end);
                i = end - 1;
                continue;
            }
            single.TryGetValue(i, out var named);
            var isNamed = named.End > 0;
            var word = _prose.Word(i).ToString();
            // "GRANT LEE:", then "LEE:", and "Mr. Lee" in the text.
            if (NameBoundaries.IsAllCapitals(word) && !forms.Companies.ContainsKey(word))
            {
                var small = AllCapitals.InSmall(word, _prose.Lexicon);
                if (forms.BySurname.ContainsKey(small))
                    word = small;
            }
            if (
                forms.Companies.TryGetValue(word, out var companyOf)
                && (
                    companyOf.Forms.Contains(word)
                    || IsNoOther(new NameSpan(i, i + 1, NameKind.Organisation), companyOf)
                )
                && (isNamed || !_prose.SentenceStarts[i] || !_prose.StandsSmall(i))
                && !_prose.Lexicon.Organisations.Communal.Contains(_prose.Word(i + 1))
                && MayStandAlone(i, isNamed)
            )
                Place(companyOf, i, i + 1);
            else if (Pick(forms.BySurname, word, i) is { } person && MayStandAlone(i, isNamed))
                Place(person, WithParticle(person, i), i + 1);
            else if (
                NameBoundaries.IsParticle(word, _prose.Lexicon)
                && i + 1 < _prose.Count
                && Pick(forms.BySurname, _prose.Word(i + 1).ToString(), i + 1) is { } led
                && WithParticle(led, i + 1) == i
            )
            {
                Place(led, i, i + 2);
                i++;
            }
            else if (isNamed && named.Kind == NameKind.Person && !_prose.IsHeadline(i))
            {
                if (Pick(forms.ByGivenName, word, i) is { } called)
                    Place(called, i, i + 1);
                else if (IsSureOfSingle(i))
                    AddSingle(word, i);
            }
            else if (Pick(forms.ByGivenName, word, i) is { } addressed && IsAddressed(i))
                Place(addressed, i, i + 1);
        }
    }

    /// <summary>
    /// "de Blasio", "De Blasio" for Bill de Blasio: the particle of the full name belongs to the surname.
    /// </summary>
    private int WithParticle(Candidate person, int surname)
    {
        var words = person.Words;
        var at = Array.LastIndexOf(words, PersonIndex.LastName(words, _prose.Lexicon));
        var first = surname;
        // "De la Vega" for Manel de la Vega
        while (
            at > 1
            && first > 0
            && NameBoundaries.IsParticle(words[at - 1], _prose.Lexicon)
            && _prose.Word(first - 1).Equals(words[at - 1], StringComparison.OrdinalIgnoreCase)
            && !_covered[first - 1]
        )
            (at, first) = (at - 1, first - 1);
        return first;
    }

    private void AddSingle(string word, int token)
    {
        if (!_singles.TryGetValue(word, out var person))
            _candidates.Add(
                _singles[word] = person = new Candidate(_candidates.Count, EntityKind.Person, word, GenderOf(token))
            );
        Place(person, token, token + 1);
    }

    /// <summary>A known name, whole, where it stands untagged: in a headline, above all.</summary>
    private (Candidate, int)? MatchFull(int i, FullNames names)
    {
        var lengths = names.LengthsFrom(_prose.Word(i).ToString());
        if (lengths.Count == 0)
            return null;
        (Candidate Candidate, int End)? found = null;
        var words = new StringBuilder();
        for (int end = i, matched = 0; end < _prose.Count && matched < lengths.Count && !_covered[end]; end++)
        {
            words.Append(end == i ? "" : " ").Append(_prose.Word(end));
            if (!lengths.Contains(end + 1 - i))
                continue;
            matched++;
            // Of several the one that the article names first.
            if (
                names.Find(words.ToString()) is { } candidate
                && (found is null || candidate.Index < found.Value.Candidate.Index)
            )
                found = (candidate, end + 1);
        }
        return found;
    }

    /// <summary>
    /// Whose surname it is: the only one's, the one an honorific points to, the one last named in the paragraph, the
    /// one who was called so before the others came up ("Lee", then his wife Heidi Lee), or the one last named.
    /// </summary>
    private Candidate? Pick(Dictionary<string, List<Candidate>> by, string word, int token)
    {
        if (!by.TryGetValue(word, out var people))
            return null;
        _prose.Take(people.Count);
        var gender = HonorificGender(token);
        // "Mr. Clinton" is none of the women who are named Clinton.
        var fitting =
            gender == Gender.Unknown ? people : people.FindAll(p => p.Gender == gender || p.Gender == Gender.Unknown);
        if (fitting.Count <= 1)
            return Called(word, fitting.FirstOrDefault());
        // "the Marchetti bakery", before any of the family is named, is nobody's in particular.
        if (fitting.Count > 1 && !_prose.IsHeadline(token) && !fitting.Exists(p => p.LastBefore(token) >= 0))
            return null;
        var last = fitting.MaxBy(p => p.LastBefore(token))!;
        var isHere =
            last.LastBefore(token) is >= 0 and var place && _prose.ParagraphOf(place) == _prose.ParagraphOf(token);
        return isHere || !_calledSo.TryGetValue(word, out var holder) || !fitting.Contains(holder)
            ? Called(word, last)
            : holder;
    }

    private Candidate? Called(string word, Candidate? person)
    {
        if (person is not null)
            _calledSo.TryAdd(word, person);
        return person;
    }

    /// <summary>
    /// "Lee" in "Lee Media Group", "Trump" in "Trump Tower", "Cook" as a sentence's first word are not the surname
    /// alone.
    /// </summary>
    private bool MayStandAlone(int i, bool isNamed)
    {
        if (_prose.IsHeadline(i))
            return true;
        var next =
            i + 1 < _prose.Count
            && !_prose.SentenceStarts[i + 1]
            && _prose.IsWord(i + 1)
            && _prose.IsCapital(i + 1)
            && !_covered[i + 1];
        var previous =
            i > 0 && !_prose.SentenceStarts[i] && _prose.IsWord(i - 1) && _prose.IsCapital(i - 1) && !_covered[i - 1];
        if (
            next
            && !_prose.Lexicon.Dates.Days.Contains(_prose.Word(i + 1))
            && !_prose.Lexicon.Dates.Months.Contains(_prose.Word(i + 1))
            && !isNamed
        )
            return false;
        if (
            previous
            && !_prose.Lexicon.People.Titles.Contains(_prose.Bare(i - 1))
            && !_prose.Lexicon.Roles.Nouns.Contains(_prose.Bare(i - 1))
            && !_prose.SentenceStarts[i - 1]
            && !isNamed
        )
            return false;
        return isNamed || !_prose.SentenceStarts[i] || !_prose.StandsSmall(i);
    }

    /// <summary>
    /// A single name without a full one anywhere is a person only by its company: an honorific, a word of saying.
    /// </summary>
    private bool IsSureOfSingle(int i)
    {
        var word = _prose.Word(i);
        if (!_prose.SentenceStarts[i] && _prose.Lexicon.People.AlwaysPersons.Contains(_prose.Bare(i - 1)))
            return true;
        if (word.Length < 3 || _prose.Lexicon.People.NotPersons.Contains(word) || KnownOrganisations.Contains(word))
            return false;
        return !_prose.Lexicon.People.PlacePrepositions.Contains(_prose.Word(i - 1))
            || _prose.Lexicon.People.Titles.Contains(_prose.Bare(i - 1));
    }

    /// <summary>"Ann – thank you": a given name that opens a quotation or stands before a comma in one.</summary>
    private bool IsAddressed(int i) =>
        _prose.Word(i - 1) is "“" or "\"" or "‘" or "''" or ","
        && _prose.Word(i + 1) is "," or "–" or "—" or "-" or "--" or "!" or "?" or ".";

    private Gender HonorificGender(int token) =>
        _prose.Lexicon.People.FemaleTitles.Contains(_prose.Bare(token - 1)) ? Gender.Female
        : _prose.Lexicon.People.MaleTitles.Contains(_prose.Bare(token - 1)) ? Gender.Male
        : Gender.Unknown;

    private Gender GenderOf(int first) =>
        HonorificGender(first) is var byHonorific and not Gender.Unknown
            ? byHonorific
            : GivenNames.Of(_prose.Word(first), _prose.Lexicon);

    private void Place(Candidate candidate, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_covered[i])
                return;
        }
        candidate.Places.Add((first, end));
        _covered.AsSpan(first, end - first).Fill(true);
    }

    /// <summary>"told The Post": a capital within a sentence makes the article a part of the name.</summary>
    private int WithArticle(NameSpan name, string text) =>
        name.First > 0
        && _prose.Lexicon.Grammar.TheCapital.Contains(_prose.Word(name.First - 1))
        && (!IsFirstWord(name.First - 1) || KnownOrganisations.HasArticle(text))
            ? name.First - 1
            : name.First;

    /// <summary>Whether its capital may be no more than a sentence's: also within a quotation.</summary>
    private bool IsFirstWord(int token) =>
        _prose.SentenceStarts[token] || _prose.Tokens[token - 1].Kind == Tokens.TokenKind.Punctuation;

    private string CompanyName(NameSpan name) =>
        name.End - name.First == 1 && _prose.Word(name.First) is [_, '.']
            ? _prose.Bare(name.First).ToString()
            : Join(
                _prose.Lexicon.Grammar.The.Contains(_prose.Word(name.First)) && name.End - name.First > 1
                    ? name.First + 1
                    : name.First,
                name.End
            );

    /// <summary>The tokens as one name: one blank between words, none before a possessive or around a dash.</summary>
    private string Join(int first, int end)
    {
        var text = _prose.Text[_prose.Tokens[first].Start.._prose.Tokens[end - 1].End];
        return Blanks.ToOne(text);
    }

    private ResolvedNames Result()
    {
        var named = _candidates.Where(c => c.Places.Count > 0).OrderBy(c => c.Places.Min(p => p.First));
        return new ResolvedNames(
            _prose.Count,
            [
                .. named.Select(
                    (c, index) => new Resolved(index, c.Kind, c.Name, c.Gender, [.. c.Places.OrderBy(p => p.First)])
                ),
            ]
        );
    }
}
