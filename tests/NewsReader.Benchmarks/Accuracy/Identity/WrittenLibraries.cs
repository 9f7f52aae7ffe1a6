namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>
/// Small libraries written for it (tests/Identity/…/libraries.txt): who of them is who, and who of them is known.
/// </summary>
internal static class WrittenLibraries
{
    private const double Sure = 0.8;

    private sealed record Article(string Source, string Day, string Text);

    private sealed record Mention(int Article, string Name);

    /// <param name="Item">Of Wikidata; "-" for none, "*" for any, "~" for a name that nothing tells.</param>
    private sealed record Someone(string Item, List<Mention> Mentions);

    private sealed record Library(string Title, List<Article> Articles, List<Someone> People)
    {
        public string Group => Title[3..Title.IndexOf(':', StringComparison.Ordinal)];
    }

    /// <param name="folder">tests/Identity/dev or held.</param>
    public static async Task PrintAsync(DirectoryInfo folder, bool errors)
    {
        var groups = new Dictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var library in Read(AccuracyCommand.At(folder, "libraries.txt")))
        {
            var faults = await FaultsAsync(library);
            var (right, all) = groups.GetValueOrDefault(library.Group);
            groups[library.Group] = (right + (faults.Count == 0 ? 1 : 0), all + 1);
            if (errors && faults.Count > 0)
                Console.WriteLine($"    {library.Title}: {string.Join("; ", faults)}");
        }
        Console.WriteLine(
            $"Written libraries  {groups.Values.Sum(group => group.Right)} of "
                + $"{groups.Values.Sum(group => group.All)} right ("
                + string.Join(", ", groups.Select(group => $"{group.Key} {group.Value.Right} of {group.Value.All}"))
                + ")"
        );
    }

    private static async Task<List<string>> FaultsAsync(Library library)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-library-");
        try
        {
            var paths = library.Articles.Select((_, i) => Path.Combine(folder.FullName, $"{i + 1}.md")).ToList();
            foreach (var (article, path) in library.Articles.Zip(paths))
                await File.WriteAllTextAsync(
                    path,
                    $"---\nsource: {article.Source}\ndate: {article.Day}\n---\n\n{article.Text}"
                );
            return Faults(library, await Judged.OfAsync(paths));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Faults(Library library, List<Judged> judged)
    {
        var faults = new List<string>();
        var found = new List<(Someone Someone, Mention Mention, Judged Named)>();
        foreach (var someone in library.People)
        {
            foreach (var mention in someone.Mentions)
            {
                if (Find(judged, mention) is { } named)
                    found.Add((someone, mention, named));
                else if (someone.Item != "~")
                    faults.Add($"{mention.Article} {mention.Name} is not found");
            }
        }
        foreach (var (someone, mention, named) in found)
        {
            if (
                someone.Item is not ("*" or "~")
                && (named.Wikidata is { Length: > 0 } item ? item : "-") != someone.Item
            )
                faults.Add($"{mention.Article} {mention.Name} is {named.Wikidata} at {named.Probability:F2}");
        }
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (found[i], found[j]);
                var isOne = ReferenceEquals(one.Someone, other.Someone);
                var isOnePage = one.Named.Kind == other.Named.Kind && one.Named.Page == other.Named.Page;
                var isDoubtful = new[] { one, other }.Any(of => of.Someone.Item == "~" && of.Named.Probability < Sure);
                if (isOne != isOnePage && !(isOnePage && isDoubtful))
                    faults.Add(
                        $"{other.Mention.Article} {other.Mention.Name} and {one.Mention.Article} {one.Mention.Name} "
                            + $"are {(isOnePage ? "one" : "two")} at {one.Named.Probability:F2}"
                    );
            }
        }
        return faults;
    }

    private static Judged? Find(List<Judged> judged, Mention mention)
    {
        var named = judged.Where(found => found.Article == $"{mention.Article}").ToList();
        return named.Find(found => found.Name == mention.Name)
            ?? named.Find(found => found.Forms.Contains(mention.Name))
            ?? named.Find(found => found.Name.Split(' ').Contains(mention.Name.Split(' ')[^1]));
    }

    private static List<Library> Read(string path)
    {
        var libraries = new List<Library>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                libraries.Add(new Library(line[3..], [], []));
            else if (libraries.Count == 0)
                continue;
            else if (line.StartsWith("=== ", StringComparison.Ordinal))
                libraries[^1].Articles.Add(new Article(line[4..].Split(" | ")[0], line[4..].Split(" | ")[1], ""));
            else if (line.StartsWith("@ ", StringComparison.Ordinal))
                libraries[^1].People.Add(Read(line[2..].Split(" | ")));
            else if (libraries[^1] is { Articles: [.., var last] articles, People.Count: 0 })
                articles[^1] = last with { Text = last.Text + line + "\n" };
        }
        return libraries;
    }

    private static Someone Read(string[] parts) =>
        new(
            parts[0],
            [
                .. parts[1..]
                    .Select(part => part.Split(' ', 2))
                    .Select(part => new Mention(
                        int.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture),
                        part[1]
                    )),
            ]
        );
}
