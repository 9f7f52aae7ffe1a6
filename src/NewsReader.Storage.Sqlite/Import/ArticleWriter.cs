using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Exchange;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>
/// Writes articles in one transaction, by prepared statements: an import writes some thirty rows an article, and
/// tracking each would take longer than understanding the article. Not committed, it leaves nothing.
/// </summary>
internal sealed class ArticleWriter : IArticleTransaction
{
    private readonly LibraryContext _library;
    private readonly NewsPipeline _pipeline;
    private readonly PreparedStatements _statements;
    private readonly TextIndexes _indexes;
    private readonly Lazy<Identities> _identities;
    private readonly Placement _places;
    private readonly OwnWriter _own;
    private readonly DateTime _now;
    private bool? _hasAside;

    /// <param name="library">Open; it is disposed of with the transaction.</param>
    /// <param name="now">In UTC.</param>
    public ArticleWriter(LibraryContext library, NewsPipeline pipeline, DateTime now)
    {
        _pipeline = pipeline;
        _library = library;
        _statements = new PreparedStatements((SqliteConnection)library.Database.GetDbConnection());
        _indexes = new TextIndexes(_statements);
        _identities = new Lazy<Identities>(() => new Identities(new KnownNames(_statements, _indexes)));
        _places = new Placement(new StoryStore(_statements));
        _own = new OwnWriter(_statements, now);
        _now = now;
    }

    public LibraryChange Change { get; } = new();

    public void Commit()
    {
        _indexes.Write();
        _statements.Commit();
    }

    public void Dispose()
    {
        _statements.Dispose();
        _library.Dispose();
    }

    public StoreOutcome Store(SourceArticle found, NewsArticle article, ArticleSketch sketch)
    {
        var origin = _statements.Number("SELECT ArticleId FROM Origins WHERE Path = $1", found.Origin);
        var known = _statements.Number("SELECT Id FROM Articles WHERE ContentHash = $1", found.ContentHash);
        if (known is { } same)
        {
            var withdrawn = IsWithdrawn(same);
            if (withdrawn)
                Derive(same, article, sketch, found.Source);
            PutOrigin(found, same);
            if (origin is null)
                Mark(same, found.Marks);
            if (origin is { } other && other != same)
                WithdrawIfUnheld(other);
            return withdrawn ? StoreOutcome.Returned
                : origin == same ? StoreOutcome.Unchanged
                : StoreOutcome.Duplicate;
        }
        if (
            origin is { } changed
            && _statements.Number("SELECT COUNT(*) FROM Origins WHERE ArticleId = $1", changed) == 1
        )
        {
            Replace(changed, found, article, sketch);
            Want(found);
            return StoreOutcome.Changed;
        }
        if (_places.SamePage(sketch, article.Headline) is var (page, words))
        {
            // The fuller text is the article: a page goes before the summary that a feed gave of it.
            var isFuller = article.Words > words;
            if (isFuller)
                Replace(page, found, article, sketch);
            else
                PutOrigin(found, page);
            if (origin is null)
                Mark(page, found.Marks);
            if (origin is { } before && before != page)
                WithdrawIfUnheld(before);
            return isFuller ? StoreOutcome.Changed : StoreOutcome.Duplicate;
        }
        var (id, isCopy) = Insert(found, article, sketch);
        PutOrigin(found, id);
        Mark(id, found.Marks);
        Want(found);
        return isCopy ? StoreOutcome.Duplicate : StoreOutcome.New;
    }

    public void StoreContainer(string path, OriginStamp stamp) => PutOrigin(path, article: null, stamp);

