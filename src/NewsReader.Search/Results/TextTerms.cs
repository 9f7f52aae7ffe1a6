using NewsReader.Search.Language;
using NewsReader.Text;

namespace NewsReader.Search.Results;

/// <summary>Where something that is looked for stands in a text.</summary>
/// <param name="Start">UTF-16 units of the text.</param>
/// <param name="End">Behind the last of them.</param>
/// <param name="Term">Which of the terms it is.</param>
/// <param name="Part">Which of a term's words it is, from 1, where all of them are to stand somewhere; 0 where it is
/// the whole of it.</param>
/// <param name="Word">Which word of the text it begins with, from 0.</param>
public readonly record struct FoundPlace(int Start, int End, int Term, int Part, int Word)
{
    public int Length => End - Start;
}

/// <summary>
/// What a query looks for in a text, and where it stands there: by the words that the index has (SQLite's unicode61).
/// One walk through the text, whatever is looked for. Safe for several callers at once.
/// </summary>
public sealed class TextTerms
{
    /// <summary>Longer words of a text are none that anybody looks for.</summary>
    private const int LongestWord = 128;

    /// <summary>The words that are looked for, each with its number.</summary>
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Beginnings of words, each with its number.</summary>
    private readonly List<(string Beginning, int Number)> _beginnings = [];

    /// <summary>Words that stand in capitals, each with its number.</summary>
    private readonly List<(string Word, int Number)> _capitals = [];

    private const int AsciiLetters = 128;

    /// <summary>The first letters of what is looked for, of ASCII: no other word is looked at.</summary>
    private readonly bool[] _firstLetters = new bool[AsciiLetters];

    /// <summary>What begins with a word: which term it is of, and the words behind it.</summary>
    private readonly List<List<(int Term, int Part, int[] Behind)>> _phrases = [];

    /// <summary>Words near each other: where one stands alone it is none.</summary>
    private readonly List<(int Term, int Words, int Distance)> _near = [];

