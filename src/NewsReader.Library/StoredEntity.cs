using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>A person or an organization of the library, with a page of its own.</summary>
public sealed class StoredEntity
{
    public long Id { get; set; }

    public EntityKind Kind { get; set; }

    /// <summary>
    /// What an organization is; null for a person. The user's word, else what most of its articles give, of those alike
    /// the newest article's: kept in step by the storage, from <see cref="OrganizationKindCount"/>.
    /// </summary>
    public OrganizationKind? Organization { get; set; }

    /// <summary>With the kind, its address.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary>
    /// The slug of the name that articles give: people who share it are told apart by their own slugs.
    /// </summary>
    public required string NameSlug { get; set; }

    /// <summary>
    /// The fields of work that articles give it, a bit each (<see cref="Identity.FieldsOfWork"/>): what tells people of
    /// one name apart.
    /// </summary>
    public int Fields { get; set; }

    /// <summary>Which pronoun stands for a person, as far as articles tell.</summary>
    public Gender Gender { get; set; }

    /// <summary>The name in the open lists of the one that it is; null where it is not known to be one of
    /// them.</summary>
    public string? KnownAs { get; set; }

    /// <summary>The number of its item in Wikidata, without the Q; null where none is told.</summary>
    public int? Wikidata { get; set; }

    /// <summary>Whose page its own was joined with, which its address leads to; null where it stands for
    /// itself.</summary>
    public long? MovedTo { get; set; }

    /// <summary>How many articles name it: kept in step by the storage, so that no list has to count.</summary>
    public int ArticleCount { get; set; }

    /// <summary>How many quotations it spoke: kept as the articles are.</summary>
    public int QuotationCount { get; set; }

    public List<Appearance> Appearances { get; } = [];
}
