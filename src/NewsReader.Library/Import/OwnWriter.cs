using System.Globalization;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>
/// Writes what is a reader's own in one transaction. What is there already stays as it is: the same twice changes
/// nothing.
/// </summary>
/// <param name="now">In UTC.</param>
internal sealed class OwnWriter(ILibraryTransaction stored, DateTime now)
{
    private readonly IOwnRows _rows = stored.Own;
    private bool? _awaitsAny;

    /// <summary>What is waiting for an article, and whose it is.</summary>
    public IReadOnlyList<(long Reader, OwnArticle Own)> Awaited(string hash)
    {
        // Asked once: usually nothing waits for any.
        _awaitsAny ??= _rows.AwaitsAny();
        return _awaitsAny.Value
            ? _rows.Awaited(hash).ConvertAll(awaited => (awaited.ReaderId, (OwnArticle)OwnLine.Parse(awaited.Line)))
            : [];
    }

    /// <summary>The article is here: what waited for it is done.</summary>
    public void Arrived(long id, IReadOnlyList<(long Reader, OwnArticle Own)> awaited)
    {
        foreach (var (reader, own) in awaited)
            Put(reader, id, own);
        if (awaited.Count > 0)
            _rows.RemoveAwaited(awaited[0].Own.Hash);
    }

    /// <summary>Marks an article for the owner, as another program had it.</summary>
    public void Mark(long id, KeptMarks marks)
    {
        DateTime? When(KeptMarks mark) => marks.HasFlag(mark) ? now : null;
        Put(
            Readers.Owner,
            id,
            new OwnArticle(
                Hash: "",
                Headline: null,
                Source: null,
                Address: null,
                When(KeptMarks.Read),
                When(KeptMarks.Starred),
                When(KeptMarks.Later),
                When(KeptMarks.Archived),
                Position: 0,
                UnfoldedAt: null,
                Highlights: null,
                Corrections: null
            )
        );
    }

    /// <returns>Whether anything is another than before.</returns>
    public bool Put(long reader, OwnLine line) =>
        line switch
        {
            OwnFeed feed => Put(feed),
            OwnSearch search => Put(reader, search),
            OwnCorrection correction => Correct(null, correction),
            OwnArticle article when stored.Articles.ArticleWith(article.Hash) is { } id => Put(reader, id, article),
            OwnArticle article => Await(reader, article),
            _ => false,
        };

    private bool Put(OwnFeed feed) =>
        _rows.Add(
            new FollowedFeed
            {
                Address = feed.Address,
                Title = feed.Title,
                Site = feed.Site,
                Folder = feed.Folder,
                WantsPages = feed.WantsPages,
                AddedAt = feed.AddedAt,
                NextCheckAt = now,
                IntervalMinutes = Feeds.FirstIntervalMinutes,
            }
        );

    private bool Put(long reader, OwnSearch search)
    {
        if (_rows.HasSearch(reader, search.Query))
            return false;
        var free = search.Name;
        for (var number = 2; _rows.HasSearchNamed(reader, free); number++)
            free = $"{search.Name} {number.ToString(CultureInfo.InvariantCulture)}";
        _rows.Add(
            new SavedSearch
            {
                ReaderId = reader,
                Name = free,
                Query = search.Query,
                MadeAt = search.MadeAt,
            }
        );
        return true;
    }

    private bool Correct(long? article, OwnCorrection c)
    {
        // An export from before names were folded has the slugs of then.
        var slug = EntityAddress.Slug(c.Slug);
        var made = _rows.Add(
            new Correction
            {
                Kind = c.Kind,
                MadeAt = c.MadeAt,
                UndoneAt = c.UndoneAt,
                EntityKind = c.EntityKind,
                Slug = slug,
                Name = c.Name,
                ArticleId = article,
                TargetKind = c.TargetKind,
                TargetSlug = c.TargetSlug is null ? null : EntityAddress.Slug(c.TargetSlug),
                TargetName = c.TargetName,
                TargetOrganization =
                    c.TargetOrganization is { } kind && Enum.IsDefined(kind) ? c.TargetOrganization : null,
            }
        );
        if (!made || c.UndoneAt is not null)
            return made;
        if (article is { } id)
            stored.Articles.MarkStale(id);
        else if (c.Kind == CorrectionKind.Organization)
            stored.Names.DecideKind(slug);
        else
        {
            stored.Articles.MarkStaleNaming(c.EntityKind, slug);
            if (c.Kind == CorrectionKind.Rename)
                stored.Names.Rename(c.EntityKind, slug, c.TargetName!);
        }
        return true;
    }

    private bool Put(long reader, long id, OwnArticle own)
    {
        var changed = false;
        if ((own.ReadAt ?? own.StarredAt ?? own.LaterAt ?? own.ArchivedAt) is not null || own.Position > 0)
        {
            changed |= _rows.Add(
                new ReadingState
                {
                    ReaderId = reader,
                    ArticleId = id,
                    ReadAt = own.ReadAt,
                    StarredAt = own.StarredAt,
                    LaterAt = own.LaterAt,
                    ArchivedAt = own.ArchivedAt,
                    Position = own.Position,
                }
            );
        }
        if (own.UnfoldedAt is { } unfolded)
            changed |= _rows.Add(new Unfolded { ArticleId = id, At = unfolded });
        foreach (var highlight in own.Highlights ?? [])
            changed |= Put(reader, id, highlight);
        // One that is folded into another comes back to the lists with what is read again next.
        if (own.StandsForItself)
            stored.Articles.MarkStale(id, ArticleState.Folded);
        foreach (var correction in own.Corrections ?? [])
            changed |= Correct(id, correction);
        return changed;
    }

    private bool Put(long reader, long id, OwnHighlight highlight) =>
        _rows.Add(
            new Highlight
            {
                ReaderId = reader,
                ArticleId = id,
                Passage = highlight.Passage,
                Before = highlight.Before,
                Note = highlight.Note,
                Colour = highlight.Colour,
                MadeAt = highlight.MadeAt,
            }
        );

    private bool Await(long reader, OwnArticle own)
    {
        var known = _rows.AwaitedLine(reader, own.Hash);
        var line = (known is null ? own : ((OwnArticle)OwnLine.Parse(known)).With(own)).ToJson();
        if (line == known)
            return false;
        _rows.PutAwaited(
            new AwaitedArticle
            {
                ReaderId = reader,
                ContentHash = own.Hash,
                Line = line,
            }
        );
        _awaitsAny = true;
        return true;
    }
}
