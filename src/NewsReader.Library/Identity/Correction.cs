using NewsReader.Analysis;

namespace NewsReader.Library.Identity;

/// <summary>What a correction says.</summary>
public enum CorrectionKind : byte
{
    /// <summary>Whoever is called so is the target: a merge, an alias, or a person who is an organization.</summary>
    SameAs,

    /// <summary>The page's name is another.</summary>
    Rename,

    /// <summary>The name is nobody's.</summary>
    Nobody,

    /// <summary>In one article, whoever is called so is the target, and not the one of that name.</summary>
    InArticle,

    /// <summary>A line that was taken for page chrome is text.</summary>
    IsText,

    /// <summary>The organization is of a kind, whatever articles give.</summary>
    Organization,

    /// <summary>Whoever is called so is not the target, whatever speaks for it.</summary>
    Apart,

    /// <summary>Whoever is called so is not the target where that is only probable.</summary>
    Unlikely,
}

/// <summary>
/// The reader's word about who is who. Never derived: it is applied whenever an article is derived, and kept when it is
/// undone.
/// </summary>
public sealed class Correction
{
    public long Id { get; set; }

    public CorrectionKind Kind { get; set; }

    /// <summary>In UTC. Those of one moment were made in one act, and are undone together.</summary>
    public DateTime MadeAt { get; set; }

    /// <summary>In UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>Of whom it speaks.</summary>
    public EntityKind EntityKind { get; set; }

    /// <summary>Of whom it speaks, with the kind; empty where it speaks of a line.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The name as it was when this was said, or the line.</summary>
    public required string Name { get; set; }

    /// <summary>The article that it is about; null for all.</summary>
    public long? ArticleId { get; set; }

    public EntityKind? TargetKind { get; set; }

    public string? TargetSlug { get; set; }

    /// <summary>The target's name, or the new one.</summary>
    public string? TargetName { get; set; }

    /// <summary>The kind that an organization is said to be of; null where nothing is said of that.</summary>
    public OrganizationKind? TargetOrganization { get; set; }
}
