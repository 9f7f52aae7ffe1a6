using System.Runtime.InteropServices;
using NewsReader.Analysis.Names;

namespace NewsReader.Training;

/// <summary>
/// Trains the model of names on annotated sets and makes it small: 16-bit weights, rows of nothing dropped.
/// </summary>
internal static class NameTraining
{
    /// <summary>The files of our own sentences with slots for names.</summary>
    private static readonly string[] OwnSentences =
    [
        "business-and-culture.txt",
        "politics-and-sport.txt",
        "things-and-capitals.txt",
    ];

    /// <summary>How often each of those is filled with other names.</summary>
    private const int FillingsOfSlots = 6;

    private const int Seed = 20240514;

    private static readonly AnnotatedSet[] Sets =
    [
        new(
            "entities/gmb-news.conll",
            "public domain (Groningen Meaning Bank)",
            Times: 2,
            WithOtherNames: true,
            Corrected: true
        ),
        new("entities/wikigold.conll", "CC BY 4.0 (WikiGold)", Times: 2, WithOtherNames: true),
        new("entities/re3d-government.conll", "public domain, OGL 3.0, CC BY 3.0 AU (re3d)", Corrected: true),
        new("entities/wikiann-en-train.conll", "CC BY-SA (derived from Wikipedia)", SentencesOnly: true),
        new("entities/wikiann-en-dev.conll", "CC BY-SA (derived from Wikipedia)", SentencesOnly: true),
        new("entities/wnut17-train.conll", "CC BY 4.0 (WNUT 2017)"),
        new("entities/btc-tweets.conll", "CC BY 4.0 (Broad Twitter Corpus)"),
    ];

    /// <param name="Times">How often it is gone through in an epoch.</param>
    /// <param name="WithOtherNames">Whether it is gone through with other names in it, too.</param>
    /// <param name="Corrected">Whether <see cref="NewsAgencyTags"/> go over it.</param>
    /// <param name="SentencesOnly">Whether list entries, titles and headings in it are passed over.</param>
    private sealed record AnnotatedSet(
        string Path,
        string Licence,
        int Times = 1,
        bool WithOtherNames = false,
        bool Corrected = false,
        bool SentencesOnly = false
    );

    /// <summary>As many people have a name at the least that is taken from them.</summary>
    private const int CalledSo = 3;

    /// <summary>A feature that was seen less often is not learnt.</summary>
    private const int SeenAtLeast = 3;

    /// <summary>Of the set that is measured on, every this many-th page is held out.</summary>
    private const int HeldOutEvery = 8;

    /// <param name="measure">Whether to hold a part of the first set out and print how right the model is on
    /// it.</param>
    /// <param name="own">The folder of our own sentences.</param>
    public static int Run(DirectoryInfo data, DirectoryInfo own, FileInfo output, int epochs, bool measure)
    {
        string At(string path)
        {
            var full = Path.Combine(data.FullName, path);
            return File.Exists(full)
                ? full
                : throw new FileNotFoundException($"{full}: this set is needed for training and is not there.");
        }
        var people = new KnowledgeRows(At("knowledge/people.tsv"));
        // What several people are called is a name; what one is called may be a slip.
        IEnumerable<string> Several(string column) =>
            people
                .Rows.Select(r => r[column])
                .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() >= CalledSo && same.Key.Length > 1 && !same.Key.Contains(' '))
                .Select(same => same.Key);
        var gazetteers = Gazetteers.From(
            File.ReadLines(At("names/given-names.txt")).Concat(Several("given")),
            File.ReadLines(At("names/surnames.txt")).Concat(Several("surname")),
            File.ReadLines(At("names/listed-companies.txt"))
        );
        var sources = new List<NameModelSource>();
        var pages = new List<TrainingPage>();
        List<TrainingPage> heldOut = [];
        var corrections = new NewsAgencyTags(gazetteers);
        var names = new RandomNames(people, new KnowledgeRows(At("knowledge/organisations.tsv")), Seed);
        var replacement = new MentionReplacement(names);
        foreach (var annotated in Sets)
        {
            var blocks = TrainingPage.Blocks(Sentences(At(annotated.Path), annotated, corrections)).ToList();
            if (measure && heldOut.Count == 0)
            {
                heldOut = [.. blocks.Where((_, i) => i % HeldOutEvery == 0).Select(TrainingPage.Of)];
                blocks = [.. blocks.Where((_, i) => i % HeldOutEvery != 0)];
            }
            var set = blocks.ConvertAll(TrainingPage.Of);
            for (var i = 0; i < annotated.Times; i++)
            {
                pages.AddRange(set);
                if (annotated.WithOtherNames)
                    pages.AddRange(blocks.Select(block => TrainingPage.Of([.. block.Select(replacement.Replace)])));
            }
            AddSource(annotated.Path, annotated.Licence, set);
        }
        var slots = new SentenceSlots(names);
        foreach (var file in OwnSentences.Select(file => Path.Combine(own.FullName, file)))
        {
            var set = Enumerable
                .Range(0, FillingsOfSlots)
                .SelectMany(_ => TrainingPage.Blocks(slots.Fill(file)))
                .Select(TrainingPage.Of)
                .ToList();
            pages.AddRange(set);
            AddSource(Path.GetFileName(file), "our own", set);
        }
        void AddSource(string path, string licence, IEnumerable<TrainingPage> set)
        {
            sources.Add(new NameModelSource(path, licence, set.Sum(p => p.Tokens.Count)));
            Console.WriteLine($"{path}: {sources[^1].Tokens:N0} tokens, {licence}");
        }
        foreach (
            var list in new[]
            {
                "names/given-names.txt",
                "names/surnames.txt",
                "names/listed-companies.txt",
                "knowledge/people.tsv",
            }
        )
        {
            sources.Add(new NameModelSource(list, "public list", File.ReadLines(At(list)).Count()));
        }

