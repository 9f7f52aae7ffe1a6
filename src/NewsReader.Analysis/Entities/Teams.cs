using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>A town's name that stands for its team: "Liverpool midfielder Kofi Asante", "beat Leeds 3-1".</summary>
internal static class Teams
{
    public static bool IsTeam(TokenisedProse prose, NameSpan name)
    {
        if (
            name.Kind is not (NameKind.Place or NameKind.Organisation)
            || prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(name.First - 1))
        )
            return false;
        return (prose.Lexicon.Roles.Positions.Contains(prose.Word(name.End)) && prose.IsCapital(name.End + 1))
            || IsScore(prose, name.End);
    }

    /// <summary>"3-1", as one token or as three.</summary>
    private static bool IsScore(TokenisedProse prose, int i)
    {
        var word = prose.Word(i);
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) || prose.SentenceStarts[i])
            return false;
        if (word.IndexOfAny('-', '–') is > 0 and var dash)
            return word.Length <= 7 && int.TryParse(word[..dash], out _) && int.TryParse(word[(dash + 1)..], out _);
        return word.Length <= 3
            && prose.Word(i + 1) is "-" or "–"
            && prose.Tokens.Count > i + 2
            && prose.Tokens[i + 2].Kind == TokenKind.Number;
    }
}
