using System.Text;

namespace NewsReader.Library;

/// <summary>Words as Markdown quotes them.</summary>
public static class MarkdownQuotation
{
    /// <summary>The words, each of their lines behind a &gt;.</summary>
    public static StringBuilder AppendQuotation(this StringBuilder text, string words)
    {
        foreach (var line in words.Split('\n'))
            text.Append("> ").Append(line.Trim()).Append('\n');
        return text;
    }
}
