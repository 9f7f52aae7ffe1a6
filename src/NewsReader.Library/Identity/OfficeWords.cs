using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>The words of somebody's roles: what somebody is ("senator"), and whose ("texas").</summary>
internal sealed class OfficeWords
{
    private OfficeWords(HashSet<string> offices, HashSet<string> owners) => (Offices, Owners) = (offices, owners);

    /// <summary>Folded words before "of", "for" or "at".</summary>
    public HashSet<string> Offices { get; }

    /// <summary>Folded words behind those.</summary>
    public HashSet<string> Owners { get; }

    public bool IsEmpty => Offices.Count == 0;

    public static OfficeWords Of(IEnumerable<string> roles)
    {
        var (offices, owners) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        foreach (var role in roles)
        {
            var isOwner = false;
            foreach (var word in NameText.Words(role))
            {
                if (English.Roles.OwnerPrepositions.Contains(word))
                    isOwner = true;
                else if (word.Length > 2 && !English.Roles.Modifiers.Contains(word))
                    (isOwner ? owners : offices).Add(Full(word));
            }
        }
        return new OfficeWords(offices, owners);
    }

    public void UnionWith(OfficeWords other)
    {
        Offices.UnionWith(other.Offices);
        Owners.UnionWith(other.Owners);
    }

    /// <summary>How many words of offices both have.</summary>
    public int InCommon(OfficeWords other) => Offices.Count(other.Offices.Contains);

    /// <summary>Whether both say whose they are, and nobody is in common.</summary>
    public bool HaveOtherOwners(OfficeWords other) =>
        Owners.Count > 0 && other.Owners.Count > 0 && !Owners.Overlaps(other.Owners) && !Owners.Overlaps(other.Offices);

    /// <summary>"sen" is "senator".</summary>
    public static string Full(string word) => English.Roles.FullOffices.GetValueOrDefault(word, word);
}
