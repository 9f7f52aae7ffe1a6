using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Sources;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>What is written of an article, and of whoever speaks in it.</summary>
internal static class ArticleColumns
{
    /// <summary>What is derived from an article's text: all that changes when it is derived again.</summary>
    public static readonly TableColumns<DerivedArticle> Derived = new(
        "Articles",
        ("State", row => row.State.ToString()),
        ("ReaderVersion", _ => NewsArticle.ReaderVersion),
        ("Headline", row => row.Facts.Article.Headline),
        ("Authors", row => row.Facts.Authors),
        ("AuthorRole", row => row.Facts.Article.Byline.Role),
        ("Dateline", row => row.Facts.Article.Dateline),
        ("Source", row => row.Facts.Source),
        ("Address", row => row.Facts.Article.Address),
        ("PublishedAt", row => row.Facts.Article.Published?.UtcDateTime),
        ("Lede", row => row.Facts.Article.Lede),
        ("ReadingText", row => row.Facts.Article.ReadingText),
        ("Html", row => Html(row.Facts.Article, row.Facts.Who)),
        ("Words", row => row.Facts.Article.Words),
        ("ReadingMinutes", row => row.Facts.Article.ReadingMinutes),
        ("LeftOut", row => LeftOut(row.Facts.Article, row.PutBack)),
        ("Roles", row => row.Facts.Roles),
        ("IndexTokens", row => row.Facts.Tokens),
        ("Day", row => SqliteSchema.Stored(row.Facts.Day))
    );

    /// <summary>All of a new article.</summary>
    public static readonly TableColumns<(NewArticle, DerivedArticle)> All = new TableColumns<NewArticle>(
        "Articles",
        ("Slug", row => row.Slug),
        ("ContentHash", row => row.Found.ContentHash),
        ("SourceText", row => row.Found.Text),
        ("IsMarkdown", row => row.Found.Format == ArticleFormat.Markdown),
        ("ArrivedAt", row => row.ArrivedAt)
    ).With(Derived);

    /// <summary>A quotation of an article.</summary>
    public static readonly TableColumns<StoredSaid> Quotation = new(
        "Quotations",
        ("ArticleId", row => row.Article),
        ("SpeakerId", row => row.Said.Speaker),
        ("SpeakerText", row => row.Said.Quoted.Quotation.SpeakerText),
        ("Said", row => row.Said.Quoted.Said),
        ("Kind", row => (int)row.Said.Quoted.Quotation.Kind),
        ("Verb", row => row.Said.Quoted.Quotation.Verb),
        ("Medium", row => row.Said.Quoted.Quotation.Medium),
        ("StatedTime", row => row.Said.Quoted.Quotation.StatedTime),
        ("StatedAt", row => row.Said.Quoted.StatedAt),
        ("ReplyToId", row => row.Said.ReplyTo),
        ("Thread", row => row.Said.Quoted.Quotation.Thread),
        ("Confidence", row => row.Said.Quoted.Quotation.Confidence),
        ("Day", row => row.Day),
        ("Start", row => row.Said.Quoted.Quotation.Span.Start),
        ("End", row => row.Said.Quoted.Quotation.Span.End),
        ("IndexTokens", row => row.Said.Tokens)
    );

    private static string LeftOut(NewsArticle article, IReadOnlyList<string> putBack) =>
        LeftOutLine.Stored([
            .. article.Chrome.Select(c => new LeftOutLine(c.Rule, c.Text)),
            .. putBack.Select(line => new LeftOutLine(LeftOutLine.PutBack, line)),
        ]);

    /// <summary>
    /// The text as HTML; it is rendered already unless somebody in it has another page than the name's own.
    /// </summary>
    private static string Html(NewsArticle article, Dictionary<NamedEntity, Identified> who)
    {
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

/// <summary>What came of an article that is new.</summary>
internal readonly record struct NewArticle(string Slug, SourceArticle Found, DateTime ArrivedAt);

/// <summary>What was derived of an article.</summary>
/// <param name="PutBack">The lines that are text by the reader's word.</param>
internal readonly record struct DerivedArticle(ArticleFacts Facts, ArticleState State, IReadOnlyList<string> PutBack);

/// <summary>A quotation of an article that is stored.</summary>
/// <param name="Day">As it is stored.</param>
internal readonly record struct StoredSaid(long Article, SaidFacts Said, string Day);
