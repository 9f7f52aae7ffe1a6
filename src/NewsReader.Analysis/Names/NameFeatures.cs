using System.Runtime.CompilerServices;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Names;

/// <summary>
/// What the sequence model looks at: for each token a row of <see cref="PerToken"/> hashes, each the number of a row of
/// weights. The features are those of Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity
/// Recognition" (CoNLL 2009): words around, affixes, shapes, gazetteers, and the document as evidence.
/// </summary>
internal sealed class NameFeatures(Gazetteers gazetteers)
{
    public const int PerToken = 46;

    /// <summary>Changes whenever a feature does: a model trained on other features is refused.</summary>
    public const int Version = 6;

    public const int RowBits = 20;

    private const uint NoWord = 0x9E3779B9;

    /// <summary>What is known of one token before its neighbours are looked at.</summary>
    private struct Word
    {
        public uint Lower;
        public uint Exact;
        public uint Shape;
        public uint Suffix2;
        public uint Suffix3;
        public uint Suffix4;
        public uint Prefix3;
        public byte Gazetteer;

        /// <summary>What the known name is of that has it, how well known, and where in it this stands; 0 without
        /// one.</summary>
        public byte Known;
        public bool Capital;
        public bool AllCapitals;
        public bool SentenceStart;
    }

    /// <summary>
    /// The rows of all tokens, <see cref="PerToken"/> for each, in <paramref name="rows"/>.
    /// <paramref name="sentenceStarts"/> tells for each token whether it is the first of a sentence.
    /// </summary>
    /// <param name="candidates">
    /// Where given: for each token whether it can be a part of a name, and rows are made for these alone. A small word
    /// with no capital beside it cannot, and most words of a text are such.
    /// </param>
    public void Extract(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        KnownSpans known,
        List<int> rows,
        bool[]? candidates = null
    )
    {
        var words = new Word[tokens.Count];
        var (seenLower, seenCapital) = (new HashSet<uint>(), new HashSet<uint>());
        Describe(text, tokens, sentenceStarts, words, seenLower, seenCapital);
        MarkPhrases(words);
        foreach (var span in known.Spans)
            MarkKnown(words, span);

        rows.Clear();
        rows.EnsureCapacity(words.Length * PerToken);
        var none = new Word
        {
            Lower = NoWord,
            Exact = NoWord,
            Shape = NoWord,
            Suffix3 = NoWord,
        };
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var w = ref words[i];
            if (candidates is not null)
            {
                candidates[i] =
                    w.Capital
                    || w.Known != 0
                    || (i > 0 && words[i - 1].Capital)
                    || (i + 1 < words.Length && words[i + 1].Capital);
                if (!candidates[i])
                    continue;
            }
            // A sentence is the window: what stands beyond its ends says nothing of a name.
            var atStart = w.SentenceStart;
            var atEnd = i + 1 >= words.Length || words[i + 1].SentenceStart;
            ref readonly var p = ref atStart || i == 0 ? ref none : ref words[i - 1];
            ref readonly var n = ref atEnd ? ref none : ref words[i + 1];
            ref readonly var pp = ref atStart || i < 2 || words[i - 1].SentenceStart ? ref none : ref words[i - 2];
            ref readonly var nn = ref atEnd || i + 2 >= words.Length || words[i + 2].SentenceStart
                ? ref none
                : ref words[i + 2];
            var evidence = (uint)(
                (seenLower.Contains(w.Lower) ? 1 : 0)
                | (seenCapital.Contains(w.Lower) ? 2 : 0)
                | (atStart ? 4 : 0)
                | (w.Capital ? 8 : 0)
                | (w.AllCapitals ? 16 : 0)
            );

            Add(rows, w, p, n, pp, nn, evidence, atStart);
        }
    }

    /// <summary>What each word looks like, and which words stand somewhere small, or with a capital.</summary>
    private void Describe(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        Word[] words,
        HashSet<uint> seenLower,
        HashSet<uint> seenCapital
    )
    {
        Span<char> lower = stackalloc char[64];
        for (var i = 0; i < words.Length; i++)
        {
            ref var word = ref words[i];
            var span = tokens[i].In(text);
            word.SentenceStart = sentenceStarts[i];
            Describe(span, lower, ref word);
            if (tokens[i].Kind != TokenKind.Word)
                continue;
            if (!word.Capital)
                seenLower.Add(word.Lower);
            else if (!word.SentenceStart && !word.AllCapitals)
                seenCapital.Add(word.Lower);
        }
    }

    /// <summary>The rows of one word, by itself and with the two on each side.</summary>
    private static void Add(
        List<int> rows,
        in Word w,
        in Word p,
        in Word n,
        in Word pp,
        in Word nn,
        uint evidence,
        bool atStart
    )
    {
        Add(rows, 1, 1);
        Add(rows, 2, w.Lower);
        Add(rows, 3, w.Exact);
        Add(rows, 4, p.Lower);
        Add(rows, 5, n.Lower);
        Add(rows, 6, pp.Lower);
        Add(rows, 7, nn.Lower);
        Add(rows, 8, p.Lower, w.Lower);
        Add(rows, 9, w.Lower, n.Lower);
        Add(rows, 10, p.Lower, n.Lower);
        Add(rows, 11, w.Shape);
        Add(rows, 12, p.Shape, w.Shape);
        Add(rows, 13, w.Shape, n.Shape);
        Add(rows, 14, p.Shape, w.Shape ^ (n.Shape << 1));
        Add(rows, 15, w.Suffix2);
        Add(rows, 16, w.Suffix3);
        Add(rows, 17, w.Suffix4);
        Add(rows, 18, w.Prefix3);
        Add(rows, 19, p.Suffix3, w.Shape);
        Add(rows, 20, n.Suffix3, w.Shape);
        Add(rows, 21, w.Gazetteer, w.Capital ? 1u : 0u);
        Add(rows, 22, w.Gazetteer, n.Gazetteer);
        Add(rows, 23, p.Gazetteer, w.Gazetteer);
        Add(rows, 24, evidence);
        Add(rows, 25, evidence, w.Gazetteer);
        Add(rows, 26, evidence, w.Suffix3);
        Add(rows, 27, p.Shape, (uint)n.Gazetteer << 8 | w.Gazetteer);
        Add(rows, 28, pp.Lower, p.Lower);
        Add(rows, 29, n.Lower, nn.Lower);
        Add(rows, 30, pp.Shape, p.Shape ^ (w.Shape << 1));
        Add(rows, 31, w.Shape, n.Shape ^ (nn.Shape << 1));
        Add(rows, 32, p.Lower, w.Shape);
        Add(rows, 33, w.Shape, n.Lower);
        Add(rows, 34, n.Exact, nn.Shape);
        Add(rows, 35, atStart ? w.Lower : 0, n.Shape);
        Add(rows, 36, (uint)p.Gazetteer << 8 | w.Gazetteer, (uint)n.Gazetteer << 8 | (w.AllCapitals ? 1u : 0u));
        Add(rows, 37, pp.Lower, w.Shape);
        Add(rows, 38, nn.Lower, w.Shape);
        Add(rows, 39, w.Known);
        Add(rows, 40, w.Known, w.Shape);
        Add(rows, 41, p.Known, w.Known);
        Add(rows, 42, w.Known, n.Known);
        Add(rows, 43, w.Known, p.Lower);
        Add(rows, 44, w.Known, n.Lower);
        Add(rows, 45, (uint)w.Known << 8 | w.Gazetteer, evidence);
        Add(rows, 46, w.Known, w.Lower);
    }

    /// <summary>Gives every word of a listed phrase the phrase's flag, the longest phrase at each place.</summary>
    private void MarkPhrases(Span<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Capital)
                continue;
            var phrase = Gazetteers.Append(0, words[i].Lower);
            byte flag = 0;
            var length = 1;
            for (var n = 1; n < Gazetteers.LongestPhrase && i + n < words.Length && !words[i + n].SentenceStart; n++)
            {
                phrase = Gazetteers.Append(phrase, words[i + n].Lower);
                if (!words[i + n].Capital || gazetteers.Flags(phrase) is not (> 0 and var found))
                    continue;
                (flag, length) = (found, n + 1);
            }
            if (flag == 0)
                continue;
            for (var n = 0; n < length; n++)
                words[i + n].Gazetteer |= flag;
            i += length - 1;
        }
    }

    /// <summary>Known from here on is told apart from hardly known.</summary>
    private const int WellKnown = 30;

    private static void MarkKnown(Span<Word> words, KnownSpan span)
    {
        var what =
            span.Name.IsPerson ? 1
            : span.Name.Kind == KnownKind.Place ? 2
            : span.Name.Kind == KnownKind.Term ? 3
            : span.Name.Kind == KnownKind.Team ? 4
            : 0;
        var sure =
            span.Name.IsCommon || (span.Name.Form & KnownForm.SurnameAlone) != 0 ? 0
            : span.Name.Prominence < WellKnown ? 1
            : 2;
        for (var i = span.First; i < span.End; i++)
        {
            var place =
                span.End - span.First == 1 ? 0
                : i == span.First ? 1
                : 2;
            words[i].Known = (byte)(1 + (what * 3 + sure) * 3 + place);
        }
    }

    private void Describe(ReadOnlySpan<char> span, Span<char> buffer, ref Word word)
    {
        var lower = buffer[..Math.Min(span.Length, buffer.Length)];
        span[..lower.Length].ToLowerInvariant(lower);
        foreach (ref var c in lower)
        {
            // Years and sums are alike for this purpose, and so are the kinds of apostrophe.
            if (char.IsAsciiDigit(c))
                c = '0';
            else if (Tokeniser.IsApostrophe(c))
                c = '\'';
        }
        word.Lower = Hash(lower);
        word.Exact = Hash(span);
        word.Suffix2 = Hash(lower[Math.Max(0, lower.Length - 2)..]);
        word.Suffix3 = Hash(lower[Math.Max(0, lower.Length - 3)..]);
        word.Suffix4 = Hash(lower[Math.Max(0, lower.Length - 4)..]);
        word.Prefix3 = Hash(lower[..Math.Min(3, lower.Length)]);
        word.Capital = span.Length > 0 && char.IsUpper(span[0]);
        (word.Shape, word.AllCapitals) = Shape(span);
        word.Gazetteer = word.Capital ? gazetteers.FlagsOf(lower, word.Lower) : (byte)0;
    }

    /// <summary>
    /// "McDonald" is XxXx, "U.S." is X.X., "12,000" is d,d: runs of one class of letters are one letter.
    /// </summary>
    private static (uint Hash, bool AllCapitals) Shape(ReadOnlySpan<char> span)
    {
        var hash = 2166136261u;
        var last = '\0';
        var capitals = 0;
        var small = false;
        foreach (var c in span)
        {
            var shape = c;
            if (char.IsUpper(c))
            {
                shape = 'X';
                capitals++;
            }
            else if (char.IsLetter(c))
            {
                shape = 'x';
                small = true;
            }
            else if (char.IsDigit(c))
                shape = 'd';
            if (shape == last)
                continue;
            hash = (hash ^ shape) * 16777619u;
            last = shape;
        }
        return (hash ^ (span.Length == 1 ? 77u : 0u), capitals > 1 && !small);
    }

    internal static uint Hash(ReadOnlySpan<char> span)
    {
        var hash = 2166136261u;
        foreach (var c in span)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(List<int> rows, uint template, uint a, uint b = 0)
    {
        var h = (a + template * 0x9E3779B1u) * 0x85EBCA6Bu;
        h ^= h >> 15;
        h = (h + b * 0xC2B2AE35u) * 0x27D4EB2Fu;
        h ^= h >> 13;
        rows.Add((int)(h >> (32 - RowBits)));
    }
}
