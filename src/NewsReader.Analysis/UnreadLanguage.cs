using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Speakers;
using NewsReader.Text;

namespace NewsReader.Analysis;

/// <summary>
/// What is known of prose in a language whose words the program has not: who signed the posts in it, and where
/// something is quoted. Nobody in running text is named, and nobody is said to speak.
/// </summary>
internal static class UnreadLanguage
{
    /// <summary>What is shorter, marks included, is a few words taken up, or a title.</summary>
    private const int ShortestSpeech = 24;

    public static RecognizedArticle Read(Prose prose)
    {
        var authors = prose
            .Posts.Select(post => (Name: Blanks.ToOne(post.Name.In(prose.Text).ToString()), Post: post))
            .GroupBy(post => post.Name, StringComparer.Ordinal)
            .ToDictionary(
                posts => posts.Key,
                posts =>
                {
                    var kind = KnownOrganisations.Contains(posts.Key) ? EntityKind.Company : EntityKind.Person;
                    return new NamedEntity(
                        kind,
                        posts.Key,
                        [],
                        posts.First().Post.Text.In(prose.Text).ToString(),
                        [.. posts.Select(post => post.Post.Name)],
                        kind == EntityKind.Company ? OrganizationKind.Company : null
                    );
                },
                StringComparer.Ordinal
            );
        var quoted = prose.Quoted.Select(parts => new Quotation(
            parts,
            parts.Sum(part => part.Length) < ShortestSpeech ? QuotationKind.Fragment : QuotationKind.Speech,
            Context: new TextSpan(parts[0].Start, parts[^1].End)
        ));
        var posted = prose.Posts.Select(post =>
            QuotationAssembly.OfPost(post, prose, authors[Blanks.ToOne(post.Name.In(prose.Text).ToString())])
        );
        return new RecognizedArticle(
            [.. authors.Values.Where(author => author.Kind == EntityKind.Person)],
            [.. authors.Values.Where(author => author.Kind == EntityKind.Company)],
            [.. quoted.Concat(posted).OrderBy(quotation => quotation.Span.Start)]
        );
    }
}