    /// <summary>
    /// Derives a stored article again: its headline, text, names, quotations and place. What the reader did stays, and
    /// is applied.
    /// </summary>
    /// <param name="folder">The source where the article names none; null keeps the one it has.</param>
    /// <param name="standsForItself">Whether it is not folded, whatever it repeats.</param>
    /// <param name="isHeld">Whether anything holds it; else it stays out of the lists.</param>
    private void Derive(
        long id,
        NewsArticle article,
        ArticleSketch sketch,
        string? folder,
        bool standsForItself = false,
        bool isHeld = true
    )
    {
        var putBack = _identities.Value.TextOf(id);
        article = article.Knowing(putBack);
        DeleteDerived(id);
        var day =
            DayOf(article)
            ?? SqliteSchema.Day(_statements.Text("SELECT date(ArrivedAt) FROM Articles WHERE Id = $1", id)!);
        var source =
            article.StatedSource ?? folder ?? _statements.Text("SELECT Source FROM Articles WHERE Id = $1", id)!;
        var copyOf = standsForItself || !isHeld ? null : _places.CopyOf(sketch, day, id);
        var state = !isHeld ? ArticleState.Withdrawn : StateOf(copyOf);
        var facts = new ArticleFacts(
            article,
            source,
            day,
            state == ArticleState.Listed ? _identities.Value.Identify(id, article.Named) : []
        );
        _statements.Execute(
            ArticleColumns.Derived.Update,
            [id, .. ArticleColumns.Derived.Values(new DerivedArticle(facts, state, putBack))]
        );
        PutInPlace(id, facts, sketch, state, copyOf);
    }

    public void DeriveAgain(long id, NewsArticle article, ArticleSketch sketch) =>
        Derive(id, article, sketch, folder: null, isHeld: !IsWithdrawn(id));

    public void Withdraw(string origin)
    {
        var article = _statements.Number("SELECT ArticleId FROM Origins WHERE Path = $1", origin);
        _statements.Execute("DELETE FROM Origins WHERE Path = $1", origin);
        if (article is { } held)
            WithdrawIfUnheld(held);
    }

    public bool Unfold(long article)
    {
        var isNew = _statements.Changes(
            """
            INSERT INTO Unfolded (ArticleId, At)
            SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM ArticlePlaces WHERE ArticleId = $1 AND CopyOf IS NOT NULL)
            ON CONFLICT DO NOTHING
            """,
            article,
            _now
        );
        if (isNew)
            StandAgain(article);
        return isNew;
    }

    public bool FoldAgain(long article)
    {
        var did = _statements.Changes("DELETE FROM Unfolded WHERE ArticleId = $1", article);
        if (did)
            StandAgain(article);
        return did;
    }

    public bool TakeOver(long reader, OwnLine line) => _own.Put(reader, line);

    public long Awaited(long reader) =>
        _statements.Number("SELECT COUNT(*) FROM AwaitedArticles WHERE ReaderId = $1", reader) ?? 0;

    /// <summary>Derives an article again once it stands for itself, or for itself no longer.</summary>
    private void StandAgain(long article)
    {
        // Whoever has read one has read all.
        _statements.Execute(
            """
            INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position)
            SELECT s.ReaderId, $1, s.ReadAt, 0
            FROM ArticlePlaces p JOIN ReadingStates s ON s.ArticleId = p.CopyOf
            WHERE p.ArticleId = $1 AND s.ReadAt IS NOT NULL
            ON CONFLICT DO NOTHING
            """,
            article
        );
        DeriveStored(article);
    }

    private void WithdrawIfUnheld(long article)
    {
        if (_statements.Number("SELECT 1 FROM Origins WHERE ArticleId = $1", article) is not null)
            return;
        DeleteDerived(article);
        _statements.Execute("UPDATE Articles SET State = $2 WHERE Id = $1", article, nameof(ArticleState.Withdrawn));
        // What repeated it stands for itself now.
        foreach (var copy in _places.Copies(article))
            DeriveStored(copy);
        _statements.Execute("UPDATE ArticlePlaces SET CopyOf = NULL WHERE ArticleId = $1", article);
    }

