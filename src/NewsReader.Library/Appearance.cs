using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>
/// That a person or organization is named in an article: how often, as what, in which sentence first.
/// </summary>
public sealed class Appearance
{
    /// <summary>Why somebody is meant whom the user said.</summary>
    public const string ToldReason = "you said so";

    public long EntityId { get; set; }

    public StoredEntity? Entity { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>How often it is named.</summary>
    public int Mentions { get; set; }

    /// <summary>The first sentence of the body that names it.</summary>
    public required string Sentence { get; set; }

    /// <summary>The day of the article: with it nothing that counts over time has to read the articles.</summary>
    public DateOnly Day { get; set; }

    /// <summary>How sure it is that the article means this one, from 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>Why it is this one, as a clause behind "because"; null where the name alone says it.</summary>
    public string? Reason { get; set; }

    /// <summary>The key of the name, where it may mean another once more is known; null where it is sure.</summary>
    public long? Doubt { get; set; }

    /// <summary>What the article calls it, one a line, the fullest first; without <see cref="ToldForms"/>.</summary>
    public required string Forms { get; set; }

    /// <summary>
    /// What the article calls it by the user's word alone, one a line: it is found by them, and they prove nothing.
    /// </summary>
    public string ToldForms { get; set; } = "";

    /// <summary>What the article takes an organization for; null for a person, and where it does not tell.</summary>
    public OrganizationKind? Organization { get; set; }

    /// <summary>The roles the article gives, one a line.</summary>
    public required string Roles { get; set; }
}
