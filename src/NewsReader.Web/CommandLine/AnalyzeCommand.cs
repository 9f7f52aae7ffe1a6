using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Files;
using NewsReader.Text;

namespace NewsReader.Web.CommandLine;

/// <summary>
/// <c>analyze PATH…</c>: what the reader understands of each article, as one JSON object a line, in order; of what
/// cannot be read one that says why. The user's library is neither read nor written.
/// </summary>
internal static class AnalyzeCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Option<Uri?> Address = new("--address")
    {
        Description = "The web address that the file was fetched from: its links are relative to it.",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (WebAddress.Of(result.Tokens[0].Value) is { } address)
                return address;
            result.AddError($"{result.Tokens[0].Value}: It is no web address; give one with http:// or https://.");
            return null;
        },
    };

    private static readonly Option<string?> Charset = new("--charset")
    {
        Description = "The charset that the file was sent with (\"iso-8859-2\").",
        HelpName = "name",
    };

    private static readonly Option<bool> Together = new("--together")
    {
        Description =
            "Tell who is who across all of them, in an empty library of their own: each name has the \"page\" that it "
            + "stands for, how \"probable\" that is, and the \"wikidata\" item where one is known; each article the "
            + "\"story\" that all of its event have, and the file that it is a \"copyOf\".",
    };

    public static Command Create()
    {
        var paths = CommandArguments.Paths("Files or folders to analyze; one where an address or a charset is given.");
        var command = new Command(
            "analyze",
            "Prints what is understood of each article as one JSON object a line. Offsets are half-open, in UTF-16 "
                + "units of the decoded text, or of \"markdown\" where the file is no text."
        )
        {
            paths,
            Address,
            Charset,
            Together,
        };
        command.Validators.Add(result =>
        {
            if (
                (result.GetResult(Address) is not null || result.GetResult(Charset) is not null)
                && result.GetResult(paths) is { Tokens.Count: > 1 }
            )
                result.AddError("An address or a charset is that of one file: give one path.");
        });
        command.SetAction(
            (result, cancel) =>
            {
                var console = result.InvocationConfiguration;
                var charset = result.GetValue(Charset);
                // As a server's wrong header, it is told and passed over.
                if (charset is not null && !Charsets.IsKnown(charset))
                    console.Error.WriteLine(
                        $"{charset}: No charset of that name is known; the file is read by what it states itself."
                    );
                return RunAsync(
                    result.GetRequiredValue(paths),
                    path => FileContent.Of(path, result.GetValue(Address), charset),
                    result.GetValue(Together),
                    console,
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths,
        Func<string, SourceContent> open,
        bool isTogether,
        InvocationConfiguration console,
        CancellationToken cancel
    )
    {
        await using var services = new ServiceCollection().AddReading().BuildServiceProvider();
        await using var together = isTogether ? await TogetherLibrary.OfAsync(paths, cancel) : null;
        var pipeline = services.GetRequiredService<NewsPipeline>();
        var failed = false;
        // A file that several paths lead to is one.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            void Print(object analyzed) => console.Output.WriteLine(JsonSerializer.Serialize(analyzed, Json));
            void Fail(ArticleUnreadableException why)
            {
                failed = true;
                console.Error.WriteLine(why.Message);
                Print(new { file = Shown(path, why.Origin), error = why.Message });
            }
            foreach (var file in ArticleFolder.Files(path, Fail).Where(seen.Add))
            {
                foreach (var offered in ArticleReaders.Readable(open(file), Fail))
                {
                    if (cancel.IsCancellationRequested)
                        return CommandArguments.Cancelled;
                    try
                    {
                        var found = offered.Read();
                        var shown = Shown(path, found.Origin);
                        var article = pipeline.Read(found);
                        if (together is null)
                        {
                            Print(AnalyzedArticle.Of(shown, found, article));
                            continue;
                        }
                        var place = await together.PlaceAsync(found.Origin, cancel);
                        var who = await together.WhoAsync(found.Origin, cancel);
                        var analyzed = JsonSerializer.SerializeToNode(
                            AnalyzedArticle.Of(shown, found, article, who),
                            Json
                        )!;
                        analyzed["story"] = place.Story;
                        analyzed["copyOf"] = place.CopyOf is { } of ? Shown(PathOf(paths, of), of) : null;
                        Print(analyzed);
                    }
                    catch (ArticleUnreadableException e)
                    {
                        Fail(e);
                    }
                }
            }
        }
        return failed ? CommandArguments.SomeFailed : 0;
    }

    /// <summary>The path that was given of which an origin is.</summary>
    private static string PathOf(string[] paths, string origin)
    {
        var file = Member.FileOf(origin);
        return paths.FirstOrDefault(path =>
                Path.GetRelativePath(Path.GetFullPath(path), file) is var below
                && !below.StartsWith("..", StringComparison.Ordinal)
                && !Path.IsPathRooted(below)
            ) ?? paths[0];
    }

    /// <summary>An origin under the path that was given: "a.txt", "folder/a.txt", "feed.xml!/the entry's id".</summary>
    private static string Shown(string path, string origin)
    {
        var (file, member) = (Member.FileOf(origin), Member.NameOf(origin));
        var below = Path.GetRelativePath(Path.GetFullPath(path), file);
        var shown = below == "." ? path : Path.Combine(path, below);
        return member is null ? shown : $"{shown}!/{member}";
    }
}
