using Microsoft.Data.Sqlite;
using NewsReader.Storage.Sqlite;
using Spectre.Console;

namespace NewsReader.Benchmarks.Load;

/// <summary>What takes the room in a library's file.</summary>
internal static class FileSizes
{
    private static readonly (string Name, string Sql)[] Parts =
    [
        ("articles: source texts", "SELECT SUM(OCTET_LENGTH(SourceText)) FROM Articles"),
        ("articles: HTML", "SELECT SUM(OCTET_LENGTH(Html)) FROM Articles"),
        ("articles: reading texts", "SELECT SUM(OCTET_LENGTH(ReadingText)) FROM Articles"),
        ("index of the articles' words and facts", "SELECT SUM(OCTET_LENGTH(block)) FROM ArticleText_data"),
        ("index of what was said", "SELECT SUM(OCTET_LENGTH(block)) FROM QuotationText_data"),
        ("index of headlines as they are typed", "SELECT SUM(OCTET_LENGTH(block)) FROM HeadlineText_data"),
        ("index of names", "SELECT SUM(OCTET_LENGTH(block)) FROM EntityText_data"),
        ("index of names, against slips", "SELECT SUM(OCTET_LENGTH(block)) FROM EntityTrigrams_data"),
    ];

    /// <summary>
    /// The parts in MB and in bytes an article; what is left are the other columns, tables and their keys.
    /// </summary>
    public static Table Of(GrownLibrary library)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(library.File));
        connection.Open();
        var rest = new FileInfo(library.File).Length;
        var table = new Table().AddColumns("what", "MB", "bytes an article");
        foreach (var (name, sql) in Parts)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            var bytes = (long)command.ExecuteScalar()!;
            rest -= bytes;
            Row(table, name, bytes, library);
        }
        Row(table, "everything else", rest, library);
        return table;
    }

    private static void Row(Table table, string name, long bytes, GrownLibrary library) =>
        table.AddRow(name, $"{bytes / 1024.0 / 1024.0:N0}", $"{bytes / library.Articles:N0}");
}
