using NewsReader.Analysis;

namespace NewsReader.Search.Language;

/// <summary>
/// Of which kinds an organization is to be that a query names: "organization:labour kind:party" asks for the party of
/// that name, and not for an article that names it and some party.
/// </summary>
public static class KindsBeside
{
    /// <summary>The names that have kinds beside them, each with these.</summary>
    public static IReadOnlyDictionary<NameNode, IReadOnlyList<OrganizationKind>> Of(SearchNode? root)
    {
        var kinds = new Dictionary<NameNode, IReadOnlyList<OrganizationKind>>();
        if (root is not null)
            Gather(root, [], kinds);
        return kinds;
    }

    /// <param name="beside">Those that stand beside the part.</param>
    private static void Gather(
        SearchNode part,
        IReadOnlyList<OrganizationKind> beside,
        Dictionary<NameNode, IReadOnlyList<OrganizationKind>> kinds
    )
    {
        switch (part)
        {
            case AllNode all:
                var own = all.Parts.SelectMany(Told).ToList();
                foreach (var inner in all.Parts)
                    Gather(inner, own.Count > 0 ? own : beside, kinds);
                break;
            case EitherNode either:
                foreach (var inner in either.Parts)
                    Gather(inner, beside, kinds);
                break;
            case NameNode { Use: NameUse.Company or NameUse.Organization } name when beside.Count > 0:
                kinds[name] = beside;
                break;
        }
    }

    /// <summary>The kinds that a part asks for, if it asks for nothing else.</summary>
    private static IEnumerable<OrganizationKind> Told(SearchNode part) =>
        part switch
        {
            KindNode kind => [kind.Kind],
            EitherNode either when either.Parts.All(inner => inner is KindNode) => either
                .Parts.OfType<KindNode>()
                .Select(kind => kind.Kind),
            _ => [],
        };
}
