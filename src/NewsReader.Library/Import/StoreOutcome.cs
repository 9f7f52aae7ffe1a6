namespace NewsReader.Library.Import;

/// <summary>What storing one file did.</summary>
internal enum StoreOutcome
{
    New,

    /// <summary>The file's text is another than before: its article was derived anew, under its old address.</summary>
    Changed,

    /// <summary>
    /// The same article is there already: its other origins are kept, and a text that only repeats it is folded into
    /// it.
    /// </summary>
    Duplicate,

    /// <summary>The article had been withdrawn, and its file is back.</summary>
    Returned,

    Unchanged,
}

/// <summary>What storing one article did.</summary>
/// <param name="Why">Why it is not an article of its own in the lists, as a sentence; null where it is.</param>
internal readonly record struct StoreResult(StoreOutcome Outcome, string? Why = null)
{
    public static implicit operator StoreResult(StoreOutcome outcome) => new(outcome);

    /// <summary>It is there already.</summary>
    public static StoreResult Duplicate(string why) => new(StoreOutcome.Duplicate, why);
}
