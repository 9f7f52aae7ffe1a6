using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>Finds the noun phrase that a word of saying belongs to.</summary>
internal sealed partial class SubjectFinder(TokenisedProse prose, ResolvedNames names, bool[] quoted)
{
    private const int FurthestApposition = 18;

    private const int FurthestSubject = 24;

    /// <summary>So many tokens a phrase that names somebody at its end has at the most.</summary>
    internal const int LongestPhrase = 20;

    /// <summary>The subject of a word of saying that stands between <paramref name="limit"/> and it.</summary>
    public Subject? Before(int verb, int limit) =>
        WriterOf(verb, limit) ?? RightBefore(verb, limit) ?? FirstInClause(verb, limit);

    /// <summary>"An email from manager Ann Lee to the board's chief, Bo Chan, reads": who wrote it.</summary>
    private Subject? WriterOf(int verb, int limit)
    {
        if (!prose.Lexicon.Speech.Read.Contains(prose.Word(verb)))
            return null;
        for (var k = limit; k < Math.Min(verb, limit + MostNouns) && !quoted[k] && prose.IsWord(k); k++)
        {
            if (!prose.Lexicon.Speech.Messages.Contains(prose.Word(k)))
                continue;
            return
                prose.Lexicon.Speech.FromWhom.Contains(prose.Word(k + 1))
                && From(k + 2, verb) is { Named.Kind: EntityKind.Person } writer
                ? writer
                : null;
        }
        return null;
    }

