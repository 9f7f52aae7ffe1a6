namespace NewsReader.Analysis.Entities;

/// <summary>What kind of organization a name is of: by its head word.</summary>
internal static class OrganizationKinds
{
    public static OrganizationKind Of(TokenisedProse prose, Resolved organization)
    {
        var kinds = prose.Lexicon.Organisations.KindsOfWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = organization.Name.AsSpan();
        // "University of Michigan": the head stands before "of".
        foreach (var of in prose.Lexicon.Grammar.Of)
        {
            if (words.IndexOf($" {of} ") is > 0 and var cut)
                words = words[..cut];
        }
        while (!words.IsEmpty)
        {
            var last = words.LastIndexOf(' ') + 1;
            if (kinds.TryGetValue(words[last..], out var kind))
                return Enum.Parse<OrganizationKind>(kind, ignoreCase: true);
            words = last == 0 ? [] : words[..(last - 1)];
        }
        return OrganizationKind.Company;
    }
}
