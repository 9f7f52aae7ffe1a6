using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>
/// Of the articles of a campaign that name somebody of a list by an unambiguous form, how many the best page has; how
/// many of that page's articles do name them.
/// </summary>
internal static class CampaignIdentity
{
    private const int MostNamed = 100;

    private const int Orders = 20;

    private const int OfOrders = 60;

    private sealed record Listed(string Name, string Kind, List<string> Forms, string? Surname);

    private sealed record Found(string Name, double Share, double Precision, int Articles);

    public static async Task PrintAsync(DirectoryInfo data, DirectoryInfo own, bool errors, Calibration calibration)
    {
        var list = JsonSerializer.Deserialize<List<Listed>>(
            File.ReadAllText(AccuracyCommand.At(own, "campaign.json")),
            JsonSerializerOptions.Web
        )!;
        using var articles = new CampaignArticles(data);
        var judged = await Judged.OfAsync(articles.Texts.Keys.Select(articles.PathOf));
        var byArticle = judged.ToLookup(named => named.Article);
        Console.WriteLine($"Who is who, {articles.Texts.Count} articles of one campaign");
        foreach (var kind in (EntityKind[])[EntityKind.Person, EntityKind.Company])
        {
            var found = list.Where(listed => listed.Kind == "person" == (kind == EntityKind.Person))
                .Select(listed => Measure(listed, kind, articles, byArticle, calibration))
                .ToList();
            Console.WriteLine(
                $"    {(kind == EntityKind.Person ? "people" : "organizations"), -14} share on the best page mean "
                    + $"{found.Average(one => one.Share):F3} worst {found.Min(one => one.Share):F2}  precision "
                    + $"{found.Average(one => one.Precision):F3}  ({found.Count} of the list)"
            );
            foreach (var one in found.Where(one => errors && (one.Share < 1 || one.Precision < 1)))
                Console.WriteLine($"        {one.Share:F2} p{one.Precision:F2} {one.Name} ({one.Articles} articles)");
            PrintDoubles(judged, kind);
        }
        await PrintOrdersAsync(articles);
    }

    private static Found Measure(
        Listed listed,
        EntityKind kind,
        CampaignArticles articles,
        ILookup<string, Judged> byArticle,
        Calibration calibration
    )
    {
        var form = Any(listed.Forms);
        var last = Any([listed.Surname ?? listed.Name.Split(' ')[^1]]);
        var naming = articles
            .Texts.Where(article => form.IsMatch(article.Value))
            .Select(article => article.Key)
            .ToList();
        var pages = naming
            .SelectMany(article =>
                byArticle[article]
                    .Where(named => named.Kind == kind && named.Forms.Append(named.Name).Any(form.IsMatch))
                    .Select(named => named.Page)
                    .Distinct()
            )
            .GroupBy(page => page)
            .OrderByDescending(page => page.Count())
            .ThenBy(page => page.Key, StringComparer.Ordinal)
            .ToList();
        if (pages is not [var best, ..])
            return new Found(listed.Name, 0, 1, naming.Count);
        var on = articles
            .Texts.Keys.Select(article =>
                byArticle[article].FirstOrDefault(named => named.Kind == kind && named.Page == best.Key)
            )
            .OfType<Judged>()
            .ToList();
        var share = (double)on.Count(named => naming.Contains(named.Article)) / naming.Count;
        var right = 0;
        foreach (var named in on)
        {
            var isRight = form.IsMatch(articles.Texts[named.Article]) || last.IsMatch(articles.Texts[named.Article]);
            right += isRight ? 1 : 0;
            calibration.Add(named.Probability, isRight);
        }
        return new Found(listed.Name, share, (double)right / on.Count, naming.Count);
    }

    /// <summary>Pages of those named most whose names are alike: to be looked at.</summary>
    private static void PrintDoubles(List<Judged> judged, EntityKind kind)
    {
        var most = judged
            .Where(named => named.Kind == kind)
            .GroupBy(named => named.Page)
            .OrderByDescending(page => page.Select(named => named.Article).Distinct().Count())
            .ThenBy(page => page.Key, StringComparer.Ordinal)
            .Take(MostNamed)
            .Select(page => (page.Key, Name: page.GroupBy(named => named.Name).MaxBy(name => name.Count())!.Key))
            .ToList();
        var doubles = new List<string>();
        for (var i = 0; i < most.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreAlike(kind, most[i].Name, most[j].Name))
                    doubles.Add($"{most[j].Name} = {most[i].Name}");
            }
        }
        Console.WriteLine(
            $"        alike among the {MostNamed} named most: {doubles.Count}"
                + (doubles.Count > 0 ? $" ({string.Join("; ", doubles)})" : "")
        );
    }

    private static bool AreAlike(EntityKind kind, string one, string other)
    {
        if (kind == EntityKind.Company)
            return OrganizationName.Of(one).To(OrganizationName.Of(other)) < OrganizationRelation.Part;
        var (name, theirs) = (PersonName.Of(one), PersonName.Of(other));
        return name.IsSingle != theirs.IsSingle ? name.Last == theirs.Last
            : name.IsSingle ? name.Whole == theirs.Whole
            : name.To(theirs) < NameRelation.Generation;
    }

    /// <summary>Of pairs of mentions how many are judged alike whatever the order of import.</summary>
    private static async Task PrintOrdersAsync(CampaignArticles articles)
    {
        var random = new Random(1);
        var every = articles.Texts.Count / OfOrders;
        var part = articles.Texts.Keys.Where((_, i) => i % every == 0).Take(OfOrders).ToArray();
        List<string>? first = null;
        double all = 0;
        double alike = 0;
        for (var order = 0; order < Orders; order++)
        {
            var pages = (await Judged.OfAsync(part.Select(articles.PathOf)))
                .OrderBy(named => named.Article, StringComparer.Ordinal)
                .ThenBy(named => named.Kind)
                .ThenBy(named => named.Name, StringComparer.Ordinal)
                .Select(named => named.Page)
                .ToList();
            random.Shuffle(part);
            if (first is null)
            {
                first = pages;
                continue;
            }
            // Pairs that either order puts on one page: of all pairs nearly all are apart anyway.
            for (var i = 0; i < pages.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (before, now) = (first[i] == first[j], pages[i] == pages[j]);
                    all += before || now ? 1 : 0;
                    alike += before && now ? 1 : 0;
                }
            }
        }
        Console.WriteLine(
            $"    {Orders} orders of {part.Length} articles: of the pairs of names that are one in either, "
                + $"{alike / all:F4} are in both"
        );
    }

    private static Regex Any(IEnumerable<string> forms) =>
        new(
            $@"(?<!\w)(?:{string.Join('|', forms.OrderByDescending(form => form.Length).Select(Regex.Escape))})(?!\w)",
            RegexOptions.CultureInvariant
        );
}
