using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Tests.Articles;

/// <summary>An article that is more than a reader can understand keeps its text, and says what is missing.</summary>
public sealed class ArticleLimitTests
{
    private const string Prose = "The mill in Millbrook opens on Monday, Ann Lee said.";

    public static TheoryData<string, string> FrontMatter() =>
        new()
        {
            { "title: " + new string('[', 100_000), "65,536 are read" },
            { "title: " + new string('[', 20) + new string(']', 20), "16 deep" },
            { "title: " + new string('{', 60_000), "16 deep" },
            { string.Concat(Enumerable.Range(0, 20).Select(depth => new string(' ', depth) + "a:\n")), "16 deep" },
            { string.Concat(Enumerable.Repeat("- ", 20)) + "a", "16 deep" },
            { "title: &a Mill opens\nsource: *a", "an anchor and an alias" },
            { "a: &a [x, x]\nb: &b [*a, *a]\n? [*b, *b]\n: c", "anchor" },
            { "title: A\n# " + new string('a', 70_000), "65,536 are read" },
        };

    [Theory]
    [MemberData(nameof(FrontMatter))]
    public void Front_matter_that_no_person_writes_is_refused_with_a_sentence(string yaml, string reason)
    {
        var e = Assert.Throws<ArticleUnreadableException>(() =>
            TestPipeline.News.Read("mill.md", $"---\n{yaml}\n---\n\n{Prose}\n", ArticleFormat.Markdown)
        );

        Assert.StartsWith("mill.md: Its front matter has ", e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_of_sixteen_levels_is_read()
    {
        var yaml = $"title: Mill opens\nnotes: {new string('[', 15)}{new string(']', 15)}";

        Assert.Equal(
            "Mill opens",
            TestPipeline.News.Read("mill.md", $"---\n{yaml}\n---\n\n{Prose}\n", ArticleFormat.Markdown).Headline
        );
    }

    public static TheoryData<string> Nested() =>
        [
            new string('>', 10_000),
            new string('>', 200_000),
            string.Concat(Enumerable.Repeat("> ", 5_000)),
            string.Concat(Enumerable.Repeat("- ", 5_000)),
            string.Concat(Enumerable.Repeat("1. > ", 5_000)),
            string.Concat(Enumerable.Repeat("> - ", 40_000)),
        ];

    [Theory]
    [MemberData(nameof(Nested))]
    public void Markdown_however_deep_keeps_its_text(string marks)
    {
        var article = TestPipeline.News.Read("mill.md", $"# Mill opens\n\n{marks} {Prose}\n", ArticleFormat.Markdown);

        Assert.Equal("Mill opens", article.Headline);
        Assert.EndsWith(Prose, article.ReadingText, StringComparison.Ordinal);
        Assert.Equal(["Ann Lee"], article.People.Select(person => person.Name));
    }

    [Fact]
    public void What_would_take_too_many_steps_keeps_its_text_and_says_so()
    {
        var text = "Mill opens\n\n" + Prose + "\n";
        var article = TestPipeline.News.Parse(text, ArticleFormat.PlainText, new StepBudget(100));

        Assert.Empty(article.Named);
        Assert.Empty(article.Quotations);
        Assert.Equal("Mill opens", article.Headline);
        Assert.Equal(Prose, article.ReadingText);
        Assert.Equal("It takes more than 100 steps to find who is named and who speaks in it.", article.Shortcoming);
        Assert.StartsWith(
            "<p class=\"shortcoming\">Its text is shown without names and speakers. It takes more than 100 steps",
            article.Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void News_is_far_from_its_limit()
    {
        var article = TestPipeline.News.Parse(
            "Mill opens\n\n" + string.Join("\n\n", Enumerable.Repeat(Prose, 200)),
            ArticleFormat.PlainText
        );

        Assert.Null(article.Shortcoming);
        Assert.InRange(article.Steps, article.Source.Length, article.Source.Length * InputLimits.StepsPerUnit / 4);
    }

    [Fact]
    public void An_import_says_what_was_kept_as_text_alone()
    {
        var run = new ImportSummary();
        run.Remark(
            "mill.txt",
            TestPipeline.News.Parse("Mill opens\n\n" + Prose, ArticleFormat.PlainText, new StepBudget(100))
        );

        Assert.Equal(
            [
                "mill.txt: Its text is kept without names and speakers. It takes more than 100 steps to "
                    + "find who is named and who speaks in it.",
            ],
            run.Remarks
        );
    }

    [Fact]
    public void Marks_behind_the_limit_of_a_paragraph_are_text()
    {
        var open = string.Concat(Enumerable.Repeat("[a ", InputLimits.ParagraphMarks));
        var article = TestPipeline.News.Read(
            "mill.md",
            $"# Mill opens\n\n[b](http://b.example/) {open}[c](http://c.example/) and [d][\n\n"
                + "[e](http://e.example/) *f*\n",
            ArticleFormat.Markdown
        );

        Assert.Contains("href=\"http://b.example/\"", article.Html, StringComparison.Ordinal);
        Assert.Contains($"{open}[c](http://c.example/) and [d][", article.ReadingText, StringComparison.Ordinal);
        Assert.Contains("href=\"http://e.example/\"", article.Html, StringComparison.Ordinal);
        Assert.Contains("<em>f</em>", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_behind_a_loose_bracket_are_known_and_nothing_is_passed_over()
    {
        var article = TestPipeline.News.Read(
            "mill.md",
            $"# Mill opens\n\nA [note that nobody closed: {Prose} And *so on.\n",
            ArticleFormat.Markdown
        );

        Assert.Equal($"A [note that nobody closed: {Prose} And *so on.", article.ReadingText);
        Assert.Contains("Ann Lee</a>", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_emphasis_that_end_are_never_too_many_for_people()
    {
        var text = string.Concat(
            Enumerable.Range(0, 500).Select(i => $"[place {i}](http://place.example/{i}_a), **name {i}** (_{i}_), ")
        );
        var article = TestPipeline.News.Read("mill.md", $"# Mill opens\n\n{text}\n", ArticleFormat.Markdown);

        Assert.Equal(500, article.Html.Split("href=\"http://place.example/").Length - 1);
        Assert.Equal(500, article.Html.Split("<strong>").Length - 1);
        Assert.Equal(500, article.Html.Split("<em>").Length - 1);
    }

    [Theory]
    [InlineData("note: *important*")]
    [InlineData("title: Star\nnote: a\nmark: *x*")]
    [InlineData("title: &quot;We are done&quot; she says")]
    public void Front_matter_that_only_looks_like_an_alias_costs_itself_alone(string yaml)
    {
        var article = TestPipeline.News.Read(
            "mill.md",
            $"---\n{yaml}\n---\n\n# Mill opens\n\n{Prose}\n",
            ArticleFormat.Markdown
        );

        Assert.Equal("Mill opens", article.Headline);
        Assert.Equal(Prose, article.ReadingText);
    }

    [Fact]
    public void Quotations_behind_the_limit_are_text()
    {
        var text = string.Concat(Enumerable.Repeat("“a b c” d. ", InputLimits.Quotations + 50));
        var article = TestPipeline.News.Parse($"Mill opens\n\n{text}", ArticleFormat.PlainText);

        Assert.InRange(article.Quotations.Count, 0, InputLimits.Quotations);
        Assert.Equal(text.Trim(), article.ReadingText.Replace('\n', ' '));
    }

    [Fact]
    public void A_paragraph_without_end_is_several()
    {
        var lines = Enumerable.Range(0, 2 * InputLimits.ParagraphLines + 10).Select(i => $"word{i}").ToList();
        var article = TestPipeline.News.Read(
            "mill.md",
            "# Mill opens\n\n" + string.Join('\n', lines),
            ArticleFormat.Markdown
        );

        Assert.Equal(3, article.Html.Split("<p>").Length - 1);
        Assert.Equal(lines, article.ReadingText.Split(' ', '\n'));
    }

    [Theory]
    [InlineData("Mill opens\n===\n\nText here.\n", "")]
    [InlineData("# Mill opens\n\nIn short\n---\n\nText here.\n", "<h2>In short</h2>")]
    [InlineData("# Mill opens\n\nIn short\nand long\n===\n\nText here.\n", "<h1>In short\nand long</h1>")]
    [InlineData("# Mill opens\n\n> In short\n> ---\n> Text.\n\nText here.\n", "<h2>In short</h2>")]
    [InlineData("# Mill opens\n\n> In short\n---\nText here.\n", "<hr />")]
    [InlineData("# Mill opens\n\n[a]: http://a.example/\n===\n\nText [a] here.\n", "href=\"http://a.example/\"")]
    public void Lines_under_text_make_headings_of_it(string markdown, string html)
    {
        var article = TestPipeline.News.Read("mill.md", markdown, ArticleFormat.Markdown);

        Assert.Equal("Mill opens", article.Headline);
        Assert.Contains(html, article.Html, StringComparison.Ordinal);
        Assert.Contains("Text", article.ReadingText, StringComparison.Ordinal);
    }
}
