using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Analysis;
using NewsReader.Text;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// A tweet where the article quotes it: the quotation with the words that attribute it, or a post that the page
/// embedded.
/// </summary>
public sealed class TweetBlock(BlockParser? parser) : LeafBlock(parser)
{
    /// <summary>Set once it is recognised.</summary>
    public Quotation? Quotation { get; set; }

    /// <summary>For an embedded post who signed it.</summary>
    public PostSignature? Signature { get; init; }
}

/// <summary>The signature of an embedded post; offsets are those of the block's text.</summary>
/// <param name="TextEnd">Where the post's own text ends.</param>
/// <param name="Handle">With its @; null where the network shows none.</param>
/// <param name="Network">Null where the signature does not tell.</param>
public sealed record PostSignature(int TextEnd, TextSpan Name, string? Handle, string? Network, string? Time)
{
    /// <summary>The post in a text that the block's text begins in at <paramref name="offset"/>.</summary>
    public SignedPost At(int offset) =>
        new(
            new TextSpan(offset, offset + TextEnd),
            new TextSpan(offset + Name.Start, offset + Name.End),
            Handle,
            Network,
            Time
        );
}
