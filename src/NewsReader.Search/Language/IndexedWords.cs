namespace NewsReader.Search.Language;

/// <summary>Divides a text into words as the text indexes do: runs of letters and digits, accents with the letters that
/// they stand over.</summary>
public static class IndexedWords
{
    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u0331';

    /// <summary>The words of a text, in its order.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var letters = LettersAt(text, at, out _);
            // Accents alone are no word.
            if (letters > 0 && text.AsSpan(at, letters).ContainsAnyExceptInRange(FirstAccent, LastAccent))
                words.Add(text.Substring(at, letters));
            at += Math.Max(1, letters);
        }
        return words;
    }

    /// <summary>How many units of letters, digits and accents stand there; 0 where there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">UTF-16 units of the text.</param>
    /// <param name="isPlain">Whether all of them are ASCII.</param>
    public static int LettersAt(string text, int start, out bool isPlain)
    {
        isPlain = true;
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAscii(c))
            {
                if (!char.IsAsciiLetterOrDigit(c))
                    break;
                at++;
                continue;
            }
            var isPair =
                char.IsHighSurrogate(c)
                && at + 1 < text.Length
                && (char.IsLetterOrDigit(text, at) || char.IsNumber(text, at));
            if (!isPair && !char.IsLetterOrDigit(c) && !char.IsNumber(c) && c is not (>= FirstAccent and <= LastAccent))
                break;
            isPlain = false;
            at += isPair ? 2 : 1;
        }
        return at - start;
    }
}
