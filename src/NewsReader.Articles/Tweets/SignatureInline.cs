using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Tweets;

/// <summary>The signature of an embedded post: the card says the same above the text.</summary>
internal sealed class SignatureInline : ContainerInline;

/// <summary>What stands between the parts of a written post's signature.</summary>
internal sealed class SignatureMarkInline : LeafInline
{
    public required string Shown { get; init; }
}
