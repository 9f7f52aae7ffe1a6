using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>Which words may be verbs, whatever they say.</summary>
internal static class VerbForms
{
    /// <summary>Whether a token may be a verb: by its ending, by lists.</summary>
    public static bool IsVerb(TokenisedProse prose, int token)
    {
        var grammar = prose.Lexicon.Grammar;
        var word = prose.Word(token);
        return word.Length > 1
            && char.IsLower(word[0])
            && prose.IsWord(token)
            && (
                grammar.Auxiliaries.Contains(word)
                || grammar.Be.Contains(word)
                || grammar.IrregularPast.Contains(word)
                || prose.Lexicon.Speech.Verbs.Contains(word)
                || word.Length > 3 && grammar.PastEndings.EndsIn(word)
                || word.Length > 3
                    && grammar.PresentEndings.EndsIn(word)
                    && !grammar.NotPresentEndings.EndsIn(word)
                    && !grammar.NotNouns.Contains(word)
            )
            && !grammar.Prepositions.Contains(word)
            && !prose.Lexicon.Dates.Units.Contains(word);
    }

    /// <summary>Whether a word is surely a verb: "had", "was", "closed". What ends in an s may be a noun.</summary>
    public static bool IsPast(TokenisedProse prose, int token) =>
        IsVerb(prose, token)
        && (
            !prose.Lexicon.Grammar.PresentEndings.EndsIn(prose.Word(token))
            || prose.Lexicon.Grammar.Be.Contains(prose.Word(token))
        )
        && !prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(token));
}
