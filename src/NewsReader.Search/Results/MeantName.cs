using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Search.Results;

/// <summary>Whom a name of a query means.</summary>
/// <param name="Meant">All who are called so, those in most articles first; empty where the library knows
/// nobody.</param>
/// <param name="DidYouMean">Where it knows nobody: whose names differ by a slip.</param>
/// <param name="Kinds">The kinds that the query asks of an organization of this name; empty where it asks none.</param>
public sealed record MeantName(
    NameNode Node,
    IReadOnlyList<EntityLink> Meant,
    IReadOnlyList<EntityLink> DidYouMean,
    IReadOnlyList<OrganizationKind> Kinds
)
{
    public bool IsAmbiguous => Meant.Count > 1;

    /// <summary>Whether it is nobody's name, and what is looked for is whom articles call so without one: "a
    /// user".</summary>
    public bool IsByWords => Node.Use == NameUse.Speaker && Meant.Count == 0;

    /// <summary>
    /// Whether a company is asked for, and organizations of other kinds are meant, as none is called so.
    /// </summary>
    public bool IsNoCompany =>
        Node.Use == NameUse.Company && Meant.Any(e => e.Organization != OrganizationKind.Company);

    /// <summary>Those of the name who are of none of <see cref="Kinds"/>, where nobody is.</summary>
    public IReadOnlyList<EntityLink> OfOtherKinds { get; init; } = [];

    /// <summary>Of all who are called so those that a query means.</summary>
    /// <param name="called">In any order.</param>
    /// <param name="kinds">The kinds that it asks of an organization; none where any will do.</param>
    /// <param name="most">So many are meant at the most.</param>
    public static MeantName Among(
        NameNode node,
        IEnumerable<EntityLink> called,
        IReadOnlyList<OrganizationKind> kinds,
        int most
    )
    {
        var all = called.OrderByDescending(e => e.Articles).ToList();
        var meant = kinds.Count == 0 ? all : all.FindAll(e => e.Organization is { } kind && kinds.Contains(kind));
        if (node.Use == NameUse.Company && meant.Exists(e => e.Organization == OrganizationKind.Company))
            meant.RemoveAll(e => e.Organization != OrganizationKind.Company);
        return new MeantName(node, [.. meant.Take(most)], [], kinds)
        {
            OfOtherKinds = meant.Count == 0 ? [.. all.Take(most)] : [],
        };
    }
}
