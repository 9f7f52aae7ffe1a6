using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Import;

namespace NewsReader.Web.Tests;

/// <summary>What an article said before, and what comes with it to be heard, on its page.</summary>
public sealed class FormerTextTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_article_says_when_it_changed_and_leads_to_what_it_said()
    {
        await using var app = await ReaderApplication.StartAsync(
            ("a.txt", "Mill opens\n\nThe mill opens on Monday.\n")
        );
        Assert.DoesNotContain("Changed on", await app.GetAsync("/articles/mill-opens"));
        await File.WriteAllTextAsync(
            Path.Combine(app.Folder, "a.txt"),
            "Mill opens later\n\nThe mill opens on Friday.\n",
            Cancel
        );
        await app.Services.GetRequiredService<Importer>().ImportAsync([app.Folder], cancel: Cancel);
        await app.Services.GetRequiredService<ReadingPages>().ForgetAsync();

        var page = await app.GetAsync("/articles/mill-opens");
        Assert.Contains("Friday", page);
        Assert.Contains("Changed on", page);
        Assert.Contains("href=\"/articles/mill-opens/former/1\"", page);
        var former = await app.GetAsync("/articles/mill-opens/former/1");
        Assert.Contains("<h1>Mill opens</h1>", former);
        Assert.Contains("The mill opens on Monday.", former);
        Assert.Contains("As it is now: Mill opens later", former);
        foreach (var none in new[] { "/articles/mill-opens/former/2", "/articles/no-mill/former/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(none, Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_episode_can_be_heard_on_its_page_and_nothing_is_asked_for_before()
    {
        await using var app = await ReaderApplication.StartAsync(
            (
                "a.md",
                "---\ntitle: Episode one\nenclosures: [{address: \"https://paper.example/1.mp3?a=1&b=2\", "
                    + "type: \"audio/mpeg\", seconds: 1992}]\n---\n\nAbout the mill.\n"
            )
        );

        var page = await app.GetAsync("/articles/episode-one");

        Assert.Contains("<audio controls preload=\"none\" src=\"https://paper.example/1.mp3?a=1&amp;b=2\">", page);
        Assert.Contains(">Sound, 33 min</a>", page);
    }
}
