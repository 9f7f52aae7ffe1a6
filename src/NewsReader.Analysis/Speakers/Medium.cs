namespace NewsReader.Analysis.Speakers;

/// <summary>By what means something was said, and the kind of quotation that makes it.</summary>
/// <param name="Name">Null where nothing tells: "posted" says that there was a post, and not where.</param>
internal readonly record struct Medium(string? Name, QuotationKind Kind)
{
    public static readonly Medium None = new(null, QuotationKind.Speech);

    /// <summary>A statement, whatever noun it is called by.</summary>
    public static Medium StatementIn(Lexicon lexicon) => MediumWords.Of(lexicon).Statement;

    /// <summary>Whether the article states it; of a verb of writing alone it does not.</summary>
    public bool IsStated => Name is not null || Kind == QuotationKind.Tweet;
}
