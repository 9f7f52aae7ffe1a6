using NewsReader.Articles;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Stories;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Library.Import;

/// <summary>
/// One transaction that writes articles and what readers say of them: what becomes of each that comes, whatever the
/// database. Not committed, it leaves nothing.
/// </summary>
/// <param name="stored">Disposed of with the transaction.</param>
/// <param name="now">In UTC.</param>
internal sealed class ArticleTransaction(ILibraryTransaction stored, NewsPipeline pipeline, DateTime now) : IDisposable
{
    /// <summary>A text that has so much of another's length is no summary of it.</summary>
    private const double WholeShare = 0.8;

    private readonly IArticleRows _articles = stored.Articles;
    private readonly Derivation _derivation = new(stored, pipeline, now);
    private readonly OwnWriter _own = new(stored, now);
    private bool? _hasAside;

    /// <summary>What was written is no longer as it was.</summary>
    public LibraryChange Change => _derivation.Change;

    /// <summary>The feeds that are followed.</summary>
    public IFeedRows Feeds => stored.Feeds;

    /// <summary>Keeps all of it; nothing is written after that.</summary>
    public void Commit()
    {
        _derivation.Places.Write();
        stored.Commit();
    }

    public void Dispose() => stored.Dispose();

    /// <summary>Stores an article as it came; the same twice changes nothing.</summary>
    public StoreResult Store(SourceArticle found, NewsArticle article, ArticleSketch sketch)
    {
        var origin = _articles.ArticleOf(found.Origin);
        if (origin is { } former && IsAnotherEntry(former, found, sketch))
            origin = null;
        if (_articles.ArticleWith(found.ContentHash) is { } same)
            return StoreSame(same, origin, found, article, sketch);
        if (origin is { } changed && _articles.OriginsOf(changed) == 1)
        {
            if (LeadsElsewhere(changed, found, sketch))
                return StoreNew(found, article, sketch);
            Replace(changed, found, article, sketch);
            Want(found);
            return StoreOutcome.Changed;
        }
        return
            !found.SharesAddress
            && _derivation.Places.SamePage(sketch, found.Origin, origin, found.IsWanted) is var (page, words)
            ? StorePage(page, words, origin, found, article, sketch)
            : StoreNew(found, article, sketch);
    }

    /// <summary>A file that holds several articles was read to its end.</summary>
    public void StoreContainer(string path, OriginStamp stamp) => PutOrigin(path, article: null, stamp);

    /// <summary>
    /// Derives a stored article again, by another reader: its headline, text, names, quotations and place. What readers
    /// did stays, and is applied; whoever is withdrawn stays so.
    /// </summary>
    public void DeriveAgain(long id, NewsArticle article, ArticleSketch sketch) =>
        _derivation.DeriveAgain(id, article, sketch);

    /// <summary>
    /// The origin is gone. An article that no other holds leaves the lists; nothing of it is deleted but what can be
    /// derived.
    /// </summary>
    public void Withdraw(string origin)
    {
        var article = _articles.ArticleOf(origin);
        _articles.RemoveOrigin(origin);
        if (article is { } held)
            WithdrawIfUnheld(held);
    }

    /// <summary>Has a folded article stand for itself; whoever has read what it repeats has read it.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Unfold(long article)
    {
        var isNew = stored.Own.AddToCopy(new Unfolded { ArticleId = article, At = now });
        if (isNew)
            StandAgain(article);
        return isNew;
    }

    /// <summary>Takes back that an article stands for itself.</summary>
    /// <returns>Whether it did.</returns>
    public bool FoldAgain(long article)
    {
        var did = stored.Own.RemoveUnfolded(article);
        if (did)
            StandAgain(article);
        return did;
    }

    /// <summary>Says that an article is of another event than those in its story.</summary>
    /// <returns>Whether there are any.</returns>
    public bool SayApart(long article) => _derivation.Say(article, _derivation.Places.WithInStory(article), false, now);

