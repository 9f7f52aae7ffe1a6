namespace NewsReader.Library.Identity;

/// <summary>What stands around a name in its article.</summary>
/// <param name="Context">What the article is about.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Others">How many others it names.</param>
internal sealed record Scene(ArticleContext Context, string Source, int Others)
{
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
}
