using NewsReader.Recognition.Tokens;

namespace NewsReader.Recognition.Names;

/// <summary>
/// Lists of names as sets of hashed lower-case words: given names, surnames, and the words that listed companies'
/// names begin with. A list is evidence, never a verdict ("Chase" is in all three).
/// </summary>
internal sealed class Gazetteers
{
    public const byte GivenName = 1;
    public const byte Surname = 2;
    public const byte Company = 4;

    private readonly Dictionary<uint, byte> _flags;

    public Gazetteers(Dictionary<uint, byte> flags) => _flags = flags;

    public IReadOnlyDictionary<uint, byte> Entries => _flags;

    public byte Flags(uint lowerHash) => _flags.GetValueOrDefault(lowerHash);

    public bool IsGivenName(ReadOnlySpan<char> word) => (FlagsOf(word) & GivenName) != 0;

    public bool IsSurname(ReadOnlySpan<char> word) => (FlagsOf(word) & Surname) != 0;

    /// <summary>From lists of one name a line.</summary>
    public static Gazetteers From(IEnumerable<string> givenNames, IEnumerable<string> surnames, IEnumerable<string> companies)
    {
        var flags = new Dictionary<uint, byte>();
        void Add(string name, byte flag)
        {
            name = name.Trim().Trim('\uFEFF');
            if (name.Length < 2) return;
            var hash = NameFeatures.Hash(name.ToLowerInvariant());
            flags[hash] = (byte)(flags.GetValueOrDefault(hash) | flag);
        }
        foreach (var name in givenNames) Add(name, GivenName);
        foreach (var name in surnames) Add(name, Surname);
        foreach (var company in companies)
        {
            var first = Tokeniser.Tokenise(company).Select(t => company[t.Start..t.End]).FirstOrDefault(w => w is not "The");
            if (first is { Length: > 3 } && char.IsLetter(first[0])) Add(first, Company);
        }
        return new Gazetteers(flags);
    }

    private byte FlagsOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        word[..lower.Length].ToLowerInvariant(lower);
        return Flags(NameFeatures.Hash(lower));
    }
}
