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
    SentenceSubjects sentences,
    Descriptions descriptions,
    IReadOnlyList<Piece> pieces
)
{
    /// <summary>For each role that was asked for its one holder; null where there are none or several.</summary>
    private readonly Dictionary<string, Resolved?> _holders = new(StringComparer.Ordinal);

    /// <summary>So many tokens behind what was said its speaker stands: a comma and a verb between.</summary>
    private const int FurthestBehindWords = 3;

    /// <summary>So many tokens behind a representative stands whom they speak for.</summary>
    private const int MostBehindRepresentative = 8;

    /// <summary>So many tokens behind a speaker the pronoun of a clause may stand: "said as he left".</summary>
    private const int FurthestPronoun = 8;

    private readonly Messages _messages = new(prose, names, quoted, subjects);

    private readonly Pronouns _pronouns = new(prose, names, quoted, sentences, subjects, descriptions, pieces);

    /// <summary>Whom a subject stands for; null where the article names nobody.</summary>
    /// <param name="subject">The words.</param>
    /// <param name="piece">What is said; null for words that say nothing: who posted.</param>
    public Resolved? Resolve(Subject subject, Piece? piece = null) => Resolve(subject, piece, out _);

    /// <param name="isLikely">Whether nothing says that it is this one, and nothing speaks for another.</param>
    public Resolved? Resolve(Subject subject, Piece? piece, out bool isLikely)
    {
        isLikely = false;
        if (subject.Named is not null)
            return Namesake(subject, subject.Named) ?? subject.Named;
        if (subject.Implied)
            return Implied(subject.First);
        // Who is spoken of by name in the words is hardly who says them.
        bool IsNot(Resolved entity) => piece is not null && IsNamedIn(piece, entity);
        var word = prose.Word(subject.First);
        if (subject.Pronoun || prose.Lexicon.Grammar.Him.Contains(word))
            return _pronouns.Of(subject.First, IsNot);
        if (subject.Owner || IsMessage(subject))
            return _messages.OwnerOf(subject, piece?.End ?? subject.End);
        if (
            prose.Lexicon.Grammar.The.Contains(word)
            && subject.End - subject.First == 2
            && IsOrganisation(prose.Word(subject.First + 1))
        )
            return Organisation(subject.First, prose.Word(subject.First + 1));
        if (CalledSo(subject) is { } organisation)
            return organisation;
        if (OfOwned(subject, IsNot) is { } owned)
            return owned;
        if (prose.IsHeadline(subject.First) && subject.End - subject.First == 1)
            return descriptions.Holder(subject.First);
        if (prose.Lexicon.Grammar.IndefiniteArticles.Contains(word) && !prose.Lexicon.Grammar.HeadStandsFirst)
            return SpokenFor(subject) is null ? descriptions.Named(subject.First, subject.End) : null;
        // "the man accused of shooting Lee": somebody else, who has no name.
        if (
            Enumerable.Range(subject.First, subject.End - subject.First).Any(IsOfSomebodyElse)
            || SpokenFor(subject) is not null
            || !prose.Lexicon.Grammar.The.Contains(word) && !prose.Lexicon.Grammar.MasculineArticles.Contains(word)
        )
            return null;
        if (prose.Lexicon.Grammar.HeadStandsFirst)
            return ByRole(subject) ?? ByArticle(subject);
        if (descriptions.Of(subject.First, subject.End, IsNot, IsBehind(subject, piece)) is not { } described)
            return null;
        isLikely = !described.IsTold;
        return described.Person;
    }

    /// <summary>
    /// "Lee said as she left": the other of that surname, where who was named last is a man; null where there is none,
    /// or several.
    /// </summary>
    private Resolved? Namesake(Subject subject, Resolved named)
    {
        if (named.Kind != EntityKind.Person || subject.End - subject.First != 1)
            return null;
        var grammar = prose.Lexicon.Grammar;
        var end = Math.Min(prose.SentenceEnd(subject.First), subject.End + FurthestPronoun);
        for (var i = subject.End + 1; i < end && !quoted[i] && names.At(i) is null; i++)
        {
            var gender =
                grammar.Feminine.Contains(prose.Word(i)) ? Gender.Female
                : grammar.Masculine.Contains(prose.Word(i)) ? Gender.Male
                : Gender.Unknown;
            if (gender == Gender.Unknown || !grammar.OpeningClause.Contains(prose.Word(i - 1)))
                continue;
            if (descriptions.GenderOf(named) == gender)
                return null;
            var surname = prose.Word(subject.First).ToString();
            var others = names
                .Entities.Where(other =>
                    other.Kind == EntityKind.Person
                    && other != named
                    && other.Name.EndsWith(' ' + surname, StringComparison.Ordinal)
                    && descriptions.GenderOf(other) == gender
                )
                .Take(2)
                .ToList();
            return others.Count == 1 ? others[0] : null;
        }
        return null;
    }

    /// <summary>“…,” the centre-half told them: who stands right behind words of a sentence speaks, whatever the noun.
    /// </summary>
    private static bool IsBehind(Subject subject, Piece? piece) =>
        piece is { Embedded: false } && subject.First >= piece.End && subject.First - piece.End <= FurthestBehindWords;

    /// <summary>"his wife said", "Lee's sister said".</summary>
    private Resolved? OfOwned(Subject subject, Func<Resolved, bool> isNot)
    {
        if (prose.Lexicon.Grammar.Possessives.Contains(prose.Word(subject.First).ToString().ToLowerInvariant()))
            return descriptions.OfOwned(subject.First, subject.End, isNot);
        return
            names.MentionAt(subject.First) is { Entity.Kind: EntityKind.Person } owner
            && owner.End + 1 < subject.End
            && prose.Tokens[owner.End].Kind == TokenKind.Possessive
            ? descriptions.OfOwned(owner.End, subject.End, person => person == owner.Entity || isNot(person))
            : null;
    }

    private bool IsOfSomebodyElse(int token) => names.At(token)?.Kind == EntityKind.Person;

    /// <summary>Whether what speaks is a message: "one email to Lee", "the text".</summary>
    private bool IsMessage(Subject subject)
    {
        if (!prose.Lexicon.Grammar.Determiners.Contains(prose.Word(subject.First)))
            return false;
        var head = subject.Head(prose);
        return head < subject.End && prose.Lexicon.Speech.Messages.Contains(prose.Word(head));
    }

    /// <summary>Whether somebody's name stands within the quoted words.</summary>
    public bool IsNamedIn(Piece piece, Resolved entity)
    {
        for (
            var i = entity.CountBefore(piece.First);
            i < entity.Places.Count && entity.Places[i].First < piece.End;
            i++
        )
        {
            if (quoted[entity.Places[i].First])
                return true;
        }
        // "Dirk went in with his hat on": a given name alone, which nothing else gave to anybody.
        var space = entity.Name.IndexOf(' ', StringComparison.Ordinal);
        if (entity.Kind != EntityKind.Person || space < 2)
            return false;
        var given = entity.Name.AsSpan(0, space);
        for (var i = piece.First; i < piece.End; i++)
        {
            if (quoted[i] && names.At(i) is null && prose.Word(i).SequenceEqual(given))
                return true;
        }
        return false;
    }

    /// <summary>
    /// "a Department for Education spokesman", "a lawyer for Lee": for whom somebody speaks who is not named; null
    /// where nobody does.
    /// </summary>
    public Resolved? SpokenFor(Subject subject)
    {
        if (subject.Named is not null || subject.Pronoun || subject.Implied)
            return null;
        var speaks = false;
        Resolved? whom = null;
        // "a spokesman for Lee": who is spoken for may stand behind what the subject was cut to.
        var end = Math.Min(prose.SentenceEnd(subject.First), subject.End + MostBehindRepresentative);
        for (var i = subject.First; i < end; i++)
        {
            if (i >= subject.End && (quoted[i] || prose.Lexicon.Speech.Verbs.Contains(prose.Word(i))))
                break;
            speaks |= prose.Lexicon.Speech.Representatives.Contains(prose.Word(i));
            whom ??= names.At(i);
        }
        return speaks ? whom : null;
    }

    private bool IsOrganisation(ReadOnlySpan<char> noun) =>
        prose.Lexicon.Organisations.Nouns.Contains(noun) || prose.Lexicon.Organisations.Bodies.Contains(noun);

    /// <summary>
    /// "the union", "the company": the organization that is called so, else the one that does something in the
    /// sentences before, else the only one that is named.
    /// </summary>
    private Resolved? Organisation(int token, ReadOnlySpan<char> noun)
    {
        var wanted = noun.ToString();
        var named = names
            .Entities.Where(e =>
                e.Kind == EntityKind.Company
                && e.CountBefore(token) > 0
                && !_pronouns.OnlyRelays(e)
                && !MediumWords.Of(prose.Lexicon).Networks.ContainsKey(e.Name)
                && !IsOfOthers(e)
            )
            .Take(2)
            .ToList();
        return _pronouns.LastNamed(
                token,
                e => e?.Kind == EntityKind.Company && e.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
            )
            ?? _pronouns.Organization(token, entity => IsCalledOtherwise(entity, wanted) || IsOfOthers(entity))
            ?? (named.Count == 1 ? named[0] : null);
    }

    /// <summary>"Rival Acme" is another than "the company".</summary>
    private bool IsOfOthers(Resolved organization) =>
        organization.Places.Any(place =>
            place.First > 0 && prose.Lexicon.Descriptions.OtherFirms.Contains(prose.Word(place.First - 1))
        );

    /// <summary>"the utility" is not the Energy Board.</summary>
    private bool IsCalledOtherwise(Resolved organization, string noun)
    {
        var last = organization.Name[(organization.Name.LastIndexOf(' ') + 1)..];
        return IsOrganisation(last) && !last.Equals(noun, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"the trust", "the energy ministry": the one organization whose name has these words.</summary>
    private Resolved? CalledSo(Subject subject)
    {
        if (!prose.Lexicon.Grammar.The.Contains(prose.Word(subject.First)) || subject.End - subject.First < 2)
            return null;
        var words = new List<string>();
        for (var i = subject.First + 1; i < subject.End; i++)
        {
            if (
                prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(i))
                || !prose.IsWord(i)
                || names.At(i) is not null
            )
                return null;
            words.Add(prose.Word(i).ToString());
        }
        Resolved? only = null;
        foreach (var entity in names.Entities)
        {
            if (
                entity.Kind != EntityKind.Company
                || entity.CountBefore(subject.First) == 0
                || entity.Name.Split(' ') is var name
                    && !words.TrueForAll(word => name.Contains(word, StringComparer.OrdinalIgnoreCase))
            )
                continue;
            if (only is not null)
                return null;
            only = entity;
        }
        return only;
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
                && ByRole(opening) is { } held
            )
                return held;
            for (var k = previous; k < sentence; k++)
            {
                if (!quoted[k] && Fits(names.At(k)))
                    return names.At(k);
            }
        }
        return LastSpeaker(token, entity => entity is not null)?.Speaker ?? _pronouns.LastNamed(token, Fits);
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
        var named = _pronouns.LastNamed(subject.First, Fits);
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

    /// <summary>"el presidente del banco": the one person whom the article gives that role.</summary>
    private Resolved? ByRole(Subject subject)
    {
        var head = prose.Word(subject.First + 1).ToString();
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
