namespace NewsReader.Library.Stories;

/// <summary>
/// Where an article stands among the others. Derived, but for what <see cref="Unfolded"/> says; beside the article, so
/// that lists read it without the article's text.
/// </summary>
public sealed class ArticlePlace
{
    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The story it belongs to: the id of the story's first article, its own where it stands alone.</summary>
    public long StoryId { get; set; }

    /// <summary>
    /// The article that it repeats, and that stands for it in the lists; null where it stands for itself.
    /// </summary>
    public long? CopyOf { get; set; }

    /// <summary><see cref="AddressKey"/> of where it stands on the web; null where it does not say.</summary>
    public long? AddressKey { get; set; }
}

/// <summary>The reader's word that an article stands for itself, whatever it repeats; never derived.</summary>
public sealed class Unfolded
{
    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime At { get; set; }
}
