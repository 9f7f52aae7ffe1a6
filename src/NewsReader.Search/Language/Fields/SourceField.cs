using NewsReader.Text;

namespace NewsReader.Search.Language.Fields;

/// <summary>The source of an article, by its name or a part of it.</summary>
internal sealed class SourceField : SearchField
{
    internal override FieldMeaning Parse(FieldValue value) => new FieldMeaning(new SourceNode(value.Span, value.Text));

    internal override async Task<IReadOnlyList<OfferedValue>> SuggestAsync(
        ISuggestionIndex index,
        string begun,
        int take,
        CancellationToken cancel
    )
    {
        var folded = UnicodeText.Fold(begun);
        return
        [
            .. (await index.SourcesAsync(cancel))
                .Where(source => UnicodeText.Fold(source).Contains(folded, StringComparison.Ordinal))
                .Take(take)
                .Select(source => new OfferedValue(source, Name)),
        ];
    }
}
