using System.Text;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Divides a text into words as the full-text indexes do.</summary>
internal static class IndexedWords
{
    private const int FirstAccent = 0x300;
    private const int LastAccent = 0x331;

    /// <summary>
    /// The words as the index divides them: runs of letters and digits, accents with the letters that they stand over.
    /// </summary>
    public static List<string> Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value is >= FirstAccent and <= LastAccent)
                words.Append(rune);
            else
                words.Append(' ');
        }
        return
        [
            .. words
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.EnumerateRunes().Any(rune => rune.Value is < FirstAccent or > LastAccent)),
        ];
    }
}
