using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Analysis;

namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>
/// B-cubed (Bagga and Baldwin 1998) of who is who over agency articles whose names have items of Wikidata, as
/// score_identity.py beside the set has it: names that are linked nowhere stand alone.
/// </summary>
internal static partial class AgencyIdentity
{
    private sealed record Item(string Wikidata, string? Page, double Probability);

    public static async Task PrintAsync(DirectoryInfo data, Calibration calibration)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(AccuracyCommand.At(data, "identity/gold.json")));
        var judged = (await Judged.OfAsync([Path.Combine(data.FullName, "identity", "articles")]))
            .SelectMany(named =>
                named.Forms.Select(form => (Key: (named.Article, named.Kind, Form: Folded(form)), named))
            )
            .GroupBy(named => named.Key)
            .ToDictionary(group => group.Key, group => group.Last().named);
        var places = File.ReadLines(AccuracyCommand.At(data, "knowledge/places.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => Folded(line.Split('\t')[0]))
            .ToHashSet(StringComparer.Ordinal);
        Console.WriteLine("Who is who, identity/ (B-cubed)");
        foreach (var (what, kind, keepsPlaces) in Figures)
        {
            var names = gold
                .RootElement.EnumerateArray()
                .SelectMany(article =>
                    article
                        .GetProperty("names")
                        .EnumerateArray()
                        .Where(name => name[0].GetString() == kind)
                        .Select(name => (Folded(name[1].GetString()!), name[2].ToString()))
                        .Distinct()
                        .Select(name =>
                            (Article: article.GetProperty("id").ToString(), Form: name.Item1, Item: name.Item2)
                        )
                )
                .Where(name => keepsPlaces || !places.Contains(name.Form))
                .Select(name =>
                    judged.TryGetValue(
                        (name.Article, kind == "person" ? EntityKind.Person : EntityKind.Company, name.Form),
                        out var found
                    )
                        ? new Item(name.Item, found.Page, found.Probability)
                        : new Item(name.Item, null, 0)
                )
                .ToList();
            Print(what, names);
            if (keepsPlaces)
                Calibrate(names, calibration);
        }
    }

    private static readonly (string What, string Kind, bool KeepsPlaces)[] Figures =
    [
        ("person", "person", true),
        ("company", "company", true),
        ("company, no bare place", "company", false),
    ];

    private static void Print(string what, List<Item> items)
    {
        var ofItem = items.ToLookup(item => item.Wikidata);
        var ofPage = items.Where(item => item.Page is not null).ToLookup(item => item.Page);
        double precision = 0;
        double recall = 0;
        foreach (var item in items)
        {
            var page = item.Page is null ? [item] : ofPage[item.Page].ToList();
            var same = page.Count(other => other.Wikidata == item.Wikidata);
            precision += (double)same / page.Count;
            recall += (double)same / ofItem[item.Wikidata].Count();
        }
        (precision, recall) = (precision / items.Count, recall / items.Count);
        Console.WriteLine(
            $"    {what, -24} P {precision:F3}  R {recall:F3}  F1 {2 * precision * recall / (precision + recall):F3}"
                + $"  ({items.Count:N0} names, linked {items.Average(item => item.Page is null ? 0 : 1):F3})"
        );
    }

    /// <summary>A decision is right where most of its page is the same one's.</summary>
    private static void Calibrate(List<Item> items, Calibration calibration)
    {
        foreach (var page in items.Where(item => item.Page is not null).GroupBy(item => item.Page))
        {
            var most = page.GroupBy(item => item.Wikidata).MaxBy(group => group.Count())!.Key;
            foreach (var item in page)
                calibration.Add(item.Probability, item.Wikidata == most);
        }
    }

    private static string Folded(string name)
    {
        var folded = BlankBefore().Replace(name, "$1").ToLowerInvariant();
        folded = Possessive().Replace(folded, "");
        if (folded.StartsWith("the ", StringComparison.Ordinal))
            folded = folded[4..];
        return Blanks().Replace(folded, " ").Trim();
    }

    [GeneratedRegex(" (['’.-])")]
    private static partial Regex BlankBefore();

    [GeneratedRegex("(['’]s|['’])$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
