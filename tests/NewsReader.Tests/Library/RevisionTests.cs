using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Text;

namespace NewsReader.Tests.Library;

/// <summary>What an article said before it was corrected.</summary>
public sealed class RevisionTests
{
    private const string Mill =
        "The mill on the river closed on Tuesday after a hundred and four years, the company said.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a.txt", "Mill closed\n\n{0}\n", Mill, Mill + " Two hundred people worked there.")]
    [InlineData("a.md", "---\ntitle: {0}\n---\n\nText.\n", "Mill closed", "Mill closed for good")]
    [InlineData(
        "a.xml",
        "<rss><channel><title>T</title><item><guid>1</guid><title>A</title><description>{0}</description></item>"
            + "</channel></rss>",
        Mill,
        "Another text."
    )]
    public async Task A_corrected_source_replaces_the_text_and_the_former_is_kept(
        string file,
        string form,
        string before,
        string after
    )
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write(file, Formatted(form, before));
        await library.ImportAsync(cancel: Cancel);
        library.Write(file, Formatted(form, after));
        Assert.Equal(1, (await library.ImportAsync(cancel: Cancel)).Changed);

        await using var context = library.CreateDbContext();
        var article = await context.Articles.SingleAsync(Cancel);
        Assert.Contains(after, article.SourceText);
        var former = Assert.Single(await context.FormerTextsAsync(article.Id, Cancel));
        Assert.Equal((1, article.ArrivedAt), (former.Number, former.CameAt));
        Assert.InRange(former.ReplacedAt, former.CameAt, DateTime.UtcNow.AddMinutes(1));
        var page = (await context.FormerPageAsync(article.Slug, 1, Cancel))!;
        Assert.Contains(before, page.SourceText);
        Assert.Contains(before, page.Headline + page.Html(TestPipeline.News));
        Assert.Null(await context.FormerPageAsync(article.Slug, 2, Cancel));
    }

    [Fact]
    public async Task Other_tags_and_another_reader_are_no_correction()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        static string Text(string tags) => $"---\ntitle: Mill\ntags: [{tags}]\n---\n\n{Mill}\n";
        library.Write("a.md", Text("one"));
        await library.ImportAsync(cancel: Cancel);
        library.Execute("UPDATE Articles SET ReadingText = 'as an older reader understood it'");
        library.Write("a.md", Text("one, two"));

        Assert.Equal(1, (await library.ImportAsync(cancel: Cancel)).Changed);

        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    [Fact]
    public async Task Each_former_text_is_kept_with_its_time_and_no_more_than_the_first_and_the_newest()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i <= InputLimits.Revisions + 5; i++)
        {
            library.Write("a.txt", $"Mill closed\n\n{i}. {Mill}\n");
            await library.ImportAsync(cancel: Cancel);
        }

        await using var context = library.CreateDbContext();
        var former = await context.FormerTextsAsync(1, Cancel);
        Assert.Equal(InputLimits.Revisions, former.Count);
        Assert.Equal(
            [.. Enumerable.Range(7, InputLimits.Revisions - 1).Reverse(), 1],
            former.Select(text => text.Number)
        );
        Assert.All(former.Zip(former.Skip(1)), pair => Assert.True(pair.First.CameAt >= pair.Second.ReplacedAt));
    }

    [Fact]
    public async Task The_page_that_has_all_of_its_summary_leaves_no_former_text_and_another_does()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        static string Text(string title, string body) =>
            $"---\ntitle: {title}\nurl: https://paper.example/{title}\n---\n\n{body}\n";
        var whole = string.Concat(Enumerable.Repeat("People who worked in the mill went home early. ", 10));
        library.Write("1.md", Text("one", Mill));
        library.Write(
            "2.md",
            Text("two", "A mill closed: the company went home early after a hundred and four years.")
        );
        await library.ImportAsync(cancel: Cancel);
        library.Write("3.md", Text("one", $"{Mill} {whole}"));
        library.Write("4.md", Text("two", $"{Mill} {whole}"));
        await library.ImportAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        Assert.Empty(await context.FormerTextsAsync(1, Cancel));
        Assert.True(Assert.Single(await context.FormerTextsAsync(2, Cancel)).IsBeginning);
    }

    [Fact]
    public async Task Former_texts_go_with_their_article()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", $"Mill closed\n\n{Mill}\n");
        await library.ImportAsync(cancel: Cancel);
        library.Write("a.txt", $"Mill closed\n\n{Mill} More.\n");
        await library.ImportAsync(cancel: Cancel);
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Revisions"));

        library.Execute("PRAGMA foreign_keys = ON; DELETE FROM Origins; DELETE FROM Articles");

        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    private static string Formatted(string form, string value) => form.Replace("{0}", value, StringComparison.Ordinal);
}
