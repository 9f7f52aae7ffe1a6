namespace NewsReader.Text.Languages;

/// <summary>A noun or verb that states by what means something was said.</summary>
/// <param name="Word">"tweeted".</param>
/// <param name="Medium">What the means is called: "Twitter"; null where it only tells the kind ("posted").</param>
/// <param name="Kind">The kind of quotation that it makes: "tweet", "statement", "writing", "speech".</param>
public sealed record MediumWord(string Word, string? Medium, string Kind);
