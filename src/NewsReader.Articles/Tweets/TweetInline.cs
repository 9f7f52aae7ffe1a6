using Markdig.Syntax.Inlines;
using NewsReader.Analysis;

namespace NewsReader.Articles.Tweets;

/// <summary>The stretch of a paragraph that quotes a tweet: the quotation with the words that attribute it.</summary>
internal sealed class TweetInline : ContainerInline
{
    public required Quotation Quotation { get; init; }

    /// <summary>Whether the words around the post say more than the head of its card.</summary>
    public required bool SaysMore { get; init; }

    /// <summary>Whether no card before is of the same speaker.</summary>
    public required bool IsSpeakersFirst { get; init; }
}
