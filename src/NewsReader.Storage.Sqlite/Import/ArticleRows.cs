using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Library.Pictures;
using NewsReader.Sources;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>The articles and their origins, by the statements of one transaction.</summary>
internal sealed class ArticleRows(PreparedStatements statements, TextIndexes indexes) : IArticleRows
{
    private static readonly string InsertOrReplaceOrigin = ArticleColumns.Origin.InsertOrReplace("Path");

    public long? ArticleOf(string origin) => statements.Number("SELECT ArticleId FROM Origins WHERE Path = $1", origin);

    public long? ArticleWith(string contentHash) =>
        statements.Number("SELECT Id FROM Articles WHERE ContentHash = $1", contentHash);

    public long OriginsOf(long article) =>
        statements.Number("SELECT COUNT(*) FROM Origins WHERE ArticleId = $1", article) ?? 0;

    public bool IsHeld(long article) =>
        statements.Number("SELECT 1 FROM Origins WHERE ArticleId = $1", article) is not null;

    public void PutOrigin(ArticleOrigin origin) =>
        statements.Execute(InsertOrReplaceOrigin, ArticleColumns.Origin.Values(origin));

    public void RemoveOrigin(string origin) => statements.Execute("DELETE FROM Origins WHERE Path = $1", origin);

    public bool HasPutAside() => statements.Number("SELECT 1 FROM PutAside LIMIT 1") is not null;

    public void TakeBack(string origin) => statements.Execute("DELETE FROM PutAside WHERE Origin = $1", origin);

    public bool IsWithdrawn(long article) =>
        statements.Number(
            "SELECT 1 FROM Articles WHERE Id = $1 AND State = $2",
            article,
            nameof(ArticleState.Withdrawn)
        )
            is not null;

    public bool SlugExists(string slug) =>
        statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", slug) is not null;

    public DateOnly ArrivalDay(long article) =>
        SqliteSchema.Day(statements.Text("SELECT date(ArrivedAt) FROM Articles WHERE Id = $1", article)!);

    public string SourceOf(long article) => statements.Text("SELECT Source FROM Articles WHERE Id = $1", article)!;

    public (string Headline, string Text) WordsOf(long article) =>
        statements.Rows(
            "SELECT Headline, ReadingText FROM Articles WHERE Id = $1",
            row => (row.GetString(0), row.GetString(1)),
            article
        )[0];

    public void KeepFormer(long article, DateTime now, int most)
    {
        statements.Execute(
            """
            INSERT INTO Revisions (ArticleId, Number, Headline, SourceText, IsMarkdown, CameAt, ReplacedAt)
            SELECT
                Id,
                COALESCE((SELECT MAX(Number) FROM Revisions WHERE ArticleId = $1), 0) + 1,
                Headline,
                SourceText,
                IsMarkdown,
                COALESCE((SELECT MAX(ReplacedAt) FROM Revisions WHERE ArticleId = $1), ArrivedAt),
                $2
            FROM Articles
            WHERE Id = $1
            """,
            article,
            now
        );
        statements.Execute(
            """
            DELETE FROM Revisions
            WHERE ArticleId = $1
                AND Number > 1
                AND Number <= (SELECT MAX(Number) FROM Revisions WHERE ArticleId = $1) - $2
            """,
            article,
            most - 1
        );
    }

    public void RenameOrigin(string origin, string name) =>
        statements.Execute("UPDATE OR REPLACE Origins SET Path = $2 WHERE Path = $1", origin, name);

    public string HeadlineOf(long article) =>
        statements.Text("SELECT Headline FROM Articles WHERE Id = $1", article) ?? "";

    public StoredText TextOf(long article) =>
        statements.Rows(
            "SELECT Slug, SourceText, IsMarkdown FROM Articles WHERE Id = $1",
            row => new StoredText(
                row.GetString(0),
                row.GetString(1),
                row.GetBoolean(2) ? ArticleFormat.Markdown : ArticleFormat.PlainText
            ),
            article
        )[0];

    public long Insert(NewArticle article, DerivedArticle derived) => Insert(ArticleColumns.All, (article, derived));

    public void PutText(long article, SourceArticle found) => Update(ArticleColumns.Text, article, found);

