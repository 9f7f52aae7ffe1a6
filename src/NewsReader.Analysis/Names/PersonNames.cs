namespace NewsReader.Analysis.Names;

/// <summary>The words that persons' names are made of, as lists of names have them.</summary>
public static class PersonNames
{
    private static Gazetteers Lists => NameModel.Default.Gazetteers;

    /// <summary>Whether persons are called so by their given name, whatever else the word means.</summary>
    public static bool IsGivenName(string word) => Lists.IsGivenName(word);

    /// <summary>Whether persons are called so by their surname, whatever else the word means.</summary>
    public static bool IsSurname(string word) => Lists.IsSurname(word);
}
