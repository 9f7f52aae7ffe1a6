using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Tokens;

// Few words in capitals: what leads into a paragraph, a label, a name.
internal static partial class TrueCase
{
    /// <summary>One behind the word or few words in capitals that begin here, a label or a lead-in.</summary>
    /// <param name="elsewhere">What words are elsewhere, where the run begins a paragraph.</param>
    private static int ShortRunEnd(Prose prose, List<Token> tokens, int first, int end, Elsewhere? elsewhere)
    {
        var at = first;
        var isShort = false;
        for (; at < end && tokens[at].Kind == TokenKind.Word; at++)
        {
            if (IsShouted(tokens[at].In(prose.Text)))
                continue;
            if (elsewhere is null || !IsShortName(prose, tokens[at], elsewhere))
                break;
            isShort = true;
        }
        // "CHO:", "ARI LEE, HOST:"; in a sentence so few letters may be an acronym's.
        return isShort && !(at < end && tokens[at].In(prose.Text) is ":" or "," or "(") ? first : at;
    }

    /// <summary>Whether few letters in capitals are a name that the text writes in small letters elsewhere.</summary>
    private static bool IsShortName(Prose prose, Token token, Elsewhere elsewhere) =>
        token.In(prose.Text) is { Length: > 1 and < LeastLetters } word
        && char.IsUpper(word[0])
        && !HasSmall(word)
        && elsewhere.Capital.ContainsKey(word.ToString())
        && !elsewhere.Small.Contains(word.ToString())
        && !prose.Lexicon!.Grammar.SmallWords.Contains(word);

    private static bool IsShouted(ReadOnlySpan<char> word) =>
        word.Length >= LeastLetters && char.IsUpper(word[0]) && !HasSmall(word);

    /// <summary>
    /// "ANGELA MERKEL was in tears": written as the text has it elsewhere or, where it leads into a paragraph, as the
    /// name is known.
    /// </summary>
    private static void LowerLabel(
        Prose prose,
        List<Token> tokens,
        (int First, int End) label,
        bool isBeginning,
        Elsewhere elsewhere,
        WorldKnowledge world,
        ref char[]? text
    )
    {
        var (first, end) = label;
        var isElsewhere = true;
        for (var i = first; i < end; i++)
            isElsewhere &= elsewhere.Capital.ContainsKey(tokens[i].In(prose.Text).ToString());
        // "NATO" is not "Nato", whoever writes it so.
        if (end - first == 1 && IsKnownSo(prose, tokens[first], world))
            return;
        if (isElsewhere)
        {
            text ??= prose.Text.ToCharArray();
            for (var i = first; i < end; i++)
                elsewhere.Capital[tokens[i].In(prose.Text).ToString()].CopyTo(text.AsSpan(tokens[i].Start));
            return;
        }
        var isPersons =
            end - first == 2
            && PersonNames.IsGivenName(tokens[first].In(prose.Text))
            && PersonNames.IsSurname(tokens[end - 1].In(prose.Text));
        if (!isBeginning || !(isPersons || NameEnd(prose, tokens, first, end, world, null) == end))
            return;
        text ??= prose.Text.ToCharArray();
        if (isPersons)
            for (var i = first; i < end; i++)
                Write(prose.Text, tokens[i], capital: true, text);
        else
            NameEnd(prose, tokens, first, end, world, text);
    }

    private static bool IsKnownSo(Prose prose, Token token, WorldKnowledge world) =>
        WorldKnowledge.Append(0, token.In(prose.Text)) is var phrase
        && world.Find(phrase, token.In(prose.Text)) is { IsPerson: false };
}
