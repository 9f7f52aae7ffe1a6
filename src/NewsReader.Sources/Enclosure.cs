namespace NewsReader.Sources;

/// <summary>A file that comes with an article to be heard, seen or kept: an episode's sound, a video.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Type">Its media type ("audio/mpeg"); null where nothing states it.</param>
/// <param name="Length">In bytes; null where nothing states it.</param>
/// <param name="Seconds">How long it plays; null where nothing states it.</param>
public sealed record Enclosure(string Address, string? Type = null, long? Length = null, int? Seconds = null);
