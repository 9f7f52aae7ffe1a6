namespace NewsReader.Analysis.Names;

/// <summary>
/// Countries, states, large cities and regions, and the words for those who live there. Names are facts; the lists are
/// our own.
/// </summary>
public static class KnownPlaces
{
    private static readonly WordLists Lists = WordLists.Of(typeof(KnownPlaces).Assembly, "Knowledge/places.txt");

    public static readonly WordSet Places = Lists.Exact("places");

    public static readonly WordSet Peoples = Lists.Exact("peoples");

    /// <summary>Whether this is, whole, the name of a place.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Places.Contains(name);

    /// <summary>Whether this is, whole, a word for people of a place, a faith or a party.</summary>
    public static bool IsPeople(ReadOnlySpan<char> name) => Peoples.Contains(name);
}
