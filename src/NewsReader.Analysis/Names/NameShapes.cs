using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Names;

/// <summary>What the runs of capitals in a text are the names of, by their shape and what stands around them.</summary>
internal readonly ref partial struct NameShapes
{
    private const int LongestPerson = 8;
    private const int LongestOrganization = 14;

    /// <summary>So far before a name its role may begin.</summary>
    private const int FurthestRole = 12;

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly ReadOnlySpan<bool> _starts;
    private readonly KnownSpans _known;
    private readonly Lexicon _lexicon;
    private readonly NameWords _words;
    private readonly HashSet<string> _small;

    /// <param name="lexicon">One that says what names look like.</param>
    public NameShapes(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> starts,
        KnownSpans known,
        Lexicon lexicon
    )
    {
        (_text, _tokens, _lexicon, _words) = (text, tokens, lexicon, lexicon.Names!);
        _known = known;
        _starts = starts;
        _small = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && char.IsLower(text[token.Start]))
                _small.Add(text[token.Start..token.End]);
        }
    }

    /// <summary>The name that begins at a token, or null.</summary>
    public NameSpan? NameAt(int i)
    {
        if (!IsCapital(i) || IsNoName(i))
            return null;
        if (OrganizationAt(i) is { } organization)
            return organization;
        if (KnownAt(i) is { } known)
            return known;
        // "Discípula de Ana Ruiz": a common word that begins its sentence, and a name behind it.
        if (BeginsClause(i) && !IsCapital(i + 1) && !IsGivenName(i) && !IsAcronym(i))
            return null;
        var end = EndOfNickname(EndOfPerson(i), i);
        if (IsPlace(i, end))
            return null;
        return IsPerson(i, end) ? new NameSpan(i, end, NameKind.Person)
            : IsOrganization(i, ref end) ? new NameSpan(i, end, NameKind.Organisation)
            : null;
    }

    /// <summary>Where to look on behind a token that begins no name.</summary>
    public int Behind(int i)
    {
        if (!IsCapital(i) || IsNoName(i) || BeginsClause(i) && !IsCapital(i + 1))
            return i + 1;
        var end = EndOfPerson(i);
        if (_lexicon.Grammar.TheWithin.Contains(Word(i - 1)) && IsGivenName(i))
            return end;
        return IsPlace(i, end) || EndOfPlace(i) == end ? end : Math.Max(i + 1, EndOfPlace(i));
    }

    private ReadOnlySpan<char> Word(int i) => i >= 0 && i < _tokens.Count ? _tokens[i].In(_text) : default;

    private bool Starts(int i) => i >= _starts.Length || _starts[i];

    private bool IsCapital(int i) =>
        i >= 0 && i < _tokens.Count && _tokens[i].Kind == TokenKind.Word && char.IsUpper(_text[_tokens[i].Start]);

    /// <summary>A word that has its capital from the sentence alone, a day, a month.</summary>
    private bool IsNoName(int i)
    {
        var word = Word(i);
        if (_lexicon.Dates.Days.Contains(word) || _lexicon.Organisations.NotOrganisations.Contains(word))
            return true;
        if (!BeginsClause(i))
            return false;
        return _lexicon.Grammar.NeverFirst.Contains(word)
            || _lexicon.Organisations.OtherHeads.Contains(word)
            || (_small.Contains(word.ToString()) && !_lexicon.Organisations.Heads.Contains(word))
            || (
                IsRole(i)
                && !_lexicon.People.AlsoNames.Contains(word)
                && !(IsCapital(i + 1) && !Starts(i + 1) && IsSurname(i + 1) && IsGivenName(i))
            );
    }

    /// <summary>At the beginning of a sentence, or of a quotation or a clause behind a colon.</summary>
    private bool BeginsClause(int i) =>
        Starts(i) || i == 0 || Word(i - 1) is "«" or "“" or "\"" or "‘" or "¿" or "¡" or ":" or "—" or "(";

    /// <summary>The longest name of a place that begins here; 0 for none.</summary>
    private int EndOfPlace(int i)
    {
        var found = 0;
        for (var end = i + 1; end <= Math.Min(_tokens.Count, i + 5) && (end == i + 1 || !Starts(end - 1)); end++)
        {
            if (_words.Places.Contains(_text.AsSpan(_tokens[i].Start, _tokens[end - 1].End - _tokens[i].Start)))
                found = end;
        }
        return found;
    }

    private bool IsPlace(int first, int end)
    {
        var place = EndOfPlace(first);
        if (place >= end)
            return true;
        // "Santiago de Chile" and what goes on as a place's name does; "Santiago Abascal" is a person.
        return place > first && end - first > 1 && !IsGivenName(first);
    }

    /// <summary>One behind the last capital of a run with a person's small words within.</summary>
    private int EndOfPerson(int first)
    {
        var end = first + 1;
        // "el diputado de RN Tomás de Rementería"
        if (IsAcronym(first) && IsGivenName(end))
            return end;
        while (end < Math.Min(_tokens.Count, first + LongestPerson) && !Starts(end))
        {
            if (IsCapital(end) && !_lexicon.Dates.Days.Contains(Word(end)))
            {
                end++;
                continue;
            }
            var next = end;
            var both = _words.JointsOfSurnames.Contains(Word(end));
            if (both && !(end - first >= 2 && IsOneByRole(first) && IsCapital(end + 1) && !IsGivenName(end + 1)))
                break;
            while (
                next < end + 3 && !Starts(next) && (both && next == end || _words.JointsOfPersons.Contains(Word(next)))
            )
                next++;
            if (
                next == end
                || !IsCapital(next)
                || Starts(next)
                || IsAcronym(next)
                || _lexicon.Organisations.Heads.Contains(Word(next))
                || EndOfPlace(next) > 0 && !IsGivenName(first)
            )
                break;
            end = next + 1;
        }
        return end;
    }

    /// <summary>Héctor "el Turco" Manzur: the name goes on behind what he is called by.</summary>
    private int EndOfNickname(int end, int first)
    {
        if (end - first != 1 || !IsGivenName(first) || Word(end) is not ("\"" or "“" or "«" or "‘"))
            return end;
        for (var k = end + 1; k < Math.Min(_tokens.Count - 1, end + 5) && !Starts(k); k++)
        {
            if (Word(k) is "\"" or "”" or "»" or "’")
                return k > end + 1 && IsCapital(k + 1) && !Starts(k + 1) ? EndOfPerson(k + 1) : end;
        }
        return end;
    }

    /// <summary>"el ministro, Soledad Herrera y Cáceres": before the name stands what one person is.</summary>
    private bool IsOneByRole(int first)
    {
        if (Word(first - 1) is not ",")
            return IsRole(first - 1);
        for (var k = first - 2; k >= Math.Max(0, first - FurthestRole) && !Starts(k + 1); k--)
        {
            if (IsRole(k))
                return true;
            if (_tokens[k].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }

    private bool IsPerson(int first, int end)
    {
        var word = Word(first);
        if (
            end - first > LongestPerson
            || IsAcronym(first)
            || _words.EndsOfCompanies.Contains(Word(end - 1))
            || _lexicon.Organisations.OtherHeads.Contains(word)
            || _lexicon.Organisations.Heads.Contains(word)
        )
            return false;
        var titled = _lexicon.People.Titles.Contains(Bare(first - 1)) && !Starts(first);
        if (titled)
            return true;
        if (_words.FirstOfPlaces.Contains(word) && !IsOneByRole(first))
            return false;
        // "la Concha de Oro": people have no article before their names.
        if (_lexicon.Grammar.TheWithin.Contains(Word(first - 1)) && !Starts(first) && !HasAge(end))
            return false;
        if (IsOfTrade(first))
            return true;
        if (_lexicon.Organisations.Nouns.Contains(Word(first - 1)))
            return false;
        var isTold = IsRole(first - 1) || (Word(first - 1) is "," && IsOneByRole(first)) || HasAge(end);
        var speaks =
            _lexicon.Speech.Verbs.Contains(Word(first - 1)) && !Starts(first)
            || _lexicon.Speech.Verbs.Contains(Word(end)) && !Starts(end);
        if (end - first == 1)
            return (isTold || _lexicon.Speech.Verbs.Contains(Word(first - 1)))
                && !BeginsClause(first)
                && !_lexicon.Organisations.Heads.Contains(word);
        if (IsGivenName(first))
            return true;
        if (BeginsClause(first) && !IsSurname(end - 1) && !speaks)
            return false;
        return isTold || speaks || IsSurname(first + 1) || IsSurname(end - 1) || IsDescribed(end);
    }

    /// <summary>"el grupo Ana Ruiz" is none, "el director de orquesta Ana Ruiz" a person.</summary>
    private bool IsOfTrade(int first) =>
        !Starts(first)
        && _lexicon.Organisations.Nouns.Contains(Word(first - 1))
        && IsOf(first - 2)
        && IsRole(first - 3);

    /// <summary>", presidente de": behind a comma stands what one person is.</summary>
    private bool IsDescribed(int end) =>
        Word(end) is ","
        && (
            IsRole(end + 1)
            || _lexicon.Roles.Determiners.Contains(Word(end + 1)) && IsRole(end + 2)
            || _lexicon.Roles.Modifiers.Contains(Word(end + 1)) && IsRole(end + 2)
        );

    /// <summary>", de 41 años,"</summary>
    private bool HasAge(int end)
    {
        for (var k = end; k < Math.Min(_tokens.Count - 1, end + 4) && !Starts(k); k++)
        {
            if (_tokens[k].Kind == TokenKind.Number)
                return _words.Years.Contains(Word(k + 1));
        }
        return false;
    }

    /// <summary>A name that is known, of two words or more, or within a sentence.</summary>
    private NameSpan? KnownAt(int first)
    {
        if (
            _known.At(first) is not { } known
            || known.First != first
            || known.Name.IsCommon
            || !(known.Name.IsPerson || known.Name.IsOrganization)
            || IsPlace(first, known.End)
        )
            return null;
        if (known.End - first == 1 && (BeginsClause(first) || _small.Contains(Word(first).ToString())))
            return null;
        var end = known.End;
        // "Carlos Slim Helú": the name goes on.
        if (known.Name.IsPerson)
            end = Math.Max(end, EndOfPerson(first));
        else if (end < _tokens.Count && !Starts(end) && IsCapital(end))
            return null;
        return new NameSpan(first, end, known.Name.IsPerson ? NameKind.Person : NameKind.Organisation);
    }

    private bool IsOf(int i) => _lexicon.Grammar.Of.Contains(Word(i));

    private bool IsAcronym(int i)
    {
        var word = Word(i);
        return word.Length >= 2 && !word.ContainsAnyInRange('a', 'z') && char.IsUpper(word[0]) && char.IsUpper(word[1]);
    }

    private ReadOnlySpan<char> Bare(int i) => Word(i) is [.. var bare, '.'] && bare.Length > 0 ? bare : Word(i);

    private bool IsRole(int i) =>
        i >= 0 && i < _tokens.Count && _tokens[i].Kind == TokenKind.Word && _lexicon.Roles.Nouns.Contains(Bare(i));

    private bool IsGivenName(int i) => IsCapital(i) && Has(Word(i), PersonNames.IsGivenName);

    private bool IsSurname(int i) => IsCapital(i) && Has(Word(i), PersonNames.IsSurname);

    private delegate bool Lookup(ReadOnlySpan<char> word);

    /// <summary>The lists have names without the accents of this language.</summary>
    private static bool Has(ReadOnlySpan<char> word, Lookup isName) =>
        isName(word)
        || (word.ContainsAnyExceptInRange('\0', '\x7F') && isName(UnicodeText.Fold(word.ToString())))
        || (
            word.IndexOf('-') is > 1 and var hyphen
            && (Has(word[..hyphen], isName) || Has(word[(hyphen + 1)..], isName))
        );
}
