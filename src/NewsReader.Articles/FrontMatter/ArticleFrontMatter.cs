using System.Globalization;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using NewsReader.Sources;
using NewsReader.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Articles.FrontMatter;

/// <summary>
/// What the YAML at the top of a Markdown article says of it. What is missing is null; unknown keys are passed over.
/// </summary>
public sealed record ArticleFrontMatter(
    string? Title,
    IReadOnlyList<string> Authors,
    string? Role,
    DateTimeOffset? Date,
    string? Source,
    string? Address
)
{
    public static readonly ArticleFrontMatter None = new(null, [], null, null, null, null);

    private static readonly object Key = typeof(ArticleFrontMatter);

    /// <summary>
    /// The document's front matter; <see cref="None"/> where there is none or it is no YAML (the text then stands
    /// unread above the article, and nothing else is lost).
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
        catch (YamlException)
        {
            return None;
        }
        if (yaml.Documents is not [{ RootNode: YamlMappingNode map }, ..])
            return None;

        string? Value(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (Find(name) is YamlScalarNode { Value: { Length: > 0 } value })
                    return value.Trim();
            }
            return null;
        }
        YamlNode? Find(string name) =>
            map
                .Children.FirstOrDefault(c =>
                    c.Key is YamlScalarNode key && string.Equals(key.Value, name, StringComparison.OrdinalIgnoreCase)
                )
                .Value;

        IReadOnlyList<string> authors = (Find("authors") ?? Find("author") ?? Find("byline")) switch
        {
            YamlSequenceNode list => [.. list.Children.Select(Name).OfType<string>()],
            YamlScalarNode { Value: { Length: > 0 } one } => Bylines
                .BylinePattern.Read(one.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? one : "By " + one)
                ?.Authors
                ?? [one],
            YamlMappingNode one when Name(one) is { } name => [name],
            _ => [],
        };
        return new ArticleFrontMatter(
            Value("title", "headline") is { } title ? MarkdownArticle.OneLine(title, InputLimits.HeadlineLength) : null,
            [.. authors.Take(InputLimits.Authors)],
            Value("role", "author_role"),
            DateOf(Value("date", "published", "published_at", "pubdate")),
            Value("source", "publication", "publisher", "site"),
            Value("url", "link", "address", "canonical")
        );
    }

    private static string? Name(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { Length: > 0 } value } => value.Trim(),
            YamlMappingNode map when map.Children.TryGetValue("name", out var name) => Name(name),
            _ => null,
        };

    private static DateTimeOffset? DateOf(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
