using Markdig.Parsers;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>Takes a line such as "RELATED: headline" or "Read more: headline".</summary>
internal sealed class RelatedLinkParser : BlockParser
{
    /// <summary>A headline is no longer than this; a paragraph that begins with "Related:" is.</summary>
    private const int LongestHeadline = 220;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = LineBlock.Text(processor);
        var head = ArticleHead.Of(processor);
        var pattern = RelatedLinkPattern.Of(head.WordsOf(processor.Document));
        if (head.BodyHasBegun && RelatedLinkPattern.IsShouted(line))
            return LineBlock.Take(processor, new RelatedLinkBlock(this) { Title = line.ToString() });
        if (line.Length > LongestHeadline || !pattern.CanBegin(line) || !head.HasHeadline)
            return BlockState.None;
        return pattern.OnLine(line.ToString()) is { } title && !IsSentence(title)
            ? LineBlock.Take(processor, new RelatedLinkBlock(this) { Title = RelatedLinkPattern.TextOf(title) })
            : BlockState.None;
    }

    /// <summary>Text after the label that goes on as prose is the article's own.</summary>
    private static bool IsSentence(string title) =>
        title.EndsWith('.') && title.Contains(". ", StringComparison.Ordinal);
}
