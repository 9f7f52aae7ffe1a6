using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Storage.Sqlite;
using NewsReader.Tests.Sources.Fetching;

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// Every hostile text through every door, in a real browser that is told to ignore the Content-Security-Policy: no
/// script runs, and nothing of the page could make one run.
/// </summary>
public sealed partial class HostileTests(BrowserFixture browser)
{
    /// <summary>What a page of ours never has within its text, and would be a hole.</summary>
    private const string Holes = """
        () => [...document.querySelectorAll('main *')].filter(e =>
            ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'STYLE', 'LINK', 'META', 'BASE', 'MATH', 'FRAME', 'VIDEO', 'AUDIO']
                .includes(e.tagName) ||
            (e.tagName.toLowerCase() === 'svg' && !e.classList.contains('icon') &&
                !e.closest('.timeline, .together, figure.chart, .panel')) ||
            [...e.attributes].some(a =>
                a.name.startsWith('on') || a.name === 'style' ||
                (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(a.name) &&
                    /^\s*(javascript|data|vbscript):/i.test(a.value)))).map(e => e.outerHTML.slice(0, 200))
        """;

    [GeneratedRegex("<title>.*?</title>", RegexOptions.Singleline)]
    private static partial Regex Title();

    private const int AtOnce = 50;

    /// <summary>No two alike, so that none is folded into another.</summary>
    private static string Prose(int number) =>
        $"{Closing} {string.Join(' ', Enumerable.Range(0, 60).Select(i => $"Word{(number * 61 + i) % 9973}"))}.";

    private const string Closing =
        "The mill on the river closed on Tuesday after a hundred years, and two hundred people went home "
        + "early, said Marta Okoye, the chief executive of Brightwater Industries.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void There_are_more_than_three_hundred() =>
        Assert.InRange(HostileVectors.All.Distinct().Count(), 300, int.MaxValue);

