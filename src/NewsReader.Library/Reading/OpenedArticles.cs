using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;

namespace NewsReader.Library.Reading;

/// <summary>What readers open is noted behind the page's back: no page waits for whoever writes the library.</summary>
public sealed class OpenedArticles(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    private readonly Channel<(long Reader, long Article)> _opened = Channel.CreateBounded<(long, long)>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>A reader opened an article. It counts as read from a moment after.</summary>
    public void Opened(long reader, long article) => _opened.Writer.TryWrite((reader, article));

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
                    await ReadingStates.MarkAsync(
                        library,
                        store,
                        opened.Article,
                        ReadingMark.Read,
                        clock.GetUtcNow().UtcDateTime,
                        cancel
                    );
                    change.Articles.Add(opened.Article);
                }
            }
            await written(change);
        }
    }
}
