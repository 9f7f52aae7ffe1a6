using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Backups;
using NewsReader.Sources.Files;

namespace NewsReader.Storage.Sqlite.Backups;

/// <summary>
/// Copies of the library's file that are whole, made while it is read and written: SQLite's online backup copies one
/// moment of it. A copy is verified before it gets its name, so a file of that name is a good one.
/// </summary>
internal static class LibraryBackup
{
    /// <summary>What is being written, or was not finished.</summary>
    private const string Unfinished = ".part";

    /// <summary>Copies the library into a file and verifies the copy.</summary>
    /// <exception cref="BackupFailedException">There is such a file already, or it cannot be written, or is not
    /// whole.</exception>
    public static async Task<BackupFile> MakeAsync(string library, string file, CancellationToken cancel = default)
    {
        file = FullPath(file);
        // Beside a library SQLite takes what has such a name for a part of it.
        if (file.StartsWith(LibraryFile.RealPath(library) + "-", StringComparison.Ordinal))
            throw new BackupFailedException(file, "A name that begins so is the library's own.", "Choose another.");
        if (File.Exists(file))
            throw new BackupFailedException(
                file,
                "There is a file of this name already.",
                "It was not touched. Choose another name, or move it away."
            );
        if (!File.Exists(library))
            throw new BackupFailedException(library, "There is no library.", "Say with --data where it lies.");
        var part = file + Unfinished;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Delete(part);
            await Task.Run(() => Copy(library, part), cancel);
            var articles = await VerifyAsync(part, cancel);
            File.Move(part, file);
            return new BackupFile(file, new FileInfo(file).Length, articles);
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            throw new BackupFailedException(
                file,
                reason,
                "The library is as it was, and backups that were made before are kept.",
                e
            );
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>
    /// Puts a backup in the library's place, whatever is there: a library, a damaged one, or none. What was there is
    /// kept beside it under another name, with its log, and nothing is touched before the backup is verified.
    /// </summary>
    /// <param name="now">Names what is kept.</param>
    /// <returns>The backup, and where the former library lies now; null where there was none.</returns>
    /// <exception cref="BackupFailedException">It is no whole backup, a newer version made it, or the library is in
    /// use.</exception>
    public static Task<(BackupFile Restored, string? Former)> RestoreAsync(
        string file,
        string library,
        DateTimeOffset now,
        CancellationToken cancel = default
    ) => RestoreAsync(file, library, now, step: null, cancel);

    /// <inheritdoc cref="RestoreAsync(string, string, DateTimeOffset, CancellationToken)"/>
    /// <param name="step">Told before each step that changes a file.</param>
    internal static async Task<(BackupFile Restored, string? Former)> RestoreAsync(
        string file,
        string library,
        DateTimeOffset now,
        Action<string>? step,
        CancellationToken cancel
    ) => await RestoreAsync(file, library, now, prepare: null, step, cancel);

    /// <inheritdoc cref="RestoreAsync(string, string, DateTimeOffset, CancellationToken)"/>
    /// <param name="prepare">Changes the copy before it is decided that it becomes the library.</param>
    /// <param name="step">Told before each step that changes a file.</param>
    public static async Task<(BackupFile Restored, string? Former)> RestoreAsync(
        string file,
        string library,
        DateTimeOffset now,
        Func<string, Task>? prepare,
        Action<string>? step,
        CancellationToken cancel
    )
    {
        // A link to the library stays one: what it leads to is replaced.
        (file, library) = (FullPath(file), LibraryFile.RealPath(library));
        if (!File.Exists(file))
            throw new BackupFailedException(file, "There is no such file.", "Nothing was changed.");
        if (FileKind.Other(file) is { } kind)
            throw new BackupFailedException(file, $"It is {kind}, and a backup is a file.", "Nothing was changed.");
        if (Directory.Exists(library))
            throw new BackupFailedException(
                library,
                "It is a folder, and the library is a file.",
                "Move that folder away, or say with --data where the library lies."
            );
        if (LibraryFile.RealPath(file) == library)
            throw new BackupFailedException(file, "It is the library itself.", "Choose a file that backup has made.");
        try
        {
            var articles = await VerifyAsync(file, cancel);
            Directory.CreateDirectory(Path.GetDirectoryName(library)!);
            await using var turn = await LibraryFile.TurnAsync(LibraryFile.RestoreTurn(library), "restoring", cancel);
            // One that was interrupted goes first: what it sets aside keeps its own name.
            Restoration.Interrupted(library)?.Finish();
            // One that is served may be damaged so that nobody can tell from the file.
            using var nobodyServes = ServingTurn.Take(library);
            EnsureNobodyHas(library);
            var restoration = await PrepareAsync(file, library, now, step, prepare, cancel);
            var former = restoration.Finish(step);
            return (new BackupFile(library, new FileInfo(library).Length, articles), former);
        }
        catch (Exception e) when (e is SqliteException { SqliteErrorCode: 5 or 6 } or LibraryUnusableException)
        {
            throw new BackupFailedException(
                library,
                "The library is in use.",
                "Stop NewsReader first; nothing was changed.",
                e
            );
        }
        catch (Exception e) when (e is not BackupFailedException && Reason(e) is { } reason)
        {
            throw new BackupFailedException(
                file,
                reason,
                Restoration.Interrupted(library) is null
                    ? "Nothing was changed."
                    : "It is half in place: mend that, and run restore again.",
                e
            );
        }
    }

    /// <summary>
    /// Copies the backup beside the library, whole and on the disk, and decides that it becomes the library.
    /// </summary>
    private static async Task<Restoration> PrepareAsync(
        string file,
        string library,
        DateTimeOffset now,
        Action<string>? step,
        Func<string, Task>? prepare,
        CancellationToken cancel
    )
    {
        var part = library + Unfinished;
        try
        {
            step?.Invoke("copy");
            File.Delete(part);
            // One that was copied while it was written has its newest articles in a log beside it.
            if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
                await Task.Run(() => Copy(file, part), cancel);
            else
                File.Copy(file, part);
            if (prepare is not null)
                await prepare(part);
            Flush(part);
            step?.Invoke("decide");
            return Restoration.Decide(library, part, now);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Makes sure that no process has the library open. It is not changed: its log stays beside it.</summary>
    /// <exception cref="SqliteException">Another has it: SQLITE_BUSY or SQLITE_LOCKED.</exception>
    private static void EnsureNobodyHas(string library)
    {
        // Of an empty file SQLite would throw away the log.
        if (new FileInfo(library) is not { Exists: true, Length: > 0 })
            return;
        using var connection = new SqliteConnection(ConnectionString(library, SqliteOpenMode.ReadWrite));
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_db_config(
                connection.Handle,
                SQLitePCL.raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                1,
                out _
            );
            Run(connection, "PRAGMA locking_mode=EXCLUSIVE");
            Run(connection, "BEGIN EXCLUSIVE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is not (5 or 6))
        {
            // Damaged, or no library at all: that is why a backup is wanted.
        }
    }

    /// <summary>Whether a file is a library that this version reads, and whole.</summary>
    /// <returns>How many articles it has.</returns>
    /// <exception cref="BackupFailedException">It is not; the message says why.</exception>
    public static async Task<long> VerifyAsync(string file, CancellationToken cancel = default)
    {
        await using var library = Open(file);
        var known = library.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await library.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Count == 0)
            throw new BackupFailedException(
                file,
                "It is no library of NewsReader.",
                "Choose a file that backup has made."
            );
        if (applied.Exists(migration => !known.Contains(migration)))
            throw new BackupFailedException(file, "A newer version of NewsReader has made it.", "Use that version.");
        await library.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)library.Database.GetDbConnection();
        // An index that is not whole is made anew by check --repair: what it is made from counts.
        if (LibraryCheck.Damage(connection).FirstOrDefault(damage => !damage.IsDerived) is { } damage)
            throw new BackupFailedException(
                file,
                $"It is damaged: {damage.Text}",
                "Run check on the library, or choose another backup."
            );
        return await library.Articles.LongCountAsync(cancel);
    }

    private static string FullPath(string file) =>
        string.IsNullOrWhiteSpace(file)
            ? throw new BackupFailedException("''", "It is no name of a file.", "Give the backup's name.")
            : Path.GetFullPath(file);

    private static void Copy(string library, string part)
    {
        using (var source = new SqliteConnection(ConnectionString(library, SqliteOpenMode.ReadWrite)))
        using (var copy = new SqliteConnection(ConnectionString(part, SqliteOpenMode.ReadWriteCreate)))
        {
            source.Open();
            copy.Open();
            // The copying does not ask again by itself where another connection has just opened or left the library.
            Run(source, "PRAGMA busy_timeout=30000");
            source.BackupDatabase(copy);
        }
        // One file, that can be read from where nothing can be written.
        LeaveWriteAhead(part);
        Flush(part);
    }

    private static void LeaveWriteAhead(string file)
    {
        using var connection = new SqliteConnection(ConnectionString(file, SqliteOpenMode.ReadWrite));
        connection.Open();
        Run(connection, "PRAGMA journal_mode=DELETE");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 1;
        command.ExecuteNonQuery();
    }

    private static void Flush(string file)
    {
        using var written = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(written);
    }

    private static LibraryContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseFile(ConnectionString(file, SqliteOpenMode.ReadOnly), configure: null);
        return new LibraryContext(options.Options);
    }

    private static string ConnectionString(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString();

    private static string? Reason(Exception e) =>
        e switch
        {
            SqliteException { SqliteErrorCode: 13 } => "The disk is full.",
            SqliteException { SqliteErrorCode: 11 or 26 } => "It is damaged, or no library at all.",
            SqliteException sqlite => $"SQLite reports: {sqlite.Message.TrimEnd('.')}.",
            UnauthorizedAccessException => "It may not be written there.",
            IOException io => $"{io.Message.TrimEnd('.')}.",
            _ => null,
        };
}
