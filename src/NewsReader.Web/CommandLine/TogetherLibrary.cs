using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web.CommandLine;

/// <summary>An empty library of some articles' own, in which who is who among them is told; gone with it.</summary>
internal sealed class TogetherLibrary : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-together-").FullName;
    private readonly ServiceProvider _services;

    private TogetherLibrary() => _services = LibraryCommand.Services(new ReaderSettings { DataDirectory = _folder });

    /// <param name="paths">Files or folders; what cannot be read of them is passed over.</param>
    public static async Task<TogetherLibrary> OfAsync(string[] paths, CancellationToken cancel)
    {
        var together = new TogetherLibrary();
        try
        {
            await together.ImportAsync(paths, cancel);
            return together;
        }
        catch
        {
            await together.DisposeAsync();
            throw;
        }
    }

    /// <summary>Who the names of an article are.</summary>
    public async Task<ArticleWho> WhoAsync(string origin, CancellationToken cancel)
    {
        await using var library = await Libraries.CreateDbContextAsync(cancel);
        return await ArticleWho.OfAsync(library, origin, cancel);
    }

    /// <summary>Which story an article is in, and what it repeats.</summary>
    public async Task<PlaceTogether> PlaceAsync(string origin, CancellationToken cancel)
    {
        await using var library = await Libraries.CreateDbContextAsync(cancel);
        var place = await (
            from o in library.Origins
            join p in library.Places on o.ArticleId equals p.ArticleId
            where o.Path == origin
            select new
            {
                p.ArticleId,
                Story = library.Articles.Where(a => a.Id == p.StoryId).Select(a => a.Slug).First(),
                Articles = library.Places.Count(other => other.StoryId == p.StoryId),
                // The file that is kept of one text, and that of the text that another repeats.
                Kept = library
                    .Origins.Where(other => other.ArticleId == (p.CopyOf ?? p.ArticleId))
                    .OrderBy(other => other.Path)
                    .Select(other => other.Path)
                    .First(),
                Origins = library.Origins.Count(other => other.ArticleId == p.ArticleId),
            }
        ).FirstOrDefaultAsync(cancel);
        return place is null
            ? new PlaceTogether(null, null)
            : new PlaceTogether(
                place.Articles + place.Origins > 2 ? Routes.Story(place.Story) : null,
                place.Kept == origin ? null : place.Kept
            );
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        LibraryFile.Release();
        Directory.Delete(_folder, recursive: true);
    }

    private IDbContextFactory<LibraryContext> Libraries =>
        _services.GetRequiredService<IDbContextFactory<LibraryContext>>();

    private async Task ImportAsync(string[] paths, CancellationToken cancel)
    {
        await ReaderServer.OpenLibraryAsync(_services, _ => { }, cancel);
        var importer = _services.GetRequiredService<Importer>();
        await importer.ImportAsync(paths, cancel: cancel);
        await importer.SettleAsync(int.MaxValue, cancel);
    }
}

/// <summary>Where an article stands among those that are analyzed together.</summary>
/// <param name="Story">One for all articles of one event; null where it is the only one.</param>
/// <param name="CopyOf">The origin of the text that it repeats; null where it repeats none.</param>
internal sealed record PlaceTogether(string? Story, string? CopyOf);
