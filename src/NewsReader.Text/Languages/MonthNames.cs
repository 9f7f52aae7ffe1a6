namespace NewsReader.Text.Languages;

/// <summary>
/// The months in other languages than the news is read in: the lists <c>Languages/XX/months.txt</c>. A date needs no
/// whole lexicon.
/// </summary>
public static class MonthNames
{
    private const string Folder = "Languages/";
    private const string File = "/months.txt";
    private const int MostForms = 6;

    private static readonly Lazy<Dictionary<string, int>> Numbers = new(Read);

    /// <summary>The number of the month that a word is in any of the languages, from 1; 0 where it is none.</summary>
    /// <param name="word">In any case, without a dot.</param>
    public static int NumberOf(string word) => Numbers.Value.GetValueOrDefault(word);

    private static Dictionary<string, int> Read()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var assembly = typeof(MonthNames).Assembly;
        foreach (
            var file in assembly
                .GetManifestResourceNames()
                .Where(name =>
                    name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(File, StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (
                var (form, number) in WordLists
                    .Of(assembly, file)
                    .Rows("months", 1, MostForms, NumbersOf)
                    .SelectMany(forms => forms)
            )
                numbers.TryAdd(form, number);
        }
        return numbers;
    }

    private static IEnumerable<(string Form, int Number)> NumbersOf(string name, string[] columns)
    {
        var number = int.Parse(columns[0], System.Globalization.CultureInfo.InvariantCulture);
        return [.. columns.Skip(1).Prepend(name).Select(form => (form, number))];
    }
}
