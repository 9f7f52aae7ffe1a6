using NewsReader.Analysis;

namespace NewsReader.Library.Identity;

/// <summary>Somebody of the library, as the evidence about who is who sees them.</summary>
/// <param name="Articles">How many name them, as stored.</param>
public sealed record KnownEntity(long Id, EntityKey Key, int Articles)
{
    /// <summary>What they are known to work in.</summary>
    public FieldsOfWork Fields { get; set; }

    /// <summary>What is known of a person's pronoun.</summary>
    public Gender Gender { get; set; }

    /// <summary>What an organization is; null for a person.</summary>
    public OrganizationKind? Organization { get; init; }

    /// <summary>Their name in the open lists; null where they are not known to be somebody of those.</summary>
    public string? KnownAs { get; set; }

    /// <summary>The number of their item in Wikidata, without its Q; null where none is told.</summary>
    public int? Wikidata { get; set; }

    /// <summary>Whose page theirs was joined with; null where it stands for itself.</summary>
    public long? MovedTo { get; set; }
}
