using System.Text;

namespace NewsReader.Tests.Hostile;

/// <summary>
/// Texts that cost more than plain words of the same length: every construct of CommonMark and of our own, alone and in
/// each container; front matter, HTML by depth, breadth and attributes, feeds, letters, searches, names.
/// </summary>
public static partial class HostileTexts
{
    private const string Text = "hostile.txt";
    private const string Markdown = "hostile.md";
    private const string Html = "hostile.html";
    private const string Mail = "hostile.eml";
    private const string Feed = "hostile.xml";
    private const string JsonFeed = "hostile.json";

    /// <summary>What each generator is held against: words that mean nothing to anybody.</summary>
    public static HostileText PlainWords(string file) =>
        HostileText.Of(
            "plain words",
            file,
            i =>
                (i % 12) switch
                {
                    11 => "river.\n\n",
                    var n => "water ash stone reed moss fern clay sand loam peat silt".Split(' ')[n] + " ",
                },
            FrameOf(file)
        );

    public static IReadOnlyList<HostileText> All => Every.Value;

    private static readonly Lazy<IReadOnlyList<HostileText>> Every = new(() =>
        [
            .. Inline.SelectMany(InContainers),
            .. Blocks.SelectMany(InContainers),
            .. Growing,
            .. FrontMatter,
            .. News.SelectMany(InBothFormats),
            .. Names,
            .. Pages,
            .. Fragments,
            .. Feeds,
            .. Letters,
            .. Queries,
        ]
    );

    private static readonly string[] QueryUnits =
    [
        "(",
        ")",
        "a OR ",
        "-",
        "\"",
        "a* ",
        "near(",
        "near(a b, ",
        "person:",
        "person:\"a ",
        "is:",
        "on:2020 ",
        "NOT ",
        "(a OR b) ",
        "sort:newest ",
        "said:\"a\" ",
        "[",
        "story:a ",
        ":",
        "*",
    ];

    private static IEnumerable<HostileText> Queries =>
        QueryUnits.Select(unit => HostileText.Of("query: " + unit.Trim(), HostileText.Query, unit));

    private static string? FrameOf(string file) =>
        file switch
        {
            Html => "<!doctype html><html><head><title>A page</title></head><body><article>{0}</article></body></html>",
            Feed => FeedFrame("<item><guid>1</guid><title>A</title><description>{0}</description></item>"),
            JsonFeed => "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}{0}",
            Mail => "From: a@b.c\nSubject: A\n\n{0}",
            _ => null,
        };

    private static string Repeated(string unit, int length) =>
        new StringBuilder(length + unit.Length).Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();
}
