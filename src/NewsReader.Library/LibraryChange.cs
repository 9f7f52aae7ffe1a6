namespace NewsReader.Library;

/// <summary>
/// What is another than before: articles that were derived again, marked or withdrawn, and whoever is named in these
/// and in new ones.
/// </summary>
public sealed class LibraryChange
{
    public HashSet<long> Articles { get; } = [];

    public HashSet<long> Entities { get; } = [];
}
