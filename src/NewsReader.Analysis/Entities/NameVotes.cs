using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// One name has one kind in an article: what the recognizer saw at each place, what the sentences say and what the
/// world knows are weighed together.
/// </summary>
/// <param name="names">Those of the article, in order.</param>
/// <param name="surnames">Of the full names of the article.</param>
/// <param name="givenNames">Likewise.</param>
internal sealed class NameVotes(
    TokenisedProse prose,
    List<NameSpan> names,
    Dictionary<string, int> surnames,
    HashSet<string> givenNames
)
{
    /// <summary>How far the places together may weigh: a name that is seen wrongly is so again and again.</summary>
    private const int MostSeen = 3;

    private const int MostMarks = 4;

    /// <summary>What one mark in a sentence weighs.</summary>
    private const double Marked = 0.8;

    /// <summary>What a title before the name weighs.</summary>
    private const double Titled = 6;

    /// <summary>How many marks an article before the name is.</summary>
    private const int OfArticle = 3;

    /// <summary>What a single word weighs that is none of the language, and that nobody is called by, where it has done
    /// something: "Halvest has won".</summary>
    private const double OfNobodysWord = -1.2;

    /// <summary>What "El" before a name weighs.</summary>
    private const double OfForeignArticle = 2.5;

    /// <summary>What each full name that ends so weighs, the first <see cref="MostFullNames"/> of them.</summary>
    private const double OfFullName = 2.5;

    private const int MostFullNames = 2;

    /// <summary>
    /// What each place but the first weighs against a person who is never named in full: companies are named so.
    /// </summary>
    private const double Again = 1.5;

    private const double MostAgain = 3.5;

    /// <summary>What two capitals weigh that are no words, and where the first is a given name.</summary>
    private const double OfUnknown = 1.5,
        OfGivenName = 2.5;

    /// <summary>What is said of one name; above 0 for a person.</summary>
    /// <param name="isNobodysYet">Whether it is a word that nobody is known to be called by.</param>
    private sealed class Vote(double prior, bool isNobodysYet)
    {
        public int Seen { get; set; }

        public int Marks { get; set; }

        public bool IsTitled { get; set; }

        public int Places { get; set; }

        public double Sum =>
            prior
            - (isNobodysYet ? Math.Min(MostAgain, Again * (Places - 1)) : 0)
            + Math.Clamp(Seen, -MostSeen, MostSeen)
            + Marked * Math.Clamp(Marks, -MostMarks, MostMarks)
            + (IsTitled ? Titled : 0);
    }

    /// <summary>The first words of whole names of organizations, and the last ones of people's.</summary>
    private readonly HashSet<string> _begunOrganizations =
    [
        .. names
            .Where(n =>
                n.Kind == NameKind.Organisation
                && n.End - n.First > 1
                && prose.Lexicon.Organisations.Heads.Contains(prose.Word(n.End - 1))
            )
            .Select(n => prose.Word(n.First).ToString()),
    ];

    private readonly HashSet<string> _endedPeople =
    [
        .. names
            .Where(n => n.Kind == NameKind.Person && n.End - n.First > 1)
            .Select(n => prose.Word(n.End - 1).ToString()),
    ];

    /// <param name="settled">For each token whether its name is settled and takes part in no vote.</param>
    public List<NameSpan> Agree(bool[] settled)
    {
        var votes = new Dictionary<string, Vote>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => !settled[n.First]))
        {
            var text = Text(name);
            if (!votes.TryGetValue(text, out var vote))
                votes[text] = vote = new Vote(Prior(name), IsNobodysYet(name));
            vote.Places++;
            vote.Seen += name.Kind == NameKind.Person ? 1 : -1;
            vote.Marks -= NameEvidence.Of(prose, name.First, name.End);
            if (name.End - name.First == 1 && NameEvidence.IsListed(prose, name.First, name.End))
                vote.Marks -= 2;
            if (SentenceEvidence.HasArticle(prose, name.First, name.End))
                vote.Marks -= OfArticle;
            vote.IsTitled |= IsTitled(name);
        }
        foreach (var name in InPairs())
        {
            if (votes.TryGetValue(Text(name), out var vote))
                vote.Marks -= OfPair;
        }
        var agreed = new List<NameSpan>();
        foreach (var name in names)
        {
            if (settled[name.First])
                agreed.Add(name);
            else if (votes[Text(name)].Sum > 0 && !IsJoined(name))
                agreed.Add(name with { Kind = NameKind.Person });
            else if (name.Kind == NameKind.Organisation || OrganizationDoubts.IsCredible(prose, name))
                agreed.Add(name with { Kind = NameKind.Organisation });
            else if (MayBePerson(name))
                agreed.Add(name);
        }
        return agreed;
    }

    /// <summary>Two words, or one that people are called by.</summary>
    private bool MayBePerson(NameSpan name) =>
        name.End - name.First > 1
        || PersonNames.IsSurname(prose.Word(name.First))
        || PersonNames.IsGivenName(prose.Word(name.First))
        || _endedPeople.Contains(prose.Word(name.First).ToString());

    /// <summary>What it weighs that two names are called firms.</summary>
    private const int OfPair = 4;

    /// <summary>"Aland and Borland agreed. Managers from both companies met.": the two names joined last before it.
    /// </summary>
    private IEnumerable<NameSpan> InPairs()
    {
        for (var i = 0; i + 1 < prose.Count; i++)
        {
            if (
                !prose.Lexicon.Organisations.Both.Contains(prose.Word(i))
                || KindWords.Of(prose.Lexicon).OfNoun(prose.Word(i + 1)) is null
                || !prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(i + 1))
                || !char.IsLower(prose.Word(i + 1)[0])
            )
                continue;
            var start = prose.SentenceStart(i);
            if (start > 0)
                start = prose.SentenceStart(start - 1);
            for (var n = names.Count - 1; n > 0; n--)
            {
                if (names[n].First > i || names[n - 1].First < start)
                    continue;
                if (
                    names[n - 1].End + 1 != names[n].First
                    || !prose.Lexicon.Grammar.And.Contains(prose.Word(names[n].First - 1))
                )
                    continue;
                yield return names[n - 1];
                yield return names[n];
                break;
            }
        }
    }

    private string Text(NameSpan name) => prose.Span(name.First, name.End).In(prose.Text).ToString();

    private bool IsTitled(NameSpan name) =>
        !prose.SentenceStarts[name.First] && prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(name.First - 1));

    /// <summary>"Museum of Modern Art": nobody is called so.</summary>
    private bool IsJoined(NameSpan name)
    {
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            if (prose.Lexicon.Grammar.Of.Contains(prose.Word(i)) || prose.Lexicon.Grammar.And.Contains(prose.Word(i)))
                return true;
        }
        return false;
    }

    private bool IsSubjectWithoutTrace(NameSpan name) =>
        prose.SentenceStarts[name.First]
        && !prose.IsInVocabulary(name.First)
        && prose.Lexicon.Organisations.Done.Contains(prose.Word(name.End));

    private bool IsNobodysYet(NameSpan name) =>
        name.End - name.First == 1
        && prose.Word(name.First) is var word
        && !PersonNames.IsSurname(word)
        && !PersonNames.IsGivenName(word)
        && !surnames.ContainsKey(word.ToString())
        && !_endedPeople.Contains(word.ToString())
        && prose.Known.At(name.First) is not { Name.IsPerson: true };

    /// <summary>What is known before the article says anything; above 0 for a person.</summary>
    private double Prior(NameSpan name)
    {
        var words = name.End - name.First;
        var prior = 0.0;
        if (prose.Known.Exactly(name) is { } known)
            prior += OfKnown(known, words);
        var first = prose.Word(name.First);
        var last = prose.Word(name.End - 1);
        if (words == 1)
        {
            if (surnames.TryGetValue(first.ToString(), out var full))
                prior += OfFullName * Math.Min(full, MostFullNames);
            else if (givenNames.Contains(first.ToString()))
                prior += OfFullName;
            // Whoever is named by a surname alone was named in full before.
            else if (_endedPeople.Contains(first.ToString()))
                prior += 1;
            else
                prior +=
                    PersonNames.IsSurname(first) || PersonNames.IsGivenName(first) ? -0.3
                    : IsSubjectWithoutTrace(name) ? OfNobodysWord
                    : -0.8;
            if (_begunOrganizations.Contains(first.ToString()))
                prior -= 2;
        }
        else if (
            prose.Lexicon.Organisations.ForeignArticles.Contains(first)
            && !prose.Word(name.First + 1).Contains('-')
            && !PersonNames.IsSurname(last)
        )
            prior -= OfForeignArticle;
        else if (IsUnknown(name))
            prior += PersonNames.IsGivenName(first) ? OfGivenName : OfUnknown;
        else if (PersonNames.IsGivenName(first))
            prior += PersonNames.IsSurname(last) ? 1 : 0.3;
        else if (!PersonNames.IsSurname(last))
            prior -= 0.4;
        if (prose.Lexicon.Organisations.Heads.Contains(last) && words > 1)
            prior -= 3;
        return prior;
    }

    /// <summary>
    /// "Tenzin Wangmo": two to four capitals that no list has, none a word of the language, are sooner a person's.
    /// </summary>
    private bool IsUnknown(NameSpan name)
    {
        if (name.End - name.First > 4 || prose.Lexicon.Vocabulary.Count == 0)
            return false;
        // "the Aland Fens", "in Mauna Loa"
        if (
            prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(name.First - 1))
            || prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(name.First - 1))
        )
            return false;
        for (var i = name.First; i < name.End; i++)
        {
            var word = prose.Word(i);
            if (i > name.First && i < name.End - 1 && NameBoundaries.IsParticle(word, prose.Lexicon))
                continue;
            if (
                !prose.IsWord(i)
                || !prose.IsCapital(i)
                || word.Length < 2
                || NameBoundaries.IsAllCapitals(word)
                || NameBoundaries.HasInnerCapital(word, prose.Lexicon)
                || word.ContainsAnyInRange('0', '9')
                || prose.IsInVocabulary(i)
                || (KnownPlaces.Contains(word) && !(i == name.First && PersonNames.IsGivenName(word)))
                || KnownPlaces.IsPeople(word)
                || prose.Lexicon.Organisations.Heads.Contains(word)
                || prose.Lexicon.Organisations.CommonFirst.Contains(word)
                || prose.Lexicon.Organisations.KindsOfWords.ContainsKey(word)
                || prose.Lexicon.People.Titles.Contains(prose.Bare(i))
                || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
            )
                return false;
        }
        return prose.Known.At(name.First) is not { Name.IsOrganization: true };
    }

    private static double OfKnown(Knowledge.KnownName name, int words)
    {
        if (name.IsPerson)
            return words > 1 ? 4
                : name.IsCommon ? 0.5
                : 2;
        if (!name.IsOrganization)
            return 0;
        var prominence = name.Prominence;
        return name.IsCommon && words > 1 ? -2.5
            : name.IsCommon
                ? prominence >= 60 ? -1.5
                    : prominence >= 30 ? -0.8
                    : -0.3
            : prominence >= 30 ? -4
            : -2;
    }
}
