namespace NewsReader.Text.Languages;

/// <summary>
/// Words around who speaks that say whose a quotation is: "so said *", "in * 's words".
/// </summary>
/// <param name="Before">The words before who speaks, each any of several.</param>
/// <param name="Behind">The words behind.</param>
public sealed record AttributionFrame(IReadOnlyList<WordSet> Before, IReadOnlyList<WordSet> Behind)
{
    private const string Speaker = "*";

    /// <summary>Reads a line of the list of frames.</summary>
    /// <exception cref="FormatException">It has no place, or several, for who speaks, or begins with it.</exception>
    internal static AttributionFrame Parse(string line)
    {
        var words = line.Split(' ').ToList();
        var at = words.IndexOf(Speaker);
        if (at < 1 || words.LastIndexOf(Speaker) != at)
            throw new FormatException($"'{line}' must have one * behind a word.");
        return new AttributionFrame([.. words.Take(at).Select(Any)], [.. words.Skip(at + 1).Select(Any)]);

        static WordSet Any(string alternatives) => new(alternatives.Split('|'), anyCase: true);
    }
}
