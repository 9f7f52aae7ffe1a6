using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using NewsReader.Sources.Exports;
using NewsReader.Text.Posts;

namespace NewsReader.Sources.WebPages;

/// <summary>Posts that Substack's pages, feeds and letters carry as JSON beside a picture of them.</summary>
internal static class PostAttributes
{
    private const int LongestJson = 100_000;

    private const string TwitterTime = "ddd MMM dd HH:mm:ss '+0000' yyyy";
    private const string Day = "MMMM d, yyyy";
    private const string Moment = "MMMM d, yyyy 'at' HH:mm";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly string[] Texts = ["full_text", "text", "body", "title"];
    private static readonly string[] Names = ["name", "authorName", "author_name", "author"];
    private static readonly string[] Handles = ["username", "authorHandle", "handle", "author"];
    private static readonly string[] Times = ["date", "createdAt", "created_at"];
    private static readonly string[] Addresses = ["url", "uri", "expanded_url"];

    /// <summary>The post of an element, and the one that it quotes; null where it has none.</summary>
    public static IReadOnlyList<Post>? Read(IElement element)
    {
        if (
            element.GetAttribute("data-attrs") is not { Length: > 2 and < LongestJson } json
            || !json.Contains(':', StringComparison.Ordinal)
        )
            return null;
        try
        {
            using var attributes = JsonDocument.Parse(json);
            if (Read(attributes.RootElement) is not { } post)
                return null;
            return attributes.RootElement.TryGetProperty("quoted_tweet", out var quoted) && Read(quoted) is { } other
                ? [post, other]
                : [post];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Post? Read(JsonElement attributes)
    {
        if (attributes.ValueKind != JsonValueKind.Object)
            return null;
        if (attributes.TryGetProperty("comment", out var note))
            return Note(note, attributes);
        var handle = Value(attributes, Handles)?.Trim().TrimStart('@');
        var address = Value(attributes, Addresses);
        var isPost =
            attributes.TryGetProperty("full_text", out _) || PostAddress.Of(AddressOf(address, handle)) is not null;
        return isPost && Value(attributes, Texts) is { } words
            ? Post.Of(
                words,
                Value(attributes, Names),
                handle is { Length: > 0 } && !handle.Contains(' ', StringComparison.Ordinal) ? "@" + handle : null,
                Time(Value(attributes, Times)),
                AddressOf(address, handle)
            )
            : null;
    }

    /// <summary>A note or comment on Substack; what is said of it stands around it.</summary>
    private static Post? Note(JsonElement note, JsonElement around)
    {
        if (note.ValueKind != JsonValueKind.Object || Value(note, Texts) is not { } words)
            return null;
        var handle = Value(note, Handles)?.Trim().TrimStart('@');
        var address = Value(around, Addresses);
        var isOfNote =
            address?.Contains("/note/", StringComparison.Ordinal) == true
            || address?.Contains("/comment/", StringComparison.Ordinal) == true;
        var isNumbered = note.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number;
        return Post.Of(
            words,
            Value(note, Names),
            handle is { Length: > 0 } ? "@" + handle : null,
            Time(Value(note, Times)),
            isOfNote ? address
                : handle is not null && isNumbered ? $"https://substack.com/@{handle}/note/c-{id}"
                : null,
            "Substack"
        );
    }

    private static string? Value(JsonElement attributes, string[] names)
    {
        foreach (var name in names)
        {
            if (
                attributes.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                && ExportJson.TextOf(value) is { } text
                && !string.IsNullOrWhiteSpace(text)
            )
                return text;
        }
        return null;
    }

    /// <summary>Bluesky's own addresses ("at://…/app.bsky.feed.post/3k") are those of no page.</summary>
    private static string? AddressOf(string? address, string? handle)
    {
        if (address is null || !address.StartsWith("at://", StringComparison.Ordinal))
            return address;
        var parts = address["at://".Length..].Split('/');
        return parts is [var account, "app.bsky.feed.post", var id]
            ? $"https://bsky.app/profile/{handle ?? account}/post/{id}"
            : null;
    }

    /// <summary>A moment as people write it; what is none stands as it is.</summary>
    private static string? Time(string? stated)
    {
        if (stated is null)
            return null;
        var isMoment =
            DateTimeOffset.TryParse(stated, Culture, DateTimeStyles.AssumeUniversal, out var at)
            || DateTimeOffset.TryParseExact(stated, TwitterTime, Culture, DateTimeStyles.AssumeUniversal, out at);
        return isMoment ? Written(at) : stated;
    }

    /// <summary>A moment as people write it.</summary>
    public static string Written(DateTimeOffset at) =>
        at.ToString(at.TimeOfDay == TimeSpan.Zero ? Day : Moment, Culture);
}
