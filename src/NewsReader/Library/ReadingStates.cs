using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library;

/// <summary>Notes what was read, behind the page's back: a page never waits for whoever writes the library.</summary>
public sealed class ReadingStates(IDbContextFactory<LibraryContext> libraries, TimeProvider clock)
{
    private readonly Channel<long> _opened = Channel.CreateBounded<long>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The article was opened. It counts as read from a moment after.</summary>
    public void Opened(long articleId) => _opened.Writer.TryWrite(articleId);

    /// <summary>Writes what was opened until cancelled.</summary>
    /// <param name="written">Called each time that something was written.</param>
    public async Task RunAsync(Func<Task> written, CancellationToken cancel)
    {
        while (await _opened.Reader.WaitToReadAsync(cancel))
        {
            var ids = new HashSet<long>();
            while (_opened.Reader.TryRead(out var id)) ids.Add(id);
            await using var library = await libraries.CreateDbContextAsync(cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var id in ids)
            {
                await library.Database.ExecuteSqlAsync(
                    $"INSERT INTO ReadingStates (ArticleId, ReadAt) SELECT {id}, {now} WHERE EXISTS (SELECT 1 FROM Articles WHERE Id = {id}) ON CONFLICT (ArticleId) DO UPDATE SET ReadAt = COALESCE(ReadAt, excluded.ReadAt)", cancel);
            }
            await written();
        }
    }
}
