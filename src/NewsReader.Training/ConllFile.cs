using NewsReader.Analysis.Names;

namespace NewsReader.Training;

/// <summary>Sentences of one annotated set: a token and its tag a line, an empty line between sentences.</summary>
internal static class ConllFile
{
    public static IEnumerable<(List<string> Words, List<int> Tags)> Read(string path)
    {
        var words = new List<string>();
        var tags = new List<int>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    yield return (words, tags);
                (words, tags) = ([], []);
                continue;
            }
            var tab = line.LastIndexOf('\t');
            if (tab <= 0)
                throw new InvalidDataException($"{path}: a line without a tag: '{line}'.");
            words.Add(line[..tab]);
            tags.Add(Tag(line[(tab + 1)..].Trim(), tags.Count > 0 ? tags[^1] : NameTag.Outside, path));
        }
    }

    private static int Tag(string name, int previous, string path)
    {
        if (name == "O")
            return NameTag.Outside;
        var kind = name[2..] switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organisation,
            "LOC" => NameKind.Place,
            "MISC" => NameKind.Other,
            _ => throw new InvalidDataException($"{path}: no such tag: '{name}'."),
        };
        return name[0] == 'B' || !NameTag.MayFollow(previous, NameTag.Inside(kind))
            ? NameTag.Begin(kind)
            : NameTag.Inside(kind);
    }
}
