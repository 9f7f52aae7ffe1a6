using Microsoft.Data.Sqlite;
using NewsReader.Library;
using Spectre.Console;

namespace NewsReader.Benchmarks.Load;

/// <summary>What takes the room in a library's file.</summary>
internal static class FileSizes
{
    private const int Most = 16;

    /// <summary>The largest tables and indexes, in MB and in bytes an article.</summary>
    public static Table Of(GrownLibrary library)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(library.File));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE ORDER BY pgsize DESC LIMIT {Most}";
        using var reader = command.ExecuteReader();
        var table = new Table().AddColumns("table or index", "MB", "bytes an article");
        while (reader.Read()) table.AddRow(reader.GetString(0), $"{reader.GetInt64(1) / 1024.0 / 1024.0:N0}", $"{reader.GetInt64(1) / library.Articles:N0}");
        return table;
    }
}
