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
