using System.Globalization;
using NewsReader.Library.Identity;
using NewsReader.Text.Languages;

namespace NewsReader.Training.Identity;

/// <summary>Fits the weights of who is who on generated libraries.</summary>
internal static class IdentityTraining
{
    private const int Libraries = 24;

    private const int Seed = 20;

    /// <summary>How much the weights before count.</summary>
    private const double Precision = 200;

    /// <param name="names">The folder with given-names.txt and surnames.txt.</param>
    /// <param name="before">The weights by judgment, prior.txt.</param>
    /// <param name="file">weights.txt.</param>
    public static int Run(DirectoryInfo names, FileInfo before, FileInfo file)
    {
        var (given, surnames) = (Lines(names, "given-names.txt"), Lines(names, "surnames.txt"));
        var choices = new List<Choice>();
        for (var library = 0; library < Libraries; library++)
        {
            var random = new Random(Seed + library);
            choices.AddRange(new GeneratedLibrary(random, Some(given, random), Some(surnames, random)).Choices());
        }
        var last = choices.Count / 5;
        var (train, check) = (choices[..^last], choices[^last..]);
        var prior = Prior(before);
        var weights = ConditionalLogit.Fit(train, prior, Precision);
        Print("before", check, prior);
        Print("fitted", check, weights);
        File.WriteAllText(
            file.FullName,
            "# What each piece of evidence adds to the logarithm of the odds that a name means somebody: fitted by\n"
                + "# NewsReader.Training identity.\n\n[weights]\n"
                + string.Concat(
                    Enum.GetValues<IdentityFeature>()
                        .Select(feature =>
                            $"{feature}\t{weights[(int)feature].ToString("0.##", CultureInfo.InvariantCulture)}\n"
                        )
                )
        );
        return 0;
    }

    private static void Print(string what, List<Choice> choices, double[] weights)
    {
        var (likelihood, right) = ConditionalLogit.Measure(choices, weights);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{what}: {right:F4} right, mean log-likelihood {likelihood:F4} of {choices.Count} decisions"
            )
        );
    }

    private static double[] Prior(FileInfo file)
    {
        using var reader = file.OpenText();
        var prior = new double[Enum.GetValues<IdentityFeature>().Length];
        foreach (var (feature, weight) in WordLists.Read(file.Name, reader).Pairs("weights"))
            prior[(int)Enum.Parse<IdentityFeature>(feature)] = double.Parse(weight, CultureInfo.InvariantCulture);
        return prior;
    }

    /// <summary>Names that many have: a library's are of few countries.</summary>
    private static string[] Some(string[] names, Random random) => random.GetItems(names, 1500);

    private static string[] Lines(DirectoryInfo folder, string file) =>
        [
            .. File.ReadLines(Path.Combine(folder.FullName, file))
                .Select(line => line.Trim('\uFEFF', ' '))
                .Where(line => line.Length > 2 && char.IsUpper(line[0]) && !line.Contains(' ')),
        ];
}
