using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsReader.Library.Identity;
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
    private const string DayFormat = "yyyy-MM-dd";

    private const string ArticleColumns = "Slug, ContentHash, SourceText, IsMarkdown, ArrivedAt, WithdrawnAt, ReaderVersion, Headline, Authors, AuthorRole, Dateline, Source, Address, PublishedAt, Lede, ReadingText, Html, Words, ReadingMinutes, LeftOut, Roles, IndexTokens, Day";

    private readonly PreparedStatements _statements;
    private readonly Identities _identities;
    private readonly DateTime _now;

    /// <param name="now">In UTC.</param>
    public ArticleWriter(SqliteConnection connection, DateTime now)
    {
        _statements = new PreparedStatements(connection);
        _identities = new Identities(_statements);
        _now = now;
    }

    /// <summary>What was written is no longer as it was.</summary>
    public LibraryChange Change { get; } = new();

    public void Commit() => _statements.Commit();

    public void Dispose() => _statements.Dispose();

    /// <summary>Stores what a file holds; the same file twice changes nothing.</summary>
    public StoreOutcome Store(ArticleFile file, NewsArticle article)
    {
        var origin = _statements.Number("SELECT ArticleId FROM Origins WHERE Path = $1", file.Path);
        var known = _statements.Number("SELECT Id FROM Articles WHERE ContentHash = $1", file.ContentHash);
        if (known is { } same)
        {
            var withdrawn = _statements.Number("SELECT 1 FROM Articles WHERE Id = $1 AND WithdrawnAt IS NOT NULL", same) is not null;
            if (withdrawn) Derive(same, article, file.Source);
            PutOrigin(file, same);
            if (origin is { } other && other != same) WithdrawIfUnheld(other);
            return withdrawn ? StoreOutcome.Returned : origin == same ? StoreOutcome.Unchanged : StoreOutcome.Duplicate;
        }
        if (origin is { } changed && _statements.Number("SELECT COUNT(*) FROM Origins WHERE ArticleId = $1", changed) == 1)
        {
            _statements.Execute("UPDATE Articles SET ContentHash = $2, SourceText = $3, IsMarkdown = $4 WHERE Id = $1", changed, file.ContentHash, file.Text, file.Format == ArticleFormat.Markdown);
            Derive(changed, article, file.Source);
            PutOrigin(file, changed);
            return StoreOutcome.Changed;
        }
        PutOrigin(file, Insert(file, article));
        return StoreOutcome.New;
    }

    /// <summary>Derives a stored article again: its headline, text, names and quotations. What the reader did stays, and is applied.</summary>
    /// <param name="folder">The source where the article names none; null keeps the one it has.</param>
    public void Derive(long id, NewsArticle article, string? folder)
    {
        var putBack = _identities.Word.TextOf(id);
        article = article.Knowing(putBack);
        DeleteDerived(id);
        var day = DayOf(article) ?? Day(_statements.Text("SELECT date(ArrivedAt) FROM Articles WHERE Id = $1", id)!);
        var source = article.StatedSource ?? folder ?? _statements.Text("SELECT Source FROM Articles WHERE Id = $1", id)!;
        var facts = new ArticleFacts(article, source, day, _identities.Identify(id, article.Named));
        _statements.Execute(
            $"UPDATE Articles SET WithdrawnAt = NULL, ReaderVersion = $2, Headline = $3, Authors = $4, AuthorRole = $5, Dateline = $6, Source = $7, Address = $8, PublishedAt = $9, Lede = $10, ReadingText = $11, Html = $12, Words = $13, ReadingMinutes = $14, LeftOut = $15, Roles = $16, IndexTokens = $17, Day = $18 WHERE Id = $1",
            [id, .. Derived(facts, putBack)]);
        InsertDerived(id, facts);
    }

    /// <summary>The file is gone. An article that no other file holds leaves the lists; nothing of it is deleted but what can be derived.</summary>
    public void Withdraw(string path)
    {
        if (_statements.Number("SELECT ArticleId FROM Origins WHERE Path = $1", path) is not { } article) return;
        _statements.Execute("DELETE FROM Origins WHERE Path = $1", path);
        WithdrawIfUnheld(article);
    }

    private void WithdrawIfUnheld(long article)
    {
        if (_statements.Number("SELECT 1 FROM Origins WHERE ArticleId = $1", article) is not null) return;
        DeleteDerived(article);
        _statements.Execute("UPDATE Articles SET WithdrawnAt = $2 WHERE Id = $1 AND WithdrawnAt IS NULL", article, _now);
    }

    private long Insert(ArticleFile file, NewsArticle article)
    {
        var facts = new ArticleFacts(article, article.StatedSource ?? file.Source, DayOf(article) ?? DateOnly.FromDateTime(_now), _identities.Identify(article: 0, article.Named));
        var id = _statements.Number(
            $"INSERT INTO Articles ({ArticleColumns}) VALUES ($1, $2, $3, $4, $5, NULL, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) RETURNING Id",
            [FreeSlug(article.Headline), file.ContentHash, file.Text, file.Format == ArticleFormat.Markdown, _now, .. Derived(facts, putBack: [])])!.Value;
        InsertDerived(id, facts);
        return id;
    }

    private static object?[] Derived(ArticleFacts facts, IReadOnlyList<string> putBack)
    {
        var article = facts.Article;
        return
        [
            NewsArticle.ReaderVersion, article.Headline, string.Join(" and ", article.Byline.Authors is { Count: > 2 } many ? [string.Join(", ", many.SkipLast(1)), many[^1]] : article.Byline.Authors),
            article.Byline.Role, article.Dateline, facts.Source, article.Address, article.Published?.UtcDateTime, article.Lede, article.ReadingText, Html(article, facts.Who), article.Words, article.ReadingMinutes,
            LeftOutLine.Stored([.. article.Chrome.Select(c => new LeftOutLine(c.Rule, c.Text)), .. putBack.Select(line => new LeftOutLine(LeftOutLine.PutBack, line))]),
            string.Join('\n', article.Named.SelectMany(e => e.Roles).Distinct(StringComparer.Ordinal)), facts.Tokens, Stored(facts.Day),
        ];
    }

    /// <summary>The text as HTML; it is rendered already unless somebody in it has another page than the name's own.</summary>
    private static string Html(NewsArticle article, Dictionary<NamedEntity, Identified> who)
    {
        if (article.Named.All(e => who.TryGetValue(e, out var found) && found.HasOwnPage)) return article.Html;
        var addresses = article.Named.DistinctBy(e => (e.Kind, e.Name)).ToDictionary(e => (e.Kind, e.Name), e => who.TryGetValue(e, out var found) ? EntityAddress.Of(found.Kind, found.Slug) : null);
        return article.HtmlWith(e => addresses[(e.Kind, e.Name)]);
    }

    /// <summary>The day of the article's date; null where it has none.</summary>
    private static DateOnly? DayOf(NewsArticle article) => article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null;

    private static DateOnly Day(string stored) => DateOnly.ParseExact(stored, DayFormat, CultureInfo.InvariantCulture);

    private static string Stored(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private void InsertDerived(long id, ArticleFacts facts)
    {
        var day = Stored(facts.Day);
        foreach (var entity in facts.Article.Named)
        {
            if (!facts.Who.TryGetValue(entity, out var found)) continue;
            _statements.Execute(
                "INSERT INTO Appearances (EntityId, ArticleId, Mentions, Sentence, Roles, Confidence, Day) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO UPDATE SET Mentions = Mentions + excluded.Mentions",
                found.Id, id, entity.Mentions.Count, entity.Sentence, string.Join('\n', entity.Roles), found.Confidence, day);
        }
        Change.Entities.UnionWith(facts.Who.Values.Select(found => found.Id));
        foreach (var said in facts.Said)
        {
            var quotation = said.Quoted.Quotation;
            var quotationId = _statements.Number(
                "INSERT INTO Quotations (ArticleId, SpeakerId, SpeakerText, Said, Kind, Verb, Medium, StatedTime, StatedAt, ReplyToId, Thread, Confidence, Day, Start, End, IndexTokens) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING Id",
                id, said.Speaker, quotation.SpeakerText, said.Quoted.Said, (int)quotation.Kind, quotation.Verb, quotation.Medium, quotation.StatedTime, said.Quoted.StatedAt,
                said.ReplyTo, quotation.Thread, quotation.Confidence, day, quotation.Span.Start, quotation.Span.End, said.Tokens)!.Value;
            foreach (var subject in said.About) _statements.Execute("INSERT INTO QuotationSubjects (EntityId, QuotationId) VALUES ($1, $2)", subject, quotationId);
        }
    }

    private void DeleteDerived(long id)
    {
        Change.Articles.Add(id);
        Change.Entities.UnionWith(_statements.Rows("SELECT EntityId FROM Appearances WHERE ArticleId = $1", row => row.GetInt64(0), id));
        _statements.Execute("DELETE FROM QuotationSubjects WHERE QuotationId IN (SELECT Id FROM Quotations WHERE ArticleId = $1)", id);
        _statements.Execute("DELETE FROM Quotations WHERE ArticleId = $1", id);
        _statements.Execute("DELETE FROM Appearances WHERE ArticleId = $1", id);
    }

    private string FreeSlug(string headline)
    {
        var slug = EntityAddress.Slug(headline);
        if (_statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", slug) is null) return slug;
        // The next free number, found by halving: a thousand articles may have one headline ("Morning briefing").
        var high = 2;
        while (_statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", $"{slug}-{high}") is not null) high *= 2;
        var low = high / 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (_statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", $"{slug}-{middle}") is not null) low = middle;
            else high = middle;
        }
        return $"{slug}-{high}";
    }

    private void PutOrigin(ArticleFile file, long article) => _statements.Execute(
        "INSERT INTO Origins (Path, ArticleId, Length, ChangedTicks) VALUES ($1, $2, $3, $4) ON CONFLICT (Path) DO UPDATE SET ArticleId = excluded.ArticleId, Length = excluded.Length, ChangedTicks = excluded.ChangedTicks",
        file.Path, article, file.Stamp.Length, file.Stamp.ChangedTicks);
}
