namespace NewsReader.Articles.Bylines;

/// <summary>What tells that a line names who wrote the article, beside the names in it.</summary>
internal enum BylineEvidence
{
    None,

    /// <summary>"By" before the names.</summary>
    Label,

    /// <summary>"From" before them: a place behind the name must bear it out.</summary>
    PlaceLabel,

    /// <summary>A place on the line below.</summary>
    Place,

    /// <summary>What the author is, or the paper, on the line below.</summary>
    Below,

    /// <summary>The date on the line below, where one stands below a subheading as well.</summary>
    DateBelow,

    /// <summary>The text on the line below: whoever is not named in it is not whom it is about.</summary>
    TextBelow,
}
