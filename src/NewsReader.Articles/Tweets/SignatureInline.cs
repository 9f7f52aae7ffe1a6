using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Tweets;

/// <summary>The signature of an embedded post: the card says the same above the text.</summary>
internal sealed class SignatureInline : ContainerInline;
