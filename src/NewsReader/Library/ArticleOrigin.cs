namespace NewsReader.Library;

/// <summary>A file that holds an article. One article may have several; a file has one.</summary>
public sealed class ArticleOrigin
{
    /// <summary>The full path.</summary>
    public required string Path { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The file's length in bytes when it was read.</summary>
    public long Length { get; set; }

    /// <summary>The file's time of last change when it was read, in UTC ticks.</summary>
    public long ChangedTicks { get; set; }
}
