using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsReader.Library;
using NewsReader.Tests.Sources.Fetching;

namespace NewsReader.Web.Tests.Browser;

/// <summary>How somebody brings the news in, in a real browser.</summary>
public sealed class SourcesJourneyTests(BrowserFixture browser) : IDisposable
{
    private const string Prose =
        "The mill on the river closed on Tuesday after a hundred years, and two hundred people who worked "
        + "there went home early, the company said in a letter to them.";

    private readonly LocalSite _site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_feed_is_followed_read_renamed_and_given_up(bool scripts)
    {
        _site.On("/", "<!doctype html><link rel='alternate' type='application/rss+xml' href='/feed'>", "text/html");
        _site.On(
            "/feed",
            "<rss><channel><title>The Valley Post</title><item><title>Mill "
                + $"closes</title><guid>1</guid><description>{Prose}</description></item></channel></rss>"
        );
        await using var app = await ReaderApplication.StartAsync();
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/sources", scripts);

        await page.GetByLabel("Follow a feed").FillAsync(_site.At("/").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("p[role=status]")).ToContainTextAsync("“The Valley Post” is followed.");
        await page.Locator(".feeds").First.GetByRole(AriaRole.Link, new() { Name = "The Valley Post" }).ClickAsync();
        await Assertions.Expect(page.Locator(".log li")).ToContainTextAsync("1 new");

        await page.GetByLabel("Folder").FillAsync("Towns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".kicker")).ToContainTextAsync("Towns");
        await page.GetByRole(AriaRole.Link, new() { Name = "Its articles" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mill closes" }).ClickAsync();
        await Assertions.Expect(page.Locator(".text")).ToContainTextAsync("The mill on the river closed");

        await page.GotoAsync(app.Address + "/sources/feeds/1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow it no longer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".undo")).ToContainTextAsync("followed no longer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("p[role=status]")).ToContainTextAsync("is followed");
        Assert.Single(
            await app
                .Services.GetRequiredService<IDbContextFactory<LibraryContext>>()
                .CreateDbContext()
                .Articles.Where(a => a.Headline == "Mill closes")
                .ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task A_page_is_kept_with_its_picture_and_one_that_cannot_be_had_says_why()
    {
        byte[] png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );
        _site.On(
            "/mill.png",
            async context =>
            {
                await context.Response.OutputStream.WriteAsync(png, Cancel);
                context.Response.Close();
            }
        );
        _site.On(
            "/mill",
            $"<html><head><title>Mill closes</title></head><body><article><p>{Prose}</p><figure><img "
                + $"src='/mill.png' alt='A mill'><figcaption>The mill at dusk</figcaption></figure>"
                + $"<p>{Prose} Nobody knows "
                + "more.</p></article></body></html>",
            "text/html"
        );
        await using var app = await ReaderApplication.StartAsync();
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/sources");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GetByLabel("Keep the article of a page").FillAsync(_site.At("/mill").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Mill closes");
        await Assertions.Expect(page.Locator(".picture")).ToHaveTextAsync("The mill at dusk");
        await Assertions.Expect(page.Locator(".picture img")).ToHaveAttributeAsync("alt", "A mill");
        await page.Locator(".picture img").ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.picture img').naturalWidth === 1");
        Assert.DoesNotContain(asked, url => url.Contains(_site.Host, StringComparison.Ordinal));

        await page.GotoAsync(app.Address + "/sources");
        await page.GetByLabel("Keep the article of a page").FillAsync(_site.At("/gone").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("404");
        await Assertions
            .Expect(page.GetByLabel("Keep the article of a page"))
            .ToHaveValueAsync(_site.At("/gone").AbsoluteUri);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_and_a_list_of_feeds_are_brought(bool scripts)
    {
        await using var app = await ReaderApplication.StartAsync();
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/sources", scripts);

        await page.GetByLabel(new Regex("Bring files"))
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "../../mill.html",
                    MimeType = "text/html",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(
                        $"<html><head><title>Mill closes</title></head><body><p>{Prose}</p></body></html>"
                    ),
                },
                new FilePayload
                {
                    Name = "note.txt",
                    MimeType = "text/plain",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(
                        "Mill opens\n\nA new mill opens on Monday in the next town, and a hundred of those "
                            + "who lost their work have found it again there, the mayor said on Friday."
                    ),
                },
            ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("p[role=status]")).ToContainTextAsync("2 files are here");
        await ReaderApplication.UntilAsync(
            async () =>
                (await app.GetAsync("/api/articles")) is var articles
                && articles.Contains("Mill closes", StringComparison.Ordinal)
                && articles.Contains("Mill opens", StringComparison.Ordinal),
            "the files were not read"
        );
        Assert.Equal(
            ["mill.html", "note.txt"],
            Directory
                .GetFiles(Path.Combine(Path.GetDirectoryName(app.Folder)!, "uploads"))
                .Select(path => Path.GetFileName(path))
                .Order()
        );

        await page.GetByLabel(new Regex("list of feeds"))
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "list.opml",
                    MimeType = "text/x-opml",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(
                        "<opml><body><outline text='Towns'><outline text='Valley' xmlUrl='"
                            + $"{_site.At("/nothing")}'/></outline></body></opml>"
                    ),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow all" }).ClickAsync();
        await Assertions.Expect(page.Locator("p[role=status]")).ToContainTextAsync("1 feed more is followed");
        await Assertions.Expect(page.Locator(".folder")).ToHaveTextAsync("Towns");
        Assert.Contains($"xmlUrl=\"{_site.At("/nothing")}\"", await app.GetAsync("/sources.opml"));
        await ReaderApplication.UntilAsync(
            async () =>
            {
                await app.Services.GetRequiredService<ReadingPages>().ForgetAsync();
                return (await app.GetAsync("/sources")).Contains("404", StringComparison.Ordinal);
            },
            "the feed was not asked"
        );
    }

    [Fact]
    public async Task A_story_stands_once_and_a_copy_is_folded_and_unfolded()
    {
        const string Bridge =
            "The ferry between the two banks of the Orne ran again on Tuesday, a day after the Larnhaven "
            + "bridge collapsed. Mayor Judith Okafor said nobody was missing.\n\n“We were lucky,” Okafor "
            + "said. “At noon there would have been three hundred cars on it.”\n\nNorthline Engineering, "
            + "which had inspected the bridge in March, said it would open its records.";
        await using var app = await ReaderApplication.StartAsync(
            (
                "a.md",
                "---\ntitle: Ferry runs after Larnhaven bridge collapse\nsource: Paper A\ndate: "
                    + $"2024-05-14\n---\n\n{Bridge}\n"
            ),
            (
                "b.md",
                $"---\ntitle: Ferries again\nsource: Paper B\ndate: 2024-05-14\n---\n\n{Bridge}\n\nAll "
                    + "rights reserved by Paper B.\n"
            ),
            (
                "c.md",
                "---\ntitle: Mayor demands answers after Larnhaven bridge collapse\nsource: Paper C\ndate: "
                    + "2024-05-15\n---\n\nJudith Okafor, the mayor of Larnhaven, called on Northline Engineering "
                    + "on Wednesday to name the inspectors who had passed the bridge that collapsed on Monday.\n"
                    + "\n“We were lucky,” Okafor said. “At noon there would have been three hundred cars on it.” "
                    + "Northline Engineering declined to comment on the bridge.\n"
            )
        );
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/");

        await Assertions.Expect(page.Locator(".also")).ToContainTextAsync("Ferry runs after Larnhaven bridge collapse");
        await page.Locator(".also").GetByRole(AriaRole.Link, new() { Name = "The whole story" }).ClickAsync();
        await Assertions.Expect(page.Locator(".kicker").First).ToContainTextAsync("2 articles of 2 sources");
        await Assertions
            .Expect(page.Locator(".quotations > li", new() { HasText = "We were lucky" }).First)
            .ToContainTextAsync(new Regex("Paper A.*Paper C", RegexOptions.Singleline));

        await page.GotoAsync(app.Address + "/articles/ferry-runs-after-larnhaven-bridge-collapse");
        await page.Locator(".story-line").GetByRole(AriaRole.Link, new() { Name = "Paper B" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("This repeats");
        await page.GetByRole(AriaRole.Button, new() { Name = "List both" }).ClickAsync();
        await Assertions
            .Expect(page.Locator(".story-line").Last)
            .ToContainTextAsync("You list this beside what it repeats.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fold it again" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("This repeats");
    }
}
