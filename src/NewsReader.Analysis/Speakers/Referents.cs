using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Whom "he", "the company", "the senator", "the statement" stand for.</summary>
internal sealed class Referents(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SubjectFinder subjects,
    IReadOnlyList<Piece> pieces
)
{
    /// <summary>For each role that was asked for its one holder; null where there are none or several.</summary>
    private readonly Dictionary<string, Resolved?> _holders = new(StringComparer.Ordinal);

    /// <summary>Whom a subject stands for; null where the article names nobody.</summary>
    public Resolved? Resolve(Subject subject)
    {
        if (subject.Named is not null)
            return subject.Named;
        if (subject.Implied)
            return Implied(subject.First);
        var word = prose.Word(subject.First);
        if (subject.Pronoun || prose.Lexicon.Grammar.Him.Contains(word))
            return Pronoun(subject.First);
        if (subject.Owner)
            return OwnerOfMessage(subject.First);
        if (
            prose.Lexicon.Grammar.The.Contains(word)
            && subject.End - subject.First == 2
            && prose.Lexicon.Organisations.Nouns.Contains(prose.Word(subject.First + 1))
        )
            return Organisation(subject.First, prose.Word(subject.First + 1));
        if (prose.Lexicon.Grammar.The.Contains(word) || prose.Lexicon.Grammar.MasculineArticles.Contains(word))
            return ByRole(subject) ?? SpokenFor(subject) ?? ByArticle(subject);
        return SpokenFor(subject);
    }

    /// <summary>"a Department for Education spokesman", "a spokeswoman for Acme": the organisation speaks.</summary>
    private Resolved? SpokenFor(Subject subject)
    {
        var speaks = false;
        Resolved? organisation = null;
        for (var i = subject.First; i < subject.End; i++)
        {
            speaks |= prose.Lexicon.Speech.Spokespeople.Contains(prose.Word(i));
            if (names.At(i) is { Kind: EntityKind.Company } named)
                organisation ??= named;
        }
        return speaks ? organisation : null;
    }

    /// <summary>"the union", "the company": the organisation named last, sooner one that is called so.</summary>
    private Resolved? Organisation(int token, ReadOnlySpan<char> noun)
    {
        var wanted = noun.ToString();
        return LastNamed(
                token,
                e => e?.Kind == EntityKind.Company && e.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
            ) ?? LastNamed(token, e => e?.Kind == EntityKind.Company);
    }

    /// <summary>
    /// He or she: the subject of the sentence before, else the speaker before, else the one named last, who takes the
    /// pronoun.
    /// </summary>
    private Resolved? Pronoun(int token)
    {
        var word = prose.Word(token);
        var gender =
            prose.Lexicon.Grammar.Feminine.Contains(word) ? Gender.Female
            : prose.Lexicon.Grammar.Masculine.Contains(word) ? Gender.Male
            : Gender.Unknown;
        if (gender == Gender.Unknown)
            return prose.Lexicon.Grammar.Collective.Contains(word) ? LastOrganisationToSpeak(token) : null;
        bool Fits(Resolved? entity) =>
            entity is { Kind: EntityKind.Person } && (entity.Gender == gender || entity.Gender == Gender.Unknown);

        var sentence = prose.SentenceStart(token);
        for (var k = sentence; k < token; k++)
        {
            if (!quoted[k] && Fits(names.At(k)))
                return names.At(k);
        }
        var paragraph = prose.ParagraphOf(token);
        if (sentence > 0 && prose.ParagraphOf(sentence - 1) == paragraph)
        {
            var previous = prose.SentenceStart(sentence - 1);
            for (var k = previous; k < sentence; k++)
            {
                if (!quoted[k] && Fits(names.At(k)))
                    return names.At(k);
            }
        }
        var lastSpeaker = LastSpeaker(token, Fits);
        var lastNamed = LastNamed(token, Fits);
        if (lastSpeaker is null)
            return lastNamed;
        // Whoever began the paragraph before is what the story is about now, unless somebody spoke since.
        return
            lastNamed is { } named && named != lastSpeaker.Speaker && LeadsParagraphAfter(named, lastSpeaker.End, token)
            ? named
            : lastSpeaker.Speaker;
    }

    /// <summary>
    /// Whoever is meant where the sentence has no subject: that of the sentence before, by what it is or by name, else
    /// who spoke last, else who was named last.
    /// </summary>
    private Resolved? Implied(int token)
    {
        static bool Fits(Resolved? entity) => entity is { Kind: EntityKind.Person };
        var sentence = prose.SentenceStart(token);
        // A quotation before its attribution begins the sentence: what stands before that leads to it.
        while (sentence > 0 && quoted[sentence - 1] && token - sentence < InputLimits.SentenceTokens)
            sentence--;
        prose.Take(token - sentence);
        if (sentence > 0 && prose.ParagraphOf(sentence - 1) == prose.ParagraphOf(token))
        {
            var previous = prose.SentenceStart(sentence - 1);
            if (
                subjects.Opening(previous, sentence) is { Named: null, Implied: false } opening
                && Resolve(opening) is { } held
            )
                return held;
            for (var k = previous; k < sentence; k++)
            {
                if (!quoted[k] && Fits(names.At(k)))
                    return names.At(k);
            }
        }
        return LastSpeaker(token, entity => entity is not null)?.Speaker ?? LastNamed(token, Fits);
    }

    /// <summary>
    /// "la funcionaria", where nobody's role is called so: the woman who spoke last in this paragraph or the one
    /// before, where the article tells a woman from a man.
    /// </summary>
    private Resolved? ByArticle(Subject subject)
    {
        var article = prose.Word(subject.First);
        var gender =
            prose.Lexicon.Grammar.FeminineArticles.Contains(article) ? Gender.Female
            : prose.Lexicon.Grammar.MasculineArticles.Contains(article) ? Gender.Male
            : Gender.Unknown;
        var noun = prose.Word(subject.First + 1);
        if (
            gender == Gender.Unknown
            || !(prose.Lexicon.Roles.Nouns.Contains(noun) || prose.Lexicon.Names?.Peoples.Contains(noun) == true)
        )
            return null;
        bool Fits(Resolved? entity) =>
            entity is { Kind: EntityKind.Person } && (entity.Gender == gender || entity.Gender == Gender.Unknown);
        var speaker = LastSpeaker(subject.First, Fits);
        var named = LastNamed(subject.First, Fits);
        var paragraph = prose.ParagraphOf(subject.First);
        // Whoever is named in this paragraph already is nearer than who spoke in the one before.
        if (
            named is not null
            && named.Places[named.CountBefore(subject.First) - 1].First is var last
            && prose.ParagraphOf(last) == paragraph
            && (speaker is null || prose.ParagraphOf(speaker.End - 1) < paragraph)
        )
            return named;
        return speaker is not null && paragraph - prose.ParagraphOf(speaker.End - 1) <= 1 ? speaker.Speaker : named;
    }

    private Piece? LastSpeaker(int token, Func<Resolved?, bool> fits)
    {
        for (var i = pieces.Count - 1; i >= Math.Max(0, pieces.Count - InputLimits.LookBack); i--)
        {
            prose.Take(1);
            if (fits(pieces[i].Speaker) && pieces[i].First < token)
                return pieces[i];
        }
        return null;
    }

    private Resolved? LastNamed(int token, Func<Resolved?, bool> fits)
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

    private bool LeadsParagraphAfter(Resolved entity, int from, int to)
    {
        for (var i = entity.CountBefore(to) - 1; i >= 0 && entity.Places[i].First > from; i--)
        {
            prose.Take(1);
            var first = entity.Places[i].First;
            if (
                !quoted[first]
                && first - prose.SentenceStart(first) <= 6
                && prose.ParagraphOf(first) > prose.ParagraphOf(from)
            )
                return true;
        }
        return false;
    }

    /// <summary>"the statement", "the letter": whose it is, from the sentences before.</summary>
    private Resolved? OwnerOfMessage(int token)
    {
        var paragraph = prose.ParagraphOf(token);
        for (
            var i = token - 1;
            i >= Math.Max(0, token - InputLimits.SentenceTokens) && prose.ParagraphOf(i) >= paragraph - 2;
            i--
        )
        {
            if (quoted[i] || !prose.Lexicon.Speech.Messages.Contains(prose.Word(i)))
                continue;
            var start = prose.SentenceStart(i);
            if (names.At(i - 2) is { } owner && prose.Tokens[i - 1].Kind == TokenKind.Possessive)
                return owner;
            return subjects.FirstInClause(i, start)?.Named;
        }
        return null;
    }

    /// <summary>"it added": who spoke last, where that is an organisation and not long ago.</summary>
    private Resolved? LastOrganisationToSpeak(int token) =>
        pieces.Count > 0
        && pieces[^1] is { Speaker.Kind: EntityKind.Company } last
        && prose.ParagraphOf(token) - prose.ParagraphOf(last.End - 1) <= 1
            ? last.Speaker
            : null;

    /// <summary>"the senator", "the chief executive": the one person whom the article gives that role.</summary>
    private Resolved? ByRole(Subject subject)
    {
        // "the chief executive", but "el presidente del banco"
        var head = prose.Word(prose.Lexicon.Grammar.HeadStandsFirst ? subject.First + 1 : subject.End - 1).ToString();
        if (!prose.Lexicon.Roles.Nouns.Contains(head))
            return null;
        if (!_holders.TryGetValue(head, out var holder))
        {
            var holders = names
                .Entities.Where(e =>
                    e.Kind == EntityKind.Person
                    && e.Roles.Exists(r => r.Contains(head, StringComparison.OrdinalIgnoreCase))
                )
                .Take(2)
                .ToList();
            _holders[head] = holder = holders.Count == 1 ? holders[0] : null;
        }
        return holder;
    }
}
