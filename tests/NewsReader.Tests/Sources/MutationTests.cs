using NewsReader.Library.Stories;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources;

/// <summary>
/// What comes from outside is bytes that somebody may have broken: each is read, or refused with a sentence, and
/// nothing else. NEWSREADER_MUTATIONS says how many are tried of each kind; the same number tries the same.
/// </summary>
public sealed class MutationTests
{
    private static readonly int Mutations = int.TryParse(
        Environment.GetEnvironmentVariable("NEWSREADER_MUTATIONS"),
        out var asked
    )
        ? asked
        : 250;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds() => [.. BrokenBytes.Seeds.Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_broken_is_read_or_refused_with_a_sentence(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-");
        try
        {
            var seed = BrokenBytes.Seeds.First(seed => seed.Name == kind).Bytes;
            var file = Path.Combine(folder.FullName, kind);
            var random = new Random(kind[2] * 7919 + kind[^1]);
            for (var number = 0; number < Mutations; number++)
            {
                Cancel.ThrowIfCancellationRequested();
                var bytes = BrokenBytes.Of(seed, random);
                await File.WriteAllBytesAsync(file, bytes, Cancel);
                var reading = Task.Run(() => Read(file, bytes), Cancel);
                // Not a measure: an article that is never done.
                if (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(60), Cancel)) != reading)
                    Assert.Fail($"Mutation {number} of {kind} is read without end.");
                if (reading.Exception?.InnerException is { } e)
                    Assert.Fail($"Mutation {number} of {kind}: {e}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As the importer reads it, and as a feed or page from the web.</summary>
    private static void Read(string file, byte[] bytes)
    {
        foreach (var offered in ArticleReaders.Readable(FileContent.Of(file), Named))
            Try(() => Understand(offered.Read()));
        Try(() =>
        {
            foreach (var entry in FeedDocument.Read(file, bytes, null, new Uri("https://paper.example/")).Entries)
                Understand(entry.ToArticle("feed", "paper", default));
        });
        Try(() =>
            Understand(
                WebPage
                    .Read(TextDecoding.Text(file, bytes), new Uri("https://paper.example/a"))
                    .ToArticle("page", "paper", default)
            )
        );
    }

    private static void Understand(SourceArticle found)
    {
        var article = TestPipeline.News.Read(found);
        _ = new ArticleSketch(article);
        Assert.DoesNotContain("<script", article.Html, StringComparison.OrdinalIgnoreCase);
        foreach (var quoted in article.Quotations)
            Assert.InRange(quoted.Quotation.Span.End, quoted.Quotation.Span.Start, article.Source.Length);
        foreach (var mention in article.Named.SelectMany(entity => entity.Mentions))
            Assert.InRange(mention.End, mention.Start + 1, article.Source.Length);
    }

    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (ArticleUnreadableException e)
        {
            Named(e);
        }
    }

    /// <summary>A sentence that names what it is about.</summary>
    private static void Named(ArticleUnreadableException e) =>
        Assert.False(string.IsNullOrWhiteSpace(e.Reason) || string.IsNullOrWhiteSpace(e.Advice));
}