    /// <summary>Derives an article again from its stored text.</summary>
    private void DeriveStored(long id)
    {
        var (slug, text, isMarkdown) = _statements.Rows(
            "SELECT Slug, SourceText, IsMarkdown FROM Articles WHERE Id = $1",
            row => (row.GetString(0), row.GetString(1), row.GetBoolean(2)),
            id
        )[0];
        var article = _pipeline.Read(slug, text, isMarkdown ? ArticleFormat.Markdown : ArticleFormat.PlainText);
        DeriveAgain(id, article, new ArticleSketch(article));
    }

    /// <summary>Gives an article another text, which may be the one that something of a reader's waits for.</summary>
    private void Replace(long id, SourceArticle found, NewsArticle article, ArticleSketch sketch)
    {
        var awaited = _own.Awaited(found.ContentHash);
        _statements.Execute(
            "UPDATE Articles SET ContentHash = $2, SourceText = $3, IsMarkdown = $4 WHERE Id = $1",
            id,
            found.ContentHash,
            found.Text,
            found.Format == ArticleFormat.Markdown
        );
        Derive(id, article, sketch, found.Source, awaited.Any(a => a.Own.StandsForItself));
        _own.Arrived(id, awaited);
        PutOrigin(found, id);
    }

    /// <summary>What the owner read, starred or put away in another program is so here.</summary>
    private void Mark(long id, KeptMarks marks)
    {
        if (marks == KeptMarks.None)
            return;
        _own.Mark(id, marks);
        Change.Articles.Add(id);
    }

    /// <summary>Has the page fetched that has the whole text.</summary>
    private void Want(SourceArticle found)
    {
        if (found.WantedPage is { } wanted)
            _statements.Execute(
                "INSERT INTO WantedPages (Address, AskedAt, NextTryAt, Attempts) VALUES ($1, $2, $2, 0) ON "
                    + "CONFLICT DO NOTHING",
                wanted,
                _now
            );
    }

    private (long Id, bool IsCopy) Insert(SourceArticle found, NewsArticle article, ArticleSketch sketch)
    {
        var day = DayOf(article) ?? DateOnly.FromDateTime(_now);
        // What its reader had marked elsewhere stands for itself.
        var awaited = _own.Awaited(found.ContentHash);
        var copyOf =
            (found.Marks & ~KeptMarks.Read) == 0 && !awaited.Any(a => a.Own.StandsForItself)
                ? _places.CopyOf(sketch, day)
                : null;
        // A copy gives nobody a page: whoever it names is named by what it repeats.
        var facts = new ArticleFacts(
            article,
            article.StatedSource ?? found.Source,
            day,
            copyOf is null ? _identities.Value.Identify(article: 0, article.Named) : []
        );
        var id = Insert(
            ArticleColumns.All,
            (
                new NewArticle(FreeSlug(article.Headline), found, _now),
                new DerivedArticle(facts, StateOf(copyOf), PutBack: [])
            )
        );
        PutInPlace(id, facts, sketch, StateOf(copyOf), copyOf);
        _own.Arrived(id, awaited);
        return (id, copyOf is not null);
    }

    private long Insert<T>(TableColumns<T> columns, T row) =>
        _statements.Number(columns.Insert, columns.Values(row))!.Value;

    private static ArticleState StateOf(long? copyOf) => copyOf is null ? ArticleState.Listed : ArticleState.Folded;

    private bool IsWithdrawn(long id) =>
        _statements.Number("SELECT 1 FROM Articles WHERE Id = $1 AND State = $2", id, nameof(ArticleState.Withdrawn))
            is not null;

    private void PutInPlace(long id, ArticleFacts facts, ArticleSketch sketch, ArticleState state, long? copyOf)
    {
        foreach (var picture in facts.Article.Pictures)
            _statements.Execute(
                "INSERT INTO Pictures (Key, Address) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                PictureAddress.Key(picture),
                picture
            );
        if (state == ArticleState.Withdrawn)
            return;
        if (copyOf is { } original)
        {
            _places.Fold(id, original, sketch);
            // Its page tells where else it stands.
            Change.Articles.Add(original);
            return;
        }
        _places.Place(id, sketch, facts.Day);
        InsertDerived(id, facts);
    }

