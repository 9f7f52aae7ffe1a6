using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Tokens;

/// <summary>
/// Prose in capitals as it would stand in small letters: ledes, slugs, transcripts, headlines. Every offset stays what
/// it is.
/// </summary>
internal static class TrueCase
{
    /// <summary>So many words in capitals follow each other where a text is in capitals.</summary>
    private const int LeastWords = 4;

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
        foreach (var paragraph in prose.Paragraphs)
        {
            if (!MayShout(prose.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length)))
                continue;
            tokens ??= Tokeniser.Tokenise(prose.Text, prose.Lexicon!);
            var first = tokens.FindIndex(t => t.Start >= paragraph.Span.Start);
            var end = first;
            while (end >= 0 && end < tokens.Count && tokens[end].Start < paragraph.Span.End)
                end++;
            for (var i = Math.Max(first, 0); i < end; i++)
            {
                var stop = RunEnd(prose, tokens, i, end);
                if (stop == i)
                    continue;
                elsewhere ??= Read(prose.Text, tokens);
                text ??= prose.Text.ToCharArray();
                Lower(prose, tokens, i, stop, elsewhere, world, text);
                i = stop - 1;
            }
        }
        return text is null ? prose : prose with { Text = new string(text) };
    }

    /// <summary>Whether more of its letters are capitals than small ones, at its beginning or in all.</summary>
    private static bool MayShout(ReadOnlySpan<char> text)
    {
        var run = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                run = 0;
            else if (char.IsUpper(c) && ++run >= LeastWords * 3)
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
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive))
            {
                isStart = prose.Text[token.End - 1] is '.' or '!' or '?' or '“' or '"' or ':';
                continue;
            }
            if (NameEnd(prose, tokens, i, end, world) is var name && name > i)
            {
                for (; i < name; i++)
                    Write(prose.Text, tokens[i], capital: true, text);
                i--;
            }
            else
                Write(prose.Text, token, Stays(prose, tokens, i, end, elsewhere, isStart, text), text);
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
        // A given name with its surname, and the words beside them.
        var isPersons =
            (PersonNames.IsGivenName(word) && i + 1 < end && PersonNames.IsSurname(tokens[i + 1].In(prose.Text)))
            || (i > 0 && PersonNames.IsSurname(word) && PersonNames.IsGivenName(tokens[i - 1].In(prose.Text)));
        return isStart || isPersons || KnownPlaces.Contains(Capitalized(word));
    }

    private static string Capitalized(string word) => word[..1] + word[1..].ToLowerInvariant();

    /// <summary>
    /// One behind the known name of several words that begins here, in any case; the token without one.
    /// </summary>
    private static int NameEnd(Prose prose, List<Token> tokens, int first, int end, WorldKnowledge world)
    {
        var found = first;
        var phrase = 0u;
        for (var i = first; i < Math.Min(end, first + WorldKnowledge.MostWords); i++)
        {
            phrase = WorldKnowledge.Append(phrase, tokens[i].In(prose.Text));
            if (!world.MayBegin(phrase))
                break;
            var name = prose.Text.AsSpan(tokens[first].Start..tokens[i].End);
            if (
                world.Find(phrase, name, anyCase: true) is { IsCommon: false } known
                && (i > first || (known.IsOrganization && known.Prominence >= WellKnown))
            )
                found = i + 1;
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
