using System.Text.Json;

namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>
/// Articles written for it (tests/Identity): two who have one name, and one who has several.
/// </summary>
internal static class ConstructedIdentity
{
    private sealed record Pair(List<string> A, List<string> B);

    private sealed record Same(List<string> Names);

    /// <param name="folder">tests/Identity/dev or held.</param>
    public static async Task PrintAsync(DirectoryInfo folder, bool errors)
    {
        var pairs = Read<Pair>(folder, "pairs.json");
        var (whole, apart) = (0, 0);
        foreach (var (number, pair) in pairs)
        {
            var judged = await Judged.OfAsync(Files(folder, "pairs", number));
            var a = pair.A.Select((name, i) => Page(judged, $"{number}-a{i + 1}", name)).ToHashSet();
            var b = pair.B.Select((name, i) => Page(judged, $"{number}-b{i + 1}", name)).ToHashSet();
            var isApart = !a.Overlaps(b);
            var isWhole = isApart && a.Count == 1 && b.Count == 1 && !a.Contains(null) && !b.Contains(null);
            (whole, apart) = (whole + (isWhole ? 1 : 0), apart + (isApart ? 1 : 0));
            if (errors && !isWhole)
                Console.WriteLine($"    {number} {pair.A[0]}: {string.Join(' ', a)} and {string.Join(' ', b)}");
        }
        Console.WriteLine($"Two of one name  {apart} of {pairs.Count} apart, {whole} with one page each");
        var sames = Read<Same>(folder, "same.json");
        var one = 0;
        foreach (var (number, same) in sames)
        {
            var judged = await Judged.OfAsync(Files(folder, "same", number));
            var pages = same.Names.Select((name, i) => Page(judged, $"{number}-{i + 1}", name)).ToHashSet();
            var isOne = pages.Count == 1 && !pages.Contains(null);
            one += isOne ? 1 : 0;
            if (errors && !isOne)
                Console.WriteLine($"    {number} {same.Names[0]}: {string.Join(' ', pages)}");
        }
        Console.WriteLine($"One of several names  {one} of {sames.Count} with one page");
    }

    private static string? Page(List<Judged> judged, string article, string name)
    {
        var last = name.Split(' ')[^1];
        var named = judged.Where(found => found.Article == article).ToList();
        return (
            named.Find(found => found.Name == name)
            ?? named.Find(found => found.Forms.Contains(name) || found.Name.Split(' ').Contains(last))
        )?.Page;
    }

    private static string[] Files(DirectoryInfo folder, string set, string number) =>
        [.. Directory.GetFiles(Path.Combine(folder.FullName, set), $"{number}-*.txt").Order(StringComparer.Ordinal)];

    private static Dictionary<string, T> Read<T>(DirectoryInfo folder, string file) =>
        JsonSerializer.Deserialize<Dictionary<string, T>>(
            File.ReadAllText(AccuracyCommand.At(folder, file)),
            JsonSerializerOptions.Web
        )!;
}
