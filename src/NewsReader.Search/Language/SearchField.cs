using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>
/// A field of the language, as it is typed before a colon: its name, what it means, how its value is read and what is
/// offered while somebody types one.
/// </summary>
public abstract class SearchField
{
    /// <summary>Its name: lower-case letters.</summary>
    public required string Name { get; init; }

    /// <summary>A whole term, to be shown.</summary>
    public required string Example { get; init; }

    /// <summary>What the example finds.</summary>
    public required string Means { get; init; }

    /// <summary>The values that are offered; empty where it takes any and none is known beforehand.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What a term of this field asks for; null where the field takes no such value.</summary>
    internal abstract FieldMeaning? Parse(FieldValue value);

    /// <summary>A sentence for a person: that the field takes no such value, and what it takes.</summary>
    internal virtual string Refusal(string value) =>
        $"“{Name}:” takes {string.Join(", ", Values.SkipLast(1))} or {Values[^1]}.";

    /// <summary>Whether several words without quotation marks around them are one value of this field.</summary>
    internal virtual bool IsOneValue(string words, DateOnly today) => false;

    /// <summary>Values that begin as typed, the likeliest first.</summary>
    internal virtual Task<IReadOnlyList<OfferedValue>> SuggestAsync(
        ISuggestionIndex index,
        string begun,
        int take,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<OfferedValue>>([
            .. Values
                .Where(value => value.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .Take(take)
                .Select(value => new OfferedValue(value, Name)),
        ]);
}

/// <summary>What stands behind the colon of a field.</summary>
/// <param name="Span">The whole term, with the field: UTF-16 units of the query, half-open.</param>
/// <param name="Today">What "today" means.</param>
/// <param name="IsQuoted">Whether it stood between quotation marks.</param>
internal readonly record struct FieldValue(string Text, TextSpan Span, DateOnly Today, bool IsQuoted);

/// <summary>What a term asks for: a part of the tree, or an order for all that is found.</summary>
internal sealed record FieldMeaning(SearchNode? Node, SearchOrder? Order = null);

/// <param name="What">What it is: "person", "party", "source" or the field's name.</param>
internal sealed record OfferedValue(string Value, string What);
