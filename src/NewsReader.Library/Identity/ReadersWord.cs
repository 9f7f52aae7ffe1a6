using NewsReader.Analysis;
using NewsReader.Articles.Mentions;

namespace NewsReader.Library.Identity;

/// <summary>Whom a name stands for: its page's address and name.</summary>
public readonly record struct EntityKey(EntityKind Kind, string Slug, string Name)
{
    /// <summary>The name without what tells it apart: "John Smith (the coach)" is called John Smith.</summary>
    public string BareName => Bare(Name);

    /// <summary>Whether the user gave it the address: that of the name with what tells it apart.</summary>
    public bool IsFromUser => BareName.Length < Name.Length && Slug == EntityAddress.Slug(Name);

    /// <inheritdoc cref="BareName"/>
    public static string Bare(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 ? name[..bracket] : name;
}

/// <summary>The corrections that hold, ready to be applied to what articles name.</summary>
internal sealed class ReadersWord
{
    private readonly Dictionary<(EntityKind, string), Correction> _general = [];
    private readonly Dictionary<(EntityKind, string), string> _names = [];
    private readonly Dictionary<string, OrganizationKind?> _kinds = [];
    private readonly Dictionary<(EntityKind, string, long), Correction> _inArticle = [];
    private readonly Dictionary<long, List<string>> _text = [];
    private readonly HashSet<(EntityKind, string, string)> _apart = [];
    private readonly HashSet<(EntityKind, string, string)> _unlikely = [];
    private readonly HashSet<(EntityKind, string, string)> _namesakes = [];

    /// <param name="corrections">Oldest first: the last word counts.</param>
    public ReadersWord(IEnumerable<Correction> corrections)
    {
        foreach (var correction in corrections)
        {
            var subject = (correction.EntityKind, correction.Slug);
            switch (correction.Kind)
            {
                case CorrectionKind.Rename:
                    _names[subject] = correction.TargetName!;
                    break;
                case CorrectionKind.InArticle:
                    _inArticle[(correction.EntityKind, correction.Slug, correction.ArticleId!.Value)] = correction;
                    if (correction.TargetSlug != correction.Slug && IsNamesake(correction))
                        _namesakes.Add((correction.EntityKind, correction.Slug, correction.TargetSlug!));
                    break;
                case CorrectionKind.IsText:
                    if (!_text.TryGetValue(correction.ArticleId!.Value, out var lines))
                        _text[correction.ArticleId.Value] = lines = [];
                    lines.Add(correction.Name);
                    break;
                case CorrectionKind.Apart:
                    _apart.Add((correction.EntityKind, correction.Slug, correction.TargetSlug!));
                    break;
                case CorrectionKind.Unlikely:
                    _unlikely.Add((correction.EntityKind, correction.Slug, correction.TargetSlug!));
                    break;
                case CorrectionKind.Organization:
                    _kinds[correction.Slug] = correction.TargetOrganization;
                    break;
                default:
                    _general[subject] = correction;
                    break;
            }
        }
    }

    /// <summary>
    /// Whom the reader says a name, or whoever a page is of, is in one article alone; null where nothing was said.
    /// </summary>
    public EntityKey? InArticle(EntityKind kind, string slug, long article) =>
        _inArticle.TryGetValue((kind, slug, article), out var said)
            ? new EntityKey(said.TargetKind!.Value, said.TargetSlug!, said.TargetName!)
            : null;

    /// <summary>
    /// Whom the reader says this is, through as many corrections as there are; the same where nothing was said; null
    /// for nobody.
    /// </summary>
    public EntityKey? Follow(EntityKey key)
    {
        // A ring of corrections ends where it began.
        for (
            var steps = 0;
            steps <= _general.Count && _general.TryGetValue((key.Kind, key.Slug), out var said);
            steps++
        )
        {
            if (said.Kind == CorrectionKind.Nobody)
                return null;
            key = new EntityKey(said.TargetKind!.Value, said.TargetSlug!, said.TargetName!);
        }
        return _names.TryGetValue((key.Kind, key.Slug), out var name) ? key with { Name = name } : key;
    }

    /// <summary>Whether the user says whose page this is, or that it is nobody's.</summary>
    public bool HasSaid(EntityKey key) =>
        _general.ContainsKey((key.Kind, key.Slug)) || _names.ContainsKey((key.Kind, key.Slug));

    /// <summary>Whether the user says that whoever is called so is not the one of a page.</summary>
    public bool AreApart(EntityKind kind, string slug, string page) =>
        _apart.Contains((kind, slug, page)) || _apart.Contains((kind, page, slug));

    /// <summary>Whether the user says that whoever is called so is the one of a page only where that is sure.</summary>
    public bool IsUnlikely(EntityKind kind, string slug, string page) => _unlikely.Contains((kind, slug, page));

    /// <summary>Whether the user says that two pages are of two who share a name.</summary>
    public bool AreNamesakes(EntityKind kind, string slug, string page) =>
        _namesakes.Contains((kind, slug, page)) || _namesakes.Contains((kind, page, slug));

    private static bool IsNamesake(Correction said) =>
        EntityKey.Bare(said.Name) == EntityKey.Bare(said.TargetName!) && said.TargetName!.Contains(" (");

    /// <summary>What an organization is by the user's word; null where nothing was said.</summary>
    public OrganizationKind? KindOf(string slug) => _kinds.GetValueOrDefault(slug);

    /// <summary>The lines of an article that are text, whatever a rule took them for.</summary>
    public IReadOnlyList<string> TextOf(long article) => _text.TryGetValue(article, out var lines) ? lines : [];
}
