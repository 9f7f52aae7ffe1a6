using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

// Which words say what somebody is.
internal sealed partial class RolePhrases
{
    public bool IsRoleWord(int token) =>
        IsNoun(token)
        || prose.Lexicon.Roles.Modifiers.Contains(prose.Bare(token))
        || prose.Lexicon.People.AbbreviatedRoles.Contains(prose.Bare(token));

    /// <summary>
    /// A noun that says what somebody is, also with a hyphen: "secretary-general", "Representative-elect".
    /// </summary>
    public bool IsNoun(int token)
    {
        var word = prose.Bare(token);
        if (prose.Lexicon.Roles.Nouns.Contains(word) || prose.Lexicon.People.AbbreviatedRoles.Contains(word))
            return true;
        return word.IndexOf('-') is > 0 and var hyphen
            && (
                prose.Lexicon.Roles.Nouns.Contains(word[..hyphen])
                || prose.Lexicon.Roles.Nouns.Contains(word[(hyphen + 1)..])
            );
    }

    /// <summary>"ranger", "accountant", "beekeeper": what somebody does, by its ending.</summary>
    private bool LooksLikeAgent(ReadOnlySpan<char> word) =>
        word.Length > 4
        && char.IsLower(word[0])
        && prose.Lexicon.Roles.AgentEndings.EndsIn(word)
        && !prose.Lexicon.Roles.NotAgents.Contains(word);

    /// <summary>"head of engineering Ann Lee", behind a comma or an article or at a beginning.</summary>
    private bool IsOneSmallWord(int preposition, int last)
    {
        if (
            last != preposition + 1
            || !prose.Lexicon.Grammar.Of.Contains(prose.Word(preposition))
            || !prose.IsWord(last)
            || prose.IsCapital(last)
            || !prose.IsInVocabulary(last)
            || names.At(last + 1) is not { Kind: EntityKind.Person }
        )
            return false;
        var first = StartOf(preposition - 1);
        return prose.SentenceStarts[first]
            || prose.Word(first - 1) is ","
            || prose.Lexicon.Roles.Determiners.Contains(prose.Word(first - 1))
            || prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(first - 1))
            || prose.Tokens[first - 1].Kind == TokenKind.Possessive;
    }
}
