using NewsReader.Analysis;
using NewsReader.Library;

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
                .Where(IsMeant)
                .OrderBy(name => use == NameUse.Company && name.Organization != OrganizationKind.Company)
                .Take(take)
                .Select(name => new OfferedValue(name.Name, EntityWords.Of(name))),
        ];

    /// <summary>The field that finds somebody of this kind.</summary>
    internal static string Finding(EntityKind kind) => kind == EntityKind.Person ? "person" : "organization";

    private bool IsMeant(EntityLink name) =>
        use switch
        {
            NameUse.Person => name.Kind == EntityKind.Person,
            NameUse.Company or NameUse.Organization => name.Kind == EntityKind.Company,
            _ => true,
        };
}
