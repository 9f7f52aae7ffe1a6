namespace NewsReader.Text;

/// <summary>The blanks between words: spaces of any kind, tabs, ends of lines.</summary>
public static class Blanks
{
    /// <summary>The text with one space where there are any between words, and none around them.</summary>
    public static string ToOne(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
