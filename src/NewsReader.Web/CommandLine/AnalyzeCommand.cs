using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Files;
using NewsReader.Text;

namespace NewsReader.Web.CommandLine;

/// <summary>
/// <c>analyze PATH…</c>: what the reader understands of each file, as one JSON object a line, in order. The library is
/// neither read nor written.
/// </summary>
internal static class AnalyzeCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var paths = CommandArguments.Paths("Files or folders to analyze.");
        var command = new Command(
            "analyze",
            "Prints what is understood of each file as one JSON object a line. Offsets are half-open, in "
                + "UTF-16 units of the decoded text."
        )
        {
            paths,
        };
        command.SetAction(
            (result, cancel) =>
                Task.FromResult(
                    Run(
                        result.GetRequiredValue(paths),
                        result.InvocationConfiguration.Output,
                        result.InvocationConfiguration.Error,
                        cancel
                    )
                )
        );
        return command;
    }

    private static int Run(string[] paths, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        using var services = new ServiceCollection().AddReading().BuildServiceProvider();
        var pipeline = services.GetRequiredService<NewsPipeline>();
        var failed = 0;
        void Fail(ArticleUnreadableException e)
        {
            failed++;
            errors.WriteLine(e.Message);
        }
        foreach (var path in paths)
        {
            foreach (var file in ArticleFolder.Files(path, Fail))
            {
                if (cancel.IsCancellationRequested)
                    return CommandArguments.Cancelled;
                foreach (var offered in ArticleReaders.Readable(FileContent.Of(file), Fail))
                {
                    try
                    {
                        var found = offered.Read();
                        output.WriteLine(JsonSerializer.Serialize(Shape(found.Origin, pipeline.Read(found)), Json));
                    }
                    catch (ArticleUnreadableException e)
                    {
                        Fail(e);
                    }
                }
            }
        }
        return failed == 0 ? 0 : CommandArguments.SomeFailed;
    }

    private static object Shape(string file, NewsArticle article) =>
        new
        {
            file,
            headline = article.Headline,
            byline = new { authors = article.Byline.Authors, role = article.Byline.Role },
            dateline = article.Dateline,
            people = article.People.Select(p => Shape(p, article.Source)),
            companies = article.Companies.Select(c => Shape(c, article.Source)),
            quotations = article.Quotations.Select(q => Shape(q, article.Source)),
            related = article.Related,
            chrome = article.Chrome.Select(c => c.Text),
        };

    private static object Shape(NamedEntity entity, string source) =>
        new
        {
            name = entity.Name,
            roles = entity.Roles,
            mentions = entity.Mentions.Select(m => Shape(m, source)),
        };

    private static object Shape(ArticleQuotation quoted, string source)
    {
        var q = quoted.Quotation;
        return new
        {
            start = q.Span.Start,
            end = q.Span.End,
            text = q.Span.In(source).ToString(),
            speaker = q.Speaker?.Name,
            speakerText = q.SpeakerText,
            confidence = q.Confidence,
            verb = q.Verb,
            medium = q.Medium,
            statedTime = q.StatedTime,
            statedAt = quoted.StatedAt,
            kind = q.Kind.ToString().ToLowerInvariant(),
            replyTo = q.ReplyTo?.Name,
            thread = q.Thread,
            handle = q.Handle,
            parts = q.Parts.Select(p => Shape(p, source)),
        };
    }

    private static object Shape(TextSpan span, string source) =>
        new
        {
            start = span.Start,
            end = span.End,
            text = span.In(source).ToString(),
        };
}
