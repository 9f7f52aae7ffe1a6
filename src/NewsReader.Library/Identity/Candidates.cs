using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>
/// Whom the names of an article may mean, and what is known of each; what one transaction asked once it asks no more.
/// </summary>
internal sealed class Candidates(IKnownNames known, WorldKnowledge world)
{
    /// <summary>So many of those who have a key are looked at: the cost does not grow with the library.</summary>
    private const int MostOfAKey = 12;

    /// <summary>So many of somebody's newest articles are looked at.</summary>
    private const int Newest = 20;

    private const int MostForms = 8;

    private const int MostCompany = 200;

    private readonly Dictionary<long, KnownEntity> _entities = [];
    private readonly Dictionary<long, List<long>> _byKey = [];
    private readonly Dictionary<(EntityKind, string), List<long>> _bySlug = [];
    private readonly Dictionary<long, Past> _past = [];
    private readonly HashSet<(long, string)> _keyed = [];
    private readonly Dictionary<string, KnownName?> _bearers = new(StringComparer.Ordinal);

    /// <summary>Everybody whom a name may mean, with those of the same address from before names had keys.</summary>
    public List<KnownEntity> For(DocumentEntity document)
    {
        return
        [
            .. document
                .Keys.SelectMany(WithKey)
                .Concat(Namesakes(document.Named.Kind, document.Slug))
                .Select(Standing)
                .DistinctBy(entity => entity.Id),
        ];
    }

    /// <summary>The one that stands for it, if its page was joined with another.</summary>
    public KnownEntity Standing(long id)
    {
        var entity = Get(id);
        // A ring ends where it began.
        for (var steps = 0; entity.MovedTo is { } into && into != id && steps < MostOfAKey; steps++)
            entity = Get(into);
        return entity;
    }

    public int Articles(KnownEntity entity) => Math.Max(0, entity.Articles + known.ArticlesNotYetCounted(entity.Id));

    public Past PastOf(KnownEntity entity)
    {
        if (_past.TryGetValue(entity.Id, out var past))
            return past;
        // What is doubtful proves nothing: else one wrong article would bring the next.
        var least = IdentityConfidence.Sure;
        var newest = known.Newest(entity.Id, Newest, least);
        if (newest.Count == 0)
            newest = known.Newest(entity.Id, Newest, least = 0);
        var contexts = newest.ConvertAll(article => ArticleContext.Read(article.Context));
        past = new Past(
            [
                .. known
                    .Forms(entity.Id, MostForms)
                    .Concat(newest.SelectMany(article => article.Forms.Split('\n')))
                    .Where(form => form.Length > 0)
                    .DefaultIfEmpty(NameOf(entity))
                    .Distinct(StringComparer.Ordinal),
            ],
            OfficeWords.Of(newest.SelectMany(article => article.Roles.Split('\n'))),
            contexts,
            [.. known.NamedWith(entity.Id, Newest, least)]
        )
        {
            RoleFields = newest.Aggregate(
                entity.Fields,
                (fields, article) => fields | RolesByField.Of(article.Roles.Split('\n'))
            ),
        };
        past.Fields = newest.Aggregate(
            past.RoleFields,
            (fields, article) => fields | RolesByField.Of(article.Roles.Split('\n'), article.Sentence)
        );
        for (var i = 0; i < newest.Count; i++)
            past.Add(contexts[i].People.GetValueOrDefault(newest[i].Forms.Split('\n')[0]));
        return _past[entity.Id] = past;
    }

    /// <summary>An article that named somebody is derived again: what it said counts no more.</summary>
    public void Forget(long entity) => _past.Remove(entity);

    /// <summary>How telling it is to be named with somebody: the fewer articles name them, the more.</summary>
    public double Telling(long entity) => 1 / (1 + Math.Log10(1 + Articles(Get(entity))));

    /// <summary>Somebody was named by a form, in these roles, with these others.</summary>
    /// <param name="isSure">Else it proves nothing but that they are called so.</param>
    public void Remember(
        KnownEntity entity,
        DocumentEntity document,
        ArticleContext context,
        IEnumerable<long> company,
        bool isSure
    )
    {
        var past = PastOf(entity);
        if (isSure)
        {
            past.Roles.UnionWith(document.Roles);
            past.Fields |= document.Fields;
            past.RoleFields |= document.RoleFields;
            past.Add(document.Particulars);
            if (past.Company.Count < MostCompany)
                past.Company.UnionWith(company.Where(other => other != entity.Id));
            if (past.Contexts.Count < 2 * Newest)
                past.Contexts.Add(context);
        }
        foreach (var form in DocumentEntity.FormsOf(document.Named))
        {
            if (!past.Forms.Contains(form, StringComparer.Ordinal) && past.Forms.Count < 2 * MostForms)
                past.Forms.Add(form);
            // A page from before names had keys has none yet.
            if (_keyed.Add((entity.Id, form)))
                AddKeys(entity, document.Named.Kind, form, document.Known);
        }
    }

