using NewsReader.Library.Identity.Names;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>
/// The forms in which a typed word may stand in an article, which are one: "e-mail" and email, "G.O.P." and GOP,
/// "#NeverTrump" and its words, British and American spelling, without its possessive.
/// </summary>
public static class WordForms
{
    /// <summary>A word of fewer letters is no compound.</summary>
    private const int ShortestPart = 3;

    private const int ShortestBehindBeginning = 4;

    /// <summary>A longer word in small letters is no acronym: "gop", and not "jones".</summary>
    private const int LongestInSmallLetters = 3;

    private const int LongestAcronym = 5;

    /// <summary>"Ore" and "Ill" are too short to tell a state from another word.</summary>
    private const int LettersOfShort = 4;

    /// <summary>A number of more digits is written with a comma.</summary>
    private const int DigitsOfThousands = 4;

    private const int LongestCompound = 24;

    /// <summary>
    /// Whether it only holds a sentence together: "the", "you’re". What stands in capitals is none of these: "US".
    /// </summary>
    public static bool IsFunctionWord(string typed)
    {
        var words = English.Search!;
        var parts = IndexedWords.Of(typed);
        return parts.Count > 0
            && parts.TrueForAll(part => words.FunctionWords.Contains(part))
            && !(typed.Count(char.IsUpper) > 1 && !typed.Any(char.IsLower));
    }

