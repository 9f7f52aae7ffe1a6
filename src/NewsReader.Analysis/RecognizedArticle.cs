using NewsReader.Text;

namespace NewsReader.Analysis;

/// <summary>
/// What recognition knows of an article: who is named, and who said what. Offsets are those of the prose.
/// </summary>
public sealed record RecognizedArticle(
    IReadOnlyList<NamedEntity> People,
    IReadOnlyList<NamedEntity> Companies,
    IReadOnlyList<Quotation> Quotations
)
{
    public static readonly RecognizedArticle Nothing = new([], [], []);

    /// <summary>What is said in the writer's words, all <see cref="QuotationKind.Reported"/>, in order.</summary>
    public IReadOnlyList<Quotation> Reported { get; init; } = [];

    /// <summary>The known places that it names, each once, in order.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}

/// <summary>Whether a name is a person's or a company's. A company is any organisation.</summary>
public enum EntityKind : byte
{
    Person,
    Company,
}

/// <summary>One person or company of an article, with every place that names it.</summary>
/// <param name="Name">The fullest form the article gives.</param>
/// <param name="Roles">As the article gives them: "CEO of Lee Media Group".</param>
/// <param name="Sentence">The first sentence of the body that names it.</param>
/// <param name="Mentions">In order of their place; surnames, possessives' owners and short forms included.</param>
/// <param name="Organization">What an organization is; null for a person.</param>
public sealed record NamedEntity(
    EntityKind Kind,
    string Name,
    IReadOnlyList<string> Roles,
    string Sentence,
    IReadOnlyList<TextSpan> Mentions,
    OrganizationKind? Organization = null
)
{
    /// <summary>What the article calls it, each form once, the fullest first.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [Name];

    /// <summary>Which pronoun the article, or a given name, tells to stand for a person.</summary>
    public Gender Gender { get; init; }
}

/// <summary>How something was said.</summary>
public enum QuotationKind : byte
{
    /// <summary>A tweet or a post on another network.</summary>
    Tweet,
    Statement,
    Speech,
    Writing,

    /// <summary>A few words taken up in a sentence that is not the speaker's.</summary>
    Fragment,

    /// <summary>What somebody said in the writer's words: no quotation, and kept apart from them.</summary>
    Reported,
}

/// <summary>
/// One quotation. A quotation that its attribution splits has several parts, and so has one that runs over paragraphs.
/// </summary>
/// <param name="Parts">Marks included.</param>
/// <param name="Speaker">Null where the article names nobody.</param>
/// <param name="SpeakerText">The speaker as it stands: "he", "a user".</param>
/// <param name="Verb">The word of saying as it stands: "announced".</param>
/// <param name="Medium">"Twitter", "statement", "interview".</param>
/// <param name="StatedTime">As it stands: "9:30 a.m. Monday".</param>
/// <param name="ReplyTo">Whom a tweet answers.</param>
/// <param name="Context">The quotation with its attribution: the sentences that a tweet's card takes out of the running
/// text.</param>
/// <param name="Handle">The account, where the article gives it: "@name".</param>
/// <param name="Confidence">How sure the speaker is, from 0 (nobody was found) to 1.</param>
/// <param name="Thread">Tweets with the same number, from 1, are parts of one thread of posts and answers; null for
/// what stands alone.</param>
/// <param name="Address">Where a post stands on the web; null where nothing tells.</param>
/// <param name="OnBehalfOf">For whom somebody speaks who is not named: "a spokesman for Lee".</param>
/// <param name="ReplyToText">The account that a post answers, as it stands: "@annlee".</param>
public sealed record Quotation(
    IReadOnlyList<TextSpan> Parts,
    QuotationKind Kind,
    NamedEntity? Speaker = null,
    string? SpeakerText = null,
    string? Verb = null,
    string? Medium = null,
    string? StatedTime = null,
    NamedEntity? ReplyTo = null,
    string? Handle = null,
    TextSpan Context = default,
    double Confidence = 0,
    int? Thread = null,
    string? Address = null,
    string? ReplyToText = null,
    NamedEntity? OnBehalfOf = null
)
{
    /// <summary>A speaker who is less sure than this is said to be a probable one.</summary>
    public const double Sure = 0.8;

    /// <summary>A speaker who is less sure than this is not told at all.</summary>
    public const double Shown = 0.5;

    /// <summary>What stands on the front page, and first on a person's, is as sure as this.</summary>
    public const double Certain = 0.9;

    /// <summary>Whether it is a turn of an interview or a transcript; its context begins with the label.</summary>
    public bool IsTurn { get; init; }

    /// <summary>From the first part's beginning to the last part's end.</summary>
    public TextSpan Span => new(Parts[0].Start, Parts[^1].End);
}
