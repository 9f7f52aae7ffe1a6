using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Benchmarks.Faults;

/// <summary>All that a library holds, as a hash for each table; what tells how it came to be so is left out.</summary>
internal static class LibraryDigest
{
    private static readonly string[] Tables =
    [
        "Articles",
        "Entities",
        "Appearances",
        "Quotations",
        "QuotationSubjects",
        "ArticlePlaces",
        "TextBands",
        "StoryTerms",
        "Origins",
        "ReadingStates",
        "Highlights",
        "Corrections",
        "Unfolded",
        "SavedSearches",
    ];

    /// <summary>
    /// When something was done; and the numbers of quotations, which are others whenever their article is derived
    /// again.
    /// </summary>
    private static readonly string[] LeftOut = ["ArrivedAt", "MadeAt", "UndoneAt", "QuotationId", "ReplyToId"];

    /// <summary>The tables in which two libraries differ.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(string one, string other, CancellationToken cancel)
    {
        var different = new List<string>();
        foreach (var table in Tables)
        {
            if (await HashAsync(one, table, cancel) != await HashAsync(other, table, cancel))
                different.Add(table);
        }
        return different;
    }

    private static async Task<string> HashAsync(string file, string table, CancellationToken cancel)
    {
        await using var library = new SqliteConnection(LibraryFile.ConnectionString(file));
        await library.OpenAsync(cancel);
        await using var command = library.CreateCommand();
        command.CommandText =
            $"SELECT group_concat(name) FROM pragma_table_info('{table}') WHERE name NOT IN ("
            + $"{string.Join(", ", LeftOut.Select(column => $"'{column}'"))}) AND NOT (name = 'Id' AND '"
            + $"{table}' = 'Quotations')";
        var columns = (string)(await command.ExecuteScalarAsync(cancel))!;
        command.CommandText = $"SELECT {columns} FROM {table} ORDER BY {columns}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            for (var column = 0; column < rows.FieldCount; column++)
                hash.AppendData(Encoding.UTF8.GetBytes($"{rows.GetValue(column)}\0"));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
