using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Tokens;

/// <summary>
/// Prose in capitals as it would stand in small letters: ledes, slugs, transcripts, headlines. Every offset stays what
/// it is.
/// </summary>
internal static partial class TrueCase
{
    /// <summary>So many words in capitals follow each other where a text is in capitals.</summary>
    private const int LeastWords = 4;

    /// <summary>A shorter word in capitals is an acronym.</summary>
    private const int LeastLetters = 4;

    /// <summary>From here on an organization of one word is known in capitals.</summary>
    private const int WellKnown = 30;

    /// <summary>What a word is elsewhere in the text: small, or as it is written with a capital.</summary>
    private sealed record Elsewhere(HashSet<string> Small, Dictionary<string, string> Capital);

    /// <param name="prose">The prose.</param>
    /// <param name="world">Whose names are known.</param>
    /// <returns>The same prose where nothing in it is in capitals.</returns>
    public static Prose Of(Prose prose, WorldKnowledge world)
    {
        Elsewhere? elsewhere = null;
        char[]? text = null;
        List<Token>? tokens = null;
        var first = 0;
        foreach (var paragraph in prose.Paragraphs)
        {
            if (!MayShout(prose.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length)))
                continue;
            var isBeginning = true;
            tokens ??= Tokeniser.Tokenise(prose.Text, prose.Lexicon!);
            while (first < tokens.Count && tokens[first].Start < paragraph.Span.Start)
                first++;
            var end = first;
            while (end < tokens.Count && tokens[end].Start < paragraph.Span.End)
                end++;
            for (var i = first; i < end; i++)
            {
                var stop = RunEnd(prose, tokens, i, end);
                if (stop > i)
                {
                    elsewhere ??= Read(prose.Text, tokens);
                    text ??= prose.Text.ToCharArray();
                    Lower(prose, tokens, i, stop, elsewhere, world, text);
                    i = stop - 1;
                }
                else if (
                    ShortRunEnd(prose, tokens, i, end, isBeginning ? elsewhere ??= Read(prose.Text, tokens) : null)
                        is var label
                    && label > i
                )
                {
                    elsewhere ??= Read(prose.Text, tokens);
                    LowerLabel(
                        prose,
                        tokens,
                        (i, label),
                        isBeginning && !paragraph.IsHeadline,
                        elsewhere,
                        world,
                        ref text
                    );
                    i = label - 1;
                }
                isBeginning = prose.Text[tokens[i].End - 1] is '—' or '–' or '-';
            }
        }
        return text is null ? prose : prose with { Text = new string(text) };
    }

    /// <summary>Whether so many capitals stand in it with no small letter between.</summary>
    private static bool MayShout(ReadOnlySpan<char> text)
    {
        var run = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                run = 0;
            else if (char.IsUpper(c) && ++run >= LeastLetters)
                return true;
        }
        return false;
    }

    /// <summary>One behind the run of capitals that begins here; the token itself where none does.</summary>
    private static int RunEnd(Prose prose, List<Token> tokens, int first, int end)
    {
        var words = 0;
        var small = false;
        var last = first;
        var at = first;
        for (; at < end; at++)
        {
            var word = tokens[at].In(prose.Text);
            if (tokens[at].Kind == TokenKind.Word)
            {
                if (word.ContainsAnyInRange('a', 'z') || HasSmall(word))
                    break;
                words++;
                last = at + 1;
                small |= prose.Lexicon!.Grammar.SmallWords.Contains(word);
            }
            else if (tokens[at].Kind == TokenKind.Possessive)
                last = at + 1;
        }
        // Acronyms in a list have no small words among them.
        return words >= LeastWords && (small || words >= 2 * LeastWords) ? last : first;
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }

    private static Elsewhere Read(string text, List<Token> tokens)
    {
        var elsewhere = new Elsewhere(
            new HashSet<string>(StringComparer.OrdinalIgnoreCase),
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        );
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            var word = token.In(text);
            if (char.IsLower(word[0]))
                elsewhere.Small.Add(word.ToString());
            else if (HasSmall(word))
                elsewhere.Capital.TryAdd(word.ToString(), word.ToString());
        }
        return elsewhere;
    }

    private static void Lower(
        Prose prose,
        List<Token> tokens,
        int first,
        int end,
        Elsewhere elsewhere,
        WorldKnowledge world,
        char[] text
    )
    {
        var isStart = true;
        var isSurname = false;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive))
            {
                isSurname = false;
                isStart = prose.Text[token.End - 1] is '.' or '!' or '?' or '“' or '"' or ':';
                continue;
            }
            if (NameEnd(prose, tokens, i, end, world, text) is var name && name > i)
                i = name - 1;
            else if (IsAcronym(prose, token, world))
                isStart = false;
            else
            {
                var follows = isSurname;
                isSurname = IsSurnameOfPair(prose, tokens, i, first, end) && !follows;
                Write(
                    prose.Text,
                    token,
                    isSurname ? true : Stays(prose, tokens, i, end, elsewhere, isStart, text),
                    text
                );
            }
            isStart = false;
        }
    }

    /// <summary>Whether a word keeps its first letter; one that stands elsewhere is written as it is there.</summary>
    private static bool? Stays(
        Prose prose,
        List<Token> tokens,
        int i,
        int end,
        Elsewhere elsewhere,
        bool isStart,
        char[] text
    )
    {
        var word = tokens[i].In(prose.Text).ToString();
        if (elsewhere.Small.Contains(word) || prose.Lexicon!.Grammar.SmallWords.Contains(word))
            return isStart;
        if (elsewhere.Capital.TryGetValue(word, out var written))
        {
            written.CopyTo(text.AsSpan(tokens[i].Start));
            return null;
        }
        if (prose.Lexicon!.People.Titles.Contains(Capitalized(word)) || word.Contains('.'))
            return true;
        // What is no word of the language is a name, and so is what ends an organization's behind one.
        return isStart
            || IsName(prose, tokens[i])
            || (PersonNames.IsGivenName(word) && IsSurnameOfPair(prose, tokens, i + 1, i, end))
            || (
                i > 0
                && char.IsUpper(text[tokens[i - 1].Start])
                && IsName(prose, tokens[i - 1])
                && prose.Lexicon!.Organisations.Heads.Contains(Capitalized(word))
            );
    }

    private static bool IsName(Prose prose, Token token)
    {
        var word = token.In(prose.Text);
        return token.Kind == TokenKind.Word
                && word.Length > 1
                && char.IsLetter(word[0])
                && prose.Lexicon!.Vocabulary is { Count: > 0 } vocabulary
                && !vocabulary.Contains(word)
                && (word.IndexOf('-') is var dash && (dash < 0 || !vocabulary.Contains(word[(dash + 1)..])))
            || KnownPlaces.Contains(Capitalized(word.ToString()));
    }

    /// <summary>Whether a surname stands here behind a given name; a word of the language only where one speaks or acts
    /// behind it.</summary>
    private static bool IsSurnameOfPair(Prose prose, List<Token> tokens, int i, int first, int end)
    {
        if (
            i <= first
            || i >= end
            || !PersonNames.IsSurname(tokens[i].In(prose.Text))
            || !PersonNames.IsGivenName(tokens[i - 1].In(prose.Text))
            || prose.Lexicon!.Grammar.SmallWords.Contains(tokens[i - 1].In(prose.Text))
        )
            return false;
        var vocabulary = prose.Lexicon!.Vocabulary;
        if (!vocabulary.Contains(tokens[i].In(prose.Text)))
            return true;
        var next = i + 1 < end ? tokens[i + 1].In(prose.Text).ToString().ToLowerInvariant() : "";
        return next is ","
            || prose.Lexicon.Speech.Verbs.Contains(next)
            || prose.Lexicon.Grammar.Auxiliaries.Contains(next);
    }

    /// <summary>"BP", "HSBC": known in these capitals, and no word.</summary>
    private static bool IsAcronym(Prose prose, Token token, WorldKnowledge world) =>
        token.Kind == TokenKind.Word
        && token.Length is > 1 and <= 5
        && !PersonNames.IsSurname(token.In(prose.Text))
        && !prose.Lexicon!.Vocabulary.Contains(token.In(prose.Text))
        && WorldKnowledge.Append(0, token.In(prose.Text)) is var phrase
        && world.Find(phrase, token.In(prose.Text)) is { IsOrganization: true } known
        && known.Prominence >= WellKnown;

    /// <summary>A word with its first letter as it is and the others small: "NEW" as "New".</summary>
    internal static string Capitalized(ReadOnlySpan<char> word) =>
        word.Length < 2 ? word.ToString() : $"{word[0]}{word[1..].ToString().ToLowerInvariant()}";

    /// <summary>
    /// One behind the known name of several words that begins here, in any case; the token without one.
    /// </summary>
    /// <param name="text">Where it is written as it is known; null for nowhere.</param>
    private static int NameEnd(Prose prose, List<Token> tokens, int first, int end, WorldKnowledge world, char[]? text)
    {
        KnownName? written = null;
        var found = first;
        var phrase = 0u;
        for (var i = first; i < Math.Min(end, first + WorldKnowledge.MostWords); i++)
        {
            phrase = WorldKnowledge.Append(phrase, tokens[i].In(prose.Text));
            if (!world.MayBegin(phrase))
                break;
            var name = prose.Text.AsSpan(tokens[first].Start..tokens[i].End);
            if (
                world.Find(phrase, name, anyCase: true) is { } known
                && (
                    i > first
                        ? !known.IsCommon || known.Prominence >= WellKnown
                        : known.IsOrganization
                            && known.Prominence >= WellKnown
                            && (!known.IsCommon || !prose.Lexicon!.Vocabulary.Contains(name))
                )
            )
                (found, written) = (i + 1, known);
        }
        if (text is not null && written is { } form)
        {
            // "BANK OF ENGLAND": its small words too.
            if (form.Text.Length == tokens[found - 1].End - tokens[first].Start)
                form.Text.CopyTo(text.AsSpan(tokens[first].Start));
            else
                for (var i = first; i < found; i++)
                    Write(prose.Text, tokens[i], capital: true, text);
        }
        return found;
    }

    /// <param name="capital">Whether the first letter stays; null where the word is written already.</param>
    private static void Write(string from, Token token, bool? capital, char[] text)
    {
        if (capital is not { } stays)
            return;
        for (var i = token.Start + (stays ? 1 : 0); i < token.End; i++)
            text[i] = char.ToLowerInvariant(from[i]);
    }
}
