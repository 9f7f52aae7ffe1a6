using System.Globalization;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using NewsReader.Articles.Bylines;
using NewsReader.Sources;
using NewsReader.Text;
using NewsReader.Text.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Articles.FrontMatter;

/// <summary>
/// What the YAML at the top of a Markdown article says of it. What is missing is null; unknown keys are passed over.
/// </summary>
/// <param name="Problem">Why nothing of it could be read, as a sentence; null where it could.</param>
internal sealed record ArticleFrontMatter(
    string? Title,
    IReadOnlyList<string> Authors,
    string? Role,
    DateTimeOffset? Date,
    string? Source,
    string? Address,
    string? Problem = null
)
{
    /// <summary>The id that its feed or mailbox gives it.</summary>
    public string? Id { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    public static readonly ArticleFrontMatter None = new(null, [], null, null, null, null);

    private const int LongestName = 200;
    private const int LongestValue = 2000;

    private static readonly object Key = typeof(ArticleFrontMatter);

    /// <summary>
    /// The document's front matter; <see cref="None"/> where there is none. Where it is no YAML nothing of it is known
    /// but the problem: the text then stands unread above the article, and nothing else is lost.
    /// </summary>
    /// <exception cref="FrontMatterException">It is more than front matter may be
    /// (<see cref="InputLimits"/>).</exception>
    public static ArticleFrontMatter Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is ArticleFrontMatter known)
            return known;
        if (document.FirstOrDefault() is not YamlFrontMatterBlock block)
            return None;
        var front = Read(block.Lines.ToString(), ArticleHead.Of(document).Budget);
        document.SetData(Key, front);
        return front;
    }

    private static ArticleFrontMatter Read(string text, StepBudget budget)
    {
        var yaml = new YamlStream();
        try
        {
            FrontMatterBounds.Check(text, budget);
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            // The first line is the mark above it.
            return Unread(
                $"Its front matter is no YAML (line {e.Start.Line + 1}: {e.Message.Split('\n')[0].TrimEnd('.')})."
            );
        }
        if (yaml.Documents is not [{ RootNode: YamlMappingNode map }, ..])
            return string.IsNullOrWhiteSpace(text) ? None : Unread("Its front matter has no keys and values.");

        string? Value(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (Find(name) is YamlScalarNode node && Line(node, LongestValue) is { } value)
                    return value;
            }
            return null;
        }
        YamlNode? Find(string name) =>
            map
                .Children.FirstOrDefault(c =>
                    c.Key is YamlScalarNode key && string.Equals(key.Value, name, StringComparison.OrdinalIgnoreCase)
                )
                .Value;

        var language = Value("language", "lang");
        var bylines = BylinePattern.Of((language is null ? null : Lexicon.For(language)) ?? English);
        IReadOnlyList<string> authors = (Find("authors") ?? Find("author") ?? Find("byline")) switch
        {
            YamlSequenceNode list => [.. list.Children.Select(Name).OfType<string>()],
            YamlScalarNode node when Line(node, LongestValue) is { } one => bylines.ReadAuthors(one)?.Authors
                ?? [MarkdownArticle.OneLine(one, LongestName)],
            YamlMappingNode one when Name(one) is { } name => [name],
            _ => [],
        };
        return new ArticleFrontMatter(
            (Find("title") ?? Find("headline")) is YamlScalarNode title
                ? Line(title, InputLimits.HeadlineLength)
                : null,
            [.. authors.Take(InputLimits.Authors)],
            Value("role", "author_role"),
            DateOf(Value("date", "published", "published_at", "pubdate")),
            Value("source", "publication", "publisher", "site"),
            Value("url", "link", "address", "canonical")
        )
        {
            Id = Value("id", "guid"),
            Language = language,
            Tags = TagsOf(Find("tags") ?? Find("tag") ?? Find("categories") ?? Find("category")),
            Enclosures = EnclosuresOf(Find("enclosures")),
        };
    }

    /// <summary>A list, or one line with commas between; the number sign that notes put before is no part.</summary>
    private static List<string> TagsOf(YamlNode? node)
    {
        var values = node switch
        {
            YamlSequenceNode list => list.Children.Select(Name).OfType<string>(),
            YamlScalarNode one when Line(one, LongestValue) is { } line => line.Split(','),
            _ => [],
        };
        return
        [
            .. values
                .Select(value => value.Trim().TrimStart('#'))
                .Where(value => value.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(InputLimits.Tags),
        ];
    }

    private static List<Enclosure> EnclosuresOf(YamlNode? node)
    {
        if (node is not YamlSequenceNode list)
            return [];
        var enclosures = new List<Enclosure>();
        foreach (var entry in list.Children.OfType<YamlMappingNode>().Take(InputLimits.Enclosures))
        {
            string? Value(string name) =>
                entry.Children.TryGetValue(name, out var value) && value is YamlScalarNode scalar
                    ? Line(scalar, LongestValue)
                    : null;
            if (WebAddress.Of(Value("address")) is { } address)
                enclosures.Add(
                    new Enclosure(
                        address.AbsoluteUri,
                        Value("type"),
                        long.TryParse(Value("length"), CultureInfo.InvariantCulture, out var length) ? length : null,
                        int.TryParse(Value("seconds"), CultureInfo.InvariantCulture, out var seconds) ? seconds : null
                    )
                );
        }
        return enclosures;
    }

    private static ArticleFrontMatter Unread(string problem) => None with { Problem = problem };

    private static string? Name(YamlNode node) =>
        node switch
        {
            YamlScalarNode value => Line(value, LongestName),
            YamlMappingNode map when map.Children.TryGetValue("name", out var name) => Name(name),
            _ => null,
        };

    /// <summary>A value on one line, cut where it is longer; null where nothing is left.</summary>
    private static string? Line(YamlScalarNode node, int longest) =>
        MarkdownArticle.OneLine(node.Value, longest) is { Length: > 0 } line ? line : null;

    private static DateTimeOffset? DateOf(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
