using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsReader.Analysis.Knowledge;

/// <summary>
/// Names of the world under one licence, as one file: the eight bytes "NRKNOWN2", the SHA-256 of all that follows, then
/// Brotli of: a JSON header, the strings, the bearers column by column, and the forms in the order of their hashes.
/// Written by <see cref="KnowledgeWriter"/>. All columns are little-endian.
/// </summary>
public sealed class KnowledgeFile
{
    internal static readonly byte[] Magic = "NRKNOWN2"u8.ToArray();

    /// <summary>Of the filter of beginnings: 2^22 bits.</summary>
    internal const int BeginningBits = 22;

    private readonly uint[] _hashes;
    private readonly int[] _textEnds;
    private readonly char[] _texts;
    private readonly int[] _stringEnds;
    private readonly char[] _strings;
    private readonly uint[] _beginnings;

    /// <summary>The forms in the order of their bearers; made when it is first asked for.</summary>
    private readonly Lazy<int[]> _byBearer;

    private readonly Lazy<int[]> _bySurname;

    /// <summary>Where in the hashes those begin that have the same highest 16 bits.</summary>
    private readonly int[] _buckets = new int[(1 << 16) + 1];

    private KnowledgeFile(BinaryReader reader)
    {
        Header =
            JsonSerializer.Deserialize<KnowledgeHeader>(reader.ReadString())
            ?? throw new InvalidDataException("it has no header");
        (_strings, _stringEnds) = ReadStrings(reader);
        Kinds = Column<byte>(reader);
        Prominences = Column<byte>(reader);
        Names = Column<int>(reader);
        Surnames = Column<int>(reader);
        Whats = Column<int>(reader);
        Countries = Column<int>(reader);
        WikidataItems = Column<int>(reader);
        Births = Column<short>(reader);
        FirstYears = Column<short>(reader);
        (_texts, _textEnds) = ReadStrings(reader);
        _hashes = Column<uint>(reader);
        FormOf = MemoryMarshal.Cast<byte, KnownForm>(Column<byte>(reader)).ToArray();
        EntityOf = Column<int>(reader);
        _beginnings = Column<uint>(reader);
        _byBearer = new(() => [.. Enumerable.Range(0, EntityOf.Length).OrderBy(form => EntityOf[form])]);
        _bySurname = new(CountSurnames);
        for (var form = 0; form < FormOf.Length; form++)
            HasSmallNames |= (FormOf[form] & KnownForm.Own) != 0 && char.IsLower(TextOf(form)[0]);
        for (int bucket = 0, at = 0; bucket <= 1 << 16; bucket++)
        {
            while (at < _hashes.Length && _hashes[at] >> 16 < bucket)
                at++;
            _buckets[bucket] = at;
        }
    }

    /// <summary>What the file is made of.</summary>
    public KnowledgeHeader Header { get; }

    /// <summary>Whether the owner's list has names that begin with a small letter: "bell hooks".</summary>
    internal bool HasSmallNames { get; }

    /// <summary>How many forms of names it has.</summary>
    public int Forms => _hashes.Length;

    internal byte[] Kinds { get; }

    internal byte[] Prominences { get; }

    /// <summary>For each bearer the number of the form that is its name.</summary>
    internal int[] Names { get; }

    internal int[] Surnames { get; }

    internal int[] Whats { get; }

    internal int[] Countries { get; }

    internal int[] WikidataItems { get; }

    internal short[] Births { get; }

    /// <summary>For each bearer the first year of what the lists tell; 0 where none is told.</summary>
    internal short[] FirstYears { get; }

    /// <summary>For each form its bearer.</summary>
    internal int[] EntityOf { get; }

    internal KnownForm[] FormOf { get; }

    internal ReadOnlySpan<char> TextOf(int form) =>
        _texts.AsSpan((form == 0 ? 0 : _textEnds[form - 1])..(_textEnds[form]));

    /// <param name="number">0 is the empty one.</param>
    internal ReadOnlySpan<char> StringOf(int number) =>
        _strings.AsSpan((number == 0 ? 0 : _stringEnds[number - 1])..(_stringEnds[number]));

    /// <summary>Whether a form may begin with words of this hash; where none may, none does.</summary>
    internal bool MayBegin(uint phrase) => (_beginnings[Place(phrase) >> 5] & (1u << (int)(phrase & 31))) != 0;

    internal static uint Place(uint phrase) => phrase & ((1u << BeginningBits) - 1);

    /// <summary>The first of the forms whose words have this hash, and how many there are.</summary>
    internal (int First, int Count) Find(uint phrase)
    {
        var at = _buckets[phrase >> 16];
        var end = _buckets[(phrase >> 16) + 1];
        while (at < end && _hashes[at] < phrase)
            at++;
        var first = at;
        while (at < end && _hashes[at] == phrase)
            at++;
        return (first, at - first);
    }

    /// <summary>How many bearers have the surname that a bearer has.</summary>
    internal int SameSurname(int bearer) => Surnames[bearer] == 0 ? 0 : _bySurname.Value[Surnames[bearer]];

    private int[] CountSurnames()
    {
        var counts = new int[_stringEnds.Length];
        foreach (var surname in Surnames)
            counts[surname]++;
        return counts;
    }

    /// <summary>All forms of a bearer, the name first.</summary>
    internal IReadOnlyList<string> FormsOf(int bearer)
    {
        var all = _byBearer.Value;
        int low = 0,
            high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (EntityOf[all[middle]] < bearer)
                low = middle + 1;
            else
                high = middle;
        }
        var forms = new List<string> { TextOf(Names[bearer]).ToString() };
        for (var at = low; at < all.Length && EntityOf[all[at]] == bearer; at++)
        {
            if (all[at] != Names[bearer])
                forms.Add(TextOf(all[at]).ToString());
        }
        return forms;
    }

    /// <exception cref="InvalidDataException">No file of knowledge, or damaged; the message says how.</exception>
    public static KnowledgeFile Load(Stream stream)
    {
        var prefix = new byte[Magic.Length + SHA256.HashSizeInBytes];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
            throw new InvalidDataException("it is too short");
        if (!prefix.AsSpan().StartsWith(Magic))
            throw new InvalidDataException("it does not begin as a file of knowledge does");
        var body = new byte[stream.Length - prefix.Length];
        stream.ReadExactly(body);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(prefix.AsSpan(Magic.Length)))
            throw new InvalidDataException("its checksum does not fit its content");
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress));
        return new KnowledgeFile(reader);
    }

    private static T[] Column<T>(BinaryReader reader)
        where T : unmanaged
    {
        var column = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }

    private static (char[] Text, int[] Ends) ReadStrings(BinaryReader reader)
    {
        var lengths = Column<byte>(reader);
        var ends = new int[lengths.Length];
        var end = 0;
        for (var i = 0; i < lengths.Length; i++)
            ends[i] = end += lengths[i];
        var bytes = Column<byte>(reader);
        var text = new char[end];
        if (Encoding.UTF8.GetChars(bytes, text) != end)
            throw new InvalidDataException("its strings are not as long as it says");
        return (text, ends);
    }
}

/// <summary>What a file of knowledge is made of.</summary>
/// <param name="Licence">The licence that binds the file as a whole.</param>
public sealed record KnowledgeHeader(string Licence, IReadOnlyList<KnowledgeSource> Sources);

/// <summary>One source of a file of knowledge.</summary>
/// <param name="What">The repositories or lists, with the versions that were taken.</param>
/// <param name="Names">How many bearers it tells of, alone or with others.</param>
public sealed record KnowledgeSource(string What, string Licence, int Names);
