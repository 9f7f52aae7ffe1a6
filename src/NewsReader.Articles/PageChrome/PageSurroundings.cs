using NewsReader.Articles.Layout;

namespace NewsReader.Articles.PageChrome;

/// <summary>What has been seen of the page around an article, by which the next line is told.</summary>
internal sealed class PageSurroundings
{
    private int? _tail;

    /// <summary>The label that the last line taken was, which says what the next line is.</summary>
    public PageLabel Label { get; private set; }

    /// <summary>Where in the source the last line ends that was a label; -1 for none.</summary>
    public int LabelEnd { get; private set; } = -1;

    /// <summary>Where in the source the last line ends that was a date; -1 for none.</summary>
    public int DateEnd { get; set; } = -1;

    public void Take(PageLabel label, int end) => (Label, LabelEnd) = (label, end);

    /// <summary>Whether no paragraph of prose stands behind a place of the source.</summary>
    public bool IsTail(string source, int start) => start >= (_tail ??= TailOf(source));

    /// <summary>Where the last line ends that reads as prose.</summary>
    private static int TailOf(string source)
    {
        for (var end = source.Length; end > 0; )
        {
            var start = source.LastIndexOf('\n', end - 1) + 1;
            var line = source.AsSpan(start, end - start).Trim();
            if (!line.IsEmpty && ArticleParagraphParser.ReadsAsProse(line))
                return end;
            end = start - 1;
        }
        return 0;
    }
}

/// <summary>A line of the page that says what the line below it is.</summary>
internal enum PageLabel
{
    None,

    /// <summary>"Topics": their list is below.</summary>
    Topics,

    /// <summary>The list has begun, and goes on where a line is below another.</summary>
    MoreTopics,

    /// <summary>"News provided by": a name is below.</summary>
    Name,

    /// <summary>"References": numbered lines are below.</summary>
    References,

    /// <summary>"Notes to editors": all behind it is theirs.</summary>
    Notes,

    /// <summary>"Media contact": a name, a telephone number, an address are below.</summary>
    Contact,
}
