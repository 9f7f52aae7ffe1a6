using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>
/// What was reached on articles in Spanish: every fault is written down, so that no other comes unseen.
/// </summary>
public sealed class SpanishTests
{
    private sealed record Expected(
        string Name,
        string Text,
        List<(string Name, string[] Roles)> People,
        List<string> Organizations,
        List<(string Words, string Speaker)> Said
    );

    [Fact]
    public void People_organizations_roles_and_speakers_are_read_but_for_these()
    {
        Assert.Equal(
            [
                "es-tribunal: -organization Aragón Limpio",
                "es-pianista: -organization Palau de la Música",
                "es-vacuna: -person Ramón",
            ],
            Read().SelectMany(Faults)
        );
    }

    [Fact]
    public void They_are_told_as_Spanish() =>
        Assert.All(
            Read(),
            article => Assert.Equal("es", TestPipeline.News.Parse(article.Text, ArticleFormat.PlainText).Language)
        );

    private static IEnumerable<string> Faults(Expected expected)
    {
        var article = TestPipeline.News.Parse(expected.Text, ArticleFormat.PlainText);
        var people = article.People.ToDictionary(person => person.Name, person => person.Roles);
        var organizations = article.Companies.Select(organization => organization.Name).ToList();
        foreach (var (name, roles) in expected.People)
        {
            if (!people.Remove(name, out var found))
                yield return $"{expected.Name}: -person {name}";
            else
                foreach (var role in roles.Except(found))
                    yield return $"{expected.Name}: -role {role} of {name}";
        }
        foreach (var name in expected.Organizations.Where(name => !organizations.Remove(name)))
            yield return $"{expected.Name}: -organization {name}";
        foreach (var name in people.Keys)
            yield return $"{expected.Name}: +person {name}";
        foreach (var name in organizations)
            yield return $"{expected.Name}: +organization {name}";
        foreach (var (words, speaker) in expected.Said)
        {
            var quotation = article.Quotations.FirstOrDefault(q => q.Said.Contains(words, StringComparison.Ordinal));
            if (quotation is null)
                yield return $"{expected.Name}: -quotation {words}";
            else if (speaker != "?" && quotation.Quotation.Speaker?.Name != speaker)
                yield return $"{expected.Name}: {words} by {quotation.Quotation.Speaker?.Name}, not {speaker}";
        }
    }

    private static IEnumerable<Expected> Read()
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", "Spanish.txt"));
        foreach (var part in file.ReplaceLineEndings("\n").Split("### ").Skip(1))
        {
            var halves = part.Split("\n---\n");
            var lines = halves[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            yield return new Expected(
                part[..part.IndexOf('\n')],
                halves[0][(part.IndexOf('\n') + 1)..],
                [
                    .. Of("P: ")
                        .Select(line => line.Split('|'))
                        .Select(p =>
                            (
                                p[0].Trim(),
                                p[1].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                            )
                        ),
                ],
                [.. Of("C: ")],
                [.. Of("Q: ").Select(line => line.Split(" => ")).Select(q => (q[0], q[1]))]
            );

            IEnumerable<string> Of(string label) =>
                lines
                    .Where(line => line.StartsWith(label, StringComparison.Ordinal))
                    .Select(line => line[label.Length..]);
        }
    }
}
