using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>The words of searches: those that nobody looks for, and the forms of one word.</summary>
public sealed class SearchWords
{
    private readonly Lazy<ILookup<string, string>> _spellings;

    private readonly Lazy<WordFamilies> _families;

    private readonly WordSet _apart;

    internal SearchWords(WordLists lists, Func<WordSet> vocabulary)
    {
        FunctionWords = lists.AnyCase("function words");
        CompoundBeginnings = lists.AnyCase("beginnings of compounds");
        Numbers = Both(lists.Pairs("numbers"));
        Amounts = lists.Pairs("amounts").ToDictionary(amount => amount.Key, amount => amount.Value, Comparer);
        var abbreviations = lists.Pairs("abbreviations");
        LongForms = abbreviations
            .Concat(lists.Pairs("titles in short"))
            .ToDictionary(form => form.Key, form => form.Value, Comparer);
        ShortForms = abbreviations.ToLookup(form => form.Value, form => form.Key, Comparer);
        _apart = lists.AnyCase("spelled apart");
        var (irregular, own) = (lists.Pairs("irregular forms"), lists.AnyCase("no forms of another"));
        _families = new Lazy<WordFamilies>(() => new WordFamilies(vocabulary(), irregular, own));
        var spellings = lists.Pairs("spellings");
        var rules = lists.Rows("spelling rules", 3, 3, SpellingRule.From);
        _spellings = new Lazy<ILookup<string, string>>(() => Both(spellings.Concat(ByRules(rules, vocabulary()))));
    }

    /// <summary>
    /// Words that hold a sentence or a question together: what is looked for stands beside them.
    /// </summary>
    public WordSet FunctionWords { get; }

    /// <summary>What stands before a word with a hyphen, a blank or nothing between.</summary>
    public WordSet CompoundBeginnings { get; }

    /// <summary>Small numbers: the figure of a word, the word of a figure.</summary>
    public ILookup<string, string> Numbers { get; }

    /// <summary>What is written behind a figure for a large amount: "m" of "million".</summary>
    public IReadOnlyDictionary<string, string> Amounts { get; }

    /// <summary>The long name of an abbreviation without points: "New Hampshire" of "NH".</summary>
    public IReadOnlyDictionary<string, string> LongForms { get; }

    /// <summary>The abbreviations of a long name.</summary>
    public ILookup<string, string> ShortForms { get; }

    private static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>The forms of a word.</summary>
    public WordFamilies Families => _families.Value;

    /// <summary>How a word is spelled in Britain or in America, in small letters; none where it is alike.</summary>
    public IEnumerable<string> SpellingsOf(string word) => _spellings.Value[word];

    private IEnumerable<KeyValuePair<string, string>> ByRules(IReadOnlyList<SpellingRule> rules, WordSet vocabulary) =>
        from word in vocabulary
        where !_apart.Contains(word)
        from rule in rules
        let other = rule.American(word)
        where other is not null && vocabulary.Contains(other) && !_apart.Contains(other)
        select KeyValuePair.Create(word, other);

    private static ILookup<string, string> Both(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs
            .SelectMany(pair => new[] { pair, KeyValuePair.Create(pair.Value, pair.Key) })
            .ToLookup(pair => pair.Key, pair => pair.Value, Comparer);

    /// <param name="Before">So many letters stand before it at the least.</param>
    private sealed record SpellingRule(string Of, string By, bool IsAtEnd, int Before)
    {
        public static SpellingRule From(string of, string[] columns) =>
            new(
                of,
                columns[0],
                columns[1] switch
                {
                    "end" => true,
                    "inside" => false,
                    var where => throw new FormatException($"'{where}' is neither 'inside' nor 'end'."),
                },
                int.Parse(columns[2], CultureInfo.InvariantCulture)
            );

        /// <summary>Null where the rule says nothing of the word.</summary>
        public string? American(string word)
        {
            var at =
                !IsAtEnd ? word.IndexOf(Of, StringComparison.Ordinal)
                : word.EndsWith(Of, StringComparison.Ordinal) ? word.Length - Of.Length
                : -1;
            return at < Before ? null : string.Concat(word.AsSpan(0, at), By, word.AsSpan(at + Of.Length));
        }
    }
}
