using NewsReader.Library;

namespace NewsReader.Search.Results;

/// <summary>A passage of an article.</summary>
/// <param name="Runs">Runs of text, those found marked.</param>
/// <param name="Quotation">Where somebody says it, the quotation.</param>
/// <param name="Place">Which of the places found in the article the passage begins with, from 1; null where none
/// is.</param>
public sealed record Passage(IReadOnlyList<MarkedText> Runs, QuotationLine? Quotation, int? Place = null);

/// <summary>A run of a passage.</summary>
public sealed record MarkedText(string Text, bool IsMarked);

/// <summary>Cuts passages out of a text in which something was found.</summary>
public static class Passages
{
    /// <summary>Stands before what was found in a text that an index marked; no text has it.</summary>
    public const char MarkStart = '\u0002';

    /// <summary>Stands behind what was found in a text that an index marked; no text has it.</summary>
    public const char MarkEnd = '\u0003';

    /// <summary>So many passages of an article are shown.</summary>
    public const int OfAHit = 3;

    /// <summary>About as much stands around what was found.</summary>
    private const int Around = 90;

    /// <summary>What is found within so many characters may stand in one passage.</summary>
    private const int Within = 200;

    /// <summary>Passages are looked for among so many places.</summary>
    private const int MostPlaces = 2_000;

    /// <summary>How much a term still tells that the headline shows.</summary>
    private const double ShownAlready = 0.3;

    /// <summary>How much a term still tells that another passage shows.</summary>
    private const double SeenAlready = 0.01;

    /// <summary>A later passage has to show so much more than an earlier one.</summary>
    private const double Better = 1.01;

    /// <summary>A text with marks as runs.</summary>
    public static IReadOnlyList<MarkedText> Runs(string marked)
    {
        var runs = new List<MarkedText>();
        var isMarked = false;
        foreach (var piece in marked.Split(MarkStart, MarkEnd))
        {
            if (piece.Length > 0)
                runs.Add(new MarkedText(piece, isMarked));
            isMarked = !isMarked;
        }
        return runs;
    }

    /// <summary>
    /// The passages of a text that show most of what was found and its rarest, in their order; each within a paragraph.
    /// Where fewer show all, the next places are shown as well.
    /// </summary>
    /// <param name="places">Where it was found, in order.</param>
    /// <param name="weights">How much each term tells.</param>
    /// <param name="isShown">Terms that are seen already, in the headline.</param>
    /// <param name="most">So many passages at the most.</param>
    public static IReadOnlyList<Passage> Of(
        string text,
        IReadOnlyList<FoundPlace> places,
        IReadOnlyList<double> weights,
        IReadOnlySet<int> isShown,
        int most
    )
    {
        var seen = new HashSet<(int, int)>();
        var chosen = new List<(int First, int Last)>();
        while (chosen.Count < most && Best(text, places, weights, isShown, seen, chosen) is { } window)
        {
            chosen.Add(window);
            for (var i = window.First; i <= window.Last; i++)
                seen.Add((places[i].Term, places[i].Part));
        }
        chosen.Sort();
        return [.. chosen.Select(window => Passage(text, places, window.First, window.Last))];
    }

    /// <summary>
    /// The places of the passage that shows most that is not seen yet, and apart from those that are chosen; null where
    /// there is none.
    /// </summary>
    private static (int First, int Last)? Best(
        string text,
        IReadOnlyList<FoundPlace> places,
        IReadOnlyList<double> weights,
        IReadOnlySet<int> isShown,
        HashSet<(int, int)> seen,
        List<(int First, int Last)> chosen
    )
    {
        (int First, int Last)? best = null;
        var most = 0.0;
        var terms = new HashSet<(int, int)>();
        for (var first = 0; first < Math.Min(places.Count, MostPlaces); first++)
        {
            if (chosen.Exists(window => IsNear(text, places, first, window)))
                continue;
            terms.Clear();
            var (shows, last) = (0.0, first);
            for (var i = first; i < places.Count && places[i].End - places[first].Start <= Within; i++)
            {
                if (i > first && text.AsSpan(places[i - 1].End, places[i].Start - places[i - 1].End).Contains('\n'))
                    break;
                last = i;
                if (chosen.Exists(window => IsNear(text, places, i, window)))
                    break;
                if (terms.Add((places[i].Term, places[i].Part)))
                    shows +=
                        weights[places[i].Term]
                        * (
                            seen.Contains((places[i].Term, places[i].Part)) ? SeenAlready
                            : isShown.Contains(places[i].Term) ? ShownAlready
                            : 1
                        );
            }
            if (shows > most * Better)
                (best, most) = ((first, last), shows);
        }
        return best;
    }

