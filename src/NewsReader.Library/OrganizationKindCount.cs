using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>
/// How many articles give an organization a kind: kept in step by the storage, so that nobody has to count them to tell
/// what it is.
/// </summary>
public sealed class OrganizationKindCount
{
    public long EntityId { get; set; }

    public OrganizationKind Kind { get; set; }

    public int Articles { get; set; }
}
