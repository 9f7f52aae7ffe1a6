using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>Names that their own words give away, wherever the recognizer saw nothing.</summary>
internal static class NamesByForm
{
    private const int MostWordsOfCompany = 5;

    private const int MostWordsOfPerson = 3;

    /// <summary>Known organisations wherever they stand in capitals, the longest first.</summary>
    public static IEnumerable<NameSpan> Known(TokenisedProse prose)
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
                    yield return NameCompletion.WithLegalForm(
                        prose,
                        new NameSpan(i, i + length, NameKind.Organisation)
                    );
                i += length - 1;
                break;
            }
        }
    }

    /// <summary>
    /// "Clearspring Holdings", "Seaview Aquarium", "Tax Policy Center": a run of capitals that ends as organisations'
    /// names alone end.
    /// </summary>
    public static IEnumerable<NameSpan> Headed(TokenisedProse prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (OfficeOf(prose, i) is { } office)
            {
                yield return office;
                continue;
            }
            var isInstitution = prose.Lexicon.Organisations.InstitutionEndings.Contains(prose.Word(i));
            if (
                !(isInstitution || prose.Lexicon.Organisations.CompanyEndings.Contains(prose.Word(i)))
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
                && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first - 1))
            )
                first--;
            while (first < i && IsBeforeTheName(prose, first, i, isInstitution))
                first++;
            var owned = NameCompletion.WithOwner(prose, new NameSpan(first, i + 1, NameKind.Organisation));
            if (owned.First < first)
            {
                yield return WithHeads(prose, owned);
                continue;
            }
            var least = prose.Lexicon.Organisations.CommonHeads.Contains(prose.Word(i)) ? 2 : 1;
            if (i - first >= least)
                yield return NameCompletion.WithTail(
                    prose,
                    NameCompletion.WithTwoGroups(prose, new NameSpan(first, i + 1, NameKind.Organisation))
                );
        }
    }

    /// <summary>"Aland County Sheriff's Office": of an office with its place.</summary>
    private static NameSpan? OfficeOf(TokenisedProse prose, int head)
    {
        if (
            head < 3
            || prose.Tokens[head - 1].Kind != Tokens.TokenKind.Possessive
            || !prose.Lexicon.Organisations.Heads.Contains(prose.Word(head))
            || !prose.Lexicon.Roles.Nouns.Contains(prose.Word(head - 2))
            || !prose.IsCapital(head - 2)
            || prose.IsHeadline(head)
        )
            return null;
        var first = head - 2;
        while (
            first > 0
            && !prose.SentenceStarts[first]
            && NameBoundaries.IsNameWord(prose, first - 1)
            && head - first < MostWordsOfCompany
            && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first - 1))
        )
            first--;
        return first < head - 2 ? new NameSpan(first, head + 1, NameKind.Organisation) : null;
    }

    /// <summary>"Hospital Trust": heads that follow a head.</summary>
    private static NameSpan WithHeads(TokenisedProse prose, NameSpan name)
    {
        while (
            name.End < prose.Count
            && !prose.SentenceStarts[name.End]
            && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End))
        )
            name = name with { End = name.End + 1 };
        return NameCompletion.WithTail(prose, name);
    }

    /// <summary>"Friends of the Lower Tamble", "Movement for Rural Change": opened by what organizations are called.
    /// </summary>
    public static IEnumerable<NameSpan> Opened(TokenisedProse prose)
    {
        for (var i = 0; i + 2 < prose.Count; i++)
        {
            if (IsPaperOfPlace(prose, i))
            {
                yield return new NameSpan(i, i + 3, NameKind.Organisation);
                continue;
            }
            if (!prose.Lexicon.Organisations.Openers.Contains(prose.Word(i)) || prose.IsHeadline(i))
                continue;
            var opened = NameCompletion.WithTail(prose, new NameSpan(i, i + 1, NameKind.Organisation));
            if (opened.End == i + 1)
                continue;
            // "Kenya Union of Nurses"
            while (
                opened.First > 0
                && !prose.SentenceStarts[opened.First]
                && NameBoundaries.IsNameWord(prose, opened.First - 1)
                && (
                    KnownPlaces.Contains(prose.Word(opened.First - 1))
                    || (
                        KnownPlaces.IsPeople(prose.Word(opened.First - 1))
                        && !prose.Lexicon.Organisations.OfPeoples.Contains(prose.Word(i))
                    )
                )
            )
                opened = opened with { First = opened.First - 1 };
            yield return opened;
        }
    }

    /// <summary>"The Times of London".</summary>
    private static bool IsPaperOfPlace(TokenisedProse prose, int i) =>
        i > 0
        && prose.Lexicon.Organisations.PaperNames.Contains(prose.Word(i))
        && !prose.IsHeadline(i)
        && prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(i - 1))
        && prose.Lexicon.Grammar.Of.Contains(prose.Word(i + 1))
        && !prose.SentenceStarts[i + 1]
        && !prose.SentenceStarts[i + 2]
        && prose.IsCapital(i + 2)
        && KnownPlaces.Contains(prose.Word(i + 2));

    /// <summary>"B&amp;Q": letters with a sign between.</summary>
    public static IEnumerable<NameSpan> Ampersands(TokenisedProse prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            var word = prose.Word(i);
            if (
                word.IndexOf('&') is > 0 and < 4 and var sign
                && word.Length <= 5
                && char.IsUpper(word[0])
                && sign + 1 < word.Length
                && char.IsUpper(word[sign + 1])
                && !prose.IsHeadline(i)
                && !prose.Lexicon.Organisations.NotOrganisations.Contains(word)
                && !(NameBoundaries.IsNameWord(prose, i + 1) && !prose.SentenceStarts[i + 1])
            )
                yield return new NameSpan(i, i + 1, NameKind.Organisation);
        }
    }

    /// <summary>"posted on X": a network whose name is a letter, where a post could stand.</summary>
    public static IEnumerable<NameSpan> Networks(TokenisedProse prose)
    {
        var networks = Speakers.MediumWords.Of(prose.Lexicon).Networks;
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                prose.Bare(i).Length == 1
                && networks.ContainsKey(prose.Bare(i))
                && prose.Lexicon.Posts.PrepositionsOfLetters.Contains(prose.Word(i - 1))
                && !(
                    i + 1 < prose.Count && !prose.SentenceStarts[i + 1] && prose.IsWord(i + 1) && prose.IsCapital(i + 1)
                )
            )
                yield return new NameSpan(i, i + 1, NameKind.Organisation);
        }
    }

    /// <summary>A day, a title, "Geneva-based", the people whose ministry it is ("French Foreign Ministry").</summary>
    private static bool IsBeforeTheName(TokenisedProse prose, int i, int last, bool isInstitution)
    {
        var word = prose.Word(i);
        if (prose.Lexicon.Dates.Days.Contains(word) || prose.Lexicon.Dates.Months.Contains(word))
            return true;
        if (
            word.IndexOf('-') is > 0 and var dash
            && prose.Lexicon.Organisations.OriginEndings.Contains(word[(dash + 1)..])
        )
            return true;
        if (!isInstitution)
            return false;
        return prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
            || prose.Lexicon.People.Titles.Contains(prose.Bare(i))
            || (
                prose.Lexicon.Organisations.OfPeoples.Contains(prose.Word(last))
                && last - i > 1
                && KnownPlaces.IsPeople(word)
            );
    }

    /// <summary>
    /// "Sen. Walt Kessinger": a title of courtesy or office, then capitals, wherever the recognizer saw nothing.
    /// </summary>
    public static IEnumerable<NameSpan> Titled(TokenisedProse prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                prose.SentenceStarts[i]
                || prose.IsHeadline(i)
                || !prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(i - 1)) && !IsTitled(prose, i)
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
            // "Thank you, Mr. Chairman": an office, and nobody's name.
            var isOffice =
                end - i == 1
                && prose.Lexicon.Roles.Nouns.Contains(prose.Word(i))
                && !PersonNames.IsSurname(prose.Word(i));
            if (end > i && !isOffice)
                yield return new NameSpan(i, end, NameKind.Person);
        }
    }

    /// <summary>
    /// "Prince Harry", "Pope Leo XIV": the title is a part of the name, where a given name alone follows.
    /// </summary>
    public static IEnumerable<NameSpan> Royals(TokenisedProse prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                prose.SentenceStarts[i]
                || prose.IsHeadline(i)
                || !prose.Lexicon.People.RoyalTitles.Contains(prose.Word(i - 1))
                || !NameBoundaries.IsNameWord(prose, i)
            )
                continue;
            var hasNumeral = i + 1 < prose.Count && prose.Lexicon.People.Numerals.Contains(prose.Word(i + 1));
            var end = hasNumeral ? i + 2 : i + 1;
            var goesOn =
                end < prose.Count
                && !prose.SentenceStarts[end]
                && (
                    NameBoundaries.IsNameWord(prose, end)
                    || NameBoundaries.HasParticle(prose.Word(end), prose.Lexicon)
                    || Particles.EndOfRun(prose, end) > end
                );
            if (
                !goesOn
                && (hasNumeral || PersonNames.IsGivenName(prose.Word(i)) || !PersonNames.IsSurname(prose.Word(i)))
                && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(i))
                && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(i))
                && !prose.Lexicon.People.Titles.Contains(prose.Word(i))
                && !KnownPlaces.IsPeople(prose.Word(i))
            )
                yield return new NameSpan(i - 1, end, NameKind.Person);
        }
    }

    /// <summary>
    /// "Anna Shell left": a given name and a word that only organizations are known by is a person, unless the sentence
    /// says otherwise.
    /// </summary>
    public static IEnumerable<NameSpan> NamedAsCompanies(TokenisedProse prose)
    {
        foreach (var known in prose.Known.Spans)
        {
            var i = known.First;
            if (
                i > 0
                && known.Name.IsOrganization
                && known.End == i + 1
                && !prose.IsHeadline(i)
                && IsGivenBefore(prose, i)
                && (
                    !known.Name.IsCommon
                    || PersonNames.IsSurname(prose.Word(i))
                    || GivenNames.Of(prose.Word(i - 1), prose.Lexicon) != Gender.Unknown
                    || prose.Lexicon.Speech.Verbs.Contains(prose.Word(i + 1))
                    || NameEvidence.Of(prose, i, i + 1) < 0
                )
                && NameEvidence.Of(prose, i, i + 1) <= 0
            )
                yield return new NameSpan(i - 1, i + 1, NameKind.Person);
        }
    }

    /// <summary>A given name that is neither a place, a month nor a small word, and that no capital leads to.</summary>
    private static bool IsGivenBefore(TokenisedProse prose, int i) =>
        !prose.SentenceStarts[i]
        && NameBoundaries.IsNameWord(prose, i - 1)
        && !prose.Lexicon.People.Titles.Contains(prose.Bare(i - 1))
        && PersonNames.IsGivenName(prose.Word(i - 1))
        && !NameBoundaries.IsAllCapitals(prose.Word(i - 1))
        && !NameBoundaries.IsAllCapitals(prose.Word(i))
        && !KnownPlaces.Contains(prose.Word(i - 1))
        && !KnownPlaces.IsPeople(prose.Word(i - 1))
        && !prose.Word(i - 1).Contains('-')
        && (
            prose.Known.At(i - 1) is not { Name.Kind: KnownKind.Place }
            || GivenNames.Of(prose.Word(i - 1), prose.Lexicon) != Gender.Unknown
        )
        && !prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(i - 1))
        && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(i - 1))
        && !prose.Lexicon.Grammar.SentenceStarters.Contains(prose.Word(i - 1))
        && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(i))
        && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(i))
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Word(i - 1))
        && (prose.SentenceStarts[i - 1] ? !prose.StandsSmall(i - 1) : !prose.IsCapital(i - 2))
        && !(i + 1 < prose.Count && !prose.SentenceStarts[i + 1] && prose.IsWord(i + 1) && prose.IsCapital(i + 1));

    /// <summary>"DC Rhiannon Pugh": what is a title only before a name.</summary>
    private static bool IsTitled(TokenisedProse prose, int i) =>
        prose.Lexicon.People.UnsureTitles.Contains(prose.Bare(i - 1))
        && PersonNames.IsGivenName(prose.Word(i))
        && i + 1 < prose.Count
        && !prose.SentenceStarts[i + 1]
        && NameBoundaries.IsNameWord(prose, i + 1);

    /// <summary>
    /// A single known word within a longer run of capitals ("Ford" in "Gerald Ford") is somebody else's.
    /// </summary>
    internal static bool StandsAlone(TokenisedProse prose, int i)
    {
        // "Anna Ford left", "Mr. Ford": a person's.
        if (
            i > 0
            && !prose.SentenceStarts[i]
            && (
                prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(i - 1))
                || (
                    prose.IsCapital(i - 1)
                    && PersonNames.IsGivenName(prose.Word(i - 1))
                    && PersonNames.IsSurname(prose.Word(i))
                )
            )
        )
            return false;
        if (i + 1 < prose.Count && !prose.SentenceStarts[i + 1] && IsTitled(prose, i + 1))
            return false;
        var before =
            i > 0
            && !prose.SentenceStarts[i]
            && prose.IsWord(i - 1)
            && prose.IsCapital(i - 1)
            && prose.Word(i - 1).Length > 1
            && !prose.SentenceStarts[i - 1]
            && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(i - 1));
        var after =
            i + 1 < prose.Count
            && !prose.SentenceStarts[i + 1]
            && prose.IsWord(i + 1)
            && prose.IsCapital(i + 1)
            && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i + 1))
            && !prose.Lexicon.Roles.Modifiers.Contains(prose.Word(i + 1))
            && !prose.Lexicon.Organisations.LegalForms.Contains(prose.Word(i + 1))
            && !prose.Lexicon.Dates.Days.Contains(prose.Word(i + 1));
        if (prose.Lexicon.Roles.Vice.Contains(prose.Word(i)) && prose.Lexicon.People.Titles.Contains(prose.Bare(i + 1)))
            return false;
        if (prose.Lexicon.Organisations.AlsoWords.Contains(prose.Word(i)) && prose.SentenceStarts[i])
            return false;
        return !after && (!before || prose.Word(i).Length <= 5 && NameBoundaries.IsAllCapitals(prose.Word(i)));
    }
}
