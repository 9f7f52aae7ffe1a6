using Markdig.Syntax.Inlines;
using NewsReader.Analysis;

namespace NewsReader.Articles.Tweets;

/// <summary>The stretch of a paragraph that quotes a tweet: the quotation with the words that attribute it.</summary>
internal sealed class TweetInline : ContainerInline
{
    public required Quotation Quotation { get; init; }
}
