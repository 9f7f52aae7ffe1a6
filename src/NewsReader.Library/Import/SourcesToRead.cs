using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Library.Import;

/// <summary>
/// What an import reads next. What the library has as it is, and what was put aside, is counted and passed over.
/// </summary>
/// <param name="asKnown">Knows the entries of feeds that are saved as files.</param>
/// <param name="noted">Notes a file while the next of its members is looked for.</param>
internal sealed class SourcesToRead(
    NewsPipeline pipeline,
    IKnownOrigins known,
    ImportSummary run,
    KnownAs asKnown,
    Func<FileContent, IEnumerable<OfferedArticle>, IEnumerable<OfferedArticle>> noted
)
{
    /// <summary>Files, and all below folders, in the order of their names.</summary>
    public IEnumerable<ToRead> In(IEnumerable<string> paths)
    {
        foreach (var path in paths.SelectMany(path => ArticleFolder.Files(path, run.Fail)))
        {
            var file = FileContent.Of(path, known: asKnown);
            if (file.Stamp != OriginStamp.None && known.IsUnchanged(path, file.Stamp))
                run.Count(StoreOutcome.Unchanged);
            else if (known.IsPutAside(path, file.Stamp))
                run.Fail(PutAside.Why(path));
            else
            {
                foreach (var next in In(file))
                    yield return next;
            }
        }
    }

    private IEnumerable<ToRead> In(FileContent file)
    {
        if (ReaderOf(file) is not { } reader)
            return [];
        return reader.HoldsMany ? MembersToRead(reader, file) : Of(reader.Readable(file, run.Fail));
    }

    /// <summary>Who reads a file; null, and why is told, where it cannot be opened.</summary>
    private IArticleReader? ReaderOf(FileContent file)
    {
        try
        {
            return ArticleReaders.For(file);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            run.Fail(ArticleUnreadableException.Of(file.Origin, e));
            return null;
        }
    }

    private IEnumerable<ToRead> MembersToRead(IArticleReader reader, FileContent file)
    {
        var failed = false;
        var members = reader.Readable(
            file,
            failure =>
            {
                failed = true;
                run.Fail(failure);
            }
        );
        foreach (var member in Of(noted(file, members)))
            yield return member;
        foreach (var remark in file.Remarks)
            run.Remark(file.Origin, remark);
        // Last, and only once all of it is there: stopped before, the next run goes on within the file.
        if (!failed)
            yield return new ToRead(file.Origin, file.Stamp, () => Understood.End(file.Origin, file.Stamp));
    }

    /// <summary>Articles that are offered, in their order.</summary>
    /// <param name="again">Whether those are read too that are as they were.</param>
    public IEnumerable<ToRead> Of(IEnumerable<OfferedArticle> offered, bool again = false)
    {
        foreach (var article in offered)
        {
            if (!again && known.IsUnchanged(article.Origin, article.Stamp))
                run.Count(StoreOutcome.Unchanged);
            else if (known.IsPutAside(article.Origin, article.Stamp))
                run.Fail(PutAside.Why(article.Origin));
            else
                yield return new ToRead(article.Origin, article.Stamp, () => Understood.Of(article.Read(), pipeline));
        }
    }
}

/// <summary>What is read next.</summary>
/// <param name="Read">Throws <see cref="ArticleUnreadableException"/>; called once, on any thread.</param>
internal sealed record ToRead(string Origin, OriginStamp Stamp, Func<Understood> Read);
