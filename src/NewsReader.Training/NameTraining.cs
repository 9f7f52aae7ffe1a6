using System.Runtime.InteropServices;
using System.Text;
using NewsReader.Recognition.Names;
using NewsReader.Recognition.Tokens;

namespace NewsReader.Training;

/// <summary>An averaged structured perceptron over annotated sets (Collins 2002), made small: 16-bit weights, weak rows dropped.</summary>
internal static class NameTraining
{
    /// <summary>Sentences stand together as pages of this many, so that the document can be evidence in training as it is in use.</summary>
    private const int SentencesPerPage = 20;

    private static readonly (string Path, string Licence, int Times)[] Sets =
    [
        ("entities/gmb-news.conll", "public domain (Groningen Meaning Bank)", 3),
        ("entities/wikigold.conll", "CC BY 4.0 (WikiGold)", 2),
        ("entities/re3d-government.conll", "public domain, OGL 3.0, CC BY 3.0 AU (re3d)", 1),
        ("entities/wikiann-en-train.conll", "CC BY-SA (derived from Wikipedia)", 1),
        ("entities/wnut17-train.conll", "CC BY 4.0 (WNUT 2017)", 1),
        ("entities/btc-tweets.conll", "CC BY 4.0 (Broad Twitter Corpus)", 1),
    ];

    private sealed record Page(string Text, List<Token> Tokens, bool[] SentenceStarts, int[] Tags);

    public static int Run(DirectoryInfo data, FileInfo output, int epochs)
    {
        string At(string path)
        {
            var full = Path.Combine(data.FullName, path);
            return File.Exists(full) ? full : throw new FileNotFoundException($"{full}: this set is needed for training and is not there.");
        }
        var gazetteers = Gazetteers.From(
            File.ReadLines(At("names/given-names.txt")), File.ReadLines(At("names/surnames.txt")), File.ReadLines(At("names/listed-companies.txt")));
        var sources = new List<NameModelSource>();
        var pages = new List<Page>();
        foreach (var (path, licence, times) in Sets)
        {
            var set = Pages(At(path)).ToList();
            for (var i = 0; i < times; i++) pages.AddRange(set);
            sources.Add(new NameModelSource(path, licence, set.Sum(p => p.Tokens.Count)));
            Console.WriteLine($"{path}: {sources[^1].Tokens:N0} tokens, {licence}");
        }
        foreach (var list in new[] { "names/given-names.txt", "names/surnames.txt", "names/listed-companies.txt" })
        {
            sources.Add(new NameModelSource(list, "public list", File.ReadLines(At(list)).Count()));
        }

        var perceptron = new Perceptron();
        var features = new NameFeatures(gazetteers);
        var rows = new List<int>();
        var order = Enumerable.Range(0, pages.Count).ToArray();
        var random = new Random(20240514);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0, all = 0;
            foreach (var p in order)
            {
                var page = pages[p];
                features.Extract(page.Text, page.Tokens, page.SentenceStarts, rows);
                wrong += perceptron.Learn(CollectionsMarshal.AsSpan(rows), page.SentenceStarts, page.Tags);
                all += page.Tags.Length;
            }
            Console.WriteLine($"epoch {epoch}: {100.0 * wrong / all:F3}% of the tags wrong");
        }
        var (weights, transitions) = perceptron.Averaged();
        var model = new NameModel(new NameModelHeader(NameFeatures.Version, sources), weights, transitions, gazetteers);
        output.Directory?.Create();
        using (var stream = output.Create()) model.Save(stream);
        output.Refresh();
        Console.WriteLine($"{output.FullName}: {output.Length / 1024.0 / 1024.0:F2} MB");
        return 0;
    }

    private static IEnumerable<Page> Pages(string path)
    {
        foreach (var sentences in ConllFile.Read(path).Chunk(SentencesPerPage))
        {
            var text = new StringBuilder();
            var tokens = new List<Token>();
            var starts = new List<bool>();
            var tags = new List<int>();
            foreach (var (words, sentenceTags) in sentences)
            {
                for (var i = 0; i < words.Count; i++)
                {
                    var start = text.Length;
                    text.Append(words[i]);
                    tokens.Add(new Token(start, text.Length, char.IsLetter(words[i][0]) ? TokenKind.Word : TokenKind.Punctuation));
                    starts.Add(i == 0);
                    text.Append(' ');
                }
                tags.AddRange(sentenceTags);
            }
            yield return new Page(text.ToString(), tokens, [.. starts], [.. tags]);
        }
    }
}
