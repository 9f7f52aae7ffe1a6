using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>Whether a name is a person's or an organization's, by its words and what stands around it.</summary>
internal static class NameKinds
{
    public static NameKind Of(TokenisedProse prose, NameSpan name)
    {
        var last = prose.Word(name.End - 1);
        if (name.Kind != NameKind.Person && (IsPersonsName(prose, name) || HasMiddleInitial(prose, name)))
            return NameKind.Person;
        if (name.Kind == NameKind.Organisation)
            return NameKind.Organisation;
        if (prose.Known.At(name.First) is { Name: { IsPerson: true, IsCommon: false } } known && known.End == name.End)
            return NameKind.Person;
        if (name.End - name.First == 1 && NameBoundaries.HasInnerCapital(last, prose.Lexicon))
            return NameKind.Organisation;
        // "Ann Lee, a pollster": so are people called.
        if (
            name.Kind == NameKind.Person
            && !(name.End - name.First > 1 && PersonNames.IsGivenName(prose.Word(name.First)))
            && (IsDescribedAsOrganisation(prose, name.End) || WasOrganisation(prose, name.End))
        )
            return NameKind.Organisation;
        return
            name.Kind == NameKind.Person
            && name.End - name.First > 1
            && prose.Lexicon.Organisations.Heads.Contains(last)
            && !PersonNames.IsSurname(last)
            ? NameKind.Organisation
            : name.Kind;
    }

    /// <summary>"Norwell Power, formerly Basin Electric": what it was tells what it is.</summary>
    internal static bool WasOrganisation(TokenisedProse prose, int end)
    {
        if (prose.Word(end) is not "," || !prose.Lexicon.People.Formerly.Contains(prose.Word(end + 1)))
            return false;
        var first = end + 2;
        while (first < prose.Count && !prose.SentenceStarts[first] && prose.IsWord(first) && !prose.IsCapital(first))
            first++;
        if (prose.Known.At(first) is { Name.IsOrganization: true, End: var whole } && whole - first > 1)
            return true;
        var last = first;
        while (last < prose.Count && !prose.SentenceStarts[last] && prose.IsCapital(last))
            last++;
        return last - first > 1 && prose.Lexicon.Organisations.Heads.Contains(prose.Word(last - 1));
    }

