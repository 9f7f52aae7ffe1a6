namespace NewsReader.Sources;

/// <summary>Reads the articles of one kind of source.</summary>
public interface IArticleReader
{
    /// <summary>Whether a source of this kind may hold many articles, or none.</summary>
    bool HoldsMany { get; }

    /// <summary>Whether it reads what has this name and these first bytes.</summary>
    /// <param name="name">The name of the file or member, with its ending.</param>
    /// <param name="start">The first bytes, <see cref="SourceContent.StartBytes"/> at most.</param>
    bool CanRead(string name, ReadOnlySpan<byte> start);

    /// <summary>
    /// The articles, in the order of the source; what holds one offers it under its own origin. To be read one after
    /// the other, while the source is open.
    /// </summary>
    /// <exception cref="ArticleUnreadableException">
    /// The source cannot be read, or not further; what was offered before stays good.
    /// </exception>
    IEnumerable<OfferedArticle> Read(SourceContent content);
}
