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
        Advice = advice;
    }

    /// <summary>What an article or file that anything went wrong with costs: itself.</summary>
    /// <param name="origin">Its file, address or slug.</param>
    public static ArticleUnreadableException Of(string origin, Exception cause) =>
        cause switch
        {
            ArticleUnreadableException known => known,
            OutOfMemoryException => new ArticleUnreadableException(
                origin,
                "There was not the memory to read it.",
                "Split it, or give NewsReader more; all others are read.",
                cause
            ),
            // A defect of ours: it must not keep all other articles out.
            _ => new ArticleUnreadableException(
                origin,
                $"NewsReader failed on it ({cause.GetType().Name}: {cause.Message}).",
                "Report it with the file; all others are read.",
                cause
            )
            {
                IsDefect = true,
            },
        };

    public string Origin { get; }

    /// <summary>Why, as a sentence that does not name the file.</summary>
    public string Reason { get; }

    /// <summary>What to do, as a sentence.</summary>
    public string Advice { get; }

    /// <summary>Whether NewsReader failed on it, and it is none of the reader's to mend.</summary>
    public bool IsDefect { get; init; }
}