    /// <summary>Whether a place would stand in the passage of a window, or beside it.</summary>
    private static bool IsNear(
        string text,
        IReadOnlyList<FoundPlace> places,
        int place,
        (int First, int Last) window
    ) =>
        (place >= window.First && place <= window.Last)
        || (
            place < window.First
                ? IsNear(text, places[place].End, places[window.First].Start)
                : IsNear(text, places[window.Last].End, places[place].Start)
        );

    private static bool IsNear(string text, int end, int start) =>
        start - end <= Around && !text.AsSpan(end, Math.Max(0, start - end)).Contains('\n');

    private static Passage Passage(string text, IReadOnlyList<FoundPlace> places, int first, int last)
    {
        var (from, to) = (Start(text, places[first].Start), End(text, places[last].End));
        var runs = new List<MarkedText>();
        var at = from;
        Add(from > 0 && text[from - 1] != '\n' ? "…" : "", isMarked: false);
        for (var i = first; i < places.Count && places[i].End <= to; i++)
        {
            Add(text[at..places[i].Start], isMarked: false);
            Add(text[places[i].Start..places[i].End], isMarked: true);
            at = places[i].End;
        }
        Add(text[at..to] + (to < text.Length && text[to] != '\n' ? "…" : ""), isMarked: false);
        return new Passage(runs, null, first + 1);

        void Add(string run, bool isMarked)
        {
            if (run.Length == 0)
                return;
            if (!isMarked && runs is [.., { IsMarked: false } before])
                runs[^1] = before with { Text = before.Text + run.ReplaceLineEndings(" ") };
            else
                runs.Add(new MarkedText(run.ReplaceLineEndings(" "), isMarked));
        }
    }

    /// <summary>A line as runs, what was found marked.</summary>
    /// <param name="text">The line.</param>
    /// <param name="places">Where it was found, in order.</param>
    public static IReadOnlyList<MarkedText> Runs(string text, IReadOnlyList<FoundPlace> places)
    {
        var (runs, at) = (new List<MarkedText>(), 0);
        foreach (var place in places)
        {
            if (place.Start > at)
                runs.Add(new MarkedText(text[at..place.Start], IsMarked: false));
            runs.Add(new MarkedText(text[place.Start..place.End], IsMarked: true));
            at = place.End;
        }
        if (at < text.Length)
            runs.Add(new MarkedText(text[at..], IsMarked: false));
        return runs;
    }

    /// <summary>The distinct forms in which a text has what was found, in their order.</summary>
    public static IReadOnlyList<string> Forms(string marked) =>
        [.. Runs(marked).Where(run => run.IsMarked).Select(run => run.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The beginning of a word some way before what was found, no farther than the paragraph.</summary>
    private static int Start(string text, int found)
    {
        var earliest = Math.Max(0, found - Around);
        var paragraph = text.LastIndexOf('\n', Math.Max(0, found - 1), Math.Max(0, found - earliest));
        if (paragraph >= 0)
            return paragraph + 1;
        if (earliest == 0)
            return 0;
        var space = text.IndexOf(' ', earliest, found - earliest);
        return space < 0 ? found : space + 1;
    }

    private static int End(string text, int found)
    {
        var latest = Math.Min(text.Length, found + Around);
        var paragraph = text.IndexOf('\n', found, latest - found);
        if (paragraph >= 0)
            return paragraph;
        if (latest == text.Length)
            return latest;
        var space = text.LastIndexOf(' ', latest - 1, latest - found);
        return space < 0 ? found : space;
    }
}
