namespace NewsReader.Sources;

/// <summary>
/// One article could not be read. <see cref="Origin"/> is the file (or address), <see cref="Exception.Message"/> the
/// whole sentence for a person: which file, why, and what to do.
/// </summary>
public sealed class ArticleUnreadableException : Exception
{
    public ArticleUnreadableException(string origin, string reason, string advice, Exception? inner = null)
        : base($"{origin}: {reason} {advice}", inner)
    {
        Origin = origin;
        Reason = reason;
    }

    public string Origin { get; }

    /// <summary>Why, as a sentence that does not name the file.</summary>
    public string Reason { get; }
}
