using System.Text;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>
/// What was reached on paragraphs in the styles that papers write, with a margin of a point: no change makes it worse
/// unseen.
/// </summary>
public sealed class ParagraphTests(ITestOutputHelper output)
{
    private const double Margin = 0.01;

    private sealed record Paragraph(
        string Title,
        string Text,
        List<string> People,
        List<string> Companies,
        List<(string Words, string Speaker)> Said
    );

    [Fact]
    public void People_companies_and_speakers_are_found_as_well_as_they_were()
    {
        var paragraphs = Read().ToList();
        Assert.True(paragraphs.Count >= 30);
        var (people, companies, speakers) = (new Count(), new Count(), new Count());
        foreach (var paragraph in paragraphs)
        {
            var article = TestPipeline.News.Parse($"News in brief\n\n{paragraph.Text}\n", ArticleFormat.PlainText);
            var wrong = new StringBuilder();
            people.Add(paragraph.People, article.People.Select(p => p.Name), wrong);
            companies.Add(paragraph.Companies, article.Companies.Select(c => c.Name), wrong);
            speakers.Add(
                paragraph.Said.Select(s => $"{s.Words} = {s.Speaker}"),
                paragraph.Said.Select(s => $"{s.Words} = {Speaker(article, s.Words)}"),
                wrong
            );
            if (wrong.Length > 0)
                output.WriteLine($"{paragraph.Title}: {wrong}");
        }
        output.WriteLine($"people {people}, companies {companies}, speakers {speakers}");

        Assert.True(people.F1 >= 0.978 - Margin, $"people: {people}");
        Assert.True(companies.F1 >= 0.902 - Margin, $"companies: {companies}");
        Assert.True(speakers.F1 >= 1.00 - Margin, $"speakers: {speakers}");
    }

    /// <summary>Who says the quotation that begins so: a name, words in brackets, or - for nobody.</summary>
    private static string Speaker(NewsArticle article, string words) =>
        article.Quotations.FirstOrDefault(q => q.Said.StartsWith(words, StringComparison.Ordinal)) is not { } found
            ? "not found"
            : found.Quotation.Speaker?.Name ?? (found.Quotation.SpeakerText is { } text ? $"({text})" : "-");

    private static IEnumerable<Paragraph> Read()
    {
        foreach (
            var part in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", "Paragraphs.txt"))
                .ReplaceLineEndings("\n")
                .Split("\n== ")
                .Skip(1)
        )
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            List<string> Named(string label) =>
                [
                    .. lines
                        .Where(l => l.StartsWith(label, StringComparison.Ordinal))
                        .SelectMany(l => l[label.Length..].Split("; ")),
                ];
            yield return new Paragraph(
                lines[0],
                string.Join(
                    "\n\n",
                    lines
                        .Skip(1)
                        .Where(l =>
                            !l.StartsWith("people: ", StringComparison.Ordinal)
                            && !l.StartsWith("companies: ", StringComparison.Ordinal)
                            && !l.StartsWith("said: ", StringComparison.Ordinal)
                        )
                ),
                Named("people: "),
                Named("companies: "),
                [.. Named("said: ").Select(l => l.Split(" = ")).Select(l => (l[0], l[1]))]
            );
        }
    }

    private sealed class Count
    {
        private int _expected;
        private int _found;
        private int _right;

        public double F1 => 2.0 * _right / (_expected + _found);

        public void Add(IEnumerable<string> expected, IEnumerable<string> found, StringBuilder wrong)
        {
            var (want, have) = (expected.ToList(), found.ToList());
            _expected += want.Count;
            _found += have.Count;
            _right += want.Count(have.Remove);
            foreach (var missing in want.Except(found))
                wrong.Append($" -{missing}");
            foreach (var extra in have)
                wrong.Append($" +{extra}");
        }

        public override string ToString() => $"{F1:F3} ({_right} right of {_expected}, {_found} found)";
    }
}
