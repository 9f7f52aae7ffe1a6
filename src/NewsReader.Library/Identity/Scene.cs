namespace NewsReader.Library.Identity;

/// <summary>What stands around a name in its article.</summary>
/// <param name="Context">What the article is about.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Others">How many others it names.</param>
internal sealed record Scene(ArticleContext Context, string Source, int Others)
{
    /// <summary>What speaks for and against each; null where the names are two people's.</summary>
    private readonly Dictionary<(DocumentEntity Document, long Entity), Evidence?> _weighed = [];

    /// <summary>Who of the library is named in it, as far as is known by now.</summary>
    public HashSet<long> Company { get; } = [];

    /// <summary>On whom is decided.</summary>
    public List<(DocumentEntity Document, KnownEntity Entity)> Decided { get; } = [];

    /// <summary>Who has another name of this one, as the article says; null for nobody.</summary>
    public KnownEntity? OneWith(DocumentEntity document) =>
        Context.OneWith.TryGetValue(document.Named.Name, out var other)
            ? Decided
                .Find(decided =>
                    decided.Document.Named.Name == other && decided.Document.Named.Kind == document.Named.Kind
                )
                .Entity
            : null;

    /// <summary>
    /// What speaks for and against each whom a name may mean. Only who is named with both is weighed anew, by who is
    /// known of the company by now.
    /// </summary>
    public List<Evidence> Weigh(DocumentEntity document, Candidates candidates)
    {
        var found = new List<Evidence>();
        foreach (var entity in candidates.For(document))
        {
            if (!_weighed.TryGetValue((document, entity.Id), out var evidence))
                _weighed[(document, entity.Id)] = evidence = Evidence.Of(document, entity, candidates, this);
            if (evidence is null)
                continue;
            evidence.WeighCompany(candidates, this);
            found.Add(evidence);
        }
        return found;
    }
}
