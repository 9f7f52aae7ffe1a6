using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsReader.Articles;
using NewsReader.Text.Languages;

namespace NewsReader.Library.Stories;

/// <summary>
/// The terms of an article's headline and text, with how much it is about each, and the days that it speaks of; read
/// before it is known who is who.
/// </summary>
internal sealed class EventText
{
    /// <summary>A shorter line is a place, a time or a heading, and no lede.</summary>
    private const int FewestWordsOfLede = 6;

    private const int ShortestName = 3;
    private const int ShortestWord = 4;

    /// <summary>A lede is one sentence, or those within so many words.</summary>
    private const int WordsOfLede = 35;

    /// <summary>What a name's other words count beside the rarest of them: they are one and the same name.</summary>
    private const double OfOneName = 0.35;

    /// <summary>A figure of one digit is everywhere.</summary>
    private const int FewestDigits = 2;

    // In what part of the news a term stands that no list knows.
    private const double ShareOfName = 0.002;
    private const double ShareOfWord = 0.006;
    private const double ShareOfFigure = 0.01;
    private const double ShareOfForeignWord = 0.03;

    // A day of the week is the nearest one: news tells rather of the days before it than of those that come.
    private const int DaysBefore = 4;
    private const int DaysAfter = 2;

    /// <summary>So many entries with a number in front are a list of several things.</summary>
    private const int FewestEntries = 4;

    private static readonly FrozenDictionary<ulong, double> Shares = Lexicon
        .English.Stories.NewsWords.GroupBy(word => WordKey.Of(StemOf(word.Key)), word => word.Value)
        .ToFrozenDictionary(word => word.Key, word => word.Max());