    /// <param name="nodes">What is wanted, each one term; parts that are not words are passed over.</param>
    public TextTerms(IReadOnlyList<SearchNode> nodes)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (term, node) in nodes.Index())
        {
            switch (node)
            {
                case TermNode typed:
                    foreach (var form in typed.Forms.Concat(typed.Instead))
                        Add(term, form);
                    foreach (var (part, word) in typed.Words.Index())
                    {
                        foreach (var form in word)
                            Add(term, form, part: part + 1);
                    }
                    // Whoever is found by an alias is called otherwise in the text.
                    foreach (var entity in typed.IsNamed ? typed.Meant : [])
                        Add(term, entity.Name, isExact: true);
                    break;
                case WordsNode { IsBeginning: true } words:
                    AddBeginning(term, words.Words);
                    break;
                case WordsNode { IsExact: true } words:
                    Add(term, words.Words, isExact: true);
                    break;
                case WordsNode words:
                    foreach (var form in WordForms.AllOf(words.Words))
                        Add(term, form);
                    break;
                case NearNode near:
                    foreach (var form in near.Words.SelectMany(NearNode.Forms))
                        Add(term, form, isExact: true);
                    _near.Add((term, near.Words.Count, near.Distance));
                    break;
            }
        }
    }

    /// <summary>Whether no text can have any of it.</summary>
    public bool IsEmpty => _phrases.Count == 0;

    /// <summary>
    /// Where it stands, in order; of what stands over another the one that begins first, and of those the longest.
    /// </summary>
    public List<FoundPlace> In(string text)
    {
        if (IsEmpty)
            return [];
        var found = Phrases(Words(text));
        foreach (var (term, words, distance) in _near)
            LeaveAlone(found, term, words, distance);
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var places = new List<FoundPlace>(found.Count);
        foreach (var place in found)
        {
            if (places.Count == 0 || place.Start >= places[^1].End)
                places.Add(place);
        }
        return places;
    }

    private void AddBeginning(int term, string typed)
    {
        if (IndexedWords.Of(typed) is not [.. var before, var last])
            return;
        var folded = UnicodeText.Fold(last, UnicodeText.IsLatin);
        var number = _phrases.Count;
        _beginnings.Add((folded, number));
        _phrases.Add([(term, 0, [])]);
        Begins(folded);
        if (before.Count > 0)
        {
            // The words before it, then whatever begins so.
            _phrases[^1].Clear();
            AddPhrase(term, 0, [.. before.Select(Number), number]);
        }
    }

    private void Add(int term, string form, int part = 0, bool isExact = false)
    {
        // A form in capitals stands so; what was typed between quotation marks stands in any case.
        if (!isExact && form.Length > 1 && form.All(char.IsUpper))
        {
            _capitals.Add((form, _phrases.Count));
            _phrases.Add([(term, part, [])]);
            Begins(form.ToLowerInvariant());
            return;
        }
        var words = IndexedWords.Of(form);
        if (words.Count > 0)
            AddPhrase(term, part, [.. words.Select(Number)]);
    }

    private void AddPhrase(int term, int part, int[] numbers) => _phrases[numbers[0]].Add((term, part, numbers[1..]));

    private int Number(string word)
    {
        var folded = UnicodeText.Fold(word, UnicodeText.IsLatin);
        if (!_words.TryGetValue(folded, out var number))
        {
            _words.Add(folded, number = _phrases.Count);
            _phrases.Add([]);
            Begins(folded);
        }
        return number;
    }

    private void Begins(string word)
    {
        if (!char.IsAscii(word[0]))
            return;
        _firstLetters[word[0]] = true;
        _firstLetters[char.ToUpperInvariant(word[0])] = true;
    }

    /// <summary>The words of the text that are looked for, alone or in a phrase.</summary>
    private List<(int Start, int End, int Word, int Number)> Words(string text)
    {
        var words = new List<(int, int, int, int)>();
        Span<char> folded = stackalloc char[LongestWord];
        var word = 0;
        for (var at = 0; at < text.Length; )
        {
            var letters = IndexedWords.LettersAt(text, at, out var isPlain);
            if (letters == 0)
            {
                at++;
                continue;
            }
            var start = at;
            at += letters;
            // Few words of a text begin as one that is looked for: the others are only counted.
            if (
                letters <= LongestWord
                && (text[start] >= AsciiLetters || _firstLetters[text[start]])
                && Fold(text.AsSpan(start, letters), folded, isPlain) is var small and > 0
            )
                AddNumbers(text, start, at, word, folded[..small], words);
            word++;
        }
        return words;
    }

    private void AddNumbers(
        string text,
        int start,
        int end,
        int word,
        ReadOnlySpan<char> small,
        List<(int, int, int, int)> words
    )
    {
        foreach (var (beginning, number) in _beginnings)
        {
            if (small.StartsWith(beginning))
                words.Add((start, end, word, number));
        }
        foreach (var (capitals, number) in _capitals)
        {
            if (text.AsSpan(start, end - start).SequenceEqual(capitals))
                words.Add((start, end, word, number));
        }
        if (_lookup.TryGetValue(small, out var whole))
            words.Add((start, end, word, whole));
    }

    private List<FoundPlace> Phrases(List<(int Start, int End, int Word, int Number)> words)
    {
        var found = new List<FoundPlace>();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (term, part, behind) in _phrases[words[i].Number])
            {
                if (Follows(words, i, behind) is { } end)
                    found.Add(new FoundPlace(words[i].Start, end, term, part, words[i].Word));
            }
        }
        return found;
    }

    /// <summary>Where a phrase ends that begins with a word; null where others stand behind it.</summary>
    private static int? Follows(List<(int Start, int End, int Word, int Number)> words, int first, int[] behind)
    {
        var (end, at) = (words[first].End, first);
        foreach (var number in behind)
        {
            var word = words[at].Word + 1;
            do at++;
            while (
                at < words.Count && (words[at].Word < word || (words[at].Word == word && words[at].Number != number))
            );
            if (at == words.Count || words[at].Word != word)
                return null;
            end = words[at].End;
        }
        return end;
    }

    /// <summary>Leaves out the words of a term that stand alone, where several are to stand near each other.</summary>
    private static void LeaveAlone(List<FoundPlace> found, int term, int words, int distance)
    {
        var of = found.FindAll(place => place.Term == term);
        var near = new HashSet<FoundPlace>();
        for (var i = 0; i + 1 < of.Count; i++)
        {
            var last = i + words - 1;
            if (last < of.Count && of[last].Word - of[i].Word <= distance + words - 1)
                near.UnionWith(of[i..(last + 1)]);
        }
        found.RemoveAll(place => place.Term == term && !near.Contains(place));
    }

    /// <summary>In small letters without accents, as the index has it.</summary>
    private static int Fold(ReadOnlySpan<char> word, Span<char> into, bool isPlain)
    {
        if (isPlain)
            return word.ToLowerInvariant(into);
        var folded = UnicodeText.Fold(word.ToString(), UnicodeText.IsLatin);
        return folded.AsSpan().TryCopyTo(into) ? folded.Length : 0;
    }
}
