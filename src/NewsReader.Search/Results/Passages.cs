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

/// <summary>Cuts passages out of a text in which the index marked what was found.</summary>
public static class Passages
{
    /// <summary>Stands before what was found in a text that an index marked; no text has it.</summary>
    public const char MarkStart = '\u0002';

    /// <summary>Stands behind what was found in a text that an index marked; no text has it.</summary>
    public const char MarkEnd = '\u0003';

    /// <summary>About as much stands around what was found.</summary>
    private const int Around = 90;

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
    /// The first passages of a text that hold something found, as the text has them; what stands near each other stands
    /// in one.
    /// </summary>
    public static IReadOnlyList<Passage> Of(string marked, int most)
    {
        var passages = new List<Passage>();
        var place = 0;
        for (var at = marked.IndexOf(MarkStart); at >= 0 && passages.Count < most; )
        {
            var (first, end) = (place + 1, marked.IndexOf(MarkEnd, at) + 1);
            place++;
            // What is found close behind belongs to the same passage.
            while (marked.IndexOf(MarkStart, end) is var next && next >= 0 && next - end <= Around)
            {
                place++;
                end = marked.IndexOf(MarkEnd, next) + 1;
            }
            var (from, to) = (Start(marked, at), End(marked, end));
            var text = marked[from..to].ReplaceLineEndings(" ");
            passages.Add(
                new Passage(
                    Runs(
                        $"{(from > 0 && marked[from - 1] != '\n' ? "…" : "")}{text}"
                            + $"{(to < marked.Length && marked[to] != '\n' ? "…" : "")}"
                    ),
                    null,
                    first
                )
            );
            at = marked.IndexOf(MarkStart, end);
        }
        return passages;
    }

    /// <summary>The distinct forms in which a text has what was found, in their order.</summary>
    public static IReadOnlyList<string> Forms(string marked) =>
        [.. Runs(marked).Where(run => run.IsMarked).Select(run => run.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The beginning of a word some way before what was found, no farther than the paragraph.</summary>
    private static int Start(string marked, int found)
    {
        var earliest = Math.Max(0, found - Around);
        var paragraph = marked.LastIndexOf('\n', Math.Max(0, found - 1), Math.Max(0, found - earliest));
        if (paragraph >= 0)
            return paragraph + 1;
        if (earliest == 0)
            return 0;
        var space = marked.IndexOf(' ', earliest, found - earliest);
        return space < 0 ? found : space + 1;
    }

    private static int End(string marked, int found)
    {
        var latest = Math.Min(marked.Length, found + Around);
        var mark = marked.IndexOf(MarkStart, found, latest - found);
        if (mark >= 0)
            latest = mark;
        var paragraph = marked.IndexOf('\n', found, latest - found);
        if (paragraph >= 0)
            return paragraph;
        if (latest == marked.Length)
            return latest;
        var space = marked.LastIndexOf(' ', latest - 1, latest - found);
        return space < 0 ? found : space;
    }
}
