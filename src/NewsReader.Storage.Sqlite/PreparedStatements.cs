using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsReader.Storage.Sqlite;

/// <summary>
/// One transaction's statements, each prepared once; values are $1, $2, … in their order. Not committed, it leaves
/// nothing. They go to SQLite directly: an article takes some forty of them, and a command's reader and parameters by
/// name cost more than most of them do.
/// </summary>
internal sealed class PreparedStatements : IDisposable
{
    private readonly sqlite3 _library;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, Prepared> _statements = [];

    public PreparedStatements(SqliteConnection connection)
    {
        _library = connection.Handle!;
        // Not deferred: whoever writes second waits here, and nobody finds out halfway that the library has changed.
        _transaction = connection.BeginTransaction(deferred: false);
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Statement.Dispose();
        _transaction.Dispose();
    }

    /// <exception cref="SqliteException">SQLite refuses it.</exception>
    public void Execute(string sql, params ReadOnlySpan<object?> values) =>
        Rows(sql, static _ => false, values, most: 1);

    /// <summary>Whether a statement that writes changes anything.</summary>
    public bool Changes(string sql, params ReadOnlySpan<object?> values)
    {
        Execute(sql, values);
        return Number("SELECT changes()") > 0;
    }

    /// <summary>The first row's number; null where there is no row, or no number in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Rows(sql, static row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), values, most: 1) is [{ } value]
            ? value
            : null;

    /// <summary>The first row's text; null where there is no row, or no text in it.</summary>
    public string? Text(string sql, params ReadOnlySpan<object?> values) =>
        Rows(sql, static row => row.IsDBNull(0) ? null : row.GetString(0), values, most: 1) is [{ } value]
            ? value
            : null;

    public List<T> Rows<T>(string sql, Func<StoredRow, T> row, params ReadOnlySpan<object?> values) =>
        Rows(sql, row, values, int.MaxValue);

    private List<T> Rows<T>(string sql, Func<StoredRow, T> row, ReadOnlySpan<object?> values, int most)
    {
        var prepared = Prepare(sql, values.Length);
        for (var i = 0; i < values.Length; i++)
            Bind(prepared.Statement, prepared.Places[i], values[i]);
        var rows = new List<T>();
        try
        {
            // Even of one row the rest is asked for: a statement that writes is done only then.
            for (int result; (result = raw.sqlite3_step(prepared.Statement)) != raw.SQLITE_DONE; )
            {
                Check(result == raw.SQLITE_ROW ? raw.SQLITE_OK : result);
                if (rows.Count < most)
                    rows.Add(row(new StoredRow(prepared.Statement)));
            }
            return rows;
        }
        finally
        {
            // It tells the step's error once more, which was thrown.
            _ = raw.sqlite3_reset(prepared.Statement);
        }
    }

    private Prepared Prepare(string sql, int values)
    {
        if (_statements.TryGetValue(sql, out var known))
            return known;
        Check(raw.sqlite3_prepare_v2(_library, sql, out var statement));
        // SQLite numbers them as they are met in the text; one that the text does not use has the place 0.
        var places = Enumerable
            .Range(1, values)
            .Select(i => raw.sqlite3_bind_parameter_index(statement, "$" + i.ToString(CultureInfo.InvariantCulture)))
            .ToArray();
        return _statements[sql] = new Prepared(statement, places);
    }

    /// <summary>Stores a value as EF Core reads it.</summary>
    private void Bind(sqlite3_stmt statement, int place, object? value)
    {
        if (place == 0)
            return;
        Check(
            value switch
            {
                null => raw.sqlite3_bind_null(statement, place),
                long number => raw.sqlite3_bind_int64(statement, place, number),
                int number => raw.sqlite3_bind_int64(statement, place, number),
                bool truth => raw.sqlite3_bind_int64(statement, place, truth ? 1 : 0),
                double number => raw.sqlite3_bind_double(statement, place, number),
                DateTime moment => Bind(
                    statement,
                    place,
                    moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)
                ),
                string text => Bind(statement, place, text),
                byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
                _ => throw new ArgumentException($"{value.GetType()}: It is not told how to store it.", nameof(value)),
            }
        );
    }

    /// <summary>Its length goes with the text, which may have a zero in it.</summary>
    private static int Bind(sqlite3_stmt statement, int place, string text)
    {
        // Nothing has no place in memory, which SQLite would take for NULL.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(statement, place, text);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _library);

    /// <param name="Places">Where $1, $2, … are in SQLite's own numbering.</param>
    private sealed record Prepared(sqlite3_stmt Statement, int[] Places);
}

/// <summary>A row as it is read; its columns from 0.</summary>
internal readonly struct StoredRow(sqlite3_stmt statement)
{
    public bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    public bool GetBoolean(int column) => GetInt32(column) != 0;

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public string GetString(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));
}
