namespace NewsReader.Analysis.Entities;

/// <summary>
/// Organisations that the news names without saying what they are. Names are facts; the list is our own.
/// </summary>
public static class KnownOrganisations
{
    /// <summary>How many words the longest has.</summary>
    internal const int MostWords = 5;

    private static readonly WordLists Lists = WordLists.Of(
        typeof(KnownOrganisations).Assembly,
        "Knowledge/organisations.txt"
    );

    private static readonly WordSet Names = new(Lists.Lines("organisations").SelectMany(WithPoints), anyCase: false);

    private static readonly WordSet FirstWords = new(Names.Select(name => name.Split(' ')[0]), anyCase: false);

    /// <summary>"SEC" is written "S.E.C." by some papers.</summary>
    private static IEnumerable<string> WithPoints(string name) =>
        name.Length is >= 2 and <= 5 && name.All(char.IsAsciiLetterUpper)
            ? [name, string.Concat(name.Select(letter => $"{letter}."))]
            : [name];

    /// <summary>Whether an organization is called so, in these letters and this case.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);

    /// <summary>Papers that have "The" in their name, wherever it stands.</summary>
    private static readonly WordSet WithArticle = Lists.Exact("with an article");

    private static readonly WordSet Media = new(Lists.Lines("media").Concat(Lists.Lines("pollsters")), anyCase: false);

    /// <summary>Whether a paper, a station or a pollster is called so, although the name does not tell.</summary>
    internal static bool IsMedium(ReadOnlySpan<char> name) => Media.Contains(name);

    /// <summary>Whether a "The" at the beginning of a sentence belongs to this name.</summary>
    internal static bool HasArticle(ReadOnlySpan<char> name) => WithArticle.Contains(name);

    /// <summary>Whether a known name can begin with this word: most words are passed over by this.</summary>
    internal static bool CanBegin(ReadOnlySpan<char> word) => FirstWords.Contains(word);
}
