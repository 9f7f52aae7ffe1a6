using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;

namespace NewsReader.Library.Identity;

/// <summary>Who of the library the names of one article are.</summary>
public sealed class ArticleWho
{
    private readonly Dictionary<(EntityKind Kind, string Form), KnownInArticle> _byForm = [];

    private ArticleWho(IEnumerable<(IReadOnlyList<string> Forms, KnownInArticle Who)> named)
    {
        foreach (var (forms, who) in named)
        {
            foreach (var form in forms)
                _byForm.TryAdd((who.Kind, form), who);
        }
    }

    /// <summary>Of the article that an origin holds; of one that is folded, those of what it repeats.</summary>
    public static async Task<ArticleWho> OfAsync(
        LibraryContext library,
        string origin,
        CancellationToken cancel = default
    )
    {
        var article = await library
            .Origins.Where(o => o.Path == origin)
            .Select(o => o.ArticleId)
            .FirstOrDefaultAsync(cancel);
        var original = await library
            .Places.Where(p => p.ArticleId == article)
            .Select(p => p.CopyOf)
            .FirstOrDefaultAsync(cancel);
        var listed = original ?? article;
        var named = await library
            .Appearances.AsNoTracking()
            .Where(a => a.ArticleId == listed)
            .OrderByDescending(a => a.Mentions)
            .Select(a => new
            {
                a.Forms,
                a.ToldForms,
                Who = new KnownInArticle(
                    a.Entity!.Kind,
                    a.Entity.Slug,
                    a.Entity.Name,
                    a.Entity.Wikidata,
                    a.Confidence,
                    a.Reason
                ),
            })
            .ToListAsync(cancel);
        return new ArticleWho(
            named.Select(n => ((IReadOnlyList<string>)[.. n.Forms.Split('\n'), .. n.ToldForms.Split('\n')], n.Who))
        );
    }

    /// <summary>Who somebody named is; null for nobody of the library.</summary>
    public KnownInArticle? Of(NamedEntity named) =>
        _byForm.TryGetValue((named.Kind, named.Name), out var who) ? who
        // By the user's word it may be of the other kind.
        : _byForm.TryGetValue(
            (named.Kind == EntityKind.Person ? EntityKind.Company : EntityKind.Person, named.Name),
            out who
        )
            ? who
        : null;
}

/// <summary>Somebody of the library as an article names them.</summary>
/// <param name="Wikidata">The number of the item, without its Q; null where none is told.</param>
/// <param name="Probability">How sure it is that the article means them, from 0 to 1.</param>
/// <param name="Reason">Why, as a clause; null where the name alone says it.</param>
public sealed record KnownInArticle(
    EntityKind Kind,
    string Slug,
    string Name,
    int? Wikidata,
    double Probability,
    string? Reason
);
