using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>Finds the noun phrase that a word of saying belongs to.</summary>
internal sealed partial class SubjectFinder(TokenisedProse prose, ResolvedNames names, bool[] quoted)
{
    private const int FurthestApposition = 18;

    private const int FurthestSubject = 24;

    /// <summary>The phrase that ends right before a word of saying, between <paramref name="limit"/> and it.</summary>
    public Subject? Before(int verb, int limit)
    {
        var at = verb - 1;
        while (at >= limit && (prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(at)) || IsAdverb(at)))
            at--;
        if (at < limit || quoted[at])
            return null;
        // "Bo Chan, CEO of Lee Media Group, tweeted": the subject stands before the apposition.
        if (prose.Word(at) is "," or "—" or "–" or ")" or "--")
        {
            // "The club's chairman, Per Ekdahl, said": the name is the apposition.
            var named =
                prose.Word(at) is "," && names.MentionAt(at - 1) is { } inner && IsApposed(inner.First, limit)
                    ? new Subject(inner.First, inner.End, inner.Entity, false, false)
                    : default(Subject?);
            Subject? leftmost = null;
            for (var k = at - 1; k >= limit && !quoted[k]; k--)
            {
                if (prose.Word(k + 1) is not ("," or "—" or "–" or "(" or "--") || k + 1 == at)
                    continue;
                if (EndingAt(k, limit) is not { } subject)
                    continue;
                if (subject.Named?.Kind == EntityKind.Person || subject.Pronoun)
                    return subject;
                leftmost = subject;
            }
            return named ?? leftmost ?? (prose.Word(at) is "," ? EndingAt(at - 1, limit) : null);
        }
        // "se alineó con el sector y exigió": the subject is that of the verb before.
        if (prose.Lexicon.Grammar.SubjectMayBeMissing && prose.Lexicon.Grammar.Conjunctions.Contains(prose.Word(at)))
            return FirstInClause(verb, limit);
        if (EndingAt(at, limit) is { } direct)
        {
            // "a spokesman for Trump", "a lawyer who represents Smith": the head stands further left.
            return Together(Head(direct, limit), limit);
        }
        return FirstInClause(verb, limit);
    }

    /// <summary>"Lisa Moran and Tim Oh said": both speak; the first stands for them.</summary>
    private Subject Together(Subject subject, int limit) =>
        subject.Named?.Kind == EntityKind.Person
        && subject.First - 2 >= limit
        && prose.Lexicon.Grammar.And.Contains(prose.Word(subject.First - 1))
        && names.MentionAt(subject.First - 2) is { Entity.Kind: EntityKind.Person } other
            ? new Subject(other.First, subject.End, other.Entity, false, false)
            : subject;

    /// <summary>
    /// Whether a comma stands before a name, or before its own party and office ("…'s chair, Labour MP Dev Malhotra,
    /// said").
    /// </summary>
    private bool IsApposed(int first, int limit)
    {
        while (
            first - 1 > limit
            && (
                prose.Lexicon.Roles.Nouns.Contains(prose.Bare(first - 1))
                || prose.Lexicon.Roles.Modifiers.Contains(prose.Word(first - 1))
                || prose.Lexicon.People.Titles.Contains(prose.Bare(first - 1))
                || prose.Lexicon.Roles.Members.Contains(prose.Word(first - 1))
                || names.At(first - 1)?.Kind == EntityKind.Company
            )
        )
            first--;
        return first - 1 > limit && prose.Word(first - 1) is ",";
    }

    /// <summary>The phrase that begins right behind a word of saying: "said Hala Agha, a resident".</summary>
    public Subject? Behind(int verb, int limit)
    {
        var first = verb + 1;
        while (first < limit && !quoted[first] && IsAdverb(first))
            first++;
        if (prose.Lexicon.Grammar.SubjectMayFollow)
            first = PastPhrases(first, limit);
        if (first >= limit || quoted[first])
            return null;
        if (prose.Lexicon.Grammar.ThirdPersons.Contains(prose.Word(first)))
            return new Subject(first, first + 1, null, true, false);
        if (Handles.IsAccount(prose, first))
            return new Subject(first, first + 1, null, false, false);
        if (Handles.IsAccount(prose, first + 1) && prose.Lexicon.Speech.Users.Contains(prose.Word(first)))
            return new Subject(first, first + 2, null, false, false);
        var determined =
            prose.Lexicon.Grammar.Determiners.Contains(prose.Word(first))
            || prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(first));
        if (determined && Apposed(first, limit) is { } holder)
            return holder;
        for (var k = first; k < Math.Min(limit, first + 12) && !quoted[k]; k++)
        {
            if (names.MentionAt(k) is { } mention)
            {
                if (NextPerson(mention.End, limit, needsRole: mention.Entity.Kind == EntityKind.Person) is { } person)
                    return person;
                if (prose.Tokens.Count > mention.End && prose.Tokens[mention.End].Kind == Tokens.TokenKind.Possessive)
                    return Owned(mention, first);
                // "said one Trump confidant": somebody else, whom the name only describes.
                if (determined && k > first && IsDescribed(mention.End, limit) is var end and > 0)
                    return new Subject(first, end, null, false, false);
                return new Subject(
                    first,
                    mention.End,
                    determined && mention.Entity.Kind == EntityKind.Company && k > first ? null : mention.Entity,
                    false,
                    false
                );
            }
            // "said her brother, Tariq."
            if (
                determined
                && k > first
                && prose.Word(k) is ","
                && names.MentionAt(k + 1) is { Entity.Kind: EntityKind.Person } apposed
                && (apposed.End >= limit || prose.Word(apposed.End) is "," or "." or ";")
            )
                return new Subject(apposed.First, apposed.End, apposed.Entity, false, false);
            if (
                prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation
                || (
                    prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
                    && !prose.Lexicon.Grammar.Of.Contains(prose.Word(k))
                )
            )
                return determined && k > first ? new Subject(first, k, null, false, false) : null;
        }
        return determined && first + 1 < limit
            ? new Subject(first, Math.Min(limit, first + 3), null, false, false)
            : null;
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
                return new Subject(k, k + 1, null, true, false);
            if (names.MentionAt(k) is not { } mention)
                continue;
            if (
                k > limit
                && (
                    prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k - 1))
                    || (
                        prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(k - 1))
                        && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k - 2))
                    )
                )
            )
            {
                k = mention.End - 1;
                continue;
            }
            if (mention.End < prose.Count && prose.Tokens[mention.End].Kind == Tokens.TokenKind.Possessive)
                return Owned(mention, mention.First);
            if (mention.Entity.Kind == EntityKind.Company && Member(mention.End, verb) is { } member)
                return member;
            return new Subject(mention.First, mention.End, mention.Entity, false, false);
        }
        return null;
    }

    /// <summary>"House Republican Thomas Massie": the person right behind the organisation, a label between.</summary>
    private Subject? Member(int at, int limit)
    {
        for (var k = at; k < Math.Min(limit, at + 3) && prose.IsWord(k); k++)
        {
            if (names.MentionAt(k) is { Entity.Kind: EntityKind.Person } person)
                return new Subject(person.First, person.End, person.Entity, false, false);
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

    /// <summary>
    /// The phrase whose last token this is: a name, a pronoun, "a user", "the letter's first paragraph".
    /// </summary>
    public Subject? EndingAt(int last, int limit)
    {
        if (last < limit || quoted[last])
            return null;
        if (names.MentionAt(last) is { } mention)
            return new Subject(mention.First, mention.End, mention.Entity, false, false);
        var word = prose.Word(last);
        if (prose.Lexicon.Grammar.Pronouns.Contains(word))
            return new Subject(last, last + 1, null, true, false);
        if (Handles.IsAccount(prose, last))
            return new Subject(last, last + 1, null, false, false);
        if (!prose.IsWord(last))
            return null;
        for (var k = last; k >= Math.Max(limit, last - 8) && !quoted[k]; k--)
        {
            if (prose.Tokens[k].Kind == Tokens.TokenKind.Possessive)
            {
                if (names.MentionAt(k - 1) is { } owner)
                    return Owned(owner, owner.First, last + 1);
                continue;
            }
            if (prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation)
                break;
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k))
                || (k == last && prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(k)))
            )
            {
                var message =
                    prose.Lexicon.Speech.Messages.Contains(word)
                    || (k + 1 <= last && prose.Lexicon.Speech.Messages.Contains(prose.Word(k + 1)));
                return new Subject(
                    k,
                    Described(k, last + 1),
                    null,
                    prose.Lexicon.Grammar.Possessives.Contains(prose.Word(k)) && message,
                    message
                );
            }
            if (
                k < last
                && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
                && !prose.Lexicon.Grammar.Of.Contains(prose.Word(k))
            )
                break;
        }
        return prose.Lexicon.Grammar.Indefinite.Contains(word) ? new Subject(last, last + 1, null, false, false) : null;
    }

    /// <summary>"Her answer was short:" is her answer.</summary>
    private int Described(int first, int end)
    {
        for (var i = first + 2; i < end; i++)
        {
            if (prose.Lexicon.Grammar.Be.Contains(prose.Word(i)))
                return i;
        }
        return end;
    }

    private Subject Owned((int First, int End, Resolved Entity) owner, int first, int end = -1)
    {
        if (end < 0 && NextPerson(owner.End + 1, prose.Count, needsRole: true) is { } held)
            return held;
        if (end < 0)
        {
            end = owner.End + 1;
            while (
                end < prose.Count
                && prose.IsWord(end)
                && !quoted[end]
                && !prose.Lexicon.Speech.Verbs.Contains(prose.Word(end))
                && !prose.SentenceStarts[end]
                && end - owner.End < 6
            )
                end++;
        }
        var message = false;
        for (var k = owner.End; k < end; k++)
            message |= prose.Lexicon.Speech.Messages.Contains(prose.Word(k));
        // "Acme CEO's", "Trump's lawyer": somebody of theirs, not they.
        return new Subject(first, end, message ? owner.Entity : names.At(end - 1), false, message);
    }

    /// <summary>The end of the nouns that go on behind a name, or 0 where the name is the last of them.</summary>
    private int IsDescribed(int at, int limit)
    {
        var end = at;
        while (
            end < limit
            && prose.IsWord(end)
            && !quoted[end]
            && char.IsLower(prose.Word(end)[0])
            && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(end))
            && !IsAdverb(end)
            && !prose.Lexicon.Grammar.NotNouns.Contains(prose.Word(end))
            && !prose.Lexicon.Speech.Verbs.Contains(prose.Word(end))
        )
            end++;
        return end > at ? end : 0;
    }

    /// <summary>
    /// "Trump spokeswoman Hope Hicks", "Acme's Ann Lee": the person that the name before only describes.
    /// </summary>
    private Subject? NextPerson(int at, int limit, bool needsRole)
    {
        for (var k = at; k < Math.Min(limit, at + 6) && !quoted[k]; k++)
        {
            if (names.MentionAt(k) is { Entity.Kind: EntityKind.Person } person)
                return needsRole && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(k - 1))
                    ? null
                    : new Subject(person.First, person.End, person.Entity, false, false);
            if (
                prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation
                || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
            )
                return null;
        }
        return null;
    }

    private Subject Head(Subject subject, int limit)
    {
        if (subject.Pronoun || subject.First - 1 < limit)
            return subject;
        var before = subject.First - 1;
        if (prose.Lexicon.Grammar.The.Contains(prose.Word(before)))
            before--;
        if (before <= limit || quoted[before] || !(prose.Lexicon.Speech.HeadPrepositions.Contains(prose.Word(before))))
            return subject;
        for (var k = before - 1; k >= Math.Max(limit, before - 8) && !quoted[k]; k--)
        {
            if (names.MentionAt(k) is { Entity.Kind: EntityKind.Person } person)
                return new Subject(person.First, person.End, person.Entity, false, false);
            if (prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(k)))
                break;
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k))
                || prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(k))
            )
                return new Subject(
                    k,
                    subject.End,
                    null,
                    false,
                    prose.Lexicon.Speech.Messages.Contains(prose.Word(before - 1))
                );
        }
        return subject;
    }

    private bool IsAdverb(int token) =>
        prose.Word(token) is var word
        && word.Length > 4
        && prose.Lexicon.Grammar.AdverbEndings.EndsIn(word)
        && char.IsLower(word[0]);
}
