using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>
/// Direct quotations found (a found part overlaps one of the set by 0.8 of both together; a fragment counts only where
/// the set has it), and for those found whether the speaker is right, by what names the speaker in the set: a name, a
/// pronoun, or other words. What the set adds to a name ("Ann Lee, a farmer who …", "Rep. Ann Lee (D-Ohio)") is cut
/// off. A name is right where the resolved speaker or the words that name the speaker hold its last word; a pronoun
/// where the same pronoun was taken and resolved to somebody; other words where the last of them is the same.
/// </summary>
internal static class QuotationAccuracy
{
    private const double Overlap = 0.8;

    private static readonly HashSet<string> Pronouns = new(
        ["he", "she", "they", "it", "i", "we", "him", "her"],
        StringComparer.OrdinalIgnoreCase
    );

    private sealed record Article(string Id, string Text, List<Quoted> Quotes);

    private sealed record Quoted(int Start, int End, string Text, string Source);

    private sealed record Part(TextSpan Span, Quotation Quotation);

    public static void Print(DirectoryInfo data, string set, bool errors, ReachedFigures reached)
    {
        var path = $"quotations/{set}.json";
        var found = new Score();
        var speakers = new Dictionary<string, (int Right, int Wrong, int None)>
        {
            ["name"] = default,
            ["pronoun"] = default,
            ["other"] = default,
        };
        var byConfidence = new SortedDictionary<double, (int Right, int All)>();
        foreach (
            var article in JsonSerializer.Deserialize<List<Article>>(
                File.ReadAllText(AccuracyCommand.At(data, path)),
                Json.Options
            )!
        )
        {
            var offsets = new CodePointOffsets(article.Text);
            var gold = article
                .Quotes.Select(q => (Span: new TextSpan(offsets[q.Start], offsets[q.End]), q.Source))
                .ToList();
            var have = TestPipeline
                .News.Parse(article.Text, ArticleFormat.PlainText)
                .Quotations.SelectMany(q => q.Quotation.Parts.Select(p => new Part(p, q.Quotation)))
                .ToList();
            var matched = new HashSet<Part>();
            var right = 0;
            foreach (var (span, source) in gold)
            {
                var part =
                    have.Find(p => IsSame(p.Span, span) && !matched.Contains(p))
                    ?? have.Find(p => Share(p.Span, span) >= Overlap)
                    ?? Whole(have, span);
                if (part is null)
                {
                    if (errors)
                        Console.WriteLine($"    - {article.Id} {span.In(article.Text)}".ReplaceLineEndings("⏎"));
                    continue;
                }
                matched.Add(part);
                right++;
                var head = Head(source);
                if (head.Length == 0)
                    continue;
                var group =
                    Pronouns.Contains(head) ? "pronoun"
                    : char.IsUpper(head.Split(' ')[^1][0]) ? "name"
                    : "other";
                var verdict = IsRight(part.Quotation, head, group);
                var count = speakers[group];
                speakers[group] =
                    verdict ? count with { Right = count.Right + 1 }
                    : part.Quotation.SpeakerText is null ? count with { None = count.None + 1 }
                    : count with { Wrong = count.Wrong + 1 };
                var sure = byConfidence.GetValueOrDefault(part.Quotation.Confidence);
                byConfidence[part.Quotation.Confidence] = (sure.Right + (verdict ? 1 : 0), sure.All + 1);
                if (errors && !verdict)
                    Console.WriteLine(
                        $"    {group} '{source}' <> {part.Quotation.Speaker?.Name ?? "null"} '"
                            + $"{part.Quotation.SpeakerText}' ({part.Quotation.Verb}): "
                            + $"{Around(article.Text, span)}"
                    );
            }
            // Parts beside those of the set that lie within a quotation of it are its own.
            var extra = have.Where(p =>
                    !matched.Contains(p)
                    && p.Quotation.Kind != QuotationKind.Fragment
                    && !gold.Exists(g => g.Span.Overlaps(p.Span))
                )
                .ToList();
            found.Add(right + extra.Count, right, gold.Count);
            if (errors)
                extra.ForEach(p =>
                    Console.WriteLine(
                        $"    + {article.Id} {p.Quotation.Kind} {p.Quotation.SpeakerText}: "
                            + $"{Around(article.Text, p.Span)}"
                    )
                );
        }
        Console.WriteLine($"Quotations, {path} (not trained on)");
        Console.WriteLine($"    found  {found}");
        reached.Compare($"{path} found", found.Recall);
        foreach (var (group, count) in speakers)
        {
            var all = count.Right + count.Wrong + count.None;
            reached.Compare($"{path} {group}", (double)count.Right / Math.Max(1, all));
            Console.WriteLine(
                $"    speaker right, source {group, -8}{(double)count.Right / Math.Max(1, all):F3}  (of "
                    + $"{all:N0}: {count.Wrong:N0} wrong, {count.None:N0} none)"
            );
        }
        foreach (var (confidence, (right, all)) in byConfidence.Reverse())
            Console.WriteLine(
                $"    speaker right, confidence {confidence:F2}   {(double)right / all:F3}  (of {all:N0})"
            );
    }

    private static string Head(string source)
    {
        var end = source.IndexOfAny([',', '(', '—', '–']);
        var head = end > 0 ? source[..end] : source;
        foreach (var behind in new[] { " of ", " who ", " at ", " for ", " from " })
        {
            var at = head.IndexOf(behind, StringComparison.Ordinal);
            if (at > 0)
                head = head[..at];
        }
        return head.Replace("’s", "", StringComparison.Ordinal)
            .Replace("'s", "", StringComparison.Ordinal)
            .Trim()
            .TrimEnd('.');
    }

    private static bool IsSame(TextSpan a, TextSpan b) => a == b;

    private static double Share(TextSpan a, TextSpan b) =>
        Math.Max(0.0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))
        / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));

    /// <summary>The set has one span where a quotation runs over paragraphs.</summary>
    private static Part? Whole(List<Part> parts, TextSpan span)
    {
        foreach (var quotation in parts.Select(p => p.Quotation).Distinct())
        {
            if (Share(quotation.Span, span) >= Overlap)
                return parts.Find(p => p.Quotation == quotation);
        }
        return null;
    }

    private static bool IsRight(Quotation quotation, string source, string group) =>
        group switch
        {
            "pronoun" => string.Equals(quotation.SpeakerText, source, StringComparison.OrdinalIgnoreCase)
                && quotation.Speaker is not null,
            "name" => source.Split(' ')[^1] is var name
                && (Holds(quotation.Speaker?.Name, name) || Holds(quotation.SpeakerText, name)),
            _ => Holds(quotation.SpeakerText, source.Split(' ')[^1]),
        };

    private static bool Holds(string? text, string word) =>
        text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Around(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - 110);
        var quote = span.In(text).ToString();
        if (quote.Length > 60)
            quote = quote[..30] + "…" + quote[^25..];
        var after = text[span.End..Math.Min(text.Length, span.End + 110)];
        return $"{text[from..span.Start]}[[{quote}]]{after}".ReplaceLineEndings("⏎");
    }
}
