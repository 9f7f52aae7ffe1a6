using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace NewsReader.Analysis.Names;

/// <summary>
/// The trained weights and gazetteers, as one file: the eight bytes "NRNAMES1", the SHA-256 of all that follows, then
/// Brotli of: a JSON header, the transitions, the rows of weights that are not all zero, and the gazetteers.
/// </summary>
/// <param name="Header">What it was trained on, by path, licence and size; printed by the training.</param>
/// <param name="Places">For each of the 2^<see cref="NameFeatures.RowBits"/> rows where its weights begin in
/// <paramref name="Weights"/>; 0 for a row of nothing.</param>
/// <param name="Weights">Rows of <see cref="RowWidth"/> 16-bit weights, the first nine the tags'; row 0 is of
/// nothing.</param>
/// <param name="Transitions">From tag to tag, 9 by 9.</param>
internal sealed record NameModel(
    NameModelHeader Header,
    int[] Places,
    short[] Weights,
    short[] Transitions,
    Gazetteers Gazetteers
)
{
    /// <summary>Rows are padded so that one row is one 256-bit vector.</summary>
    public const int RowWidth = 16;

    private const string ResourceName = "names.model";

    private static readonly byte[] Magic = "NRNAMES1"u8.ToArray();

    private static readonly Lazy<NameModel> Loaded = new(LoadEmbedded);

    /// <summary>The model that the program carries.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged: the build is not whole.</exception>
    public static NameModel Embedded => Loaded.Value;

    /// <summary>From all rows, most of which are of nothing.</summary>
    /// <param name="rows">2^<see cref="NameFeatures.RowBits"/> rows of <see cref="NameTag.Count"/> weights.</param>
    public static NameModel From(
        NameModelHeader header,
        ReadOnlySpan<short> rows,
        short[] transitions,
        Gazetteers gazetteers
    )
    {
        var places = new int[1 << NameFeatures.RowBits];
        var weights = new List<short>(new short[RowWidth]);
        for (var row = 0; row < places.Length; row++)
        {
            var own = rows.Slice(row * NameTag.Count, NameTag.Count);
            if (!own.ContainsAnyExcept((short)0))
                continue;
            places[row] = weights.Count;
            weights.AddRange(own);
            weights.AddRange(new short[RowWidth - NameTag.Count]);
        }
        return new NameModel(header, places, [.. weights], transitions, gazetteers);
    }

    public void Save(Stream stream)
    {
        using var body = new MemoryStream();
        using (var brotli = new BrotliStream(body, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(JsonSerializer.Serialize(Header));
            foreach (var t in Transitions)
                writer.Write(t);
            var used = Enumerable.Range(0, Places.Length).Where(r => Places[r] > 0).ToList();
            writer.Write(used.Count);
            // Rows, then one tag's weights after the other: alike values side by side compress best.
            var last = 0;
            foreach (var row in used)
            {
                writer.Write7BitEncodedInt(row - last);
                last = row;
            }
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                foreach (var row in used)
                    writer.Write(Weights[Places[row] + tag]);
            }
            writer.Write(Gazetteers.Entries.Count);
            var lastHash = 0u;
            foreach (var (hash, flags) in Gazetteers.Entries.OrderBy(e => e.Key))
            {
                writer.Write7BitEncodedInt64(hash - (long)lastHash);
                writer.Write(flags);
                lastHash = hash;
            }
        }
        stream.Write(Magic);
        stream.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        body.WriteTo(stream);
    }

    /// <exception cref="InvalidDataException">Not a model, damaged, or made for other features.</exception>
    public static NameModel Load(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        var prefix = Magic.Length + SHA256.HashSizeInBytes;
        if (bytes.Length < prefix || !bytes.StartsWith(Magic))
            throw Damaged("it does not begin as a model does");
        if (!SHA256.HashData(bytes[prefix..]).AsSpan().SequenceEqual(bytes[Magic.Length..prefix]))
            throw Damaged("its checksum does not fit its content");

        copy.Position = prefix;
        using var reader = new BinaryReader(new BrotliStream(copy, CompressionMode.Decompress));
        var header =
            JsonSerializer.Deserialize<NameModelHeader>(reader.ReadString()) ?? throw Damaged("it has no header");
        if (header.Features != NameFeatures.Version)
            throw Damaged(
                $"it was trained for version {header.Features} of the features, and this program has "
                    + $"version {NameFeatures.Version}"
            );
        var transitions = new short[NameTag.Count * NameTag.Count];
        foreach (ref var t in transitions.AsSpan())
            t = reader.ReadInt16();
        var rows = new int[reader.ReadInt32()];
        for (int i = 0, last = 0; i < rows.Length; i++)
            rows[i] = last += reader.Read7BitEncodedInt();
        var places = new int[1 << NameFeatures.RowBits];
        for (var i = 0; i < rows.Length; i++)
            places[rows[i]] = (i + 1) * RowWidth;
        var weights = new short[(rows.Length + 1) * RowWidth];
        var column = new short[rows.Length];
        for (var tag = 0; tag < NameTag.Count; tag++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var i = 0; i < rows.Length; i++)
                weights[(i + 1) * RowWidth + tag] = column[i];
        }
        var entries = reader.ReadInt32();
        var flags = new Dictionary<uint, byte>(entries);
        for (var hash = 0u; entries > 0; entries--)
        {
            hash += (uint)reader.Read7BitEncodedInt64();
            flags[hash] = reader.ReadByte();
        }
        return new NameModel(header, places, weights, transitions, new Gazetteers(flags));
    }

    private static NameModel LoadEmbedded()
    {
        using var stream =
            typeof(NameModel).Assembly.GetManifestResourceStream(ResourceName) ?? throw Damaged("it is missing");
        return Load(stream);
    }

    private static InvalidDataException Damaged(string why) =>
        new(
            $"The recognition model ({ResourceName}) cannot be used: {why}. Install NewsReader again, or "
                + "train the model with src/NewsReader.Training."
        );
}

/// <summary>What a model is made of.</summary>
internal sealed record NameModelHeader(int Features, IReadOnlyList<NameModelSource> Sources);

/// <summary>One file that a model was trained on.</summary>
internal sealed record NameModelSource(string Path, string Licence, int Tokens);
