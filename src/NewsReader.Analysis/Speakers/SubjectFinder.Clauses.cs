using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

// Who a sentence is about, and whose account it leads to.
internal sealed partial class SubjectFinder
{
    /// <summary>
    /// "When asked, her answer was a single line." "The Dane's verdict:": whose account it is, before the words of it.
    /// </summary>
    public Subject? Answering(int start, int end)
    {
        for (var k = start; k + 1 < end; k++)
        {
            if (quoted[k] || k > start && prose.Tokens[k - 1].Kind != TokenKind.Punctuation && !IsJoined(k))
                continue;
            if (OwnerAt(k, end) is not var (owner, at))
                continue;
            for (var i = at; i < Math.Min(end, at + MostNouns) && prose.IsWord(i); i++)
            {
                if (
                    (
                        prose.Lexicon.Speech.Messages.Contains(prose.Word(i))
                        || prose.Lexicon.Speech.Accounts.Contains(prose.Word(i))
                    ) && LeadsToWords(i + 1, end)
                )
                    return owner.Pronoun ? owner with { End = i + 1 } : owner;
            }
        }
        return null;
    }

    private bool IsJoined(int token) => prose.Lexicon.Grammar.And.Contains(prose.Word(token - 1));

    /// <summary>Whose something is that stands behind: "her", "Lee's", "the Dane's"; and where that ends.</summary>
    private (Subject Owner, int End)? OwnerAt(int first, int end)
    {
        if (prose.Lexicon.Grammar.Possessives.Contains(prose.Word(first).ToString().ToLowerInvariant()))
            return (Subject.OfPronoun(first), first + 1);
        for (var k = first; k < Math.Min(end, first + MostNouns + 2); k++)
        {
            if (prose.Tokens[k].Kind == TokenKind.Possessive)
                return names.MentionAt(k - 1) is { Entity.Kind: EntityKind.Person } named ? (Subject.Of(named), k + 1)
                    : k > first + 1 && prose.Lexicon.Grammar.The.Contains(prose.Word(first))
                        ? (Subject.OfPhrase(first, k), k + 1)
                    : null;
            if (!prose.IsWord(k))
                return null;
        }
        return null;
    }

    /// <summary>Whether only a verb of being, or a colon, stands between an account and its words.</summary>
    private bool LeadsToWords(int first, int end)
    {
        var at = first;
        // "His own words, on Instagram:", "Her reply, beneath it, was three words:"
        if (at < end && prose.Word(at) is ",")
        {
            while (at < end && prose.Word(at) is not ":" && !prose.Lexicon.Grammar.Be.Contains(prose.Word(at)))
                at++;
        }
        return at < end
            && (prose.Word(at) is ":" && at == end - 1 || prose.Lexicon.Grammar.Be.Contains(prose.Word(at)));
    }

    /// <summary>"Asked by Lee if it was so, he was firm.": behind the comma the sentence itself begins.</summary>
    private int PastOpeningParticiple(int start, int end)
    {
        if (
            start + 1 >= end
            || names.At(start) is not null
            || !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(start + 1))
            || !(
                prose.Lexicon.Grammar.PastEndings.EndsIn(prose.Word(start))
                || prose.Lexicon.Grammar.ParticipleEndings.EndsIn(prose.Word(start))
            )
        )
            return start;
        for (var i = end - 2; i > start; i--)
        {
            // The last comma before a subject of its own.
            if (
                prose.Word(i) is ","
                && (
                    prose.Lexicon.Grammar.ThirdPersons.Contains(prose.Word(i + 1))
                    || names.MentionAt(i + 1) is { } named && VerbForms.IsVerb(prose, named.End)
                    || prose.Lexicon.Grammar.Determiners.Contains(prose.Word(i + 1))
                )
            )
                return i + 1;
        }
        return start;
    }

    /// <summary>
    /// The subject of a sentence, by name, pronoun or description: "Lee shrugged", "the actress was cheerful".
    /// </summary>
    public Subject? MainSubject(int start, int end, SentenceSubjects sentences)
    {
        Subject? other = null;
        start = PastOpeningParticiple(start, end);
        for (var verb = start + 1; verb < end; verb++)
        {
            if (quoted[verb] || !sentences.IsVerb(verb))
                continue;
            if (
                Before(verb, start) is not { Owner: false } subject
                || subject.First < start
                || !sentences.IsSubject(subject.First, subject.End, start, end)
                || subject.Pronoun
                    && !prose.Lexicon.Grammar.ThirdPersons.Contains(prose.Word(subject.First))
                    && subject.First > start
            )
                continue;
            if (!sentences.IsInOtherClause(subject.First, start))
                return subject;
            other ??= subject;
        }
        return other;
    }
}
