using NewsReader.Analysis;

namespace NewsReader.Search.Language.Fields;

/// <summary>A field whose value is somebody's name.</summary>
internal sealed class NameField(NameUse use) : SearchField
{
    internal override FieldMeaning Parse(FieldValue value) =>
        new FieldMeaning(new NameNode(value.Span, use, value.Text));

    internal override async Task<IReadOnlyList<OfferedValue>> SuggestAsync(
        ISuggestionIndex index,
        string begun,
        int take,
        CancellationToken cancel
    ) =>
        [
            // Twice as many, as those of the other kind are left out.
            .. (await index.NamesAsync(begun, take * 2, cancel))
                .Where(name => use is NameUse.Speaker or NameUse.About || UseOf(name.Kind) == use)
                .Take(take)
                .Select(name => new OfferedValue(name.Name, WhatOf(name.Kind))),
        ];

    /// <summary>What somebody is in a suggestion: the name of the field that finds them.</summary>
    internal static string WhatOf(EntityKind kind) => kind == EntityKind.Person ? "person" : "company";

    private static NameUse UseOf(EntityKind kind) => kind == EntityKind.Person ? NameUse.Person : NameUse.Company;
}
