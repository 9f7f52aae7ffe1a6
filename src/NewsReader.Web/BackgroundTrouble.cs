using NewsReader.Storage.Sqlite;

namespace NewsReader.Web;

/// <summary>
/// Says what went wrong with work in the background. Whatever it is, the reader goes on, and tries again.
/// </summary>
internal static partial class BackgroundTrouble
{
    /// <param name="library">The library's file, which is named where the trouble is its.</param>
    public static void SayTrouble(this ILogger log, Exception e, string library)
    {
        if (LibraryFile.Explain(e, library) is not { } explained)
        {
            CannotGoOn(log, e);
            return;
        }
        CannotWrite(log, explained.Message);
        Cause(log, e);
    }

    [LoggerMessage(LogLevel.Error, "{Message}")]
    private static partial void CannotWrite(ILogger log, string message);

    [LoggerMessage(LogLevel.Error, "It goes on in a minute.")]
    private static partial void CannotGoOn(ILogger log, Exception e);

    [LoggerMessage(LogLevel.Debug, "What stood in the way of it:")]
    private static partial void Cause(ILogger log, Exception e);
}
