using System.Collections.Frozen;
using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>
/// When and by whom an article was published, as papers of a language put it: the list
/// <c>Languages/XX/publication.txt</c>, or the lists of the lexicon where the language has one. Reading a byline and a
/// date needs no whole lexicon.
/// </summary>
public sealed class PublicationWords
{
    private const string Folder = "Languages/";
    private const string File = "/publication.txt";
    private const int MostForms = 6;

    private static readonly Lazy<FrozenDictionary<string, PublicationWords>> Read = new(ReadAll);

    private readonly FrozenDictionary<string, int> _months;

    private PublicationWords(WordLists lists)
    {
        _months = Months(lists.Rows("months", 1, MostForms, FormsOf).SelectMany(forms => forms));
        By = lists.AnyCase("by");
        And = lists.AnyCase("and");
        Roles = lists.AnyCase("roles");
        BesideDate = lists.AnyCase("beside a date");
        AfterNoon = lists.AnyCase("after noon");
    }

    private PublicationWords(Lexicon words)
    {
        _months = Months(
            words.Dates.MonthNames.SelectMany(month =>
                month.ShortForms.Append(month.Name).Select(form => (form, month.Number))
            )
        );
        By = words.Bylines.By;
        And = words.Bylines.Separators;
        Roles = words.Bylines.RoleNouns;
        BesideDate = words.Page.BesideDate;
        AfterNoon = words.Dates.AfterNoon;
    }

    /// <summary>Before an author.</summary>
    public WordSet By { get; }

    /// <summary>Between two authors.</summary>
    public WordSet And { get; }

    /// <summary>What an author is.</summary>
    public WordSet Roles { get; }

    /// <summary>Words that stand beside the date of an article; of English also the days of the week.</summary>
    public WordSet BesideDate { get; }

    /// <summary>Before or behind an hour after noon.</summary>
    public WordSet AfterNoon { get; }

    /// <summary>Those of a language; of English where there are none, or no language is stated.</summary>
    /// <param name="language">A tag of a language: "de", "de-AT", "en_GB".</param>
    public static PublicationWords Of(string? language) =>
        Read.Value.GetValueOrDefault((language ?? "").Split('-', '_')[0].Trim()) ?? Read.Value["en"];

    /// <summary>
    /// The number of the month that a word is, from 1: in this language, else in English, else in any; 0 where it is
    /// none.
    /// </summary>
    /// <param name="word">In any case, without a dot.</param>
    public int MonthNumber(string word)
    {
        if (_months.TryGetValue(word, out var number) || Read.Value["en"]._months.TryGetValue(word, out number))
            return number;
        foreach (var words in Read.Value.Values)
        {
            if (words._months.TryGetValue(word, out number))
                return number;
        }
        return 0;
    }

    private static FrozenDictionary<string, PublicationWords> ReadAll()
    {
        var assembly = typeof(PublicationWords).Assembly;
        var all = new SortedDictionary<string, PublicationWords>(StringComparer.Ordinal);
        foreach (var language in Lexicon.Languages)
            all.Add(language, new PublicationWords(Lexicon.For(language)!));
        foreach (
            var file in assembly
                .GetManifestResourceNames()
                .Where(name =>
                    name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(File, StringComparison.Ordinal)
                )
        )
        {
            var lists = WordLists.Of(assembly, file);
            all.Add(file[Folder.Length..^File.Length], new PublicationWords(lists));
            lists.End();
        }
        // The two written forms of Norwegian, and what both were called before.
        all["nn"] = all["no"] = all["nb"];
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, int> Months(IEnumerable<(string Form, int Number)> forms)
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (form, number) in forms)
            months.TryAdd(form, number);
        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Form, int Number)> FormsOf(string name, string[] columns)
    {
        var number = int.Parse(columns[0], CultureInfo.InvariantCulture);
        return [.. columns.Skip(1).Prepend(name).Select(form => (form, number))];
    }
}
