using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Whom "he", "she", "it" and "they" stand for: the subject of this sentence, else of the sentences before, the nearest
/// first; a quotation's sentence has its speaker for a subject.
/// </summary>
internal sealed class Pronouns(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SentenceSubjects subjects,
    SubjectFinder finder,
    Descriptions descriptions,
    IReadOnlyList<Piece> pieces
)
{
    /// <summary>So far from the beginning of its sentence a subject that is described stands.</summary>
    private const int FurthestDescription = 4;

    /// <summary>So far before a name stands whose they are: "her second husband, the trombonist Bo Chan".</summary>
    private const int FurthestOwner = 8;

    /// <summary>So far behind a name stands who is somebody's: "Lee's former pupil Ann Chan".</summary>
    private const int FurthestOwned = 5;

    /// <summary>So many sentences behind a pronoun who it is may be named, where nobody is before.</summary>
    private const int NextSentences = 3;

    /// <summary>So many paragraphs back a pronoun reaches.</summary>
    private const int MostParagraphs = 3;

    /// <summary>
    /// Where it is said that somebody is called "they", or behind the last token; null before it is looked for.
    /// </summary>
    private int? _they;

    private readonly Dictionary<Resolved, bool> _relays = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whom the pronoun at a token stands for; null where nobody fits, or a stranger is nearer.</summary>
    /// <param name="isNot">Who it cannot be.</param>
    public Resolved? Of(int token, Func<Resolved, bool> isNot)
    {
        var grammar = prose.Lexicon.Grammar;
        var word = prose.Word(token);
        var gender =
            grammar.Feminine.Contains(word) ? Gender.Female
            : grammar.Masculine.Contains(word) ? Gender.Male
            : Gender.Unknown;
        if (gender == Gender.Unknown && !grammar.Collective.Contains(word))
            return null;
        bool Fits(Resolved? entity) =>
            entity is not null
            && !isNot(entity)
            && (
                gender == Gender.Unknown
                    ? entity.Kind == EntityKind.Company && !OnlyRelays(entity)
                    : entity.Kind == EntityKind.Person
                        && (descriptions.GenderOf(entity) is var told && (told == gender || told == Gender.Unknown))
            );
        var pronouns = gender == Gender.Female ? grammar.Feminine : grammar.Masculine;
        if (gender == Gender.Unknown && WhoUsesThey(token) is { } they && !isNot(they))
            return they;
        return gender == Gender.Unknown
            ? Find(token, Fits, grammar.Collective, isOrganization: true)
            : Find(token, Fits, pronouns, isOrganization: false) ?? NamedNext(token, Fits);
    }

    /// <summary>
    /// “…,” she says. For years Ann Lee taught girls: whom nobody stands before is named in what follows.
    /// </summary>
    private Resolved? NamedNext(int token, Func<Resolved?, bool> fits)
    {
        for (var i = 0; i < token; i++)
        {
            // Another paragraph before, or somebody in this one: they may be meant.
            if (!prose.IsHeadline(i) && (prose.ParagraphOf(i) != prose.ParagraphOf(token) || names.At(i) is not null))
                return null;
        }
        var start = prose.SentenceEnd(token);
        for (var sentence = 0; sentence < NextSentences && start < prose.Count; sentence++)
        {
            var end = prose.SentenceEnd(start);
            var who =
                subjects.Of(start, end)?.Entity ?? FirstNamed(start, end, entity => entity?.Kind == EntityKind.Person);
            if (!quoted[start] && who is { Kind: EntityKind.Person })
                return fits(who) ? who : null;
            start = end;
        }
        return null;
    }

    /// <summary>The organization that does something in this sentence or those before; null for none.</summary>
    public Resolved? Organization(int token, Func<Resolved, bool> isNot) =>
        Find(
            token,
            entity => entity is { Kind: EntityKind.Company } && !OnlyRelays(entity) && !isNot(entity),
            prose.Lexicon.Grammar.Collective,
            isOrganization: true
        );

    /// <summary>"Lee, who uses they/them pronouns": the person of that sentence; null where nobody does.</summary>
    private Resolved? WhoUsesThey(int token)
    {
        // Looked for once: an article of nothing but "they said" is as long as it likes.
        if (_they is not { } place)
        {
            var at = prose
                .Lexicon.Grammar.SingularThey.Select(they =>
                    prose.Text.IndexOf(they, StringComparison.OrdinalIgnoreCase)
                )
                .FirstOrDefault(at => at >= 0, -1);
            _they = place = at < 0 ? prose.Count : prose.At(at);
        }
        if (place >= token)
            return null;
        var before = names.CountBefore(place);
        var who =
            subjects.Of(prose.SentenceStart(place), prose.SentenceEnd(place))
            ?? (before > 0 ? names.Mentions[before - 1] : null);
        return who?.Entity is { Kind: EntityKind.Person } person ? person : null;
    }

    /// <param name="pronouns">Those that may stand for the same.</param>
    /// <param name="isOrganization">Whether an organization is looked for: one that does something.</param>
    private Resolved? Find(int token, Func<Resolved?, bool> fits, WordSet pronouns, bool isOrganization)
    {
        var sentence = prose.SentenceStart(token);
        if (Subject(sentence, token, fits) is { } own)
            return own;
        // Whoever is only named, and does nothing, is less likely than a subject farther back.
        var named = isOrganization ? null : FirstNamed(sentence, token, fits);
        var paragraph = prose.ParagraphOf(token);
        var piece = pieces.Count - 1;
        while (piece >= 0 && pieces[piece].First >= token)
            piece--;
        for (
            var end = sentence;
            end > 0
                && paragraph - prose.ParagraphOf(end - 1) <= MostParagraphs
                && token - end < InputLimits.SentenceTokens;

        )
        {
            var start = prose.SentenceStart(end - 1);
            if (!prose.IsHeadline(start))
            {
                while (piece >= 0 && pieces[piece].First >= end)
                    piece--;
                // "Lee asked Chan where he was.": who is asked answers.
                // "Lee told Chan he was ill. “I know,” he replied.": so does who is told.
                if (end == sentence && !isOrganization && Asked(start, end, token) is { } asked && fits(asked))
                    return asked;
                // The speaker of what stands in it is its subject, unless a few words are only taken up.
                var speaker = piece >= 0 && pieces[piece].Context.End > start ? pieces[piece].Speaker : null;
                // "Her daughter, Ann Lee, confirmed it.": another paragraph's "she" is the mother again.
                var isOther = prose.ParagraphOf(start) != paragraph;
                bool Is(Resolved? entity) => fits(entity) && !(isOther && IsOfAnother(entity!, start, pronouns));
                if (Is(speaker) && !pieces[piece].Embedded)
                    return speaker;
                // "He believes Lee is right.": who is meant has been meant before.
                var isGoingOn = FirstPronoun(start, end, pronouns);
                // "She is Ann Lee."
                if (
                    isGoingOn is { } who
                    && prose.Lexicon.Grammar.Be.Contains(prose.Word(who + 1))
                    && names.MentionAt(who + 2) is { Entity.Kind: EntityKind.Person } predicate
                    && Is(predicate.Entity)
                )
                    return predicate.Entity;
                if (Subject(start, isGoingOn ?? end, Is) is { } subject)
                    return subject;
                // "When I put it to Lee, he smiled."
                if (isGoingOn is { } pronoun && FirstNamed(start, pronoun, Is) is { } before)
                    return before;
                if (!isOrganization && OfDescription(start, end, Is, out var isSomebody) is var described && isSomebody)
                    return described;
                if (Is(speaker))
                    return speaker;
                if (IsOfUnknown(start, end))
                    return null;
                // "She paused.": the same is meant already, and whoever is named beside is not.
                if (!isOrganization && isGoingOn is null)
                    named ??= FirstNamed(start, end, Is);
                // In the paragraph of the pronoun who is only named is nearer than another paragraph's subject.
                if (named is not null && start > 0 && prose.ParagraphOf(start - 1) != paragraph)
                    return named;
            }
            end = start;
        }
        return isOrganization ? null : named ?? LastNamed(token, fits);
    }

    /// <summary>
    /// Whether a paragraph brings somebody in as somebody's of the same gender: "her daughter, the actress Ann Lee".
    /// </summary>
    private bool IsOfAnother(Resolved entity, int token, WordSet pronouns)
    {
        if (entity.Kind != EntityKind.Person)
            return false;
        var first = entity.Places.FirstOrDefault(place => !prose.IsHeadline(place.First), entity.Places[0]).First;
        if (prose.ParagraphOf(first) != prose.ParagraphOf(token))
            return false;
        var isKin = false;
        for (var i = first - 1; i >= Math.Max(0, first - FurthestOwner) && !prose.SentenceStarts[i + 1]; i--)
        {
            if (names.At(i)?.Kind == EntityKind.Person || quoted[i])
                return false;
            isKin |= prose.Lexicon.Descriptions.Kin.Contains(prose.Word(i));
            if (pronouns.Contains(prose.Word(i)))
                return isKin;
        }
        return false;
    }

    /// <summary>"…, Reuters reported", "told PTI": an organization that the article names for its news alone.</summary>
    public bool OnlyRelays(Resolved organization)
    {
        // Asked of the same one by every pronoun behind it.
        if (!_relays.TryGetValue(organization, out var relays))
            _relays[organization] = relays = organization.Places.All(place =>
                prose.Lexicon.Speech.Told.Contains(prose.Word(place.First - 1))
                || prose.Lexicon.Reported?.Relays.Contains(prose.Word(place.End)) == true
                || place.First > 1 && prose.EndOfPhrase(place.First - 2, prose.Lexicon.Speech.According) == place.First
            );
        return relays;
    }

    /// <summary>Whom somebody with a name asks in a sentence; null where nobody does.</summary>
    private Resolved? Asked(int start, int end, int token)
    {
        var answers = prose.Lexicon.Speech.Answering.Contains(prose.Word(token + 1));
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (
                !quoted[i]
                && (
                    prose.Lexicon.Speech.Asking.Contains(prose.Word(i))
                    || answers && prose.Lexicon.Speech.Addressing.Contains(prose.Word(i))
                )
                && (
                    names.At(i - 1) is { Kind: EntityKind.Person }
                    || prose.Lexicon.Grammar.Pronouns.Contains(prose.Word(i - 1))
                    || prose.Lexicon.Speech.Turns.FirstPersons.Contains(prose.Word(i - 1))
                )
                && names.At(i + 1) is { Kind: EntityKind.Person } whom
                && whom != names.At(i - 1)
            )
                return whom;
        }
        return null;
    }

    private Resolved? Subject(int start, int end, Func<Resolved?, bool> fits)
    {
        if (subjects.Of(start, end) is { } subject && fits(subject.Entity))
            return subject.Entity;
        for (var i = start; i < end; i++)
        {
            if (quoted[i] || names.MentionAt(i) is not { } mention)
                continue;
            if (fits(mention.Entity) && subjects.IsSubject(mention.First, mention.End, start, end))
                return mention.Entity;
            i = mention.End - 1;
        }
        return null;
    }

    private Resolved? FirstNamed(int start, int end, Func<Resolved?, bool> fits)
    {
        // "Asked about Lee's decision, he": of whom another is asked.
        if (start < end && prose.Lexicon.Speech.Asking.Contains(prose.Word(start).ToString().ToLowerInvariant()))
            return null;
        for (var i = start; i < end; i++)
        {
            // "Cross-examined by Lee, she": who does it is another.
            if (
                !quoted[i]
                && fits(names.At(i))
                && names.MentionAt(i) is { } named
                && !prose.Lexicon.Speech.Agents.Contains(prose.Word(BeforeTitles(named.First)))
                // "Lee's pupil Ann Chan": the pupil, where one is named.
                && !(
                    named.End + 1 < end
                    && prose.Tokens[named.End].Kind == TokenKind.Possessive
                    && HasOther(named.End, Math.Min(end, named.End + FurthestOwned), fits)
                )
            )
                return named.Entity;
        }
        return null;
    }

    /// <summary>The token before a name and its titles: "by Mr Justice Lee".</summary>
    private int BeforeTitles(int first)
    {
        var before = first - 1;
        while (
            before > 0
            && !prose.SentenceStarts[before]
            && (
                prose.Lexicon.People.Titles.Contains(prose.Bare(before))
                || prose.IsCapital(before) && prose.Lexicon.Roles.Nouns.Contains(prose.Bare(before))
            )
        )
            before--;
        return before;
    }

    private bool HasOther(int start, int end, Func<Resolved?, bool> fits)
    {
        for (var i = start; i < end; i++)
        {
            if (!quoted[i] && fits(names.At(i)))
                return true;
        }
        return false;
    }

    /// <summary>Who fits of those named before a token in the body, outside of quotations: the last.</summary>
    public Resolved? LastNamed(int token, Func<Resolved?, bool> fits)
    {
        var count = names.CountBefore(token);
        for (var i = count - 1; i >= Math.Max(0, count - InputLimits.LookBack); i--)
        {
            prose.Take(1);
            var mention = names.Mentions[i];
            if (!quoted[mention.First] && !prose.IsHeadline(mention.First) && fits(mention.Entity))
                return mention.Entity;
        }
        return null;
    }

    /// <summary>
    /// "The executive said he had never seen it.", "A rebel denied it.": who is described does something; where no name
    /// is theirs, a pronoun behind has none.
    /// </summary>
    /// <param name="isSomebody">Whether the subject of these tokens is such a description, and may be meant.</param>
    private Resolved? OfDescription(int start, int end, Func<Resolved?, bool> fits, out bool isSomebody)
    {
        isSomebody = false;
        if (
            quoted[start]
            || finder.MainSubject(start, end, subjects) is not { Named: null, Pronoun: false, Implied: false } subject
            || subject.First - start > FurthestDescription
        )
            return null;
        var head = subject.Head(prose);
        if (head >= subject.End || !PersonNouns.IsListed(prose.Lexicon, prose.Word(head)))
            return null;
        isSomebody = true;
        if (!prose.Lexicon.Grammar.The.Contains(prose.Word(subject.First)))
            return null;
        return descriptions.Of(subject.First, subject.End, entity => !fits(entity))?.Person;
    }

    /// <summary>The first of the pronouns that does something; null for none.</summary>
    private int? FirstPronoun(int start, int end, WordSet pronouns)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (
                !quoted[i]
                && pronouns.Contains(prose.Word(i))
                && subjects.IsVerb(i + 1)
                && !subjects.IsInOtherClause(i, start)
            )
                return i;
        }
        return null;
    }

    /// <summary>
    /// "Zorblatt shrugged.": a capital that nobody knows does something, and may be meant.
    /// </summary>
    private bool IsOfUnknown(int start, int end) =>
        start + 1 < end
        && !quoted[start]
        && prose.IsWord(start)
        && prose.IsCapital(start)
        && names.At(start) is null
        && !prose.Lexicon.Grammar.Pronouns.Contains(prose.Word(start))
        && !prose.IsInVocabulary(start)
        && subjects.IsVerb(start + 1);
}
