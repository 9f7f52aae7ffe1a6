namespace NewsReader.Analysis.Entities;

/// <summary>
/// Common given names by the pronoun that their bearers mostly take. The list is our own, from general knowledge.
/// </summary>
internal static class GivenNames
{
    private static readonly WordLists Lists = WordLists.Of(typeof(GivenNames).Assembly, "Knowledge/given-names.txt");

    private static readonly WordSet Female = Lists.AnyCaseOf("given names", "female");

    private static readonly WordSet Male = Lists.AnyCaseOf("given names", "male");

    public static Gender Of(ReadOnlySpan<char> givenName, Lexicon lexicon) =>
        Female.Contains(givenName)
            ? Male.Contains(givenName)
                ? Gender.Unknown
                : Gender.Female
            : Male.Contains(givenName)
                ? Gender.Male
                : lexicon.People.FemaleNameEndings.EndsIn(givenName)
                    ? Gender.Female
                    : lexicon.People.MaleNameEndings.EndsIn(givenName)
                        ? Gender.Male
                        : Gender.Unknown;
}
