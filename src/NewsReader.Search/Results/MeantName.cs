using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Search.Results;

/// <summary>Whom a name of a query means.</summary>
/// <param name="Meant">All who are called so, those in most articles first; empty where the library knows
/// nobody.</param>
/// <param name="DidYouMean">Where it knows nobody: whose names differ by a slip.</param>
public sealed record MeantName(NameNode Node, IReadOnlyList<EntityLink> Meant, IReadOnlyList<EntityLink> DidYouMean)
{
    public bool IsAmbiguous => Meant.Count > 1;
}
