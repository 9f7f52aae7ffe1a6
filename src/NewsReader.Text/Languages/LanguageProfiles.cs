using System.IO.Compression;

namespace NewsReader.Text.Languages;

/// <summary>
/// How much each pair and triple of letters says for each language: the file <c>languages.profiles</c>, which
/// NewsReader.Training makes. A language may have several profiles (the two forms of Norwegian).
/// </summary>
internal sealed class LanguageProfiles
{
    /// <summary>Weights are natural logarithms of how much more frequent, times this.</summary>
    public const int Scale = 24;

    private const string Resource = "languages.profiles";

    /// <summary>Says of a file that it is one of these; the digit is the format's.</summary>
    private const string Mark = "NRLP1";

    private readonly string[] _languages;
    private readonly Dictionary<ulong, (int First, int Count)> _places;
    private readonly byte[] _profiles;
    private readonly byte[] _weights;

    private LanguageProfiles(
        string[] languages,
        Dictionary<ulong, (int First, int Count)> places,
        byte[] profiles,
        byte[] weights
    ) => (_languages, _places, _profiles, _weights) = (languages, places, profiles, weights);

    /// <summary>How many profiles there are.</summary>
    public int Count => _languages.Length;

    public IEnumerable<string> Languages => _languages.Distinct();

    public string LanguageOf(int profile) => _languages[profile];

    /// <summary>Three letters in small, a blank for the end of a word; of two the first is zero.</summary>
    public static ulong Key(char first, char second, char third) => (ulong)first << 32 | (ulong)second << 16 | third;

    /// <summary>Adds what these letters say for each language.</summary>
    public void AddTo(int[] said, ulong key)
    {
        if (!_places.TryGetValue(key, out var place))
            return;
        for (var i = place.First; i < place.First + place.Count; i++)
            said[_profiles[i]] += _weights[i];
    }

    /// <exception cref="InvalidDataException">The file is missing or damaged: the build is not whole.</exception>
    public static LanguageProfiles Read()
    {
        using var stream =
            typeof(LanguageProfiles).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException(
                $"{Resource} is no resource of NewsReader.Text; make it with NewsReader.Training."
            );
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadString() is not Mark)
            throw new InvalidDataException($"{Resource} is not of this version; make it with NewsReader.Training.");
        var languages = new string[reader.ReadByte()];
        for (var i = 0; i < languages.Length; i++)
            languages[i] = reader.ReadString();
        var profiles = new byte[reader.ReadInt32()];
        var count = reader.ReadInt32();
        var places = new Dictionary<ulong, (int, int)>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadUInt64();
            var entries = reader.ReadByte();
            places.Add(key, (at, entries));
            at += entries;
        }
        reader.BaseStream.ReadExactly(profiles);
        var weights = new byte[profiles.Length];
        reader.BaseStream.ReadExactly(weights);
        return new LanguageProfiles(languages, places, profiles, weights);
    }

    /// <summary>Writes the file, by the order of the letters.</summary>
    /// <param name="languages">The language of each profile.</param>
    /// <param name="grams">For each key what it says for which profile.</param>
    public static void Write(
        Stream stream,
        IReadOnlyList<string> languages,
        SortedDictionary<ulong, List<(byte Profile, byte Weight)>> grams
    )
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize));
        writer.Write(Mark);
        writer.Write((byte)languages.Count);
        foreach (var language in languages)
            writer.Write(language);
        writer.Write(grams.Values.Sum(said => said.Count));
        writer.Write(grams.Count);
        foreach (var (key, said) in grams)
        {
            writer.Write(key);
            writer.Write((byte)said.Count);
        }
        foreach (var (profile, _) in grams.Values.SelectMany(said => said))
            writer.Write(profile);
        foreach (var (_, weight) in grams.Values.SelectMany(said => said))
            writer.Write(weight);
    }
}
