using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Library.Import;

/// <summary>
/// Reads what an import reads, noted while it lasts (<see cref="InFlight"/>), and puts aside what processes died of.
/// </summary>
internal sealed class NotedReading(
    IDbContextFactory<LibraryContext> libraries,
    WritingTurns turns,
    NewsPipeline pipeline,
    TimeProvider clock
) : IDisposable
{
    /// <summary>
    /// The first article takes a process long: it must not be one that is read alone, where a kill would be held
    /// against it.
    /// </summary>
    private readonly Lazy<NewsArticle> _warmUp = new(() =>
        pipeline.Read("warm-up", "Mill opens\n\nBy Ann Lee\n\n“We open,” Marta Okoye said.", ArticleFormat.PlainText)
    );

    private readonly Lazy<InFlight> _inFlight = new(() =>
    {
        using var library = libraries.CreateDbContext();
        return new InFlight(Path.GetFullPath(library.Database.GetDbConnection().DataSource));
    });

    /// <summary>Told of each origin before it is read; null where nobody wants to know.</summary>
    public Action<string>? Reading { get; set; }

    public void Dispose()
    {
        if (_inFlight.IsValueCreated)
            _inFlight.Value.Dispose();
    }

    /// <inheritdoc cref="InFlight.Read"/>
    public T Read<T>(string origin, OriginStamp stamp, Func<T> read, bool isAll = true) =>
        _inFlight.Value.Read(
            origin,
            stamp,
            () =>
            {
                Reading?.Invoke(origin);
                return read();
            },
            isAll
        );

    /// <summary>The members of a file, which is noted while the next is looked for.</summary>
    public IEnumerable<OfferedArticle> Members(FileContent file, IEnumerable<OfferedArticle> members)
    {
        using var member = members.GetEnumerator();
        while (Read(file.Origin, file.Stamp, member.MoveNext, isAll: false))
            yield return member.Current;
        _inFlight.Value.Clear(file.Origin);
    }

    /// <summary>Puts aside what processes died of, again and again.</summary>
    public async Task SetAsideAsync(CancellationToken cancel)
    {
        var causes = _inFlight.Value.TakeOver();
        if (_inFlight.Value.HasSuspects)
            _warmUp.Value.ToString();
        if (causes.Count == 0)
            return;
        using (await turns.TakeAsync(cancel))
        {
            await using var library = await libraries.CreateDbContextAsync(cancel);
            foreach (var cause in causes)
            {
                await library.PutAside.Where(p => p.Origin == cause.Origin).ExecuteDeleteAsync(cancel);
                library.PutAside.Add(
                    new PutAside
                    {
                        Origin = cause.Origin,
                        Length = cause.Stamp.Length,
                        ChangedTicks = cause.Stamp.Version,
                        At = clock.GetUtcNow().UtcDateTime,
                    }
                );
            }
            await library.SaveChangesAsync(cancel);
        }
        foreach (var cause in causes)
            _inFlight.Value.Clear(cause.Origin);
    }
}
