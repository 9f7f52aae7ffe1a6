using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library;

namespace NewsReader.Web.Tests;

/// <summary>Every file that comes through the browser is kept, whatever comes beside it.</summary>
public sealed class UploadTests
{
    private const int Files = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_files_at_once_under_one_name_none_is_lost()
    {
        await using var app = await ReaderApplication.StartAsync();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Files)
                .Select(number =>
                    UploadAsync(
                        app,
                        "article.txt",
                        $"Mill {number} opens\n\nThe mill number {number} opens on Monday.\n"
                    )
                )
        );

        Assert.All(answers, answer => Assert.Equal("/sources?files=1", answer));
        var uploads = Path.Combine(app.Root, "uploads");
        var texts = Directory
            .GetFiles(uploads)
            .Where(file => !Path.GetFileName(file).StartsWith('.'))
            .Select(File.ReadAllText)
            .ToList();
        Assert.Equal(Files, texts.Distinct().Count());
        Assert.DoesNotContain(Directory.GetFiles(uploads), file => Path.GetFileName(file).StartsWith('.'));
    }

    [Theory]
    [InlineData("mill.md", "mill.md", "mill 2.md")]
    [InlineData("../../mill.md", "mill.md", "mill 2.md")]
    [InlineData(".md", "md", "md 2")]
    [InlineData("mill <opens>: why?.txt", "mill opens why.txt", "mill opens why 2.txt")]
    [InlineData(
        "A sentence with a dot. And more of it",
        "A sentence with a dot. And more of it",
        "A sentence with a dot. And more of it 2"
    )]
    public void A_name_keeps_its_ending_and_leads_nowhere(string name, string first, string second) =>
        Assert.Equal([first, second], Uploads.Names(name).Take(2));

    [Theory]
    [InlineData('a', 149)]
    [InlineData('ż', 98)]
    [InlineData('字', 65)]
    public void A_name_that_is_too_long_is_cut_before_its_ending(char letter, int length)
    {
        var stem = new string(letter, length);

        Assert.Equal([stem + ".md", stem + " 2.md"], Uploads.Names(new string(letter, 400) + ".md").Take(2));
    }

    [Fact]
    public async Task Half_files_of_a_server_that_was_killed_are_removed_at_the_start()
    {
        await using var app = await ReaderApplication.StartAsync();
        var uploads = Path.Combine(app.Root, "uploads");
        var half = Path.Combine(uploads, $".{Guid.NewGuid():N}");
        var now = Path.Combine(uploads, $".{Guid.NewGuid():N}");
        var own = Path.Combine(uploads, ".nobody-asked");
        foreach (var file in new[] { half, now, own })
            await File.WriteAllTextAsync(file, "half", Cancel);
        foreach (var file in new[] { half, own })
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await app.RestartAsync();

        await ReaderApplication.UntilAsync(() => Task.FromResult(!File.Exists(half)), "the half file was there");
        Assert.True(File.Exists(now) && File.Exists(own));
    }

    [Fact]
    public async Task What_was_put_aside_is_shown_under_sources_with_a_button_that_tries_again()
    {
        await using var app = await ReaderApplication.StartAsync();
        var origin = Path.Combine(app.Folder, "deadly <b>.txt");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
            library.PutAside.Add(
                new PutAside
                {
                    Origin = origin,
                    Length = 51,
                    ChangedTicks = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks,
                    At = DateTime.UtcNow,
                }
            );
            await library.SaveChangesAsync(Cancel);
        }
        // The folder is being watched: the file comes into it with the time that it has.
        var elsewhere = Path.Combine(app.Root, "deadly");
        await File.WriteAllTextAsync(elsewhere, "Mill opens\n\nThe mill in Millbrook opens on Monday.\n", Cancel);
        File.SetLastWriteTimeUtc(elsewhere, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.Move(elsewhere, origin);
        Assert.Equal(51, new FileInfo(origin).Length);

        await ReaderApplication.UntilAsync(
            () =>
                Task.FromResult(
                    app.Console.Lines.Any(line => line.Contains("has put it aside", StringComparison.Ordinal))
                ),
            "nothing was said"
        );
        var page = await app.GetAsync("/sources?nothing=kept");
        Assert.Contains("<h2 class=\"section-title\" id=\"aside\">Put aside</h2>", page, StringComparison.Ordinal);
        Assert.Contains("deadly &lt;b&gt;.txt", page, StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\" action=\"/sources/aside\">", page, StringComparison.Ordinal);

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("origin", origin)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sources/aside") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await app.Client.SendAsync(request, Cancel);

        Assert.Equal("/sources?again=1", answer.Headers.Location?.OriginalString);
        await ReaderApplication.UntilAsync(
            async () => (await app.GetAsync("/articles")).Contains("Mill opens", StringComparison.Ordinal),
            "it was not read"
        );
    }

    private static async Task<string?> UploadAsync(ReaderApplication app, string name, string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "files", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sources/files") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await app.Client.SendAsync(request, Cancel);
        return answer.Headers.Location?.OriginalString;
    }
}
