using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Which words of an article are verbs of saying.</summary>
internal sealed class SpeechVerbs(TokenisedProse prose, ResolvedNames names)
{
    /// <summary>"adding", "saying": their subject is that of the verb before.</summary>
    public static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 5 && English.Grammar.ParticipleEndings.EndsIn(word);

    public bool IsPastOrPresent(int token) =>
        prose.Word(token) is { Length: > 3 } word
        && char.IsLower(word[0])
        && prose.IsWord(token)
        && (
            English.Grammar.PastEndings.EndsIn(word)
            || (English.Grammar.PresentEndings.EndsIn(word) && !English.Grammar.NotPresentEndings.EndsIn(word))
        )
        && !English.Speech.NotVerbs.Contains(word);

    /// <summary>The word of saying nearest before the quotation; -1 where there is none.</summary>
    public int VerbBefore(int first, int before)
    {
        for (var k = first - 1; k >= before; k--)
        {
            if (English.Speech.Verbs.Contains(prose.Word(k)) && names.At(k) is null && !IsNoun(k))
                return k;
        }
        return -1;
    }

    /// <summary>"the report", "a tweet", "her comments": the same words as nouns.</summary>
    public bool IsNoun(int k) =>
        English.Grammar.BeforeNouns.Contains(prose.Word(k - 1))
        || (k > 0 && prose.Tokens[k - 1].Kind == TokenKind.Possessive)
        || (
            English.Speech.AlsoNouns.Contains(prose.Word(k))
            && !(names.At(k - 1) is not null || English.Speech.Subjects.Contains(prose.Word(k - 1)))
        );
}
