using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>The recogniser's spans put right by what the whole article and our lists say.</summary>
internal static class NameSpans
{
    private const int MostWordsOfCompany = 5;

    private const int MostWordsOfPerson = 3;

    /// <summary>Names without titles and possessives; known organisations; what is none taken out.</summary>
    public static List<NameSpan> Clean(TokenisedProse prose, IReadOnlyList<NameSpan> names)
    {
        var titled = Titled(prose).ToList();
        // "Mr. Kamprad": whoever ends so is a person.
        var titledSurnames = titled
            .Where(t => t.End - t.First == 1)
            .Select(t => prose.Word(t.First).ToString())
            .ToHashSet(StringComparer.Ordinal);
        var (surnames, givenNames) = PartsOfFullNames(prose, names.Concat(titled));
        var notNames = DefinedAcronyms(prose);
        var cleaned = new SpanSet(prose.Count);
        foreach (var organisation in Known(prose).Concat(Headed(prose)))
            cleaned.Add(organisation);
        foreach (var trimmed in names.SelectMany(name => NameBoundaries.Of(prose, name)))
        {
            var kind = KindOf(prose, trimmed);
            var single = trimmed.End - trimmed.First == 1 ? prose.Word(trimmed.First).ToString() : null;
            if (single is not null && notNames.Contains(single))
                continue;
            if (
                single is not null
                    ? surnames.Contains(single) || (kind == NameKind.Organisation && givenNames.Contains(single))
                    : IsSurnameWithParticle(prose, trimmed, surnames)
            )
                kind = NameKind.Person;
            else if (Teams.IsTeam(prose, trimmed))
                kind = NameKind.Organisation;
            else if (IsPlaceOrPeople(prose, trimmed))
                continue;
            if (
                kind == NameKind.Organisation
                && trimmed.End - trimmed.First > 1
                && titledSurnames.Contains(prose.Word(trimmed.End - 1).ToString())
            )
                kind = NameKind.Person;
            if (kind == NameKind.Organisation && (!IsOrganisation(prose, trimmed) || IsQuotedWhole(prose, trimmed)))
                continue;
            if (kind == NameKind.Person && !IsPerson(prose, trimmed))
                continue;
            if (kind is NameKind.Person or NameKind.Organisation)
                cleaned.Add(trimmed with { Kind = kind });
        }
        titled.ForEach(cleaned.Add);
        foreach (var implied in ImpliedOrganisations.In(prose, cleaned.InOrder(), cleaned.Taken).ToList())
            cleaned.Add(implied);
        return cleaned.InOrder();
    }

