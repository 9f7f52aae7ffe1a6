namespace NewsReader.Library.Import;

/// <summary>Words in capitals that are other words in small letters: "US", which is no "us".</summary>
internal static class CapitalWords
{
    private const int Longest = 5;

    /// <summary>
    /// Those of a text, in small letters, each once. What stands in a line of capitals alone is none.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var words = English.Search!.FunctionWords;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            for (var at = 0; at < line.Length; )
            {
                var start = at;
                while (at < line.Length && char.IsAsciiLetterUpper(line[at]))
                    at++;
                var length = at - start;
                if (length == 0)
                {
                    at++;
                    continue;
                }
                if (
                    length is > 1 and <= Longest
                    && (start == 0 || !char.IsLetterOrDigit(line[start - 1]))
                    && (at == line.Length || !char.IsLetterOrDigit(line[at]))
                    && words.Contains(line[start..at])
                    && line.ContainsAnyInRange('a', 'z')
                )
                    found.Add(line[start..at].ToString().ToLowerInvariant());
            }
        }
        return found;
    }
}
