namespace NewsReader.Sources.Feeds;

/// <summary>
/// The XML namespaces that feeds extend themselves with. Those of RSS and Atom themselves are many and often wrong, so
/// an element of any other counts as the feed's own.
/// </summary>
internal static class Namespaces
{
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinCoreTerms = "http://purl.org/dc/terms/";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string ITunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Whether an element is the feed's own: of RSS, Atom, or of no namespace.</summary>
    public static bool IsOwn(string space) =>
        space.Length == 0
        || space.Contains("/atom", StringComparison.OrdinalIgnoreCase)
        || space.StartsWith("http://purl.org/rss/1.0", StringComparison.Ordinal) && space != Content
        || space.Contains("netscape.com/rdf", StringComparison.Ordinal)
        || space.Contains("userland.com/rss", StringComparison.OrdinalIgnoreCase)
        || space.Contains("backend.userland", StringComparison.OrdinalIgnoreCase)
        || space.EndsWith("/rss/0.9/", StringComparison.Ordinal);
}
