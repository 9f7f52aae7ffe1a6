using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Tests.Articles;

/// <summary>Whole articles in the styles that papers write, each beside what a careful person reads in it.</summary>
public sealed partial class ArticleTests
{
    private static readonly string Articles = Path.Combine(AppContext.BaseDirectory, "Articles", "Expected");
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static TheoryData<string> All() =>
        [
            .. Directory
                .GetFiles(Articles)
                .Where(IsArticle)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
            .. Directory.GetFiles(Seeds).Select(path => Path.GetFileName(path)),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void An_article_is_read_as_a_careful_person_reads_it(string name)
    {
        Assert.Equal(Expected(name), ArticleSummary.Of(Read(name)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_text_is_lost(string name)
    {
        var article = Read(name);
        var shown = Words(WebUtility.HtmlDecode(Tag().Replace(Note().Replace(article.Html, " "), " "))).ToHashSet();
        var elsewhere = Words(
                string.Join(
                    ' ',
                    [
                        article.Headline,
                        article.Byline.Role ?? "",
                        .. article.Byline.Authors,
                        .. article.Related,
                        .. article.Chrome.Select(c => c.Text),
                        // The head of a card says what the words around the post said.
                        .. article.Quotations.Select(q => AroundPost(q.Quotation, article.Source)),
                    ]
                )
            )
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var source = FrontMatter().Replace(article.Source.ReplaceLineEndings("\n"), "");
        // A post's link to its own picture is none of its words.
        source = OwnPicture().Replace(source, "");
        // What a picture is like, and the names of a typed post's fields, are no words.
        source = NoWords().Replace(source, "");

        var lost = Words(Address().Replace(source, ")"))
            .Where(word =>
                !shown.Contains(word)
                && !elsewhere.Contains(word)
                && word
                    is not (
                        "By"
                        or "Interview"
                        or "by"
                        or "Related"
                        or "RELATED"
                        or "Read"
                        or "more"
                        or "and"
                        or "Posted"
                    )
            );

        Assert.DoesNotContain(lost, word => !DateLine().IsMatch(word));
    }

    /// <summary>The words around a post, without its own.</summary>
    private static string AroundPost(Quotation quotation, string source)
    {
        if (quotation.Kind != QuotationKind.Tweet || quotation.Context.Length == 0)
            return "";
        var around = quotation.Context.In(source).ToString();
        foreach (var part in quotation.Parts)
            around = around.Replace(part.In(source).ToString(), " ", StringComparison.Ordinal);
        return around;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_span_is_where_it_says(string name)
    {
        var article = Read(name);

        Assert.All(
            article.People.Concat(article.Companies),
            entity =>
                Assert.All(
                    entity.Mentions,
                    mention =>
                    {
                        var text = mention.In(article.Source).ToString();
                        Assert.False(char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]), text);
                        Assert.True(
                            entity.Name.Split(' ').Intersect(text.Split(' ')).Any() || text.All(char.IsUpper),
                            $"{text} for {entity.Name}"
                        );
                    }
                )
        );
        Assert.All(
            article.Quotations.Where(q => q.Quotation is { Handle: null, IsTurn: false }),
            quotation =>
                Assert.All(quotation.Quotation.Parts, part => Assert.Contains(article.Source[part.Start], "“\"'‘"))
        );
        Assert.All(
            article.Quotations,
            quotation =>
                Assert.True(
                    quotation
                        .Quotation.Parts.Zip(quotation.Quotation.Parts.Skip(1))
                        .All(pair => pair.First.End <= pair.Second.Start)
                )
        );
    }

    /// <summary>What a careful person reads in an article.</summary>
    internal static string Expected(string name) =>
        File.ReadAllText(Path.Combine(Articles, Path.GetFileNameWithoutExtension(name) + ".expected"));

    internal static NewsArticle Read(string name)
    {
        var path = Path.Combine(Articles, name);
        var file = FileContent.Of(File.Exists(path) ? path : Path.Combine(Seeds, name));
        return TestPipeline.News.Read(Assert.Single(ArticleReaders.For(file).Read(file)).Read());
    }

    private static bool IsArticle(string path) => !path.EndsWith(".expected", StringComparison.Ordinal);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(
        @"^!\[.*$|^(?:author|handle|network|time|reply):|^address:.*$|^::: (?:post|by)$|^```\w+$",
        RegexOptions.Multiline
    )]
    private static partial Regex NoWords();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<span class=\"note\"[^>]*><b>[^<]*</b>(?: <span>[^<]*</span>)*</span>")]
    private static partial Regex Note();

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"pic\.twitter\.com/\w+")]
    private static partial Regex OwnPicture();

    [GeneratedRegex(@"^\d+$|^[pm]$|^October$")]
    private static partial Regex DateLine();
}
