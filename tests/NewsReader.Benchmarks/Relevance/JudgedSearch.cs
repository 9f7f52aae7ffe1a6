namespace NewsReader.Benchmarks.Relevance;

/// <summary>A search as somebody types it, and the articles that it is to find.</summary>
/// <param name="Kind">What is hard about it: "misspelled", "alias".</param>
/// <param name="Obvious">Those that must come first; empty where nothing is meant to be found, or no article stands
/// out.</param>
/// <param name="Further">Those that whoever typed it would be content to find as well.</param>
internal sealed record JudgedSearch(
    string Query,
    string Kind,
    IReadOnlyList<string> Obvious,
    IReadOnlyList<string> Further
)
{
    /// <summary>Reads a file of four columns with tabs between, a search a line.</summary>
    /// <exception cref="InvalidDataException">A line has other columns; the message names file and line.</exception>
    public static List<JudgedSearch> Read(FileInfo file)
    {
        var searches = new List<JudgedSearch>();
        foreach (var (index, line) in File.ReadLines(file.FullName).Index())
        {
            if (line.Split('\t') is not [var query, var kind, var obvious, var further])
                throw new InvalidDataException(
                    $"{file.FullName}, line {index + 1}: four columns with tabs between are a search: what is typed, "
                        + "its kind, the obvious articles, further ones."
                );
            searches.Add(new JudgedSearch(query, kind, Ids(obvious), Ids(further)));
        }
        return searches;
    }

    public bool IsRelevant(string article) => Obvious.Contains(article) || Further.Contains(article);

    private static string[] Ids(string column) =>
        column.Trim() == "none" ? [] : column.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
