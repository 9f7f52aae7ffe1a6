using System.Globalization;
using System.Text;
using NewsReader.Text;

namespace NewsReader.Training;

/// <summary>
/// Makes the table of <see cref="UnicodeText"/> of Unicode's data files, and proves it by Unicode's own test.
/// </summary>
internal static class UnicodeData
{
    /// <param name="data">The folder with UnicodeData.txt, DerivedNormalizationProps.txt, CaseFolding.txt and,
    /// unpacked, NormalizationTest.txt where it is to be proved.</param>
    public static int Run(DirectoryInfo data, FileInfo output)
    {
        string File(string name) => Path.Combine(data.FullName, name);
        var characters = Fields(File("UnicodeData.txt")).ToList();
        var notComposed = NotComposed(File("DerivedNormalizationProps.txt"));
        var table = new StringBuilder();
        var version = System
            .IO.File.ReadLines(File("CaseFolding.txt"))
            .First()
            .Split('-')[1]
            .Replace(".txt", "", StringComparison.Ordinal);
        table.Append(
            CultureInfo.InvariantCulture,
            $"# Of Unicode's character database {version}: canonical decompositions and combining classes, "
                + $"simple case folding.\n"
        );
        table.Append(
            "# Copyright © 1991-2022 Unicode, Inc. Shortened and rearranged: see NOTICE.md. Made by "
                + "NewsReader.Training: do not edit.\n"
        );

        table.Append(CultureInfo.InvariantCulture, $"[{UnicodeTable.Decompositions}]\n");
        foreach (var c in characters.Where(c => c[5].Length > 0 && c[5][0] != '<'))
            table.Append(
                CultureInfo.InvariantCulture,
                $"{c[0]} {c[5]}{(notComposed.Contains(Hex(c[0])) ? " " + UnicodeTable.NotComposed : "")}\n"
            );

        table.Append(CultureInfo.InvariantCulture, $"[{UnicodeTable.CombiningClasses}]\n");
        foreach (
            var run in Runs(
                characters
                    .Where(c => c[3] != "0")
                    .Select(c => (Hex(c[0]), int.Parse(c[3], CultureInfo.InvariantCulture))),
                mostStep: 1
            )
        )
            table.Append(CultureInfo.InvariantCulture, $"{run.First:X} {run.Last:X} {run.Value}\n");

        table.Append(CultureInfo.InvariantCulture, $"[{UnicodeTable.CaseFolding}]\n");
        var folding = Fields(File("CaseFolding.txt"))
            .Where(c => c[1] is "C" or "S")
            .Select(c => (Hex(c[0]), Hex(c[2]) - Hex(c[0])));
        foreach (var run in Runs(folding, mostStep: 2))
            table.Append(CultureInfo.InvariantCulture, $"{run.First:X} {run.Last:X} {run.Step} {run.Value}\n");

        System.IO.File.WriteAllText(output.FullName, table.ToString());
        return System.IO.File.Exists(File("NormalizationTest.txt"))
            ? Prove(UnicodeTable.Read(new StringReader(table.ToString())), File("NormalizationTest.txt"))
            : 0;
    }

    /// <summary>Characters that follow each other in equal steps, and have one value.</summary>
    private static IEnumerable<(int First, int Last, int Step, int Value)> Runs(
        IEnumerable<(int Character, int Value)> characters,
        int mostStep
    )
    {
        (int First, int Last, int Step, int Value)? run = null;
        foreach (var (c, value) in characters.OrderBy(c => c.Character))
        {
            if (
                run is { } open
                && open.Value == value
                && c - open.Last <= mostStep
                && (open.First == open.Last || open.Step == c - open.Last)
            )
                run = open with { Last = c, Step = c - open.Last };
            else
            {
                if (run is { } done)
                    yield return done;
                run = (c, c, 1, value);
            }
        }
        if (run is { } last)
            yield return last;
    }

    private static HashSet<int> NotComposed(string file)
    {
        var characters = new HashSet<int>();
        foreach (var fields in Fields(file).Where(fields => fields[1] == "Full_Composition_Exclusion"))
        {
            var range = fields[0].Split("..");
            for (var c = Hex(range[0]); c <= Hex(range[^1]); c++)
                characters.Add(c);
        }
        return characters;
    }

    /// <summary>Each line: a text, and its forms C and D.</summary>
    private static int Prove(UnicodeTable table, string file)
    {
        var (lines, wrong) = (0, 0);
        foreach (var fields in Fields(file).Where(fields => fields.Length > 3))
        {
            var forms = fields[..3]
                .Select(field => string.Concat(field.Split(' ').Select(c => char.ConvertFromUtf32(Hex(c)))))
                .ToArray();
            lines++;
            if (
                !Array.TrueForAll(
                    forms,
                    form =>
                        UnicodeText.Compose(form, table) == forms[1] && UnicodeText.Decompose(form, table) == forms[2]
                )
            )
                wrong++;
        }
        Console.WriteLine($"{lines:N0} lines of {Path.GetFileName(file)}, {wrong:N0} wrong.");
        return wrong == 0 ? 0 : 1;
    }

    private static IEnumerable<string[]> Fields(string file) =>
        System
            .IO.File.ReadLines(file)
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0 && line[0] != '@')
            .Select(line => line.Split(';', StringSplitOptions.TrimEntries));

    private static int Hex(string text) =>
        int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
