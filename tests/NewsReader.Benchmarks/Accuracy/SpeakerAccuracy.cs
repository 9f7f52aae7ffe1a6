using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>
/// Who said what in articles and sentences of our own (tests/Said): written from reading, before the program read
/// them; what is reported by the same.
/// </summary>
internal static partial class SpeakerAccuracy
{
    /// <summary>So much of a clause must be found, as the F1 of its words, to be that clause.</summary>
    private const double SameClause = 0.6;

    private sealed record Expected(string Words, string[] Speakers, string Kind, string Medium);

    private sealed record Sentence(
        string Group,
        string Text,
        string Speaker,
        string? Kind,
        string? Medium,
        string? ReplyTo
    );

    private sealed record Pronoun(string Id, int Start, string Name);

    private sealed record QuotedArticle(string Id, string Text, List<Quoted> Quotes);

    private sealed record Quoted(int Start, int End);

    private sealed record ReportedArticle(string Name, string Text, List<ReportedClause> Reported);

    private sealed record ReportedClause(string Clause, string Verb, string? Speaker);

    /// <param name="folder">tests/Said.</param>
    /// <param name="half">"dev", or "held".</param>
    /// <param name="errors">Whether what is wrong is printed too.</param>
    /// <exception cref="FileNotFoundException">A set is not there.</exception>
    public static void Print(DirectoryInfo folder, string half, bool errors)
    {
        Console.WriteLine($"Who said what, {half}");
        Articles(File.ReadLines(AccuracyCommand.At(folder, $"articles.{half}.txt")), errors);
        Sentences(Of<List<Sentence>>(folder, $"sentences.{half}.json"), errors);
        Reported(Of<List<ReportedArticle>>(folder, $"reported.{half}.json"), errors);
    }

    /// <summary>The right person for each pronoun that speaks in the open set of quotations.</summary>
    /// <param name="data">The folder with quotations/.</param>
    public static void PrintPronouns(DirectoryInfo folder, DirectoryInfo data, bool errors)
    {
        var texts = Of<List<QuotedArticle>>(data, "quotations/dev.json").ToDictionary(a => a.Id);
        var (right, wrong, all) = (0, 0, 0);
        foreach (var article in Of<List<Pronoun>>(folder, "pronouns.dev.json").GroupBy(p => p.Id))
        {
            var text = texts[article.Key];
            var offsets = new CodePointOffsets(text.Text);
            var quotations = Read(text.Text).Quotations.Select(q => q.Quotation).ToList();
            foreach (var pronoun in article)
            {
                var end = text.Quotes.First(q => q.Start == pronoun.Start).End;
                var (from, to) = (offsets[pronoun.Start], offsets[end]);
                var name = quotations
                    .Where(q => q.Span.Start < to && q.Span.End > from)
                    .MaxBy(q => Math.Min(q.Span.End, to) - Math.Max(q.Span.Start, from))
                    ?.Speaker?.Name;
                var isRight = name is not null && pronoun.Name.Split('|').Any(who => LastWord(who) == LastWord(name));
                all++;
                right += isRight ? 1 : 0;
                wrong += name is not null && !isRight ? 1 : 0;
                if (errors && !isRight)
                    Console.WriteLine($"    {pronoun.Id} {pronoun.Start}: {name ?? "nobody"}, not {pronoun.Name}");
            }
        }
        Console.WriteLine(
            $"    pronouns       the right person for {Of(right, all)} of {all}, for {Of(right, right + wrong)} of "
                + "those given to somebody"
        );
    }

    private static string LastWord(string name) => Bare(name).Split(' ')[^1];

    private static T Of<T>(DirectoryInfo folder, string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(AccuracyCommand.At(folder, file)), Json.Options)!;

    private static NewsArticle Read(string text) => TestPipeline.News.Parse(text, ArticleFormat.PlainText);

