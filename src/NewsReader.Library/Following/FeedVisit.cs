using NewsReader.Articles;
using NewsReader.Library.Import;
using NewsReader.Sources;

namespace NewsReader.Library.Following;

/// <summary>
/// What becomes of a feed that is asked: how it is afterwards, and the lines of its log. Both are written with the
/// articles that it brought.
/// </summary>
internal sealed class FeedVisit(FollowedFeed feed)
{
    /// <summary>A feed's log keeps so many lines.</summary>
    private const int LinesKept = 50;

    /// <summary>Lines about single entries, of one reading.</summary>
    private const int MostLines = 3;

    /// <summary>Lines about entries that are there already, of one reading.</summary>
    private const int MostNotTaken = 20;

    private readonly List<string> _notes = [];
    private readonly List<long> _written = [];

    /// <summary>What the log says first where the feed brought anything, with how much that is.</summary>
    public IReadOnlyList<string>? IfBrought { get; set; }

    /// <summary>Stores how the feed is once all is stored that it brought.</summary>
    /// <returns>Whether it is still followed.</returns>
    public Func<IFeedRows, ImportSummary, bool> Done { get; set; } = (rows, _) => rows.IsFollowed(feed.Id);

    /// <summary>What tells that this reader has read all of a feed, under the feed's own origin.</summary>
    public static OriginStamp ReadStamp { get; } = new(0, NewsArticle.ReaderVersion);

    /// <summary>Whether all that the feed has is read by this reader for the first time.</summary>
    public bool IsReadAgain { get; set; }

    /// <summary>Writes a line of the log.</summary>
    public void Note(string text) => _notes.Add(text);

    /// <summary>The feed could not be had or read.</summary>
    /// <param name="asked">How long its server wants to be left alone.</param>
    public void Fail(string error, TimeSpan? asked, DateTimeOffset now)
    {
        feed.Failures++;
        // One line for one trouble, however long it lasts.
        if (feed.Error != error)
            Note(error);
        feed.Error = error;
        feed.NextCheckAt = now.UtcDateTime + FeedSchedule.Jittered(FeedSchedule.AfterFailure(feed.Failures, asked));
        Done = (rows, _) => rows.Put(feed);
    }

    /// <summary>Writes all of it, in the place of what was written while less was stored.</summary>
    /// <param name="isAll">Whether all is stored that the feed brought.</param>
    public void Write(ArticleTransaction writer, ImportSummary brought, bool isAll)
    {
        var rows = writer.Feeds;
        // It was unfollowed meanwhile: no line of its log has a place any more.
        if (!(isAll ? Done(rows, brought) : rows.IsFollowed(feed.Id)))
            return;
        if (isAll && IsReadAgain)
            writer.StoreContainer(FeedReading.OriginOf(feed.Id), ReadStamp);
        _written.ForEach(rows.RemoveLine);
        _written.Clear();
        foreach (var text in Lines(brought))
            _written.Add(
                rows.AddLine(
                    new FeedLine
                    {
                        FeedId = feed.Id,
                        At = feed.CheckedAt!.Value,
                        Text = text,
                    }
                )
            );
        if (_written.Count > 0)
            rows.Trim(feed.Id, LinesKept);
    }

    private IEnumerable<string> Lines(ImportSummary brought) =>
        (IfBrought is { } lines && Brings(brought) ? lines.Prepend($"{brought}.") : [])
            .Concat(OfEntries(brought))
            .Concat(_notes);

    /// <summary>Whether a feed brought anything.</summary>
    public static bool Brings(ImportSummary summary) => summary.New + summary.Changed + summary.Duplicates > 0;

    /// <summary>
    /// What could not be read, what was not understood, and what was there already: the first few, and how many more.
    /// </summary>
    private static IEnumerable<string> OfEntries(ImportSummary brought)
    {
        var lines = brought.Lines.ToList();
        foreach (var line in lines.Take(MostLines))
            yield return line;
        if (lines.Count > MostLines)
            yield return $"{lines.Count - MostLines:N0} more entries could not be read, or not understood.";
        foreach (var line in brought.NotTaken.Take(MostNotTaken))
            yield return $"“{line.Headline}”: {line.Why}";
        if (brought.NotTaken.Count > MostNotTaken)
            yield return $"{brought.NotTaken.Count - MostNotTaken:N0} more entries are there already.";
    }
}
