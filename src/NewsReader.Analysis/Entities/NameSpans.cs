using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>The recognizer's spans put right by what the whole article and our lists say.</summary>
internal static class NameSpans
{
    /// <summary>Names without titles and possessives; known organisations; what is none taken out.</summary>
    public static List<NameSpan> Clean(TokenisedProse prose, IReadOnlyList<NameSpan> names)
    {
        var titled = NamesByForm.Titled(prose).ToList();
        // "Mr. Kamprad": whoever ends so is a person.
        var titledSurnames = titled
            .Where(t => t.End - t.First == 1)
            .Select(t => prose.Word(t.First).ToString())
            .ToHashSet(StringComparer.Ordinal);
        var withParticles = prose.Lexicon.Names is null ? Particles.In(prose).ToList() : [];
        var (surnames, givenNames) = PartsOfFullNames(prose, names.Concat(titled).Concat(withParticles));
        var tails = TailsOfFullNames(prose, names.Concat(titled).Concat(withParticles));
        var heldBy = withParticles.ToDictionary(name => name.End, name => name.First);
        var notNames = DefinedAcronyms(prose);
        notNames.UnionWith(Tickers.Told(prose));
        var things = new ThingNames(prose);
        var titles = titled.Select(t => t.First - 1).ToHashSet();
        var cleaned = new SpanSet(prose.Count);
        foreach (var nicknamed in Nicknames.In(prose))
            cleaned.Add(nicknamed);
        foreach (
            var person in Generations.In(prose).Concat(TurnNames.In(prose)).Concat(NamesBySurname.In(prose, names))
        )
            cleaned.Add(person);
        withParticles.ForEach(cleaned.Add);
        if (prose.Lexicon.Names is null)
            foreach (var named in NamesByForm.Royals(prose).Concat(NamesByForm.NamedAsCompanies(prose)))
                cleaned.Add(named);
        foreach (var organisation in ByForm(prose, surnames))
        {
            if (
                NameKinds.IsOrganisationNamed(prose, organisation)
                && !Tickers.Has(prose, organisation)
                && !Tickers.IsQuoted(prose, organisation)
                && !IsSomebodys(prose, organisation, surnames, givenNames)
                && !notNames.Contains(prose.Span(organisation.First, organisation.End).In(prose.Text).ToString())
            )
                cleaned.Add(organisation);
        }
        if (prose.Lexicon.Names is null)
            foreach (var team in Teams.In(prose, cleaned.Taken).ToList())
                cleaned.Add(team);
        var settled = cleaned.Taken.ToArray();
        foreach (var found in names.SelectMany(name => NameBoundaries.Of(prose, name)))
        {
            var trimmed = NameCompletion.WithLastWord(
                prose,
                NameCompletion.WithGivenName(prose, Particles.Whole(prose, found, cleaned.Taken), cleaned.Taken),
                cleaned.Taken
            );
            if (
                surnames.ContainsKey(prose.Word(trimmed.End - 1).ToString())
                && NameBoundaries.IsTitledSurname(prose, trimmed)
            )
                trimmed = new NameSpan(trimmed.End - 1, trimmed.End, NameKind.Person);
            var kind = NameKinds.Of(prose, trimmed);
            var single = trimmed.End - trimmed.First == 1 ? prose.Word(trimmed.First).ToString() : null;
            if (
                (single is not null && (notNames.Contains(single) || titles.Contains(trimmed.First)))
                || Tickers.Has(prose, trimmed)
                || Tickers.IsQuoted(prose, trimmed)
            )
                continue;
            if (
                IsTail(prose, trimmed, tails)
                || (
                    single is not null
                    && kind is not (NameKind.Person or NameKind.Organisation)
                    && surnames.ContainsKey(single)
                )
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
            if (
                kind == NameKind.Organisation
                && (!NameKinds.IsOrganisation(prose, trimmed) || IsQuotedWhole(prose, trimmed))
            )
                continue;
            if (kind == NameKind.Person && !NameKinds.IsPerson(prose, trimmed))
                continue;
            // "Best captain I ever had": a word at the beginning of a sentence, and nothing says more.
            if (
                kind == NameKind.Organisation
                && single is not null
                && prose.SentenceStarts[trimmed.First]
                && prose.Known.At(trimmed.First) is { Name: { IsOrganization: true, IsCommon: true } }
                && NameEvidence.Of(prose, trimmed.First, trimmed.End) <= 0
            )
                continue;
            if (
                kind == NameKind.Organisation
                && (
                    WorldNames.IsWhere(prose, trimmed)
                    || prose.Lexicon.Names is null && !OrganizationDoubts.IsCredible(prose, trimmed)
                )
            )
                continue;
            if (kind == NameKind.Person && things.Has(trimmed, surnames))
                continue;
            // "the Snyders": a family, nobody alone.
            if (
                single is not null
                && WordForms.Families(single, prose.Lexicon).Any(surnames.ContainsKey)
                && prose.Known.Exactly(trimmed) is null
            )
                continue;
            // "Justice Caoimhe de Barra": an office before the one who holds it.
            if (
                kind == NameKind.Organisation
                && heldBy.TryGetValue(trimmed.End, out var holder)
                && holder > trimmed.First
                && NameBoundaries.IsOffice(prose, holder - 1)
            )
                continue;
            if (kind is NameKind.Person or NameKind.Organisation)
                cleaned.Add(trimmed with { Kind = kind });
        }
        titled.ForEach(cleaned.Add);
        // Names that are seen by shape have been weighed against the words around them.
        if (prose.Lexicon.Names is not null)
            return cleaned.InOrder();
        AddUnlessThings(NamesByEvidence.Common(prose, cleaned.Taken));
        AddUnlessThings(NamesByEvidence.People(prose, cleaned.Taken));
        AddUnlessThings(NamesByEvidence.Runs(prose, cleaned.Taken));
        foreach (var implied in ImpliedOrganisations.In(prose, cleaned.InOrder(), cleaned.Taken).ToList())
            cleaned.Add(implied);
        var agreed = new NameVotes(prose, cleaned.InOrder(), surnames, givenNames).Agree(settled);
        agreed.RemoveAll(name => name.Kind == NameKind.Person && !settled[name.First] && things.Has(name, surnames));
        return agreed;

        void AddUnlessThings(IEnumerable<NameSpan> found)
        {
            foreach (var name in found.ToList())
            {
                if (
                    !notNames.Contains(prose.Span(name.First, name.End).In(prose.Text).ToString())
                    && (name.Kind != NameKind.Organisation || NameKinds.IsOrganisationNamed(prose, name))
                    && !(name.Kind == NameKind.Person && things.Has(name, surnames))
                )
                    cleaned.Add(name);
            }
        }
    }

    /// <summary>
    /// Last words of the full names with how many those are, and first words: where one stands alone, it is that
    /// person, whatever the recognizer took it for.
    /// </summary>
    private static (Dictionary<string, int> Surnames, HashSet<string> GivenNames) PartsOfFullNames(
        TokenisedProse prose,
        IEnumerable<NameSpan> names
    )
    {
        var surnames = new Dictionary<string, int>(StringComparer.Ordinal);
        var givenNames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (
                name.Kind == NameKind.Person
                && name.End - name.First > 1
                && !KnownOrganisations.Contains(prose.Word(name.End - 1))
                && IsSurelyFull(prose, name)
            )
                surnames[prose.Word(name.End - 1).ToString()] =
                    surnames.GetValueOrDefault(prose.Word(name.End - 1).ToString()) + 1;
            if (
                name.Kind == NameKind.Person
                && name.End - name.First > 1
                && (PersonNames.IsGivenName(prose.Word(name.First)) || prose.Known.Exactly(name) is { IsPerson: true })
            )
                givenNames.Add(prose.Word(name.First).ToString());
        }
        return (surnames, givenNames);
    }

