using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Sqlite.Backups;

/// <summary>
/// Ends every way in that a restored library brings back: what was ended since its backup must not come to life with
/// it.
/// </summary>
internal static class RestoredWaysIn
{
    private static readonly (string Table, string Name)[] Ways =
    [
        ("Sessions", "sessions"),
        ("ApiTokens", "tokens"),
        ("Invitations", "invitations"),
    ];

    /// <summary>Ends all sessions, tokens and open invitations of a library that nobody serves.</summary>
    /// <param name="library">Its file, of this version or an earlier one.</param>
    /// <returns>What was done, in sentences.</returns>
    public static async Task<string> EndAsync(string library, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = library, Pooling = false }.ToString()
        );
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var ended = new List<string>();
        foreach (var (table, name) in Ways)
        {
            // A backup of a version before accounts has none of them.
            if (
                await ExecuteAsync($"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '{table}'")
                is not > 0
            )
                continue;
            ended.Add($"{await ExecuteAsync($"SELECT COUNT(*) FROM {table}"):N0} {name}");
            await ExecuteAsync($"DELETE FROM {table}");
        }
        await transaction.CommitAsync(cancel);
        return ended.Count == 0
            ? "It is of a version without accounts."
            : $"Everybody signs in anew: {string.Join(", ", ended)} of the backup are ended. Accounts and "
                + "passwords are as they were then; "
                + "one that was closed since is open again, and the owner closes it in /settings/readers.";

        async Task<long?> ExecuteAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, (SqliteTransaction)transaction);
            return await command.ExecuteScalarAsync(cancel) as long?;
        }
    }
}
