using System.Collections.Frozen;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>Countries by what they and their people are called: "French" and "France" are of one.</summary>
internal static class Countries
{
    /// <summary>So many words a country's name has: "New Zealand".</summary>
    private const int MostWords = 2;

    private static readonly FrozenDictionary<string, string> Names = English
        .Descriptions.Peoples.Values.SelectMany(groups => groups)
        .Select(group => group[^1])
        .DistinctBy(Folded)
        .ToFrozenDictionary(Folded, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByName = English
        .Descriptions.Peoples.Values.SelectMany(groups => groups)
        .SelectMany(group => group.Select(name => (Name: Folded(name), Country: Folded(group[^1]))))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Country, StringComparer.Ordinal);

    /// <summary>The country of a name of it or of its people; null where it is none.</summary>
    public static string? Of(string name) => ByName.GetValueOrDefault(Folded(name));

    /// <summary>A country as it is written.</summary>
    /// <param name="country">As <see cref="Of"/> tells it.</param>
    public static string Name(string country) => Names[country];

    /// <summary>The country that the first words of a name are of; null where they are of none.</summary>
    public static string? AtStart(IReadOnlyList<string> words) => Find(words, (count, _) => words.Take(count));

    /// <summary>The country that the last words are of; null where they are of none.</summary>
    public static string? AtEnd(IReadOnlyList<string> words) => Find(words, (count, all) => words.Skip(all - count));

    private static string? Find(IReadOnlyList<string> words, Func<int, int, IEnumerable<string>> some)
    {
        for (var count = Math.Min(MostWords, words.Count); count > 0; count--)
        {
            if (ByName.TryGetValue(string.Join(' ', some(count, words.Count)), out var country))
                return country;
        }
        return null;
    }

    private static string Folded(string name) => string.Join(' ', NameText.Words(name));
}
