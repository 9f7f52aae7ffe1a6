using NewsReader.Analysis;
using NewsReader.Analysis.Speakers;
using NewsReader.Text;

namespace NewsReader.Articles;

/// <summary>What was recognized in the reading text, at its places in the article's source.</summary>
internal sealed class FoundInSource
{
    private readonly ReadingText _text;
    private readonly RecognizedArticle _recognized;

    /// <summary>Quotations point at entities, so each is moved once and looked up.</summary>
    private readonly Dictionary<NamedEntity, NamedEntity> _moved = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where somebody is named in the reading text, in its order.</summary>
    private readonly List<(int Start, int End, NamedEntity Entity)> _mentions;

    public FoundInSource(ReadingText text, RecognizedArticle recognized)
    {
        (_text, _recognized) = (text, recognized);
        foreach (var entity in recognized.People.Concat(recognized.Companies))
            _moved[entity] = entity with { Mentions = [.. entity.Mentions.Select(text.ToSource)] };
        _mentions =
        [
            .. recognized
                .People.Concat(recognized.Companies)
                .SelectMany(e => e.Mentions.Select(m => (m.Start, m.End, Entity: e)))
                .OrderBy(m => m.Start),
        ];
        People = [.. recognized.People.Select(Moved)];
        Companies = [.. recognized.Companies.Select(Moved)];
        Places = recognized.Places;
    }

    public IReadOnlyList<NamedEntity> People { get; }

    public IReadOnlyList<string> Places { get; }

    public IReadOnlyList<NamedEntity> Companies { get; }

    /// <param name="published">What "today" means in the article; null where nobody says.</param>
    public IReadOnlyList<ArticleQuotation> Quotations(DateOnly? published) =>
        [.. _recognized.Quotations.Select(quotation => Quoted(quotation, published))];

    /// <summary>What is said in the writer's words.</summary>
    /// <inheritdoc cref="Quotations" path="/param"/>
    public IReadOnlyList<ArticleQuotation> Reported(DateOnly? published) =>
        [.. _recognized.Reported.Select(quotation => Quoted(quotation, published))];

    private ArticleQuotation Quoted(Quotation q, DateOnly? published) =>
        new(
            q with
            {
                Parts = [.. q.Parts.Select(_text.ToSource)],
                Speaker = q.Speaker is null ? null : Moved(q.Speaker),
                ReplyTo = q.ReplyTo is null ? null : Moved(q.ReplyTo),
                OnBehalfOf = q.OnBehalfOf is null ? null : Moved(q.OnBehalfOf),
                Context = q.Context.Length > 0 ? _text.ToSource(q.Context) : default,
            },
            string.Join(' ', q.Parts.Select(part => part.In(_text.Shown).ToString())),
            [
                .. q
                    .Parts.SelectMany(NamedIn)
                    .Distinct(ReferenceEqualityComparer.Instance)
                    .Cast<NamedEntity>()
                    .Where(e => e != q.Speaker)
                    .Select(Moved),
            ],
            StatedMoment.Resolve(q.StatedTime, published)
        );

    private NamedEntity Moved(NamedEntity entity) => _moved[entity];

    private IEnumerable<NamedEntity> NamedIn(TextSpan part)
    {
        var first = _mentions.BinarySearch(
            (part.Start, 0, null!),
            Comparer<(int Start, int, NamedEntity)>.Create((a, b) => a.Start.CompareTo(b.Start))
        );
        for (var i = first < 0 ? ~first : first; i < _mentions.Count && _mentions[i].End <= part.End; i++)
            yield return _mentions[i].Entity;
    }
}
