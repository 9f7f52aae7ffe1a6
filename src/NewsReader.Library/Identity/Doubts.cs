using Microsoft.EntityFrameworkCore;
using NewsReader.Articles.Mentions;

namespace NewsReader.Library.Identity;

/// <summary>A name that probably means somebody, in so many articles: a question to the user.</summary>
/// <param name="Doubt">The key of the name.</param>
/// <param name="Form">The name as the newest of the articles writes it.</param>
/// <param name="Who">Whom it probably means.</param>
/// <param name="Articles">How many articles of those that are looked at.</param>
/// <param name="Confidence">How sure it is in the newest, from 0 to 1.</param>
/// <param name="Reason">Why, as a clause behind "because"; null where the name alone says it.</param>
/// <param name="Newest">The newest of the articles.</param>
public sealed record DoubtfulName(
    long Doubt,
    string Form,
    EntityLink Who,
    int Articles,
    double Confidence,
    string? Reason,
    AppearanceLine Newest
);

/// <summary>The names of which it is not sure whom they mean.</summary>
public static class Doubts
{
    /// <summary>So many of the newest doubtful names are looked at: the cost does not grow with the library.</summary>
    private const int Looked = 2000;

    /// <summary>Those in most articles first.</summary>
    public static async Task<IReadOnlyList<DoubtfulName>> DoubtsAsync(
        this LibraryContext library,
        int most,
        CancellationToken cancel = default
    )
    {
        var newest = await library
            .Appearances.AsNoTracking()
            .Where(a => a.Doubt != null)
            .OrderByDescending(a => a.ArticleId)
            .Take(Looked)
            .Select(a => new
            {
                Doubt = a.Doubt!.Value,
                a.EntityId,
                a.ArticleId,
                a.Confidence,
                a.Forms,
            })
            .ToListAsync(cancel);
        // Whom a name is not, where that is only probable, the user said before.
        var refused = await (
            from said in library.Corrections
            where said.Kind == CorrectionKind.Unlikely && said.UndoneAt == null
            from target in library.Entities
            where target.Kind == said.TargetKind && target.Slug == said.TargetSlug
            select ValueTuple.Create(said.Slug, target.Id)
        ).ToListAsync(cancel);
        var asked = newest
            .Where(a => a.Confidence is >= IdentityConfidence.Probable and < IdentityConfidence.Sure)
            .GroupBy(a => (a.Doubt, a.EntityId))
            .Select(g => (Newest: g.MaxBy(a => a.ArticleId)!, Articles: g.Count()))
            .Where(g => !refused.Contains((EntityAddress.Slug(NameOf(g.Newest.Forms)), g.Newest.EntityId)))
            .OrderByDescending(g => g.Articles)
            .ThenByDescending(g => g.Newest.ArticleId)
            .Take(most)
            .ToList();
        var found = new List<DoubtfulName>();
        foreach (var (name, articles) in asked)
        {
            var who = await EntityPages.Links(library.Entities.Where(e => e.Id == name.EntityId)).FirstAsync(cancel);
            var line = await EntityPages
                .AppearanceLines(
                    library.Appearances.Where(a => a.EntityId == name.EntityId && a.ArticleId == name.ArticleId)
                )
                .FirstAsync(cancel);
            // Whoever is new is doubtful too, until more is known of them: nobody else is meant yet.
            if (line.Reason is null && who.Articles <= articles)
                continue;
            found.Add(
                new DoubtfulName(name.Doubt, NameOf(name.Forms), who, articles, line.Confidence, line.Reason, line)
            );
        }
        return found;
    }

    /// <summary>The fullest of the forms by which an article calls somebody.</summary>
    private static string NameOf(string forms) => forms.Split('\n')[0];
}