    /// <summary>
    /// The forms, each one word or several in their order, that as typed first. A form in capitals is one that stands
    /// so: "US" is not "us".
    /// </summary>
    public static IReadOnlyList<string> Of(string typed)
    {
        var word = NameKeys.WithoutPossessive(typed);
        var parts = IndexedWords.Of(word);
        var forms = new List<string>();
        if (parts is [var only])
            AddOfOne(forms, only, isShortened: word.EndsWith('.'));
        else if (parts.Count > 1)
            AddOfSeveral(forms, parts, word);
        return forms.Count == 0 ? [typed] : [.. forms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>As <see cref="Of"/>, each word with its own forms: "mills" of "mill".</summary>
    public static IReadOnlyList<string> AllOf(string typed) =>
        [.. Of(typed).SelectMany(Inflected).Distinct(StringComparer.Ordinal)];

    /// <summary>A form with the forms of its last word; in capitals it has no other.</summary>
    public static IEnumerable<string> Inflected(string form)
    {
        if (form.All(char.IsUpper))
            return [form];
        var last = form.LastIndexOf(' ') + 1;
        return English.Search!.Families.Of(form[last..]).Select(other => form[..last] + other);
    }

    /// <summary>How the names of places and bodies are written in short, where that is no other word.</summary>
    public static IEnumerable<string> ShortForms(string name) =>
        English
            .Search!.ShortForms[name]
            .Where(form => form.All(char.IsUpper) || (form.Length >= LettersOfShort && !IsCommon(form)))
            .SelectMany(form => Acronym(form));

    private static bool IsCommon(string word) =>
        English.Search!.FunctionWords.Contains(word) || English.Vocabulary.Contains(word);

    private static void AddOfOne(List<string> forms, string word, bool isShortened)
    {
        var words = English.Search!;
        var small = UnicodeText.Fold(word);
        var isCapital = word.Length > 1 && word.All(char.IsUpper);
        // In small letters "us" and "it" are what they are.
        var isCommon = IsCommon(word);
        if (isCapital && words.FunctionWords.Contains(word))
            forms.AddRange(Acronym(word));
        else
        {
            forms.Add(small);
            if (
                small.All(char.IsAsciiLetterLower)
                && small.Length > 1
                && (
                    isCapital
                        ? small.Length <= LongestAcronym
                        : !isCommon && word == small && small.Length <= LongestInSmallLetters
                )
            )
                forms.Add(Apart(small));
        }
        if ((isCapital || isShortened || !isCommon) && words.LongForms.TryGetValue(word, out var name))
            forms.AddRange(ShortForms(name).Prepend(UnicodeText.Fold(name)));
        forms.AddRange(Humps(word));
        forms.AddRange(words.SpellingsOf(small));
        forms.AddRange(words.Numbers[small]);
        forms.AddRange(Divided(small, isCapital && !isCommon));
        if (Amount(small) is { } amount)
            forms.Add(amount);
        if (small.Length > DigitsOfThousands && small.All(char.IsAsciiDigit))
            forms.Add(Grouped(small));
        forms.AddRange(MonthForms(small));
    }

    /// <summary>"20 000" of "20000", as the index has "20,000".</summary>
    private static string Grouped(string digits)
    {
        var first = digits.Length % 3;
        return string.Join(
            ' ',
            digits[first..]
                .Chunk(3)
                .Select(group => new string(group))
                .Prepend(digits[..first])
                .Where(g => g.Length > 0)
        );
    }

    private static IEnumerable<string> MonthForms(string word) =>
        English
            .Dates.MonthNames.Select(month => month.ShortForms.Append(month.Name).Select(UnicodeText.Fold).ToList())
            .Where(names => names.Contains(word, StringComparer.Ordinal))
            .SelectMany(names => names);

    private static void AddOfSeveral(List<string> forms, List<string> parts, string word)
    {
        var small = parts.ConvertAll(UnicodeText.Fold);
        forms.Add(string.Join(' ', small));
        var joined = string.Concat(small);
        if (!parts.TrueForAll(part => part.Length == 1 && char.IsLetter(part[0])))
        {
            // "20,000" is one number, "24/7" is two.
            if (!parts.TrueForAll(part => part.All(char.IsAsciiDigit)) || word.Contains(','))
                forms.Add(joined);
            // "US-Mexico" stands as "U.S.-Mexico".
            if (parts.Exists(IsInitials))
                forms.Add(
                    string.Join(' ', parts.Zip(small, (part, folded) => IsInitials(part) ? Apart(folded) : folded))
                );
            // Spelled otherwise in one of its parts.
            foreach (var (i, part) in small.Index())
                forms.AddRange(
                    English
                        .Search!.SpellingsOf(part)
                        .Select(other => string.Join(' ', small.Select((p, at) => at == i ? other : p)))
                );
            return;
        }
        forms.AddRange(Acronym(joined));
        if (English.Search!.LongForms.TryGetValue(joined, out var name))
            forms.AddRange(ShortForms(name).Prepend(UnicodeText.Fold(name)));
    }

    private static bool IsInitials(string part) => part.Length is > 1 and <= LongestAcronym && part.All(char.IsUpper);

    /// <summary>Letters with points and without: "u n", "un"; in capitals where it is another word otherwise.</summary>
    private static IEnumerable<string> Acronym(string letters)
    {
        var small = UnicodeText.Fold(letters);
        var isOther = English.Search!.FunctionWords.Contains(small);
        return small.Length > LongestAcronym || letters.Skip(1).All(char.IsLower) && letters.Length > 2
            ? [isOther ? letters.ToUpperInvariant() : small]
            : [Apart(small), isOther ? letters.ToUpperInvariant() : small];
    }

    private static string Apart(string letters) => string.Join(' ', letters.ToCharArray());

    /// <summary>The words of "NeverTrump".</summary>
    private static IEnumerable<string> Humps(string word)
    {
        var humps = new List<string>();
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (
                (char.IsUpper(word[i]) && (char.IsLower(word[i - 1]) || char.IsDigit(word[i - 1])))
                || (char.IsDigit(word[i]) && char.IsLower(word[i - 1]))
            )
            {
                humps.Add(UnicodeText.Fold(word[start..i]));
                start = i;
            }
        }
        humps.Add(UnicodeText.Fold(word[start..]));
        return humps.Count > 1 ? [string.Join(' ', humps)] : [];
    }

    /// <summary>A compound as two words that both are words: "health care"; of capitals wherever: "afl cio".</summary>
    private static IEnumerable<string> Divided(string word, bool isInitials)
    {
        if (word.Length > LongestCompound)
            yield break;
        for (var at = 1; at < word.Length; at++)
        {
            var (first, second) = (word[..at], word[at..]);
            if (
                isInitials ? at > 1 && second.Length > 1 && word.Length > LongestAcronym
                : English.Search!.CompoundBeginnings.Contains(first)
                    ? second.Length >= ShortestBehindBeginning && English.Vocabulary.Contains(second)
                : IsPart(first) && IsPart(second)
            )
                yield return $"{first} {second}";
        }
    }

    private static bool IsPart(string word) =>
        word.Length >= ShortestPart
        && English.Vocabulary.Contains(word)
        && !English.Search!.FunctionWords.Contains(word);

    /// <summary>"33 million" of "33m".</summary>
    private static string? Amount(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 || digits == word.Length
            ? null
            : English
                .Search!.Amounts.Where(amount => word[digits..] == amount.Value)
                .Select(amount => $"{word[..digits]} {amount.Key}")
                .FirstOrDefault();
    }
}
