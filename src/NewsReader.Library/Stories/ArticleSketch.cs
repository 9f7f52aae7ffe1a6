using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using NewsReader.Articles;

namespace NewsReader.Library.Stories;

/// <summary>
/// What other articles find an article by: the bands of its MinHash (Broder 1997; banding: Leskovec, Rajaraman and
/// Ullman, Mining of Massive Datasets, 3.4), and the terms that tell its event.
/// </summary>
internal sealed class ArticleSketch
{
    /// <summary>
    /// Two texts that share a part J of their runs meet in one band of so many hashes with the chance 1 - (1 -
    /// J^Rows)^Bands: 0.97 at J = 0.6, and 0.0001 at 0.02.
    /// </summary>
    public const int Bands = 16;

    private const int Rows = 3;
    private const int MostNames = 8;
    private const int MostWords = 14;
    private const int MostFacts = 8;

    /// <summary>So often a word of the headline counts, against once in the text.</summary>
    private const int InHeadline = 4;

    private const int InLede = 2;

    private static readonly ulong[] Seeds =
    [
        .. Enumerable.Range(1, Bands * Rows).Select(i => TextShingles.Mixed((ulong)i * 0x9E3779B97F4A7C15UL) | 1),
    ];

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \n-—–/’'");

    private const string Marks = ".,:;!?\"“”‘()[]…";

    private readonly Lazy<TextContent> _content;
    private readonly Lazy<TextFacts> _places;

    public ArticleSketch(NewsArticle article)
    {
        Text = new TextShingles(article.ReadingText);
        _content = new Lazy<TextContent>(() => new TextContent(article.ReadingText), isThreadSafe: false);
        _places = new Lazy<TextFacts>(() => new TextFacts(article.ReadingText), isThreadSafe: false);
        if (Text.IsTelling)
        {
            BandHashes = BandsOf(Text.Runs);
            Facts = [.. Content.LeastFacts(MostFacts)];
        }
        (Headline, EntryId, Published) = (article.Headline, article.EntryId, article.Published?.UtcDateTime);
        Names =
        [
            .. article
                .Named.Where(e => e.Mentions.Count > 1 || article.Headline.Contains(e.Name, StringComparison.Ordinal))
                .OrderByDescending(e => e.Mentions.Count)
                .Take(MostNames)
                .Select(e => TextShingles.Mixed(TextShingles.Hash(e.Name) + (ulong)e.Kind + 1))
                .Distinct(),
        ];
        var counts = new Dictionary<ulong, int>();
        CountWords(article.Headline, InHeadline, counts);
        CountWords(article.Lede, InLede, counts);
        CountWords(article.ReadingText, 1, counts);
        // Sorted by hash last, so that the same article has the same words always.
        Words =
        [
            .. counts
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key)
                .Take(MostWords)
                .Select(count => count.Key),
        ];
        AddressKey = Stories.AddressKey.Of(article.Address);
        Event = new EventText(article);
    }

    /// <summary>What tells its event.</summary>
    public EventText Event { get; }

    internal TextShingles Text { get; }

    /// <summary>Of a text too short to be a copy it is made only where that is asked for.</summary>
    internal TextContent Content => _content.Value;

    /// <summary>Made only where it is compared with a text that is like it.</summary>
    internal TextFacts Places => _places.Value;

    public string Headline { get; }

    /// <inheritdoc cref="NewsArticle.EntryId"/>
    public string? EntryId { get; }

    /// <summary>In UTC.</summary>
    public DateTime? Published { get; }

    /// <summary>
    /// Hashes of some of its names and figures, by which a text that was written anew is found; empty where it is too
    /// short.
    /// </summary>
    public IReadOnlyList<ulong> Facts { get; } = [];

    /// <summary>Empty where the text is too short to be told by its words.</summary>
    public IReadOnlyList<ulong> BandHashes { get; } = [];

    /// <summary>Hashes of those named most.</summary>
    public IReadOnlyList<ulong> Names { get; }

    /// <summary>Hashes of the words that it says most, those of headline and lede first.</summary>
    public IReadOnlyList<ulong> Words { get; }

    public long? AddressKey { get; }

    private static ulong[] BandsOf(IReadOnlyCollection<ulong> runs)
    {
        var least = new ulong[Seeds.Length];
        Array.Fill(least, ulong.MaxValue);
        var leasts = MemoryMarshal.Cast<ulong, Vector<ulong>>(least.AsSpan());
        var seeds = MemoryMarshal.Cast<ulong, Vector<ulong>>(Seeds.AsSpan());
        foreach (var run in runs)
        {
            var mixed = new Vector<ulong>(run ^ (run >> 29));
            for (var i = 0; i < leasts.Length; i++)
                leasts[i] = Vector.Min(leasts[i], mixed * seeds[i]);
        }
        var bands = new ulong[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var hash = (ulong)band + 1;
            for (var row = 0; row < Rows; row++)
                hash = TextShingles.Mixed(hash + least[band * Rows + row]);
            bands[band] = hash;
        }
        return bands;
    }

    /// <summary>
    /// Words of four letters and more that are no common ones, without the endings of plural and time.
    /// </summary>
    private static void CountWords(ReadOnlySpan<char> text, int times, Dictionary<ulong, int> counts)
    {
        foreach (var range in text.SplitAny(Gaps))
        {
            var stem = TextContent.StemOf(text[range].Trim(Marks));
            if (stem.Length == 0)
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, TextShingles.Hash(stem), out _) += times;
        }
    }
}
