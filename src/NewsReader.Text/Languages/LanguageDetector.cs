using System.Buffers;
using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>
/// Tells the language of a text: by its script where one language alone is written in it, else by pairs and triples of
/// letters, the ends of words among them, which small words are made of.
/// </summary>
public static class LanguageDetector
{
    /// <summary>How many UTF-16 units of a longer text are looked at, in <see cref="Windows"/> places.</summary>
    private const int MostUnits = 960;

    private const int Windows = 4;

    /// <summary>From the beginning and from behind the middle first: an article in two languages shows both.</summary>
    private static readonly int[] WindowOrder = [0, 2, 1, 3];

    /// <summary>Of fewer letters no language is told.</summary>
    private const int FewestLetters = 20;

    /// <summary>What is longer is no word of a language that has blanks between words.</summary>
    private const int LongestWord = 60;

    /// <summary>So many signs of a script that stand for syllables or words are enough.</summary>
    private const int FewestSigns = 8;

    /// <summary>One sign of Japanese syllables in so many of Chinese makes a text Japanese.</summary>
    private const int HanOfJapanese = 12;

    /// <summary>What addresses, accounts and code are written with: they say nothing of the language around.</summary>
    private static readonly SearchValues<char> NotProse = SearchValues.Create("/@#_=<>{}\\");

    private static readonly Lazy<LanguageProfiles> Profiles = new(LanguageProfiles.Read);

    private static readonly Lazy<SortedSet<string>> Told = new(() =>
        new SortedSet<string>(Profiles.Value.Languages.Concat(Scripts.Languages), StringComparer.Ordinal)
    );

    /// <summary>The languages that can be told, as codes of ISO 639-1, in their order.</summary>
    public static IReadOnlySet<string> Languages => Told.Value;

    /// <summary>
    /// The language of a text, as a code of ISO 639-1; null where the text is too short, or stands too near to a second
    /// language, to be sure.
    /// </summary>
    public static string? Tell(ReadOnlySpan<char> text)
    {
        var counts = new Scripts();
        var tally = new LanguageTally(Profiles.Value);
        if (text.Length <= MostUnits)
            Look(text, ref counts, tally);
        else
        {
            const int window = MostUnits / Windows;
            foreach (var i in WindowOrder)
            {
                Look(text.Slice((int)((text.Length - window) / (Windows - 1L) * i), window), ref counts, tally);
                // Most articles are plain after two places, which is half the cost.
                if (i == WindowOrder[1] && tally.IsPlain)
                    break;
            }
        }
        if (counts.Kana + counts.Han + counts.Hangul > counts.Letters / 2)
            return counts.Kana + counts.Han + counts.Hangul < FewestSigns ? null
                : counts.Hangul > counts.Kana + counts.Han ? "ko"
                : counts.Kana * HanOfJapanese >= counts.Han ? "ja"
                : "zh";
        if (counts.Letters < FewestLetters)
            return null;
        return counts.OfOneLanguage > counts.Letters / 2 ? counts.Language : tally.Best();
    }

    /// <summary>
    /// The language of a text as it is shown and kept: what is stated, with its region, unless the text plainly tells
    /// another; null where neither says anything.
    /// </summary>
    /// <param name="told">What <see cref="Tell"/> says of the text; null where it is too short for that.</param>
    /// <param name="stated">A tag, as it stands.</param>
    public static string? Decide(string? told, string? stated)
    {
        var clean = LanguageTag.Clean(stated);
        return told is null ? clean
            : LanguageTag.CodeOf(clean) is not { } code ? told
            : code == told || !Languages.Contains(code) ? clean
            : told;
    }

    private static void Look(ReadOnlySpan<char> text, ref Scripts counts, LanguageTally tally)
    {
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            var word = text[at..end];
            at = end;
            if (word.ContainsAny(NotProse))
                continue;
            LookAtWord(word, ref counts, tally);
        }
    }

    private static void LookAtWord(ReadOnlySpan<char> word, ref Scripts counts, LanguageTally tally)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsLetter(word[i]))
                continue;
            var from = i;
            while (i < word.Length && IsLetter(word[i]))
            {
                counts.Count(word[i]);
                i++;
            }
            if (i - from <= LongestWord)
                tally.Add(word[from..i]);
        }
    }

    /// <summary>A letter, or a mark that makes one with the letter before it.</summary>
    internal static bool IsLetter(char c) =>
        char.IsAsciiLetter(c)
        || (
            c >= 0x80
            && (
                char.IsLetter(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            )
        );

    /// <summary>How many letters there are of each script that tells a language.</summary>
    private struct Scripts
    {
        /// <summary>Scripts that one language of the news is written in, by their first and last letter.</summary>
        private static readonly (char First, char Last, string Language)[] OfOne =
        [
            ('\u0370', '\u03FF', "el"),
            ('\u0530', '\u058F', "hy"),
            ('\u0590', '\u05FF', "he"),
            ('\u0980', '\u09FF', "bn"),
            ('\u0A00', '\u0A7F', "pa"),
            ('\u0A80', '\u0AFF', "gu"),
            ('\u0B80', '\u0BFF', "ta"),
            ('\u0C00', '\u0C7F', "te"),
            ('\u0C80', '\u0CFF', "kn"),
            ('\u0D00', '\u0D7F', "ml"),
            ('\u0D80', '\u0DFF', "si"),
            ('\u0E00', '\u0E7F', "th"),
            ('\u0E80', '\u0EFF', "lo"),
            ('\u0F00', '\u0FFF', "bo"),
            ('\u1000', '\u109F', "my"),
            ('\u10A0', '\u10FF', "ka"),
            ('\u1200', '\u137F', "am"),
            ('\u1780', '\u17FF', "km"),
            ('\u1F00', '\u1FFF', "el"),
        ];

        public static IEnumerable<string> Languages =>
            OfOne.Select(script => script.Language).Concat(["ja", "ko", "zh"]);

        public int Letters { get; private set; }

        public int Han { get; private set; }

        public int Kana { get; private set; }

        public int Hangul { get; private set; }

        /// <summary>Letters of the script that was met first among those of one language.</summary>
        public int OfOneLanguage { get; private set; }

        public string? Language { get; private set; }

        public void Count(char c)
        {
            Letters++;
            if (c < '\u0370' || c is >= '\u0400' and < '\u0530' or >= '\u0600' and < '\u0980')
                return;
            if (c is >= '\u3040' and <= '\u30FF')
                Kana++;
            else if (c is >= '\u3400' and <= '\u9FFF')
                Han++;
            else if (c is >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF')
                Hangul++;
            else if (LanguageOf(c) is { } language && (Language ??= language) == language)
                OfOneLanguage++;
        }

        private static string? LanguageOf(char c)
        {
            foreach (var (first, last, language) in OfOne)
            {
                if (c >= first && c <= last)
                    return language;
            }
            return null;
        }
    }
}
