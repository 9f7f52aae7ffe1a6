using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Tests.Articles;

/// <summary>Texts that no paper prints and that a reader must get through all the same.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts() =>
        [
            "Quotes\n\n"
                + new string('“', 10_000)
                + "\n\n"
                + string.Concat(Enumerable.Repeat("‘ ", 10_000))
                + "\n\n"
                + string.Concat(Enumerable.Repeat("\"a ", 10_000)),
            "No space\n\n" + new string('a', 1_000_000) + "\n\n" + new string('A', 100_000),
            "Brackets\n\n"
                + string.Concat(Enumerable.Repeat("(“", 10_000))
                + "x"
                + string.Concat(Enumerable.Repeat("”)", 10_000))
                + "\n\n"
                + string.Concat(Enumerable.Repeat("[RELATED: ", 10_000)),
            "Scripts\n\n"
                + string.Concat(Enumerable.Repeat("שלום עולם 漢字 ", 3_000))
                + "\n\na"
                + new string('\u0301', 50_000)
                + "\n\n\u202Esaid\u202C Ann Lee",
            "Surrogates \ud800\n\n“\udc00,” Ann \ud800 Lee said on \ud83d Monday \ud83d\ude00.",
            "Signatures\n\n" + string.Concat(Enumerable.Repeat("— A (@a) ", 3_000)),
            "Names\n\n" + string.Concat(Enumerable.Repeat("Ann Lee of Acme Corp. told Bo Chan. ", 5_000)),
            "By "
                + string.Concat(Enumerable.Repeat("Ann Lee and ", 5_000))
                + "\n\n"
                + string.Concat(Enumerable.Repeat("\n\n“A", 5_000)),
            "Word",
            "\u0000\u0001\u0002 controls\n\n\u0007 said Ann Lee.",
        ];

    [Theory]
    [InlineData("“We won,” said Ann Lee      Otley.\n\nAnn Lee      Otley was glad.")]
    [InlineData("“We won,” said Ann\u00A0 \tLee Otley.\n\nAnn Lee \u00A0\u2003Otley was glad.")]
    public void Blanks_within_a_name_are_one(string text)
    {
        foreach (var format in new[] { ArticleFormat.PlainText, ArticleFormat.Markdown })
        {
            var article = TestPipeline.News.Read("padded", $"The mill wins\n\n{text}", format);

            Assert.Null(article.Shortcoming);
            Assert.Equal(("Ann Lee Otley", 2), Assert.Single(article.People.Select(p => (p.Name, p.Mentions.Count))));
            Assert.Equal("Ann Lee Otley", Assert.Single(article.Quotations).Quotation.Speaker?.Name);
        }
    }

    [Fact]
    public void A_text_longer_than_a_novel_is_kept_as_text()
    {
        var text = "Mill opens\n\n" + string.Concat(Enumerable.Repeat("Ann Lee said no. ", 120_000));

        var article = TestPipeline.News.Read("long.txt", text, ArticleFormat.PlainText);

        Assert.Equal("It has 2,040,012 characters; 2,000,000 are understood at most.", article.Shortcoming);
        Assert.Equal("Mill opens", article.Headline);
        Assert.Equal(text["Mill opens\n\n".Length..].Trim(), article.ReadingText);
        Assert.Empty(article.People);
    }

    [Theory]
    [InlineData("title: Mill closes: owner speaks", "Its front matter is no YAML (line 2: ")]
    [InlineData("title: Mill\nTitle:\tMill\n\tauthor: Ann Lee", "Its front matter is no YAML (line 3: ")]
    [InlineData("title: Mill\ntitle: Mine", "Its front matter is no YAML (line 3: ")]
    [InlineData("title: *Bold* claims", "Its front matter is no YAML (line 2: ")]
    [InlineData("The mill closes", "Its front matter has no keys and values.")]
    public void Front_matter_that_cannot_be_read_is_told(string front, string problem)
    {
        var article = TestPipeline.News.Read(
            "mill.md",
            $"---\n{front}\n---\n\n# Mill closes\n\nText.\n",
            ArticleFormat.Markdown
        );

        Assert.StartsWith(problem, article.FrontMatterProblem, StringComparison.Ordinal);
        Assert.Equal("Mill closes", article.Headline);
        Assert.Null(
            TestPipeline
                .News.Read("mill.md", "---\ntitle: Mill\n---\n\nText.\n", ArticleFormat.Markdown)
                .FrontMatterProblem
        );
        Assert.Null(
            TestPipeline.News.Read("mill.md", "---\n---\n\nText.\n", ArticleFormat.Markdown).FrontMatterProblem
        );
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_read_to_its_end(string text)
    {
        var article = TestPipeline.News.Read("hostile.txt", text, ArticleFormat.PlainText);

        Assert.Equal(UnicodeText.Compose(text), article.Source);
        Assert.NotEmpty(article.Headline);
        Assert.NotNull(article.Html);
        Assert.All(article.Quotations, quotation => Assert.InRange(quotation.Quotation.Span.End, 1, text.Length));
    }
}
