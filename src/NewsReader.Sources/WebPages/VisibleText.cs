using System.Text;
using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>The text of a piece of a page with a line end where a browser would show one.</summary>
internal static class VisibleText
{
    /// <summary>In UTF-16 units: a family has eleven.</summary>
    private const int LongestEmoji = 20;

    /// <param name="node">A piece that is small (<see cref="InputLimits.EmbeddedPostNodes"/>).</param>
    /// <param name="isPassed">Elements that are passed over with all that is in them; null for none.</param>
    public static string Of(INode node, Func<IElement, bool>? isPassed = null)
    {
        var text = new StringBuilder();
        Append(node, text, isPassed);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text, Func<IElement, bool>? isPassed)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    Append(words.Data, text);
                    break;
                case IElement element
                    when isPassed?.Invoke(element) == true
                        || element.LocalName == "button"
                        || HtmlElements.IsUnseen(element.LocalName):
                    break;
                // Networks draw emoji, and say beside which.
                case IElement { LocalName: "img" } drawn
                    when drawn.GetAttribute("alt") is { Length: > 0 and <= LongestEmoji } emoji
                        && !emoji.Any(char.IsLetterOrDigit):
                    text.Append(emoji);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement element when HtmlElements.IsBlock(element.LocalName):
                    EndLine(text);
                    Append(element, text, isPassed);
                    EndLine(text);
                    // Paragraphs stand apart from each other.
                    if (element.LocalName == "p" && element.NextElementSibling?.LocalName == "p")
                        text.Append('\n');
                    break;
                default:
                    Append(child, text, isPassed);
                    break;
            }
        }
    }

    private static void Append(string words, StringBuilder text)
    {
        if (words.Length == 0)
            return;
        var shown = Blanks.ToOne(words);
        if (char.IsWhiteSpace(words[0]) && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            text.Append(' ');
        text.Append(shown);
        if (shown.Length > 0 && char.IsWhiteSpace(words[^1]))
            text.Append(' ');
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
