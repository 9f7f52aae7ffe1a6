using Markdig.Syntax.Inlines;

namespace NewsReader.Parsing.Tweets;

/// <summary>The signature of an embedded post: the card says the same above the text.</summary>
internal sealed class SignatureInline : ContainerInline;
