using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using SQLitePCL;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// The statements of one search, which together have a bounded time. What is still running then is stopped where it is,
/// and what was read is kept.
/// </summary>
internal sealed class BoundedReading : IDisposable
{
    private const int Interrupted = 9;

    private readonly SqliteConnection _connection;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationToken _asked;

    private BoundedReading(SqliteConnection connection, TimeSpan time, CancellationToken asked)
    {
        _connection = connection;
        _asked = asked;
        _timer = CancellationTokenSource.CreateLinkedTokenSource(asked);
        _timer.CancelAfter(time);
    }

    /// <summary>Whether something was stopped.</summary>
    public bool IsOver { get; private set; }

    public static async Task<BoundedReading> StartAsync(LibraryContext library, TimeSpan time, CancellationToken cancel)
    {
        await library.Database.OpenConnectionAsync(cancel);
        return new BoundedReading((SqliteConnection)library.Database.GetDbConnection(), time, cancel);
    }

    /// <summary>
    /// The rows of a statement, each given to <paramref name="row"/> as it comes; no more once the time is over.
    /// </summary>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public void Read(
        string sql,
        Action<SqliteDataReader> row,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        if (_timer.IsCancellationRequested)
            IsOver = true;
        _asked.ThrowIfCancellationRequested();
        if (IsOver)
            return;
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        var started = Stopwatch.GetTimestamp();
        try
        {
            // Disposed before the connection is anybody else's: its end waits for an interruption that has begun.
            using var interruption = _timer.Token.Register(() => raw.sqlite3_interrupt(_connection.Handle));
            using var reader = command.ExecuteReader();
            while (reader.Read())
                row(reader);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Interrupted)
        {
            IsOver = true;
            _asked.ThrowIfCancellationRequested();
        }
        finally
        {
            LibraryMeter.Asked(sql, Stopwatch.GetElapsedTime(started));
        }
    }

    /// <inheritdoc cref="Read"/>
    public List<T> Rows<T>(
        string sql,
        Func<SqliteDataReader, T> row,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var rows = new List<T>();
        Read(sql, reader => rows.Add(row(reader)), parameters);
        return rows;
    }

    public void Dispose() => _timer.Dispose();
}
