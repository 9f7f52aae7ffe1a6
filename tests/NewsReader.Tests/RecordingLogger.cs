using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsReader.Tests;

/// <summary>Keeps what is logged, for tests.</summary>
public sealed class RecordingLogger<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message, Exception? Cause)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Message, Exception? Cause)> Lines => [.. _lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue((logLevel, formatter(state, exception), exception));
}
