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