    private static readonly FrozenDictionary<string, int> WeekDays = Lexicon.English.Dates.DayNames.ToFrozenDictionary(
        day => day.Name,
        day => day.Number,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WeekDay =
        WeekDays.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A kind of event that is told so little may be spoken of by the way.</summary>
    private const int LeastOfKind = 2;

    private const int MostKinds = 3;

    private static readonly List<string> Kinds =
    [
        .. Lexicon.English.Stories.EventWords.Select(word => word.Value).Distinct(StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<ulong, int> KindOf = Lexicon
        .English.Stories.EventWords.DistinctBy(word => WordKey.Of(StemOf(word.Key)))
        .ToFrozenDictionary(word => WordKey.Of(StemOf(word.Key)), word => Kinds.IndexOf(word.Value));

    private readonly int[] _ofKind = new int[Kinds.Count];

    private readonly Dictionary<ulong, Found> _found = [];
    private readonly List<int> _days = [];

    /// <summary>The words of the name that is being read.</summary>
    private readonly List<ulong> _name = [];

    public EventText(NewsArticle article)
    {
        Published = article.Published?.UtcDateTime;
        var isEnglish = article.UnreadLanguage is null;
        var names = NamesWithin(article.ReadingText);
        var words = Read(article.Headline, Part.Headline, 0, names, isEnglish);
        var paragraph = 0;
        var entries = 0;
        foreach (var range in article.ReadingText.AsSpan().Split('\n'))
        {
            var text = article.ReadingText.AsSpan(range);
            if (text.Length > 2 && char.IsAsciiDigit(text[0]) && text[1..3].Contains('.'))
                entries++;
            // What stands before the lede is read as part of it.
            var had = Read(text, paragraph <= 1 ? Part.Lede : Part.Body, Math.Max(1, paragraph), names, isEnglish);
            words += had;
            if (paragraph <= 1 ? had >= FewestWordsOfLede : had > 0)
                paragraph = Math.Max(paragraph, 1) + 1;
        }
        Words = words;
        IsSeries = entries >= FewestEntries || IsTitleOfSeries(article.Headline);
        var beside = 2.0 / Math.Max(4, paragraph - 1);
        Terms =
        [
            .. _found.Select(found => new EventTerm(
                found.Key,
                found.Value.Kind,
                found.Value.Salience(beside),
                found.Value.Share,
                found.Value.Leads
            )),
        ];
        Days = _days;
        var most = _ofKind.Max();
        Kind = Enumerable
            .Range(0, Kinds.Count)
            .Where(kind => _ofKind[kind] >= LeastOfKind && 2 * _ofKind[kind] >= most)
            .OrderByDescending(kind => _ofKind[kind])
            .Take(MostKinds)
            .Aggregate(0U, (kinds, kind) => kinds | 1U << kind);
    }

    /// <summary>A bit for each kind of event that it tells; none where no word tells it.</summary>
    public uint Kind { get; }

    public IReadOnlyList<EventTerm> Terms { get; }

    /// <summary>The first named first.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>In UTC.</summary>
    public DateTime? Published { get; }

    public int Words { get; }

    /// <inheritdoc cref="EventSketch.IsSeries"/>
    public bool IsSeries { get; }

    private enum Part
    {
        Headline,
        Lede,
        Body,
    }

    private struct Found
    {
        public TermKind Kind;
        public double Share;
        public bool InHeadline;
        public bool InLede;

        /// <summary>1, or less where it never stands without a rarer word of the same name.</summary>
        public double Own;
        public int Paragraphs;
        public int LastParagraph;

        public readonly bool Leads => InHeadline || InLede;

        /// <param name="once">What a word counts that a paragraph says.</param>
        public readonly double Salience(double once) =>
            Own
            * (
                InHeadline ? 1
                : InLede
                    ? Paragraphs > 1 ? 0.9
                        : 0.7
                : Math.Min(1, 0.25 * Paragraphs + once)
            );
    }

    /// <summary>Words that are written as names where no sentence begins.</summary>
    private static HashSet<ulong> NamesWithin(string text)
    {
        var names = new HashSet<ulong>();
        var words = new TextWords(text);
        while (words.MoveNext())
        {
            if (words.IsName)
                names.Add(WordKey.Of(TextContent.WithoutPossessive(words.Current)));
        }
        return names;
    }

    /// <returns>How many words there are.</returns>
    private int Read(ReadOnlySpan<char> text, Part part, int paragraph, HashSet<ulong> names, bool isEnglish)
    {
        var count = 0;
        var end = -1;
        var words = new TextWords(text);
        while (words.MoveNext())
        {
            if (part == Part.Lede && ++count > WordsOfLede && words.BeginsSentence)
                part = Part.Body;
            else if (part != Part.Lede)
                count++;
            var word = TextContent.WithoutPossessive(words.Current);
            text.Overlaps(words.Current, out var start);
            if (words.BeginsSentence || start != end + 1)
                EndName();
            end = start + words.Current.Length;
            if (WeekDay.TryGetValue(word, out var weekDay))
                AddDay(weekDay);
            else if (words.IsFigure)
                AddFigure(word, part, paragraph);
            else if (word.Length >= ShortestName && !IsContraction(word))
            {
                if (AddWord(word, words.BeginsSentence, part, paragraph, names, isEnglish) is { } name)
                    _name.Add(name);
                else
                    EndName();
            }
        }
        EndName();
        return count;
    }

    private void AddDay(int weekDay)
    {
        if (Published is not { } published)
            return;
        var day = DateOnly.FromDateTime(published);
        var offset = ((weekDay - (int)day.DayOfWeek) % 7 + 7) % 7;
        if (offset > DaysAfter)
            offset -= 7;
        if (offset >= -DaysBefore && !_days.Contains(day.DayNumber + offset))
            _days.Add(day.DayNumber + offset);
    }

    private void AddFigure(ReadOnlySpan<char> word, Part part, int paragraph)
    {
        Span<char> figure = stackalloc char[word.Length];
        var (length, digits) = (0, 0);
        foreach (var c in word)
        {
            if (c == ',')
                continue;
            figure[length++] = c;
            digits += char.IsDigit(c) ? 1 : 0;
        }
        // A year tells no event.
        var isYear = length == 4 && digits == 4 && figure[0] is '1' or '2' && figure[1] is '9' or '0';
        if (digits >= FewestDigits && !isYear)
            Add(WordKey.Of(figure[..length]), TermKind.Figure, ShareOfFigure, part, paragraph);
    }

    /// <summary>Of the words of a name that stand side by side the rarest counts whole, of equals the last.</summary>
    private void EndName()
    {
        if (_name.Count == 0)
            return;
        var rarest = _name.MinBy(word => (_found[word].Share, -_name.LastIndexOf(word)));
        foreach (var word in _name)
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(_found, word);
            found.Own = Math.Max(found.Own, word == rarest ? 1 : OfOneName);
        }
        _name.Clear();
    }

    /// <returns>Its key where it is a word of a name.</returns>
    private ulong? AddWord(
        ReadOnlySpan<char> word,
        bool beginsSentence,
        Part part,
        int paragraph,
        HashSet<ulong> names,
        bool isEnglish
    )
    {
        var stories = Lexicon.English.Stories;
        var isKnown = English.Vocabulary.Contains(word);
        var hash = WordKey.Of(word);
        var stemOfWord = WordKey.Of(StemOf(word));
        if (KindOf.TryGetValue(stemOfWord, out var kind))
            _ofKind[kind] += part switch
            {
                Part.Headline => 3,
                Part.Lede => 2,
                _ => 1,
            };
        var isWritten = names.Contains(hash) || part != Part.Headline && !beginsSentence;
        var isName = char.IsUpper(word[0]) && (!isKnown || isWritten);
        var stem = isName && !isKnown ? word : StemOf(word);
        if (stem.Length == 0 || stories.Common.Contains(word) || stories.Common.Contains(stem))
            return null;
        if (!isName && word.Length < ShortestWord)
            return null;
        var key = WordKey.Of(stem);
        var listed = Shares.GetValueOrDefault(key);
        var share =
            isName && !isKnown ? Math.Max(ShareOfName, listed)
            : isEnglish || isName ? Math.Max(ShareOfWord, listed)
            : ShareOfForeignWord;
        Add(key, isName ? TermKind.Name : TermKind.Word, share, part, paragraph);
        return isName ? key : null;
    }

    private void Add(ulong key, TermKind kind, double share, Part part, int paragraph)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, key, out var isKnown);
        if (!isKnown || kind == TermKind.Name)
            (found.Kind, found.Share) = (kind, share);
        if (kind != TermKind.Name)
            found.Own = 1;
        found.InHeadline |= part == Part.Headline;
        found.InLede |= part == Part.Lede;
        if (isKnown && found.LastParagraph == paragraph)
            return;
        found.LastParagraph = paragraph;
        found.Paragraphs++;
    }

    /// <summary>Whether a headline stands over several events, or over a series.</summary>
    internal static bool IsTitleOfSeries(string headline)
    {
        var stories = Lexicon.English.Stories;
        return stories.SeriesTitles.Any(title =>
            headline.IndexOf(title, StringComparison.OrdinalIgnoreCase) is var at
            && at >= 0
            && IsEdge(headline, at - 1)
            && IsEdge(headline, at + title.Length)
            && !stories.OneThing.Any(word =>
                headline.AsSpan(at + title.Length).TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)
            )
        );
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>"Don’t", "they're": short of what is none of a name's own ("O’Malley").</summary>
    private static bool IsContraction(ReadOnlySpan<char> word) =>
        word.LastIndexOfAny('\'', '’') is var mark && mark >= 0 && mark >= word.Length - 3 && !char.IsUpper(word[^1]);

    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        var stem = WordKey.StemOf(word);
        return stem.Length == 0 && word.Length is >= ShortestName and < ShortestWord ? word : stem;
    }
}