    /// <summary>Says that an article is of the event of another, with all of its story.</summary>
    /// <returns>Whether both are in stories, and two.</returns>
    public bool SayTogether(long article, long other) =>
        _derivation.Say(article, [other, .. _derivation.Places.WithInStory(other)], true, now);

    /// <summary>Takes over something that is a reader's own; what is there already stays as it is.</summary>
    /// <returns>Whether anything is another than before.</returns>
    public bool TakeOver(long reader, OwnLine line) => _own.Put(reader, line);

    /// <summary>For how many articles something of a reader's waits.</summary>
    public long Awaited(long reader) => stored.Own.CountAwaited(reader);

    /// <summary>The content is there already, perhaps under another origin, perhaps withdrawn.</summary>
    /// <param name="origin">The article that the origin held until now.</param>
    private StoreResult StoreSame(
        long same,
        long? origin,
        SourceArticle found,
        NewsArticle article,
        ArticleSketch sketch
    )
    {
        var withdrawn = _articles.IsWithdrawn(same);
        if (withdrawn)
            _derivation.Derive(same, article, sketch, found.Source);
        PutOrigin(found, same);
        Settle(origin, same, found);
        return withdrawn ? StoreOutcome.Returned
            : origin == same ? StoreOutcome.Unchanged
            : StoreResult.Duplicate($"It is there already, word for word: “{_articles.HeadlineOf(same)}”.");
    }

    /// <summary>The article's page is there already, with another text.</summary>
    /// <param name="words">How many that text has.</param>
    /// <param name="origin">The article that the origin held until now.</param>
    private StoreResult StorePage(
        long page,
        int words,
        long? origin,
        SourceArticle found,
        NewsArticle article,
        ArticleSketch sketch
    )
    {
        // The fuller text is the article: a page goes before the summary that a feed gave of it. What an origin of it
        // has now corrects it, though others hold it too, unless it is such a summary.
        var isFuller = article.Words > words;
        var isCorrection = page == origin && article.Words >= WholeShare * words;
        if (isFuller || isCorrection)
            Replace(page, found, article, sketch, isWhole: isFuller);
        else
            PutOrigin(found, page);
        Settle(origin, page, found);
        return isFuller || isCorrection ? StoreOutcome.Changed
            : page == origin ? StoreOutcome.Unchanged
            : StoreResult.Duplicate(
                $"Its page is there already{(article.Words < words ? ", with a fuller text" : "")}: "
                    + $"“{_articles.HeadlineOf(page)}”."
            );
    }

    private StoreResult StoreNew(SourceArticle found, NewsArticle article, ArticleSketch sketch)
    {
        var awaited = _own.Awaited(found.ContentHash);
        // What its reader had marked elsewhere stands for itself.
        var standsForItself =
            (found.Marks & ~KeptMarks.Read) != 0 || awaited.Any(waiting => waiting.Own.StandsForItself);
        var (id, copyOf) = _derivation.Insert(found, article, sketch, standsForItself);
        _own.Arrived(id, awaited);
        PutOrigin(found, id);
        Mark(id, found.Marks);
        Want(found);
        return copyOf is { } original
            ? StoreResult.Duplicate($"It repeats “{_articles.HeadlineOf(original)}”, and is folded into it.")
            : StoreOutcome.New;
    }

    /// <summary>
    /// Whether an address of the web leads to something else now than what was kept of it, which stays as it is.
    /// </summary>
    private bool LeadsElsewhere(long kept, SourceArticle found, ArticleSketch sketch)
    {
        if (WebAddress.Of(found.Origin) is null || Placement.IsSameText(sketch, _articles.WordsOf(kept).Text))
            return false;
        LeaveOrigin(found);
        return true;
    }