    /// <summary>The day of the article's date; null where it has none.</summary>
    private static DateOnly? DayOf(NewsArticle article) =>
        article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null;

    private void InsertDerived(long id, ArticleFacts facts)
    {
        _indexes.AddArticle(id, facts);
        var day = SqliteSchema.Stored(facts.Day);
        // Two names may be one person's, by the reader's word.
        foreach (var named in facts.Article.Named.Where(facts.Who.ContainsKey).GroupBy(entity => facts.Who[entity].Id))
        {
            var first = named.First();
            _statements.Execute(
                "INSERT INTO Appearances (EntityId, ArticleId, Mentions, Sentence, Roles, Confidence, Day) "
                    + "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                named.Key,
                id,
                named.Sum(entity => entity.Mentions.Count),
                first.Sentence,
                string.Join('\n', first.Roles),
                facts.Who[first].Confidence,
                day
            );
            _indexes.Count(named.Key, articles: 1);
        }
        Change.Entities.UnionWith(facts.Who.Values.Select(found => found.Id));
        foreach (var said in facts.Said)
        {
            var quotationId = Insert(ArticleColumns.Quotation, new StoredSaid(id, said, day));
            _indexes.AddQuotation(quotationId, said);
            foreach (var subject in said.About)
                _statements.Execute(
                    "INSERT INTO QuotationSubjects (EntityId, QuotationId) VALUES ($1, $2)",
                    subject,
                    quotationId
                );
        }
    }

    private void DeleteDerived(long id)
    {
        Change.Articles.Add(id);
        _indexes.RemoveArticle(id);
        _indexes.RemoveQuotations(id);
        foreach (
            var entity in _statements.Rows(
                "SELECT EntityId FROM Appearances WHERE ArticleId = $1",
                row => row.GetInt64(0),
                id
            )
        )
        {
            Change.Entities.Add(entity);
            _indexes.Count(entity, articles: -1);
        }
        _statements.Execute(
            "DELETE FROM QuotationSubjects WHERE QuotationId IN (SELECT Id FROM Quotations WHERE ArticleId = $1)",
            id
        );
        _statements.Execute("DELETE FROM Quotations WHERE ArticleId = $1", id);
        _statements.Execute("DELETE FROM Appearances WHERE ArticleId = $1", id);
    }

    private string FreeSlug(string headline)
    {
        var slug = EntityAddress.Slug(headline);
        if (_statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", slug) is null)
            return slug;
        // The next free number, found by halving: a thousand articles may have one headline ("Morning briefing").
        var high = 2;
        while (_statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", $"{slug}-{high}") is not null)
            high *= 2;
        var low = high / 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (_statements.Number("SELECT 1 FROM Articles WHERE Slug = $1", $"{slug}-{middle}") is not null)
                low = middle;
            else
                high = middle;
        }
        return $"{slug}-{high}";
    }

    private void PutOrigin(SourceArticle found, long article) => PutOrigin(found.Origin, article, found.Stamp);

    private void PutOrigin(string origin, long? article, OriginStamp stamp)
    {
        // It could be read after all.
        if (_hasAside ??= _statements.Number("SELECT 1 FROM PutAside LIMIT 1") is not null)
            _statements.Execute("DELETE FROM PutAside WHERE Origin = $1", origin);
        _statements.Execute(
            "INSERT INTO Origins (Path, ArticleId, Length, ChangedTicks) VALUES ($1, $2, $3, $4) ON "
                + "CONFLICT (Path) DO UPDATE SET ArticleId = excluded.ArticleId, Length = excluded.Length, "
                + "ChangedTicks = excluded.ChangedTicks",
            origin,
            article,
            stamp.Length,
            stamp.Version
        );
    }
}
