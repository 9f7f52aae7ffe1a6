using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NewsReader.Library.Accounts;
using NewsReader.Text;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Names of accounts: however a name is typed it is found, and none is given that a person could take for another.
/// </summary>
internal static class AccountNames
{
    /// <summary>
    /// Letters that are drawn like letters of the Latin alphabet, small or capital (after the confusables of UTS 39),
    /// and these.
    /// </summary>
    private static readonly FrozenDictionary<char, char> DrawnAlike = Pairs(
            ("авекмнорстухіјѕһԁԛԝӏёї", "abekmhopctyxijshdqwiei"),
            ("αβγεζηικμνορτυχ", "abyezhikmvoptyx"),
            ("օսոհյ", "ounhj"),
            ("ɑɡɩıǀl1|0", "agiiiiiio")
        )
        .ToFrozenDictionary();

    /// <summary>Where nothing is seen, though Unicode calls them letters, marks or symbols.</summary>
    private static readonly FrozenSet<int> Blank = new[]
    {
        0x034F,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        0x180B,
        0x180C,
        0x180D,
        0x180F,
        0x2800,
        0x3164,
        0xFFA0,
    }.ToFrozenSet();

    /// <summary>A name as it is kept: composed, with single spaces.</summary>
    public static string Clean(string? typed) => UnicodeText.Compose(Blanks.ToOne(typed ?? ""));

    /// <summary>Whether a clean name may be given: not too long, all of it is seen, and not of marks alone.</summary>
    public static bool IsGood(string name) =>
        name.Length is > 0 and <= Admission.LongestName
        && name.EnumerateRunes().All(IsSeen)
        && name.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !IsMark(rune));

    /// <summary>Whether one of two names could be taken for the other.</summary>
    public static bool AreAlike(string one, string other) => Drawn(one) == Drawn(other);

    /// <summary>
    /// Whose name is meant: the one that is spelled so; else the only one that is so in another case, form or without
    /// accents; null without one.
    /// </summary>
    public static Account? Find(IReadOnlyCollection<Account> accounts, string? typed)
    {
        var name = Clean(typed);
        if (name.Length is 0 or > Admission.LongestName)
            return null;
        return accounts.FirstOrDefault(account => Clean(account.UserName) == name)
            ?? accounts.FirstOrDefault(account =>
                Clean(account.UserName).Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            ?? Only(accounts.Where(account => Folded(account.UserName!) == Folded(name)));
    }

    private static Account? Only(IEnumerable<Account> found) => found.Take(2).ToList() is [var one] ? one : null;

    private static string Folded(string name) => UnicodeText.Fold(Clean(name));

    private static string Drawn(string name) =>
        string.Concat(
            UnicodeText
                .Fold(string.Concat(Clean(name).EnumerateRunes().Select(Plain)))
                .Select(c => DrawnAlike.GetValueOrDefault(c, c))
        );

    /// <summary>A Latin letter that is set in another style, as itself.</summary>
    private static string Plain(Rune rune) =>
        rune.Value switch
        {
            >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
            // Mathematical alphanumerics: thirteen styles, each with the capital and the small letters.
            >= 0x1D400 and <= 0x1D6A3 => Letter((rune.Value - 0x1D400) % 52),
            >= 0x24B6 and <= 0x24E9 => Letter(rune.Value - 0x24B6),
            _ => rune.ToString(),
        };

    private static string Letter(int index) => ((char)(index < 26 ? 'A' + index : 'a' + index - 26)).ToString();

    private static bool IsSeen(Rune rune) =>
        // What is half of a character is enumerated as U+FFFD.
        rune != Rune.ReplacementChar
        && !Blank.Contains(rune.Value)
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static IEnumerable<KeyValuePair<char, char>> Pairs(params (string From, string To)[] rows) =>
        rows.SelectMany(row => row.From.Zip(row.To, KeyValuePair.Create));
}
