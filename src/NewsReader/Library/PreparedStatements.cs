using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsReader.Library;

/// <summary>One transaction's statements, each prepared once; values are $1, $2, … in their order. Not committed, it leaves nothing.</summary>
internal sealed class PreparedStatements : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, SqliteCommand> _statements = [];

    public PreparedStatements(SqliteConnection connection)
    {
        _connection = connection;
        // Not deferred: whoever writes second waits here, and nobody finds out halfway that the library has changed.
        _transaction = connection.BeginTransaction(deferred: false);
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _transaction.Dispose();
    }

    public void Execute(string sql, params object?[] values) => Statement(sql, values).ExecuteNonQuery();

    /// <summary>The first row's number; null where there is no row.</summary>
    public long? Number(string sql, params object?[] values) => Statement(sql, values).ExecuteScalar() is long value ? value : null;

    /// <summary>The first row's text; null where there is no row.</summary>
    public string? Text(string sql, params object?[] values) => Statement(sql, values).ExecuteScalar() as string;

    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        var rows = new List<T>();
        using var reader = Statement(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    private SqliteCommand Statement(string sql, object?[] values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = _connection.CreateCommand();
            statement.Transaction = _transaction;
            statement.CommandText = sql;
            for (var i = 1; i <= values.Length; i++) statement.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            _statements[sql] = statement;
        }
        for (var i = 0; i < values.Length; i++) statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        return statement;
    }
}