    [Fact]
    public async Task No_script_runs_from_any_door()
    {
        var vectors = HostileVectors.All;
        using var site = new LocalSite();
        XNamespace content = "http://purl.org/rss/1.0/modules/content/";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        string Xml(string text) => string.Concat(text.Where(c => c is '\n' or '\t' or >= ' '));
        var feed = new XElement(
            "rss",
            new XElement(
                "channel",
                new XElement("title", Xml(vectors[0] + vectors[16])),
                vectors.Select(
                    (vector, i) =>
                        new XElement(
                            "item",
                            new XElement("title", $"{i} {Xml(vector)}"),
                            new XElement("link", $"https://paper.example/{i}?{Uri.EscapeDataString(vector)}"),
                            new XElement(dc + "creator", Xml(vector)),
                            new XElement("category", Xml(vector)),
                            new XElement("guid", $"{i} {Xml(vector)}"),
                            new XElement(
                                content + "encoded",
                                $"<p>{Prose(3 * i + 2)}</p>{Xml(vector)}<blockquote "
                                    + $"class=\"twitter-tweet\"><p>{Xml(vector)}</p>— "
                                    + $"{WebUtility.HtmlEncode(Xml(vector.Length < 60 ? vector : "x"))} (@a) <a "
                                    + "href=\"https://twitter.com/a/status/1\">May 14, 2024</a></blockquote>"
                            )
                        )
                )
            )
        );
        site.On("/feed", feed.ToString());
        site.On("/trouble", $"<!doctype html>{vectors[0]}{vectors[16]}", "text/html");
        await using var app = await ReaderApplication.StartAsync([
            .. vectors
                .Take(170)
                .Select(
                    (vector, i) =>
                        (
                            $"{i}.txt",
                            $"{vector} {i}\n\nBy Ann {vector} Lee\n\n{Prose(3 * i)}\n\n“{vector},” said "
                                + $"Okoye.\n\n“I am {vector},” {vector} wrote on Twitter on Monday.\n"
                        )
                ),
            .. vectors
                .Take(170)
                .Select(
                    (vector, i) =>
                        (
                            $"m{i}.md",
                            $"---\ntitle: \"{i} md\"\nauthor: "
                                + $"{System.Text.Json.JsonSerializer.Serialize(vector)}\nsource: "
                                + $"{System.Text.Json.JsonSerializer.Serialize(vector)}\nurl: "
                                + $"{System.Text.Json.JsonSerializer.Serialize(vector)}\n---\n\n{Prose(3 * i)}\n\n"
                                + $"{vector}\n"
                        )
                ),
            .. vectors.Select(
                (vector, i) =>
                    (
                        $"h{i}.html",
                        $"<html><head><title>{i} html {vector}</title><meta name=author content='{vector}"
                            + $"'></head><body><article><p>{Prose(3 * i + 1)}</p>{vector}<p>The end of {i}"
                            + ".</p></article></body></html>"
                    )
            ),
            ("<img src=x onerror=alert(1)>.txt", "\0\u0001"),
        ]);
        var feeds = app.Services.GetRequiredService<Feeds>();
        Assert.Null((await feeds.FollowAsync(site.At("/feed").AbsoluteUri, vectors[16], Cancel)).Error);
        await feeds.FollowAsync(site.At("/trouble").AbsoluteUri, cancel: Cancel);
        await feeds.FollowAllAsync(
            NewsReader.Sources.Feeds.Opml.Read(
                "list",
                Encoding.UTF8.GetBytes(
                    new XElement(
                        "opml",
                        new XElement(
                            "body",
                            vectors
                                .Take(60)
                                .Select(
                                    (vector, i) =>
                                        new XElement(
                                            "outline",
                                            new XAttribute("text", Xml(vector)),
                                            new XElement(
                                                "outline",
                                                new XAttribute("text", Xml(vector)),
                                                new XAttribute("htmlUrl", Xml(vector)),
                                                new XAttribute("xmlUrl", site.At($"/trouble?{i}").AbsoluteUri)
                                            )
                                        )
                                )
                        )
                    ).ToString()
                )
            ),
            Cancel
        );
        await app.Services.GetRequiredService<FeedReading>().CheckDueAsync(_ => Task.CompletedTask, Cancel);

        var paths = await PathsAsync(app, vectors);
        var run = new ConcurrentQueue<string>();
        var holes = new ConcurrentQueue<string>();
        await using var context = await browser.Browser.NewContextAsync(
            new BrowserNewContextOptions { BypassCSP = true }
        );
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) =>
        {
            run.Enqueue($"{page.Url}: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        async Task LookAsync(string what)
        {
            foreach (var hole in await page.EvaluateAsync<string[]>(Holes))
                holes.Enqueue($"{what}: {hole}");
        }
        // Opened each for itself every pagefuls, with our own scripts; all of them as many to a document: a page that
        // is whole leaves its neighbours whole.
        foreach (var some in paths.Chunk(AtOnce))
        {
            await page.GotoAsync(
                app.Address + some[0],
                new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
            await LookAsync(some[0]);
            var document = new StringBuilder("<!doctype html><title>Many</title>");
            foreach (var path in some)
            {
                using var answer = await app.Client.GetAsync(path, Cancel);
                if ((int)answer.StatusCode >= 500)
                    holes.Enqueue($"{path}: {answer.StatusCode}");
                var html = await answer.Content.ReadAsStringAsync(Cancel);
                var (main, end) = (
                    html.IndexOf("<main", StringComparison.Ordinal),
                    html.LastIndexOf("</main>", StringComparison.Ordinal)
                );
                document.Append(Title().Match(html).Value).Append(main < 0 ? "<main></main>" : html[main..(end + 7)]);
            }
            await page.SetContentAsync(
                document.ToString(),
                new PageSetContentOptions { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
            await LookAsync($"{some[0]} to {some[^1]}");
            Assert.Equal(
                some.Length,
                await page.EvaluateAsync<int>("() => document.querySelectorAll('body > main').length")
            );
        }
        await page.WaitForTimeoutAsync(300);

        Assert.Empty(run);
        Assert.True(holes.IsEmpty, string.Join('\n', holes.Take(20)));

        // The same eyes see a hole where there is one.
        await page.SetContentAsync("<main><img src=x onerror=alert(1)></main>");
        await page.WaitForTimeoutAsync(300);
        await LookAsync("a hole");
        Assert.NotEmpty(run);
        Assert.NotEmpty(holes);
    }

    private static async Task<List<string>> PathsAsync(ReaderApplication app, IReadOnlyList<string> vectors)
    {
        await using var library = await app
            .Services.GetRequiredService<IDbContextFactory<LibraryContext>>()
            .CreateDbContextAsync(Cancel);
        var articles = await library.Articles.OrderBy(a => a.Id).Select(a => a.Slug).ToListAsync(Cancel);
        Assert.InRange(articles.Count, 800, 1300);
        var sources = await new SqliteLibraryStore().SourcesAsync(library, Cancel);
        var feeds = await library.Feeds.Select(f => f.Id).ToListAsync(Cancel);
        return
        [
            "/",
            "/articles",
            "/people",
            "/companies",
            "/organizations",
            "/quotations",
            "/sources",
            "/searches",
            .. articles.Select(Routes.Article),
            .. articles.Where((_, i) => i % 20 == 0).Select(slug => Routes.Article(slug) + "?view=quotations"),
            .. sources.Take(60).Select(Routes.Source),
            .. feeds.Take(60).Select(id => $"/sources/feeds/{id}"),
            .. vectors.Where((_, i) => i % 3 == 0).Select(vector => Routes.Search(vector)),
            .. vectors
                .Where((_, i) => i % 8 == 0)
                .Select(vector =>
                    $"/sources?said={Uri.EscapeDataString(vector)}&address={Uri.EscapeDataString(vector)}"
                    + $"&page={Uri.EscapeDataString(vector)}&unfollowed={Uri.EscapeDataString(vector)}&choice="
                    + $"{Uri.EscapeDataString(vector)}"
                ),
        ];
    }
}
