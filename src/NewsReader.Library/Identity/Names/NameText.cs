using System.Globalization;
using System.Text;
using NewsReader.Text;

namespace NewsReader.Library.Identity.Names;

/// <summary>Names as they are compared: in one case, without accents and marks.</summary>
public static class NameText
{
    /// <summary>The words of a name, folded, without marks; hyphens stay, dots and apostrophes go.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in UnicodeText.Fold(name))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (Plain(c) is { } letters)
                    word.Append(letters);
                else
                    word.Append(c);
            }
            else if (c is '&')
                Append("and");
            else if (c is '-' or '\u2010' or '\u2011' && word.Length > 0)
                word.Append('-');
            else if (
                c is not ('.' or '\'' or '’' or '‘')
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
            )
                End();
        }
        End();
        return words;

        void Append(string whole)
        {
            End();
            words.Add(whole);
        }

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString().TrimEnd('-'));
            word.Clear();
        }
    }

    /// <summary>
    /// What spellings of one name in another script have in common: "Zelensky" and "Zelenskyy", "Gaddafi" and "Qadafi".
    /// </summary>
    /// <param name="word">Folded.</param>
    public static string Transliterated(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var c = word[i] switch
            {
                'y' or 'j' or 'e' or 'i' => 'i',
                'o' or 'u' => 'u',
                'q' => 'k',
                'c' when next is not ('h' or 'e' or 'i' or 'y') => 'k',
                'w' => 'v',
                'z' => 's',
                'k' or 'g' when next == 'h' => 'g',
                'p' when next == 'h' => 'f',
                't' when next is 's' or 'z' && i == 0 => '\0',
                '-' => '\0',
                var other => other,
            };
            // "Mueller" is Müller, whose mark is lost by now.
            if (word[i] is 'k' or 'g' or 'p' && next == 'h' || word[i] is 'a' or 'o' or 'u' && next == 'e')
                i++;
            if (c != '\0' && (sound.Length == 0 || sound[^1] != c))
                sound.Append(c);
        }
        return sound.ToString();
    }

    /// <summary>
    /// The same without vowels but a first one: "Mohammed", "Muhammad" and "Mohamed".
    /// </summary>
    /// <param name="word">Folded.</param>
    public static string Skeleton(string word)
    {
        var skeleton = new StringBuilder();
        foreach (var c in Transliterated(word))
        {
            if (skeleton.Length == 0 || (c is not ('a' or 'i' or 'u') && skeleton[^1] != c))
                skeleton.Append(c);
        }
        return skeleton.ToString();
    }

    /// <summary>Whether one letter at most is another, missing, too many, or changed places with the next.</summary>
    public static bool IsSlip(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
            same++;
        var a = shorter.AsSpan(same);
        var b = longer.AsSpan(same);
        if (shorter.Length < longer.Length)
            return a.SequenceEqual(b[1..]);
        return a.Length == 0
            || a[1..].SequenceEqual(b[1..])
            || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }

    /// <summary>Letters of the Latin alphabet that have no accent to lose; null for others, which stay.</summary>
    private static string? Plain(char c) =>
        c switch
        {
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'æ' => "ae",
            'œ' => "oe",
            'ß' => "ss",
            'ı' => "i",
            'þ' => "th",
            _ => null,
        };
}
