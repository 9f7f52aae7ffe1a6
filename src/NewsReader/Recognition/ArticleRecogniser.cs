using NewsReader.Recognition.Entities;
using NewsReader.Recognition.Names;
using NewsReader.Recognition.Speakers;

namespace NewsReader.Recognition;

/// <summary>Reads an article's prose: who is named in it, as what, and who said what.</summary>
public sealed class ArticleRecogniser(INameRecogniser names)
{
    /// <summary>With the model that the program carries.</summary>
    /// <exception cref="InvalidDataException">The model is missing or damaged.</exception>
    public static ArticleRecogniser Default { get; } = new(new TrainedNameRecogniser(NameModel.Default));

    public RecognisedArticle Recognise(Prose prose)
    {
        var tokenised = new TokenisedProse(prose);
        var resolved = EntityResolver.Resolve(tokenised, WithSignatures(tokenised, names.Recognise(prose.Text, tokenised.Tokens, tokenised.SentenceStarts)));
        new Roles(tokenised, resolved).Find();
        var entities = resolved.Entities.Select(e => new NamedEntity(e.Kind, e.Name, e.Roles, tokenised.SentenceOf(e.Places), [.. e.Places.Select(p => tokenised.Span(p.First, p.End))])).ToList();
        var quotations = SpeakerFinder.Find(tokenised, resolved, entities);
        return new RecognisedArticle([.. entities.Where(e => e.Kind == EntityKind.Person)], [.. entities.Where(e => e.Kind == EntityKind.Company)], quotations);
    }

    /// <summary>Who signs a post is named there, whatever the recogniser saw.</summary>
    private static IReadOnlyList<NameSpan> WithSignatures(TokenisedProse prose, IReadOnlyList<NameSpan> names)
    {
        if (prose.Prose.Posts.Count == 0) return names;
        var signed = prose.Prose.Posts.Select(post =>
        {
            var (first, end) = (prose.At(post.Name.Start), prose.At(post.Name.End));
            var isOrganisation = KnownOrganisations.Contains(post.Name.In(prose.Text))
                || names.Any(n => n.Kind == NameKind.Organisation && prose.Span(n.First, n.End).In(prose.Text).SequenceEqual(post.Name.In(prose.Text)));
            return new NameSpan(first, end, isOrganisation ? NameKind.Organisation : NameKind.Person);
        }).ToList();
        return [.. names.Where(n => !signed.Exists(s => n.First < s.End && s.First < n.End)).Concat(signed).OrderBy(n => n.First)];
    }
}
