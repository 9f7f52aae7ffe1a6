using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Files;
using NewsReader.Text;
using NewsReader.Web.CommandLine;

namespace NewsReader.Web.Tests.Incoming;

/// <summary>
/// A source as it comes in, and beside it what a careful reader finds in it (<c>tests/Incoming</c>): the articles in
/// their order, each with the fields that are judged. A field that is left out is not judged.
/// </summary>
/// <param name="Name">Its path in the folder: "pages/p02-linked.html".</param>
internal sealed record IncomingCase(string Name, string Path, JsonElement Expected)
{
    private const string Ending = ".json";

    /// <summary>"pages", "feeds", "wrapped", "mail", "exports".</summary>
    public string Kind => Name.Split('/') is [.., var kind, _] ? kind : "";

    /// <summary>The cases below a folder, by name.</summary>
    /// <param name="held">Whether those that are opened once, at the end, are meant, and not the others.</param>
    public static IEnumerable<IncomingCase> In(string folder, bool held = false) =>
        Directory
            .EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories)
            .Select(file =>
                (Name: System.IO.Path.GetRelativePath(folder, file[..^Ending.Length]).Replace('\\', '/'), File: file)
            )
            .Where(found => File.Exists(found.File[..^Ending.Length]))
            .Where(found => found.Name.StartsWith("held/", StringComparison.Ordinal) == held)
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => new IncomingCase(
                found.Name,
                found.File[..^Ending.Length],
                JsonDocument.Parse(File.ReadAllBytes(found.File)).RootElement
            ));

    /// <summary>What is made of it, judged.</summary>
    public IReadOnlyList<Finding> Judge(NewsPipeline pipeline)
    {
        var failures = 0;
        var articles = new List<JsonElement>();
        var content = FileContent.Of(Path, WebAddress.Of(Text(Expected, "address")), Text(Expected, "charset"));
        foreach (var offered in ArticleReaders.Readable(content, _ => failures++))
        {
            try
            {
                var found = offered.Read();
                articles.Add(
                    JsonSerializer.SerializeToElement(AnalyzedArticle.Of(found.Origin, found, pipeline.Read(found)))
                );
            }
            catch (ArticleUnreadableException)
            {
                failures++;
            }
        }
        var judged = new IncomingJudge();
        var fails = Expected.TryGetProperty("fails", out var stated) ? stated.GetInt32() : 0;
        judged.Value("failures", $"{fails}", $"{failures}");
        judged.Articles([.. Expected.GetProperty("articles").EnumerateArray()], articles);
        return judged.Findings;
    }

    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>How a part of what came is there afterwards.</summary>
internal enum Verdict
{
    Kept,
    Lost,
    Wrong,
}

/// <summary>A part of an article, judged.</summary>
/// <param name="Part">"text", "posts", "headline".</param>
/// <param name="What">What is lost, or wrong, as a maintainer reads it.</param>
internal sealed record Finding(string Part, Verdict Verdict, string What);
