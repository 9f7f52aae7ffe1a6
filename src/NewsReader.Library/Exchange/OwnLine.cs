using System.Text.Json;
using System.Text.Json.Serialization;
using NewsReader.Analysis;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;

namespace NewsReader.Library.Exchange;

/// <summary>
/// Something of the reader's own, as a line of JSON (JSON Lines): what kind it is stands under "is". All times are UTC.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(OwnHeader), "newsreader")]
[JsonDerivedType(typeof(OwnFeed), "feed")]
[JsonDerivedType(typeof(OwnSearch), "search")]
[JsonDerivedType(typeof(OwnCorrection), "correction")]
[JsonDerivedType(typeof(OwnArticle), "article")]
public abstract record OwnLine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no such line.</exception>
    public static OwnLine Parse(string line) =>
        JsonSerializer.Deserialize<OwnLine>(line, Json) ?? throw new JsonException("It is null.");
}

/// <summary>The first line.</summary>
public sealed record OwnHeader(int Version, DateTime ExportedAt) : OwnLine
{
    /// <summary>What this version writes, and the newest that it reads.</summary>
    public const int Newest = 1;
}

public sealed record OwnFeed(
    string Address,
    string Title,
    string? Site,
    string? Folder,
    bool WantsPages,
    DateTime AddedAt
) : OwnLine;

public sealed record OwnSearch(string Name, string Query, DateTime MadeAt) : OwnLine;

/// <summary>A word on who is who, for all articles or, within <see cref="OwnArticle"/>, for one.</summary>
public sealed record OwnCorrection(
    CorrectionKind Kind,
    EntityKind EntityKind,
    string Slug,
    string Name,
    EntityKind? TargetKind,
    string? TargetSlug,
    string? TargetName,
    DateTime MadeAt,
    DateTime? UndoneAt,
    OrganizationKind? TargetOrganization = null
) : OwnLine
{
    internal static OwnCorrection Of(Correction c) =>
        new(
            c.Kind,
            c.EntityKind,
            c.Slug,
            c.Name,
            c.TargetKind,
            c.TargetSlug,
            c.TargetName,
            c.MadeAt,
            c.UndoneAt,
            c.TargetOrganization
        );
}

/// <summary>What the reader did with an article.</summary>
/// <param name="Hash">What the article is (<see cref="Article.ContentHash"/>).</param>
/// <param name="Headline">For people; not read.</param>
public sealed record OwnArticle(
    string Hash,
    string? Headline,
    string? Source,
    string? Address,
    DateTime? ReadAt,
    DateTime? StarredAt,
    DateTime? LaterAt,
    DateTime? ArchivedAt,
    int Position,
    DateTime? UnfoldedAt,
    IReadOnlyList<OwnHighlight>? Highlights,
    IReadOnlyList<OwnCorrection>? Corrections
) : OwnLine
{
    /// <summary>Whether it stands for itself, whatever it repeats.</summary>
    [JsonIgnore]
    public bool StandsForItself =>
        StarredAt is not null
        || LaterAt is not null
        || ArchivedAt is not null
        || UnfoldedAt is not null
        || Highlights is { Count: > 0 };

    /// <summary>Both together; where they differ, this one.</summary>
    public OwnArticle With(OwnArticle other) =>
        this with
        {
            ReadAt = ReadAt ?? other.ReadAt,
            StarredAt = StarredAt ?? other.StarredAt,
            LaterAt = LaterAt ?? other.LaterAt,
            ArchivedAt = ArchivedAt ?? other.ArchivedAt,
            Position = Math.Max(Position, other.Position),
            UnfoldedAt = UnfoldedAt ?? other.UnfoldedAt,
            Highlights = [.. (Highlights ?? []).Union(other.Highlights ?? [])],
            Corrections = [.. (Corrections ?? []).Union(other.Corrections ?? [])],
        };
}

public sealed record OwnHighlight(string Passage, string Before, string Note, HighlightColour Colour, DateTime MadeAt);
