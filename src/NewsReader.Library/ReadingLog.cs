using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsReader.Articles;
using NewsReader.Library.Import;
using NewsReader.Sources;

namespace NewsReader.Library;

/// <summary>
/// Tells the log, with the exception, what could not be read or understood: a person is told a sentence
/// (<see cref="ImportSummary"/>). What NewsReader itself failed on is an error, once for each origin and kind: a file
/// that stays so is read again every minute.
/// </summary>
internal sealed partial class ReadingLog(ILogger<Importer> log)
{
    /// <summary>More are not remembered, and told each time.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Origin, Type Kind), bool> _told = new();

    public void Tell(ArticleUnreadableException failure)
    {
        if (!failure.IsDefect)
            CouldNotRead(failure.Message, failure);
        else if (IsNew(failure.Origin, failure))
            FailedOn(failure.Origin, failure);
    }

    /// <summary>Tells of what NewsReader failed on in an article whose text it kept; nothing of any other.</summary>
    public void Tell(string origin, NewsArticle article)
    {
        if (article.Defect is { } defect && IsNew(origin, defect))
            DidNotUnderstand(origin, defect);
    }

    private bool IsNew(string origin, Exception defect) =>
        _told.Count >= MostRemembered || _told.TryAdd((origin, (defect.InnerException ?? defect).GetType()), true);

    [LoggerMessage(LogLevel.Error, "{Origin}: NewsReader failed on it; nothing was stored. Please report it.")]
    private partial void FailedOn(string origin, Exception defect);

    [LoggerMessage(LogLevel.Error, "{Origin}: NewsReader failed on it; its text was kept. Please report it.")]
    private partial void DidNotUnderstand(string origin, Exception defect);

    [LoggerMessage(LogLevel.Debug, "{Message}")]
    private partial void CouldNotRead(string message, Exception cause);
}
