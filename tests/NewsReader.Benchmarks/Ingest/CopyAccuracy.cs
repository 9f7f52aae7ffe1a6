using Microsoft.EntityFrameworkCore;
using NewsReader.Sources;
using Spectre.Console;

namespace NewsReader.Benchmarks.Ingest;

/// <summary>
/// How many copies are found, and how many are none: a thousand articles, each cut, under another headline, and
/// reworded; and a thousand reports of one pattern with other names and figures.
/// </summary>
internal static class CopyAccuracy
{
    private const int Articles = 1000;

    /// <summary>One word in so many is another.</summary>
    private const int RewordedEvery = 14;

    public static async Task<(double Precision, double Recall)> MeasureAsync(
        IngestedLibrary library,
        CancellationToken cancel
    )
    {
        var generated = new GeneratedArticles();
        var random = new Random(11);
        var offered = new List<OfferedArticle>();
        void Offer(string origin, string text) =>
            offered.Add(
                new OfferedArticle(
                    origin,
                    new OriginStamp(text.Length, 1),
                    () =>
                        new SourceArticle(
                            origin,
                            "paper",
                            text,
                            ArticleFormat.PlainText,
                            SourceArticle.HashOf(text),
                            new OriginStamp(text.Length, 1)
                        )
                )
            );
        for (var i = 0; i < Articles; i++)
            Offer($"{i}", generated.Text(i));
        for (var i = 0; i < Articles; i++)
        {
            var paragraphs = generated.Text(i).Split("\n\n");
            var (head, body) = (paragraphs[..3], paragraphs[3..]);
            Offer($"{i} cut", string.Join("\n\n", [.. head, .. body[..(body.Length * 6 / 10)]]));
            Offer(
                $"{i} titled",
                string.Join(
                    "\n\n",
                    [
                        $"{generated.Word(random.Next(900))} {generated.Word(random.Next(9000))} again",
                        .. paragraphs[2..],
                    ]
                )
            );
            Offer(
                $"{i} reworded",
                string.Join(
                    "\n\n",
                    [
                        .. head,
                        .. body.Select(paragraph =>
                            string.Join(
                                ' ',
                                paragraph
                                    .Split(' ')
                                    .Select(word =>
                                        random.Next(RewordedEvery) == 0
                                        && char.IsLower(word[0])
                                        && char.IsLetter(word[^1])
                                            ? generated.Word(random.Next(20_000))
                                            : word
                                    )
                            )
                        ),
                    ]
                )
            );
            var person = generated.Person(random.Next(100_000));
            Offer(
                $"{i} pattern",
                $"{generated.Company(i)} reports results\n\nBy Staff Writer\n\n{paragraphs[2]}\n\n"
                    + $"{generated.Company(i)} said on Tuesday that its profit in the first quarter was "
                    + $"{random.Next(10, 900)} million dollars, compared with {random.Next(10, 900)} million "
                    + "dollars in the same quarter of the year before.\n\nRevenue rose to "
                    + $"{random.Next(1000, 9000)} million dollars, more than analysts had expected. The company "
                    + $"said that it would keep its forecast for the whole year. {person}, the chief executive, "
                    + "said that the company was well prepared.\n"
            );
        }
        await library.OpenAsync(cancel);
        using var importer = TestPipeline.Importer(library);
        await importer.ImportAsync(offered, cancel);

        await using var context = library.CreateDbContext();
        var origins = await context.Origins.ToDictionaryAsync(o => o.ArticleId!.Value, o => o.Path, cancel);
        var folded = await context
            .Places.Where(p => p.CopyOf != null)
            .Select(p => new { p.ArticleId, Of = p.CopyOf!.Value })
            .ToListAsync(cancel);
        var right = folded.Count(f =>
            origins[f.ArticleId].Split(' ')[0] == origins[f.Of].Split(' ')[0]
            && !origins[f.ArticleId].EndsWith("pattern", StringComparison.Ordinal)
            && !origins[f.Of].EndsWith("pattern", StringComparison.Ordinal)
        );
        return ((double)right / Math.Max(1, folded.Count), right / (3.0 * Articles));
    }

    public static void Print((double Precision, double Recall) found) =>
        AnsiConsole.WriteLine(
            $"Copies: precision {found.Precision:F3}, recall {found.Recall:F3} (to reach: 0.98 / 0.95)"
        );
}