    /// <summary>Has somebody found by a name.</summary>
    public void AddKeys(KnownEntity entity, EntityKind kind, string name, KnownName? bearer)
    {
        var keys = NameKeys.Of(kind, name, bearer).ToList();
        known.AddKeys(entity.Id, keys);
        foreach (var key in keys)
            Have(entity, key);
    }

    /// <summary>Has somebody found as the bearer of a known name, by each of its forms.</summary>
    public void AddBearer(KnownEntity entity, KnownName bearer)
    {
        var key = NameKeys.OfBearer(entity.Key.Kind, bearer);
        known.AddKeys(entity.Id, [key]);
        Have(entity, key);
        (entity.KnownAs, entity.Wikidata) = (bearer.Name.ToString(), bearer.Wikidata > 0 ? bearer.Wikidata : null);
        entity.Fields |= RolesByField.Of([bearer.What.ToString()]);
        known.Learn(entity);
        foreach (var form in bearer.Forms)
            AddKeys(entity, entity.Key.Kind, form, bearer);
    }

    public KnownEntity Add(EntityKey key, string slug, OrganizationKind? organization)
    {
        var entity = known.Add(key, slug, organization);
        _entities[entity.Id] = entity;
        if (_bySlug.TryGetValue((key.Kind, slug), out var namesakes))
            namesakes.Add(entity.Id);
        return entity;
    }

    public KnownEntity? Find(EntityKind kind, string slug) => known.Find(kind, slug) is { } found ? Get(found) : null;

    /// <summary>The name by which the lists know somebody; null where they do not.</summary>
    public KnownName? BearerOf(KnownEntity entity) =>
        entity.KnownAs is not { } name ? null
        : _bearers.TryGetValue(name, out var bearer) ? bearer
        : _bearers[name] = world
            .FindAll(name)
            .Where(k => k.Wikidata == (entity.Wikidata ?? 0))
            .Select(k => (KnownName?)k)
            .FirstOrDefault();

    private List<long> WithKey(long key)
    {
        if (!_byKey.TryGetValue(key, out var having))
            _byKey[key] = having = [.. known.WithKey(key, MostOfAKey).Select(found => Get(found).Id)];
        return having;
    }

    private List<long> Namesakes(EntityKind kind, string slug)
    {
        if (!_bySlug.TryGetValue((kind, slug), out var namesakes))
            _bySlug[(kind, slug)] = namesakes = [.. known.Namesakes(kind, slug).Select(found => Get(found).Id)];
        return namesakes;
    }

    private void Have(KnownEntity entity, long key)
    {
        if (_byKey.TryGetValue(key, out var having) && !having.Contains(entity.Id) && having.Count < 4 * MostOfAKey)
            having.Add(entity.Id);
    }

    private KnownEntity Get(long id) =>
        _entities.TryGetValue(id, out var entity) ? entity : _entities[id] = known.Named(id);

    private KnownEntity Get(KnownEntity found) => _entities.TryAdd(found.Id, found) ? found : _entities[found.Id];

    /// <summary>The name without what tells it apart: "John Smith (the coach)" is called John Smith.</summary>
    private static string NameOf(KnownEntity entity) =>
        entity.Key.Name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0
            ? entity.Key.Name[..bracket]
            : entity.Key.Name;

    /// <summary>What the articles before say of somebody.</summary>
    /// <param name="Forms">What they call them.</param>
    /// <param name="Contexts">What they are about.</param>
    /// <param name="Company">Who is named with them.</param>
    internal sealed record Past(
        List<string> Forms,
        OfficeWords Roles,
        List<ArticleContext> Contexts,
        HashSet<long> Company
    )
    {
        /// <summary>The fields of their roles, and of the sentences that name them.</summary>
        public FieldsOfWork Fields { get; set; }

        /// <summary>The fields of their roles alone.</summary>
        public FieldsOfWork RoleFields { get; set; }

        /// <summary>The years in which they were born, by their ages.</summary>
        public List<int> Born { get; } = [];

        /// <summary>What an article says of them beside a role.</summary>
        public void Add(Particulars particulars)
        {
            if (particulars.Born != 0)
                Born.Add(particulars.Born);
            if (particulars.Nouns is { Length: > 0 } noun)
            {
                Roles.UnionWith(OfficeWords.Of([noun]));
                Fields |= RolesByField.Of([noun]);
                RoleFields |= RolesByField.Of([noun]);
            }
        }
    }
}
