using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace NewsReader.Web.Tests;

/// <summary>
/// Whatever is sent is answered, and never by an error of the server. The benchmark <c>fuzz</c> does the same at
/// length, and looks at the pages.
/// </summary>
public sealed class BrokenRequestTests
{
    private const int OfEach = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_is_answered_and_never_by_an_error_of_the_server()
    {
        await using var app = await ReaderApplication.StartAsync();
        var random = new Random(7);
        var requests = BrokenRequests
            .Files(OfEach, random)
            .Concat(BrokenRequests.Asked(OfEach, random))
            .Concat(BrokenRequests.Bodies(OfEach, random))
            .ToList();
        await Parallel.ForEachAsync(
            requests,
            Cancel,
            async (request, cancel) =>
            {
                if (request.Method == HttpMethod.Post)
                    request.Headers.Add("Sec-Fetch-Site", "same-origin");
                try
                {
                    using var response = await app.Client.SendAsync(request, cancel);
                    var failed = app.Console.Lines.LastOrDefault(line =>
                        line.Contains("failed.", StringComparison.Ordinal)
                    );
                    Assert.True(
                        (int)response.StatusCode < 500,
                        $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}: {failed}"
                    );
                }
                catch (HttpRequestException)
                {
                    // A body that is refused while it is sent: the server hangs up.
                    Assert.Equal(HttpMethod.Post, request.Method);
                }
                request.Dispose();
            }
        );
        Assert.Equal("live", await app.GetAsync("/healthz"));
        Assert.DoesNotContain(app.Console.Lines, line => line.Contains("failed.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../evil.txt", "evil.txt")]
    [InlineData("..\\..\\evil.txt", "evil.txt")]
    [InlineData("/etc/evil.txt", "evil.txt")]
    [InlineData("C:\\evil.txt", "evil.txt")]
    [InlineData("a/../../evil.txt", "evil.txt")]
    [InlineData(".hidden.txt", "hidden.txt")]
    [InlineData("..", "article.txt")]
    [InlineData("evil.txt\0.html", "evil.txt.html")]
    public async Task A_file_that_is_brought_lies_in_its_folder_whatever_it_is_called(string name, string stored)
    {
        await using var app = await ReaderApplication.StartAsync();
        var (folder, before) = (
            app.Services.GetRequiredService<ReaderSettings>().UploadFolder,
            Directory.GetFiles(app.Root)
        );
        using var file = new StringContent("Mill opens\n\nThe mill opened.\n");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "files",
            FileName = "x",
            FileNameStar = name,
        };
        using var form = new MultipartFormDataContent { file };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sources/files") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal("/sources?files=1", response.Headers.Location?.OriginalString);
        Assert.Equal([stored], Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        // But for the library's own files nothing has come beside it.
        Assert.DoesNotContain(
            Directory.GetFiles(app.Root).Except(before),
            path =>
                !Path.GetFileName(path).TrimStart('.').StartsWith("newsreader.db", StringComparison.Ordinal)
                && Path.GetFileName(path) != "uploads.readers"
        );
    }
}
