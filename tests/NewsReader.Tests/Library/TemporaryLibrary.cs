using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Library;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Search;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Search;

namespace NewsReader.Tests.Library;

/// <summary>A real library on disk with a folder of files beside it, gone when the test is.</summary>
public sealed class TemporaryLibrary : IDbContextFactory<LibraryContext>, IAsyncDisposable
{
    private readonly DbContextOptions<LibraryContext> _options;

    private TemporaryLibrary(params IInterceptor[] interceptors)
    {
        Directory.CreateDirectory(Folder);
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(Path).AddInterceptors(interceptors);
        _options = options.Options;
        Turns = TestPipeline.Turns(this);
        Importer = new Importer(this, Turns, TestPipeline.News, TimeProvider.System, NullLogger<Importer>.Instance);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("newsreader-").FullName;

    /// <summary>Where a test puts its articles.</summary>
    public string Folder => System.IO.Path.Combine(Root, "The Paper");

    public string Path => System.IO.Path.Combine(Root, LibraryFile.Name);

    public Importer Importer { get; }

    /// <summary>Searches it as <see cref="Reader"/>.</summary>
    public IArticleSearch Search => new SqliteArticleSearch(this);

    /// <summary>Those who write it.</summary>
    public WritingTurns Turns { get; }

    public static async Task<TemporaryLibrary> OpenAsync(params IInterceptor[] interceptors)
    {
        var library = new TemporaryLibrary(interceptors);
        await using var context = library.CreateDbContext();
        await LibraryFile.OpenAsync(context, library.Path);
        return library;
    }

    /// <summary>Whose states, highlights and searches it shows.</summary>
    public long Reader { get; set; } = Readers.Owner;

    public LibraryContext CreateDbContext() => new(_options) { Reader = Reader };

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<ImportSummary> ImportAsync(bool withdraw = true, CancellationToken cancel = default) =>
        Importer.ImportAsync([Folder], withdraw, cancel: cancel);

    /// <summary>The number that an SQL statement gives.</summary>
    public long Scalar(string sql)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(Path));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar());
    }

    public void Execute(string sql) => Scalar(sql + "; SELECT 0");

    public ValueTask DisposeAsync()
    {
        Importer.Dispose();
        Turns.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A short article that names one person and one company and quotes the person.</summary>
    public static string Article(
        string headline,
        string person = "Marta Okoye",
        string company = "Brightwater Industries",
        string said = "We open on Monday"
    ) =>
        $"{headline}\n\nBy Ann Lee\n\n{person}, the chief executive of {company}, spoke to reporters on "
        + $"Friday.\n\n“{said},” {person} said.\n";
}
