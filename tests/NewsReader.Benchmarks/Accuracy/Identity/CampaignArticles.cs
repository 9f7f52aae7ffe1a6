using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>
/// The articles of one campaign (quotations/), each a file of its own with source and day, which their ids tell.
/// </summary>
internal sealed partial class CampaignArticles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsreader-campaign-");

    /// <param name="isTitled">Whether a file begins with the title of its id; else its first line is the
    /// headline.</param>
    public CampaignArticles(DirectoryInfo data, bool isTitled = true)
    {
        foreach (var set in (string[])["train", "dev"])
        {
            using var read = JsonDocument.Parse(File.ReadAllText(AccuracyCommand.At(data, $"quotations/{set}.json")));
            foreach (var article in read.RootElement.EnumerateArray())
            {
                var id = article.GetProperty("id").GetString()!;
                var text = article.GetProperty("text").GetString()!;
                Texts[id] = text;
                var parts = Parts().Match(id);
                var head = parts.Success
                    ? "---\n"
                        + (isTitled ? $"title: \"{parts.Groups["title"].Value.Replace('-', ' ')}\"\n" : "")
                        + $"source: {parts.Groups["source"].Value}\ndate: {parts.Groups["date"].Value}\n---\n\n"
                    : "";
                File.WriteAllText(PathOf(id), head + text);
            }
        }
    }

    /// <summary>The texts by their ids.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the files are.</summary>
    public string Folder => _folder.FullName;

    public string PathOf(string id) => Path.Combine(_folder.FullName, id + ".md");

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex("^(?<source>.+)_(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})_(?<title>.*)$")]
    private static partial Regex Parts();
}
