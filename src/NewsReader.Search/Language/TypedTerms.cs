using System.Globalization;
using NewsReader.Library;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>Some of the words of a query side by side, which may mean one thing.</summary>
/// <param name="First">The first of them, from 0.</param>
/// <param name="Typed">As they were typed, a blank between.</param>
public sealed record TypedRun(int First, int Count, string Typed);

/// <summary>
/// Makes terms of the words of a query: words that mean one thing together are one term, words that only hold a
/// question together are none.
/// </summary>
/// <param name="words">The words that are wanted, in their order.</param>
public sealed class TypedTerms(IReadOnlyList<WordsNode> words)
{
    /// <summary>No name that somebody types has more words.</summary>
    private const int LongestRun = 5;

    /// <summary>Words behind these are not looked up as names: nobody types so many.</summary>
    private const int MostLookedUp = 16;

    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private readonly bool[] _isFunction = [.. words.Select(word => WordForms.IsFunctionWord(word.Words))];

    /// <summary>
    /// The words alone and in runs that a library may know as somebody's name, the longest first.
    /// </summary>
    public IReadOnlyList<TypedRun> Runs =>
        [
            .. from count in Enumerable.Range(1, Math.Min(LongestRun, words.Count)).Reverse()
            from first in Enumerable.Range(0, Math.Min(words.Count, MostLookedUp) - count + 1)
            where !_isFunction[first] && !_isFunction[first + count - 1] && IsSideBySide(first, count)
            select Run(first, count),
        ];

    /// <summary>
    /// Pairs of words that may stand as one in a text, and what that is: "healthcare" of "health care".
    /// </summary>
    public IReadOnlyDictionary<TypedRun, string> Compounds =>
        Enumerable
            .Range(0, Math.Max(0, Math.Min(words.Count, MostLookedUp) - 1))
            .Where(first =>
                IsSideBySide(first, 2)
                    && Enumerable
                        .Range(first, 2)
                        .All(i => !_isFunction[i] && English.Vocabulary.Contains(words[i].Words))
                || English.Search!.CompoundBeginnings.Contains(words[first].Words)
                    && IsSideBySide(first, 2)
                    && words[first + 1].Words.All(char.IsLetter)
            )
            .Select(first => Run(first, 2))
            .Concat(Tag)
            .DistinctBy(run => (run.First, run.Count))
            .ToDictionary(
                run => run,
                run => UnicodeText.Fold(string.Concat(words.Skip(run.First).Take(run.Count).Select(word => word.Words)))
            );

    /// <summary>All of the words, as a hashtag has them: "savethemill" of "save the mill".</summary>
    private IEnumerable<TypedRun> Tag =>
        words.Count is > 2 and <= LongestRun
        && IsSideBySide(0, words.Count)
        && words.All(word => word.Words.All(char.IsLetterOrDigit))
            ? [Run(0, words.Count)]
            : [];

    /// <summary>The terms, in the order of the words.</summary>
    /// <param name="called">Whom each run means; runs that mean nobody may be missing.</param>
    /// <param name="compounds">Of <see cref="Compounds"/> those that stand in a text of the library.</param>
    /// <param name="isAlone">Whether nothing else is asked for: then words that hold a sentence together are looked
    /// for, where there are no others.</param>
    public IReadOnlyList<TermNode> Of(
        IReadOnlyDictionary<TypedRun, IReadOnlyList<EntityLink>> called,
        IReadOnlySet<TypedRun> compounds,
        bool isAlone
    )
    {
        var terms = new SortedDictionary<int, TermNode>();
        var isTaken = new bool[words.Count];
        foreach (var run in Runs.Where(run => run.Count > 1 && called.ContainsKey(run)))
            Take(run, Named(run, called[run]));
        foreach (var run in Runs.Where(run => run.Count > 1))
            Take(run, Dated(run) ?? Amount(run) ?? Shortened(run));
        foreach (var (run, joined) in Compounds.Where(compound => compounds.Contains(compound.Key)))
            Take(run, Together(run) with { Forms = [.. WordForms.Inflected(joined)] });
        for (var i = 0; i < words.Count; i++)
        {
            if (!isTaken[i] && !_isFunction[i])
                Take(Run(i, 1), Single(i, called.GetValueOrDefault(Run(i, 1), [])));
        }
        if (terms.Count == 0 && isAlone)
        {
            for (var i = 0; i < words.Count; i++)
                Take(Run(i, 1), new TermNode(words[i].Span, words[i].Words, [UnicodeText.Fold(words[i].Words)]));
        }
        return [.. terms.Values];

        void Take(TypedRun run, TermNode? term)
        {
            if (term is null || isTaken.AsSpan(run.First, run.Count).Contains(true))
                return;
            isTaken.AsSpan(run.First, run.Count).Fill(true);
            terms.Add(run.First, term);
        }
    }

