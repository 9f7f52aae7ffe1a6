using System.Text;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Names;

/// <summary>
/// Lists of names as sets of hashed lower-case words and phrases: given names, surnames, companies, places, peoples. A
/// list is evidence, never a verdict ("Chase" is in three).
/// </summary>
internal sealed class Gazetteers
{
    public const byte GivenName = 1;
    public const byte Surname = 2;

    /// <summary>A company's name, or the first word of a longer one.</summary>
    public const byte Company = 4;

    public const byte Place = 8;
    public const byte People = 16;

    /// <summary>A company's name of several words.</summary>
    public const byte CompanyPhrase = 32;

    /// <summary>A place's name of several words.</summary>
    public const byte PlacePhrase = 64;

    private const int LongestWord = 64;

    /// <summary>How many words a phrase has at the most.</summary>
    public const int LongestPhrase = 5;

    private readonly Dictionary<uint, byte> _flags;

    public Gazetteers(Dictionary<uint, byte> flags) => _flags = flags;

    public IReadOnlyDictionary<uint, byte> Entries => _flags;

    public byte Flags(uint lowerHash) => _flags.GetValueOrDefault(lowerHash);

    public bool IsGivenName(ReadOnlySpan<char> word) => (FlagsOf(word) & GivenName) != 0;

    public bool IsSurname(ReadOnlySpan<char> word) => (FlagsOf(word) & Surname) != 0;

    /// <summary>From lists of one name a line, and the places that the program knows.</summary>
    public static Gazetteers From(
        IEnumerable<string> givenNames,
        IEnumerable<string> surnames,
        IEnumerable<string> companies
    )
    {
        var flags = new Dictionary<uint, byte>();
        void Add(uint hash, byte flag) => flags[hash] = (byte)(flags.GetValueOrDefault(hash) | flag);
        void AddWord(string name, byte flag)
        {
            name = name.Trim().Trim('\uFEFF');
            if (name.Length >= 2)
                Add(NameFeatures.Hash(name.ToLowerInvariant()), flag);
        }
        void AddName(string[] words, byte wordFlag, byte phraseFlag)
        {
            if (words.Length == 1)
                AddWord(words[0], wordFlag);
            else if (words.Length <= LongestPhrase)
                Add(PhraseHash(words.Select(w => NameFeatures.Hash(w.ToLowerInvariant()))), phraseFlag);
        }
        foreach (var name in givenNames)
            AddWord(name, GivenName);
        foreach (var name in surnames)
            AddWord(name, Surname);
        foreach (var company in companies)
        {
            var words = Words(company);
            var end = words.Length;
            while (end > 1 && English.Organisations.LegalForms.Contains(words[end - 1]))
                end--;
            words = words[..end];
            if (words.Length == 0 || !char.IsLetter(words[0][0]))
                continue;
            if (words[0].Length > 3)
                AddWord(words[0], Company);
            AddName(words, Company, CompanyPhrase);
        }
        foreach (var place in KnownPlaces.Places)
            AddName(Words(place), Place, PlacePhrase);
        foreach (var people in KnownPlaces.Peoples)
            AddName(Words(people), People, People);
        return new Gazetteers(flags);
    }

    /// <summary>One hash for a sequence of words.</summary>
    public static uint PhraseHash(IEnumerable<uint> words) => words.Aggregate(0u, Append);

    /// <summary>The hash of a phrase with one word more.</summary>
    public static uint Append(uint phrase, uint word) => (phrase ^ word) * 0x85EBCA6Bu + 0x9E3779B9u;

    private static string[] Words(string name) =>
        [.. Tokeniser.Tokenise(name, English).Select(t => name[t.Start..t.End])];

    private byte FlagsOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, LongestWord)];
        word[..lower.Length].ToLowerInvariant(lower);
        return FlagsOf(lower, NameFeatures.Hash(lower));
    }

    /// <summary>
    /// The flags of a word; those of the word without its accents, or of the parts of a double name, where it has none.
    /// </summary>
    /// <param name="lower">In small letters.</param>
    /// <param name="hash">Its hash.</param>
    internal byte FlagsOf(ReadOnlySpan<char> lower, uint hash)
    {
        if (Flags(hash) is > 0 and var flags)
            return flags;
        if (!Ascii.IsValid(lower))
        {
            var plain = UnicodeText.Fold(lower.ToString());
            if (Flags(NameFeatures.Hash(plain)) is > 0 and var folded)
                return folded;
            lower = plain;
        }
        // "Adewunmi-Balla": a double surname by either of its parts, "Min-jae" by none.
        if (lower.IndexOf('-') is > 1 and var hyphen && hyphen < lower.Length - 2)
            return (byte)(
                (Flags(NameFeatures.Hash(lower[..hyphen])) | Flags(NameFeatures.Hash(lower[(hyphen + 1)..])))
                & (GivenName | Surname)
            );
        return 0;
    }
}
