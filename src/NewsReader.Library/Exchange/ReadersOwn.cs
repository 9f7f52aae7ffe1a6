using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Sources;

namespace NewsReader.Library.Exchange;

/// <summary>What was taken over of somebody's own.</summary>
/// <param name="Lines">How many things there were.</param>
/// <param name="New">How many of them were not here.</param>
/// <param name="Awaiting">How many articles are waited for now.</param>
public sealed record OwnImport(int Lines, int New, int Awaiting);

/// <summary>
/// Everything that is the own of the library's reader, out of the library and into another, in open formats: feeds,
/// saved searches, corrections, and what was done with each article, as JSON Lines; highlights as Markdown and feeds as
/// OPML beside it.
/// </summary>
public sealed class ReadersOwn(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    public const string FileName = "newsreader.jsonl";

    private const int ArticlesAtOnce = 500;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes all of it into a folder, which is made where it is missing: one moment of the library, whatever comes in
    /// meanwhile.
    /// </summary>
    /// <returns>How many things there are.</returns>
    /// <exception cref="IOException">The folder has an export already, or cannot be written.</exception>
    public async Task<int> ExportAsync(string folder, CancellationToken cancel = default)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, FileName);
        if (File.Exists(file))
            throw new IOException($"{file}: There is an export already. It was not touched; choose another folder.");
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await using var moment = await store.BeginReadingAsync(library, cancel);
        int lines;
        var part = file + ".part";
        await using (var stream = File.Create(part))
            lines = await WriteAsync(library, stream, cancel);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "highlights.md"),
            Highlights.Markdown(
                await Highlights.ListAsync(library, words: null, before: null, take: int.MaxValue, cancel)
            ),
            Utf8,
            cancel
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "feeds.opml"),
            await Feeds.OpmlAsync(library, cancel),
            Utf8,
            cancel
        );
        File.Move(part, file);
        return lines;
    }

    /// <summary>Writes all of it as JSON Lines, one moment of the library.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await using var moment = await store.BeginReadingAsync(library, cancel);
        await WriteAsync(library, stream, cancel);
    }

    /// <summary>Whether a file is an export.</summary>
    public static bool Is(string file) => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Takes an export over, all or nothing; what is here already stays as it is. What is of articles that are not here
    /// waits for them.
    /// </summary>
    /// <exception cref="ArticleUnreadableException">It is no export, a newer version made it, or a line cannot be
    /// read.</exception>
    public async Task<OwnImport> ImportAsync(string file, CancellationToken cancel = default)
    {
        long reader;
        await using (var library = await libraries.CreateDbContextAsync(cancel))
            reader = library.Reader;
        using var turn = await turns.TakeAsync(cancel);
        using var writer = await turns.BeginAsync(cancel);
        var (number, changed) = (0, 0);
        await foreach (var text in ReadLinesAsync(file, cancel))
        {
            number++;
            var line = Parse(file, number, text);
            if (number == 1)
                Check(file, line);
            else if (writer.TakeOver(reader, line))
                changed++;
        }
        if (number == 0)
            throw NoExport(file);
        var awaiting = writer.Awaited(reader);
        writer.Commit();
        return new OwnImport(number - 1, changed, (int)awaiting);
    }

    /// <returns>How many things there are.</returns>
    private async Task<int> WriteAsync(LibraryContext library, Stream stream, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        await writer.WriteLineAsync(new OwnHeader(OwnHeader.Newest, clock.GetUtcNow().UtcDateTime).ToJson());
        var lines = 0;
        await foreach (var line in LinesAsync(library, cancel))
        {
            await writer.WriteLineAsync(line.ToJson().AsMemory(), cancel);
            lines++;
        }
        return lines;
    }

    private static async IAsyncEnumerable<string> ReadLinesAsync(
        string file,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        IAsyncEnumerable<string> lines;
        try
        {
            lines = File.ReadLinesAsync(file, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArticleUnreadableException(
                file,
                $"{e.Message.TrimEnd('.')}.",
                "Give a file that export has made.",
                e
            );
        }
        await foreach (var line in lines)
            yield return line;
    }

    private static OwnLine Parse(string file, int number, string text)
    {
        try
        {
            return OwnLine.Parse(text);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw number == 1
                ? NoExport(file)
                : new ArticleUnreadableException(
                    file,
                    $"Line {number:N0} cannot be read.",
                    "Nothing was changed. Take the line out, or export again.",
                    e
                );
        }
    }

    private static void Check(string file, OwnLine first)
    {
        if (first is not OwnHeader header)
            throw NoExport(file);
        if (header.Version > OwnHeader.Newest)
            throw new ArticleUnreadableException(
                file,
                "A newer version of NewsReader has made it.",
                "Nothing was changed. Use that version."
            );
    }

    private static ArticleUnreadableException NoExport(string file) =>
        new(
            file,
            "It is no export of NewsReader: its first line does not say so.",
            $"Give the {FileName} that export has made."
        );

    private static async IAsyncEnumerable<OwnLine> LinesAsync(
        LibraryContext library,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (
            var feed in library.Feeds.AsNoTracking().OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(cancel)
        )
            yield return new OwnFeed(feed.Address, feed.Title, feed.Site, feed.Folder, feed.WantsPages, feed.AddedAt);
        await foreach (
            var search in library
                .SavedSearches.AsNoTracking()
                .OrderBy(s => s.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            yield return new OwnSearch(search.Name, search.Query, search.MadeAt);
        await foreach (
            var correction in library
                .Corrections.AsNoTracking()
                .Where(c => c.ArticleId == null)
                .OrderBy(c => c.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            yield return OwnCorrection.Of(correction);
        for (var last = 0L; ; )
        {
            var ids = await library
                .ReadingStates.Select(s => s.ArticleId)
                .Union(library.Highlights.Select(h => h.ArticleId))
                .Union(library.Unfolded.Select(u => u.ArticleId))
                .Union(library.Corrections.Where(c => c.ArticleId != null).Select(c => c.ArticleId!.Value))
                .Where(id => id > last)
                .OrderBy(id => id)
                .Take(ArticlesAtOnce)
                .ToListAsync(cancel);
            if (ids.Count == 0)
                break;
            last = ids[^1];
            foreach (var article in await ArticlesAsync(library, ids, cancel))
                yield return article;
        }
        await foreach (
            var awaited in library
                .Awaited.AsNoTracking()
                .OrderBy(a => a.ContentHash)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            yield return OwnLine.Parse(awaited.Line);
    }

    private static async Task<IEnumerable<OwnArticle>> ArticlesAsync(
        LibraryContext library,
        List<long> ids,
        CancellationToken cancel
    )
    {
        var highlights = (
            await library
                .Highlights.AsNoTracking()
                .Where(h => ids.Contains(h.ArticleId))
                .OrderBy(h => h.Id)
                .ToListAsync(cancel)
        ).ToLookup(h => h.ArticleId, h => new OwnHighlight(h.Passage, h.Before, h.Note, h.Colour, h.MadeAt));
        var corrections = (
            await library
                .Corrections.AsNoTracking()
                .Where(c => c.ArticleId != null && ids.Contains(c.ArticleId.Value))
                .OrderBy(c => c.Id)
                .ToListAsync(cancel)
        ).ToLookup(c => c.ArticleId!.Value, OwnCorrection.Of);
        var unfolded = await library
            .Unfolded.AsNoTracking()
            .Where(u => ids.Contains(u.ArticleId))
            .ToDictionaryAsync(u => u.ArticleId, u => (DateTime?)u.At, cancel);
        var articles = await library
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.ContentHash,
                a.Headline,
                a.Source,
                a.Address,
                State = a.States.FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return articles.Select(a => new OwnArticle(
            a.ContentHash,
            a.Headline,
            a.Source,
            a.Address,
            a.State?.ReadAt,
            a.State?.StarredAt,
            a.State?.LaterAt,
            a.State?.ArchivedAt,
            a.State?.Position ?? 0,
            unfolded.GetValueOrDefault(a.Id),
            highlights.Contains(a.Id) ? [.. highlights[a.Id]] : null,
            corrections.Contains(a.Id) ? [.. corrections[a.Id]] : null
        ));
    }
}
