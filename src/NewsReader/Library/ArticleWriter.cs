using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsReader.Parsing;
using NewsReader.Parsing.Mentions;
using NewsReader.Recognition;
using NewsReader.Sources;

namespace NewsReader.Library;

/// <summary>What storing one file did.</summary>
public enum StoreOutcome
{
    New,

    /// <summary>The file's text is another than before: its article was derived anew, under its old address.</summary>
    Changed,

    /// <summary>Another file holds the same article already; both are kept as its origins.</summary>
    Duplicate,

    /// <summary>The article had been withdrawn, and its file is back.</summary>
    Returned,

    Unchanged,
}

/// <summary>
/// Writes articles in one transaction, by prepared statements: an import writes some thirty rows an article, and tracking
/// each would take longer than understanding the article. Not committed, it leaves nothing.
/// </summary>
internal sealed class ArticleWriter : IDisposable
{
    private const string ArticleColumns = "Slug, ContentHash, SourceText, IsMarkdown, ArrivedAt, WithdrawnAt, ReaderVersion, Headline, Authors, AuthorRole, Dateline, Source, Address, PublishedAt, Lede, ReadingText, Html, Words, ReadingMinutes, LeftOut";

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, SqliteCommand> _statements = [];
    private readonly Dictionary<(EntityKind, string), long> _entities = [];
    private readonly DateTime _now;

    /// <param name="now">In UTC.</param>
    public ArticleWriter(SqliteConnection connection, DateTime now)
    {
        _connection = connection;
        _now = now;
        // Not deferred: whoever writes second waits here, and nobody finds out halfway that the library has changed.
        _transaction = connection.BeginTransaction(deferred: false);
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _transaction.Dispose();
    }

    /// <summary>Stores what a file holds; the same file twice changes nothing.</summary>
    public StoreOutcome Store(ArticleFile file, NewsArticle article)
    {
        var origin = Scalar("SELECT ArticleId FROM Origins WHERE Path = $1", file.Path);
        var known = Scalar("SELECT Id FROM Articles WHERE ContentHash = $1", file.ContentHash);
        if (known is { } same)
        {
            var withdrawn = Scalar("SELECT 1 FROM Articles WHERE Id = $1 AND WithdrawnAt IS NOT NULL", same) is not null;
            if (withdrawn) Derive(same, article, file.Source);
            PutOrigin(file, same);
            if (origin is { } other && other != same) WithdrawIfUnheld(other);
            return withdrawn ? StoreOutcome.Returned : origin == same ? StoreOutcome.Unchanged : StoreOutcome.Duplicate;
        }
        if (origin is { } changed && Scalar("SELECT COUNT(*) FROM Origins WHERE ArticleId = $1", changed) == 1)
        {
            Execute("UPDATE Articles SET ContentHash = $2, SourceText = $3, IsMarkdown = $4 WHERE Id = $1", changed, file.ContentHash, file.Text, file.Format == ArticleFormat.Markdown);
            Derive(changed, article, file.Source);
            PutOrigin(file, changed);
            return StoreOutcome.Changed;
        }
        PutOrigin(file, Insert(file, article));
        return StoreOutcome.New;
    }

    /// <summary>Derives a stored article again: its headline, text, names and quotations. What the reader did stays.</summary>
    /// <param name="folder">The source where the article names none; null keeps the one it has.</param>
    public void Derive(long id, NewsArticle article, string? folder)
    {
        DeleteDerived(id);
        Execute(
            $"UPDATE Articles SET WithdrawnAt = NULL, ReaderVersion = $2, Headline = $3, Authors = $4, AuthorRole = $5, Dateline = $6, Source = COALESCE($7, Source), Address = $8, PublishedAt = $9, Lede = $10, ReadingText = $11, Html = $12, Words = $13, ReadingMinutes = $14, LeftOut = $15 WHERE Id = $1",
            [id, .. Derived(article, article.StatedSource ?? folder)]);
        InsertDerived(id, article);
    }

    /// <summary>The file is gone. An article that no other file holds leaves the lists; nothing of it is deleted but what can be derived.</summary>
    public void Withdraw(string path)
    {
        if (Scalar("SELECT ArticleId FROM Origins WHERE Path = $1", path) is not { } article) return;
        Execute("DELETE FROM Origins WHERE Path = $1", path);
        WithdrawIfUnheld(article);
    }

    private void WithdrawIfUnheld(long article)
    {
        if (Scalar("SELECT 1 FROM Origins WHERE ArticleId = $1", article) is not null) return;
        DeleteDerived(article);
        Execute("UPDATE Articles SET WithdrawnAt = $2 WHERE Id = $1 AND WithdrawnAt IS NULL", article, _now);
    }

    private long Insert(ArticleFile file, NewsArticle article)
    {
        var id = Scalar(
            $"INSERT INTO Articles ({ArticleColumns}) VALUES ($1, $2, $3, $4, $5, NULL, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) RETURNING Id",
            [FreeSlug(article.Headline), file.ContentHash, file.Text, file.Format == ArticleFormat.Markdown, _now, .. Derived(article, article.StatedSource ?? file.Source)])!.Value;
        InsertDerived(id, article);
        return id;
    }

