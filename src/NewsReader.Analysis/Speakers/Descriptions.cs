using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Whom a description stands for: "the senator", "the 54-year-old", "the Dane", "the mother of two". What the article
/// says of each person is held against it; where nothing is said of anybody, it is whom the article is about.
/// </summary>
internal sealed partial class Descriptions(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SentenceSubjects sentences
)
{
    private const double Head = 4;
    private const double Implied = 2.5;
    private const double Modifier = 1;
    private const double SameAge = 4;
    private const double SamePeople = 3;
    private const double SameOrganization = 2;
    private const double SameGender = 0.5;
    private const double OtherRole = -1.5;
    private const double SomeRole = -1;
    private const double IsSubjectOfParagraphBefore = 1.3;
    private const double IsTopic = 1;
    private const double IsNear = 0.5;
    private const double IsSubjectBefore = 1.6;

    /// <summary>What the description is of: the person whom it fits must lead the next by this.</summary>
    private const double Lead = 0.35;

    /// <summary>From here on the article has said so; below it is only likely.</summary>
    private const double Told = 2.5;

    /// <summary>Tokens back within which whoever is named is near.</summary>
    private const int Near = 60;

    /// <summary>So many words of a headline may stand to and with its subject.</summary>
    private const int FurthestInHeadline = 3;

    /// <summary>So many paragraphs behind a description its name may stand.</summary>
    private const int FurthestName = 3;

    private bool _hasTopic;

    private Resolved? _topic;

    private readonly Dictionary<Resolved, PersonFacets> _facets = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of a description that say something.</summary>
    /// <param name="Head">What the person is called: "senator".</param>
    /// <param name="Words">The others, the head not among them.</param>
    private sealed record Said(string Head, List<string> Words, List<Resolved> Organizations, (int, int)? Ages)
    {
        public required Gender Gender { get; init; }

        /// <summary>Whether it is somebody's: "the dead man's father".</summary>
        public required bool IsOwned { get; init; }

        /// <summary>Whether the person is that no more.</summary>
        public required bool IsBefore { get; init; }

        public required IReadOnlyList<IReadOnlyList<string>>? People { get; init; }

        /// <summary>Where the person comes from: "the Kerala native".</summary>
        public required List<string> Places { get; init; }
    }

    /// <summary>Whom the tokens describe; null where it could be several, or nobody who is named.</summary>
    /// <param name="first">The first token, an article.</param>
    /// <param name="isNot">Who it cannot be.</param>
    /// <param name="isOfAnybody">Whether it is one of a person whatever its noun is.</param>
    public (Resolved Person, bool IsTold)? Of(int first, int end, Func<Resolved, bool> isNot, bool isOfAnybody = false)
    {
        // "the sister" is somebody's, "the mother of two" what somebody is.
        var isKin =
            end - first >= 2
            && prose.Lexicon.Descriptions.Kin.Contains(prose.Word(end - 1))
            && !prose.Lexicon.Descriptions.People.Contains(prose.Word(end - 1));
        if (OfTwo(first, end) is { } oneOfTwo)
            return (oneOfTwo, true);
        var topic = Topic();
        var all = InPlay(first, topic);
        if (ByAge(first, end, all) is { } elder)
            return isNot(elder) ? null : (elder, true);
        var inPlay = all.Where(person => !isNot(person)).ToList();
        if (Read(first, end, inPlay, isOfAnybody) is not { } said)
            return null;
        var (subjectBefore, weight) = SubjectBefore(first);
        (Resolved Person, double Score, double Evidence)? best = null,
            second = null;
        // "the captain" is no other player where one is called so.
        var isOfWord = said.Head.Length > 0 && inPlay.Exists(person => FacetsOf(person).Has(said.Head));
        // Where one is told to come from a place, nobody else does.
        var isFrom = said.Places.Count > 0 && inPlay.Exists(person => IsFrom(person, said.Places));
        var fitting = 0;
        foreach (var person in inPlay)
        {
            if (isFrom && !IsFrom(person, said.Places))
                continue;
            if (Score(person, said, isOfWord) is not { } evidence)
                continue;
            fitting++;
            if (isFrom)
                evidence += SamePeople;
            var score = evidence;
            if (person == subjectBefore)
                score += weight;
            if (person == topic)
                score += IsTopic;
            if (first - LastPlace(person, first) <= Near)
                score += IsNear;
            if (best is null || score > best.Value.Score)
                (second, best) = (best, (person, score, evidence));
            else if (second is null || score > second.Value.Score)
                second = (person, score, evidence);
        }
        // Who is told to be it is sooner it than one of whom nothing is told.
        if (
            second is { Evidence: >= Told } told
            && best is { Evidence: <= SameGender } untold
            && untold.Score - told.Score < Lead
        )
            (best, second) = (second, best);
        if (
            best is not { } found
            || second is { } next
                && found.Score - next.Score < Lead
                && !(found.Evidence >= Told && next.Evidence <= SameGender)
        )
            return null;
        var introduced = IntroducedWithoutName(said.Head, first);
        if (found.Evidence >= Told && introduced <= LastPlace(found.Person, first))
            return (found.Person, true);
        // "the regulator", "the insurer" may be a firm.
        return
            found.Score < 0
            || said.Head.Length > 0
                && !PersonNouns.IsListed(prose.Lexicon, said.Head)
                && !(isOfAnybody && found.Person == subjectBefore)
                // "the Canadian", where everybody else is of another people.
                && !(said.People is not null && fitting == 1 && all.Count > 1)
            || said.IsOwned
            || isKin
            || prose.Lexicon.Speech.Representatives.Contains(said.Head)
            || introduced >= 0
            ? null
            : (found.Person, false);
    }

    /// <summary>
    /// "his wife", "Lee's sister": who is called so where she is named; null where nobody is, or several are.
    /// </summary>
    /// <param name="first">What stands before the noun: "his", "'s".</param>
    /// <param name="isNot">Who it cannot be: whose it is, too.</param>
    public Resolved? OfOwned(int first, int end, Func<Resolved, bool> isNot)
    {
        var head = end - 1;
        if (head <= first || !PersonNouns.IsListed(prose.Lexicon, prose.Word(head)))
            return null;
        var noun = prose.Word(head).ToString();
        if (BySuccession(noun, first, isNot) is { } related)
            return related;
        var gender = PersonFacets.GenderOf(prose.Lexicon, noun);
        Resolved? only = null;
        foreach (var person in InPlay(first, Topic()))
        {
            if (
                isNot(person)
                || !FacetsOf(person).Has(noun)
                || gender != Gender.Unknown && GenderOf(person) is var told && told != Gender.Unknown && told != gender
            )
                continue;
            if (only is not null)
                return null;
            only = person;
        }
        return IntroducedWithoutName(noun, first) > (only is null ? -1 : LastPlace(only, first)) ? null : only;
    }

    /// <summary>What the article tells of which pronoun stands for a person; else what the given name tells.</summary>
    public Gender GenderOf(Resolved person) =>
        FacetsOf(person).Gender is var told and not Gender.Unknown ? told : person.Gender;

    private PersonFacets FacetsOf(Resolved person)
    {
        if (!_facets.TryGetValue(person, out var facets))
            _facets[person] = facets = PersonFacets.Of(prose, names, person, quoted);
        return facets;
    }

    private double? Score(Resolved person, Said said, bool isOfWord)
    {
        var facets = FacetsOf(person);
        var gender = GenderOf(person);
        if (said.Gender != Gender.Unknown && gender != Gender.Unknown && gender != said.Gender)
            return null;
        var score = said.Gender != Gender.Unknown && gender == said.Gender ? SameGender : 0;
        if (said.Ages is var (least, most))
        {
            if (facets.Age is { } age)
            {
                if (age < least || age > most)
                    return null;
                score += SameAge;
            }
        }
        if (said.People is not null)
        {
            if (said.People.Any(people => people.Any(facets.Tells)))
                score += SamePeople;
            else if (facets.IsOfPeople)
                return null;
            else if (facets.HasRole)
                score += SomeRole;
        }
        else if (said.Head.Length > 0)
        {
            // "the former mayor" is not who is mayor.
            var isIt = isOfWord ? facets.Has(said.Head) : IsSaid(facets, said.Head);
            if (isIt && said.IsBefore && !facets.WasBefore && facets.Has(said.Head))
                score += OtherRole;
            else if (isIt)
                score += Head;
            else if (!isOfWord && IsImplied(facets, said.Head))
                score += Implied;
            else if (
                !facets.HasRole
                && person == Topic()
                && !prose.Lexicon.Descriptions.Kin.Contains(said.Head)
                && IsOfHeadline(said.Head)
            )
                score += Implied;
            else if (facets.HasRole)
                score += prose.Lexicon.Descriptions.People.Contains(said.Head) ? SomeRole : OtherRole;
        }
        // "the younger sister" is not "Lee, the elder".
        if (
            said.Words.Exists(word => prose.Lexicon.Descriptions.Younger.Contains(word))
                && prose.Lexicon.Descriptions.Elder.Any(facets.Has)
            || said.Words.Exists(word => prose.Lexicon.Descriptions.Elder.Contains(word))
                && prose.Lexicon.Descriptions.Younger.Any(facets.Has)
        )
            return null;
        score += Modifier * said.Words.Count(word => IsSaid(facets, word) || facets.Tells(word));
        var same = said.Organizations.Count(facets.IsOf);
        score += SameOrganization * same;
        // "the Tesla chief" is hardly "Acme's Ann Lee".
        if (same == 0 && said.Organizations.Count > 0 && facets.HasOrganization)
            score += OtherRole;
        return IsOfOtherParty(facets, said.Head) ? null : score;
    }

    /// <summary>"the Republican" is not "Democrat Ann Lee": nouns of anybody with a capital, which say not the same.
    /// </summary>
    private bool IsOfOtherParty(PersonFacets facets, string head)
    {
        var words = prose.Lexicon.Descriptions;
        return words.People.Contains(head)
            && char.IsUpper(head[0])
            && words.Same.TryGetValue(head, out var groups)
            && !IsSaid(facets, head)
            && facets.HasAny(word =>
                char.IsUpper(word[0])
                && words.People.Contains(word)
                && words.Same.ContainsKey(word)
                && !groups.Any(group => group.Contains(word, StringComparer.OrdinalIgnoreCase))
            );
    }

    /// <summary>"Nurse who ran toward fire is honored": what the headline calls whom the article is about.</summary>
    private bool IsOfHeadline(string word)
    {
        prose.Lexicon.Descriptions.Same.TryGetValue(word, out var groups);
        for (var i = 0; i < Math.Min(prose.Count, FurthestInHeadline) && prose.IsHeadline(i); i++)
        {
            var said = prose.Word(i).ToString();
            if (
                said.Equals(word, StringComparison.OrdinalIgnoreCase)
                || groups?.Any(group => group.Contains(said, StringComparer.OrdinalIgnoreCase)) == true
            )
                return true;
        }
        return false;
    }

    /// <summary>
    /// "the playwright" of whom "wrote it", "the widower" of whom has "his wife", "the farmer" of whom "farms".
    /// </summary>
    private bool IsImplied(PersonFacets facets, string word) =>
        facets.Does(prose.Lexicon, word)
        || prose.Lexicon.Descriptions.ToldBy.TryGetValue(word, out var told) && told.Any(facets.Tells);

    private bool IsSaid(PersonFacets facets, string word) =>
        facets.Has(word)
        || prose.Lexicon.Descriptions.Same.TryGetValue(word, out var groups)
            && groups.Any(group => group.Any(facets.Has));

    /// <summary>What a description says; null where it is not one of a person.</summary>
    private Said? Read(int first, int end, List<Resolved> inPlay, bool isOfAnybody)
    {
        var words = prose.Lexicon.Descriptions;
        var head = "";
        var others = new List<string>();
        var organizations = new List<Resolved>();
        (int, int)? ages = null;
        var (isOwned, isBefore) = (false, false);
        var stop = first + 1;
        for (; stop < end && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(stop)); stop++)
        {
            if (names.MentionAt(stop) is { } named && !words.IsOfPeople(prose.Word(stop)))
            {
                organizations.Add(named.Entity);
                stop = Math.Min(end, named.End) - 1;
                continue;
            }
            var word = prose.Word(stop);
            isOwned |= prose.Tokens[stop].Kind == TokenKind.Possessive && names.At(stop - 1) is null;
            if (prose.Tokens[stop].Kind is TokenKind.Punctuation or TokenKind.Possessive)
                continue;
            if (words.YearsOld.EndsIn(word) && PersonFacets.AgeOf(word[..word.IndexOf('-')]) is { } age)
                ages = (age, age);
            else if (words.WasBefore.Contains(word))
                isBefore = true;
            else
            {
                if (head.Length > 0)
                    others.Add(head);
                head = word.ToString();
            }
        }
        // "the prime minister" is no other minister.
        if (others.Count > 0 && $"{others[^1]} {head}" is var office && words.Same.ContainsKey(office))
        {
            head = office;
            others.RemoveAt(others.Count - 1);
        }
        // "the president of Acme"
        for (var i = stop; i < end; i++)
        {
            if (names.At(i) is { } of && !organizations.Contains(of))
                organizations.Add(of);
        }
        if (words.Decades.TryGetValue(head, out var decade))
            ages = decade;
        IReadOnlyList<IReadOnlyList<string>>? people = null;
        if (words.Peoples.TryGetValue(head, out var groups))
            people = groups;
        else if (head.Length == 0 ? ages is null : !IsOfPerson(head, inPlay, isOfAnybody))
            return null;
        return new Said(head, others, organizations, ages)
        {
            Places = PlacesOf(first, stop, head),
            People = people,
            IsOwned = isOwned,
            IsBefore = isBefore,
            Gender = PersonFacets.GenderOf(prose.Lexicon, head),
        };
    }

    /// <summary>"The older brother": of the people whose age is told.</summary>
    private Resolved? ByAge(int first, int end, HashSet<Resolved> inPlay)
    {
        if (end - first != 3 || !prose.Lexicon.Descriptions.Kin.Contains(prose.Word(first + 2)))
            return null;
        var isElder = prose.Lexicon.Descriptions.Elder.Contains(prose.Word(first + 1));
        if (!isElder && !prose.Lexicon.Descriptions.Younger.Contains(prose.Word(first + 1)))
            return null;
        var ages = inPlay.Where(person => FacetsOf(person).Age is not null).ToList();
        return ages.Count < 2 ? null
            : isElder ? ages.MaxBy(person => FacetsOf(person).Age)
            : ages.MinBy(person => FacetsOf(person).Age);
    }

    private bool IsOfPerson(string head, List<Resolved> inPlay, bool isOfAnybody) =>
        PersonNouns.IsLikely(prose.Lexicon, head)
        // "the elder", where somebody is "an elder": whatever no list has.
        || inPlay.Exists(person => FacetsOf(person).Has(head))
        || isOfAnybody
            && !prose.Lexicon.Organisations.Nouns.Contains(head)
            && !prose.Lexicon.Organisations.Bodies.Contains(head)
            && !prose.Lexicon.Speech.Messages.Contains(head);
}
