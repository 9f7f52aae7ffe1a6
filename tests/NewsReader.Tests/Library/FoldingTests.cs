using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;

namespace NewsReader.Tests.Library;

/// <summary>Which of several texts are copies, and which only look so.</summary>
public sealed class FoldingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Sets() =>
        [
            .. Directory
                .GetDirectories(IncomingFiles.Of("more/folding"))
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Copies_are_folded_and_nothing_else_is(string set)
    {
        var folder = IncomingFiles.Of($"more/folding/{set}");
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != "expected.json"))
            library.Write(Path.GetFileName(file), File.ReadAllText(file));

        await library.ImportAsync(cancel: Cancel);
        await AssertAsync(library, expected.RootElement);
        await library.Importer.RebuildAsync(cancel: Cancel);
        await AssertAsync(library, expected.RootElement);
    }

    private static async Task AssertAsync(TemporaryLibrary library, JsonElement expected)
    {
        await using var context = library.CreateDbContext();
        Assert.Equal(
            expected.GetProperty("articles").GetInt32(),
            (await context.NewestAsync(before: null, cancel: Cancel)).Count
        );
        var names = await context
            .Origins.Where(o => o.ArticleId != null)
            .Select(o => new
            {
                o.Path,
                Id = o.ArticleId!.Value,
                o.Article!.Headline,
            })
            .ToListAsync(Cancel);
        long Of(string name) =>
            names.FirstOrDefault(n => n.Path.EndsWith('/' + name) || n.Headline == name)?.Id
            ?? throw new InvalidOperationException(name);
        foreach (var copy in expected.GetProperty("copies").EnumerateArray())
        {
            var (one, other) = (Of(copy[0].GetString()!), Of(copy[1].GetString()!));
            Assert.True(
                one == other || await context.Places.AnyAsync(p => p.ArticleId == one && p.CopyOf == other, Cancel),
                copy.ToString()
            );
        }
    }
}
