namespace NewsReader.Tests.Library;

/// <summary>Where copies stand once what they were folded into says something else.</summary>
public sealed class PlacedAnewTests
{
    private const string Mill =
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people who worked "
        + "there went home early, the company said. Its owner, Marta Okoye, wept as she locked the gate of Tarn Row.";

    private const string Ferry =
        "A ferry ran aground off the northern cape in thick fog, and forty travellers spent the night on its deck "
        + "until fishermen took them off. Captain Elena Petrov had been at sea for thirty years without an accident.";

    private const string Orchard =
        "An orchard that everybody took for dead bears apples again this autumn, and nobody in the place can say why. "
        + "Its keeper, Hugo Lindgren, thinks that the new well of the Brandt family has raised the water.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_of_what_says_something_else_now_stands_for_itself()
    {
        await using var library = await FoldedAsync();

        Write(library, "a", "First", Orchard);
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(0, Folded(library));
        Assert.Equal(2, library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
    }

    [Fact]
    public async Task Copies_of_one_that_still_says_it_stay_folded()
    {
        await using var library = await FoldedAsync();

        Write(library, "a", "First, corrected", Mill + " It opens no more.");
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(1, Folded(library));
    }

    [Fact]
    public async Task No_copy_is_of_one_that_is_a_copy_itself()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var (name, text) in new[] { ("0", Ferry), ("a", Mill), ("b", Mill), ("c", Mill) })
        {
            Write(library, name, $"Headline {name}", text);
            await library.ImportAsync(cancel: Cancel);
        }
        Assert.Equal(2, Folded(library));

        Write(library, "a", "Headline a", Ferry);
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(2, Folded(library));
        Assert.Equal(2, library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
        Assert.Equal(
            0,
            library.Scalar(
                "SELECT COUNT(*) FROM ArticlePlaces p JOIN Articles a ON a.Id = p.CopyOf WHERE a.State <> 'Listed'"
            )
        );
    }

    [Fact]
    public async Task However_many_have_one_text_they_are_folded_into_the_first()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 100; i++)
            Write(library, $"{i:000}", $"Headline {i}", Mill);

        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(99, Folded(library));
        Assert.Equal(99, library.Scalar("SELECT COUNT(*) FROM ArticlePlaces WHERE CopyOf = 1"));
    }

    private static async Task<TemporaryLibrary> FoldedAsync()
    {
        var library = await TemporaryLibrary.OpenAsync();
        Write(library, "a", "First", Mill);
        await library.ImportAsync(cancel: Cancel);
        Write(library, "b", "Second", Mill);
        await library.ImportAsync(cancel: Cancel);
        Assert.Equal(1, Folded(library));
        return library;
    }

    private static void Write(TemporaryLibrary library, string name, string headline, string text) =>
        library.Write($"{name}.md", $"---\ntitle: {headline}\ndate: 2026-09-01\n---\n\n{text}\n");

    private static long Folded(TemporaryLibrary library) =>
        library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Folded'");
}
