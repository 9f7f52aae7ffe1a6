using System.Buffers;

namespace NewsReader.Search;

/// <summary>
/// What somebody looks for: words, "phrases", <c>person:</c>, <c>company:</c>, <c>said:</c>, all of them together. Any
/// text is a query; what is no field is words.
/// </summary>
/// <param name="Words">Words and phrases that an article must hold.</param>
/// <param name="People">Names, one of each must be in the article.</param>
/// <param name="Companies">As <paramref name="People"/>.</param>
/// <param name="Said">Words and phrases that a quotation must hold.</param>
public sealed record SearchQuery(IReadOnlyList<string> Words, IReadOnlyList<string> People, IReadOnlyList<string> Companies, IReadOnlyList<string> Said)
{
    /// <summary>What is longer is cut: nobody types it.</summary>
    public const int MostCharacters = 500;

    private const int MostTerms = 24;

    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t\r\n\u00A0\"");

    public bool IsEmpty => Words.Count + People.Count + Companies.Count + Said.Count == 0;

    public static SearchQuery Parse(string? text)
    {
        var words = new List<string>();
        var people = new List<string>();
        var companies = new List<string>();
        var said = new List<string>();
        text = (text ?? "").Replace('“', '"').Replace('”', '"').Replace('„', '"');
        var rest = text.AsSpan(0, Math.Min(text.Length, MostCharacters)).TrimStart();
        for (var terms = 0; !rest.IsEmpty && terms < MostTerms; terms++)
        {
            var into = words;
            if (Field(ref rest, "person:")) into = people;
            else if (Field(ref rest, "company:")) into = companies;
            else if (Field(ref rest, "said:")) into = said;
            var value = Value(ref rest);
            if (value.Any(char.IsLetterOrDigit)) into.Add(value);
            rest = rest.TrimStart();
        }
        return new SearchQuery(words, people, companies, said);
    }

    private static bool Field(ref ReadOnlySpan<char> rest, string name)
    {
        if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return false;
        rest = rest[name.Length..].TrimStart();
        return true;
    }

    /// <summary>A word, or what stands in quotation marks; an unclosed mark reaches to the end.</summary>
    private static string Value(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return "";
        var quoted = rest[0] == '"';
        if (quoted) rest = rest[1..];
        var end = quoted ? rest.IndexOf('"') : rest.IndexOfAny(EndsOfWord);
        if (end < 0) end = rest.Length;
        var value = rest[..end].Trim().ToString();
        rest = rest[Math.Min(rest.Length, quoted ? end + 1 : end)..];
        return value;
    }
}
