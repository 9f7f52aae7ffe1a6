using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// Reading with everything that a script adds, in a real browser; each test has a library of its own.
/// </summary>
public sealed class ReadingJourneyTests(BrowserFixture browser, ITestOutputHelper output) : IAsyncDisposable
{
    private readonly BrowserWindows _windows = new(browser.Browser);

    private static readonly string Long = string.Join(
        "\n\n",
        Enumerable
            .Range(1, 60)
            .Select(i =>
                $"Paragraph {i} tells of the harbour, its cranes and the men who kept them running through "
                + "the long winter of the strike."
            )
    );

    private static readonly (string, string)[] Articles =
    [
        (
            "a.txt",
            "Harbour reopens\n\nBy Ann Lee\n\nMarta Okoye, the mayor of Leeds, spoke on Friday.\n\n“We "
                + $"open on Monday,” Okoye said.\n\n{Long}\n\nMarta Okoye left by train.\n"
        ),
        ("b.txt", "Mill grows\n\nMarta Okoye spoke again on Sunday.\n\n“We grow,” Okoye said.\n"),
    ];

    [Fact]
    public async Task Articles_are_starred_put_aside_and_marked_as_read_with_an_undo()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/mill-grows");

        await page.GetByRole(AriaRole.Button, new() { Name = "Star", Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the star off" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Read later" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Not later" })).ToBeVisibleAsync();
        foreach (var shelf in new[] { "starred", "later" })
        {
            await page.GotoAsync($"{app.Address}/articles?is={shelf}");
            await Assertions.Expect(page.Locator("[data-item]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("[data-item] h2")).ToHaveTextAsync("Mill grows");
        }

        await page.GotoAsync(app.Address + "/articles?is=unread");
        await page.Locator("[data-item] summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark this and all below as read" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("marked as read");
        await Assertions.Expect(page.Locator("[data-item]")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-item]")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_walk_a_list_open_star_and_go_and_never_act_in_a_field()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles");
        var titles = await page.Locator("[data-item] h2").AllTextContentsAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".current h2")).ToHaveTextAsync(titles[1]);
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(titles[0]);
        await page.Keyboard.PressAsync("s");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the star off" }))
            .ToBeVisibleAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("gq?sl");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("gq?sl");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Read later" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("q");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Quotations");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Keys");
    }

    [Fact]
    public async Task Keys_can_be_turned_off_and_a_theme_applies_at_once()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/mill-grows");

