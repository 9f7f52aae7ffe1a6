using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>Who somebody is, in a sentence of the roles that articles give.</summary>
internal static class WhoSentence
{
    private const int Earlier = 2;

    /// <summary>A role counts that a third as many articles give as the one that most give.</summary>
    private const int Share = 3;

    /// <summary>"Senator from Texas; before, solicitor general." Null where no article gives a role.</summary>
    public static string? Of(EntityPage page)
    {
        if (page.Entity.Kind != EntityKind.Person || page.Roles.Count == 0)
            return null;
        // What one article says in passing is nobody's office: the newest of those that many give.
        var most = page.Roles.Max(role => role.Articles);
        var given = page.Roles.Where(role => role.Articles * Share >= most).ToList();
        var now = given
            .Where(role => !role.IsFormer)
            .OrderByDescending(role => role.Last)
            .Take(1)
            .Select(role => role.Role)
            .ToList();
        var before = given.Where(role => role.IsFormer).Take(Earlier).Select(role => role.Role).ToList();
        return (now, before) switch
        {
            ([var role], []) => $"{EntityWords.AtStart(role)}.",
            ([var role], _) => $"{EntityWords.AtStart(role)}; {string.Join(", ", before)}.",
            _ => $"{EntityWords.AtStart(string.Join(", ", before))}.",
        };
    }
}
