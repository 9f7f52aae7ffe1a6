using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Backups;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Storage.Sqlite;

/// <summary>The library's file: where it lies, how it is opened, what is said where it cannot be.</summary>
public static class LibraryFile
{
    public const string Name = "newsreader.db";

    /// <summary>The table that has the migrations of the accounts.</summary>
    private const string AccountsHistory = "__AccountsHistory";

    /// <summary>How long a writer waits for another process's transaction, in seconds.</summary>
    private const int PatienceSeconds = 30;

    public static string DefaultDirectory =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "NewsReader"
        );

    /// <summary>A library of articles in a file.</summary>
    public static DbContextOptionsBuilder UseLibrary(this DbContextOptionsBuilder options, string path) =>
        options.UseFile(path, HistoryRepository.DefaultTableName);

    /// <summary>The accounts in a library's file, with a history of their own.</summary>
    public static DbContextOptionsBuilder UseAccounts(this DbContextOptionsBuilder options, string path) =>
        options.UseFile(path, AccountsHistory);

    private static DbContextOptionsBuilder UseFile(this DbContextOptionsBuilder options, string path, string history) =>
        options
            .UseFile(
                ConnectionString(path),
                sqlite => sqlite.CommandTimeout(PatienceSeconds).MigrationsHistoryTable(history)
            )
            .AddInterceptors(Pragmas.Instance, StatementMeter.Instance);

    /// <summary>A library as it lies in a file, with what only SQLite says of its model.</summary>
    internal static DbContextOptionsBuilder UseFile(
        this DbContextOptionsBuilder options,
        string connection,
        Action<SqliteDbContextOptionsBuilder>? configure
    ) =>
        options
            .UseSqlite(
                connection,
                sqlite =>
                {
                    sqlite.MigrationsAssembly(typeof(LibraryFile).Assembly);
                    // A list is one parameter: a statement may have some thousands of them, a list any length.
                    sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
                    configure?.Invoke(sqlite);
                }
            )
            .ReplaceService<IModelCustomizer, SqliteModel>();

    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = PatienceSeconds,
        }.ToString();

    /// <summary>Where the file lies that a path leads to, by however many links.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string RealPath(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <summary>
    /// Creates the library or brings its schema up to date; what is stored stays. A library of an earlier version is
    /// backed up first, and each step is a transaction of its own: stopped at any moment, the next start goes on.
    /// </summary>
    /// <param name="say">Told what takes long: the backup of a large library takes minutes.</param>
    /// <exception cref="LibraryUnusableException">The folder or file cannot be used, or a newer NewsReader wrote
    /// it.</exception>
    public static async Task OpenAsync(
        DbContext library,
        string path,
        Action<string>? say = null,
        CancellationToken cancel = default
    )
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (Directory.Exists(path))
            {
                throw new LibraryUnusableException(
                    path,
                    "It is a folder, and the library is a file.",
                    "Move that folder away, or choose another folder for the library with NewsReader:DataDirectory."
                );
            }
            await FinishRestoreAsync(path, say, cancel);
            // What one that was killed left half written is undone by whoever reads the file and may write it: EF Core
            // looks at it first by a connection that may not.
            if (File.Exists(path))
                await library.Database.ExecuteSqlRawAsync("SELECT 1 FROM sqlite_master LIMIT 1", cancel);
            var known = library.Database.GetMigrations().ToHashSet();
            var applied = File.Exists(path) ? (await library.Database.GetAppliedMigrationsAsync(cancel)).ToList() : [];
            if (applied.Exists(migration => !known.Contains(migration)))
                throw new LibraryUnusableException(
                    path,
                    "A newer version of NewsReader has written it.",
                    "Nothing was changed. Start that version, or choose another folder with NewsReader:DataDirectory."
                );
            if (applied.Count < known.Count)
                await UpgradeAsync(library, path, applied.LastOrDefault(), say, cancel);
            await library.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        }
        catch (Exception e) when (Explain(e, path) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>
    /// A restore that was interrupted is finished; and what had a library does not get an empty one in its place.
    /// </summary>
    private static async Task FinishRestoreAsync(string path, Action<string>? say, CancellationToken cancel)
    {
        path = RealPath(path);
        if (Restoration.Interrupted(path) is not null)
        {
            // Perhaps somebody is at it just now.
            await using var turn = await TurnAsync(RestoreTurn(path), "restoring", cancel);
            if (Restoration.Interrupted(path) is { } interrupted)
            {
                var former = interrupted.Finish();
                say?.Invoke(
                    $"{path}: A restore was interrupted. It is finished now: the library is the backup."
                        + $"{(former is null ? "" : $" What was there before is {former}.")}"
                );
            }
        }
        if (Restoration.Remains(path) is { } remains)
        {
            throw new LibraryUnusableException(
                path,
                $"The library is gone, and {remains} tells that there was one.",
                "No empty one was made in its place. Put a backup there with restore FILE, or move what is "
                    + "left away to begin anew."
            );
        }
    }

    /// <summary>Whoever holds this file open puts a backup in the library's place.</summary>
    internal static string RestoreTurn(string path) => RealPath(path) + ".restore";

    private static async Task UpgradeAsync(
        DbContext library,
        string path,
        string? schema,
        Action<string>? say,
        CancellationToken cancel
    )
    {
        // Held by the system, which lets go of it whatever ends the process: a mark in the library would stay.
        await using var turn = await TurnAsync(RealPath(path) + ".upgrade", "upgrading", cancel);
        if (!(await library.Database.GetPendingMigrationsAsync(cancel)).Any())
            return;
        if (schema is not null)
        {
            say?.Invoke(
                $"{path} is of an earlier version. It is backed up ({new FileInfo(path).Length / 1e6:N0} "
                    + "MB), and then brought up to date."
            );
            await new BackupFolder(path).BeforeUpgradeAsync(schema, DateTimeOffset.UtcNow, cancel);
        }
        // EF Core's own mark, left by one that was killed, be it while it made the library; nobody else is here.
        if (File.Exists(path))
            await library.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancel);
        await library.Database.OpenConnectionAsync(cancel);
        // For migrations that fold names as the program does.
        ((SqliteConnection)library.Database.GetDbConnection()).CreateFunction(
            "name_slug",
            (string? name) => name is null ? null : EntityAddress.Slug(name),
            isDeterministic: true
        );
        await MigrateAsync(library, cancel);
        await library.Database.CloseConnectionAsync();
    }

    /// <summary>
    /// Brings the schema up to date, each migration in one transaction with the note that it is done. EF Core leaves
    /// its transaction where it makes a table anew, and what was stopped there could not be opened again.
    /// </summary>
    private static async Task MigrateAsync(DbContext library, CancellationToken cancel)
    {
        var migrations = library.GetService<IMigrationsAssembly>();
        var history = library.GetService<IHistoryRepository>();
        await library.Database.ExecuteSqlRawAsync(history.GetCreateIfNotExistsScript(), cancel);
        foreach (var id in (await library.Database.GetPendingMigrationsAsync(cancel)).ToList())
        {
            var migration = migrations.CreateMigration(migrations.Migrations[id], library.Database.ProviderName!);
            var model = library.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel);
            var statements = library.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, model);
            // Without effect within a transaction, where the statements ask for it.
            await library.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", cancel);
            await using (var transaction = await library.Database.BeginTransactionAsync(cancel))
            {
                var done = history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion()));
                foreach (var statement in statements.Select(command => command.CommandText).Append(done))
                {
                    await using var command = library.Database.GetDbConnection().CreateCommand();
                    command.Transaction = transaction.GetDbTransaction();
                    command.CommandText = statement;
                    command.CommandTimeout = 0;
                    await command.ExecuteNonQueryAsync(cancel);
                }
                await transaction.CommitAsync(cancel);
            }
            await library.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=ON", cancel);
        }
    }

    /// <summary>
    /// Waits for a file that one process at a time may have; the system lets go of it whatever ends the process.
    /// </summary>
    /// <param name="work">What the one that has it does.</param>
    /// <exception cref="LibraryUnusableException">Another has it for too long.</exception>
    internal static async Task<FileStream> TurnAsync(string file, string work, CancellationToken cancel)
    {
        for (var waited = 0; ; waited++)
        {
            try
            {
                return new FileStream(
                    file,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException e) when (File.Exists(file))
            {
                if (waited == PatienceSeconds * 10)
                    throw new LibraryUnusableException(
                        file,
                        $"Another NewsReader is {work} the library.",
                        "Wait until it is done, and start again.",
                        e
                    );
                await Task.Delay(100, cancel);
            }
        }
    }

    /// <summary>Lets go of the files of all libraries that are used no more, so that they can be deleted.</summary>
    public static void Release() => SqliteConnection.ClearAllPools();

    /// <summary>What went wrong with the file, as a sentence for a person; null where it is something else.</summary>
    public static LibraryUnusableException? Explain(Exception e, string path)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is LibraryUnusableException unusable)
                return unusable;
            if (cause is BackupFailedException)
                return new LibraryUnusableException(
                    path,
                    "It is of an earlier version, and could not be backed up before its upgrade.",
                    $"Nothing was changed. {cause.Message}",
                    e
                );
            if (Reason(cause) is var (reason, advice))
                return new LibraryUnusableException(path, reason, advice, e);
        }
        return null;
    }

    /// <summary>What went wrong and what to do, as sentences; null where it is none of the file's.</summary>
    private static (string Reason, string Advice)? Reason(Exception cause) =>
        cause switch
        {
            SqliteException { SqliteErrorCode: 13 } => (
                "The disk is full.",
                "Free some space; what was stored before is whole, and the rest is read at the next start."
            ),
            SqliteException { SqliteErrorCode: 8 } => (
                "It cannot be written: the file or its folder is read-only.",
                "Give the user that runs NewsReader the right to write it, or choose another folder "
                    + "with NewsReader:DataDirectory."
            ),
            SqliteException { SqliteErrorCode: 14 } => (
                "It cannot be opened.",
                "Give the user that runs NewsReader the right to write the folder, or choose another "
                    + "with NewsReader:DataDirectory."
            ),
            SqliteException { SqliteErrorCode: 5 or 6 } => (
                $"Another process has held it locked for {PatienceSeconds} seconds.",
                "Wait until its import is done, or stop it, and try again."
            ),
            SqliteException { SqliteErrorCode: 26 } => (
                "It is no library: another program's file has its name.",
                "Put a backup in its place with restore FILE (what is there is kept), move that file "
                    + "away, or choose another folder with NewsReader:DataDirectory."
            ),
            SqliteException { SqliteErrorCode: 11 } => (
                "It is damaged.",
                "Stop NewsReader, and put a backup in its place with restore FILE; what is there is kept."
            ),
            SqliteException { SqliteErrorCode: 10 } io => (
                $"The disk reported an error ({io.Message}).",
                "Check the disk; what was stored before is kept."
            ),
            UnauthorizedAccessException => (
                "Its folder cannot be written.",
                "Give the user that runs NewsReader the right to write it, or choose another folder "
                    + "with NewsReader:DataDirectory."
            ),
            IOException io => (
                $"Its folder cannot be made ({io.Message.TrimEnd('.')}).",
                "Choose another folder with NewsReader:DataDirectory."
            ),
            _ => null,
        };

    /// <summary>
    /// Set on every connection: a commit in WAL mode is safe against a crash of the program with synchronous=NORMAL,
    /// and loses at most the last commits, never the file, with the power. The log is written back at 64 MB: an import
    /// changes the same pages in one batch after the other.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        /// <summary>A pooled connection keeps its pragmas: each is told once.</summary>
        private readonly ConditionalWeakTable<object, object> _told = [];

        private const string Sql = """
            PRAGMA synchronous=NORMAL;
            PRAGMA temp_store=MEMORY;
            PRAGMA cache_size=-8000;
            PRAGMA wal_autocheckpoint=16000;
            PRAGMA busy_timeout=30000;
            """;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Tell(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            // SQLite's answer does not wait for anything: there is nothing to await.
            Tell(connection);
            return Task.CompletedTask;
        }

        private void Tell(DbConnection connection)
        {
            if (((SqliteConnection)connection).Handle is not { } handle || !_told.TryAdd(handle, this))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }
    }
}
