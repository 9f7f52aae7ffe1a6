using NewsReader.Search.Language;

namespace NewsReader.Tests.Search.Language;

public sealed class SearchQueryTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 5, 13);

    [Theory]
    [InlineData("mill", "mill")]
    [InlineData("safety research", "all(safety research)")]
    [InlineData("\"press conference\"", "“press conference”")]
    [InlineData("“press conference”", "“press conference”")]
    [InlineData("mill OR factory", "either(mill factory)")]
    [InlineData("mill OR factory strike", "all(either(mill factory) strike)")]
    [InlineData("a OR b OR c", "either(a b c)")]
    [InlineData("mill or factory", "all(mill or factory)")]
    [InlineData("mill AND factory", "all(mill factory)")]
    [InlineData("mill -closes", "all(mill not(closes))")]
    [InlineData("mill NOT closes", "all(mill not(closes))")]
    [InlineData("-(a b)", "not(all(a b))")]
    [InlineData("(mill OR factory) -(a OR b)", "all(either(mill factory) not(either(a b)))")]
    [InlineData("manufact*", "manufact*")]
    [InlineData("e-mail 10:30", "all(e-mail 10:30)")]
    [InlineData("near(mill \"press conference\", 5)", "near5(mill “press conference”)")]
    [InlineData("Near(a b)", "near10(a b)")]
    [InlineData("person:\"Ada Lovelace\"", "Person(Ada Lovelace)")]
    [InlineData("PERSON:lovelace company:Acme", "all(Person(lovelace) Company(Acme))")]
    [InlineData("organization:Acme kind:Party", "all(Organization(Acme) kind(Party))")]
    [InlineData("-kind:company OR kind:other", "either(not(kind(Company)) kind(Other))")]
    [InlineData("speaker:a about:b", "all(Speaker(a) About(b))")]
    [InlineData("said:\"no comment\"", "Quotation(no comment)")]
    [InlineData("headline:mill by:lee role:mayor", "all(Headline(mill) Authors(lee) Roles(mayor))")]
    [InlineData("medium:Twitter source:\"The Paper\"", "all(medium(Twitter) source(The Paper))")]
    [InlineData("story:\"Mill closes\" -story:mill-opens", "all(story(mill-closes) not(story(mill-opens)))")]
    [InlineData("is:unread -is:starred has:tweet", "all(is(Unread) not(is(Starred)) has(Tweet))")]
    [InlineData("on:2026-05-10", "from 2026-05-10 to 2026-05-10")]
    [InlineData("on:2024-02", "from 2024-02-01 to 2024-02-29")]
    [InlineData("on:2025", "from 2025-01-01 to 2025-12-31")]
    [InlineData("on:\"May 2025\"", "from 2025-05-01 to 2025-05-31")]
    [InlineData("on:last week mill", "all(from 2026-05-04 to 2026-05-10 mill)")]
    [InlineData("on:today", "from 2026-05-13 to 2026-05-13")]
    [InlineData("on:3 days ago", "from 2026-05-10 to 2026-05-10")]
    [InlineData("before:2026", "from … to 2025-12-31")]
    [InlineData("after:\"last month\"", "from 2026-05-01 to …")]
    [InlineData("after:May 5, 2026 mill", "all(from 2026-05-06 to … mill)")]
    [InlineData("", "nothing")]
    [InlineData("— …", "nothing")]
    public void A_line_is_a_tree(string text, string tree)
    {
        var query = SearchQuery.Parse(text, Today);

        Assert.Empty(query.Problems);
        Assert.Equal(tree, Tree(query.Root));
    }

    [Theory]
    [InlineData("mill \"press conf", "all(mill “press conf”)", "\"", "never closed")]
    [InlineData("(mill OR factory", "either(mill factory)", "(", "never closed")]
    [InlineData("mill) strike", "all(mill strike)", ")", "closes none")]
    [InlineData("OR mill", "mill", "OR", "between two words")]
    [InlineData("mill OR", "mill", "OR", "between two words")]
    [InlineData("mill person:", "mill", "person:", "stands what to look for")]
    [InlineData("mill on:someday", "mill", "on:someday", "is no date")]
    [InlineData("mill is:green", "mill", "is:green", "unread, read, starred, later or archived")]
    [InlineData("mill has:5", "mill", "has:5", "takes tweet")]
    [InlineData(
        "mill kind:parties",
        "mill",
        "kind:parties",
        "“kind:” takes company, government, party, media, team, school, court, military, union, intergovernmental, "
            + "association or other."
    )]
    [InlineData("mill sort:best", "mill", "sort:best", "relevance, newest or oldest")]
    [InlineData("m* strike", "all(m strike)", "m*", "2 letters or more")]
    [InlineData("near(mill)", "mill", "near(mill)", "near each other")]
    [InlineData("near(a b, x)", "near10(a b x)", "", "Behind the comma")]
    public void What_cannot_be_read_is_said_at_its_place_and_the_rest_is_looked_for(
        string text,
        string tree,
        string place,
        string message
    )
    {
        var query = SearchQuery.Parse(text, Today);

        var problem = Assert.Single(query.Problems);
        Assert.Equal(place, problem.Span.In(text).ToString());
        Assert.Contains(message, problem.Message);
        Assert.Equal(tree, Tree(query.Root));
    }

    [Fact]
    public void Every_part_knows_its_place()
    {
        const string text = "  mill person:\"Ada Lovelace\" -(a OR b)";

        var parts = Assert.IsType<AllNode>(SearchQuery.Parse(text, Today).Root).Parts;

        Assert.Equal(
            ["mill", "person:\"Ada Lovelace\"", "-(a OR b)"],
            parts.Select(part => part.Span.In(text).ToString())
        );
    }

    [Fact]
    public void An_order_is_no_part_and_can_be_exchanged()
    {
        var query = SearchQuery.Parse("mill sort:oldest strike", Today);

        Assert.Equal((SearchOrder.Oldest, "all(mill strike)"), (query.Order, Tree(query.Root)));
        Assert.Equal("mill  strike sort:newest", query.Ordered(SearchOrder.Newest));
        Assert.Equal(
            "mill sort:oldest strike person:\"Ada Lovelace\"",
            query.Narrowed(SearchQuery.Term("person", "Ada Lovelace"))
        );
    }

    [Fact]
    public void What_is_too_much_is_said_and_not_looked_for()
    {
        Assert.Contains(
            "1,000 characters",
            Assert.Single(SearchQuery.Parse(new string('a', 10_000), Today).Problems).Message
        );
        Assert.Contains(
            "64 terms",
            Assert
                .Single(
                    SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"w{i}")), Today).Problems
                )
                .Message
        );
        Assert.Contains(
            "deep",
            SearchQuery
                .Parse(new string('(', 200), Today)
                .Problems.Select(p => p.Message)
                .First(m => m.Contains("deep", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0000")]
    [InlineData("99999")]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("99999999999 years ago")]
    [InlineData("9999 years ago")]
    public void What_is_no_date_is_none(string text) => Assert.Null(StatedPeriod.Parse(text, Today));

    private static string Tree(SearchNode? node) =>
        node switch
        {
            null => "nothing",
            AllNode all => $"all({string.Join(' ', all.Parts.Select(Tree))})",
            EitherNode either => $"either({string.Join(' ', either.Parts.Select(Tree))})",
            NotNode not => $"not({Tree(not.Part)})",
            WordsNode { Text: SearchedText.Article } words => Quoted(words.Words) + (words.IsBeginning ? "*" : ""),
            WordsNode words => $"{words.Text}({words.Words})",
            NearNode near => $"near{near.Distance}({string.Join(' ', near.Words.Select(Quoted))})",
            NameNode name => $"{name.Use}({name.Name})",
            KindNode kind => $"kind({kind.Kind})",
            MediumNode medium => $"medium({medium.Medium})",
            SourceNode source => $"source({source.Source})",
            StoryNode story => $"story({story.Article})",
            MarkNode mark => $"is({mark.Mark})",
            HoldingNode holding => $"has({holding.Holding})",
            PeriodNode period =>
                $"from {period.First?.ToString("yyyy-MM-dd") ?? "…"} to {period.Last?.ToString("yyyy-MM-dd") ?? "…"}",
            _ => throw new InvalidOperationException(node.ToString()),
        };

    private static string Quoted(string words) => words.Contains(' ') ? $"“{words}”" : words;
}
