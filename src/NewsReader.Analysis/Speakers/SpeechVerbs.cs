using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Which words of an article are verbs of saying.</summary>
internal sealed class SpeechVerbs(TokenisedProse prose, ResolvedNames names)
{
    /// <summary>"adding", "saying": their subject is that of the verb before.</summary>
    public bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 5 && prose.Lexicon.Grammar.ParticipleEndings.EndsIn(word);

    public bool IsPastOrPresent(int token) =>
        prose.Word(token) is { Length: > 3 } word
        && char.IsLower(word[0])
        && prose.IsWord(token)
        && (
            prose.Lexicon.Grammar.PastEndings.EndsIn(word)
            || (
                prose.Lexicon.Grammar.PresentEndings.EndsIn(word)
                && !prose.Lexicon.Grammar.NotPresentEndings.EndsIn(word)
            )
        )
        && !prose.Lexicon.Speech.NotVerbs.Contains(word);

    /// <summary>The word of saying nearest before the quotation; -1 where there is none.</summary>
    public int VerbBefore(int first, int before)
    {
        for (var k = first - 1; k >= before; k--)
        {
            if (names.At(k) is not null)
                continue;
            if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(k)) && !IsNoun(k))
                return k;
            if (prose.EndOfPhrase(k, prose.Lexicon.Speech.VerbPhrases) > 0)
                return k;
        }
        return -1;
    }

    /// <summary>"the report", "a tweet", "her comments": the same words as nouns.</summary>
    public bool IsNoun(int k) =>
        prose.Lexicon.Grammar.BeforeNouns.Contains(prose.Word(k - 1))
            // "accused Lee of telling them"
            && !(prose.Lexicon.Grammar.Of.Contains(prose.Word(k - 1)) && IsParticiple(prose.Word(k)))
            // "is heard to say"
            && !(
                prose.Lexicon.Grammar.To.Contains(prose.Word(k - 1))
                && prose.Lexicon.Speech.Relaying.Contains(prose.Word(k - 2))
            )
        || (k > 0 && prose.Tokens[k - 1].Kind == TokenKind.Possessive)
        || (
            prose.Lexicon.Speech.AlsoNouns.Contains(prose.Word(k))
            && !(
                names.At(k - 1) is not null
                || prose.Lexicon.Speech.Subjects.Contains(prose.Word(k - 1))
                // "as having written"
                || IsParticiple(prose.Word(k - 1))
                // "Lee had written"
                || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(k - 1))
                    && !prose.Lexicon.Grammar.Be.Contains(prose.Word(k - 1))
            )
        );

    /// <summary>"was told", "were described", "has been called": the verb's subject is not who says it.</summary>
    public bool IsPassive(int verb)
    {
        if (IsParticiple(prose.Word(verb)) || prose.Lexicon.Grammar.SubjectMayFollow)
            return false;
        // "she said by telephone": by what means, and not by whom.
        if (prose.Lexicon.Speech.Agents.Contains(prose.Word(verb + 1)))
            return !prose.Lexicon.Speech.Subjects.Contains(prose.Word(verb - 1))
                && !prose.Lexicon.Speech.ByMeans.Contains(prose.Word(verb + 2));
        var at = verb - 1;
        while (
            at > 0
            && prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(at))
            && !prose.Lexicon.Grammar.Passive.Contains(prose.Word(at))
        )
            at--;
        return prose.Lexicon.Grammar.Passive.Contains(prose.Word(at));
    }
}
