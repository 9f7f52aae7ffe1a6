using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>Names that are typed with a title: "Sen. Costigan", "Ms. Vane".</summary>
public static class TitledNames
{
    /// <summary>So many of somebody's newest articles are looked at.</summary>
    private const int Newest = 40;

    /// <summary>
    /// Of several whom a name may mean, those who bear the title that stands before it: of no other gender, or of that
    /// office by one of the newest articles. All of them where there is no title, or where it is nobody's.
    /// </summary>
    public static async Task<List<EntityLink>> BearersOfTitleAsync(
        this LibraryContext library,
        string name,
        List<EntityLink> meant,
        CancellationToken cancel
    )
    {
        if (TitleOf(name) is not { } title || meant.Count < 2)
            return meant;
        var gender =
            English.People.FemaleTitles.Contains(title) ? Gender.Female
            : English.People.MaleTitles.Contains(title) ? Gender.Male
            : Gender.Unknown;
        var ids = meant.ConvertAll(link => link.Id);
        var fitting =
            gender == Gender.Unknown
                ? await HoldersAsync(library, ids, OfficeWords.Full(title.ToLowerInvariant()), cancel)
                : await library
                    .Entities.Where(e => ids.Contains(e.Id) && (e.Gender == gender || e.Gender == Gender.Unknown))
                    .Select(e => e.Id)
                    .ToListAsync(cancel);
        return fitting.Count == 0 ? meant : meant.FindAll(link => fitting.Contains(link.Id));
    }

    /// <summary>"Costigan" of "Judge Costigan": the name behind an office that is no title; null where there is
    /// none.</summary>
    public static string? BehindOffice(string name) =>
        name.IndexOf(' ') is > 0 and var blank && English.Roles.Nouns.Contains(name.AsSpan(0, blank))
            ? name[(blank + 1)..]
            : null;

    /// <summary>The last title before a name, without its point, or an office; null where there is none.</summary>
    private static string? TitleOf(string name)
    {
        if (BehindOffice(name) is { } behind)
            return name[..^(behind.Length + 1)];
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bare = PersonName.WithoutTitles(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return bare.Length < words.Length ? words[words.Length - bare.Length - 1].TrimEnd('.') : null;
    }

    /// <summary>Those whom an article gives an office.</summary>
    private static async Task<List<long>> HoldersAsync(
        LibraryContext library,
        List<long> ids,
        string office,
        CancellationToken cancel
    )
    {
        var holders = new List<long>();
        foreach (var id in ids)
        {
            var roles = await library
                .Appearances.Where(a => a.EntityId == id)
                .OrderByDescending(a => a.ArticleId)
                .Take(Newest)
                .Select(a => a.Roles)
                .ToListAsync(cancel);
            if (roles.Exists(given => OfficeWords.Of(given.Split('\n')).Offices.Contains(office)))
                holders.Add(id);
        }
        return holders;
    }
}
