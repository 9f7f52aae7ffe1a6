using NewsReader.Analysis;

namespace NewsReader.Library.Identity;

/// <summary>Which kinds of organizations are hardly one: a club and a university of one name are two.</summary>
internal static class KindContradiction
{
    private static readonly HashSet<OrganizationKind> Apart =
    [
        OrganizationKind.Team,
        OrganizationKind.School,
        OrganizationKind.Party,
        OrganizationKind.Court,
    ];

    /// <summary>Whether two articles that give these kinds hardly mean one organization.</summary>
    public static bool Between(OrganizationKind? one, OrganizationKind? other) =>
        one is { } a
        && other is { } b
        && a != b
        && (Apart.Contains(a) || Apart.Contains(b))
        && !IsVague(a)
        && !IsVague(b);

    /// <summary>What the analysis falls back to tells nothing.</summary>
    private static bool IsVague(OrganizationKind kind) =>
        kind is OrganizationKind.Other or OrganizationKind.Association;
}
