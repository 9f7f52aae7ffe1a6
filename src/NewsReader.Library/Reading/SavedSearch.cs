namespace NewsReader.Library.Reading;

/// <summary>A search that a reader keeps, with a name; never derived.</summary>
public sealed class SavedSearch
{
    public long Id { get; set; }

    public long ReaderId { get; set; }

    public required string Name { get; set; }

    /// <summary>As it was typed.</summary>
    public required string Query { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime MadeAt { get; set; }
}
