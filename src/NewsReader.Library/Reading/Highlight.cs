namespace NewsReader.Library.Reading;

/// <summary>
/// A passage that a reader marked. It is kept by its words and what stood before them, so that it is found again
/// wherever a rebuild puts it; never derived.
/// </summary>
public sealed class Highlight
{
    public long Id { get; set; }

    public long ReaderId { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The words.</summary>
    public required string Passage { get; set; }

    /// <summary>Up to 60 characters of the text before them.</summary>
    public required string Before { get; set; }

    public string Note { get; set; } = "";

    public HighlightColour Colour { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime MadeAt { get; set; }
}

public enum HighlightColour : byte
{
    Yellow,
    Green,
    Blue,
    Red,
}
