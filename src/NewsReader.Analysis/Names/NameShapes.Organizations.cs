using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Names;

// Organizations, by their first word or what stands around them.
internal readonly ref partial struct NameShapes
{
    /// <summary>A run whose first word organizations begin with: "Universidad de Concepción".</summary>
    private NameSpan? OrganizationAt(int first)
    {
        var isAlone = _words.Alone.Contains(Word(first));
        if (
            !(isAlone || _lexicon.Organisations.Heads.Contains(Word(first)))
            || _words.EndsOfCompanies.Contains(Word(first))
            || _lexicon.Organisations.OtherHeads.Contains(Word(first + 1))
                && !_words.FirstOfPlaces.Contains(Word(first + 1))
        )
            return null;
        var end = EndOfOrganization(first);
        if (end - first == 1 && !(isAlone && !BeginsClause(first)))
            return null;
        return new NameSpan(first, end, NameKind.Organisation);
    }

    private int EndOfOrganization(int first)
    {
        var end = first + 1;
        while (end < Math.Min(_tokens.Count, first + LongestOrganization) && !Starts(end))
        {
            if (IsCapital(end) || (_tokens[end].Kind == TokenKind.Number && end == first + 1))
            {
                if (_lexicon.Dates.Days.Contains(Word(end)) || IsHolder(first, end))
                    break;
                end++;
                continue;
            }
            var next = end;
            while (
                next < end + 3
                && !Starts(next)
                && (
                    next == end
                        ? _words.JointsOfOrganizations.Contains(Word(next))
                        : _words.JointsOfOrganizations.Contains(Word(next))
                            && !_words.JointsOfSurnames.Contains(Word(next - 1))
                            || _words.ArticlesWithin.Contains(Word(next))
                )
            )
                next++;
            // "la Guardia Nacional y la Marina", "el Ministerio de Sanidad y la OMS": another begins.
            if (
                next == end
                || !IsCapital(next)
                || Starts(next)
                || _words.JointsOfSurnames.Contains(Word(end))
                    && (
                        next > end + 1
                        || _lexicon.Organisations.Heads.Contains(Word(next))
                        || _words.Alone.Contains(Word(next))
                        || IsAcronym(next)
                    )
                || !IsOf(end) && EndOfPlace(next) == 0 && IsGivenName(next)
                || IsPrepositionOfPlace(end)
            )
                break;
            end = next + 1;
        }
        return end;
    }

    /// <summary>"la analista de Grupo Ceiba Paola Rentería": behind the organization stands who is of it.</summary>
    private bool IsHolder(int first, int at) =>
        at - first > 1
        && IsGivenName(at)
        && (IsCapital(at + 1) || _words.JointsOfPersons.Contains(Word(at + 1)))
        && IsOf(first - 1)
        && IsRole(first - 2);

    /// <summary>"el Banco Central en Madrid": where, not of what.</summary>
    private bool IsPrepositionOfPlace(int i) =>
        _lexicon.People.PlacePrepositions.Contains(Word(i)) && EndOfPlace(i + 1) > 0;

    /// <summary>What no first word tells: an acronym, a company's ending, "la empresa X", "X (XYZ)".</summary>
    private bool IsOrganization(int first, ref int end)
    {
        if (_lexicon.Organisations.OtherHeads.Contains(Word(first)))
            return false;
        // "Zunino, Paz & Asociados", "Paz & Asociados"
        var at = end;
        while (
            at + 1 < _tokens.Count
            && at < first + LongestOrganization
            && !Starts(at + 1)
            && Word(at) is "&" or ","
            && IsCapital(at + 1)
        )
        {
            at += 2;
            if (_words.EndsOfCompanies.Contains(Word(at - 1)))
            {
                end = at;
                return true;
            }
        }
        if (_words.EndsOfCompanies.Contains(Word(end - 1)) && end - first > 1)
            return true;
        if (Word(end) is "(" && Word(end + 2) is ")" && IsCapital(end + 1) && end - first > 1)
            return true;
        if (IsAcronym(first) && Word(first).Length <= 8)
            return !BeginsClause(first) || IsAcronymStanding(first);
        if (_lexicon.Organisations.Nouns.Contains(Word(first - 1)) && !Starts(first))
            return true;
        return false;
    }

    /// <summary>"PP y PSOE pactan": at the beginning of a sentence that is not all in capitals.</summary>
    private bool IsAcronymStanding(int first) => !IsAcronym(first + 1) || Starts(first + 1);
}
