using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Text.Posts;

/// <summary>The name of who posts, out of what an account calls itself: "Ann Lee 🌊 (she/her), Councilor".</summary>
public static partial class PostName
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Mathematical letters: alphabets of capitals and small letters, one after the other.</summary>
    private const int FirstMathematicalLetter = 0x1D400;
    private const int LastMathematicalLetter = 0x1D6A3;
    private const int LettersOfAlphabet = 26;

    /// <summary>From the full-width form of a character of ASCII down to itself.</summary>
    private const int FullWidth = 0xFEE0;

    [GeneratedRegex(@"\s*[(\[（][^()\[\]（）]*[)\]）]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    /// <summary>What sets a name off from what its owner is, or stands for.</summary>
    [GeneratedRegex(
        @"\s+(?:[|•·–—―~]|//?|-)\s.*$|\s*[|•·].*$|(?:^|\s)#\S+|\s+\p{Ll}{2,5}(?:/\p{Ll}{2,5})+$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SetOff();

    /// <returns>Null where no letter or digit is left, or more than <paramref name="longest"/> characters.</returns>
    public static string? Clean(string shown, int longest)
    {
        if (shown.Length > 10 * longest)
            return null;
        var name = WithoutPictures(Blanks.ToOne(shown));
        name = Kept(name, Bracketed().Replace(name, ""));
        name = Kept(name, SetOff().Replace(name, ""));
        name = Kept(name, WithoutOffice(name));
        name = Blanks.ToOne(name).Trim(' ', ',', ';', ':', '"', '“', '”', '(', ')', '[', ']', '（', '）');
        return name.Length <= longest && HasLetter(name) ? name : null;
    }

    private static string Kept(string name, string shorter) => HasLetter(shorter) ? shorter : name;

    private static bool HasLetter(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>"Ann Lee, Councilor" is Ann Lee; "Lee and Sons, Inc." and "Ann Lee, Jr." stay.</summary>
    private static string WithoutOffice(string name)
    {
        var at = name.IndexOf(',', StringComparison.Ordinal);
        if (at < 0)
            return name;
        var behind = name[(at + 1)..].Split(',', 2)[0].Trim();
        if (English.People.Generations.Contains(behind) || English.Organisations.LegalForms.Contains(behind))
        {
            var end = name.IndexOf(',', at + 1);
            return end < 0 ? name : name[..end];
        }
        // "Lee, Ann, and Sons": several words before one comma are a name, one is a part of it.
        return name[..at].Contains(' ', StringComparison.Ordinal) || name.IndexOf(',', at + 1) < 0 ? name[..at] : name;
    }

    /// <summary>Without emoji, flags and marks; letters that are drawn as pictures are letters.</summary>
    private static string WithoutPictures(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (DrawnLetter(rune.Value) is { } letter)
                text.Append(letter);
            else if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner)
            {
                // Scripts without capitals write with them; between others they are left of a picture.
                if (text.Length > 0 && char.IsLetter(text[^1]) && !char.IsUpper(text[^1]) && !char.IsLower(text[^1]))
                    text.Append(rune);
            }
            else if (IsPicture(rune))
                text.Append(' ');
            else
                text.Append(rune);
        }
        return Blanks.ToOne(text.ToString());
    }

    private static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE007F or 0x20E3
        || rune.Value is 0x200B or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>The letter that a mathematical, full-width, circled or squared one is; null where it is none.</summary>
    private static char? DrawnLetter(int rune) =>
        rune switch
        {
            >= FirstMathematicalLetter and <= LastMathematicalLetter => Letter(
                (rune - FirstMathematicalLetter) % (2 * LettersOfAlphabet)
            ),
            >= 0xFF10 and <= 0xFF19 or >= 0xFF21 and <= 0xFF3A or >= 0xFF41 and <= 0xFF5A => (char)(rune - FullWidth),
            >= 0x24B6 and <= 0x24E9 => Letter(rune - 0x24B6),
            >= 0x1F130 and <= 0x1F149 => Letter(rune - 0x1F130),
            >= 0x1F150 and <= 0x1F169 => Letter(rune - 0x1F150),
            >= 0x1F170 and <= 0x1F189 => Letter(rune - 0x1F170),
            _ => null,
        };

    private static char Letter(int number) =>
        (char)(number < LettersOfAlphabet ? 'A' + number : 'a' + number - LettersOfAlphabet);
}
