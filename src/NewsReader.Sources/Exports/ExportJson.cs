using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NewsReader.Text;

namespace NewsReader.Sources.Exports;

/// <summary>Reads the JSON that other programs write, each a little otherwise.</summary>
internal static partial class ExportJson
{
    /// <exception cref="ArticleUnreadableException">It is no JSON.</exception>
    public static JsonDocument Parse(string origin, byte[] bytes)
    {
        try
        {
            // What is no UTF-8 in a text would fail later, wherever the text is read.
            ReadOnlyMemory<byte> json = Utf8.IsValid(bytes)
                ? bytes
                : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));
            if (json.Span.StartsWith("\uFEFF"u8))
                json = json[3..];
            return JsonDocument.Parse(
                json,
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = InputLimits.JsonDepth,
                }
            );
        }
        catch (JsonException e)
        {
            throw new ArticleUnreadableException(
                origin,
                $"It is no JSON, or only a part of one ({e.Message.TrimEnd('.')}).",
                "Export it anew.",
                e
            );
        }
    }

    public static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A member; undefined where there is none.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value
        && TextOf(value) is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;

    public static double? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number)
            ? number
            : null;

    /// <summary>True, 1 or "1".</summary>
    public static bool IsSet(this JsonElement element, string name) =>
        element.Member(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.Number } value => value.TryGetInt32(out var number) && number != 0,
            { ValueKind: JsonValueKind.String } value => TextOf(value) is "1" or "true",
            _ => false,
        };

    /// <summary>ISO 8601, or seconds, milliseconds or microseconds since 1970.</summary>
    public static DateTimeOffset? Date(this JsonElement element, string name) =>
        element.Member(name) switch
        {
            { ValueKind: JsonValueKind.String } value => Date(TextOf(value)),
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => Date(number),
            _ => null,
        };

    public static DateTimeOffset? Date(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Date(number)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
        : null;

    /// <summary>
    /// The text; half a character in it (an escaped surrogate by itself) is the replacement character.
    /// </summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(Escape().Replace(value.GetRawText(), Whole));
        }
    }

    private static string Whole(Match escape) => escape.Groups["half"].Success ? @"\uFFFD" : escape.Value;

    /// <summary>An escape, with the surrogate that belongs to it, or one that has none.</summary>
    [GeneratedRegex(
        @"\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|(?<half>\\u[Dd][89A-Fa-f][0-9A-Fa-f]{2})|\\.",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Escape();

    private static DateTimeOffset? Date(long number)
    {
        // The numbers of this century tell their unit by their length.
        var seconds = number switch
        {
            > 100_000_000_000_000 => number / 1_000_000,
            > 100_000_000_000 => number / 1000,
            _ => number,
        };
        return seconds is > 0 and < 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }
}
