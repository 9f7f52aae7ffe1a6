using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>The accounts that an article gives: "@ann", "u/ann".</summary>
internal static class Handles
{
    /// <summary>Whether an account stands at a token, and no keyword.</summary>
    public static bool IsAccount(TokenisedProse prose, int token) =>
        token >= 0
        && token < prose.Count
        && prose.Tokens[token].Kind == TokenKind.Handle
        && prose.Word(token)[0] is '@' or 'u';
}