    private static object?[] Derived(NewsArticle article, string? source) =>
    [
        NewsArticle.ReaderVersion, article.Headline, string.Join(" and ", article.Byline.Authors is { Count: > 2 } many ? [string.Join(", ", many.SkipLast(1)), many[^1]] : article.Byline.Authors),
        article.Byline.Role, article.Dateline, source, article.Address, article.Published?.UtcDateTime, article.Lede, article.ReadingText, article.Html, article.Words, article.ReadingMinutes,
        string.Join('\n', article.Chrome.Select(c => $"{c.Rule}\t{c.Text}")),
    ];

    private void InsertDerived(long id, NewsArticle article)
    {
        var ids = new Dictionary<NamedEntity, long>(ReferenceEqualityComparer.Instance);
        foreach (var entity in article.People.Concat(article.Companies))
        {
            var entityId = ids[entity] = EntityId(entity);
            Execute(
                "INSERT INTO Appearances (EntityId, ArticleId, Mentions, Sentence, Roles) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET Mentions = Mentions + excluded.Mentions",
                entityId, id, entity.Mentions.Count, entity.Sentence, string.Join('\n', entity.Roles));
        }
        foreach (var (quotation, said, about) in article.Quotations)
        {
            var quotationId = Scalar(
                "INSERT INTO Quotations (ArticleId, SpeakerId, SpeakerText, Said, Kind, Verb, Medium, StatedTime, ReplyToId, Start, End) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING Id",
                id, quotation.Speaker is { } speaker ? ids[speaker] : null, quotation.SpeakerText, said, (int)quotation.Kind, quotation.Verb, quotation.Medium, quotation.StatedTime,
                quotation.ReplyTo is { } answered ? ids[answered] : null, quotation.Span.Start, quotation.Span.End)!.Value;
            foreach (var subject in quotation.ReplyTo is null ? about : about.Append(quotation.ReplyTo))
            {
                Execute("INSERT INTO QuotationSubjects (EntityId, QuotationId) VALUES ($1, $2) ON CONFLICT DO NOTHING", ids[subject], quotationId);
            }
        }
    }

    private void DeleteDerived(long id)
    {
        Execute("DELETE FROM QuotationSubjects WHERE QuotationId IN (SELECT Id FROM Quotations WHERE ArticleId = $1)", id);
        Execute("DELETE FROM Quotations WHERE ArticleId = $1", id);
        Execute("DELETE FROM Appearances WHERE ArticleId = $1", id);
    }

    private long EntityId(NamedEntity entity)
    {
        var slug = EntityAddress.Slug(entity.Name);
        if (_entities.TryGetValue((entity.Kind, slug), out var id)) return id;
        id = Scalar("SELECT Id FROM Entities WHERE Kind = $1 AND Slug = $2", (int)entity.Kind, slug)
            ?? Scalar("INSERT INTO Entities (Kind, Slug, Name, ArticleCount, QuotationCount) VALUES ($1, $2, $3, 0, 0) RETURNING Id", (int)entity.Kind, slug, entity.Name)!.Value;
        return _entities[(entity.Kind, slug)] = id;
    }

    private string FreeSlug(string headline)
    {
        var slug = EntityAddress.Slug(headline);
        if (Scalar("SELECT 1 FROM Articles WHERE Slug = $1", slug) is null) return slug;
        // The next free number, found by halving: a thousand articles may have one headline ("Morning briefing").
        var high = 2;
        while (Scalar("SELECT 1 FROM Articles WHERE Slug = $1", $"{slug}-{high}") is not null) high *= 2;
        var low = high / 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Scalar("SELECT 1 FROM Articles WHERE Slug = $1", $"{slug}-{middle}") is not null) low = middle;
            else high = middle;
        }
        return $"{slug}-{high}";
    }

    private void PutOrigin(ArticleFile file, long article) => Execute(
        "INSERT INTO Origins (Path, ArticleId, Length, ChangedTicks) VALUES ($1, $2, $3, $4) ON CONFLICT (Path) DO UPDATE SET ArticleId = excluded.ArticleId, Length = excluded.Length, ChangedTicks = excluded.ChangedTicks",
        file.Path, article, file.Stamp.Length, file.Stamp.ChangedTicks);

    private void Execute(string sql, params object?[] values) => Statement(sql, values).ExecuteNonQuery();

    private long? Scalar(string sql, params object?[] values) => Statement(sql, values).ExecuteScalar() is long value ? value : null;

    private SqliteCommand Statement(string sql, object?[] values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = _connection.CreateCommand();
            statement.Transaction = _transaction;
            statement.CommandText = sql;
            for (var i = 1; i <= values.Length; i++) statement.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            _statements[sql] = statement;
        }
        for (var i = 0; i < values.Length; i++) statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        return statement;
    }
}