    /// <summary>
    /// Whether a feed gives the id or address of an entry to the next one, as one that has a single entry does; what
    /// was kept of it stays as it is.
    /// </summary>
    private bool IsAnotherEntry(long kept, SourceArticle found, ArticleSketch sketch)
    {
        if (EntryFeed.Of(found.Origin) is null || IsItsPage(kept, found))
            return false;
        if (!_derivation.Places.IsAnother(sketch, kept))
            return false;
        LeaveOrigin(found);
        return true;
    }

    /// <summary>Whether what is kept is the page of an entry, which says more than it, and perhaps otherwise.</summary>
    private bool IsItsPage(long kept, SourceArticle found) =>
        found.WantedPage is { } page && _articles.ArticleOf(page) == kept;

    /// <summary>What an origin holds is called by the time from now on: another takes its place.</summary>
    private void LeaveOrigin(SourceArticle found) => _articles.RenameOrigin(found.Origin, $"{found.Origin} {now:O}");

    /// <summary>Gives an article another text, which may be the one that something of a reader's waits for.</summary>
    /// <param name="isWhole">Whether it may have all of the former, and more.</param>
    private void Replace(long id, SourceArticle found, NewsArticle article, ArticleSketch sketch, bool isWhole = false)
    {
        var awaited = _own.Awaited(found.ContentHash);
        if (SaysOtherwise(id, article, sketch, isWhole))
            _articles.KeepFormer(id, now, InputLimits.Revisions);
        _articles.PutText(id, found);
        _derivation.Derive(id, article, sketch, found.Source, awaited.Any(waiting => waiting.Own.StandsForItself));
        _derivation.DeriveCopies(id);
        _own.Arrived(id, awaited);
        PutOrigin(found, id);
    }

    /// <summary>
    /// Whether words, pictures or sound of an article are lost by another text of it, and not what stands beside them.
    /// </summary>
    private bool SaysOtherwise(long id, NewsArticle article, ArticleSketch sketch, bool isWhole)
    {
        if (isWhole && new TextShingles(_articles.WordsOf(id).Text).IsWithin(sketch.Text))
            return false;
        // Read again: what an older reader made of it is no other text.
        var (slug, text, format) = _articles.TextOf(id);
        var former = pipeline.Read(slug, text, format);
        return (former.Headline, former.ReadingText) != (article.Headline, article.ReadingText)
            || FilesOf(former).Except(FilesOf(article)).Any();
    }

    /// <summary>The pictures and files of an article, without what an address asks for a form of them by.</summary>
    private static IEnumerable<string> FilesOf(NewsArticle article) =>
        article
            .Pictures.Select(picture => picture.Address)
            .Concat(article.Enclosures.Select(file => file.Address))
            .Select(address => address.Split('?')[0]);

    /// <summary>What follows once an origin holds an article that was there already.</summary>
    /// <param name="before">The article that it held; null for one that is new.</param>
    private void Settle(long? before, long article, SourceArticle found)
    {
        if (before is null)
            Mark(article, found.Marks);
        else if (before != article)
            WithdrawIfUnheld(before.Value);
    }

    private void PutOrigin(SourceArticle found, long article) => PutOrigin(found.Origin, article, found.Stamp);

    private void PutOrigin(string origin, long? article, OriginStamp stamp)
    {
        // It could be read after all. Asked once: usually nothing is put aside.
        if (_hasAside ??= _articles.HasPutAside())
            _articles.TakeBack(origin);
        _articles.PutOrigin(
            new ArticleOrigin
            {
                Path = origin,
                ArticleId = article,
                Length = stamp.Length,
                ChangedTicks = stamp.Version,
            }
        );
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
            _articles.Want(
                new WantedPage
                {
                    Address = wanted,
                    AskedAt = now,
                    NextTryAt = now,
                }
            );
    }

    /// <summary>Derives an article again once it stands for itself, or for itself no longer.</summary>
    private void StandAgain(long article)
    {
        stored.Own.ReadWithOriginal(article);
        _derivation.DeriveStored(article);
    }

    private void WithdrawIfUnheld(long article)
    {
        if (!_articles.IsHeld(article))
            _derivation.Withdraw(article);
    }
}
