using NewsReader.Sources;

namespace NewsReader.Library;

/// <summary>
/// Where an article was found: a file, a member of one, an entry of a feed, a web address. One article may have
/// several; each of these has one.
/// </summary>
public sealed class ArticleOrigin
{
    /// <summary>As <see cref="SourceArticle.Origin"/> has it.</summary>
    public required string Path { get; set; }

    /// <summary>Null for a file that holds several articles and was read to its end.</summary>
    public long? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The <see cref="OriginStamp.Length"/> that it was read with.</summary>
    public long Length { get; set; }

    /// <summary>The <see cref="OriginStamp.Version"/> that it was read with.</summary>
    public long ChangedTicks { get; set; }
}