    /// <summary>A given name, an initial, a title, or a known person: not any two capitals.</summary>
    private static bool IsSurelyFull(TokenisedProse prose, NameSpan name) =>
        PersonNames.IsGivenName(prose.Word(name.First))
        || prose.Word(name.First) is [_] or [_, '.'] or [_, '.', _, '.']
        || prose.Lexicon.People.Titles.Contains(prose.Bare(name.First - 1))
        || prose.Known.At(name.First) is { Name.IsPerson: true };

    /// <summary>
    /// What is an organization's by its form, or is known: names that are seen by shape are held against the known ones
    /// already, and are often longer.
    /// </summary>
    private static IEnumerable<NameSpan> ByForm(TokenisedProse prose, Dictionary<string, int> surnames)
    {
        var byForm = NamesByForm.Known(prose).Concat(NamesByForm.Headed(prose));
        return prose.Lexicon.Names is not null
            ? byForm
            : byForm
                .Concat(WorldNames.In(prose, surnames))
                .Concat(NamesByForm.Opened(prose))
                .Concat(ForeignHeads.In(prose))
                .Concat(OwnedNames.In(prose))
                .Concat(NamesByForm.Networks(prose))
                .Concat(NamesByForm.Ampersands(prose));
    }

    /// <summary>
    /// What the people of the article, named in full, are called by beside it: "von der Leyen", "López Obrador".
    /// </summary>
    private static HashSet<string> TailsOfFullNames(TokenisedProse prose, IEnumerable<NameSpan> names)
    {
        var tails = new HashSet<string>(StringComparer.Ordinal);
        var none = new bool[prose.Count];
        foreach (var name in names)
        {
            if (name.End - name.First < 2 || !PersonNames.IsGivenName(prose.Word(name.First)))
                continue;
            var whole = Particles.Whole(prose, name, none);
            if (whole.Kind != NameKind.Person)
                continue;
            var words = prose.Span(whole.First, whole.End).In(prose.Text).ToString().Split(' ');
            foreach (var (tail, _) in Particles.TailsOf(words, prose.Lexicon))
                tails.Add(tail);
        }
        return tails;
    }