    private TypedRun Run(int first, int count) =>
        new(first, count, string.Join(' ', Enumerable.Range(first, count).Select(i => words[i].Words)));

    /// <summary>Whether nothing else stands between them.</summary>
    private bool IsSideBySide(int first, int count)
    {
        for (var i = first + 1; i < first + count; i++)
        {
            if (words[i].Span.Start - words[i - 1].Span.End > MostBlanks)
                return false;
        }
        return true;
    }

    private const int MostBlanks = 3;

    private TextSpan SpanOf(TypedRun run) =>
        new(words[run.First].Span.Start, words[run.First + run.Count - 1].Span.End);

    /// <summary>All of the words, wherever they stand.</summary>
    private TermNode Together(TypedRun run) =>
        new(SpanOf(run), run.Typed, [])
        {
            Words =
            [
                .. Enumerable
                    .Range(run.First, run.Count)
                    .Where(i => !_isFunction[i])
                    .Select(i => WordForms.AllOf(words[i].Words)),
            ],
        };

    private TermNode Named(TypedRun run, IReadOnlyList<EntityLink> meant) =>
        Together(run) with
        {
            Forms = [.. WordForms.ShortForms(run.Typed)],
            Meant = meant,
            IsNamed = true,
        };

    private TermNode Single(int word, IReadOnlyList<EntityLink> meant)
    {
        var typed = words[word].Words;
        var forms = WordForms.AllOf(typed);
        return new TermNode(words[word].Span, typed, [.. forms, .. WordForms.ShortForms(typed)])
        {
            Meant = meant,
            // Whose name has the word is called by it wherever the article names them.
            IsNamed = meant.Count > 0 && !meant.Any(entity => Has(entity.Name, forms[0])),
            Period = YearOf(typed),
        };
    }

    private static bool Has(string name, string word) =>
        IndexedWords.Of(UnicodeText.Fold(name)).Contains(word, StringComparer.Ordinal);

    /// <summary>A month with its year: "april 2016".</summary>
    private TermNode? Dated(TypedRun run)
    {
        if (run.Count != 2 || YearOf(words[run.First + 1].Words) is not { First: { } year })
            return null;
        var typed = words[run.First].Words.TrimEnd('.', ',');
        var month = English.Dates.MonthNames.FirstOrDefault(month =>
            month.ShortForms.Append(month.Name).Contains(typed, StringComparer.OrdinalIgnoreCase)
        );
        if (month is null)
            return null;
        var first = new DateOnly(year.Year, month.Number, 1);
        return new TermNode(SpanOf(run), run.Typed, [UnicodeText.Fold($"{month.Name} {year.Year}")])
        {
            Period = new PeriodNode(SpanOf(run), first, first.AddMonths(1).AddDays(-1)),
        };
    }

    private static PeriodNode? YearOf(string typed) =>
        typed.Length == 4
        && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FirstYear and <= LastYear
            ? new PeriodNode(default, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;

    /// <summary>A large amount: "33 million" is "33m".</summary>
    private TermNode? Amount(TypedRun run)
    {
        if (run.Count != 2 || !English.Search!.Amounts.TryGetValue(words[run.First + 1].Words, out var unit))
            return null;
        var figure = words[run.First].Words.TrimStart('$', '€', '£');
        var parts = IndexedWords.Of(figure);
        return parts.Count == 0 || !figure.All(c => char.IsAsciiDigit(c) || c is '.' or ',')
            ? null
            : new TermNode(
                SpanOf(run),
                run.Typed,
                [
                    $"{string.Join(' ', parts)} {UnicodeText.Fold(words[run.First + 1].Words)}",
                    $"{string.Join(' ', parts)}{unit}",
                ]
            );
    }

    /// <summary>A name that papers write in short: "New Hampshire" is "N.H.".</summary>
    private TermNode? Shortened(TypedRun run) =>
        WordForms.ShortForms(run.Typed).ToList() is { Count: > 0 } forms
            ? Together(run) with
            {
                Forms = [UnicodeText.Fold(run.Typed), .. forms],
                Words = [],
            }
            : null;
}
