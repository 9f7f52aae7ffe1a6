using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles;

/// <summary>A block that is one line of the source, such as a byline.</summary>
internal static class LineBlock
{
    /// <summary>Makes the processor's line the whole of <paramref name="block"/>, spaces around it apart.</summary>
    public static BlockState Take<T>(BlockProcessor processor, T block)
        where T : LeafBlock
    {
        var line = processor.Line;
        line.Trim();
        block.Column = processor.Column;
        block.Line = processor.LineIndex;
        block.Span = new SourceSpan(line.Start, line.End);
        block.AppendLine(
            ref line,
            processor.Column,
            processor.LineIndex,
            processor.CurrentLineStartPosition,
            trackTrivia: false
        );
        processor.NewBlocks.Push(block);
        return BlockState.BreakDiscard;
    }

    /// <summary>The lines of a block that is not made of the processor's.</summary>
    public static StringLineGroup Lines(StringSlice text)
    {
        var lines = new StringLineGroup(1);
        lines.Add(text);
        return lines;
    }

    /// <summary>The line without the spaces around it.</summary>
    public static ReadOnlySpan<char> Text(BlockProcessor processor)
    {
        var line = processor.Line;
        line.Trim();
        return line.AsSpan();
    }

    /// <summary>Whether a line of Markdown begins with a picture, perhaps within a link.</summary>
    public static bool IsPicture(ReadOnlySpan<char> line) => line.StartsWith("![") || line.StartsWith("[![");

    /// <summary>The source from the next line on that is not blank.</summary>
    public static ReadOnlySpan<char> Below(in StringSlice line) =>
        line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length)).TrimStart();

    /// <summary>The first line of a text, without the spaces around it.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).Trim();
    }

    /// <summary>Whether a blank line, or nothing, stands behind the first line of a text.</summary>
    public static bool IsBlankAfterFirst(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 || First(text[(end + 1)..]).IsEmpty;
    }
}