    /// <summary>"Christie's", "Chelsea": an organization is called so, and somebody of this article.</summary>
    private static bool IsSomebodys(
        TokenisedProse prose,
        NameSpan name,
        Dictionary<string, int> surnames,
        HashSet<string> givenNames
    )
    {
        if (prose.Tokens[name.End - 1].Kind == Tokens.TokenKind.Possessive)
            return name.End - name.First == 2 && surnames.ContainsKey(prose.Word(name.First).ToString());
        if (name.End - name.First > 1)
            return false;
        var word = prose.Word(name.First);
        // "the Clintons"
        if (
            prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(name.First - 1))
            && WordForms.Families(word.ToString(), prose.Lexicon).Any(surnames.ContainsKey)
        )
            return true;
        return word.LastIndexOfAny('\'', '’') is > 0 and var mark && surnames.ContainsKey(word[..mark].ToString())
            || givenNames.Contains(word.ToString())
                && prose.Known.Exactly(name) is { Kind: Knowledge.KnownKind.Team }
                && !Teams.IsInSport(prose, name);
    }

    /// <summary>"De Blasio", at the beginning of a sentence, for Bill de Blasio.</summary>
    private static bool IsTail(TokenisedProse prose, NameSpan name, HashSet<string> tails) =>
        tails.Count > 0
        && tails.Contains(Particles.InSmall(prose.Span(name.First, name.End).In(prose.Text).ToString(), prose.Lexicon));

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
        if (NameBoundaries.IsAllCapitals(prose.Word(name.First)) && KnownPlaces.Contains(Teams.Capitalized(whole)))
            return true;
        for (int i = name.First, part = name.First; i <= name.End; i++)
        {
            var ends = i == name.End || prose.Lexicon.Grammar.Listing.Contains(prose.Word(i));
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
    private static bool IsQuotedWhole(TokenisedProse prose, NameSpan name)
    {
        // “Opening Bell,” with its comma inside
        var end = prose.Word(name.End) is "," or "." ? name.End + 1 : name.End;
        return prose.Word(name.First - 1) is "“" or "\"" or "‘" or "''" or "'" or "``"
            && prose.Word(end) is "”" or "\"" or "’" or "''" or "'"
            && !KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text));
    }
}
