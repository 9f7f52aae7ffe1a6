using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace NewsReader.Web.Tests;

/// <summary>What pages ask of the library.</summary>
public sealed class StatementTests
{
    private const int Most = 18;

    public static TheoryData<string> Paths =>
        [
            "/",
            "/articles",
            "/articles?is=unread",
            "/quotations",
            "/quotations?speaker=marta-okoye",
            "/people",
            "/companies",
            "/people/marta-okoye",
            "/organizations",
            "/organizations?kind=company",
            "/organizations/brightwater-industries",
            "/highlights",
            "/searches",
            "/sources",
            "/settings/health",
            "/sources/The%20Paper",
            "/articles/mill-opens",
            "/articles/mill-opens?view=quotations",
            "/articles/mill-opens?find=mill",
            "/search?q=mill",
            "/search?q=mill&by=quotations",
            "/search?q=mill&by=names",
            "/search?q=person%3Aokoye%20said%3Amonday",
            "/feeds/people/marta-okoye.xml",
            "/api/articles",
            "/api/suggestions?q=mar",
        ];

    [Fact]
    public async Task A_page_asks_as_much_of_a_library_of_forty_articles_as_of_four()
    {
        using var statements = new Statements();
        await using var small = await ReaderApplication.StartAsync(Articles(4));
        await using var large = await ReaderApplication.StartAsync(Articles(40));
        foreach (var path in Paths.Select(row => row.Data))
        {
            var (few, many) = (await CountAsync(statements, small, path), await CountAsync(statements, large, path));
            Assert.True(
                few.Count == many.Count,
                $"{path}: {few.Count} statements of a small library, {many.Count} of a large one:\n"
                    + $"{string.Join('\n', many)}"
            );
            Assert.True(many.Count <= Most, $"{path}: {many.Count} statements:\n{string.Join('\n', many)}");
        }
    }

    private static async Task<List<string>> CountAsync(Statements statements, ReaderApplication app, string path)
    {
        // Once before, so that what the background notes of an opened article is noted.
        await app.GetAsync(path);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        statements.Clear();
        await app.Services.GetRequiredService<ReadingPages>().ForgetAsync();
        await app.GetAsync(path);
        return statements.Of(app);
    }

    private static (string, string)[] Articles(int count) =>
        [
            ("mill.txt", Article("Mill opens")),
            .. Enumerable.Range(1, count - 1).Select(i => ($"{i}.txt", Article($"Mill {i}"))),
        ];

    private static string Article(string headline) =>
        $"{headline}\n\nBy Ann Lee\n\nMarta Okoye, the chief executive of Brightwater Industries, spoke of "
        + "the mill with Renée Dufresne on Friday.\n\n“We open the mill on Monday,” Okoye said.\n";

    /// <summary>
    /// Every statement that any connection to a library runs, told by SQLite itself; what the index asks of its own
    /// tables is left out.
    /// </summary>
    private sealed class Statements
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>,
            IDisposable
    {
        private readonly ConcurrentDictionary<object, bool> _traced = new(ReferenceEqualityComparer.Instance);
        private readonly ConcurrentQueue<(string Library, string Sql)> _run = new();
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];

        public Statements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public void Clear() => _run.Clear();

        public List<string> Of(ReaderApplication app) =>
            [
                .. _run.Where(s => s.Library.StartsWith(Path.GetDirectoryName(app.Folder)!, StringComparison.Ordinal))
                    .Select(s => s.Sql),
            ];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.ConnectionOpened.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Value
                    is not ConnectionEndEventData { Connection: SqliteConnection { Handle: { } handle } connection }
                || !_traced.TryAdd(handle, true)
            )
                return;
            var library = connection.DataSource;
            raw.sqlite3_trace(handle, (_, sql) => Ran(library, sql), null);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
        }

        private void Ran(string library, string sql)
        {
            var isAsked =
                sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.StartsWith("WITH", StringComparison.Ordinal);
            if (
                isAsked
                && !sql.Contains("'main'.", StringComparison.Ordinal)
                && !sql.Contains("\"main\".", StringComparison.Ordinal)
            )
                _run.Enqueue((library, sql));
        }
    }
}
