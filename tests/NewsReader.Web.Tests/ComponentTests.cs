using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Results;
using NewsReader.Web.Components.Articles;
using NewsReader.Web.Components.Frame;
using NewsReader.Web.Components.Quotations;
using NewsReader.Web.Components.Search;

namespace NewsReader.Web.Tests;

public sealed class ComponentTests : BunitContext
{
    private static readonly DateTime Noon = new(2024, 5, 15, 12, 0, 0, DateTimeKind.Local);

    public ComponentTests() => Services.AddSingleton(TimeProvider.System);

    [Theory]
    [InlineData(true, "The Paper · 15 May 2024 · 2 min · Unread")]
    [InlineData(false, "The Paper · 15 May 2024 · 2 min")]
    public void A_list_marks_what_is_unread(bool unread, string kicker)
    {
        var card = new ArticleCard(
            1,
            "mill",
            "Mill opens",
            "Ann Lee",
            "Reporter",
            "The Paper",
            Noon,
            null,
            2,
            "It opened.",
            unread
        )
        {
            Names = [new EntityLink(1, EntityKind.Company, "acme", "Acme", 1, 0)],
        };

        var list = Render<ArticleList>(parameters => parameters.Add(l => l.Articles, [card]));

        Assert.Equal(
            kicker,
            string.Join(
                ' ',
                list.Find(".kicker").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
        );
        Assert.Equal("By Ann Lee, Reporter", list.Find(".byline").TextContent);
        list.Find("a.company[href='/organizations/acme']")
            .MarkupMatches("""<a class="company" href="/organizations/acme">Acme</a>""");
    }

    [Theory]
    [InlineData("2024-05-15T09:30:00", "today, 09:30")]
    [InlineData("2024-05-14T23:59:00", "yesterday, 23:59")]
    [InlineData("2024-05-12T10:00:00", "Sunday")]
    [InlineData("2024-03-01T10:00:00", "1 March")]
    [InlineData("2019-03-01T10:00:00", "1 March 2019")]
    public void A_date_is_said_as_people_say_it(string at, string words)
    {
        Assert.Equal(words, When.Words(DateTime.Parse(at), Noon));
    }

    [Fact]
    public void A_quotation_by_somebody_unnamed_says_who_as_the_article_does()
    {
        var quotation = new QuotationLine(
            1,
            "“No,”",
            QuotationKind.Tweet,
            "asked",
            "Twitter",
            "Monday",
            "2024-05-13",
            0.85,
            "a user",
            null,
            null,
            null,
            "mill",
            "Mill opens",
            "The Paper",
            Noon
        );

        var list = Render<QuotationList>(parameters =>
            parameters.Add(l => l.Quotations, [quotation]).Add(l => l.NamesSpeaker, true)
        );

        Assert.Contains("a user", list.Find(".cite").TextContent);
        Assert.Empty(list.FindAll("a.person"));
        Assert.NotNull(list.Find("li.tweet blockquote"));
    }

    [Fact]
    public void An_organisation_that_spoke_leads_to_its_own_page()
    {
        var quotation = new QuotationLine(
            1,
            "“No,”",
            QuotationKind.Statement,
            "said",
            "statement",
            null,
            null,
            0.95,
            "Acme",
            "Acme",
            "acme",
            EntityKind.Company,
            "mill",
            "Mill opens",
            "The Paper",
            Noon
        );

        var list = Render<QuotationList>(parameters =>
            parameters.Add(l => l.Quotations, [quotation]).Add(l => l.NamesSpeaker, true)
        );

        Assert.Equal("/organizations/acme", list.Find("a.company").GetAttribute("href"));
    }

    [Fact]
    public void What_was_left_out_is_listed_with_its_rule()
    {
        var left = Render<LeftOut>(parameters =>
            parameters.Add(l => l.Article, Article("share bar\tTweet Share\nnotice\t© 2024"))
        );

        Assert.Equal("2 lines of the page are not in the text", left.Find("summary").TextContent);
        Assert.Equal(["share bar", "notice"], left.FindAll("dt").Select(d => d.TextContent));
    }

    [Fact]
    public void Nothing_left_out_says_nothing()
    {
        Assert.Empty(
            Render<LeftOut>(parameters => parameters.Add(l => l.Article, Article("")))
                .Nodes.OfType<AngleSharp.Dom.IElement>()
        );
    }

    [Fact]
    public void A_search_that_was_cut_off_says_so()
    {
        var notice = Render<SearchNotice>(parameters =>
            parameters
                .Add(n => n.Notes, new SearchNotes([], [], [], IsCutOff: true))
                .Add(n => n.Query, "mill")
                .Add(n => n.Address, query => query)
        );

        Assert.Contains("too broad to finish in 2 seconds: here is what it found until then", notice.Markup);
    }

    private static ArticlePage Article(string leftOut) =>
        new(
            1,
            "mill-opens",
            "Mill opens",
            "Ann Lee",
            null,
            "The Paper",
            null,
            Noon,
            null,
            1,
            100,
            "",
            leftOut,
            false,
            true,
            false,
            false,
            false,
            false,
            null,
            null,
            null
        );
}