    private static void Articles(IEnumerable<string> lines, bool errors)
    {
        var (right, wrong, speakers) = (0, 0, 0);
        var told = new SortedDictionary<double, (int All, int Right)>();
        var (kinds, rightKinds, media, rightMedia) = (0, 0, 0, 0);
        foreach (var (text, expected) in Cases(lines))
        {
            var article = Read(text);
            foreach (var line in expected)
            {
                var found = article
                    .Quotations.FirstOrDefault(q =>
                        Bare(q.Quotation.Span.In(article.Source).ToString())
                            .Contains(Bare(line.Words), StringComparison.Ordinal)
                    )
                    ?.Quotation;
                if (line.Kind != "?")
                {
                    kinds++;
                    rightKinds += Is(found?.Kind.ToString(), line.Kind) ? 1 : 0;
                }
                if (line.Medium != "?")
                {
                    media++;
                    rightMedia += line.Medium.Split('|').Any(medium => Is(found?.Medium ?? "-", medium)) ? 1 : 0;
                }
                if (line.Speakers is ["?"] or ["-"])
                    continue;
                speakers++;
                var name = found?.Speaker?.Name;
                var isRight = name is not null && line.Speakers.Any(speaker => Bare(speaker) == Bare(name));
                right += isRight ? 1 : 0;
                wrong += name is not null && !isRight ? 1 : 0;
                if (name is not null)
                {
                    var before = told.GetValueOrDefault(found!.Confidence);
                    told[found.Confidence] = (before.All + 1, before.Right + (isRight ? 1 : 0));
                }
                if (errors && !isRight)
                    Console.WriteLine($"    {line.Words}: {name ?? "nobody"}, not {string.Join('|', line.Speakers)}");
            }
        }
        Console.WriteLine(
            $"    articles       speaker right {Of(right, speakers)}, wrong {Of(wrong, speakers)} of {speakers}; kind "
                + $"{Of(rightKinds, kinds)} of {kinds}; medium {Of(rightMedia, media)} of {media}"
        );
        foreach (var (confidence, (all, correct)) in told)
            Console.WriteLine($"    told at {confidence:F2}   {Of(correct, all)} right of {all}");
    }

