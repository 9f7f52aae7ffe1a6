using System.Runtime.InteropServices;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Import;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>
/// Keeps the full-text indexes and the counts of <see cref="StoredEntity"/> in step with the rows of one transaction,
/// all at its end. FTS5 gathers what is new in memory and writes it out whenever a statement opens a savepoint of its
/// own, as one does that writes several rows and may fail halfway: between the rows it would write a segment for nearly
/// each of them.
/// </summary>
internal sealed class TextIndexes(PreparedStatements statements)
{
    /// <summary>The id of an entity, how many articles and quotations more it has.</summary>
    private const string Recount =
        "UPDATE Entities SET ArticleCount = ArticleCount + $2, QuotationCount = QuotationCount + $3 WHERE Id = $1";

    private readonly List<(string Sql, object?[] Values)> _written = [];
    private readonly Dictionary<long, (int Articles, int Quotations)> _counts = [];
    private readonly SortedDictionary<(long Entity, OrganizationKind Kind), int> _kinds = [];

    private readonly SortedDictionary<(long Entity, string Form), (int Articles, int Told)> _forms = new(
        Comparer<(long Entity, string Form)>.Create(
            (one, other) =>
                one.Entity != other.Entity
                    ? one.Entity.CompareTo(other.Entity)
                    : string.CompareOrdinal(one.Form, other.Form)
        )
    );

    /// <summary>How many articles more than its stored count somebody is named in.</summary>
    public int ArticlesNotYetCounted(long entity) => _counts.GetValueOrDefault(entity).Articles;

    /// <summary>Makes an article findable.</summary>
    public void AddArticle(long article, ArticleFacts facts)
    {
        _written.Add(
            (
                SqliteSchema.AddArticle,
                [article, facts.Article.Headline, facts.Article.ReadingText, facts.Authors, facts.Roles, facts.Tokens]
            )
        );
        _written.Add((SqliteSchema.AddHeadline, [article, facts.Article.Headline]));
    }

    /// <summary>
    /// Takes an article out as it is stored, before it is changed; one that is out of the lists is in no index.
    /// </summary>
    public void RemoveArticle(long article)
    {
        var stored = statements.Rows(
            $"""
            SELECT Headline, ReadingText, Authors, Roles, IndexTokens
            FROM Articles
            WHERE Id = $1 AND {SqliteSchema.Listed}
            """,
            row =>
                new object?[]
                {
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetString(4),
                },
            article
        );
        foreach (var values in stored)
        {
            _written.Add((SqliteSchema.RemoveArticle, [article, .. values]));
            _written.Add((SqliteSchema.RemoveHeadline, [article, values[0]]));
        }
    }

    public void AddQuotation(long quotation, SaidFacts said)
    {
        _written.Add((SqliteSchema.AddQuotation, [quotation, said.Quoted.Said, said.Tokens]));
        if (said.Quoted.Quotation.Kind != QuotationKind.Reported)
            Count(said.Speaker, quotations: 1);
    }

    /// <summary>Takes an article's quotations out, before they are deleted.</summary>
    public void RemoveQuotations(long article)
    {
        var stored = statements.Rows(
            "SELECT Id, SpeakerId, Said, IndexTokens, Kind FROM Quotations WHERE ArticleId = $1",
            row =>
                (
                    Id: row.GetInt64(0),
                    Speaker: row.IsDBNull(1) ? (long?)null : row.GetInt64(1),
                    Said: row.GetString(2),
                    Tokens: row.GetString(3),
                    Kind: (QuotationKind)row.GetInt32(4)
                ),
            article
        );
        foreach (var (id, speaker, said, tokens, kind) in stored)
        {
            _written.Add((SqliteSchema.RemoveQuotation, [id, said, tokens]));
            if (kind != QuotationKind.Reported)
                Count(speaker, quotations: -1);
        }
    }

    /// <summary>Makes somebody new findable by name.</summary>
    public void AddName(long entity, string name)
    {
        _written.Add((SqliteSchema.AddName, [entity, name]));
        _written.Add((SqliteSchema.AddNameTrigrams, [entity, name]));
    }

    /// <summary>Somebody is named in so many articles more, or spoke so many quotations more.</summary>
    public void Count(long? entity, int articles = 0, int quotations = 0)
    {
        if (entity is not { } id)
            return;
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, id, out _);
        counts = (counts.Articles + articles, counts.Quotations + quotations);
    }

    /// <summary>So many articles more give an organization a kind; nothing where they give none.</summary>
    public void Count(long organization, OrganizationKind? kind, int articles)
    {
        if (kind is { } given)
            _kinds[(organization, given)] = _kinds.GetValueOrDefault((organization, given)) + articles;
    }

    /// <summary>So many articles more call somebody by these forms, one a line.</summary>
    /// <param name="told">Those by the user's word alone.</param>
    public void Count(long entity, string forms, string told, int articles)
    {
        foreach (var form in forms.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Add(form, articles, told: 0);
        foreach (var form in told.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Add(form, articles: 0, articles);

        void Add(string form, int articles, int told)
        {
            var before = _forms.GetValueOrDefault((entity, form));
            _forms[(entity, form)] = (before.Articles + articles, before.Told + told);
        }
    }

    /// <summary>Writes all of it, in the order in which it was told: what is taken out was put in before.</summary>
    public void Write()
    {
        // Ordered by the entity, so that its pages are visited once, and the same transaction writes the same.
        var given = new Dictionary<long, OrganizationKind?>();
        foreach (var ((entity, kind), articles) in _kinds.Where(count => count.Value != 0))
        {
            statements.Execute(DecidedKinds.Count, entity, (int)kind, articles);
            given[entity] = given.ContainsKey(entity) || articles < 0 ? null : kind;
        }
        foreach (var (entity, (articles, quotations)) in _counts.OrderBy(count => count.Key))
        {
            if (given.TryGetValue(entity, out var kind))
                statements.Execute(DecidedKinds.DecideAndCount, entity, articles, quotations, (int?)kind);
            else if ((articles, quotations) != (0, 0))
                statements.Execute(Recount, entity, articles, quotations);
        }
        foreach (var ((entity, form), (articles, told)) in _forms.Where(count => count.Value != default))
            statements.Execute(CountedForms.Count, entity, form, EntityAddress.Slug(form), articles, told);
        foreach (var (sql, values) in _written)
            statements.Execute(sql, values);
        // Behind the names that were added: a name that changes is taken out of the index as it was put in.
        foreach (var organization in _forms.Keys.Select(form => form.Entity).Distinct())
            statements.Execute(CountedForms.NameOrganization, organization);
        _kinds.Clear();
        _counts.Clear();
        _written.Clear();
        _forms.Clear();
    }
}
