using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Tests.Incoming;

/// <summary>
/// Holds what <c>analyze</c> says of articles against what is expected: whole, in order, and no more.
/// </summary>
internal sealed partial class IncomingJudge
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex BlankLines();

    public void Articles(IReadOnlyList<JsonElement> expected, IReadOnlyList<JsonElement> actual)
    {
        var left = actual.ToList();
        foreach (var article in expected)
        {
            var at = left.FindIndex(found => IsSame(article, found));
            if (at < 0 && expected.Count == actual.Count)
                at = 0;
            if (at < 0)
            {
                Add("articles", Verdict.Lost, Name(article));
                continue;
            }
            Add("articles", at == 0 ? Verdict.Kept : Verdict.Wrong, at == 0 ? "" : $"out of order: {Name(article)}");
            Article(article, left[at]);
            left.RemoveAt(at);
        }
        foreach (var article in left)
            Add("articles", Verdict.Wrong, $"more than there are: {Name(article)}");
    }

    public void Value(string part, string? expected, string? actual)
    {
        var verdict =
            expected == actual ? Verdict.Kept
            : actual is null ? Verdict.Lost
            : Verdict.Wrong;
        Add(part, verdict, $"expected {expected ?? "nothing"}, is {actual ?? "nothing"}");
    }

    private static string Name(JsonElement article) =>
        IncomingCase.Text(article, "headline") ?? IncomingCase.Text(article, "id") ?? "an article";

    private static bool IsSame(JsonElement expected, JsonElement actual) =>
        (IncomingCase.Text(expected, "id") is { } id && id == IncomingCase.Text(actual, "id"))
        || (
            IncomingCase.Text(expected, "headline") is { } headline
            && headline == IncomingCase.Text(actual, "headline")
            && (!expected.TryGetProperty("text", out var text) || Begins(text, actual))
        );

    /// <summary>Of several articles of one headline it is the one whose text begins so.</summary>
    private static bool Begins(JsonElement text, JsonElement actual) =>
        text.ValueKind != JsonValueKind.Array
        || text.GetArrayLength() == 0
        || IncomingCase.Text(actual, "text")!.StartsWith(OneLine(text[0].GetString()!), StringComparison.Ordinal);

    private void Article(JsonElement expected, JsonElement actual)
    {
        foreach (var name in new[] { "id", "address", "source", "headline", "language" })
        {
            if (expected.TryGetProperty(name, out _))
                Value(name, IncomingCase.Text(expected, name), IncomingCase.Text(actual, name));
        }
        if (expected.TryGetProperty("published", out _))
            Moment("published", IncomingCase.Text(expected, "published"), IncomingCase.Text(actual, "published"));
        if (expected.TryGetProperty("authors", out var authors))
            List("authors", Texts(authors), Texts(actual.GetProperty("byline").GetProperty("authors")));
        if (expected.TryGetProperty("tags", out var tags))
            List("tags", Texts(tags), Texts(actual.GetProperty("tags")));
        foreach (var (part, fields) in new[] { ("pictures", Picture), ("enclosures", Enclosure) })
        {
            if (expected.TryGetProperty(part, out var list))
                List(part, Lines(list, list, fields), Lines(actual.GetProperty(part), list, fields));
        }
        var posts = actual
            .GetProperty("quotations")
            .EnumerateArray()
            .Where(quoted => IncomingCase.Text(quoted, "kind") == "tweet" && IncomingCase.Text(quoted, "verb") is null)
            .ToList();
        if (expected.TryGetProperty("posts", out var cards))
            Posts([.. cards.EnumerateArray()], posts);
        if (expected.TryGetProperty("links", out var links))
        {
            var markdown = IncomingCase.Text(actual, "markdown")!;
            foreach (var link in Texts(links))
                Add("links", markdown.Contains($"]({link})", default) ? Verdict.Kept : Verdict.Lost, link);
        }
        if (expected.TryGetProperty("text", out var paragraphs))
        {
            List<string> shown =
            [
                .. IncomingCase
                    .Text(actual, "text")!
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(paragraph => WithoutSignature(OneLine(paragraph), posts)),
            ];
            // The lines of code are lines of the text as well.
            var wanted = Texts(paragraphs)
                .SelectMany(paragraph => shown.Contains(OneLine(paragraph)) ? [paragraph] : paragraph.Split('\n'));
            List("text", [.. wanted.Select(OneLine)], shown);
        }
    }

    private static readonly string[] Picture = ["address", "caption", "alt"];
    private static readonly string[] Enclosure = ["address", "type", "seconds"];

    /// <summary>Entries of a list as lines: of each the fields that the first expected entry states.</summary>
    private static List<string> Lines(JsonElement list, JsonElement like, string[] fields)
    {
        var judged = like.GetArrayLength() == 0 ? fields : fields.Where(name => like[0].TryGetProperty(name, out _));
        return
        [
            .. list.EnumerateArray()
                .Select(entry =>
                    string.Join(
                        " | ",
                        judged.Select(name =>
                            entry.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
                                ? OneLine(value.ToString())
                                : "nothing"
                        )
                    )
                ),
        ];
    }

    private void Posts(List<JsonElement> expected, List<JsonElement> actual)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            if (i >= actual.Count)
                Add("posts", Verdict.Lost, IncomingCase.Text(expected[i], "text")!);
            else if (i >= expected.Count)
                Add("posts", Verdict.Wrong, $"no post: {IncomingCase.Text(actual[i], "text")}");
            else
                Post(expected[i], actual[i]);
        }
    }

    private void Post(JsonElement expected, JsonElement actual)
    {
        var differs = new List<string>();
        void Compare(string name, string? stated, string? found)
        {
            if (expected.TryGetProperty(name, out _) && stated != found)
                differs.Add($"{name}: expected {stated ?? "nothing"}, is {found ?? "nothing"}");
        }
        string? Stated(string name) => IncomingCase.Text(expected, name);
        string? Found(string name) => IncomingCase.Text(actual, name);
        Compare("text", Lines(Stated("text")), Lines(Found("text")));
        Compare("network", Stated("network"), Found("medium"));
        Compare("author", Stated("author"), Found("speakerText"));
        Compare("handle", Stated("handle"), Found("handle"));
        Compare("address", Stated("address"), Found("address"));
        Compare("replyTo", Stated("replyTo"), Found("replyTo"));
        var time = Stated("time");
        var at = Found("statedAt");
        Compare(
            "time",
            time,
            time is null ? Found("statedTime")
                : IsSameMoment(time, at) ? time
                : at
        );
        Add("posts", differs.Count == 0 ? Verdict.Kept : Verdict.Wrong, string.Join("; ", differs));
    }

    private static string? Lines(string? text) => text is null ? null : BlankLines().Replace(text, "\n");

    /// <summary>To the precision that both have.</summary>
    private static bool IsSameMoment(string expected, string? actual)
    {
        if (actual is null)
            return false;
        if (expected.Length == 10 || actual.Length == 10)
            return actual.Length >= 10 && expected[..10] == actual[..10];
        return expected.Length < 16 || actual.Length < 16 ? expected == actual : expected[..16] == actual[..16];
    }

    private void Moment(string part, string? expected, string? actual)
    {
        var isSame =
            expected is not null && actual is not null
                ? expected.Length == 10
                    ? actual.StartsWith(expected, StringComparison.Ordinal)
                    : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)
                        == DateTimeOffset.Parse(actual, CultureInfo.InvariantCulture)
                : expected == actual;
        Value(part, expected, isSame ? expected : actual);
    }

    private static string WithoutSignature(string paragraph, List<JsonElement> posts)
    {
        foreach (var post in posts)
        {
            var text = OneLine(IncomingCase.Text(post, "text")!);
            if (paragraph.StartsWith(text + " — ", StringComparison.Ordinal))
                return text;
        }
        return paragraph;
    }

    private static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    private static List<string> Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(value => value.GetString()!)] : [];

    /// <summary>Lists as they stand: what both have in one order is kept, the rest is lost or wrong.</summary>
    private void List(string part, List<string> expected, List<string> actual)
    {
        var common = new int[expected.Count + 1, actual.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
        {
            for (var j = actual.Count - 1; j >= 0; j--)
                common[i, j] =
                    expected[i] == actual[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var (at, reached) = (0, 0);
        while (at < expected.Count || reached < actual.Count)
        {
            if (at < expected.Count && reached < actual.Count && expected[at] == actual[reached])
            {
                Add(part, Verdict.Kept, expected[at++]);
                reached++;
            }
            else if (
                reached == actual.Count
                || (at < expected.Count && common[at + 1, reached] >= common[at, reached + 1])
            )
                Add(part, Verdict.Lost, expected[at++]);
            else
                Add(part, Verdict.Wrong, $"is no part of it: {actual[reached++]}");
        }
        if (expected.Count == 0 && actual.Count == 0)
            Add(part, Verdict.Kept, "none");
    }

    private void Add(string part, Verdict verdict, string what) => _findings.Add(new Finding(part, verdict, what));
}
