namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// A part of a search as SQLite can answer it: by the text index, where that tells, else by a condition.
/// </summary>
/// <param name="Articles">What the index of articles is asked; null where it cannot tell.</param>
/// <param name="Quotations">What the index of quotations is asked; null where it cannot tell.</param>
internal sealed record CompiledNode(string? Articles, string? Quotations)
{
    /// <summary>Told by neither index.</summary>
    public static readonly CompiledNode Untold = new(null, null);

    /// <summary>Where only few articles fulfil it: the statement that gives their ids.</summary>
    public Func<ConditionScope, string>? Few { get; init; }

    /// <summary>A condition on an article, where neither the index of articles nor <see cref="Few"/> tells.</summary>
    public Func<ConditionScope, string>? Otherwise { get; init; }

    /// <summary>What an index is asked; null where it cannot tell.</summary>
    public string? In(IndexedThing thing) => thing == IndexedThing.Articles ? Articles : Quotations;

    /// <summary>The part as a condition on an article.</summary>
    public string Condition(ConditionScope scope) =>
        Articles is not null ? scope.Matching(Articles)
        : Few is not null ? $"{scope.ArticleId} IN ({Few(scope)})"
        : Otherwise is not null ? Otherwise(scope)
        : Quotations is not null ? scope.Quoting(Quotations)
        : throw new InvalidOperationException("A part of a search has nothing that SQLite can answer it by.");
}
