namespace NewsReader.Analysis.Names;

/// <summary>The words that persons' names are made of, as the lists in the model have them.</summary>
public static class PersonNames
{
    private static readonly Gazetteers Lists = NameModel.Embedded.Gazetteers;

    /// <summary>Whether persons are called so by their given name, whatever else the word means.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) => Lists.IsGivenName(word);

    /// <summary>Whether persons are called so by their surname, whatever else the word means.</summary>
    public static bool IsSurname(ReadOnlySpan<char> word) => Lists.IsSurname(word);
}
