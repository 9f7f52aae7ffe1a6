using NewsReader.Sources.Exports;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;
using NewsReader.Sources.Mail;
using NewsReader.Sources.WebPages;

namespace NewsReader.Sources;

/// <summary>What is read, and by whom: the one place that tells what a source is.</summary>
public static class ArticleReaders
{
    /// <summary>All; of several that can read something the first does.</summary>
    public static readonly IReadOnlyList<IArticleReader> All =
    [
        new ArchiveReader(),
        new MailboxReader(),
        new LinkListReader(),
        new JsonExportReader(),
        new FeedFileReader(),
        new LetterReader(),
        new WebPageReader(),
        // Whatever else it is, it may be text.
        new TextFileReader(),
    ];

    /// <summary>The reader of a source.</summary>
    /// <exception cref="ArticleUnreadableException">It cannot be opened to see what it is.</exception>
    public static IArticleReader For(SourceContent content)
    {
        Span<byte> bytes = stackalloc byte[SourceContent.StartBytes];
        ReadOnlySpan<byte> start = bytes[..content.Start(bytes)];
        foreach (var reader in All)
        {
            if (reader.CanRead(content.Name, start))
                return reader;
        }
        throw new InvalidOperationException("The last reader reads everything.");
    }

    /// <summary>
    /// The articles of a source as far as it can be read; why it cannot be read further is told to
    /// <paramref name="failed"/>.
    /// </summary>
    public static IEnumerable<OfferedArticle> Readable(
        SourceContent content,
        Action<ArticleUnreadableException> failed
    ) => Readable(content.Origin, () => For(content).Read(content), failed);

    /// <inheritdoc cref="Readable(SourceContent, Action{ArticleUnreadableException})"/>
    public static IEnumerable<OfferedArticle> Readable(
        this IArticleReader reader,
        SourceContent content,
        Action<ArticleUnreadableException> failed
    ) => Readable(content.Origin, () => reader.Read(content), failed);

    private static IEnumerable<OfferedArticle> Readable(
        string origin,
        Func<IEnumerable<OfferedArticle>> read,
        Action<ArticleUnreadableException> failed
    )
    {
        IEnumerator<OfferedArticle>? articles = null;
        try
        {
            while (true)
            {
                try
                {
                    articles ??= read().GetEnumerator();
                    if (!articles.MoveNext())
                        yield break;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    failed(ArticleUnreadableException.Of(origin, e));
                    yield break;
                }
                yield return articles.Current;
            }
        }
        finally
        {
            articles?.Dispose();
        }
    }

    /// <summary>Whether a name has one of these endings (".zip", lower-case).</summary>
    internal static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        var ending = Path.GetExtension(name.AsSpan());
        foreach (var one in endings)
        {
            if (ending.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
