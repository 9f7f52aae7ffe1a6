using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace NewsReader.Sources.WebPages;

/// <summary>What SmartReader takes for the article of a page, told by the numbers of the page's own elements.</summary>
/// <param name="Kept">The numbers (<see cref="PageMarks"/>) of the elements that it keeps.</param>
internal sealed record ArticleExtraction(HashSet<int> Kept, Article Article)
{
    /// <summary>Where so much is found it is the article (SmartReader's own threshold).</summary>
    private const int SureArticle = 500;

    /// <summary>Of a short article so much is found; what has less is read whole.</summary>
    private const int ShortestArticle = 140;

    /// <summary>Null where nothing of the page looks like an article.</summary>
    /// <param name="page">Its elements have numbers.</param>
    public static ArticleExtraction? Of(IHtmlDocument page, Uri address) =>
        Find(page, address, SureArticle) ?? Find(page, address, ShortestArticle);

    private static ArticleExtraction? Find(IHtmlDocument page, Uri address, int threshold)
    {
        var kept = new HashSet<int>();
        using var reader = new Reader(address.AbsoluteUri, page.DocumentElement.OuterHtml)
        {
            ContinueIfNotReadable = true,
            CharThreshold = threshold,
            MaxElemsToParse = 0,
        };
        reader.AddCustomOperationEnd(content => Collect(content, kept));
        var article = reader.GetArticle();
        return article.Completed && article.TextContent?.Trim().Length >= threshold
            ? new ArticleExtraction(kept, article)
            : null;
    }

    private static void Collect(IElement content, HashSet<int> kept)
    {
        kept.Clear();
        foreach (var element in content.QuerySelectorAll("*"))
            kept.Add(PageMarks.NumberOf(element));
        kept.Remove(0);
    }
}