    /// <summary>Each article with the quotations that a careful reader finds in it.</summary>
    private static IEnumerable<(string Text, List<Expected> Quotations)> Cases(IEnumerable<string> lines)
    {
        const string Begin = "### ";
        const string End = "---";
        const string IsQuotation = "Q:";
        var text = new List<string>();
        var quotations = new List<Expected>();
        var isText = true;
        foreach (var line in lines.Append(Begin))
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                if (text.Count > 0)
                    yield return (string.Join('\n', text) + "\n", quotations);
                (text, quotations, isText) = ([], [], true);
            }
            else if (line == End)
                isText = false;
            else if (isText)
                text.Add(line);
            else if (line.StartsWith(IsQuotation, StringComparison.Ordinal))
            {
                var parts = line[IsQuotation.Length..].Split("=>");
                string[] fields = [.. parts[1].Split(" / ").Select(field => field.Trim()), "?", "?", "?"];
                quotations.Add(new Expected(parts[0].Trim(), fields[0].Split('|'), fields[1], fields[2]));
            }
        }
    }

    private static void Sentences(List<Sentence> sentences, bool errors)
    {
        var figures = new SortedDictionary<string, (int All, int Right)>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var found = Read(sentence.Text).Quotations.MaxBy(q => q.Quotation.Span.Length)?.Quotation;
            if (sentence.Speaker != "?")
                Count(
                    "speaker",
                    found is not null
                        && (
                            sentence.Speaker == "-"
                                ? found.Speaker is null && found.Handle is null
                                : found.Speaker?.Name == sentence.Speaker || found.SpeakerText == sentence.Speaker
                        )
                );
            if (sentence.Kind is { } kind)
                Count("kind", Is(found?.Kind.ToString(), kind));
            if (sentence.Medium is { Length: > 0 } medium)
                Count("medium", Is(found?.Medium, medium));
            if (sentence.ReplyTo is { Length: > 0 } replyTo)
                Count("reply", Is(found?.ReplyTo?.Name ?? found?.ReplyToText, replyTo));

            void Count(string what, bool isRight)
            {
                var name = $"{sentence.Group} {what}";
                var before = figures.GetValueOrDefault(name);
                figures[name] = (before.All + 1, before.Right + (isRight ? 1 : 0));
                if (errors && !isRight)
                    Console.WriteLine($"    {name}: {found?.Speaker?.Name ?? "nobody"}, not {sentence.Speaker}");
            }
        }
        foreach (var (name, (all, right)) in figures)
            Console.WriteLine($"    {name, -20} {Of(right, all)} of {all}");
    }

    private static void Reported(List<ReportedArticle> articles, bool errors)
    {
        var (wanted, found, same, exact, speakers, wrong) = (0, 0, 0, 0, 0, 0);
        foreach (var expected in articles)
        {
            var article = Read(expected.Text);
            var left = article.Reported.Select(said => said.Quotation).ToList();
            found += left.Count;
            foreach (var clause in expected.Reported)
            {
                wanted++;
                string Text(Quotation said) =>
                    said
                        .Parts.Select(part => part.In(article.Source).ToString())
                        .MaxBy(part => Likeness(part, clause.Clause))!;
                var best = left.Where(said => Likeness(Text(said), clause.Clause) >= SameClause)
                    .MaxBy(said =>
                        Likeness(Text(said), clause.Clause)
                        + (Is(FirstWord(said.Verb ?? ""), FirstWord(clause.Verb)) ? 1 : 0)
                    );
                if (best is null)
                {
                    if (errors)
                        Console.WriteLine($"    not found: {clause.Verb}: {clause.Clause}");
                    continue;
                }
                left.Remove(best);
                same++;
                exact += Text(best) == clause.Clause ? 1 : 0;
                var isRight = best.Speaker?.Name == clause.Speaker;
                speakers += isRight ? 1 : 0;
                wrong += !isRight && best.Speaker is not null ? 1 : 0;
                if (errors && !isRight)
                    Console.WriteLine(
                        $"    {clause.Verb}: {best.Speaker?.Name ?? "nobody"}, not {clause.Speaker ?? "nobody"}: "
                            + clause.Clause
                    );
            }
        }
        var (precision, recall) = ((double)same / found, (double)same / wanted);
        Console.WriteLine(
            $"    reported       precision {precision:F3}, recall {recall:F3}, F1 "
                + $"{2 * precision * recall / (precision + recall):F3}, to the letter {Of(exact, same)}; speaker right "
                + $"{Of(speakers, same)}, wrong {Of(wrong, same)} of {same}"
        );
    }

    /// <summary>The F1 of the words of two texts, from 0 to 1.</summary>
    private static double Likeness(string one, string other)
    {
        var words = Words().Matches(one).CountBy(word => word.Value, StringComparer.OrdinalIgnoreCase).ToDictionary();
        var others = Words().Matches(other).CountBy(word => word.Value, StringComparer.OrdinalIgnoreCase);
        var counted = words.ToDictionary(word => word.Key, word => word.Value, StringComparer.OrdinalIgnoreCase);
        var both = 0;
        var all = words.Values.Sum();
        foreach (var (word, count) in others)
        {
            both += Math.Min(count, counted.GetValueOrDefault(word));
            all += count;
        }
        return all == 0 ? 0 : 2.0 * both / all;
    }

    private static string FirstWord(string text) => text.Split(' ')[0];

    private static bool Is(string? found, string wanted) =>
        string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase);

    private static string Of(int part, int all) => $"{(double)part / Math.Max(1, all):F3}";

    /// <summary>Without marks, with single blanks, in small letters.</summary>
    private static string Bare(string text) =>
        Blanks().Replace(Marks().Replace(text, ""), " ").Trim().ToLowerInvariant();

    [GeneratedRegex("[“”\"‘’'«»]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