    /// <summary>
    /// Last and first words of the full names: where one stands alone, it is that person, whatever the recogniser took
    /// it for.
    /// </summary>
    private static (HashSet<string> Surnames, HashSet<string> GivenNames) PartsOfFullNames(
        TokenisedProse prose,
        IEnumerable<NameSpan> names
    )
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var givenNames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (
                name.Kind == NameKind.Person
                && name.End - name.First > 1
                && !KnownOrganisations.Contains(prose.Word(name.End - 1))
                && (
                    !KnownPlaces.Contains(prose.Word(name.End - 1))
                    || NameModel.Default.Gazetteers.IsGivenName(prose.Word(name.First))
                )
            )
                surnames.Add(prose.Word(name.End - 1).ToString());
            if (
                name.Kind == NameKind.Person
                && name.End - name.First > 1
                && NameModel.Default.Gazetteers.IsGivenName(prose.Word(name.First))
            )
                givenNames.Add(prose.Word(name.First).ToString());
        }
        return (surnames, givenNames);
    }

    /// <summary>"De Blasio", at the beginning of a sentence, for Bill de Blasio.</summary>
    private static bool IsSurnameWithParticle(TokenisedProse prose, NameSpan name, HashSet<string> surnames) =>
        name.End - name.First == 2
        && NameBoundaries.IsParticle(prose.Word(name.First))
        && surnames.Contains(prose.Word(name.End - 1).ToString());

    /// <summary>Known organisations wherever they stand in capitals, the longest first.</summary>
    private static IEnumerable<NameSpan> Known(TokenisedProse prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (!KnownOrganisations.CanBegin(prose.Word(i)) || prose.IsHeadline(i))
                continue;
            for (var length = Math.Min(KnownOrganisations.MostWords, prose.Count - i); length > 0; length--)
            {
                var span = prose.Span(i, i + length);
                if (!KnownOrganisations.Contains(span.In(prose.Text)))
                    continue;
                if (length > 1 || StandsAlone(prose, i))
                    yield return new NameSpan(i, i + length, NameKind.Organisation);
                i += length - 1;
                break;
            }
        }
    }

    /// <summary>
    /// "Clearspring Holdings", "Seaview Aquarium", "Tax Policy Center": a run of capitals that ends as organisations'
    /// names alone end.
    /// </summary>
    private static IEnumerable<NameSpan> Headed(TokenisedProse prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            var isInstitution = English.Organisations.InstitutionEndings.Contains(prose.Word(i));
            if (
                !(isInstitution || English.Organisations.CompanyEndings.Contains(prose.Word(i)))
                || prose.SentenceStarts[i]
                || prose.IsHeadline(i)
            )
                continue;
            var first = i;
            while (
                first > 0
                && !prose.SentenceStarts[first]
                && prose.IsWord(first - 1)
                && prose.IsCapital(first - 1)
                && i - first < MostWordsOfCompany
                && !English.Grammar.NeverFirst.Contains(prose.Word(first - 1))
            )
                first--;
            while (first < i && IsBeforeTheName(prose, first, i, isInstitution))
                first++;
            var least = English.Organisations.CommonHeads.Contains(prose.Word(i)) ? 2 : 1;
            if (i - first >= least)
                yield return NameBoundaries.WithTail(prose, new NameSpan(first, i + 1, NameKind.Organisation));
        }
    }

    /// <summary>A day, a title, "Geneva-based", the people whose ministry it is ("French Foreign Ministry").</summary>
    private static bool IsBeforeTheName(TokenisedProse prose, int i, int last, bool isInstitution)
    {
        var word = prose.Word(i);
        if (English.Dates.Days.Contains(word) || English.Dates.Months.Contains(word))
            return true;
        if (word.IndexOf('-') is > 0 and var dash && English.Organisations.OriginEndings.Contains(word[(dash + 1)..]))
            return true;
        if (!isInstitution)
            return false;
        return English.Roles.Nouns.Contains(prose.Bare(i))
            || English.People.Titles.Contains(prose.Bare(i))
            || (
                English.Organisations.OfPeoples.Contains(prose.Word(last)) && last - i > 1 && KnownPlaces.IsPeople(word)
            );
    }

    /// <summary>
    /// "Sen. Walt Kessinger": a title of courtesy or office, then capitals, wherever the recogniser saw nothing.
    /// </summary>
    private static IEnumerable<NameSpan> Titled(TokenisedProse prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                !English.People.AlwaysPersons.Contains(prose.Bare(i - 1))
                || prose.SentenceStarts[i]
                || prose.IsHeadline(i)
            )
                continue;
            var end = i;
            while (
                end < prose.Count
                && end - i < MostWordsOfPerson
                && !prose.SentenceStarts[end]
                && NameBoundaries.IsNameWord(prose, end)
            )
                end++;
            if (end > i)
                yield return new NameSpan(i, end, NameKind.Person);
        }
    }

    /// <summary>
    /// A single known word within a longer run of capitals ("Ford" in "Gerald Ford") is somebody else's.
    /// </summary>
    private static bool StandsAlone(TokenisedProse prose, int i)
    {
        var before =
            i > 0
            && !prose.SentenceStarts[i]
            && prose.IsWord(i - 1)
            && prose.IsCapital(i - 1)
            && prose.Word(i - 1).Length > 1
            && !prose.SentenceStarts[i - 1]
            && !English.Grammar.NeverFirst.Contains(prose.Word(i - 1));
        var after =
            i + 1 < prose.Count
            && !prose.SentenceStarts[i + 1]
            && prose.IsWord(i + 1)
            && prose.IsCapital(i + 1)
            && !English.Roles.Nouns.Contains(prose.Bare(i + 1))
            && !English.Roles.Modifiers.Contains(prose.Word(i + 1))
            && !English.Dates.Days.Contains(prose.Word(i + 1));
        if (English.Roles.Vice.Contains(prose.Word(i)) && English.People.Titles.Contains(prose.Bare(i + 1)))
            return false;
        if (English.Organisations.AlsoWords.Contains(prose.Word(i)) && prose.SentenceStarts[i])
            return false;
        return !after && (!before || prose.Word(i).Length <= 5 && NameBoundaries.IsAllCapitals(prose.Word(i)));
    }

    /// <summary>"body mass index (BMI)": a bracket behind small words whose initials it has names a thing.</summary>
    private static HashSet<string> DefinedAcronyms(TokenisedProse prose)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 2; i + 1 < prose.Count; i++)
        {
            if (
                prose.Word(i - 1) is not "("
                || prose.Word(i + 1) is not ")"
                || !NameBoundaries.IsAllCapitals(prose.Word(i))
            )
                continue;
            if (prose.Word(i - 2) is [var c, ..] && char.IsLower(c))
                found.Add(prose.Word(i).ToString());
        }
        return found;
    }

    /// <summary>
    /// "Russia", "Polish American", "U.S. Democratic": every word a place or a people, and no organisation's.
    /// </summary>
    private static bool IsPlaceOrPeople(TokenisedProse prose, NameSpan name)
    {
        var whole = prose.Span(name.First, name.End).In(prose.Text);
        if (KnownPlaces.Contains(whole) || KnownPlaces.IsPeople(whole))
            return true;
        for (int i = name.First, part = name.First; i <= name.End; i++)
        {
            var ends = i == name.End || English.Grammar.Listing.Contains(prose.Word(i));
            // "New York and Kentucky": each of them.
            if (ends && part < i && KnownPlaces.Contains(prose.Span(part, i).In(prose.Text)))
                part = i;
            if (!ends)
                continue;
            for (; part < i; part++)
            {
                if (!KnownPlaces.Contains(prose.Word(part)) && !KnownPlaces.IsPeople(prose.Word(part)))
                    return false;
            }
            part = i + 1;
        }
        return true;
    }

    /// <summary>
    /// “American Sniper”, ‘Stronger Together’: what alone fills a pair of quotation marks is a title or a slogan.
    /// </summary>
    private static bool IsQuotedWhole(TokenisedProse prose, NameSpan name) =>
        prose.Word(name.First - 1) is "“" or "\"" or "‘" or "''" or "'" or "``"
        && prose.Word(name.End) is "”" or "\"" or "’" or "''" or "'"
        && !KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text));

    private static NameKind KindOf(TokenisedProse prose, NameSpan name)
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

    private static bool IsOrganisation(TokenisedProse prose, NameSpan name)
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

    private static bool IsPerson(TokenisedProse prose, NameSpan name)
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
