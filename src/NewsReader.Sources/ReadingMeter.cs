using System.Diagnostics.Metrics;

namespace NewsReader.Sources;

/// <summary>
/// How much work reading causes, in steps: elements, attributes, events, words looked at. The same for the same input
/// on every machine.
/// </summary>
public static class ReadingMeter
{
    public const string Name = "NewsReader.Reading";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Counter = Meter.CreateCounter<long>(
        "newsreader.reading.steps",
        description: "Steps that reading took, by what was read."
    );

    /// <param name="read">What was read: "html", "xml", "mail", "article", "search".</param>
    public static void Count(string read, long steps) =>
        Counter.Add(steps, new KeyValuePair<string, object?>("read", read));
}
