using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;

namespace NewsReader.Search;

/// <summary>
/// What only SQLite's FTS5 can say of a search. Everything somebody typed is a parameter, and within it a quoted string:
/// none of FTS5's operators can be reached.
/// </summary>
internal static class SqliteTextIndex
{
    /// <summary>Stand around what was found in a snippet; no text has them.</summary>
    public const char MarkStart = '\u0002';

    /// <inheritdoc cref="MarkStart"/>
    public const char MarkEnd = '\u0003';

    private const int SnippetTokens = 32;

    /// <summary>A word in the headline counts as much as four in the text.</summary>
    private const string Rank = "bm25(ArticleText, 4.0, 1.0, 2.0, 0.0, 0.0)";

    /// <summary>Articles that hold all the words and fulfil the condition, best first, the newer of two alike first.</summary>
    /// <param name="condition">SQL over <c>a.Id</c>, of our own making; empty for none.</param>
    /// <param name="after">The last hit of the page before.</param>
    public static async Task<List<(long Id, double Rank)>> ArticlesAsync(LibraryContext library, IEnumerable<string> words, string condition, (double Rank, long Id)? after, int take, CancellationToken cancel)
    {
        var page = after is null ? "" : "WHERE r > $rank OR (r = $rank AND id < $id)";
        var where = condition.Length == 0 ? "" : $" AND EXISTS (SELECT 1 FROM Articles a WHERE a.Id = ArticleText.rowid AND {condition})";
        return await ReadAsync(library,
            $"SELECT id, r FROM (SELECT rowid AS id, {Rank} AS r FROM ArticleText WHERE ArticleText MATCH $match{where}) {page} ORDER BY r, id DESC LIMIT $take",
            reader => (reader.GetInt64(0), reader.GetDouble(1)), cancel, ("$match", Match(words)), ("$rank", after?.Rank), ("$id", after?.Id), ("$take", take));
    }

    /// <summary>The newest articles that fulfil the condition; they have no rank.</summary>
    public static Task<List<(long Id, double Rank)>> NewestAsync(LibraryContext library, string condition, long? before, int take, CancellationToken cancel) => ReadAsync(library,
        $"SELECT a.Id FROM Articles a WHERE a.WithdrawnAt IS NULL AND a.Id < $before AND {condition} ORDER BY a.Id DESC LIMIT $take",
        reader => (reader.GetInt64(0), 0.0), cancel, ("$before", before ?? long.MaxValue), ("$take", take));

    /// <summary>For each article the passage that holds most of the words, what was found marked.</summary>
    public static async Task<Dictionary<long, string>> SnippetsAsync(LibraryContext library, IEnumerable<string> words, IEnumerable<long> ids, CancellationToken cancel) =>
        (await ReadAsync(library,
            $"SELECT rowid, snippet(ArticleText, 1, char(2), char(3), '…', {SnippetTokens}) FROM ArticleText WHERE ArticleText MATCH $match AND rowid IN ({Ids(ids)})",
            reader => (Id: reader.GetInt64(0), Text: reader.GetString(1)), cancel, ("$match", Match(words)))).ToDictionary(s => s.Id, s => s.Text);

    /// <summary>Quotations that hold all the words, best first, marked.</summary>
    /// <param name="speakers">Whose they must be; null for anybody's.</param>
    public static async Task<List<(long Id, long ArticleId, string Marked)>> QuotationsAsync(LibraryContext library, IEnumerable<string> words, IReadOnlyList<long>? speakers, int take, CancellationToken cancel)
    {
        var by = speakers is null ? "" : $" AND EXISTS (SELECT 1 FROM Quotations q WHERE q.Id = QuotationText.rowid AND q.SpeakerId IN ({Ids(speakers)}))";
        return await ReadAsync(library,
            $"""
            SELECT q.Id, q.ArticleId, highlight(QuotationText, 0, char(2), char(3)) FROM QuotationText JOIN Quotations q ON q.Id = QuotationText.rowid
            WHERE QuotationText MATCH $match AND QuotationText.rowid IN (SELECT rowid FROM QuotationText WHERE QuotationText MATCH $match{by} ORDER BY rank LIMIT $take) ORDER BY QuotationText.rank
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)), cancel, ("$match", Match(words)), ("$take", take));
    }

    /// <summary>Quotations that hold all the words, to be narrowed further.</summary>
    public static IQueryable<StoredQuotation> Quotations(LibraryContext library, IEnumerable<string> words) =>
        library.Quotations.FromSql($"SELECT q.* FROM QuotationText JOIN Quotations q ON q.Id = QuotationText.rowid WHERE QuotationText MATCH {Match(words)}");

    /// <summary>The ids of people and companies whose names hold words that begin so.</summary>
    public static Task<List<long>> EntitiesAsync(LibraryContext library, string name, int take, CancellationToken cancel) => ReadAsync(library,
        "SELECT e.Id FROM EntityText JOIN Entities e ON e.Id = EntityText.rowid WHERE EntityText MATCH $match AND e.ArticleCount > 0 ORDER BY e.ArticleCount DESC, e.Id LIMIT $take",
        reader => reader.GetInt64(0), cancel, ("$match", Match(Tokens(name)) + "*"), ("$take", take));

    /// <summary>The newest articles whose headlines hold the words, the last of them begun.</summary>
    public static Task<List<long>> HeadlinesAsync(LibraryContext library, string beginning, int take, CancellationToken cancel) => ReadAsync(library,
        "SELECT rowid FROM ArticleText WHERE ArticleText MATCH $match ORDER BY rowid DESC LIMIT $take",
        reader => reader.GetInt64(0), cancel, ("$match", $"Headline : ({Match(Tokens(beginning))}*)"), ("$take", take));

    /// <summary>Numbers of our own, never text, in an SQL list.</summary>
    public static string Ids(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>All of the words, each as a string of FTS5's.</summary>
    private static string Match(IEnumerable<string> words)
    {
        var match = new StringBuilder();
        foreach (var word in words)
        {
            if (match.Length > 0) match.Append(' ');
            match.Append('"').Append(word.Replace('"', ' ').Replace('\0', ' ')).Append('"');
        }
        return match.ToString();
    }

    private static IEnumerable<string> Tokens(string name) => name.Split([' ', '.', '-', '\'', '’', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit));

    private static async Task<List<T>> ReadAsync<T>(LibraryContext library, string sql, Func<SqliteDataReader, T> row, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await library.Database.OpenConnectionAsync(cancel);
        await using var command = ((SqliteConnection)library.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }
}
