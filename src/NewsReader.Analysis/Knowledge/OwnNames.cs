using System.Text;
using NewsReader.Text;

namespace NewsReader.Analysis.Knowledge;

/// <summary>
/// The owner's own list of names, which goes before all that is known: a line for each, columns with tabs between: the
/// name, its kind ("person", "company", "party", …), and its aliases with bars between, where it has any. Lines that
/// begin with # are passed over.
/// </summary>
public static class OwnNames
{
    /// <summary>No more lines are read.</summary>
    private const int MostNames = 100_000;

    private const int Prominence = 100;

    /// <summary>The names of a file; null where there is no such file.</summary>
    /// <exception cref="InvalidDataException">A line is no name; the message names file, line and reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static KnowledgeFile? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        using var text = new StreamReader(path, Encoding.UTF8);
        return Read(path, text);
    }

    /// <param name="path">What messages name.</param>
    /// <param name="text">The lines.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static KnowledgeFile Read(string path, TextReader text)
    {
        var bearers = new List<KnownBearer>();
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            if (bearers.Count == MostNames)
                throw Broken(path, number, $"there are more than {MostNames:N0} names; leave out those that are known");
            bearers.Add(Read(path, number, line.Split('\t', StringSplitOptions.TrimEntries)));
        }
        using var written = new MemoryStream();
        KnowledgeWriter.Write(written, new KnowledgeHeader("the owner's own", []), bearers);
        written.Position = 0;
        return KnowledgeFile.Load(written);
    }

    private static KnownBearer Read(string path, int number, string[] columns)
    {
        if (columns.Length is < 2 or > 3)
            throw Broken(
                path,
                number,
                "it has not two or three columns; write the name, a tab, its kind, and where it has aliases a tab and "
                    + "those with | between"
            );
        var forms = (columns.Length > 2 ? columns[2] : "")
            .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(columns[0])
            .Select(form => Blanks.ToOne(form))
            .ToList();
        foreach (var form in forms)
        {
            if (form.Length is 0 or > KnowledgeWriter.LongestForm)
                throw Broken(
                    path,
                    number,
                    $"'{form}' is no name; one has 1 to {KnowledgeWriter.LongestForm} characters"
                );
        }
        var surname = forms[0].LastIndexOf(' ') is > 0 and var blank ? forms[0][(blank + 1)..] : "";
        var kind = Kind(path, number, columns[1]);
        return new KnownBearer(
            kind,
            Prominence,
            [.. forms.Select((form, i) => (form, KnownForm.Own | (i > 0 ? KnownForm.Alias : KnownForm.None)))],
            kind == KnownKind.Person ? surname : ""
        );
    }

    private static KnownKind Kind(string path, int number, string kind) =>
        Enum.TryParse<KnownKind>(kind, ignoreCase: true, out var known)
        && Enum.IsDefined(known)
        && known != KnownKind.Term
        && !char.IsAsciiDigit(kind[0])
            ? known
            : throw Broken(
                path,
                number,
                $"'{kind}' is no kind of name; write one of "
                    + string.Join(
                        ", ",
                        Enum.GetNames<KnownKind>()
                            .Where(k => k != nameof(KnownKind.Term))
                            .Select(k => k.ToLowerInvariant())
                    )
            );

    private static InvalidDataException Broken(string path, int line, string why) => new($"{path}:{line}: {why}.");
}
