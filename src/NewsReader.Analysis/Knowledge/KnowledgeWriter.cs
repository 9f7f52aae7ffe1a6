using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsReader.Text;

namespace NewsReader.Analysis.Knowledge;

/// <summary>One bearer of names, as it is written.</summary>
/// <param name="Forms">The name first, then its aliases, each once.</param>
internal sealed record KnownBearer(
    KnownKind Kind,
    int Prominence,
    IReadOnlyList<(string Text, KnownForm Form)> Forms,
    string Surname = "",
    string What = "",
    string Country = "",
    int Wikidata = 0,
    int Born = 0,
    int Since = 0
);

/// <summary>Writes a <see cref="KnowledgeFile"/>.</summary>
internal static class KnowledgeWriter
{
    /// <summary>The longest form that is kept, in UTF-16 units.</summary>
    public const int LongestForm = 100;

    private sealed record Form(uint Hash, string Text, KnownForm Flags, int Bearer);

    public static void Write(Stream stream, KnowledgeHeader header, IReadOnlyList<KnownBearer> bearers)
    {
        var strings = new List<string> { "" };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        int Number(string text)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = strings.Count;
                strings.Add(text);
            }
            return number;
        }
        var beginnings = new uint[1 << (KnowledgeFile.BeginningBits - 5)];
        var forms = new List<Form>();
        for (var i = 0; i < bearers.Count; i++)
        {
            foreach (var (text, flags) in Distinct(bearers[i].Forms))
            {
                var hash = 0u;
                foreach (var beginning in WorldKnowledge.Beginnings(text))
                {
                    hash = beginning;
                    beginnings[KnowledgeFile.Place(hash) >> 5] |= 1u << (int)(hash & 31);
                }
                forms.Add(new Form(hash, text, flags, i));
            }
        }
        var ordered = forms.OrderBy(f => f.Hash).ThenBy(f => f.Bearer).ToList();
        var names = new int[bearers.Count];
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            if (ordered[i].Text == bearers[ordered[i].Bearer].Forms[0].Text)
                names[ordered[i].Bearer] = i;
        }

        using var body = new MemoryStream();
        using (var brotli = new BrotliStream(body, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(JsonSerializer.Serialize(header));
            int[] surnames = [.. bearers.Select(b => Number(b.Surname))];
            int[] whats = [.. bearers.Select(b => Number(b.What))];
            int[] countries = [.. bearers.Select(b => Number(b.Country))];
            WriteStrings(writer, strings);
            Column(writer, bearers.Select(b => (byte)b.Kind));
            Column(writer, bearers.Select(b => (byte)Math.Clamp(b.Prominence, 0, 100)));
            Column(writer, names);
            Column(writer, surnames);
            Column(writer, whats);
            Column(writer, countries);
            Column(writer, bearers.Select(b => b.Wikidata));
            Column(writer, bearers.Select(b => (short)b.Born));
            Column(writer, bearers.Select(b => (short)b.Since));
            WriteStrings(writer, ordered.ConvertAll(f => f.Text));
            Column(writer, ordered.Select(f => f.Hash));
            Column(writer, ordered.Select(f => (byte)f.Flags));
            Column(writer, ordered.Select(f => f.Bearer));
            Column(writer, beginnings);
        }
        stream.Write(KnowledgeFile.Magic);
        stream.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        body.WriteTo(stream);
    }

    /// <summary>The forms with those added that leave marks out of letters ("Hermes" for "Hermès").</summary>
    private static IEnumerable<(string Text, KnownForm Form)> Distinct(IEnumerable<(string Text, KnownForm Form)> forms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, form) in forms.Where(f => f.Text.Length is > 0 and <= LongestForm))
        {
            if (seen.Add(text))
                yield return (text, form);
            if (WithoutMarks(text) is var plain && plain != text && seen.Add(plain))
                yield return (plain, form | KnownForm.Alias);
        }
    }

    private static string WithoutMarks(string text) =>
        System.Text.Ascii.IsValid(text)
            ? text
            : string.Concat(
                UnicodeText
                    .Decompose(text)
                    .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            );

    private static void WriteStrings(BinaryWriter writer, List<string> strings)
    {
        Column(writer, strings.Select(s => (byte)s.Length));
        Column(writer, Encoding.UTF8.GetBytes(string.Concat(strings)));
    }

    private static void Column<T>(BinaryWriter writer, IEnumerable<T> values)
        where T : unmanaged
    {
        var column = values.ToArray();
        writer.Write(column.Length);
        writer.Write(MemoryMarshal.AsBytes(column.AsSpan()));
    }
}
