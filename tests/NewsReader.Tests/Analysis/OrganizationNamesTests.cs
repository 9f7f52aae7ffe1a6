using NewsReader.Analysis;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>Which organizations an article names, once each, and which of its names are people's.</summary>
public sealed class OrganizationNamesTests
{
    private const string Calm = "Rain is expected as talks go on";

    private static string Names(string sentences, string headline = Calm)
    {
        var article = TestPipeline.News.Parse(
            $"{headline}\n\nBy Nora Fielding\n\nIt was mild in the morning.\n\n{sentences}\n",
            ArticleFormat.PlainText
        );
        return $"{string.Join(", ", article.People.Select(p => p.Name))} | "
            + string.Join(", ", article.Companies.Select(c => c.Name));
    }

    [Theory]
    [InlineData("The envoy waited for Tserendorj Baatarov.", "Tserendorj Baatarov | ")]
    [InlineData("The choir sang with Wangari Otsyula.", "Wangari Otsyula | ")]
    [InlineData("Shares of Oduya Lindqvist rose 4%.", " | Oduya Lindqvist")]
    [InlineData("Oduya Lindqvist said it would cut 400 jobs.", " | Oduya Lindqvist")]
    [InlineData(
        "Oduya Lindqvist and Brask Vettel agreed to share a yard. Managers from both companies met.",
        " | Oduya Lindqvist, Brask Vettel"
    )]
    [InlineData("Carrefour said on Monday that it had grown.", " | Carrefour")]
    [InlineData("Staff of Under Armour met.", " | Under Armour")]
    [InlineData("Calvin Klein sang. He wept.", "Calvin Klein | ")]
    [InlineData("Shares of Calvin Klein rose 2%.", " | Calvin Klein")]
    public void Rare_names_are_people_unless_the_article_says_otherwise(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("They met the Bank of England and Bank of Canada.", " | Bank of England, Bank of Canada")]
    [InlineData("Analysts at Tarn Economics and Wold Economics agreed.", " | Tarn Economics, Wold Economics")]
    [InlineData("The Bar Council of India and Lowmoor University met.", " | Bar Council of India, Lowmoor University")]
    [InlineData(
        "The Committee on Fisheries, Forests and Tourism met.",
        " | Committee on Fisheries, Forests and Tourism"
    )]
    [InlineData("The Uganda Union of Weavers met.", " | Uganda Union of Weavers")]
    [InlineData("Ships of the Latvian Navy came.", " | Latvian Navy")]
    [InlineData("Deputies of the Tarn County Sheriff's Office came.", " | Tarn County Sheriff's Office")]
    public void A_name_is_whole_and_no_more(string sentences, string names) => Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("The Chicago Bulls won. The Bulls had lost before.", " | Chicago Bulls")]
    [InlineData("Wells Fargo & Co. hired. Wells Fargo paid.", " | Wells Fargo & Co.")]
    [InlineData(
        "The Loch Sailing Guild, known by its Gaelic initials GSL, met. The GSL voted.",
        " | Loch Sailing Guild"
    )]
    [InlineData("The WFG (Weavers Federation of Gort) met. The WFG voted.", " | Weavers Federation of Gort")]
    [InlineData("The Weavers Federation of Gort, or WFG, met. The WFG voted.", " | Weavers Federation of Gort")]
    public void One_organization_stands_once(string sentences, string names) => Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("SHARES OF CARREFOUR FELL ON MONDAY AFTER THE BANK OF ENGLAND SPOKE.", " | Carrefour, Bank of England")]
    [InlineData("AMINA OKOYE SAID ON MONDAY THAT THE MILL WOULD CLOSE IN MARCH.", "Amina Okoye | ")]
    [InlineData("AMINA OKOYE was in tears. “It is over,” Amina Okoye said.", "Amina Okoye | ")]
    [InlineData("VODAFONE is to close a shop. Staff of Vodafone wept.", " | Vodafone")]
    public void Capitals_hide_nobody_and_double_nobody(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("Tesco To Close Two Shops As Costs Bite", " | Tesco")]
    [InlineData("Why Tesco's shares fell", " | Tesco")]
    [InlineData("Angela Merkel Says Talks Will Go On", "Angela Merkel | ")]
    [InlineData("Amina Okoye says talks will go on", "Amina Okoye | ")]
    [InlineData("Next Target For Mark Will Be The Apple Harvest", " | ")]
    public void Who_is_named_in_the_headline_alone_is_found(string headline, string names) =>
        Assert.Equal(names, Names("Nothing more was said.", headline));

    [Theory]
    [InlineData("Senate Republicans met on Diwali to look at an iPhone in the App Store.")]
    [InlineData("$TSKW jumped. Trains from Everton were late.")]
    [InlineData("TSKW 212.10 was the last price.")]
    public void Neither_is_an_organization(string sentences) => Assert.Equal(" | ", Names(sentences));

    [Fact]
    public void The_letters_of_a_share_are_no_name() =>
        Assert.Equal(" | Lumen Glass Inc.", Names("Lumen Glass Inc. (TSX: LMG) fell. LMG closed lower on Monday."));

    [Fact]
    public void What_is_said_of_several_is_said_of_each()
    {
        var article = TestPipeline.News.Parse(
            $"{Calm}\n\nBy Nora Fielding\n\nIt was mild.\n\nTARVEL and OSKMAN, the dockers' unions, met on Monday.\n",
            ArticleFormat.PlainText
        );

        Assert.Equal(
            [("TARVEL", OrganizationKind.Union), ("OSKMAN", OrganizationKind.Union)],
            article.Companies.Select(c => (c.Name, c.Organization ?? OrganizationKind.Other))
        );
    }
}