        await page.GetByLabel("Text and theme").First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Sepia" }).CheckAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("size-3 theme-sepia");
        await page.GetByRole(AriaRole.Group, new() { Name = "Keys" })
            .GetByRole(AriaRole.Radio, new() { Name = "Off" })
            .CheckAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("size-3 theme-sepia no-shortcuts");

        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await page.Keyboard.PressAsync("s");
        await page.ReloadAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Star", Exact = true }))
            .ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("size-3 theme-sepia no-shortcuts");
    }

    [Fact]
    public async Task Choosing_a_person_lights_their_places_and_words_and_steps_through_them()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/harbour-reopens");

        await page.GetByRole(AriaRole.Button, new() { Name = "Show where Marta Okoye is named" }).ClickAsync();
        await Assertions.Expect(page.Locator(".stepper output")).ToHaveTextAsync("1 of 4");
        await Assertions.Expect(page.Locator("q.lit")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".here")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".stepper output")).ToHaveTextAsync("4 of 4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put out" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_passage_is_highlighted_with_a_note_found_again_exported_and_removed()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/mill-grows");

        await page.EvaluateAsync(
            "() => { const p = document.querySelector('.text p'); const range = document.createRange(); "
                + "range.selectNodeContents(p); getSelection().removeAllRanges(); "
                + "getSelection().addRange(range); }"
        );
        await page.GetByPlaceholder("Note").FillAsync("remember the mill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Highlight", Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.Locator(".highlights-of li"))
            .ToContainTextAsync("Marta Okoye spoke again on Sunday.");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => CSS.highlights.get('yellow').size"));

        await page.GotoAsync(app.Address + "/highlights?q=mill");
        await Assertions
            .Expect(page.Locator(".marked blockquote"))
            .ToHaveTextAsync("Marta Okoye spoke again on Sunday.");
        var markdown = await app.GetAsync("/highlights.md");
        Assert.Contains("## Mill grows", markdown);
        Assert.Contains("> Marta Okoye spoke again on Sunday.\n\nremember the mill", markdown);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.Locator(".marked > li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_place_in_an_article_is_kept_and_found_again()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/harbour-reopens");
        await page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight / 2)");
        await Assertions.Expect(page.Locator(".time-left")).ToContainTextAsync("min left");

        var id = await page.Locator("[data-article]").GetAttributeAsync("data-article");

        // The page tells where it was left once it rests; the server hears it a moment later.
        await ReaderApplication.UntilAsync(
            async () =>
                await page.EvaluateAsync<string>(
                    "id => fetch(`/articles/${id}/position`).then(answer => answer.text())",
                    id
                ) != "0",
            "the place was not kept"
        );
        await page.GotoAsync(app.Address + "/articles/harbour-reopens");

        await page.WaitForFunctionAsync("() => window.scrollY > 300");
    }

    [Fact]
    public async Task The_search_box_suggests_as_one_types_and_the_arrows_choose()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/people");
        var box = page.GetByRole(AriaRole.Combobox);

        await Assertions.Expect(page.Locator("form[data-ready]")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await box.PressSequentiallyAsync("okoy");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("Okoye");
        await box.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Marta Okoye", new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task What_was_read_is_there_without_a_network()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/mill-grows");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("async () => (await (await caches.open('pages-2-1')).keys()).length > 0");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mill grows");
    }

    [Fact]
    public async Task An_article_page_is_light_still_and_quiet()
    {
        await using var app = await ReaderApplication.StartAsync();
        await using var context = await browser.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
                ServiceWorkers = ServiceWorkerPolicy.Block,
            }
        );
        var page = await context.NewPageAsync();
        var requests = new ConcurrentQueue<IRequest>();
        page.RequestFinished += (_, request) => requests.Enqueue(request);
        await page.AddInitScriptAsync(
            "window.shift = 0; window.largest = 0; new PerformanceObserver(list => "
                + "list.getEntries().forEach(e => { if (!e.hadRecentInput) window.shift += e.value; "
                + "})).observe({ type: 'layout-shift', buffered: true }); new PerformanceObserver(list => "
                + "list.getEntries().forEach(e => { window.largest = e.startTime; })).observe({ type: "
                + "'largest-contentful-paint', buffered: true });"
        );
        await page.GotoAsync(
            app.Address + ReaderApplication.SeedArticle,
            new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
        );

        var all = new List<(string Path, string Type, int Bytes)>();
        foreach (
            var request in requests.Where(r =>
                !new Uri(r.Url).AbsolutePath.StartsWith("/_blazor", StringComparison.Ordinal)
            )
        )
        {
            // As the published reader sends it: the test's own build compresses nothing.
            var body = await (await request.ResponseAsync())!.BodyAsync();
            all.Add(
                (
                    new Uri(request.Url).AbsolutePath,
                    request.ResourceType,
                    Compressed(body) + (await request.SizesAsync()).ResponseHeadersSize
                )
            );
        }
        var css = all.Where(s => s.Type == "stylesheet").Sum(s => s.Bytes);
        output.WriteLine(
            $"{all.Sum(s => s.Bytes):N0} bytes over the wire, {css:N0} of them CSS; largest paint "
                + $"{await page.EvaluateAsync<double>("() => window.largest"):N0} ms; layout shift "
                + $"{await page.EvaluateAsync<double>("() => window.shift")}"
        );
        foreach (var (path, _, bytes) in all)
            output.WriteLine($"  {bytes, 8:N0} {path}");
        Assert.InRange(all.Where(s => s.Type != "image").Sum(s => s.Bytes), 1, 90 * 1024);
        Assert.InRange(css, 1, 20 * 1024);
        Assert.DoesNotContain(all, s => s.Type == "font");
        Assert.InRange(await page.EvaluateAsync<double>("() => window.shift"), 0, 0.001);
    }

    [Fact]
    public async Task Odd_articles_fit_every_width_in_any_script()
    {
        await using var app = await ReaderApplication.StartAsync(
            (
                "long.txt",
                string.Join(' ', Enumerable.Repeat("Headline", 125))
                    + "\n\n"
                    + string.Join("\n\n", Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("word", 1000)), 100))
                    + "\n"
            ),
            ("one.txt", "Word\n"),
            ("unbroken.txt", new string('x', 1000) + "\n\n" + new string('y', 5000) + "\n"),
            ("arabic.txt", "افتتاح الميناء 🚢\n\nقالت ليلى حداد: «نفتح يوم الاثنين».\n")
        );
        var page = await _windows.OpenAsync(app, "/articles");
        var paths = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[data-item] h2 a')].map(a => a.getAttribute('href'))"
        );
        Assert.Equal(5, paths.Length);
        foreach (var path in paths.Append("/").Append("/articles"))
        {
            await page.GotoAsync(app.Address + path);
            foreach (var width in new[] { 360, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                Assert.Equal(
                    width,
                    await page.EvaluateAsync<int>(
                        "() => Math.max(document.documentElement.scrollWidth, window.innerWidth)"
                    )
                );
            }
        }
        await page.GotoAsync(
            app.Address + paths.Single(p => Uri.UnescapeDataString(p).Contains("افتتاح", StringComparison.Ordinal))
        );
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => { const range = document.createRange(); "
                    + "range.selectNodeContents(document.querySelector('.text p:not(.shortcoming)')); return "
                    + "range.getBoundingClientRect().right > "
                    + "document.querySelector('.text').getBoundingClientRect().right - 4; }"
            ),
            "Arabic does not stand at the right."
        );
    }

    private static int Compressed(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(body);
        return (int)compressed.Length;
    }

    public ValueTask DisposeAsync() => _windows.DisposeAsync();
}
