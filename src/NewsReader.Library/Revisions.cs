using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Library;

/// <summary>A text that an article had before, as the article's page leads there.</summary>
/// <param name="IsBeginning">Whether it was the summary that came before the whole text.</param>
public sealed record FormerText(int Number, DateTime CameAt, DateTime ReplacedAt, bool IsBeginning);

/// <summary>A text that an article had before, as its own page shows it.</summary>
public sealed record FormerPage(
    long ArticleId,
    string ArticleSlug,
    string ArticleHeadline,
    string Headline,
    string SourceText,
    bool IsMarkdown,
    DateTime CameAt,
    DateTime ReplacedAt
)
{
    /// <summary>The text as HTML.</summary>
    public string Html(NewsPipeline pipeline) =>
        pipeline.Read(ArticleSlug, SourceText, IsMarkdown ? ArticleFormat.Markdown : ArticleFormat.PlainText).Html;
}

/// <summary>What articles said before they were corrected.</summary>
public static class Revisions
{
    /// <summary>A text so many times shorter than the one that came in its place was its summary.</summary>
    private const int Shorter = 2;

    private static readonly Func<LibraryContext, long, IAsyncEnumerable<FormerText>> Of = EF.CompileAsyncQuery(
        (LibraryContext library, long article) =>
            library
                .Revisions.AsNoTracking()
                .Where(r => r.ArticleId == article)
                .OrderByDescending(r => r.Number)
                .Select(r => new FormerText(
                    r.Number,
                    r.CameAt,
                    r.ReplacedAt,
                    r.SourceText.Length * Shorter
                        < library.Articles.Where(a => a.Id == article).Select(a => a.SourceText.Length).FirstOrDefault()
                ))
    );

    /// <summary>The texts that an article had before, the newest first.</summary>
    public static async Task<IReadOnlyList<FormerText>> FormerTextsAsync(
        this LibraryContext library,
        long article,
        CancellationToken cancel = default
    )
    {
        var texts = new List<FormerText>();
        await foreach (var text in Of(library, article).WithCancellation(cancel))
            texts.Add(text);
        return texts;
    }

    /// <summary>One of them; null where there is none of this number.</summary>
    public static Task<FormerPage?> FormerPageAsync(
        this LibraryContext library,
        string slug,
        int number,
        CancellationToken cancel = default
    ) =>
        library
            .Revisions.AsNoTracking()
            .Where(r => r.Number == number)
            .Join(
                library.Articles.Where(a => a.Slug == slug),
                r => r.ArticleId,
                a => a.Id,
                (r, a) =>
                    new FormerPage(
                        a.Id,
                        a.Slug,
                        a.Headline,
                        r.Headline,
                        r.SourceText,
                        r.IsMarkdown,
                        r.CameAt,
                        r.ReplacedAt
                    )
            )
            .FirstOrDefaultAsync(cancel);
}
