namespace NewsReader.Search.Results;

/// <summary>How much of what was typed an article is to have.</summary>
public enum SearchMatch : byte
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>
    /// All of it; where fewer than ten have that and the best come first, those that have most of the words as well,
    /// and in place of a word that stands nowhere the nearest ones. What is asked for by fields, quotation marks,
    /// <c>near</c> or a minus they all fulfil.
    /// </summary>
    Most,
}
