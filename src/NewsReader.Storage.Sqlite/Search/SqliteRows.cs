using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Reads the rows of a statement.</summary>
internal static class SqliteRows
{
    /// <summary>Ids as a parameter for <c>json_each</c>.</summary>
    public static string? Json(IReadOnlyCollection<long>? ids) => ids is null ? null : JsonSerializer.Serialize(ids);

    /// <summary>Words as a parameter for <c>json_each</c>.</summary>
    public static string Json(IEnumerable<string> words) => JsonSerializer.Serialize(words);

    /// <summary>All rows that a statement gives.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        LibraryContext library,
        string sql,
        Func<SqliteDataReader, T> row,
        CancellationToken cancel,
        params (string Name, object? Value)[] parameters
    )
    {
        await library.Database.OpenConnectionAsync(cancel);
        await using var command = ((SqliteConnection)library.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        var rows = new List<T>();
        var started = Stopwatch.GetTimestamp();
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
                rows.Add(row(reader));
        }
        LibraryMeter.Asked(sql, Stopwatch.GetElapsedTime(started));
        return rows;
    }
}
