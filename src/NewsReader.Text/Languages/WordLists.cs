using System.Reflection;
using System.Text.RegularExpressions;

namespace NewsReader.Text.Languages;

/// <summary>
/// A file of word lists: a list begins with its name in brackets, an entry is a line, tabs separate what an entry has
/// beside its word, "#" begins a comment. What a list's lines hold, its comment says.
/// </summary>
/// <remarks>Every list, and every kind that its words are of, must be asked for: one left over is an error.</remarks>
public sealed class WordLists
{
    /// <summary>The expression that nothing fits.</summary>
    private const string Never = "(?!)";

    private readonly string _file;
    private readonly Dictionary<string, List<Entry>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, string Kind)> _askedKinds = [];

    private readonly bool _isPartial;

    private WordLists(string file, bool isPartial) => (_file, _isPartial) = (file, isPartial);

    /// <summary>A line of a list: its word, and what stands in the columns behind it.</summary>
    private sealed record Entry(int Line, string Word, string[] Columns);

    /// <summary>The lists of a resource of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="isPartial">Whether a list that it has not is an empty one, and no error.</param>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static WordLists Of(Assembly assembly, string resource, bool isPartial = false)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{resource} is no resource of {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return Read(resource, reader, isPartial);
    }

    /// <param name="file">What messages name.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="isPartial">Whether a list that it has not is an empty one, and no error.</param>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static WordLists Read(string file, TextReader text, bool isPartial = false)
    {
        var lists = new WordLists(file, isPartial);
        List<Entry>? list = null;
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line is ['[', .. var name, ']'])
            {
                list = [];
                known.Clear();
                if (!lists._lists.TryAdd(name, list))
                    throw lists.Broken(number, $"there is a list [{name}] before.");
                continue;
            }
            var columns = line.Split('\t');
            if (list is null)
                throw lists.Broken(number, $"'{line}' stands before the first list; begin one with [its name].");
            if (Array.Exists(columns, column => column.Length == 0 || column != column.Trim()))
                throw lists.Broken(number, $"'{line}' has an empty column, or blanks around one.");
            if (!known.Add(columns[0]))
                throw lists.Broken(number, $"'{columns[0]}' is in the list already.");
            list.Add(new Entry(number, columns[0], columns[1..]));
        }
        return lists;
    }

    /// <summary>The words of a list, looked up as they are written.</summary>
    public WordSet Exact(string list) => new(Lines(list), anyCase: false);

    /// <summary>The words of a list, looked up in any case.</summary>
    public WordSet AnyCase(string list) => new(Lines(list), anyCase: true);

    /// <summary>The words of a list that may be of kinds, looked up as they are written.</summary>
    /// <param name="list">The list; its lines may have a second column: the kinds, blanks between.</param>
    /// <param name="kind">Null for the words whatever they are.</param>
    public WordSet ExactOf(string list, string? kind) => new(OfKind(list, kind), anyCase: false);

    /// <inheritdoc cref="ExactOf"/>
    public WordSet AnyCaseOf(string list, string? kind) => new(OfKind(list, kind), anyCase: true);

    /// <summary>The words of a list, in its order.</summary>
    public IReadOnlyList<string> Lines(string list) => Rows(list, 0, 0, (word, _) => word);

    /// <summary>What the words of a list stand for: the second column.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string list) =>
        Rows(list, 1, 1, (word, columns) => KeyValuePair.Create(word, columns[0]));

    /// <summary>A regular expression for any of those that the lines are.</summary>
    /// <exception cref="InvalidDataException">A line is no regular expression.</exception>
    public string Alternatives(string list)
    {
        var patterns = Rows(list, 0, 0, (pattern, _) => new Regex(pattern).ToString());
        return patterns.Count == 0 ? Never : $"(?:{string.Join('|', patterns)})";
    }

    /// <summary>The lines of a list, each made into a value.</summary>
    /// <param name="list">The list.</param>
    /// <param name="least">How many columns a line has behind its word at the least.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="value">Makes the value of the word and those columns.</param>
    /// <exception cref="InvalidDataException">A line has more or fewer columns, or holds no such value.</exception>
    public IReadOnlyList<T> Rows<T>(string list, int least, int most, Func<string, string[], T> value)
    {
        _asked.Add(list);
        return [.. Find(list).Select(Value)];

        T Value(Entry entry)
        {
            if (entry.Columns.Length < least || entry.Columns.Length > most)
                throw Broken(
                    entry.Line,
                    $"a line of [{list}] has {(least == most ? $"{least}" : $"{least} to {most}")} columns behind its "
                        + $"word, not {entry.Columns.Length}."
                );
            try
            {
                return value(entry.Word, entry.Columns);
            }
            catch (Exception e) when (e is FormatException or ArgumentException)
            {
                throw new InvalidDataException($"{_file}:{entry.Line}: {e.Message}", e);
            }
        }
    }

    /// <summary>Ends the reading of the file.</summary>
    /// <exception cref="InvalidDataException">A list, or a kind of its words, was not asked for.</exception>
    public void End()
    {
        foreach (var (name, list) in _lists)
        {
            if (!_asked.Contains(name))
                throw new InvalidDataException($"{_file}: nothing reads the list [{name}].");
            foreach (var entry in list.Where(_ => _askedKinds.Any(asked => asked.List == name)))
            {
                foreach (var kind in Kinds(entry).Where(kind => !_askedKinds.Contains((name, kind))))
                    throw Broken(entry.Line, $"'{kind}' is no kind of a word in [{name}].");
            }
        }
    }

    private IEnumerable<string> OfKind(string list, string? kind)
    {
        _asked.Add(list);
        _askedKinds.Add((list, kind ?? ""));
        return Find(list).Where(e => kind is null || Kinds(e).Contains(kind)).Select(e => e.Word);
    }

    private static string[] Kinds(Entry entry) => entry.Columns is [var kinds, ..] ? kinds.Split(' ') : [];

    private List<Entry> Find(string list) =>
        _lists.GetValueOrDefault(list)
        ?? (_isPartial ? [] : throw new InvalidDataException($"{_file} has no list [{list}]."));

    private InvalidDataException Broken(int line, string why) => new($"{_file}:{line}: {why}");
}
