using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace NewsReader.Web.Tests;

/// <summary>The real application on a temporary library and a folder of its own, listening on a free port of this machine.</summary>
public sealed class ReaderApplication : IAsyncDisposable
{
    public const string SeedArticle = "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly DirectoryInfo _root;

    private ReaderApplication(WebApplication app, DirectoryInfo root)
    {
        _app = app;
        _root = root;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public string Address => _app.Urls.First();

    public IServiceProvider Services => _app.Services;

    /// <summary>The folder that the application watches.</summary>
    public string Folder => Path.Combine(_root.FullName, "The Paper");

    /// <summary>Starts with the seed and these articles, and returns once they are read.</summary>
    public static async Task<ReaderApplication> StartAsync(params (string Name, string Text)[] articles)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-");
        var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "The Paper"));
        foreach (var (name, text) in articles) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
        foreach (var seed in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"))) File.Copy(seed, Path.Combine(folder.FullName, Path.GetFileName(seed)));
        var app = ReaderServer.Build("--urls", "http://127.0.0.1:0", "--NewsReader:DataDirectory", root.FullName, "--NewsReader:Folders:0", folder.FullName, "--NewsReader:AllowedHosts:0", "127.0.0.1");
        await ReaderServer.OpenLibraryAsync(app.Services);
        await app.StartAsync();
        var application = new ReaderApplication(app, root);
        await UntilAsync(() => Task.FromResult(app.Services.GetRequiredService<FolderReader>().HasRead), "the folders were not read");
        return application;
    }

    public async Task<string> GetAsync(string path) => await Client.GetStringAsync(path);

    /// <summary>Waits for what happens in the background.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened, string otherwise)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await happened())
        {
            if (limit.IsCancellationRequested) Assert.Fail($"After {Patience.TotalSeconds:N0} seconds {otherwise}.");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
    }
}

/// <summary>One application with the seed, shared by the tests of a class that do not change it.</summary>
public sealed class SeededApplication : IAsyncLifetime
{
    public ReaderApplication App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await ReaderApplication.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
