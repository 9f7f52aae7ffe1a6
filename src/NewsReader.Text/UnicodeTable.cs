using System.Collections.Frozen;
using System.Globalization;

namespace NewsReader.Text;

/// <summary>
/// What Unicode's data say of characters: into what they decompose, in which order marks stand, what composes again,
/// and what differs in case alone. Read from the file that NewsReader.Training makes of the data.
/// </summary>
public sealed class UnicodeTable
{
    /// <summary>Heads the file's parts.</summary>
    public const string Decompositions = "decompositions",
        CombiningClasses = "combining classes",
        CaseFolding = "case folding";

    /// <summary>Behind a decomposition that does not compose again.</summary>
    public const char NotComposed = '!';

    private readonly FrozenDictionary<int, (int First, int Second)> _decompositions;
    private readonly FrozenDictionary<(int, int), int> _compositions;
    private readonly FrozenDictionary<int, byte> _classes;
    private readonly FrozenDictionary<int, int> _folding;

    private UnicodeTable(
        Dictionary<int, (int, int)> decompositions,
        HashSet<int> notComposed,
        Dictionary<int, byte> classes,
        Dictionary<int, int> folding
    )
    {
        _decompositions = decompositions.ToFrozenDictionary();
        _compositions = decompositions
            .Where(d => !notComposed.Contains(d.Key))
            .ToFrozenDictionary(d => d.Value, d => d.Key);
        _classes = classes.ToFrozenDictionary();
        _folding = folding.ToFrozenDictionary();
    }

    /// <summary>The table of the program.</summary>
    internal static UnicodeTable Own => Loaded.Value;

    private static readonly Lazy<UnicodeTable> Loaded = new(() =>
    {
        using var file =
            typeof(UnicodeTable).Assembly.GetManifestResourceStream("unicode.txt")
            ?? throw new InvalidOperationException("unicode.txt is no resource of the program.");
        using var reader = new StreamReader(file);
        return Read(reader);
    });

    /// <exception cref="FormatException">It is no such file.</exception>
    public static UnicodeTable Read(TextReader file)
    {
        var (decompositions, notComposed, classes, folding) = (
            new Dictionary<int, (int, int)>(),
            new HashSet<int>(),
            new Dictionary<int, byte>(),
            new Dictionary<int, int>()
        );
        var part = "";
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                part = line.Trim('[', ']');
                continue;
            }
            var fields = line.Split(' ');
            switch (part)
            {
                case Decompositions:
                    decompositions[Hex(fields[0])] = (
                        Hex(fields[1]),
                        fields.Length > 2 && fields[2][0] != NotComposed ? Hex(fields[2]) : 0
                    );
                    if (fields[^1][0] == NotComposed)
                        notComposed.Add(Hex(fields[0]));
                    break;
                case CombiningClasses:
                    for (var c = Hex(fields[0]); c <= Hex(fields[1]); c++)
                        classes[c] = byte.Parse(fields[2], CultureInfo.InvariantCulture);
                    break;
                case CaseFolding:
                    // From, to, in steps of, by how much.
                    for (
                        var c = Hex(fields[0]);
                        c <= Hex(fields[1]);
                        c += int.Parse(fields[2], CultureInfo.InvariantCulture)
                    )
                        folding[c] = c + int.Parse(fields[3], CultureInfo.InvariantCulture);
                    break;
                default:
                    throw new FormatException($"'{line}' is in no part of the table.");
            }
        }
        return new UnicodeTable(decompositions, notComposed, classes, folding);
    }

    /// <summary>
    /// What a character decomposes into at once; the second is 0 where it is one. Both may decompose further.
    /// </summary>
    internal bool TryDecompose(int character, out (int First, int Second) parts) =>
        _decompositions.TryGetValue(character, out parts);

    internal bool TryCompose(int first, int second, out int character) =>
        _compositions.TryGetValue((first, second), out character);

    /// <summary>The order in which a mark stands behind its letter; 0 for what is no such mark.</summary>
    internal byte CombiningClass(int character) => character < 0x300 ? (byte)0 : _classes.GetValueOrDefault(character);

    /// <summary>The character that stands for all that differ in case alone (simple case folding).</summary>
    internal int Fold(int character) => _folding.GetValueOrDefault(character, character);

    private static int Hex(string text) =>
        int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
