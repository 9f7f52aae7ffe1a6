using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>
/// Names of today in neutral sentences, and organizations with their kinds: written from reading, before the program
/// read them (tests/Naming).
/// </summary>
internal static class NamingAccuracy
{
    private sealed record Named(string Name, string? Kind);

    private sealed record Names(
        List<Named> People,
        List<Named> Organizations,
        List<string> PersonSentences,
        List<string> OrganizationSentences
    );

    private sealed record Organization(string Text, string Name, string Kind);

    /// <param name="folder">tests/Naming.</param>
    /// <param name="half">"dev", or "held".</param>
    public static void Print(DirectoryInfo folder, string half, bool errors)
    {
        var names = Read<Names>(folder, $"names.{half}.json");
        Console.WriteLine($"Names of today, {half}");
        Print("people", names.People, names.PersonSentences, article => article.People, errors);
        Print("organizations", names.Organizations, names.OrganizationSentences, article => article.Companies, errors);
        var kinds = Read<List<Organization>>(folder, $"kinds.{half}.json");
        var right = 0;
        var found = 0;
        foreach (var organization in kinds)
        {
            var named = Read(organization.Text).Companies.FirstOrDefault(c => IsNamed(c, organization.Name));
            found += named is null ? 0 : 1;
            var isRight = string.Equals(
                named?.Organization?.ToString(),
                organization.Kind,
                StringComparison.OrdinalIgnoreCase
            );
            right += isRight ? 1 : 0;
            if (errors && !isRight)
                Console.WriteLine($"    kind {organization.Name}: {named?.Organization?.ToString() ?? "not found"}");
        }
        Console.WriteLine(
            $"    kinds          {(double)right / kinds.Count:F3} of {kinds.Count}; "
                + $"{(double)right / found:F3} of the {found} found"
        );
    }

    private static void Print(
        string what,
        List<Named> names,
        List<string> sentences,
        Func<NewsArticle, IReadOnlyList<NamedEntity>> of,
        bool errors
    )
    {
        var right = 0;
        foreach (var name in names)
        {
            foreach (var sentence in sentences)
            {
                var isFound = of(Read(sentence.Replace("{X}", name.Name, StringComparison.Ordinal)))
                    .Any(entity => IsNamed(entity, name.Name));
                right += isFound ? 1 : 0;
                if (errors && !isFound)
                    Console.WriteLine($"    {what} {name.Name}: {sentence}");
            }
        }
        var all = names.Count * sentences.Count;
        Console.WriteLine($"    {what, -14} {(double)right / all:F3} of {all}");
    }

    private static bool IsNamed(NamedEntity entity, string name) =>
        string.Equals(Bare(entity.Name), Bare(name), StringComparison.Ordinal);

    private static string Bare(string name) =>
        (name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name).Replace('’', '\'');

    private static NewsArticle Read(string sentence) =>
        TestPipeline.News.Parse(
            "Rain is expected as talks go on\n\nBy Nora Fielding\n\nThe weather was mild in the early morning.\n\n"
                + $"{sentence}\n\nRain is expected later in the week.\n",
            ArticleFormat.PlainText
        );

    private static T Read<T>(DirectoryInfo folder, string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(AccuracyCommand.At(folder, file)), Json.Options)!;
}
