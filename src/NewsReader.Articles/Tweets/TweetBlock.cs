using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Analysis;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// A post that the page embedded or somebody copied, in a block of its own: its text, and its author's signature behind
/// or before.
/// </summary>
internal sealed class TweetBlock(BlockParser? parser) : LeafBlock(parser)
{
    /// <summary>Set once it is recognized.</summary>
    public Quotation? Quotation { get; set; }

    /// <summary>Whether no card before is of the same speaker.</summary>
    public bool IsSpeakersFirst { get; set; }

    public required PostSignature Signature { get; init; }

    /// <summary>The form in which it is written; null where it was found in text.</summary>
    public PostForm? Written { get; init; }
}

/// <summary>The signature of an embedded post; offsets are those of the block's text.</summary>
/// <param name="Text">The post's own text.</param>
/// <param name="Handle">With its @; null where the network shows none.</param>
/// <param name="Network">Null where the signature does not tell.</param>
internal sealed record PostSignature(TextSpan Text, TextSpan Name, string? Handle, string? Network, string? Time)
{
    /// <summary>Where the post stands; null where nothing tells.</summary>
    public string? Address { get; init; }

    /// <summary>The account that it answers; null where nothing tells.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The post in a text that the block's text begins in at <paramref name="offset"/>.</summary>
    public SignedPost At(int offset) =>
        new(
            new TextSpan(offset + Text.Start, offset + Text.End),
            new TextSpan(offset + Name.Start, offset + Name.End),
            Handle,
            Network,
            Time,
            Address,
            ReplyTo
        );
}
