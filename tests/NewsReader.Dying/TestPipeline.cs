using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Analysis;
using NewsReader.Analysis.Names;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Import;
using NewsReader.Storage.Sqlite.Import;

namespace NewsReader.Dying;

/// <summary>The pipeline of tests that have no pages.</summary>
public static class TestPipeline
{
    /// <summary>Addresses of the shape that pages have.</summary>
    public static ILinkResolver Links { get; } = new PlainLinks();

    public static ArticleRecognizer Recognizer { get; } = new(new TrainedNameRecognizer());

    public static NewsPipeline News { get; } = new(Recognizer, Links);

    /// <summary>Those who write a library in SQLite.</summary>
    /// <param name="clock">The system's where none is given.</param>
    public static WritingTurns Turns(IDbContextFactory<LibraryContext> libraries, TimeProvider? clock = null) =>
        new(new SqliteArticleStore(libraries), News, clock ?? TimeProvider.System);

    /// <summary>An importer of its own for a library in SQLite, whose log tells nobody.</summary>
    /// <param name="clock">The system's where none is given.</param>
    /// <param name="reading">Told of each origin before it is read.</param>
    public static Importer Importer(
        IDbContextFactory<LibraryContext> libraries,
        TimeProvider? clock = null,
        Action<string>? reading = null
    ) =>
        new(libraries, Turns(libraries, clock), News, clock ?? TimeProvider.System, NullLogger<Importer>.Instance)
        {
            Reading = reading,
        };

    private sealed class PlainLinks : ILinkResolver
    {
        public string Entity(EntityKind kind, string slug) =>
            (kind == EntityKind.Person ? "/people/" : "/organizations/") + Uri.EscapeDataString(slug);

        public string Picture(string key) => $"/pictures/{key}";

        public string Article(string slug) => $"/articles/{Uri.EscapeDataString(slug)}";

        public string Search(string query) => $"/search?q={Uri.EscapeDataString(query)}";
    }
}