    /// <summary>"Anthony M. Kennedy": no organization is called so.</summary>
    private static bool HasMiddleInitial(TokenisedProse prose, NameSpan name)
    {
        if (
            name.End - name.First != 3
            || !NameBoundaries.IsNameWord(prose, name.First)
            || !NameBoundaries.IsNameWord(prose, name.End - 1)
            || prose.Word(name.First).Length < 2
            || prose.Word(name.End - 1).Length < 3
            || NameBoundaries.IsAllCapitals(prose.Word(name.End - 1))
            || prose.IsInVocabulary(name.End - 1) && !PersonNames.IsSurname(prose.Word(name.End - 1))
            || prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 1))
            || KindWords.Of(prose.Lexicon).OfWord(prose.Word(name.End - 1)) is not null
            || prose.Known.Exactly(name) is { IsOrganization: true }
            || KnownPlaces.Contains(prose.Word(name.End - 1))
        )
            return false;
        return prose.Word(name.First + 1) is [var initial, '.'] && char.IsUpper(initial);
    }

    /// <summary>
    /// "…, a retailer that sells shoes", "…, the country's largest bank,": what stands behind the name is said of
    /// organisations alone.
    /// </summary>
    internal static bool IsDescribedAsOrganisation(TokenisedProse prose, int end)
    {
        var isList = EndOfList(prose, end) is var last && last > end;
        end = last;
        if (prose.Word(end) is not "," || !prose.Lexicon.Organisations.DescriptionOpeners.Contains(prose.Word(end + 1)))
            return false;
        for (
            var i = end + 2;
            i < Math.Min(prose.Count - 1, end + 9) && prose.Tokens[i].Kind is not Tokens.TokenKind.Punctuation;
            i++
        )
        {
            if (
                prose.Lexicon.Organisations.DescriptionBreaks.Contains(prose.Word(i))
                || (prose.IsCapital(i) && !IsPlaceOrPeople(prose, i))
            )
                return false;
            if (
                isList
                    ? KindWords.Of(prose.Lexicon).OfNoun(prose.Word(i)) is null
                        || prose.Lexicon.Organisations.Nouns.Contains(prose.Word(i))
                    : !prose.Lexicon.Organisations.Nouns.Contains(prose.Word(i))
            )
                continue;
            var behind = prose.Word(i + 1);
            return behind.IsEmpty || prose.Lexicon.Organisations.BehindNouns.Contains(behind);
        }
        return false;
    }

    private const int LongestOfList = 5,
        MostOfList = 8;

    /// <summary>One behind the names that a list goes on with: "Aland and Borland, the …"; the end where none does.
    /// </summary>
    internal static int EndOfList(TokenisedProse prose, int end)
    {
        var at = end;
        for (
            var members = 0;
            members < MostOfList
                && prose.Lexicon.Grammar.Listing.Contains(prose.Word(at))
                && !prose.SentenceStarts[at]
                && NameBoundaries.IsNameWord(prose, at + 1);
            members++
        )
        {
            var next = at + 1;
            while (next < prose.Count && next - at <= LongestOfList && NameBoundaries.IsNameWord(prose, next))
                next++;
            at = next;
        }
        return at;
    }

    private static bool IsPlaceOrPeople(TokenisedProse prose, int i) =>
        KnownPlaces.Contains(prose.Word(i))
        || KnownPlaces.IsPeople(prose.Word(i))
        || prose.Known.At(i) is { Name.Kind: Knowledge.KnownKind.Place };

    /// <summary>"Mr. Ban", "Sen. Walt Kessinger", "Walt Kessinger": persons, whatever the recognizer saw.</summary>
    private static bool IsPersonsName(TokenisedProse prose, NameSpan name)
    {
        var words = name.End - name.First;
        var isCalled =
            prose.Lexicon.People.Titles.Contains(prose.Bare(name.First - 1)) && !prose.SentenceStarts[name.First];
        // "Mr. Boeing": whatever else is called so.
        if (isCalled && words == 1 && prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(name.First - 1)))
            return true;
        if (
            prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 1))
            || prose.Lexicon.Grammar.HeadStandsFirst
                && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.First))
            || KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
        )
            return false;
        if (isCalled && prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(name.First - 1)))
            return true;
        if (
            name.Kind != NameKind.Organisation
            || words is < 2 or > 3
            || !PersonNames.IsGivenName(prose.Word(name.First))
        )
            return false;
        for (var i = name.First; i < name.End; i++)
        {
            if (!prose.IsCapital(i) || !prose.IsWord(i) || NameBoundaries.IsAllCapitals(prose.Word(i)))
                return false;
        }
        return isCalled || PersonNames.IsSurname(prose.Word(name.End - 1));
    }

    /// <summary>No model, feast or thing that is listed as none, and no party in a parliament ("Senate Republicans").
    /// </summary>
    public static bool IsOrganisationNamed(TokenisedProse prose, NameSpan name) =>
        !(
            name.Kind == NameKind.Organisation
            && name.End - name.First == 1
            && IsModel(prose.Word(name.First), prose.Lexicon)
        )
        && !prose.Lexicon.Organisations.NotOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
        && !(
            name.End - name.First > 1
            && prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(name.End - 1))
            && KnownPlaces.IsPeople(prose.Word(name.End - 1)[..^1])
            && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 2))
        );

    public static bool IsOrganisation(TokenisedProse prose, NameSpan name)
    {
        if (!IsOrganisationNamed(prose, name))
            return false;
        var last = prose.Word(name.End - 1);
        if (
            prose.Lexicon.Organisations.OtherHeads.Contains(last)
            && !KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
        )
            return false;
        // "Head of Research" is a role.
        if (name.End - name.First > 1)
            return !(
                    prose.Lexicon.Roles.Nouns.Contains(prose.Bare(name.First))
                    && prose.Lexicon.Grammar.Of.Contains(prose.Word(name.First + 1))
                    && !(
                        prose.Lexicon.Grammar.HeadStandsFirst
                        && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.First))
                    )
                ) && !IsAllRole(prose, name);
        var word = prose.Word(name.First);
        if (IsModel(word, prose.Lexicon))
            return false;
        // "the Lakeside school board": a town's.
        if (prose.Lexicon.Organisations.Communal.Contains(prose.Word(name.End)) && !KnownOrganisations.Contains(word))
            return false;
        return word.Length > 1
            && (!prose.Lexicon.Organisations.CommonFirst.Contains(word) || KnownOrganisations.Contains(word))
            && !prose.Lexicon.Grammar.NeverFirst.Contains(word)
            && !prose.Lexicon.Organisations.NotOrganisations.Contains(word)
            && !prose.Lexicon.Dates.Days.Contains(word)
            && !prose.Lexicon.Dates.Months.Contains(word)
            && !prose.Lexicon.Roles.Nouns.Contains(word)
            && char.IsUpper(word[0]) | NameBoundaries.HasInnerCapital(word, prose.Lexicon);
    }

    internal static bool IsModel(TokenisedProse prose, int token) => IsModel(prose.Word(token), prose.Lexicon);

    /// <summary>"EB-5", "F-35s", "R-Ga.": a visa, an aircraft, a party and a state.</summary>
    private static bool IsModel(ReadOnlySpan<char> word, Lexicon lexicon) =>
        word.IndexOf('-') is > 0 and < 4 and var hyphen
        && hyphen + 1 < word.Length
        && (
            word[(hyphen + 1)..].TrimEnd('s').IndexOfAnyExceptInRange('0', '9') < 0
            || (hyphen == 1 && lexicon.People.PartyLetters.Contains(word[..1]) && char.IsUpper(word[2]))
        );

    public static bool IsPerson(TokenisedProse prose, NameSpan name)
    {
        var word = prose.Word(name.First);
        if (name.End - name.First == 1 && IsModel(word, prose.Lexicon))
            return false;
        if (!word.ContainsAnyInRange('A', 'Z') && !char.IsUpper(word[0]))
            return false;
        if (name.End - name.First == 1)
            return !prose.Lexicon.People.NotPersons.Contains(prose.Bare(name.First))
                && !prose.Lexicon.Roles.Nouns.Contains(word)
                && !prose.Lexicon.Organisations.Heads.Contains(word)
                && !prose.Lexicon.Organisations.CommonFirst.Contains(word)
                && !(NameBoundaries.IsAllCapitals(word) && word.Length <= 4);
        return !IsAllRole(prose, name)
            && !prose.Lexicon.Dates.Days.Contains(word)
            && !prose.Span(name.First, name.End).In(prose.Text).ContainsAnyInRange('0', '9');
    }

    /// <summary>"Chief Technology Officer" names nobody.</summary>
    private static bool IsAllRole(TokenisedProse prose, NameSpan name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (
                !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
                && !prose.Lexicon.Roles.Modifiers.Contains(prose.Bare(i))
                && !prose.Lexicon.Roles.InnerWords.Contains(prose.Word(i))
            )
                return false;
        }
        return prose.Lexicon.Roles.Nouns.Contains(prose.Bare(name.End - 1));
    }
}
