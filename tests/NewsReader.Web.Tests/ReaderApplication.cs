using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsReader.Web.Tests;

/// <summary>
/// The real application on a temporary library and a folder of its own, listening on a free port of this machine.
/// </summary>
public sealed class ReaderApplication : IAsyncDisposable
{
    public const string SeedArticle = "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai";

    private const int MostAttempts = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] _arguments;
    private WebApplication _app;
    private readonly DirectoryInfo _root;

    private ReaderApplication(WebApplication app, DirectoryInfo root, ConsoleLines console, string[] arguments)
    {
        _arguments = arguments;
        _app = app;
        _root = root;
        Console = console;
        Client = NewClient();
    }

    /// <summary>What it said on the console.</summary>
    public ConsoleLines Console { get; }

    public HttpClient Client { get; }

    /// <summary>By which a browser here reaches it.</summary>
    public string Address => _app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);

    /// <summary>A browser of its own, with a jar for cookies where it is to have one.</summary>
    public HttpClient NewClient(bool cookies = false) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies })
        {
            BaseAddress = new Uri(Address),
        };

    public IServiceProvider Services => _app.Services;

    /// <summary>Where its library lies.</summary>
    public string Root => _root.FullName;

    /// <summary>The folder that the application watches.</summary>
    public string Folder => Path.Combine(_root.FullName, "The Paper");

    /// <summary>Starts with the seed and these articles, and returns once they are read.</summary>
    public static Task<ReaderApplication> StartAsync(params (string Name, string Text)[] articles) =>
        StartAsync("http://127.0.0.1:0", [], articles);

    /// <summary>Starts it on an address that others can reach: nobody comes in without an account.</summary>
    /// <param name="settings">"--key", "value" and so on.</param>
    public static Task<ReaderApplication> StartReachableAsync(
        string[]? settings = null,
        string url = "http://0.0.0.0:0"
    ) => StartAsync(url, settings ?? [], []);

    private static async Task<ReaderApplication> StartAsync(
        string url,
        string[] settings,
        (string Name, string Text)[] articles
    )
    {
        var root = Directory.CreateTempSubdirectory("newsreader-");
        var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "The Paper"));
        foreach (var (name, text) in articles)
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
        foreach (var seed in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds")))
            File.Copy(seed, Path.Combine(folder.FullName, Path.GetFileName(seed)));
        // What the servers of the tests say is in ConsoleLines: on the console it would hide which test failed.
        string[] quiet = ["--Logging:Console:LogLevel:Default", "None"];
        string[] arguments =
        [
            .. quiet,
            "--urls",
            url,
            "--NewsReader:DataDirectory",
            root.FullName,
            "--NewsReader:Folders:0",
            folder.FullName,
            "--NewsReader:AllowedHosts:0",
            "127.0.0.1",
            .. settings,
        ];
        var app = ReaderServer.Build(arguments);
        var console = new ConsoleLines();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(console);
        await ReaderServer.OpenLibraryAsync(app.Services);
        await app.StartAsync();
        var application = new ReaderApplication(app, root, console, arguments);
        await UntilAsync(
            () => Task.FromResult(app.Services.GetRequiredService<FolderReader>().HasRead),
            "the folders were not read"
        );
        return application;
    }

    public async Task<string> GetAsync(string path) => await Client.GetStringAsync(path);

    /// <summary>Waits for what happens in the background.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened, string otherwise)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await happened())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail($"After {Patience.TotalSeconds:N0} seconds {otherwise}.");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>Stops it and starts it anew on the same library and address.</summary>
    /// <param name="between">What is done while it stands still.</param>
    public async Task RestartAsync(Func<Task>? between = null)
    {
        var address = _app.Urls.First();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (between is not null)
            await between();
        _app = ReaderServer.Build([.. _arguments, "--urls", address]);
        await ReaderServer.OpenLibraryAsync(_app.Services);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        for (var attempt = 1; ; attempt++)
        {
            SqliteConnection.ClearAllPools();
            try
            {
                _root.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // A page that was just closing has opened the library once more.
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }
}

/// <summary>Keeps what is said on the console.</summary>
public sealed class ConsoleLines : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

    public IEnumerable<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}

/// <summary>One application with the seed, shared by the tests of a class that do not change it.</summary>
public sealed class SeededApplication : IAsyncLifetime
{
    public ReaderApplication App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await ReaderApplication.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
