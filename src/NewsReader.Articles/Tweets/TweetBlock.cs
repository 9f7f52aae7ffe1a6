using Markdig.Syntax;
using NewsReader.Analysis;
using NewsReader.Text;

namespace NewsReader.Articles.Tweets;

/// <summary>A post that the page embedded, in a paragraph of its own that its author's signature ends.</summary>
internal sealed class TweetBlock : ParagraphBlock
{
    /// <summary>Set once it is recognized.</summary>
    public Quotation? Quotation { get; set; }

    public required PostSignature Signature { get; init; }
}

/// <summary>The signature of an embedded post; offsets are those of the block's text.</summary>
/// <param name="TextEnd">Where the post's own text ends.</param>
/// <param name="Handle">With its @; null where the network shows none.</param>
/// <param name="Network">Null where the signature does not tell.</param>
internal sealed record PostSignature(int TextEnd, TextSpan Name, string? Handle, string? Network, string? Time)
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
