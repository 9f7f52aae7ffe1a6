using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Pictures;

/// <summary>
/// The size that is stated behind a picture, in CSS pixels, as Pandoc writes it: <c>{width=800 height=600}</c>.
/// </summary>
internal sealed class PictureSizeInline : LeafInline
{
    public required int Width { get; init; }

    public required int Height { get; init; }
}
