using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Library;

namespace NewsReader.Storage.Sqlite;

/// <summary>Measures what EF Core asks.</summary>
internal sealed class StatementMeter : DbCommandInterceptor
{
    public static readonly StatementMeter Instance = new();

    public override InterceptionResult DataReaderDisposing(
        DbCommand command,
        DataReaderDisposingEventData eventData,
        InterceptionResult result
    )
    {
        LibraryMeter.Asked(command.CommandText, eventData.Duration);
        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        LibraryMeter.Asked(command.CommandText, eventData.Duration);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    ) => new(NonQueryExecuted(command, eventData, result));
}
