namespace NewsReader.Analysis.Entities;

/// <summary>
/// What kind of organization a name is of: as the world knows it, by the head word of its name, or by what the article
/// calls it.
/// </summary>
internal static class OrganizationKinds
{
    private const int LongestDescription = 8;

    public static OrganizationKind Of(TokenisedProse prose, Resolved organization)
    {
        var known = Known(prose, organization);
        if (known is { IsCommon: false, Organization: { } sure })
            return sure;
        return OfName(prose, organization.Name)
            ?? Described(prose, organization)
            ?? known?.Organization
            ?? OrganizationKind.Company;
    }

    /// <summary>The known organization of that name, where the article names it whole.</summary>
    private static Knowledge.KnownName? Known(TokenisedProse prose, Resolved organization)
    {
        Knowledge.KnownName? best = null;
        foreach (var (first, end) in organization.Places)
        {
            if (
                prose.Known.At(first) is not { Name.IsOrganization: true } known
                || known.First < first - 1
                || known.End > end
                || known.End - known.First < (end - first + 1) / 2
            )
                continue;
            if (best is null || best.Value.IsCommon && !known.Name.IsCommon)
                best = known.Name;
        }
        return best;
    }

    /// <summary>By the words of the name, from its end; what "of" leads in tells nothing.</summary>
    private static OrganizationKind? OfName(TokenisedProse prose, ReadOnlySpan<char> words)
    {
        foreach (var of in prose.Lexicon.Grammar.Of)
        {
            if (words.IndexOf($" {of} ") is > 0 and var cut)
                words = words[..cut];
        }
        while (!words.IsEmpty)
        {
            var last = words.LastIndexOf(' ') + 1;
            if (KindOf(prose, words[last..]) is { } kind)
                return kind;
            words = last == 0 ? [] : words[..(last - 1)];
        }
        return null;
    }

    /// <summary>"Northline, a ferry operator", "the union Ver.di", "the newspaper Dawn".</summary>
    private static OrganizationKind? Described(TokenisedProse prose, Resolved organization)
    {
        foreach (var (first, end) in organization.Places)
        {
            if (KindOf(prose, prose.Word(first - 1)) is { } before && !prose.SentenceStarts[first])
                return before;
            var opens =
                prose.Word(end) is "," && prose.Lexicon.Organisations.DescriptionOpeners.Contains(prose.Word(end + 1));
            var isCopula = prose.Lexicon.Roles.Copulas.Contains(prose.Word(end));
            if (!opens && !isCopula)
                continue;
            OrganizationKind? last = null;
            for (var i = end + 2; i < Math.Min(prose.Count, end + 2 + LongestDescription); i++)
            {
                if (
                    prose.SentenceStarts[i]
                    || prose.Tokens[i].Kind == Tokens.TokenKind.Punctuation
                    || prose.Lexicon.Organisations.DescriptionBreaks.Contains(prose.Word(i))
                )
                    break;
                last = KindOf(prose, prose.Word(i)) ?? last;
            }
            if (last is not null)
                return last;
        }
        return null;
    }

    private static OrganizationKind? KindOf(TokenisedProse prose, ReadOnlySpan<char> word) =>
        prose
            .Lexicon.Organisations.KindsOfWords.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(word, out var kind)
            ? Enum.Parse<OrganizationKind>(kind, ignoreCase: true)
            : null;
}
