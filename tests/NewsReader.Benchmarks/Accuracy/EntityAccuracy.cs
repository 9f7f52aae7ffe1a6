using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>Exact spans of people and organisations, titles, marks and possessives at their ends apart.</summary>
internal static partial class EntityAccuracy
{
    private const int SentencesPerPage = 20;

    private static readonly (string Path, string Note)[] Sets =
    [
        ("entities/gmb-news.conll", "trained on"),
        ("entities/wikigold.conll", "trained on"),
        ("entities/re3d-government.conll", "trained on"),
        ("entities/wikiann-en-test.conll", "not trained on; not news"),
    ];

    private static readonly (string Path, string Note)[] News =
    [
        ("entities/news-dev-gold.json", "not trained on; by hand, The New York Times of 1998"),
        ("entities/news-dev-silver.json", "not trained on; machine-made, about 0.9 right"),
    ];

    private sealed record Annotated(string Text, List<(int Start, int End, string Type)> Names);

    public static void Print(DirectoryInfo data, bool errors, ReachedFigures reached)
    {
        Console.WriteLine("Names, exact spans");
        foreach (var (path, note) in News)
        {
            var articles = JsonSerializer.Deserialize<List<AnnotatedArticle>>(
                File.ReadAllText(AccuracyCommand.At(data, path)),
                Json.Options
            )!;
            Print(
                path,
                note,
                articles.Select(a => (new Annotated(a.Text, [.. a.Names()]), OfNews(a.Text))),
                errors,
                reached
            );
        }
        foreach (var (path, note) in Sets)
            Print(path, note, Pages(AccuracyCommand.At(data, path)).Select(p => (p, OfProse(p.Text))), errors, reached);
    }

    private static void Print(
        string set,
        string note,
        IEnumerable<(Annotated Gold, List<(int Start, int End, string Type)> Found)> articles,
        bool errors,
        ReachedFigures reached
    )
    {
        var scores = new Dictionary<string, Score> { ["PER"] = new(), ["ORG"] = new() };
        foreach (var (gold, found) in articles)
        {
            foreach (var (type, score) in scores)
            {
                var want = Spans(gold.Text, gold.Names, type);
                var have = Spans(gold.Text, found, type);
                score.Add(have.Count, have.Count(want.Contains), want.Count);
                if (!errors)
                    continue;
                foreach (var (start, end) in want.Except(have))
                    Console.WriteLine($"    - {type} {Around(gold.Text, start, end)}");
                foreach (var (start, end) in have.Except(want))
                    Console.WriteLine($"    + {type} {Around(gold.Text, start, end)}");
            }
        }
        Console.WriteLine($"  {set} ({note})");
        foreach (var (type, score) in scores)
        {
            Console.WriteLine($"    {type}  {score}");
            reached.Compare($"{set} {type}", score.F1);
        }
    }

    private static List<(int Start, int End, string Type)> OfNews(string text)
    {
        var article = TestPipeline.News.Parse(text, ArticleFormat.PlainText);
        return [.. Spans(article.People, "PER"), .. Spans(article.Companies, "ORG")];
    }

    private static List<(int Start, int End, string Type)> OfProse(string text)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start)
                paragraphs.Add(new Paragraph(new TextSpan(start, end), false));
            start = end + 1;
        }
        var recognized = TestPipeline.Recognizer.Recognize(new Prose(text, paragraphs, [], []));
        return [.. Spans(recognized.People, "PER"), .. Spans(recognized.Companies, "ORG")];
    }

    private static IEnumerable<(int, int, string)> Spans(IEnumerable<NamedEntity> entities, string type) =>
        entities.SelectMany(e => e.Mentions).Select(m => (m.Start, m.End, type));

    private static HashSet<(int Start, int End)> Spans(
        string text,
        IEnumerable<(int Start, int End, string Type)> names,
        string type
    ) => [.. names.Where(n => n.Type == type).Select(n => Trimmed(text, n.Start, n.End))];

    private static string Around(string text, int start, int end)
    {
        var from = Math.Max(0, start - 50);
        var after = text[end..Math.Min(text.Length, end + 40)];
        return $"{text[from..start]}[[{text[start..end]}]]{after}".ReplaceLineEndings("⏎");
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (true)
        {
            var name = text[start..end];
            if (Front().Match(name) is { Success: true } front && front.Length < name.Length)
                start += front.Length;
            else if (Back().Match(name) is { Success: true } back && back.Index > 0)
                end = start + back.Index;
            else
                return (start, end);
        }
    }

    private static IEnumerable<Annotated> Pages(string path)
    {
        var text = new StringBuilder();
        var names = new List<(int, int, string)>();
        var sentences = 0;
        (int Start, string Type)? open = null;
        void Close()
        {
            if (open is { } name)
                names.Add((name.Start, text.Length > 0 && text[^1] == ' ' ? text.Length - 1 : text.Length, name.Type));
            open = null;
        }
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var tab = line.LastIndexOf('\t');
            if (tab > 0)
            {
                var tag = line[(tab + 1)..].Trim();
                if (tag == "O" || tag[0] == 'B' || open?.Type != tag[2..])
                    Close();
                if (tag != "O" && open is null)
                    open = (text.Length, tag[2..]);
                text.Append(line.AsSpan(0, tab)).Append(' ');
                continue;
            }
            Close();
            text.Append('\n');
            if (++sentences % SentencesPerPage != 0 && line.Length == 0 && sentences > 0)
                continue;
            yield return new Annotated(text.ToString(), names);
            text = new StringBuilder();
            names = [];
        }
        if (text.Length > 0)
            yield return new Annotated(text.ToString(), names);
    }

    [GeneratedRegex(
        @"^(?:[\s""'“”‘’`,.;:()\[\]-]+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Officer|Secretary|Senator"
            + @"|Judge|Chief|Chairman|Sir|Prof|Lt|Sgt|Col|Capt)\.?\s+)"
    )]
    private static partial Regex Front();

    [GeneratedRegex(@"(?:[\s""'“”‘’`,;:()\[\]-]|(?<!\b[A-Z])(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)(?<!Jr)\.|['’]\s?s)+$")]
    private static partial Regex Back();

    private sealed record AnnotatedArticle(string Id, string Text, List<List<JsonElement>> Ents)
    {
        /// <summary>The set counts code points; here everything counts UTF-16 units.</summary>
        public IEnumerable<(int Start, int End, string Type)> Names()
        {
            var offsets = new CodePointOffsets(Text);
            return Ents.Select(e => (offsets[e[0].GetInt32()], offsets[e[1].GetInt32()], e[2].GetString()!));
        }
    }
}
