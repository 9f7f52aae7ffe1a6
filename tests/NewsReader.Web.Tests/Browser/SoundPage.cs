using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsReader.Web.Tests.Browser;

/// <summary>What is asked of every page: everybody can use it, in each theme, at each width.</summary>
internal static class SoundPage
{
    public static async Task CheckAsync(IPage page)
    {
        var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(
            axe.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Target))})")
        );
        // A theme is a class of the page and changes colours alone; what the system asks for is one of the two.
        await page.EmulateMediaAsync(
            new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce }
        );
        foreach (var theme in Enum.GetValues<Theme>())
        {
            await page.EvaluateAsync(
                "classes => { document.documentElement.className = classes; }",
                (ReadingSettings.Default with { Theme = theme }).Classes
            );
            Assert.Equal(
                "",
                await page.EvaluateAsync<string>(
                    "() => axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] }).then(r => "
                        + "r.violations.flatMap(v => v.nodes).map(n => n.html + n.failureSummary).join())"
                )
            );
        }
        foreach (var width in new[] { 360, 390, 700, 1280, 1440, 1920 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Equal(
                width,
                await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, window.innerWidth)")
            );
        }
    }
}
