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
            if (prose.Tokens[k].Kind != Tokens.TokenKind.Punctuation)
                continue;
            return
                hasRole
                && prose.Word(k) is ","
                && names.MentionAt(k + 1) is { Entity.Kind: EntityKind.Person } person
                && (person.End >= limit || prose.Tokens[person.End].Kind == Tokens.TokenKind.Punctuation)
                ? new Subject(person.First, person.End, person.Entity, false, false)
                : null;
        }
        return null;
    }

    /// <summary>The person right behind an organization that only describes her.</summary>
    public Subject? HolderBehind(int at) =>
        prose.Lexicon.Grammar.HeadStandsFirst && names.MentionAt(at) is { Entity.Kind: EntityKind.Person } person
            ? new Subject(person.First, person.End, person.Entity, false, false)
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
            if (prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation && word is not ",")
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
            if (k == first && !determines && !prose.Lexicon.Grammar.Auxiliaries.Contains(word) && !IsAdverb(k))
                return first;
        }
        return first;
    }

    private bool IsTime(int k)
    {
        var dates = prose.Lexicon.Dates;
        var word = prose.Word(k);
        if (
            dates.Days.Contains(word)
            || dates.Today.Contains(word)
            || dates.Yesterday.Contains(word)
            || dates.Parts.Contains(word)
            || dates.Units.Contains(word)
        )
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
            ?? (
                names.MentionAt(start + 2) is { } named
                    ? new Subject(named.First, named.End, named.Entity, false, false)
                    : new Subject(start, start + 2, null, false, false)
            );
    }
}
