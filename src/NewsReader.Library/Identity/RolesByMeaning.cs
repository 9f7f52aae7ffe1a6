using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>
/// Roles by what they mean: "Democratic nominee" and "Democratic presidential nominee" are one, and what somebody was
/// is told from what somebody is.
/// </summary>
internal static class RolesByMeaning
{
    /// <summary>Roles that mean the same as one, under the words that most articles use, or the fuller ones.</summary>
    public static IReadOnlyList<GivenRole> Merge(IEnumerable<GivenRole> roles)
    {
        var merged = new List<(GivenRole Role, Meaning Meaning)>();
        foreach (var role in roles.OrderByDescending(r => r.Articles).ThenByDescending(r => r.Role.Length))
        {
            var meaning = Meaning.Of(role.Role);
            var at = merged.FindIndex(known => known.Meaning.IsOneWith(meaning));
            if (at < 0)
            {
                merged.Add((role with { IsFormer = meaning.IsFormer }, meaning));
                continue;
            }
            var known = merged[at].Role;
            merged[at] = (
                known with
                {
                    Articles = known.Articles + role.Articles,
                    First = role.First < known.First ? role.First : known.First,
                    Last = role.Last > known.Last ? role.Last : known.Last,
                },
                merged[at].Meaning
            );
        }
        return
        [
            .. merged
                .Select(known => known.Role)
                .OrderBy(role => role.IsFormer)
                .ThenByDescending(role => role.Last)
                .ThenByDescending(role => role.Articles),
        ];
    }

    /// <summary>The words of a role: its noun, what stands before, and whose it is.</summary>
    private sealed record Meaning(string Noun, HashSet<string> Before, HashSet<string> Owners, bool IsFormer)
    {
        public static Meaning Of(string role)
        {
            var words = NameText.Words(role);
            var former = words.RemoveAll(word => English.Roles.FormerWords.Contains(word)) > 0;
            var of = words.FindIndex(word => English.Roles.OwnerPrepositions.Contains(word));
            var offices = of < 0 ? words : words[..of];
            return new Meaning(
                offices.Count > 0 ? OfficeWords.Full(offices[^1]) : "",
                [.. offices.SkipLast(1).Select(OfficeWords.Full)],
                of < 0 ? [] : [.. words.Skip(of + 1).Where(word => !English.Organisations.SmallWords.Contains(word))],
                former
            );
        }

        /// <summary>One says no more than the other, and nothing else.</summary>
        public bool IsOneWith(Meaning other) =>
            Noun == other.Noun
            && IsFormer == other.IsFormer
            && IsWithin(Before.Union(Owners), other.Before.Union(other.Owners));

        private static bool IsWithin(IEnumerable<string> one, IEnumerable<string> other)
        {
            var (a, b) = (one.ToHashSet(StringComparer.Ordinal), other.ToHashSet(StringComparer.Ordinal));
            return a.Count == 0 ? b.Count == 0 : b.Count != 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
        }
    }
}
