using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Library.Pictures;
using NewsReader.Sources;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>What is written of an article, and of whoever is named and speaks in it.</summary>
internal static class ArticleColumns
{
    /// <summary>What an article is derived from.</summary>
    public static readonly TableColumns<SourceArticle> Text = new(
        "Articles",
        ("ContentHash", row => row.ContentHash),
        ("SourceText", row => row.Text),
        ("IsMarkdown", row => row.Format == ArticleFormat.Markdown)
    );

    /// <summary>What is derived from an article's text: all that changes when it is derived again.</summary>
    public static readonly TableColumns<DerivedArticle> Derived = new(
        "Articles",
        ("State", row => row.State.ToString()),
        ("ReaderVersion", _ => NewsArticle.ReaderVersion),
        ("Headline", row => row.Facts.Article.Headline),
        ("Authors", row => row.Facts.Authors),
        ("AuthorRole", row => row.Facts.Article.Byline.Role),
        ("Dateline", row => row.Facts.Article.Dateline),
        ("Language", row => row.Facts.Article.Language),
        ("Source", row => row.Facts.Source),
        ("Address", row => row.Facts.Article.Address),
        ("PublishedAt", row => row.Facts.Article.Published?.UtcDateTime),
        ("Lede", row => row.Facts.Article.Lede),
        ("ReadingText", row => row.Facts.Article.ReadingText),
        ("Html", row => row.Html),
        ("Words", row => row.Facts.Article.Words),
        ("ReadingMinutes", row => row.Facts.Article.ReadingMinutes),
        ("LeftOut", row => row.LeftOut),
        ("Roles", row => row.Facts.Roles),
        ("Context", row => row.Facts.Context.Stored),
        ("IndexTokens", row => row.Facts.Tokens),
        ("Day", row => SqliteSchema.Stored(row.Facts.Day))
    );

    /// <summary>All of a new article.</summary>
    public static readonly TableColumns<(NewArticle New, DerivedArticle Derived)> All = new TableColumns<(
        NewArticle New,
        DerivedArticle Derived
    )>("Articles", ("Slug", row => row.New.Slug), ("ArrivedAt", row => row.New.ArrivedAt))
        .With(Text, row => row.New.Found)
        .With(Derived, row => row.Derived);

    public static readonly TableColumns<ArticleOrigin> Origin = new(
        "Origins",
        ("Path", row => row.Path),
        ("ArticleId", row => row.ArticleId),
        ("Length", row => row.Length),
        ("ChangedTicks", row => row.ChangedTicks)
    );

    public static readonly TableColumns<Appearance> Appearance = new(
        "Appearances",
        ("EntityId", row => row.EntityId),
        ("ArticleId", row => row.ArticleId),
        ("Mentions", row => row.Mentions),
        ("Sentence", row => row.Sentence),
        ("Roles", row => row.Roles),
        ("Confidence", row => row.Confidence),
        ("Reason", row => row.Reason),
        ("Doubt", row => row.Doubt),
        ("Forms", row => row.Forms),
        ("ToldForms", row => row.ToldForms),
        ("Organization", row => (int?)row.Organization),
        ("Day", row => SqliteSchema.Stored(row.Day))
    );

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
        ("OnBehalfOfId", row => row.Said.OnBehalfOf),
        ("Thread", row => row.Said.Quoted.Quotation.Thread),
        ("Confidence", row => row.Said.Quoted.Quotation.Confidence),
        ("Day", row => row.Day),
        ("Start", row => row.Said.Quoted.Quotation.Span.Start),
        ("End", row => row.Said.Quoted.Quotation.Span.End),
        ("IndexTokens", row => row.Said.Tokens)
    );

    /// <summary>Of whom a quotation speaks.</summary>
    public static readonly TableColumns<(long Quotation, long Entity)> Subject = new(
        "QuotationSubjects",
        ("QuotationId", row => row.Quotation),
        ("EntityId", row => row.Entity)
    );

    public static readonly TableColumns<StoredPicture> Picture = new(
        "Pictures",
        ("Key", row => row.Key),
        ("Address", row => row.Address)
    );

    public static readonly TableColumns<WantedPage> Wanted = new(
        "WantedPages",
        ("Address", row => row.Address),
        ("AskedAt", row => row.AskedAt),
        ("NextTryAt", row => row.NextTryAt),
        ("Attempts", row => row.Attempts)
    );
}

/// <summary>A quotation of an article that is stored.</summary>
/// <param name="Day">As it is stored.</param>
internal readonly record struct StoredSaid(long Article, SaidFacts Said, string Day);
