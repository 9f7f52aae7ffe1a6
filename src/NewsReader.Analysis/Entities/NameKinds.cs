using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>Whether a name is a person's or an organization's, by its words and what stands around it.</summary>
internal static class NameKinds
{
    public static NameKind Of(TokenisedProse prose, NameSpan name)
    {
        var last = prose.Word(name.End - 1);
        if (name.Kind != NameKind.Person && IsPersonsName(prose, name))
            return NameKind.Person;
        if (name.Kind == NameKind.Organisation)
            return NameKind.Organisation;
        if (name.End - name.First == 1 && NameBoundaries.HasInnerCapital(last))
            return NameKind.Organisation;
        if (name.Kind == NameKind.Person && IsDescribedAsOrganisation(prose, name.End))
            return NameKind.Organisation;
        return
            name.Kind == NameKind.Person
            && name.End - name.First > 1
            && English.Organisations.Heads.Contains(last)
            && !NameModel.Default.Gazetteers.IsSurname(last)
            ? NameKind.Organisation
            : name.Kind;
    }

    /// <summary>
    /// "…, a retailer that sells shoes", "…, the country's largest bank,": what stands behind the name is said of
    /// organisations alone.
    /// </summary>
    private static bool IsDescribedAsOrganisation(TokenisedProse prose, int end)
    {
        if (prose.Word(end) is not "," || !English.Organisations.DescriptionOpeners.Contains(prose.Word(end + 1)))
            return false;
        for (
            var i = end + 2;
            i < Math.Min(prose.Count - 1, end + 9) && prose.Tokens[i].Kind is not Tokens.TokenKind.Punctuation;
            i++
        )
        {
            if (English.Organisations.DescriptionBreaks.Contains(prose.Word(i)) || prose.IsCapital(i))
                return false;
            if (!English.Organisations.Nouns.Contains(prose.Word(i)))
                continue;
            var behind = prose.Word(i + 1);
            return behind.IsEmpty || English.Organisations.BehindNouns.Contains(behind);
        }
        return false;
    }

    /// <summary>"Mr. Ban", "Sen. Walt Kessinger", "Walt Kessinger": persons, whatever the recogniser saw.</summary>
    private static bool IsPersonsName(TokenisedProse prose, NameSpan name)
    {
        var words = name.End - name.First;
        if (
            English.Organisations.Heads.Contains(prose.Word(name.End - 1))
            || KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
        )
            return false;
        var isCalled = English.People.Titles.Contains(prose.Bare(name.First - 1)) && !prose.SentenceStarts[name.First];
        if (isCalled && English.People.AlwaysPersons.Contains(prose.Bare(name.First - 1)))
            return true;
        if (
            name.Kind != NameKind.Organisation
            || words is < 2 or > 3
            || !NameModel.Default.Gazetteers.IsGivenName(prose.Word(name.First))
        )
            return false;
        for (var i = name.First; i < name.End; i++)
        {
            if (!prose.IsCapital(i) || !prose.IsWord(i) || NameBoundaries.IsAllCapitals(prose.Word(i)))
                return false;
        }
        return isCalled || NameModel.Default.Gazetteers.IsSurname(prose.Word(name.End - 1));
    }

    public static bool IsOrganisation(TokenisedProse prose, NameSpan name)
    {
        var last = prose.Word(name.End - 1);
        if (
            English.Organisations.OtherHeads.Contains(last)
            && !KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
        )
            return false;
        // "Head of Research" is a role.
        if (name.End - name.First > 1)
            return !(
                    English.Roles.Nouns.Contains(prose.Bare(name.First))
                    && English.Grammar.Of.Contains(prose.Word(name.First + 1))
                ) && !IsAllRole(prose, name);
        var word = prose.Word(name.First);
        // "EB-5", "F-35": a visa, an aircraft.
        if (
            word.IndexOf('-') is > 0 and < 4 and var hyphen
            && word[(hyphen + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
        )
            return false;
        // "the Lakeside school board": a town's.
        if (English.Organisations.Communal.Contains(prose.Word(name.End)) && !KnownOrganisations.Contains(word))
            return false;
        return word.Length > 1
            && (!English.Organisations.CommonFirst.Contains(word) || KnownOrganisations.Contains(word))
            && !English.Grammar.NeverFirst.Contains(word)
            && !English.Organisations.NotOrganisations.Contains(word)
            && !English.Dates.Days.Contains(word)
            && !English.Dates.Months.Contains(word)
            && !English.Roles.Nouns.Contains(word)
            && char.IsUpper(word[0]) | NameBoundaries.HasInnerCapital(word);
    }

    public static bool IsPerson(TokenisedProse prose, NameSpan name)
    {
        var word = prose.Word(name.First);
        if (!word.ContainsAnyInRange('A', 'Z') && !char.IsUpper(word[0]))
            return false;
        if (name.End - name.First == 1)
            return !English.People.NotPersons.Contains(prose.Bare(name.First))
                && !English.Roles.Nouns.Contains(word)
                && !English.Organisations.Heads.Contains(word)
                && !English.Organisations.CommonFirst.Contains(word)
                && !(NameBoundaries.IsAllCapitals(word) && word.Length <= 4);
        return !IsAllRole(prose, name)
            && !English.Dates.Days.Contains(word)
            && !prose.Span(name.First, name.End).In(prose.Text).ContainsAnyInRange('0', '9');
    }

    /// <summary>"Chief Technology Officer" names nobody.</summary>
    private static bool IsAllRole(TokenisedProse prose, NameSpan name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (
                !English.Roles.Nouns.Contains(prose.Bare(i))
                && !English.Roles.Modifiers.Contains(prose.Bare(i))
                && !English.Roles.InnerWords.Contains(prose.Word(i))
            )
                return false;
        }
        return English.Roles.Nouns.Contains(prose.Bare(name.End - 1));
    }
}
