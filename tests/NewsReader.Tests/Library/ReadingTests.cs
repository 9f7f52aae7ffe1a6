using NewsReader.Library;
using NewsReader.Library.Reading;

namespace NewsReader.Tests.Library;

public sealed class ReadingTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;
    private ReadingStates _states = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _states = new ReadingStates(_library, TimeProvider.System);
        for (var i = 1; i <= 5; i++) _library.Write($"{i}.txt", TemporaryLibrary.Article($"Headline {i}", said: $"Number {i}"));
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData(ReadingMark.Star, ReadingMark.Unstar, Shelf.Starred)]
    [InlineData(ReadingMark.Later, ReadingMark.NotLater, Shelf.Later)]
    [InlineData(ReadingMark.Archive, ReadingMark.Unarchive, Shelf.Archived)]
    public async Task A_mark_puts_an_article_on_its_shelf_and_its_opposite_takes_it_off(ReadingMark mark, ReadingMark undo, Shelf shelf)
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
        var highlights = new Highlights(_library, TimeProvider.System);
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
        Assert.Null(await new Highlights(_library, TimeProvider.System).AddAsync(1, passage, "", note, HighlightColour.Yellow, Cancel));

    [Fact]
    public async Task A_search_in_highlights_takes_signs_for_what_they_are()
    {
        var highlights = new Highlights(_library, TimeProvider.System);
        await highlights.AddAsync(1, "up 5% in May", "", "", HighlightColour.Yellow, Cancel);
        await highlights.AddAsync(1, "up 5 points in May", "", "", HighlightColour.Yellow, Cancel);

        await using var context = _library.CreateDbContext();
        Assert.Equal("up 5% in May", Assert.Single(await Highlights.ListAsync(context, "5%", before: null, cancel: Cancel)).Passage);
    }

    [Fact]
    public async Task The_edition_has_who_leads_what_they_said_and_the_articles_by_source()
    {
        await using var context = _library.CreateDbContext();
        var edition = await context.EditionAsync(Cancel);

        Assert.Equal(("Marta Okoye", 5), (edition.People[0].Name, edition.People[0].Articles));
        Assert.Equal("Brightwater Industries", edition.Companies[0].Name);
        Assert.Equal("“Number 5,”", Assert.Single(edition.Said).Said);
        Assert.Equal("The Paper", Assert.Single(edition.Sources).Source);
    }

    private async Task<IEnumerable<long>> IdsAsync(Shelf shelf)
    {
        await using var context = _library.CreateDbContext();
        return (await context.NewestAsync(before: null, shelf, cancel: Cancel)).Select(c => c.Id);
    }
}
