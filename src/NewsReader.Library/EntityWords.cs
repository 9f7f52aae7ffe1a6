using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>What a person or an organization is, in a word, as it stands within a line.</summary>
public static class EntityWords
{
    /// <summary>"person", "party"; "organization" for one that is none of the kinds.</summary>
    public static string Of(EntityKind kind, OrganizationKind? organization) =>
        kind == EntityKind.Person ? "person"
        : organization is { } known and not OrganizationKind.Other ? Of(known)
        : "organization";

    /// <inheritdoc cref="Of(EntityKind, OrganizationKind?)"/>
    public static string Of(EntityLink entity) => Of(entity.Kind, entity.Organization);

    /// <summary>"party", "other".</summary>
    public static string Of(OrganizationKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The word at the beginning of a line: "Party".</summary>
    public static string AtStart(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
