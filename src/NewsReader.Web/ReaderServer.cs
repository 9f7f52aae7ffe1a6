using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Library.Pictures;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;
using NewsReader.Sources.Fetching;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Search;
using NewsReader.Web.Accounts;
using NewsReader.Web.Api;
using NewsReader.Web.Components;

namespace NewsReader.Web;

/// <summary>The reader as a web application: what it is made of, and its routes.</summary>
public static class ReaderServer
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The application, not yet started; its library is not yet opened.</summary>
    /// <param name="args">Configuration as <c>--key value</c> or <c>--key=value</c>.</param>
    public static WebApplication Build(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(ReaderServer).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseStaticWebAssets();
        var settings = StartConfiguration.Read(builder.Configuration);
        StartConfiguration.CheckAddresses(builder.Configuration);
        StartConfiguration.FindCertificates(builder.Configuration);
        var believed = settings.HasProxies ? NamedProxies.Believed(settings.Proxies!) : null;
        var connections = new Connections(settings, believed, TimeProvider.System);
        builder.Services.AddSingleton(connections);
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.WebHost.ConfigureKestrel(connections.Watch);
        // Bound to this machine alone, unless an address is given.
        if (
            string.IsNullOrEmpty(builder.Configuration["urls"])
            && string.IsNullOrEmpty(builder.Configuration["http_ports"])
        )
            builder.WebHost.UseUrls(DefaultAddress);
        LogInLines(builder);
        AddServices(builder, settings);
        var app = builder.Build();
        app.Use(Connections.AnswerAsync);
        app.Lifetime.ApplicationStarted.Register(() => Limits.LetIdleGo(app.Services, settings));
        if (believed is not null)
            app.UseForwardedHeaders(believed);
        UseMiddleware(app);
        MapAll(app, settings);
        return app;
    }

    private static void LogInLines(WebApplicationBuilder builder)
    {
        // A line for a person, unless a formatter is named ("json").
        if (string.IsNullOrEmpty(builder.Configuration["Logging:Console:FormatterName"]))
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder
            .Logging.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
            // Said in a sentence by serve; and nothing secret is kept under these keys.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Each request that is not let in would be a line.
            .AddFilter("NewsReader.Web.Accounts", LogLevel.Warning);
    }

    private static void AddServices(WebApplicationBuilder builder, ReaderSettings settings)
    {
        // Open pages hold a connection: whoever stops the reader does not wait for them.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        AddLibrary(
            builder.Services,
            settings,
            scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.Reader() ?? Readers.Nobody
        );
        builder.Services.AddAccounts(settings);
        builder.Services.AddSingleton<FolderReader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FolderReader>());
        builder.Services.AddSingleton<FeedReader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FeedReader>());
        builder.Services.AddHostedService<BackupKeeper>();
        builder.Services.AddExceptionHandler<ErrorLog>();
        builder.AddTelemetry(settings);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(Limits.Set).AddHubOptions(Limits.Set);
        builder.Services.AddScoped<AntiforgeryStateProvider, NoTokens>();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "newsreader.form");
        // Others keep their numbers, which programs know.
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter<OrganizationKind>(JsonNamingPolicy.CamelCase)
            )
        );
        builder.Services.AddResponseCompression();
        builder.Services.AddOutputCache(ReadingPages.Configure);
        builder.Services.AddSingleton<ReadingPages>();
        builder.Services.AddSingleton<UploadRoom>();
        builder.Services.Configure<FormOptions>(Limits.Set);
        builder.Services.AddSingleton<IStartupFilter, RequestMethods>();
    }

    private static void UseMiddleware(WebApplication app)
    {
        SecurityHeaders.Use(app);
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,
                SuppressDiagnosticsCallback = _ => true,
            }
        );
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(http => ApiProblems.IsAsked(http.Request), api => api.UseStatusCodePages(ApiProblems.TellAsync));
        app.Use(RefusedForms.Explain);
        app.UseWebSockets();
        app.Use(SameOrigin.RefuseOthers);
        app.UseAccounts();
        app.Use(PrivateAnswers.KeepFromStores);
        app.Use(PageRequest.Simplify);
        app.Use(SharedPages.AskAnew);
        app.UseOutputCache();
        app.UseMiddleware<EntityTags>();
        app.UseResponseCompression();
        app.UseMiddleware<RenderingTurns>();
        app.UseAntiforgery();
    }

    private static void MapAll(WebApplication app, ReaderSettings settings)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapArticleApi();
        app.MapReadingSettings();
        app.MapLeftOut();
        app.MapReview();
        app.MapReading();
        app.MapMarkdown();
        app.MapSavedSearches();
        app.MapFeeds();
        app.MapFormerAddresses();
        app.MapSources();
        app.MapPictures();
        app.MapHealth();
        app.MapAccounts();
        app.MapTelemetry(settings);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().CacheOutput(ReadingPages.Policy);
    }

    /// <summary>What it takes to understand articles, and to know where their pages are.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="ownNames">The file of the owner's own names; null for none.</param>
    public static IServiceCollection AddReading(this IServiceCollection services, string? ownNames = null) =>
        services
            .AddSingleton<INameRecognizer, TrainedNameRecognizer>()
            .AddSingleton(new Lazy<WorldKnowledge>(() => WorldKnowledge.WithOwn(ownNames)))
            .AddSingleton(scope => new ArticleRecognizer(
                scope.GetRequiredService<INameRecognizer>(),
                () => scope.GetRequiredService<Lazy<WorldKnowledge>>().Value
            ))
            .AddSingleton<ILinkResolver, Routes>()
            .AddSingleton<NewsPipeline>();

    /// <summary>What the server and the commands need of the library.</summary>
    /// <param name="reader">Who reads, in a scope: whose states, highlights and searches its services see.</param>
    public static void AddLibrary(
        IServiceCollection services,
        ReaderSettings settings,
        Func<IServiceProvider, long> reader
    )
    {
        ReadersLibrary Own(IServiceProvider scope) => scope.GetRequiredService<ReadersLibrary>().For(reader(scope));
        T OfReader<T>(IServiceProvider scope) => ActivatorUtilities.CreateInstance<T>(scope, Own(scope));
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var options = new DbContextOptionsBuilder<LibraryContext>();
            options.UseLibrary(settings.LibraryPath).UseApplicationServiceProvider(provider);
            return new ReadersLibrary(new PooledDbContextFactory<LibraryContext>(options.Options), Readers.Nobody);
        });
        services.AddSingleton<IDbContextFactory<LibraryContext>>(provider =>
            provider.GetRequiredService<ReadersLibrary>()
        );
        services.AddScoped(scope => Own(scope).CreateDbContext());
        services.AddReading(settings.OwnNames);
        services.AddSqliteLibrary(settings.LibraryPath);
        services.AddSingleton<WritingTurns>();
        services.AddSqliteSearch(Own);
        services.AddSingleton<Importer>();
        services.AddScoped(OfReader<ReadingStates>);
        services.AddScoped(OfReader<Highlights>);
        services.AddScoped(OfReader<SavedSearches>);
        services.AddScoped(OfReader<ReadersOwn>);
        services.AddSingleton<OpenedArticles>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<Folding>();
        services.AddSingleton<StoryCorrections>();
        services.AddSingleton(_ => new WebFetcher(settings.AllowedHosts));
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<FeedReading>(provider, Math.Max(1, settings.FeedEntries))
        );
        services.AddSingleton<Feeds>();
        services.AddSingleton<Pages>();
        services.AddSingleton(provider => new PictureStore(
            provider.GetRequiredService<IDbContextFactory<LibraryContext>>(),
            provider.GetRequiredService<WebFetcher>(),
            provider.GetRequiredService<TimeProvider>(),
            settings.PictureFolder,
            provider.GetRequiredService<ILogger<PictureStore>>()
        ));
    }

    /// <summary>Creates the library or brings it up to date.</summary>
    /// <param name="say">Told what takes long.</param>
    /// <exception cref="LibraryUnusableException">It cannot be used.</exception>
    public static async Task OpenLibraryAsync(
        IServiceProvider services,
        Action<string>? say = null,
        CancellationToken cancel = default
    )
    {
        var settings = services.GetRequiredService<ReaderSettings>();
        var path = settings.LibraryPath;
        try
        {
            // A server takes its turn; commands have none to take.
            var isServed = services.GetService<ServingTurn>() is not null;
            settings.CheckFolders();
            if (isServed)
                settings.EmptyPassing();
            settings.MendRights();
        }
        catch (Exception e) when (LibraryFile.Explain(e, path) is { } explained)
        {
            throw explained;
        }
        await using var library = await services
            .GetRequiredService<IDbContextFactory<LibraryContext>>()
            .CreateDbContextAsync(cancel);
        await LibraryFile.OpenAsync(library, path, say, cancel);
        await using var accounts = await services
            .GetRequiredService<IDbContextFactory<AccountsContext>>()
            .CreateDbContextAsync(cancel);
        await LibraryFile.OpenAsync(accounts, path, say, cancel);
        if (services.GetService<Access>() is { } access)
            await access.OpenAsync(cancel);
    }

    /// <summary>
    /// With interactive components every page would carry a token of its own, and none could be kept. Changes are taken
    /// from our own pages alone (<see cref="SameOrigin"/>).
    /// </summary>
    private sealed class NoTokens : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