    /// <summary>The phrase that ends right before a word of saying, a description of it between.</summary>
    public Subject? RightBefore(int verb, int limit)
    {
        var at = verb - 1;
        while (
            at >= limit
            && (
                prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(at))
                || prose.IsAdverb(at)
                || prose.IsDay(at) && names.At(at) is null
            )
        )
            at--;
        if (at < limit || quoted[at])
            return null;
        // "Bo Chan, CEO of Lee Media Group, tweeted": the subject stands before the apposition.
        if (prose.Word(at) is "," or "—" or "–" or ")" or "--")
        {
            // "Lee, who met the pilot, Gus Renn, said": she.
            if (BeforeWho(at, limit) is { } main)
                return main;
            // "The club's chairman, Per Ekdahl, said": the name is the apposition.
            var last = BeforePostNominals(at - 1, limit);
            var named =
                prose.Word(at) is "," && PersonAt(last, limit) is { } inner && IsApposed(inner.First, limit)
                    ? Subject.Of(inner)
                    : default(Subject?);
            // "Lee, whose solicitor, Bo Chan, said": he is of hers, and it is he who says it.
            if (named is { } apposed && IsDescription(apposed.First, limit))
                return apposed;
            Subject? leftmost = null;
            for (var k = at - 1; k >= limit && !quoted[k]; k--)
            {
                if (prose.Word(k + 1) is not ("," or "—" or "–" or "(" or "--") || k + 1 == at)
                    continue;
                // "Her solicitor, Niamh Garvey of Oakham Mitchell, said"
                if (
                    prose.Word(k + 1) is ","
                    && names.MentionAt(k + 2) is { Entity.Kind: EntityKind.Person } member
                    && prose.Lexicon.Speech.SourcePrepositions.Contains(prose.Word(member.End))
                    && IsDescription(member.First, limit)
                )
                    return Subject.Of(member);
                // "A spokesman, whose chief, Ann Lee, was ill, said": she does something else.
                if (prose.Word(k + 1) is "," && VerbForms.IsVerb(prose, k + 2) && IsOfWhose(k, limit))
                    continue;
                if (EndingAt(BeforePostNominals(k, limit), limit) is not { } phrase)
                    continue;
                // "An official of the Harbor Board, who …, said"
                var subject = phrase.Named?.Kind == EntityKind.Company ? Head(phrase, limit) : phrase;
                if (subject.Named?.Kind == EntityKind.Person || subject.Pronoun)
                    return subject;
                leftmost = subject;
            }
            return named ?? leftmost ?? (prose.Word(at) is "," ? EndingAt(at - 1, limit) : null);
        }
        // "se alineó con el sector y exigió": the subject is that of the verb before.
        if (prose.Lexicon.Grammar.Conjunctions.Contains(prose.Word(at)))
            return prose.Lexicon.Grammar.SubjectMayBeMissing ? FirstInClause(verb, limit) : null;
        if (EndingAt(at, limit) is { } direct)
        {
            // "a spokesman for Trump", "a lawyer who represents Smith": the head stands further left.
            return Together(Head(direct, limit), limit);
        }
        return null;
    }

    /// <summary>Whoever a clause is about that a comma and "who" open and a comma closes; null where there is none.
    /// </summary>
    private Subject? BeforeWho(int close, int limit)
    {
        if (prose.Word(close) is not ",")
            return null;
        for (var k = close - 1; k > limit + 1 && !quoted[k]; k--)
        {
            if (prose.SentenceStarts[k])
                return null;
            if (prose.Word(k - 1) is not ",")
                continue;
            if (prose.Lexicon.Grammar.Who.Contains(prose.Word(k)))
                return EndingAt(BeforePostNominals(k - 2, limit), limit) is { } who ? Head(who, limit) : null;
            // "Lee, whom the mayor appointed, said"; but "a spokesman for Acme, which is growing, said".
            if (
                prose.Lexicon.Grammar.Whom.Contains(prose.Word(k))
                && !prose.Lexicon.Grammar.Whose.Contains(prose.Word(k))
                && names.MentionAt(k - 2) is { Entity.Kind: EntityKind.Person } whom
            )
                return Head(Subject.Of(whom), limit);
        }
        return null;
    }

    /// <summary>
    /// Whether a clause without a comma, of who does something, goes as far as a token: "who trained".
    /// </summary>
    private bool IsOfWho(int token, int limit)
    {
        for (var k = token - 1; k > limit && prose.IsWord(k) && !quoted[k]; k--)
        {
            if (prose.Lexicon.Grammar.Who.Contains(prose.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>Whether "whose" stands before a token, with no verb between.</summary>
    private bool IsOfWhose(int token, int limit)
    {
        for (var k = token; k >= Math.Max(limit, token - FurthestApposition) && !quoted[k]; k--)
        {
            if (prose.Lexicon.Grammar.Whose.Contains(prose.Word(k)))
                return true;
            if (names.At(k) is null && VerbForms.IsVerb(prose, k))
                return false;
        }
        return false;
    }

    /// <summary>"Ann Lee KC": the last word of the name.</summary>
    private int BeforePostNominals(int last, int limit)
    {
        while (last > limit && prose.Lexicon.People.PostNominals.Contains(prose.Bare(last)))
            last--;
        return last;
    }

    /// <summary>"Lisa Moran and Tim Oh said": both speak; the first stands for them.</summary>
    private Subject Together(Subject subject, int limit) =>
        subject.Named?.Kind == EntityKind.Person
        && subject.First - 2 >= limit
        && prose.Lexicon.Grammar.And.Contains(prose.Word(subject.First - 1))
        && names.MentionAt(subject.First - 2) is { Entity.Kind: EntityKind.Person } other
            ? Subject.Of((other.First, subject.End, other.Entity))
            : subject;

    /// <summary>Who is named at a token, or before the organization there that is theirs: "Bo Chan of Acme".</summary>
    private (int First, int End, Resolved Entity)? PersonAt(int last, int limit) =>
        names.MentionAt(last) is { } mention
            ? mention.Entity.Kind == EntityKind.Company
            && mention.First - 2 > limit
            && prose.Lexicon.Speech.SourcePrepositions.Contains(prose.Word(mention.First - 1))
            && names.MentionAt(mention.First - 2) is { Entity.Kind: EntityKind.Person } person
                ? person
                : mention
            : null;

    /// <summary>
    /// Whether a comma stands before a name, or before its own party and office ("…'s chair, Labour MP Dev Malhotra,
    /// said").
    /// </summary>
    private bool IsApposed(int first, int limit)
    {
        while (
            first - 1 > limit
            && (
                PersonNouns.IsLikely(prose.Lexicon, prose.Bare(first - 1))
                || prose.Lexicon.Grammar.The.Contains(prose.Word(first - 1))
                || prose.Lexicon.Roles.Modifiers.Contains(prose.Word(first - 1))
                || prose.Lexicon.People.Titles.Contains(prose.Bare(first - 1))
                || prose.Lexicon.Roles.Members.Contains(prose.Word(first - 1))
                || names.At(first - 1)?.Kind == EntityKind.Company
            )
        )
            first--;
        return first - 1 > limit && prose.Word(first - 1) is ",";
    }

    /// <summary>Whether before a comma and a name stand small words that tell who it is: "her solicitor,".</summary>
    private bool IsDescription(int first, int limit)
    {
        var at = first - 1;
        while (at > limit && prose.Word(at) is not ",")
            at--;
        var hasNoun = false;
        // "The studio, Acme, said"
        var isOfOrganization = names.At(first)?.Kind == EntityKind.Company;
        for (at--; at >= limit && !quoted[at] && prose.Tokens[at].Kind is not Tokens.TokenKind.Punctuation; at--)
        {
            if (names.MentionAt(at) is { Entity.Kind: EntityKind.Person } person)
            {
                // "Counsel for Lee, Bo Chan, said": who is of Lee; "The pilot who trained Lee, Bo Chan, said".
                if (
                    prose.Lexicon.Speech.HeadPrepositions.Contains(prose.Word(person.First - 1))
                    || IsOfWho(person.First, limit)
                )
                {
                    at = person.First;
                    continue;
                }
                if (prose.Tokens[Math.Min(at + 1, prose.Count - 1)].Kind != Tokens.TokenKind.Possessive)
                    return false;
            }
            var noun = prose.Bare(at).ToString().ToLowerInvariant();
            hasNoun |= isOfOrganization
                ? prose.Lexicon.Organisations.Nouns.Contains(noun) || prose.Lexicon.Organisations.Bodies.Contains(noun)
                : PersonNouns.IsLikely(prose.Lexicon, noun);
        }
        return hasNoun;
    }

    /// <summary>The phrase that begins right behind a word of saying: "said Hala Agha, a resident".</summary>
    public Subject? Behind(int verb, int limit)
    {
        var first = verb + 1;
        while (first < limit && !quoted[first] && prose.IsAdverb(first))
            first++;
        if (prose.Lexicon.Grammar.SubjectMayFollow)
            first = PastPhrases(first, limit);
        if (first >= limit || quoted[first])
            return null;
        if (prose.Lexicon.Grammar.ThirdPersons.Contains(prose.Word(first)))
            return Subject.OfPronoun(first);
        if (Handles.IsAccount(prose, first))
            return Subject.OfPhrase(first, first + 1);
        if (Handles.IsAccount(prose, first + 1) && prose.Lexicon.Speech.Users.Contains(prose.Word(first)))
            return Subject.OfPhrase(first, first + 2);
        var determined =
            prose.Lexicon.Grammar.Determiners.Contains(prose.Word(first))
            || prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(first));
        if (determined && Apposed(first, limit) is { } holder)
            return holder;
        if (
            determined
            && !prose.Lexicon.Grammar.HeadStandsFirst
            && From(first, limit) is { Named.Kind: EntityKind.Person } described
            && described.First > first
        )
            return described;
        // "wrote Acme’s counsel, Ann Lee, in a filing"
        if (
            !determined
            && prose.IsCapital(first)
            && names.At(first) is null
            && From(first, limit) is { Named.Kind: EntityKind.Person } last
        )
            return last;
        for (var k = first; k < Math.Min(limit, first + 12) && !quoted[k]; k++)
        {
            if (names.MentionAt(k) is { } mention)
            {
                if (NextPerson(mention.End, limit, needsRole: mention.Entity.Kind == EntityKind.Person) is { } person)
                    return person;
                if (prose.Tokens.Count > mention.End && prose.Tokens[mention.End].Kind == Tokens.TokenKind.Possessive)
                    return From(first, limit) is { Named.Kind: EntityKind.Person } held ? held : Owned(mention, first);
                // "said one Trump confidant": somebody else, whom the name only describes.
                if (determined && k > first && IsDescribed(mention.End, limit) is var end and > 0)
                    return Subject.OfPhrase(first, end);
                return Subject.OfPhrase(first, mention.End) with
                {
                    Named =
                        determined && mention.Entity.Kind == EntityKind.Company && k > first ? null : mention.Entity,
                };
            }
            // "said her brother, Tariq."
            if (determined && k > first && prose.Word(k) is "," && Named(k + 1, limit) is { } apposed)
                return apposed;
            if (
                prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation
                || (
                    prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
                    && !prose.Lexicon.Grammar.Of.Contains(prose.Word(k))
                )
            )
                return determined && k > first ? Subject.OfPhrase(first, k) : null;
        }
        return determined && first + 1 < limit ? Subject.OfPhrase(first, Math.Min(limit, first + 3)) : null;
    }

    /// <summary>
    /// The first phrase of a clause, where nothing stands directly before its verb: "Smith smiled and said".
    /// </summary>
    public Subject? FirstInClause(int verb, int limit)
    {
        for (var k = limit; k < verb; k++)
        {
            if (quoted[k])
                continue;
            if (
                prose.Lexicon.Grammar.Pronouns.Contains(prose.Word(k))
                && !prose.Lexicon.Grammar.Who.Contains(prose.Word(k))
            )
                return Subject.OfPronoun(k);
            if (names.MentionAt(k) is not { } mention)
                continue;
            if (
                k > limit
                && (
                    prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k - 1))
                    || (
                        prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k - 1))
                        && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k - 2))
                    )
                )
            )
            {
                k = mention.End - 1;
                continue;
            }
            // "Acme's Ann Lee raised her target"
            if (mention.End < prose.Count && prose.Tokens[mention.End].Kind == Tokens.TokenKind.Possessive)
                return NextPerson(mention.End + 1, verb, needsRole: false) ?? Owned(mention, mention.First);
            if (mention.Entity.Kind == EntityKind.Company && Member(mention.End, verb) is { } member)
                return member;
            return Subject.Of(mention);
        }
        return null;
    }

    /// <summary>"House Republican Thomas Massie": the person right behind the organisation, a label between.</summary>
    private Subject? Member(int at, int limit)
    {
        for (var k = at; k < Math.Min(limit, at + 3) && prose.IsWord(k); k++)
        {
            if (names.MentionAt(k) is { Entity.Kind: EntityKind.Person } person)
                return Subject.Of(person);
            if (!prose.IsCapital(k))
                return null;
        }
        return null;
    }

    /// <summary>
    /// The last phrase of a clause that a verb follows ("When Wallace died, Clinton released the following:"), else its
    /// first.
    /// </summary>
    public Subject? MainOfClause(int end, int limit)
    {
        for (var i = end - 1; i > limit; i--)
        {
            if (
                quoted[i]
                || !prose.IsWord(i)
                || !prose.Lexicon.Grammar.PastEndings.EndsIn(prose.Word(i))
                || !char.IsLower(prose.Word(i)[0])
                || names.At(i) is not null
            )
                continue;
            if (EndingAt(i - 1, limit) is { } subject && (subject.Named is not null || subject.Pronoun))
                return subject;
        }
        return FirstInClause(end, limit);
    }
}
