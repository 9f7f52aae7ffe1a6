using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

// Subjects behind their verbs, and what stands between.
internal sealed partial class SubjectFinder
{
    /// <summary>
    /// "said the chairman of the board of Acme, Ann Lee,": whom a description names at its end, behind a comma.
    /// </summary>
    public Subject? Apposed(int first, int limit)
    {
        if (!prose.Lexicon.Grammar.HeadStandsFirst)
            return null;
        var hasRole = false;
        for (var k = first; k < Math.Min(limit, first + FurthestApposition) && !quoted[k]; k++)
        {
            hasRole |= prose.Lexicon.Roles.Nouns.Contains(prose.Bare(k));
            if (names.MentionAt(k) is { } mention)
            {
                if (mention.Entity.Kind == EntityKind.Person)
                    return null;
                k = mention.End - 1;
                continue;
            }
            if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(k)) || prose.Lexicon.Grammar.Who.Contains(prose.Word(k)))
                return null;
            if (prose.Tokens[k].Kind != TokenKind.Punctuation)
                continue;
            return
                hasRole
                && prose.Word(k) is ","
                && names.MentionAt(k + 1) is { Entity.Kind: EntityKind.Person } person
                && (person.End >= limit || prose.Tokens[person.End].Kind == TokenKind.Punctuation)
                ? Subject.Of(person)
                : null;
        }
        return null;
    }

    /// <summary>The person right behind an organization that only describes her.</summary>
    public Subject? HolderBehind(int at) =>
        prose.Lexicon.Grammar.HeadStandsFirst && names.MentionAt(at) is { Entity.Kind: EntityKind.Person } person
            ? Subject.Of(person)
            : null;

    /// <summary>
    /// Whether a verb opens what stands behind a quotation, but for the small words before a verb ("le respondió").
    /// </summary>
    public bool IsOpening(int start, int verb)
    {
        for (var k = start; k < verb; k++)
        {
            if (!prose.Lexicon.Grammar.SubjectMayFollow || !prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(k)))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Where the subject behind a verb may begin: behind times and phrases of place and relation ("dijo ayer a la
    /// prensa el alcalde"), up to what begins a clause.
    /// </summary>
    private int PastPhrases(int first, int limit)
    {
        var isWithin = false;
        for (var k = first; k < Math.Min(limit, first + FurthestSubject) && !quoted[k]; k++)
        {
            var word = prose.Word(k);
            if (prose.Tokens[k].Kind == TokenKind.Punctuation && word is not ",")
                return first;
            if (prose.Lexicon.Grammar.Who.Contains(word))
                return first;
            if (prose.Lexicon.Grammar.Prepositions.Contains(word))
            {
                isWithin = true;
                continue;
            }
            if (IsTime(k))
            {
                // "este martes", "la semana pasada"
                while (k + 1 < limit && IsTime(k + 1))
                    k++;
                isWithin = false;
                continue;
            }
            if (names.MentionAt(k) is { } mention)
            {
                if (!isWithin)
                    return k;
                k = mention.End - 1;
                isWithin = false;
                continue;
            }
            var determines =
                prose.Lexicon.Grammar.Determiners.Contains(word)
                || prose.Lexicon.Grammar.ThirdPersons.Contains(word)
                || prose.Lexicon.Grammar.Indefinite.Contains(word);
            if (determines && !(isWithin && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k - 1))))
                return k;
            if (k == first && !determines && !prose.Lexicon.Grammar.Auxiliaries.Contains(word) && !prose.IsAdverb(k))
                return first;
        }
        return first;
    }

    private bool IsTime(int k)
    {
        var dates = prose.Lexicon.Dates;
        var word = prose.Word(k);
        if (prose.IsDay(k) || dates.Parts.Contains(word) || dates.Units.Contains(word))
            return true;
        return (dates.Openers.Contains(word) || dates.Last.Contains(word))
            && (
                dates.Units.Contains(prose.Word(k + 1))
                || dates.Days.Contains(prose.Word(k + 1))
                || dates.Parts.Contains(prose.Word(k + 1))
                || dates.Units.Contains(prose.Word(k - 1))
                || dates.Days.Contains(prose.Word(k - 1))
            );
    }

    /// <summary>The phrase that a sentence opens with, where it is a description: "La ministra".</summary>
    public Subject? Opening(int start, int end)
    {
        if (
            start + 1 >= end
            || quoted[start]
            || !prose.Lexicon.Grammar.Determiners.Contains(prose.Word(start))
            || !prose.Lexicon.Roles.Nouns.Contains(prose.Word(start + 1))
            || names.At(start + 1) is not null
        )
            return null;
        return Apposed(start, end)
            ?? (names.MentionAt(start + 2) is { } named ? Subject.Of(named) : Subject.OfPhrase(start, start + 2));
    }

    /// <summary>
    /// The phrase that begins at a token and names somebody at its end: "the Austrian engineer Ann Lee", "Acme's
    /// founder and chairman, Bo Chan", "the clerk".
    /// </summary>
    public Subject? From(int first, int limit)
    {
        var grammar = prose.Lexicon.Grammar;
        if (first >= limit || quoted[first])
            return null;
        if (
            grammar.ThirdPersons.Contains(prose.Word(first))
            || grammar.Objects.Contains(prose.Word(first))
                && names.At(first + 1) is null
                && (!prose.IsWord(first + 1) || grammar.As.Contains(prose.Word(first + 1)))
        )
            return Subject.OfPronoun(first);
        var hasRole = false;
        var isDetermined = grammar.Determiners.Contains(prose.Word(first));
        (int First, int End, Resolved Entity)? organization = null;
        var end = first;
        for (; end < Math.Min(limit, first + LongestPhrase) && !quoted[end]; end++)
        {
            if (names.MentionAt(end) is { } mention)
            {
                if (mention.Entity.Kind == EntityKind.Person && !IsOwner(mention.End, limit))
                    return Subject.Of(mention);
                hasRole |= mention.Entity.Kind == EntityKind.Person;
                organization ??= mention.Entity.Kind == EntityKind.Company ? mention : null;
                end = mention.End - 1;
                continue;
            }
            if (prose.Tokens[end].Kind == TokenKind.Possessive)
                continue;
            var word = prose.Word(end);
            if (word is "," && (hasRole || isDetermined && end > first + 1) && Named(end + 1, limit) is { } named)
                return named;
            if (
                prose.Tokens[end].Kind == TokenKind.Punctuation
                || end > first && IsVerbBehind(end)
                || prose.SentenceStarts[end] && end > first
                || grammar.ClauseOpeners.Contains(word)
                || prose.Lexicon.Speech.Verbs.Contains(word) && end > first
                || grammar.Prepositions.Contains(word) && !prose.Lexicon.Speech.HeadPrepositions.Contains(word)
            )
                break;
            hasRole |= PersonNouns.IsLikely(prose.Lexicon, prose.Bare(end));
        }
        if (organization is { } only && only.End == end)
            return Subject.Of(only);
        return end > first + 1 && (isDetermined || hasRole) ? Subject.OfPhrase(first, end) : null;
    }

    /// <summary>"the Ukrainian likes": a noun of a person, and what ends as a verb behind it.</summary>
    private bool IsVerbBehind(int token)
    {
        var grammar = prose.Lexicon.Grammar;
        var word = prose.Word(token);
        return PersonNouns.IsListed(prose.Lexicon, prose.Word(token - 1))
            && word.Length > 2
            && char.IsLower(word[0])
            && !PersonNouns.IsLikely(prose.Lexicon, word)
            && (
                grammar.Be.Contains(word)
                || grammar.Auxiliaries.Contains(word)
                || grammar.PastEndings.EndsIn(word)
                || grammar.PresentEndings.EndsIn(word) && !grammar.NotPresentEndings.EndsIn(word)
            );
    }

    /// <summary>The person whose name, or titles and name, begin at a token and fill what commas enclose.</summary>
    private Subject? Named(int first, int limit)
    {
        var at = first;
        while (
            at < Math.Min(limit, first + 5)
            && names.At(at)?.Kind != EntityKind.Person
            && prose.Tokens[at].Kind != TokenKind.Punctuation
        )
            at++;
        return
            names.MentionAt(at) is { Entity.Kind: EntityKind.Person } person
            && (
                person.End >= prose.Count
                || person.End >= limit
                || prose.Tokens[person.End].Kind == TokenKind.Punctuation
            )
            ? Subject.Of(person)
            : null;
    }

    /// <summary>Whether what stands before a token owns what follows, and is not meant: "Lee's solicitor".</summary>
    private bool IsOwner(int end, int limit) =>
        end + 1 < limit && prose.Tokens[end].Kind == TokenKind.Possessive && !quoted[end + 1];

    /// <summary>"quoted Lee as saying", "accused Lee of telling them": whose words somebody else repeats.</summary>
    public Subject? Relayed(int verb, int limit)
    {
        for (var k = verb - 1; k >= limit && !quoted[k]; k--)
        {
            if (!prose.Lexicon.Speech.Relaying.Contains(prose.Word(k)) || names.At(k) is not null)
                continue;
            // "Lee can be heard saying", "Lee was quoted by Chan as saying": Lee's own.
            if (IsPassive(k))
                return RightBefore(PassiveStart(k), limit);
            var who = From(k + 1, verb);
            // "Lee criticized Chan, calling it “…”": Lee's own; not so "recalled her aunt, Bo Chan, telling her".
            return prose.Word(verb - 1) is "," && prose.Word((who?.First ?? 0) - 1) is not "," ? null : who;
        }
        return null;
    }

    /// <summary>"cited Lee as telling a meeting": whose words a verb repeats, where one of saying is behind.</summary>
    public Subject? RelayedBehind(int verb, int limit)
    {
        if (!prose.Lexicon.Speech.Relaying.Contains(prose.Word(verb)))
            return null;
        for (var k = verb + 2; k < Math.Min(limit, verb + LongestPhrase) && !quoted[k]; k++)
        {
            if (
                prose.Lexicon.Grammar.As.Contains(prose.Word(k - 1))
                && prose.Lexicon.Speech.Verbs.Contains(prose.Word(k))
                && prose.Lexicon.Grammar.ParticipleEndings.EndsIn(prose.Word(k))
            )
                return From(verb + 1, k - 1);
        }
        return null;
    }

    /// <summary>"Lee was quoted as saying", "Lee was heard to say": whose words somebody else repeats.</summary>
    public Subject? Repeated(int verb, int limit) =>
        prose.Lexicon.Speech.Relaying.Contains(prose.Word(verb))
        && IsPassive(verb)
        && (
            prose.Lexicon.Grammar.As.Contains(prose.Word(verb + 1))
            || prose.Lexicon.Grammar.To.Contains(prose.Word(verb + 1))
        )
            ? RightBefore(PassiveStart(verb), limit)
            : null;

    private bool IsPassive(int verb) => prose.Lexicon.Grammar.Passive.Contains(prose.Word(verb - 1));

    /// <summary>The first of the small words of a passive verb: "can be heard".</summary>
    private int PassiveStart(int verb)
    {
        var at = verb - 1;
        while (
            at > 0
            && (
                prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(at - 1))
                || prose.Lexicon.Grammar.Passive.Contains(prose.Word(at - 1))
            )
        )
            at--;
        return at;
    }

    /// <summary>"Lee left, and Chan laughed, saying": who does something last, in a clause joined to others.</summary>
    public Subject? Joined(int verb, int limit)
    {
        for (var k = verb - 1; k > limit && !quoted[k]; k--)
        {
            if (
                prose.Word(k - 1) is ","
                && (
                    prose.Lexicon.Grammar.And.Contains(prose.Word(k))
                    || prose.Lexicon.Grammar.OpeningClause.Contains(prose.Word(k))
                )
            )
                return
                    names.MentionAt(k + 1) is { Entity.Kind: EntityKind.Person } person
                    && VerbForms.IsVerb(prose, person.End)
                    ? Subject.Of(person)
                    : null;
        }
        return null;
    }

    /// <summary>Who is named right before a pronoun that opens a clause: "Bill Ames, who told her".</summary>
    public Subject? Antecedent(int who, int limit)
    {
        if (!prose.Lexicon.Grammar.Who.Contains(prose.Word(who)))
            return null;
        var last = prose.Word(who - 1) is "," ? who - 2 : who - 1;
        return last >= limit && names.MentionAt(last) is { Entity.Kind: EntityKind.Person } person
            ? Subject.Of(person)
            : null;
    }

    /// <summary>The one person whom these tokens name; null where they name none or several.</summary>
    public Subject? OnlyPerson(int start, int end)
    {
        Subject? only = null;
        for (var i = start; i < end; i++)
        {
            if (quoted[i] || names.MentionAt(i) is not { Entity.Kind: EntityKind.Person } person)
                continue;
            if (only is { } other && other.Named != person.Entity)
                return null;
            only ??= Subject.Of(person);
            i = person.End - 1;
        }
        return only;
    }
}
