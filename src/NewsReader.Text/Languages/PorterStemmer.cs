namespace NewsReader.Text.Languages;

/// <summary>
/// The stem of an English word, as M. F. Porter's algorithm cuts it ("An algorithm for suffix stripping", Program
/// 14(3), 1980), with the two departures that its author published.
/// </summary>
public static class PorterStemmer
{
    /// <summary>Shorter words stay as they are.</summary>
    private const int ShortestWord = 3;

    /// <summary>Longer words stay as they are: none is a word of English.</summary>
    private const int LongestWord = 64;

    private static readonly (string Ending, string By)[] Second =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("logi", "log"),
        ("bli", "ble"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string Ending, string By)[] Third =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ion",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "al",
        "er",
        "ic",
        "ou",
    ];

    /// <param name="word">In small letters without accents.</param>
    public static string Stem(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord)
            return word;
        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);
        return new string(letters[..Stem(letters)]);
    }

    /// <summary>Cuts a word where it stands.</summary>
    /// <param name="letters">In small letters without accents; the stem when it returns.</param>
    /// <returns>How many letters the stem has, at most as many as the word.</returns>
    public static int Stem(Span<char> letters)
    {
        if (letters.Length is < ShortestWord or > LongestWord)
            return letters.Length;
        var stem = new Cut(letters);
        stem.Plurals();
        stem.Participles();
        stem.LastY();
        stem.Exchange(Second);
        stem.Exchange(Third);
        stem.LeaveOut();
        stem.LastE();
        return stem.Length;
    }

    private ref struct Cut(Span<char> letters)
    {
        private readonly Span<char> _letters = letters;
        private int _length = letters.Length;

        public readonly int Length => _length;

        public void Plurals()
        {
            if (!Ends("s"))
                return;
            if (Ends("sses") || Ends("ies"))
                _length -= 2;
            else if (!Ends("ss"))
                _length--;
        }

        public void Participles()
        {
            if (Ends("eed"))
            {
                if (Measure(_length - 3) > 0)
                    _length--;
                return;
            }
            var ending =
                Ends("ed") && HasVowel(_length - 2) ? 2
                : Ends("ing") && HasVowel(_length - 3) ? 3
                : 0;
            if (ending == 0)
                return;
            _length -= ending;
            if (Ends("at") || Ends("bl") || Ends("iz"))
                Add('e');
            else if (EndsInTwoAlike() && _letters[_length - 1] is not ('l' or 's' or 'z'))
                _length--;
            else if (Measure(_length) == 1 && EndsShort(_length))
                Add('e');
        }

        public readonly void LastY()
        {
            if (Ends("y") && HasVowel(_length - 1))
                _letters[_length - 1] = 'i';
        }

        /// <summary>The longest ending that the word has is exchanged, where enough stands before it.</summary>
        public void Exchange((string Ending, string By)[] endings)
        {
            foreach (var (ending, by) in endings)
            {
                if (!Ends(ending))
                    continue;
                var before = _length - ending.Length;
                if (Measure(before) > 0)
                {
                    by.CopyTo(_letters[before..]);
                    _length = before + by.Length;
                }
                return;
            }
        }

        public void LeaveOut()
        {
            foreach (var ending in Fourth)
            {
                if (!Ends(ending))
                    continue;
                var before = _length - ending.Length;
                if (Measure(before) > 1 && (ending != "ion" || (before > 0 && _letters[before - 1] is 's' or 't')))
                    _length = before;
                return;
            }
        }

        public void LastE()
        {
            if (Ends("e"))
            {
                var measure = Measure(_length - 1);
                if (measure > 1 || (measure == 1 && !EndsShort(_length - 1)))
                    _length--;
            }
            if (Ends("ll") && Measure(_length - 1) > 1)
                _length--;
        }

        private void Add(char letter) => _letters[_length++] = letter;

        private readonly bool Ends(string ending) =>
            _length > ending.Length && _letters[.._length].EndsWith(ending, StringComparison.Ordinal);

        private readonly bool IsVowel(int at) =>
            _letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (_letters[at] == 'y' && at > 0 && !IsVowel(at - 1));

        private readonly bool HasVowel(int before)
        {
            for (var i = 0; i < before; i++)
            {
                if (IsVowel(i))
                    return true;
            }
            return false;
        }

        /// <summary>How often a vowel is followed by a consonant.</summary>
        private readonly int Measure(int before)
        {
            var (measure, wasVowel) = (0, false);
            for (var i = 0; i < before; i++)
            {
                var isVowel = IsVowel(i);
                if (wasVowel && !isVowel)
                    measure++;
                wasVowel = isVowel;
            }
            return measure;
        }

        private readonly bool EndsInTwoAlike() =>
            _length > 1 && _letters[_length - 1] == _letters[_length - 2] && !IsVowel(_length - 1);

        /// <summary>Whether it ends in consonant, vowel and another consonant than w, x or y.</summary>
        private readonly bool EndsShort(int before) =>
            before > 2
            && !IsVowel(before - 1)
            && IsVowel(before - 2)
            && !IsVowel(before - 3)
            && _letters[before - 1] is not ('w' or 'x' or 'y');
    }
}
