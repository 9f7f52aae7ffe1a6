using System.Collections.Frozen;

namespace NewsReader.Library.Identity;

/// <summary>What the articles before say of somebody: the names at once, the rest once it is asked for.</summary>
/// <param name="forms">What they call them.</param>
/// <param name="isEmpty">Whether no article that counts names them.</param>
/// <param name="facts">Reads the rest.</param>
internal sealed class Past(List<string> forms, bool isEmpty, Func<PastFacts> facts)
{
    /// <summary>So many times as many articles call somebody otherwise where a form is rare.</summary>
    private const int Rare = 10;

    private readonly Lazy<PastFacts> _facts = new(facts, isThreadSafe: false);

    private bool _isEmpty = isEmpty;

    /// <summary>What they are called.</summary>
    public List<string> Forms => forms;

    /// <summary>How many articles call them by a form, of those that most use.</summary>
    public IReadOnlyDictionary<string, int> Articles { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>
    /// Whether a form is rare beside another: what few articles say gives nobody a surname ("Bernie Sanders Burns
    /// Hillary Clinton").
    /// </summary>
    public bool IsRare(string form) =>
        Articles.Values.DefaultIfEmpty().Max() > Rare * Math.Max(1, Articles.GetValueOrDefault(form));

    /// <summary>Whether no article that counts names them.</summary>
    public bool IsEmpty => _isEmpty;

    /// <summary>An article names them, however sure that is.</summary>
    public void Name() => _isEmpty = false;

    public PastFacts Facts => _facts.Value;
}

/// <summary>What the articles before say of somebody beside the names.</summary>
/// <param name="fields">What they are known to work in.</param>
internal sealed class PastFacts(FieldsOfWork fields)
{
    public OfficeWords Roles { get; } = OfficeWords.Of([]);

    /// <summary>The fields of their roles alone.</summary>
    public FieldsOfWork RoleFields { get; private set; } = fields;

    /// <summary>The fields of their roles, and of the sentences that name them.</summary>
    public FieldsOfWork Fields { get; private set; } = fields;

    /// <summary>What those articles are about.</summary>
    public List<ArticleContext> Contexts { get; } = [];

    /// <summary>Who is named with them.</summary>
    public HashSet<long> Company { get; } = [];

    /// <summary>The years in which they were born, by their ages.</summary>
    public List<int> Born { get; } = [];

    /// <summary>Where they are, as the articles say (<see cref="Identity.Seats"/>).</summary>
    public HashSet<string> Seats { get; } = new(StringComparer.Ordinal);

    /// <summary>What an article says of them.</summary>
    public void Add(OfficeWords roles, FieldsOfWork ofRoles, FieldsOfWork ofSentence, Particulars particulars)
    {
        Roles.UnionWith(roles);
        RoleFields |= ofRoles;
        Fields |= ofRoles | ofSentence;
        if (particulars.Born != 0)
            Born.Add(particulars.Born);
        if (particulars.Seat is { Length: > 0 } seat)
            Seats.Add(seat);
        if (particulars.Nouns is not { Length: > 0 } noun)
            return;
        Roles.UnionWith(OfficeWords.Of([noun]));
        Fields |= RolesByField.Of([noun]);
        RoleFields |= RolesByField.Of([noun]);
    }
}

/// <summary>An article of the library, as what it says of somebody is read.</summary>
/// <param name="Context">What it is about.</param>
/// <param name="Named">Who is named in it.</param>
internal sealed record PastArticle(ArticleContext Context, List<long> Named);
