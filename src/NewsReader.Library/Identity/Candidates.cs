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

    /// <summary>So many articles are kept in memory.</summary>
    private const int MostArticles = 4096;

    private readonly Dictionary<long, KnownEntity> _entities = [];
    private readonly Dictionary<long, List<long>> _byKey = [];
    private readonly Dictionary<(EntityKind, string), List<long>> _bySlug = [];
    private readonly Dictionary<long, Past> _past = [];
    private readonly Dictionary<long, PastArticle> _articles = [];
    private readonly HashSet<(long, string)> _keyed = [];
    private readonly Dictionary<long, HashSet<string>> _byNames = [];
    private readonly Dictionary<string, KnownName?> _bearers = new(StringComparer.Ordinal);

    /// <summary>Everybody whom a name may mean, with those of the same address from before names had keys.</summary>
    public List<KnownEntity> For(DocumentEntity document)
    {
        var found = document
            .Keys.SelectMany(WithKey)
            .Concat(Namesakes(document.Named.Kind, document.Slug))
            .Distinct()
            .Select(id => (Own: Get(id), Standing: Standing(id)))
            .ToList();
        // Whoever was joined with another page is that one, also by the name that only the joined page had.
        foreach (var (own, standing) in found.Where(of => of.Own.Id != of.Standing.Id))
        {
            var forms = PastOf(standing).Forms;
            if (!forms.Contains(own.Key.BareName, StringComparer.Ordinal))
                forms.Add(own.Key.BareName);
        }
        return [.. found.Select(of => of.Standing).DistinctBy(entity => entity.Id)];
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
        var newest = known.Newest(entity.Id, Newest, IdentityConfidence.Sure);
        if (newest.Count == 0)
            newest = known.Newest(entity.Id, Newest, least: 0);
        var counted = known.Forms(entity.Id, MostForms);
        var forms = counted
            .Select(form => form.Form)
            .Concat(newest.SelectMany(article => article.Forms.Split('\n')))
            .Where(form => form.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        // Whatever articles call somebody has its keys.
        _keyed.UnionWith(forms.Select(form => (entity.Id, form)));
        // Whose articles are all by the user's word is called as these call them.
        if (forms.Count == 0)
            forms.AddRange(known.ToldForms(entity.Id, MostForms).Prepend(entity.Key.BareName).Distinct());
        return _past[entity.Id] = new Past(forms, newest.Count == 0, () => FactsOf(entity, newest))
        {
            Articles = counted.ToDictionary(StringComparer.Ordinal),
        };
    }

    private PastFacts FactsOf(KnownEntity entity, List<PastAppearance> newest)
    {
        var facts = new PastFacts(entity.Fields);
        foreach (var (id, forms, roles, sentence) in newest)
        {
            var article = Article(id);
            facts.Contexts.Add(article.Context);
            facts.Company.UnionWith(article.Named);
            var given = roles.Split('\n');
            facts.Add(
                OfficeWords.Of(given),
                RolesByField.Of(given),
                RolesByField.Of(given, sentence),
                article.Context.People.GetValueOrDefault(forms.Split('\n')[0])
            );
        }
        facts.Company.Remove(entity.Id);
        return facts;
    }

    /// <summary>An article that named some is derived again: what it said counts no more.</summary>
    public void Forget(long article, IEnumerable<long> named)
    {
        _articles.Remove(article);
        foreach (var entity in named)
            _past.Remove(entity);
    }

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
        past.Name();
        var facts = past.Facts;
        // What is doubtful proves nothing, unless nothing else is known.
        if (isSure || facts.Contexts.Count == 0)
        {
            facts.Add(document.Roles, document.RoleFields, document.Fields, document.Particulars);
            if (facts.Company.Count < MostCompany)
                facts.Company.UnionWith(company.Where(other => other != entity.Id));
            if (facts.Contexts.Count < 2 * Newest)
                facts.Contexts.Add(context);
        }
        foreach (var form in DocumentEntity.FormsOf(document.Named))
        {
            if (!past.Forms.Contains(form, StringComparer.Ordinal) && past.Forms.Count < 2 * MostForms)
                past.Forms.Add(form);
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
        known.AddKeys(
            entity.Id,
            bearer.Forms.Select(form => NameKeys.OfAlias(entity.Key.Kind, form)).Distinct().Prepend(key)
        );
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
        _past[entity.Id] = new Past([entity.Key.BareName], isEmpty: true, () => new PastFacts(entity.Fields));
        if (_bySlug.TryGetValue((key.Kind, slug), out var namesakes))
            namesakes.Add(entity.Id);
        return entity;
    }

    public KnownEntity? Find(EntityKind kind, string slug) => known.Find(kind, slug) is { } found ? Get(found) : null;

    /// <summary>The logarithm of the odds that somebody is the one whom the lists know.</summary>
    public double ScoreOf(KnownEntity entity, KnownName bearer)
    {
        var past = PastOf(entity).Facts;
        return KnownBearer.Score(
            bearer,
            new Told(
                past.RoleFields,
                past.Fields,
                FieldsOfWork.None,
                past.Roles,
                past.Roles.IsPrivate,
                [.. past.Born.Order().Skip(past.Born.Count / 2)]
            ),
            year: 0
        );
    }

    /// <summary>Whether what is known of somebody does not contradict their being the one of the lists.</summary>
    public bool MayBe(KnownEntity entity, KnownName bearer) => !bearer.IsPerson || ScoreOf(entity, bearer) > 0;

    /// <summary>Whether what is known of somebody tells of another than the one of the lists.</summary>
    public bool IsAnother(KnownEntity entity, KnownName bearer) =>
        PastOf(entity).Facts is { RoleFields: not FieldsOfWork.None } && !MayBe(entity, bearer);

    /// <summary>The name by which the lists know somebody; null where they do not.</summary>
    public KnownName? BearerOf(KnownEntity entity) =>
        entity.KnownAs is not { } name ? null
        : _bearers.TryGetValue(name, out var bearer) ? bearer
        : _bearers[name] = world
            .FindAll(name)
            .Where(k => k.Wikidata == (entity.Wikidata ?? 0))
            .Select(k => (KnownName?)k)
            .FirstOrDefault();

    /// <summary>Whether the lists know somebody by one word.</summary>
    /// <param name="word">Folded.</param>
    public bool IsByName(KnownEntity entity, string word)
    {
        if (entity.KnownAs is null)
            return false;
        if (!_byNames.TryGetValue(entity.Id, out var words))
            _byNames[entity.Id] = words = [
                .. (BearerOf(entity)?.Forms ?? [])
                    .Where(form => !form.Contains(' '))
                    .Select(form => string.Join(' ', NameText.Words(form))),
            ];
        return words.Contains(word);
    }

    private List<long> WithKey(long key)
    {
        if (!_byKey.TryGetValue(key, out var having))
            _byKey[key] = having = [
                .. known.WithKey(key, MostOfAKey).Select(Get).OrderByDescending(e => e.Articles).Select(e => e.Id),
            ];
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

    private PastArticle Article(long id)
    {
        if (_articles.TryGetValue(id, out var article))
            return article;
        if (_articles.Count >= MostArticles)
            _articles.Clear();
        return _articles[id] = new PastArticle(ArticleContext.Read(known.ContextOf(id)), known.NamedIn(id));
    }

    private KnownEntity Get(long id) =>
        _entities.TryGetValue(id, out var entity) ? entity : _entities[id] = known.Named(id);

    private KnownEntity Get(KnownEntity found) => _entities.TryAdd(found.Id, found) ? found : _entities[found.Id];
}
