using System.CommandLine;
using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Web.CommandLine;

namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>One person or organization of an article, and whose page it stands for.</summary>
/// <param name="Article">The file's name without its ending.</param>
/// <param name="Forms">What the article calls it.</param>
internal sealed record Judged(
    string Article,
    EntityKind Kind,
    string Name,
    IReadOnlyList<string> Forms,
    string Page,
    double Probability,
    string? Wikidata
)
{
    /// <summary>Who is who across files, as <c>analyze --together</c> tells it.</summary>
    public static async Task<List<Judged>> OfAsync(IEnumerable<string> paths)
    {
        await using var output = new StringWriter();
        await AnalyzeCommand
            .Create()
            .Parse(["--together", .. paths])
            .InvokeAsync(new InvocationConfiguration { Output = output });
        var judged = new List<Judged>();
        foreach (var line in output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var read = JsonDocument.Parse(line);
            if (!read.RootElement.TryGetProperty("people", out var people))
                continue;
            var article = Path.GetFileNameWithoutExtension(read.RootElement.GetProperty("file").GetString()!);
            judged.AddRange(people.EnumerateArray().Select(named => Read(article, EntityKind.Person, named)));
            judged.AddRange(
                read.RootElement.GetProperty("companies")
                    .EnumerateArray()
                    .Select(named => Read(article, EntityKind.Company, named))
            );
        }
        return judged;
    }

    private static Judged Read(string article, EntityKind kind, JsonElement named)
    {
        var name = named.GetProperty("name").GetString()!;
        return new Judged(
            article,
            kind,
            name,
            [
                .. named
                    .GetProperty("mentions")
                    .EnumerateArray()
                    .Select(mention => mention.GetProperty("text").GetString()!)
                    .Distinct(StringComparer.Ordinal),
            ],
            named.TryGetProperty("page", out var page) && page.GetString() is { } told ? told : name,
            named.TryGetProperty("probability", out var probability) && probability.ValueKind == JsonValueKind.Number
                ? probability.GetDouble()
                : 0,
            named.TryGetProperty("wikidata", out var item) ? item.ToString() : null
        );
    }
}