    public void PutDerived(long article, DerivedArticle derived)
    {
        Update(ArticleColumns.Derived, article, derived);
        statements.Execute("DELETE FROM Reopened WHERE ArticleId = $1", article);
    }

    public void PutState(long article, ArticleState state) =>
        statements.Execute("UPDATE Articles SET State = $2 WHERE Id = $1", article, state.ToString());

    public void PutFacts(long article, ArticleFacts facts)
    {
        indexes.AddArticle(article, facts);
        foreach (var appearance in facts.Appearances(article))
        {
            statements.Execute(ArticleColumns.Appearance.Insert, ArticleColumns.Appearance.Values(appearance));
            indexes.Count(appearance.EntityId, articles: 1);
            indexes.Count(appearance.EntityId, appearance.Organization, articles: 1);
            indexes.Count(appearance.EntityId, appearance.Forms, appearance.ToldForms, articles: 1);
        }
        var day = SqliteSchema.Stored(facts.Day);
        foreach (var said in facts.Said)
        {
            var quotation = Insert(ArticleColumns.Quotation, new StoredSaid(article, said, day));
            indexes.AddQuotation(quotation, said);
            foreach (var subject in said.About)
                statements.Execute(ArticleColumns.Subject.Insert, ArticleColumns.Subject.Values((quotation, subject)));
        }
        // Of whom it speaks the index tells; what stands on a page about somebody is quoted.
        foreach (var said in facts.Reported)
            indexes.AddQuotation(Insert(ArticleColumns.Quotation, new StoredSaid(article, said, day)), said);
    }

    public IReadOnlyList<long> RemoveFacts(long article)
    {
        indexes.RemoveArticle(article);
        indexes.RemoveQuotations(article);
        var named = statements.Rows(
            "SELECT EntityId, Organization, Forms, ToldForms FROM Appearances WHERE ArticleId = $1",
            row =>
                (
                    Entity: row.GetInt64(0),
                    Kind: row.IsDBNull(1) ? null : (OrganizationKind?)row.GetInt32(1),
                    Forms: row.GetString(2),
                    ToldForms: row.GetString(3)
                ),
            article
        );
        foreach (var (entity, kind, forms, toldForms) in named)
        {
            indexes.Count(entity, forms, toldForms, articles: -1);
            indexes.Count(entity, articles: -1);
            indexes.Count(entity, kind, articles: -1);
        }
        statements.Execute(
            "DELETE FROM QuotationSubjects WHERE QuotationId IN (SELECT Id FROM Quotations WHERE ArticleId = $1)",
            article
        );
        statements.Execute("DELETE FROM Quotations WHERE ArticleId = $1", article);
        statements.Execute("DELETE FROM Appearances WHERE ArticleId = $1", article);
        return named.ConvertAll(row => row.Entity);
    }

    public void PutPicture(StoredPicture picture) =>
        statements.Execute(ArticleColumns.Picture.InsertIfNew, ArticleColumns.Picture.Values(picture));

    public void Want(WantedPage page) =>
        statements.Execute(ArticleColumns.Wanted.InsertIfNew, ArticleColumns.Wanted.Values(page));

    public void MarkStale(long article) =>
        statements.Execute("INSERT OR IGNORE INTO Reopened SELECT Id FROM Articles WHERE Id = $1", article);

    public void MarkStale(long article, ArticleState state) =>
        statements.Execute(
            "INSERT OR IGNORE INTO Reopened SELECT Id FROM Articles WHERE Id = $1 AND State = $2",
            article,
            state.ToString()
        );

    public void MarkStaleNaming(EntityKind kind, string slug) =>
        statements.Execute(
            """
            INSERT OR IGNORE INTO Reopened
            SELECT a.ArticleId
            FROM Entities e JOIN Appearances a ON a.EntityId = e.Id
            WHERE e.Kind = $1 AND e.Slug = $2
            """,
            (int)kind,
            slug
        );

    private long Insert<T>(TableColumns<T> columns, T row) =>
        statements.Number(columns.InsertForId, columns.Values(row))!.Value;

    private void Update<T>(TableColumns<T> columns, long id, T row) =>
        statements.Execute(columns.Update, [id, .. columns.Values(row)]);
}
