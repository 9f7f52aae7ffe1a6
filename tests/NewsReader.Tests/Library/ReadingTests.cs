using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Reading;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library;

public sealed class ReadingTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;
    private ReadingStates _states = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _states = new ReadingStates(_library, new SqliteLibraryStore(), _library.Turns, TimeProvider.System);
        for (var i = 1; i <= 5; i++)
            _library.Write($"{i}.txt", TemporaryLibrary.Article($"Headline {i}", said: $"Number {i}"));
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Times_are_in_UTC_when_they_are_read()
    {
        await _states.MarkAsync(1, ReadingMark.Read, Cancel);

        await using var library = _library.CreateDbContext();

        Assert.Equal(DateTimeKind.Utc, (await library.Articles.FirstAsync(a => a.Id == 1, Cancel)).ArrivedAt.Kind);
        Assert.Equal(
            DateTimeKind.Utc,
            (await library.ReadingStates.Select(s => s.ReadAt).SingleAsync(Cancel))!.Value.Kind
        );
    }

    [Fact]
    public async Task Nothing_of_one_reader_is_there_for_another()
    {
        var (highlights, searches) = (
            new Highlights(_library, _library.Turns, TimeProvider.System),
            new SavedSearches(_library, _library.Turns, TimeProvider.System)
        );
        foreach (var mark in new[] { ReadingMark.Read, ReadingMark.Star, ReadingMark.Later, ReadingMark.Archive })
            await _states.MarkAsync(2, mark, Cancel);
        await _states.KeepPositionAsync(2, 300, Cancel);
        var marked = await highlights.AddAsync(2, "We open", "", "mine", HighlightColour.Green, Cancel);
        var kept = await searches.SaveAsync("Mills", "mill", Cancel);

        _library.Reader = 2;
        await using (var other = _library.CreateDbContext())
        {
            foreach (var shelf in new[] { Shelf.Starred, Shelf.Later, Shelf.Archived })
                Assert.Empty(await other.NewestAsync(before: null, shelf, cancel: Cancel));
            Assert.Equal(5, (await other.NewestAsync(before: null, Shelf.Unread, cancel: Cancel)).Count);
            var page = await other.ArticleAsync("headline-2", Cancel);
            Assert.Equal(
                (true, false, false, false, false),
                (page!.IsUnread, page.IsStarred, page.IsLater, page.IsArchived, page.HasHighlights)
            );
            Assert.Empty(await other.HighlightsOfAsync(2, Cancel));
            Assert.Empty(await Highlights.ListAsync(other, words: null, before: null, cancel: Cancel));
            Assert.Empty(await SavedSearches.ListAsync(other, Cancel));
            foreach (
                var query in new[] { "is:read", "is:starred", "is:later", "is:archived", "has:highlight", "has:note" }
            )
                Assert.Empty((await _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel)).Articles);
        }
        Assert.Equal(0, await _states.PositionAsync(2, Cancel));

        // Nor can another change it.
        await highlights.ChangeAsync(marked!.Id, "theirs", HighlightColour.Red, Cancel);
        await highlights.RemoveAsync(marked.Id, Cancel);
        await searches.ChangeAsync(kept!.Id, "Theirs", "theirs", Cancel);
        Assert.Null(await searches.RemoveAsync(kept.Id, Cancel));
        foreach (
            var mark in new[] { ReadingMark.Unread, ReadingMark.Unstar, ReadingMark.NotLater, ReadingMark.Unarchive }
        )
            await _states.MarkAsync(2, mark, Cancel);
        await _states.MarkAllAsReadAsync(5, above: false, Cancel);
        await searches.SaveAsync("Mills", "theirs", Cancel);

        _library.Reader = Readers.Owner;
        await using var own = _library.CreateDbContext();
        Assert.Equal(
            "mine",
            Assert.Single(await Highlights.ListAsync(own, words: null, before: null, cancel: Cancel)).Note
        );
        Assert.Equal(
            ("Mills", "mill"),
            Assert.Single((await SavedSearches.ListAsync(own, Cancel)).Select(search => (search.Name, search.Query)))
        );
        Assert.Equal(2, Assert.Single(await own.NewestAsync(before: null, Shelf.Archived, cancel: Cancel)).Id);
        Assert.Equal(4, (await own.NewestAsync(before: null, Shelf.Unread, cancel: Cancel)).Count);
    }

    [Theory]
    [InlineData(ReadingMark.Star, ReadingMark.Unstar, Shelf.Starred)]
    [InlineData(ReadingMark.Later, ReadingMark.NotLater, Shelf.Later)]
    [InlineData(ReadingMark.Archive, ReadingMark.Unarchive, Shelf.Archived)]
    public async Task A_mark_puts_an_article_on_its_shelf_and_its_opposite_takes_it_off(
        ReadingMark mark,
        ReadingMark undo,
        Shelf shelf
    )
    {
        await _states.MarkAsync(2, mark, Cancel);
        await _states.MarkAsync(4, mark, Cancel);
        await _states.MarkAsync(4, mark, Cancel);
        Assert.Equal([4, 2], await IdsAsync(shelf));

        await _states.MarkAsync(4, undo, Cancel);
        Assert.Equal([2], await IdsAsync(shelf));
    }

    [Fact]
    public async Task What_is_archived_leaves_the_lists()
    {
        await _states.MarkAsync(3, ReadingMark.Archive, Cancel);

        Assert.Equal([5, 4, 2, 1], await IdsAsync(Shelf.All));
        Assert.Equal([5, 4, 2, 1], await IdsAsync(Shelf.Unread));
    }

    [Fact]
    public async Task All_above_or_below_are_marked_as_read_and_an_undo_brings_back_just_those()
    {
        await _states.MarkAsync(1, ReadingMark.Read, Cancel);

        var (at, marked) = await _states.MarkAllAsReadAsync(3, above: false, Cancel);
        Assert.Equal(2, marked);
        Assert.Equal([5, 4], await IdsAsync(Shelf.Unread));

        await _states.UnmarkAsync(at, Cancel);
        Assert.Equal([5, 4, 3, 2], await IdsAsync(Shelf.Unread));

        Assert.Equal(3, (await _states.MarkAllAsReadAsync(3, above: true, Cancel)).Articles);
        Assert.Equal([2], await IdsAsync(Shelf.Unread));
    }

    [Fact]
    public async Task A_mark_for_an_article_that_is_not_there_is_nothing()
    {
        await _states.MarkAsync(99, ReadingMark.Star, Cancel);
        await _states.KeepPositionAsync(99, 500, Cancel);

        Assert.Equal(0, _library.Scalar("SELECT COUNT(*) FROM ReadingStates"));
    }

    [Fact]
    public async Task What_the_reader_did_survives_a_rebuild()
    {
        await _states.MarkAsync(2, ReadingMark.Star, Cancel);
        await _states.KeepPositionAsync(2, 2500, Cancel);
        var highlights = new Highlights(_library, _library.Turns, TimeProvider.System);
        await highlights.AddAsync(2, "We open", "“", "why?", HighlightColour.Green, Cancel);

        _library.Execute("UPDATE Articles SET ReaderVersion = 0");
        await _library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal([2], await IdsAsync(Shelf.Starred));
        Assert.Equal(1000, _library.Scalar("SELECT Position FROM ReadingStates WHERE ArticleId = 2"));
        await using var context = _library.CreateDbContext();
        var line = Assert.Single(await Highlights.ListAsync(context, "OPEN", before: null, cancel: Cancel));
        Assert.Equal(("We open", "why?", HighlightColour.Green), (line.Passage, line.Note, line.Colour));
    }

    [Theory]
    [InlineData("", "note")]
    [InlineData("   ", "note")]
    public async Task A_highlight_of_nothing_is_none(string passage, string note) =>
        Assert.Null(
            await new Highlights(_library, _library.Turns, TimeProvider.System).AddAsync(
                1,
                passage,
                "",
                note,
                HighlightColour.Yellow,
                Cancel
            )
        );

    [Fact]
    public async Task A_search_in_highlights_takes_signs_for_what_they_are()
    {
        var highlights = new Highlights(_library, _library.Turns, TimeProvider.System);
        await highlights.AddAsync(1, "up 5% in May", "", "", HighlightColour.Yellow, Cancel);
        await highlights.AddAsync(1, "up 5 points in May", "", "", HighlightColour.Yellow, Cancel);

        await using var context = _library.CreateDbContext();
        Assert.Equal(
            "up 5% in May",
            Assert.Single(await Highlights.ListAsync(context, "5%", before: null, cancel: Cancel)).Passage
        );
    }

    [Fact]
    public async Task The_edition_has_who_leads_what_they_said_and_the_articles_by_source()
    {
        await using var context = _library.CreateDbContext();
        var edition = await context.EditionAsync(Cancel);

        Assert.Equal(("Marta Okoye", 5), (edition.People[0].Name, edition.People[0].Articles));
        Assert.Equal("Brightwater Industries", edition.Organizations[0].Name);
        Assert.Equal("“Number 5,”", Assert.Single(edition.Said).Said);
        Assert.Equal("The Paper", Assert.Single(edition.Sources).Source);
    }

    private async Task<IEnumerable<long>> IdsAsync(Shelf shelf)
    {
        await using var context = _library.CreateDbContext();
        return (await context.NewestAsync(before: null, shelf, cancel: Cancel)).Select(c => c.Id);
    }
}
