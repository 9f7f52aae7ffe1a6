using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;
using NewsReader.Library.Stories;

namespace NewsReader.Library.Reading;

/// <summary>What readers open is noted behind the page's back: no page waits for whoever writes the library.</summary>
public sealed class OpenedArticles(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    private readonly Channel<(long Reader, long Article, bool IsStory)> _opened = Channel.CreateBounded<(
        long,
        long,
        bool
    )>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A reader opened an article. It counts as read from a moment after.</summary>
    public void Opened(long reader, long article) => _opened.Writer.TryWrite((reader, article, false));

    /// <summary>A reader looked at a story: what comes from now on is new to them.</summary>
    /// <param name="story">Its id.</param>
    public void Looked(long reader, long story) => _opened.Writer.TryWrite((reader, story, true));

    /// <summary>Writes what was opened until cancelled.</summary>
    /// <param name="written">Called each time that something was written.</param>
    public async Task RunAsync(Func<LibraryChange, Task> written, CancellationToken cancel)
    {
        while (await _opened.Reader.WaitToReadAsync(cancel))
        {
            var change = new LibraryChange();
            using (await turns.TakeAsync(cancel))
            {
                await using var library = await libraries.CreateDbContextAsync(cancel);
                while (_opened.Reader.TryRead(out var opened))
                {
                    library.Reader = opened.Reader;
                    change.Articles.Add(opened.Article);
                    if (opened.IsStory)
                    {
                        await LookAsync(library, opened.Reader, opened.Article, cancel);
                        continue;
                    }
                    await ReadingStates.MarkAsync(
                        library,
                        store,
                        opened.Article,
                        ReadingMark.Read,
                        clock.GetUtcNow().UtcDateTime,
                        cancel
                    );
                }
            }
            await written(change);
        }
    }

    private async Task LookAsync(LibraryContext library, long reader, long story, CancellationToken cancel)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        if (
            await library
                .StoryLooks.Where(look => look.ArticleId == story)
                .ExecuteUpdateAsync(look => look.SetProperty(l => l.At, at), cancel) > 0
        )
            return;
        library.StoryLooks.Add(
            new StoryLook
            {
                ReaderId = reader,
                ArticleId = story,
                At = at,
            }
        );
        await library.SaveChangesAsync(cancel);
        library.ChangeTracker.Clear();
    }
}
