using System.Text;
using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Pictures;

/// <summary>What is said of a picture.</summary>
internal static class PictureText
{
    /// <summary>What it shows, for those who do not see it; null where nothing states it.</summary>
    public static string? Alt(LinkInline picture)
    {
        var text = new StringBuilder();
        Append(picture, text);
        return text.ToString().Trim() is { Length: > 0 } alt ? alt : null;
    }

    /// <summary>The words that stand under it; null where there are none.</summary>
    public static string? Caption(LinkInline picture) =>
        string.IsNullOrWhiteSpace(picture.Title) ? null : picture.Title.Trim();

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
            if (inline is ContainerInline inner)
                Append(inner, text);
        }
    }
}
