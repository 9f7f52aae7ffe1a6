using Microsoft.Extensions.Logging;
using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;
using NewsReader.Articles;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Sources.Fetching;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Import;
using NewsReader.Tests.Library.Following;

namespace NewsReader.Tests.Library;

/// <summary>
/// A person is told a sentence; whoever mends the program is told the exception, with where it came from.
/// </summary>
public sealed class ReadingLogTests : FeedFixture
{
    private string Mill => Path.Combine(Library.Folder, "mill.txt");

    [Fact]
    public async Task What_the_importer_failed_on_is_an_error_once()
    {
        var log = new RecordingLogger<Importer>();
        using var importer = New(TestPipeline.News, log, _ => throw new InvalidOperationException("no such thing"));
        Library.Write("mill.txt", "Mill closes\n\nThe mill closed.");

        var runs = new[]
        {
            await importer.ImportAsync([Library.Folder], cancel: Cancel),
            await importer.ImportAsync([Library.Folder], cancel: Cancel),
        };

        Assert.All(runs, run => Assert.Single(run.Failures));
        var (level, message, cause) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Error, level);
        Assert.Equal($"{Mill}: NewsReader failed on it; nothing was stored. Please report it.", message);
        Assert.Equal("no such thing", cause?.InnerException?.Message);
        Assert.Contains(nameof(ReadingLogTests), cause!.InnerException!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_as_text_is_an_error_with_its_cause()
    {
        var log = new RecordingLogger<Importer>();
        var pipeline = new NewsPipeline(new ArticleRecognizer(new FailingRecognizer()), TestPipeline.Links);
        using var importer = New(pipeline, log);
        Library.Write("mill.txt", "Mill closes\n\nThe mill closed.");

        var run = await importer.ImportAsync([Library.Folder], cancel: Cancel);

        Assert.Equal(1, run.New);
        var (level, message, cause) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Error, level);
        Assert.Equal($"{Mill}: NewsReader failed on it; its text was kept. Please report it.", message);
        Assert.Equal("no names today", cause?.Message);
        Assert.Contains(nameof(FailingRecognizer), cause!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_article_is_told_to_whoever_asks_for_more()
    {
        var log = new RecordingLogger<Importer>();
        using var importer = New(TestPipeline.News, log);
        Library.Write("empty.txt", "");

        var run = await importer.ImportAsync([Library.Folder], cancel: Cancel);

        var (level, message, cause) = Assert.Single(log.Lines);
        Assert.Equal((LogLevel.Debug, Assert.Single(run.Lines)), (level, message));
        Assert.IsType<ArticleUnreadableException>(cause);
    }

    [Fact]
    public async Task A_feed_that_does_not_come_is_told_with_its_cause()
    {
        var log = new RecordingLogger<FeedReading>();
        var reading = new FeedReading(
            Library,
            new SqliteLibraryStore(),
            Web,
            Library.Importer,
            TimeProvider.System,
            log
        );
        Site.On("/feed", Feed(("1", "Mill closes")));
        var feed = await FollowAsync();
        Site.On("/feed", "", status: 503);

        await reading.CheckAsync(feed, Cancel);

        var (level, message, cause) = Assert.Single(log.Lines);
        Assert.Equal((LogLevel.Debug, $"{Site.At("/feed")} did not come."), (level, message));
        Assert.IsType<FetchFailedException>(cause);
    }

    private Importer New(NewsPipeline pipeline, ILogger<Importer> log, Action<string>? reading = null) =>
        new(
            Library,
            new WritingTurns(new SqliteArticleStore(Library), pipeline, TimeProvider.System),
            pipeline,
            TimeProvider.System,
            log
        )
        {
            Reading = reading,
        };

    private sealed class FailingRecognizer : INameRecognizer
    {
        public IReadOnlyList<NameSpan> Recognize(
            string text,
            IReadOnlyList<Token> tokens,
            ReadOnlySpan<bool> sentenceStarts,
            KnownSpans known
        ) => throw new InvalidOperationException("no names today");
    }
}
