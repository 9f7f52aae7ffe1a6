using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>What stands around the name in a label of a turn: when it is said, which question, what he is.</summary>
internal static class TurnForms
{
    /// <summary>Tokens up to the end of a label, where an office stands behind the name.</summary>
    private const int LongestLabel = 14;

    /// <summary>One behind a time or the number of a question: "[00:00:12] Lee:", "Q114 Chair:".</summary>
    public static int Opening(TokenisedProse prose, int first)
    {
        var at = first;
        if (prose.Word(at) is "[" or "(" && IsTime(prose, at + 1) && prose.Word(at + 2) is "]" or ")")
            at += 3;
        else if (IsTime(prose, at) || IsNumbered(prose, at) && prose.IsCapital(at + 1))
            at++;
        return at > first && IsDash(prose.Word(at)) ? at + 1 : at;
    }

    /// <summary>
    /// The mark that ends a label behind its name: "LEE:", "ANN LEE, HOST:", "Lee (00:12):"; -1 where none does.
    /// </summary>
    public static int Colon(TokenisedProse prose, int nameEnd, int end)
    {
        var colon = nameEnd;
        // "OSEI (D-Md.):": a stop within brackets ends no sentence.
        if (prose.Word(nameEnd) is "(" or "[")
        {
            while (colon < end && colon - nameEnd < LongestLabel && prose.Word(colon) is not (")" or "]"))
                colon++;
            colon++;
        }
        else if (prose.Word(nameEnd) is "," || IsTime(prose, nameEnd))
        {
            while (colon < end && colon - nameEnd < LongestLabel && prose.Word(colon) is not (":" or "." or "?" or "!"))
                colon++;
        }
        return colon < end && prose.Word(colon) is ":" ? colon : -1;
    }

    /// <summary>
    /// The full stop that ends a label as parliaments print it: "Mr. LEE.", "Ms. LEE [continuing].", "The CHAIR."; -1
    /// where none does.
    /// </summary>
    /// <param name="first">A title, or the article of an office.</param>
    /// <param name="nameEnd">One behind the name.</param>
    public static int Stop(TokenisedProse prose, int first, int nameEnd, int end)
    {
        if (
            nameEnd - first < 2
            || !IsTitle(prose, first)
                && !(prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(first)) && IsOffice(prose, nameEnd - 1))
        )
            return -1;
        var stop = nameEnd;
        if (prose.Word(stop) is "[")
        {
            while (stop < end && stop - nameEnd < LongestLabel && prose.Word(stop - 1) is not "]")
                stop++;
        }
        return stop < end && prose.Word(stop) is "." ? stop : -1;
    }

    /// <summary>
    /// Whether a paragraph is nothing but a name, with a time or what its bearer is: "Ann Lee 00:12", "Ann Lee -- CEO".
    /// </summary>
    public static bool IsAlone(TokenisedProse prose, int nameEnd, int end)
    {
        if (end - nameEnd > LongestLabel || prose.Word(end - 1) is ":" or "." or "?" or "!" or "," or ";")
            return false;
        if (nameEnd == end || IsTime(prose, nameEnd) && end - nameEnd == 1)
            return true;
        if (prose.Word(nameEnd) is "(" or "[")
            return IsTime(prose, nameEnd + 1) && end - nameEnd == 3;
        return IsDash(prose.Word(nameEnd)) && nameEnd + 1 < end && prose.IsCapital(nameEnd + 1);
    }

    public static bool IsTitle(TokenisedProse prose, int token) =>
        prose.Lexicon.People.Titles.Contains(TrueCase.Capitalized(prose.Bare(token)));

    /// <summary>"CHAIRMAN", "Chairman"</summary>
    public static bool IsOffice(TokenisedProse prose, int token) =>
        prose.Lexicon.Roles.Nouns.Contains(prose.Bare(token).ToString().ToLowerInvariant());

    private static bool IsDash(ReadOnlySpan<char> word) => word is "-" or "--" or "–" or "—" or "|";

    /// <summary>"00:12", "1:02:33"</summary>
    private static bool IsTime(TokenisedProse prose, int token) =>
        token < prose.Count && prose.Tokens[token].Kind == TokenKind.Number && prose.Word(token).Contains(':');

    /// <summary>"Q114"</summary>
    private static bool IsNumbered(TokenisedProse prose, int token)
    {
        var word = prose.Word(token);
        var digits = word.IndexOfAnyInRange('0', '9');
        return digits > 0
            && !word[digits..].ContainsAnyExceptInRange('0', '9')
            && prose.Lexicon.Speech.Turns.Questions.Contains(word[..digits]);
    }
}
