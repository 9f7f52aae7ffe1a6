using System.Diagnostics.Metrics;
using System.Text;
using NewsReader.Library.Import;
using NewsReader.Search.Language;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;

namespace NewsReader.Tests.Hostile;

/// <summary>Reads a text the whole way that a file of its name goes, up to where it would be stored.</summary>
internal static class HostileReading
{
    /// <summary>
    /// Reads a text and counts the steps that it took (<see cref="ReadingMeter"/>) and the bytes that were allocated,
    /// on this thread.
    /// </summary>
    public static (long Steps, long Bytes) Measured(string file, string text)
    {
        var thread = Environment.CurrentManagedThreadId;
        var steps = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ReadingMeter.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        // Other tests read at the same time.
        listener.SetMeasurementEventCallback<long>(
            (_, count, _, _) => steps += Environment.CurrentManagedThreadId == thread ? count : 0
        );
        listener.Start();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(file, text);
        return (steps, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <returns>The articles that it is, each as it would be stored or with why not; none for a search.</returns>
    public static IReadOnlyList<Understood> Read(string file, string text)
    {
        if (file == HostileText.Query)
        {
            _ = SearchQuery.Parse(text);
            return [];
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            if (Path.GetExtension(file) is not (".xml" or ".json"))
            {
                var content = new MemberContent(file, Path.GetFileName(file), "hostile", bytes, default);
                return
                [
                    Understood.From(
                        file,
                        () =>
                            Understood.Of(ArticleReaders.For(content).Read(content).Single().Read(), TestPipeline.News)
                    ),
                ];
            }
            if (text.StartsWith("<opml", StringComparison.Ordinal))
            {
                _ = Opml.Read(file, bytes);
                return [];
            }
            return
            [
                .. FeedDocument
                    .Read(file, bytes, contentType: null, address: null)
                    .Entries.Select(entry =>
                        Understood.From(
                            entry.Id,
                            () => Understood.Of(entry.ToArticle(entry.Id, "hostile", default), TestPipeline.News)
                        )
                    ),
            ];
        }
        catch (ArticleUnreadableException why)
        {
            return [Understood.Failed(why)];
        }
    }
}
