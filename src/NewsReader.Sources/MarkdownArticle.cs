using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsReader.Text;

namespace NewsReader.Sources;

/// <summary>
/// An article that came as something else (a page, an entry of a feed, a letter), written as Markdown with front
/// matter: the form in which it is kept.
/// </summary>
/// <param name="Body">Markdown.</param>
public sealed record MarkdownArticle(
    string? Title,
    IReadOnlyList<string> Authors,
    DateTimeOffset? Published,
    string? Site,
    string? Address,
    string Body
)
{
    private const int LongestName = 200;
    private const int LongestAddress = 2000;

    /// <summary>The id that its feed or mailbox gives it; null where that gives none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Whether another with all but the id is another article. Some feeds give an entry another id each time: where it
    /// has an address of its own, that tells it.
    /// </summary>
    public bool IsToldById { get; init; }

    /// <summary>As it states its language itself ("en-GB"); null where it does not.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Quoted as JSON quotes it, which YAML reads too.</summary>
    private static readonly JsonSerializerOptions Quoting = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The whole text.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder("---\n");
            void Line(string key, string? value, int longest)
            {
                if (OneLine(value, longest) is { Length: > 0 } line)
                    text.Append(key).Append(": ").Append(Quoted(line)).Append('\n');
            }
            Line("title", Title, InputLimits.HeadlineLength);
            void List(string key, IEnumerable<string> values, int most)
            {
                var lines = values
                    .Select(value => OneLine(value, LongestName))
                    .Where(value => value.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(most)
                    .ToList();
                if (lines.Count > 0)
                    text.Append(key).Append(": [").AppendJoin(", ", lines.Select(Quoted)).Append("]\n");
            }
            List("authors", Authors, InputLimits.Authors);
            if (Published is { } at)
                text.Append("date: ")
                    .Append(at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))
                    .Append('\n');
            Line("source", Site, LongestName);
            Line("url", Address, LongestAddress);
            Line("id", Id, LongestAddress);
            Line("language", Language, LongestName);
            List("tags", Tags, InputLimits.Tags);
            var enclosures = Enclosures
                .Where(enclosure => enclosure.Address.Length is > 0 and <= LongestAddress)
                .DistinctBy(enclosure => enclosure.Address)
                .Take(InputLimits.Enclosures)
                .Select(enclosure => JsonSerializer.Serialize(enclosure, Quoting))
                .ToList();
            if (enclosures.Count > 0)
                text.Append("enclosures: [").AppendJoin(", ", enclosures).Append("]\n");
            return text.Append("---\n\n").Append(Body.Trim()).Append('\n').ToString();
        }
    }

    /// <summary>As it is imported.</summary>
    /// <param name="source">Where it is from, unless the article says so itself.</param>
    public SourceArticle ToArticle(string origin, string source, OriginStamp stamp)
    {
        var text = Text;
        var content = Id is null || IsToldById ? text : (this with { Id = null }).Text;
        return new SourceArticle(origin, source, text, ArticleFormat.Markdown, SourceArticle.HashOf(content), stamp);
    }

    /// <summary>Plain text as Markdown that shows just this text, its paragraphs kept.</summary>
    public static string Paragraphs(string text) =>
        string.Join(
            "\n\n",
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(paragraph => WebPages.MarkdownText.Escaped(OneLine(paragraph, int.MaxValue), startsLine: true))
        );

    /// <summary>
    /// Text on one line, without control characters, cut between characters at a length in UTF-16 units.
    /// </summary>
    public static string OneLine(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var line = Blanks.ToOne(text);
        if (line.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            line = string.Concat(line.Where(c => c > '\x1f'));
        if (line.Length <= longest)
            return line;
        var cut = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..cut].TrimEnd() + "…";
    }

    private static string Quoted(string line) => JsonSerializer.Serialize(line, Quoting);
}
