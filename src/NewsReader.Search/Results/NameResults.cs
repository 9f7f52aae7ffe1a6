using NewsReader.Library;

namespace NewsReader.Search.Results;

/// <summary>What a search found, by people and organizations.</summary>
/// <param name="Matching">Those whose names the words begin.</param>
/// <param name="Named">Those whom most of the first hits name, and in how many of these.</param>
/// <param name="Of">So many hits were looked at.</param>
public sealed record NameResults(
    SearchNotes Notes,
    IReadOnlyList<EntityLink> Matching,
    IReadOnlyList<EntityLink> Named,
    int Of
)
{
    public static NameResults None { get; } = new(SearchNotes.None, [], [], 0);
}
