using NewsReader.Analysis;

namespace NewsReader.Library.Import;

/// <summary>What was derived of an article: all that changes when it is derived again.</summary>
/// <param name="PutBack">The lines that are text by the reader's word.</param>
public readonly record struct DerivedArticle(ArticleFacts Facts, ArticleState State, IReadOnlyList<string> PutBack)
{
    /// <summary>As <see cref="Article.LeftOut"/> has it.</summary>
    public string LeftOut =>
        LeftOutLine.Stored([
            .. Facts.Article.Chrome.Select(c => new LeftOutLine(c.Rule, c.Text)),
            .. PutBack.Select(line => new LeftOutLine(LeftOutLine.PutBack, line)),
        ]);

    /// <summary>
    /// The text as HTML; it is rendered already unless somebody in it has another page than the name's own.
    /// </summary>
    public string Html
    {
        get
        {
            var (article, who) = (Facts.Article, Facts.Who);
            if (article.Named.All(e => who.TryGetValue(e, out var found) && found.HasOwnPage))
                return article.Html;
            var pages = article
                .Named.DistinctBy(e => (e.Kind, e.Name))
                .ToDictionary(
                    e => (e.Kind, e.Name),
                    e => who.TryGetValue(e, out var found) ? (found.Kind, found.Slug) : default((EntityKind, string)?)
                );
            return article.HtmlWith(e => pages[(e.Kind, e.Name)]);
        }
    }
}
