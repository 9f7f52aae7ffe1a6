using NewsReader.Analysis;
using NewsReader.Library.Identity;

namespace NewsReader.Training.Identity;

/// <summary>Who is in a generated library: nothing is stored, and nobody corrects anything.</summary>
internal sealed class MemoryNames : IKnownNames
{
    private readonly List<KnownEntity> _entities = [];
    private readonly Dictionary<long, List<long>> _byKey = [];
    private readonly Dictionary<long, int> _articles = [];

    /// <summary>One more article names them.</summary>
    public void Count(long entity) => _articles[entity] = _articles.GetValueOrDefault(entity) + 1;

    public IReadOnlyList<Correction> Corrections() => [];

    public IReadOnlyList<FormerDecision> TakeBefore(long article) => [];

    public List<long> WithKey(long key, int most) =>
        [
            .. _byKey
                .GetValueOrDefault(key, [])
                .OrderByDescending(id => _articles.GetValueOrDefault(id))
                .ThenBy(id => id)
                .Take(most),
        ];

    public List<KnownEntity> Namesakes(EntityKind kind, string name) => [];

    public int ArticlesNotYetCounted(long entity) => _articles.GetValueOrDefault(entity);

    public List<(string Form, int Articles)> Forms(long entity, int most) => [];

    public List<string> ToldForms(long entity, int most) => [];

    public List<PastAppearance> Newest(long entity, int newest, double least) => [];

    public string ContextOf(long article) => "";

    public List<long> NamedIn(long article) => [];

    public KnownEntity? Find(EntityKind kind, string slug) => null;

    public KnownEntity Named(long entity) => _entities[(int)entity];

    public KnownEntity Add(EntityKey key, string name, OrganizationKind? organization)
    {
        _entities.Add(new KnownEntity(_entities.Count, key, Articles: 0) { Organization = organization });
        return _entities[^1];
    }

    public void AddKeys(long entity, IEnumerable<long> keys)
    {
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var having))
                _byKey[key] = having = [];
            if (!having.Contains(entity))
                having.Add(entity);
        }
    }

    public void Learn(KnownEntity entity) { }

    public void Join(long entity, long into) { }

    public void Reopen(long doubt, int most) { }

    public void ReopenNamed(long entity, int most) { }

    public void Rename(EntityKind kind, string slug, string name) { }

    public void DecideKind(string slug) { }
}
