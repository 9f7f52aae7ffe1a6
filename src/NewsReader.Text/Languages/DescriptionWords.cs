using System.Collections.Frozen;
using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>How a person is spoken of without a name: "the senator", "the 54-year-old", "the Dane".</summary>
public sealed class DescriptionWords
{
    internal DescriptionWords(WordLists lists)
    {
        Same = GroupsOf(lists.Lines("the same"));
        Women = lists.AnyCase("women");
        Men = lists.AnyCase("men");
        WomenEndings = lists.Exact("women, by their ending");
        MenEndings = lists.Exact("men, by their ending");
        Kin = lists.AnyCase("kin");
        People = lists.AnyCase("people");
        Decades = lists
            .Rows("decades", 2, 2, (word, ages) => (word, Least: Age(ages[0]), Most: Age(ages[1])))
            .ToFrozenDictionary(row => row.word, row => (row.Least, row.Most), StringComparer.OrdinalIgnoreCase);
        YearsOld = lists.Exact("years old");
        FirstOfTwo = lists.Exact("first of two");
        SecondOfTwo = lists.Exact("second of two");
        Elder = lists.AnyCase("elder");
        Younger = lists.AnyCase("younger");
        WasBefore = lists.AnyCase("was before");
        Natives = lists.AnyCase("natives");
        Born = lists.Exact("born");
        Origins = lists.Exact("origins");
        Predecessors = lists.Exact("predecessors");
        Successors = lists.Exact("successors");
        Succession = lists.Exact("succession");
        OtherFirms = lists.AnyCase("other firms");
        Peoples = GroupsOf(lists.Lines("peoples"));
        ToldBy = lists
            .Lines("told by")
            .Select(line => line.Split(": "))
            .SelectMany(sides => sides[0].Split(", ").Select(noun => (Noun: noun, By: sides[1].Split(", "))))
            .GroupBy(row => row.Noun, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                rows => rows.Key,
                rows => (IReadOnlyList<string>)[.. rows.SelectMany(row => row.By)],
                StringComparer.OrdinalIgnoreCase
            );

        static int Age(string number) => int.Parse(number, CultureInfo.InvariantCulture);
    }

    /// <summary>For each word the groups of those that say the same of somebody.</summary>
    public FrozenDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Same { get; }

    /// <summary>For each word of a people its natives, adjectives and country.</summary>
    public FrozenDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Peoples { get; }

    /// <summary>
    /// For each noun of a person the words beside a name that tell it: "playwright", of whom "wrote".
    /// </summary>
    public FrozenDictionary<string, IReadOnlyList<string>> ToldBy { get; }

    /// <summary>Nouns of a woman.</summary>
    public WordSet Women { get; }

    /// <summary>Nouns of a man.</summary>
    public WordSet Men { get; }

    /// <summary>Endings of nouns of a woman.</summary>
    public WordSet WomenEndings { get; }

    /// <summary>Endings of nouns of a man.</summary>
    public WordSet MenEndings { get; }

    /// <summary>What a person is to another.</summary>
    public WordSet Kin { get; }

    /// <summary>Nouns of anybody.</summary>
    public WordSet People { get; }

    /// <summary>The least and the greatest age of whom a noun tells it: "octogenarian".</summary>
    public FrozenDictionary<string, (int Least, int Most)> Decades { get; }

    /// <summary>What makes the number before it an age: "-year-old".</summary>
    public WordSet YearsOld { get; }

    /// <summary>"The former": who was named first of two.</summary>
    public WordSet FirstOfTwo { get; }

    /// <summary>"The latter": who was named second of two.</summary>
    public WordSet SecondOfTwo { get; }

    /// <summary>"The older brother": words of who is so by age.</summary>
    public WordSet Elder { get; }

    /// <summary>The same of the other.</summary>
    public WordSet Younger { get; }

    /// <summary>Words that say that somebody is something no more, or not yet.</summary>
    public WordSet WasBefore { get; }

    /// <summary>Who comes from the place named before: "the Kerala native".</summary>
    public WordSet Natives { get; }

    /// <summary>What makes the place before it one where somebody was born: "-born".</summary>
    public WordSet Born { get; }

    /// <summary>Verbs before the place that somebody comes from.</summary>
    public WordSet Origins { get; }

    /// <summary>Who was something before another.</summary>
    public WordSet Predecessors { get; }

    /// <summary>Who is something after another.</summary>
    public WordSet Successors { get; }

    /// <summary>Verbs of coming after another in what somebody was.</summary>
    public WordSet Succession { get; }

    /// <summary>What tells that the organization named next is another than the one spoken of: "rival".</summary>
    public WordSet OtherFirms { get; }

    /// <summary>Whether a word says what somebody is, and others say the same, or is a native's.</summary>
    public bool IsSaidOfSomebody(ReadOnlySpan<char> word) =>
        Same.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) || IsOfPeople(word);

    /// <summary>Whether a word says of what people somebody is.</summary>
    public bool IsOfPeople(ReadOnlySpan<char> word) =>
        Peoples.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private static FrozenDictionary<string, IReadOnlyList<IReadOnlyList<string>>> GroupsOf(IReadOnlyList<string> lines)
    {
        var groups = new Dictionary<string, List<IReadOnlyList<string>>>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in lines.Select(line => line.Split(", ")))
        {
            foreach (var word in group.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!groups.TryGetValue(word, out var of))
                    groups[word] = of = [];
                of.Add(group);
            }
        }
        return groups.ToFrozenDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<IReadOnlyList<string>>)pair.Value,
            StringComparer.OrdinalIgnoreCase
        );
    }
}
