using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis;

/// <summary>Reads an article's prose: who is named in it, as what, and who said what.</summary>
/// <param name="names">What sees names in a text.</param>
/// <param name="world">Whose names are known; asked when the first article is read.</param>
public sealed class ArticleRecognizer(INameRecognizer names, Func<WorldKnowledge> world)
{
    /// <summary>So many forms of one name are told.</summary>
    private const int MostForms = 12;

    /// <summary>So many places of an article are told.</summary>
    private const int MostPlaces = 24;

    /// <summary>Whose names are known; loaded when it is first asked for.</summary>
    public WorldKnowledge World => world();

    /// <summary>With the names that the program carries.</summary>
    public ArticleRecognizer(INameRecognizer names)
        : this(names, () => WorldKnowledge.Embedded) { }

    /// <param name="budget">The work that it may cause; null for a text of one's own.</param>
    /// <exception cref="TooManyStepsException">It would cause more.</exception>
    public RecognizedArticle Recognize(Prose prose, StepBudget? budget = null)
    {
        if (prose.Lexicon is not { } lexicon)
            return UnreadLanguage.Read(prose);
        prose = TrueCase.Of(prose, world());
        var tokenised = new TokenisedProse(prose, budget ?? StepBudget.For(prose.Text.Length), world());
        var resolved = EntityResolver.Resolve(
            tokenised,
            WithSignatures(
                tokenised,
                RecognizerOf(lexicon).Recognize(prose.Text, tokenised.Tokens, tokenised.SentenceStarts, tokenised.Known)
            )
        );
        new Roles(tokenised, resolved).Find();
        var kinds = new OrganizationKinds(tokenised);
        var entities = resolved
            .Entities.Select(e => new NamedEntity(
                e.Kind,
                e.Name,
                e.Roles,
                tokenised.SentenceOf(e.Places),
                [.. e.Places.Select(p => Mention(tokenised, p))],
                e.Kind == EntityKind.Company ? kinds.Of(e) : null
            )
            {
                Forms = Forms(tokenised, e),
                Gender = e.Gender,
            })
            .ToList();
        var (quotations, reported) = SpeakerFinder.Find(tokenised, resolved, entities);
        return new RecognizedArticle(
            [.. entities.Where(e => e.Kind == EntityKind.Person)],
            [.. entities.Where(e => e.Kind == EntityKind.Company)],
            quotations
        )
        {
            Reported = reported,
            Places = Places(tokenised, resolved),
        };
    }

    private static IReadOnlyList<string> Places(TokenisedProse prose, ResolvedNames resolved) =>
        [
            .. prose
                .Known.Spans.Where(span => span.Name.Kind == KnownKind.Place && resolved.At(span.First) is null)
                .Select(span => span.Name.Name.ToString())
                .Concat(Listed(prose, resolved))
                .Distinct(StringComparer.Ordinal)
                .Take(MostPlaces),
        ];

    /// <summary>Countries, states and large cities of one word.</summary>
    private static IEnumerable<string> Listed(TokenisedProse prose, ResolvedNames resolved)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (KnownPlaces.Contains(prose.Word(i)) && resolved.At(i) is null)
                yield return prose.Word(i).ToString();
        }
    }

    private static IReadOnlyList<string> Forms(TokenisedProse prose, Resolved entity) =>
        [
            .. entity
                .Places.Select(place => Blanks.ToOne(Mention(prose, place).In(prose.Text).ToString()))
                .Prepend(entity.Name)
                .Distinct(StringComparer.Ordinal)
                .Take(MostForms),
        ];

    /// <summary>"posted on X.": the full stop is no part of a network's letter.</summary>
    private static TextSpan Mention(TokenisedProse prose, (int First, int End) place)
    {
        var span = prose.Span(place.First, place.End);
        return place.End - place.First == 1 && prose.Word(place.First) is [_, '.']
            ? span with
            {
                End = span.End - 1,
            }
            : span;
    }

    /// <summary>A trained model is of one language; the names of others are seen by their shape.</summary>
    private INameRecognizer RecognizerOf(Lexicon lexicon) =>
        lexicon.Names is null ? names : ShapedNameRecognizer.Of(lexicon);

    /// <summary>Who signs a post is named there, whatever the recognizer saw.</summary>
    private static IReadOnlyList<NameSpan> WithSignatures(TokenisedProse prose, IReadOnlyList<NameSpan> names)
    {
        if (prose.Prose.Posts.Count == 0)
            return names;
        var organisations = names
            .Where(n => n.Kind == NameKind.Organisation)
            .Select(n => prose.Span(n.First, n.End).In(prose.Text).ToString())
            .ToHashSet(StringComparer.Ordinal);
        var isSigned = new bool[prose.Count];
        var signed = new List<NameSpan>();
        foreach (var post in prose.Prose.Posts)
        {
            var (first, end) = (prose.At(post.Name.Start), prose.At(post.Name.End));
            var name = post.Name.In(prose.Text).ToString();
            signed.Add(
                new NameSpan(
                    first,
                    end,
                    KnownOrganisations.Contains(name) || organisations.Contains(name)
                        ? NameKind.Organisation
                        : NameKind.Person
                )
            );
            isSigned.AsSpan(first, end - first).Fill(true);
        }
        return
        [
            .. names
                .Where(n => !isSigned.AsSpan(n.First, n.End - n.First).Contains(true))
                .Concat(signed)
                .OrderBy(n => n.First),
        ];
    }
}
