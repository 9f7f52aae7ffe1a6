using NewsReader.Analysis.Knowledge;
using NewsReader.Text.Languages;

namespace NewsReader.Training;

/// <summary>
/// Makes the files of knowledge of open lists: one of what asks for attribution alone, one of what is to be shared
/// alike. Lists under the Open Database Licence are left out.
/// </summary>
internal static class KnowledgeCompiler
{
    /// <summary>
    /// Sources of people that are CC BY-SA: a row that any of them tells of stands in the second file.
    /// </summary>
    private static readonly HashSet<string> ShareAlike = ["ws", "bb", "wc", "va"];

    /// <summary>Of places, those under the Open Database Licence.</summary>
    private static readonly HashSet<string> OpenDatabase = ["ml", "ds"];

    /// <param name="data">The folder with knowledge/ and names/.</param>
    /// <param name="output">The folder that the files are written to.</param>
    public static int Run(DirectoryInfo data, DirectoryInfo output)
    {
        string At(string path) => Path.Combine(data.FullName, path);
        var nameWords = new HashSet<string>(
            File.ReadLines(At("names/given-names.txt"))
                .Concat(File.ReadLines(At("names/surnames.txt")))
                .Select(line => line.Trim().Trim('\uFEFF')),
            StringComparer.OrdinalIgnoreCase
        );
        var places = new KnowledgeRows(At("knowledge/places.tsv"));
        var placeRows = places.Rows.Where(r => !OpenDatabase.Overlaps(r.Sources)).ToList();
        var organizations = new KnowledgeRows(At("knowledge/organisations.tsv"));
        var forms = new KnownForms(
            nameWords,
            new HashSet<string>(
                File.ReadLines(At("names/given-names.txt")).Select(line => line.Trim().Trim('\uFEFF')),
                StringComparer.OrdinalIgnoreCase
            ),
            [.. placeRows.Select(r => r["name"])],
            [.. organizations.Rows.SelectMany(r => r.Several("aliases").Append(r["name"]))],
            WordLists
                .Of(typeof(KnowledgeCompiler).Assembly, "by-names.txt")
                .Pairs("by-names")
                .ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)
        );
        var acronyms = new KnowledgeRows(At("knowledge/acronyms.tsv"));
        var people = new KnowledgeRows(At("knowledge/people.tsv"));

        output.Create();
        Write(
            new FileInfo(Path.Combine(output.FullName, "permissive.knowledge")),
            "attribution alone (CC0, PDDL, MIT, Apache-2.0, BSD, CC BY 4.0, OGL 3.0)",
            [
                .. Organizations(organizations.Rows, forms),
                .. Acronyms(acronyms.Rows, organizations.Rows),
                .. Bearers(people.Rows.Where(r => !ShareAlike.Overlaps(r.Sources)), forms.OfPerson),
                .. Bearers(placeRows, KnownForms.OfPlace),
            ],
            [organizations, acronyms, people, places],
            row => !ShareAlike.Overlaps(row.Sources) && !OpenDatabase.Overlaps(row.Sources)
        );
        Write(
            new FileInfo(Path.Combine(output.FullName, "sharealike.knowledge")),
            "CC BY-SA 4.0",
            [.. Bearers(people.Rows.Where(r => ShareAlike.Overlaps(r.Sources)), forms.OfPerson)],
            [people],
            row => ShareAlike.Overlaps(row.Sources)
        );
        WriteShortForms(new FileInfo(At("knowledge/nicknames.tsv")), Path.Combine(output.FullName, "short-forms.txt"));
        return 0;
    }

    /// <summary>Writes which short forms given names have, as a word list.</summary>
    private static void WriteShortForms(FileInfo rows, string path)
    {
        var lines = File.ReadLines(rows.FullName).ToList();
        File.WriteAllLines(
            path,
            [
                "# Given names and their short forms, of an open list (Apache-2.0); written by "
                    + "src/NewsReader.Training.",
                lines[0],
                "",
                "[short forms]",
                .. lines.Skip(2).Where(line => line.Split('\t') is [{ Length: > 0 }, { Length: > 0 }]),
            ]
        );
    }

    private static IEnumerable<KnownBearer> Bearers(
        IEnumerable<KnowledgeRow> rows,
        Func<KnowledgeRow, KnownBearer?> bearer
    ) => rows.Select(bearer).OfType<KnownBearer>();

    /// <summary>Rows of one name and kind are one organization.</summary>
    private static IEnumerable<KnownBearer> Organizations(IReadOnlyList<KnowledgeRow> rows, KnownForms forms) =>
        Bearers(rows, forms.OfOrganization)
            .GroupBy(b => (b.Forms[0].Text, b.Kind))
            .Select(same => same.MaxBy(b => b.Prominence)! with { Forms = [.. same.SelectMany(b => b.Forms)] });

    /// <summary>Acronyms whose expansion is no organization of the lists, and those of things.</summary>
    private static IEnumerable<KnownBearer> Acronyms(
        IReadOnlyList<KnowledgeRow> rows,
        IReadOnlyList<KnowledgeRow> organizations
    )
    {
        var known = organizations
            .SelectMany(r => r.Several("aliases").Append(r["name"]))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Bearers(rows.Where(r => !known.Contains(r["expansion"]) || r["kind"] == "term"), KnownForms.OfAcronym);
    }

    private static void Write(
        FileInfo file,
        string licence,
        IReadOnlyList<KnownBearer> bearers,
        IReadOnlyList<KnowledgeRows> tables,
        Predicate<KnowledgeRow> isIn
    )
    {
        var sources = tables
            .SelectMany(table =>
                table.Sources.Select(s =>
                    s.Value with
                    {
                        Names = table.Rows.Count(r => isIn(r) && r.Sources.Contains(s.Key)),
                    }
                )
            )
            .Where(s => s.Names > 0)
            .ToList();
        using (var stream = file.Create())
            KnowledgeWriter.Write(stream, new KnowledgeHeader(licence, sources), bearers);
        file.Refresh();
        using var written = file.OpenRead();
        Console.WriteLine(
            $"{file.Name}: {bearers.Count:N0} bearers of {KnowledgeFile.Load(written).Forms:N0} forms, "
                + $"{file.Length / 1024.0 / 1024.0:F2} MB, {licence}"
        );
        foreach (var source in sources)
            Console.WriteLine($"    {source.Names, 7:N0}  {source.What} [{source.Licence}]");
    }
}
