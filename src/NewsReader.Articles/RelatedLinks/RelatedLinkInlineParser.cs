using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>Takes "(RELATED: headline)" and "[Read more: headline]" out of running text.</summary>
internal sealed class RelatedLinkInlineParser : InlineParser
{
    private const int LongestAside = 300;

    public RelatedLinkInlineParser() => OpeningCharacters = ['(', '['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var pattern = RelatedLinkPattern.Of(ArticleHead.Of(processor.Document).WordsOf(processor.Document));
        if (rest.Length < 8 || !pattern.CanBegin(rest[1..]))
            return false;
        var length = ClosingBracket(rest[..Math.Min(rest.Length, LongestAside)]);
        if (length == 0 || pattern.InBrackets(rest[..length].ToString()) is not { } title)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new RelatedLinkInline
        {
            Title = title,
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Line = line,
            Column = column,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
        };
        slice.Start += length;
        return true;
    }

    /// <summary>
    /// How many units reach to the bracket that closes the first, which is counted; 0 where none does.
    /// </summary>
    private static int ClosingBracket(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
                depth++;
            else if (text[i] is ')' or ']' && --depth == 0)
                return i + 1;
        }
        return 0;
    }
}
