using System.Collections.Frozen;

namespace NewsReader.Analysis.Tokens;

/// <summary>Words that are written with a dot that ends no sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before a name: a sentence never ends with them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "Mr",
            "Mrs",
            "Ms",
            "Mx",
            "Dr",
            "Prof",
            "Rev",
            "Fr",
            "Msgr",
            "Hon",
            "Sen",
            "Sens",
            "Rep",
            "Reps",
            "Gov",
            "Govs",
            "Lt",
            "Gen",
            "Col",
            "Maj",
            "Capt",
            "Cmdr",
            "Cpl",
            "Sgt",
            "Pvt",
            "Adm",
            "Pres",
            "Supt",
            "Det",
            "Insp",
            "Atty",
            "Amb",
            "Ald",
            "Del",
            "Assemb",
            "St",
            "Ste",
            "Mt",
            "Ft",
            "Messrs",
            "Sr",
            "Jr",
            "vs",
            "No",
            "Nos",
            "Spc",
            "Pfc",
            "Brig",
            "Cdr",
            "Ens",
            "Sec",
            "Treas",
            "Asst"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elsewhere = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "Inc",
            "Corp",
            "Co",
            "Cos",
            "Ltd",
            "Bros",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Jun",
            "Jul",
            "Aug",
            "Sept",
            "Sep",
            "Oct",
            "Nov",
            "Dec",
            "Ala",
            "Ariz",
            "Ark",
            "Calif",
            "Colo",
            "Conn",
            "Fla",
            "Ga",
            "Ill",
            "Ind",
            "Kan",
            "Ky",
            "La",
            "Mass",
            "Md",
            "Mich",
            "Minn",
            "Miss",
            "Mo",
            "Mont",
            "Neb",
            "Nev",
            "Okla",
            "Ore",
            "Pa",
            "Tenn",
            "Tex",
            "Va",
            "Vt",
            "Wash",
            "Wis",
            "Wyo",
            "Ave",
            "Blvd",
            "Rd",
            "Dept",
            "Univ",
            "Assn",
            "etc",
            "approx",
            "est",
            "Ph.D",
            "M.D",
            "Esq"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsBeforeName(ReadOnlySpan<char> wordWithoutDot) => BeforeNames.Contains(wordWithoutDot);

    /// <summary>
    /// Whether the dot behind this word belongs to it: an abbreviation, an initial, or letters with dots ("U.S").
    /// </summary>
    public static bool TakesDot(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        || (word.Contains('.') && AreLettersWithDots(word))
        || BeforeNames.Contains(word)
        || Elsewhere.Contains(word);

    private static bool AreLettersWithDots(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return word is "Ph.D";
        }
        return true;
    }
}