        var (weights, transitions) = Train(pages, gazetteers, epochs);
        var model = NameModel.From(
            new NameModelHeader(NameFeatures.Version, sources),
            weights,
            transitions,
            gazetteers
        );
        if (measure)
            Measure(new TrainedNameRecognizer(model), heldOut);
        output.Directory?.Create();
        using (var stream = output.Create())
            model.Save(stream);
        output.Refresh();
        Console.WriteLine($"{output.FullName}: {output.Length / 1024.0 / 1024.0:F2} MB");
        return 0;
    }

    /// <returns>The weights and transitions, as the model has them.</returns>
    private static (short[] Weights, short[] Transitions) Train(
        List<TrainingPage> pages,
        Gazetteers gazetteers,
        int epochs
    )
    {
        var field = new ConditionalRandomField();
        var features = new NameFeatures(gazetteers);
        var rows = new List<int>();
        var order = Enumerable.Range(0, pages.Count).ToArray();
        var random = new Random(Seed);
        var counts = new int[1 << NameFeatures.RowBits];
        foreach (var page in pages)
        {
            features.Extract(page.Text, page.Tokens, page.SentenceStarts, page.Known, rows);
            foreach (var row in rows)
                counts[row]++;
        }
        var tokens = pages.Sum(p => (long)p.Tags.Length);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var p in order)
            {
                var page = pages[p];
                features.Extract(page.Text, page.Tokens, page.SentenceStarts, page.Known, rows);
                var all = CollectionsMarshal.AsSpan(rows);
                // What was seen once or twice is learnt by heart and tells nothing: it gives its place to the bias.
                foreach (ref var row in all)
                {
                    if (counts[row] < SeenAtLeast)
                        row = all[0];
                }
                for (int start = 0, end; start < page.Tags.Length; start = end)
                {
                    end = start + 1;
                    while (end < page.Tags.Length && !page.SentenceStarts[end])
                        end++;
                    loss += field.Learn(
                        all[(start * NameFeatures.PerToken)..(end * NameFeatures.PerToken)],
                        page.Tags.AsSpan(start, end - start)
                    );
                }
            }
            Console.WriteLine($"epoch {epoch}: loss {loss / tokens:F4} a token");
        }
        return field.Rounded();
    }

    private static void Measure(TrainedNameRecognizer recognizer, List<TrainingPage> pages)
    {
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            int found = 0,
                right = 0,
                gold = 0;
            foreach (var page in pages)
            {
                var have = recognizer
                    .Recognize(page.Text, page.Tokens, page.SentenceStarts, page.Known)
                    .Where(n => n.Kind == kind)
                    .ToHashSet();
                var want = NameField.Spans(page.Tags, page.SentenceStarts).Where(n => n.Kind == kind).ToHashSet();
                found += have.Count;
                gold += want.Count;
                right += have.Count(want.Contains);
            }
            Console.WriteLine(
                $"held out: {kind, -13} P {(double)right / Math.Max(1, found):F3}  R "
                    + $"{(double)right / Math.Max(1, gold):F3}  F1 {2.0 * right / Math.Max(1, found + gold):F3}"
            );
        }
    }

    private static bool IsSentence(List<string> words) =>
        words.Count >= 6
        && words[^1] == "."
        && char.IsUpper(words[0][0])
        && words.Count(w => char.IsLower(w[0])) * 3 >= words.Count;

    private static IEnumerable<TrainingSentence> Sentences(string path, AnnotatedSet set, NewsAgencyTags corrections)
    {
        foreach (var (words, tags) in ConllFile.Read(path).Where(s => !set.SentencesOnly || IsSentence(s.Words)))
        {
            if (set.Corrected)
                corrections.Correct(words, tags);
            yield return new TrainingSentence(words, tags, [.. words.Select(_ => false)]);
        }
    }
}
