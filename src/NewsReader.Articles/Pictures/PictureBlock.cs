using Markdig.Syntax;

namespace NewsReader.Articles.Pictures;

/// <summary>A block of nothing but pictures, each with its caption as the link's title.</summary>
internal sealed class PictureBlock() : LeafBlock(parser: null);
