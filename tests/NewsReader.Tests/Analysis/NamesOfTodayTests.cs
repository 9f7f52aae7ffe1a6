using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>Who is named, in sentences that tell it each in their own way.</summary>
public sealed class NamesOfTodayTests
{
    private static NewsArticle Read(string sentence) =>
        TestPipeline.News.Parse(
            $"Rain is expected as talks go on\n\nBy Nora Fielding\n\nIt was mild in the morning.\n\n{sentence}\n",
            ArticleFormat.PlainText
        );

    private static string[] People(string sentence) => [.. Read(sentence).People.Select(p => p.Name)];

    private static string[] Organizations(string sentence) => [.. Read(sentence).Companies.Select(c => c.Name)];

    [Theory]
    [InlineData("Shares of Snowflake rose 4% on Monday.", "Snowflake")]
    [InlineData("Next declined to comment on the strike.", "Next")]
    [InlineData("Officials met managers from Target on Friday.", "Target")]
    [InlineData("She worked at Palantir before the war.", "Palantir")]
    [InlineData("The round was led by Haldane Ventures on Monday.", "Haldane Ventures")]
    [InlineData("Rio Tinto, which mines iron, cut its forecast.", "Rio Tinto")]
    [InlineData("Marks & Spencer and Tesco closed their stores.", "Marks & Spencer", "Tesco")]
    [InlineData("The plant of Boeing Co. was quiet.", "Boeing Co.")]
    [InlineData("Volunteers from Friends of the Lower Marsh counted the birds.", "Friends of the Lower Marsh")]
    [InlineData("The nurses of St Alban's Hospital Trust met on Monday.", "St Alban's Hospital Trust")]
    [InlineData("Devon and Cornwall Police found the van.", "Devon and Cornwall Police")]
    [InlineData("The minister posted the picture on X.", "X")]
    [InlineData("It was built by Copenhagen-based Nordlund Research in May.", "Nordlund Research")]
    public void An_organization_is_told_by_its_sentence(string sentence, params string[] names)
    {
        Assert.Equal(names, Organizations(sentence));
        Assert.Empty(People(sentence));
    }

    [Theory]
    [InlineData("“It is over,” Bashar al-Assad said.", "Bashar al-Assad")]
    [InlineData("A crowd waited for Naomi Osaka outside the hall.", "Naomi Osaka")]
    [InlineData("The award went to Elon Musk on Monday.", "Elon Musk")]
    [InlineData("The hall rose when Ngozi Adewunmi-Bello sang.", "Ngozi Adewunmi-Bello")]
    [InlineData("William “Bud” Harker, 71, laughed.", "William “Bud” Harker")]
    [InlineData("The judge, Harriet Lowell KC, sighed.", "Harriet Lowell")]
    [InlineData("Nobody saw April Jones leave the hall.", "April Jones")]
    public void A_person_is_told_by_name_and_sentence(string sentence, string name)
    {
        Assert.Equal([name], People(sentence));
        Assert.Empty(Organizations(sentence));
    }

    [Theory]
    [InlineData("Lumen Glass Inc. (NASDAQ: LMGL) fell 3%.", "Lumen Glass Inc.")]
    [InlineData("Halden Shipping (HALD.CO) fell 3%.", "Halden Shipping")]
    public void A_ticker_marks_the_name_before_it_and_is_none(string sentence, string name) =>
        Assert.Equal([name], Organizations(sentence));

    [Theory]
    [InlineData("The senator (R-Ga.) and the F-35s were late.")]
    [InlineData("The Chief Technology Officer was in the West on Monday.")]
    public void Neither_is_nobody(string sentence)
    {
        Assert.Empty(People(sentence));
        Assert.Empty(Organizations(sentence));
    }

    [Fact]
    public void A_place_is_a_team_where_the_report_is_of_sport()
    {
        const string Sport =
            "England beat Pakistan by six wickets in the second match of the season. It rained in Leeds. "
            + "England won the cup.";

        Assert.Equal(["England", "Pakistan"], Organizations(Sport));
        Assert.All(Read(Sport).Companies, c => Assert.Equal(OrganizationKind.Team, c.Organization));
        Assert.Empty(Organizations("England and Pakistan signed the paper in Leeds."));
    }

    [Fact]
    public void A_lede_in_capitals_is_read_as_it_would_stand_in_small_letters()
    {
        var article = Read(
            "FIVE MEMBERS OF THE CREW WERE TAKEN TO THE HOSPITAL, SAID MAYOR ANNA KELLER ON MONDAY.\n\n"
                + "Keller said that they were well."
        );

        Assert.Equal(["Anna Keller"], article.People.Select(p => p.Name));
        Assert.Equal(
            ["ANNA KELLER", "Keller"],
            article.People[0].Mentions.Select(m => m.In(article.Source).ToString())
        );
    }

    [Theory]
    [InlineData("Marta Novak, founder of Frost & Ladle, smiled.", "founder of Frost & Ladle")]
    [InlineData("South Teign MP Martin Peel was there.", "South Teign MP")]
    [InlineData(
        "The acting CEO of Harbour Metrics, Dr Ann Peel, declined to comment.",
        "acting CEO of Harbour Metrics"
    )]
    [InlineData(
        "Former Minister for Women and Equalities Ann Peel was there.",
        "Former Minister for Women and Equalities"
    )]
    [InlineData("Ann Peel, 52, a retired skipper, was there.", "retired skipper")]
    [InlineData("Det Insp Ann Peel was there.", "Det Insp")]
    [InlineData("Ann Peel TD was there.", "TD")]
    [InlineData(
        "Ann Peel, CEO of London-based lending firm Lowell Capital Group, left.",
        "CEO of Lowell Capital Group"
    )]
    [InlineData("A spokesman for the minister, Ann Peel, said nothing.", null)]
    public void A_role_is_worded_as_the_article_words_it(string sentence, string? role) =>
        Assert.Equal(
            role is null ? [] : [role],
            Read(sentence)
                .People.Single(p => p.Name.EndsWith("Peel", StringComparison.Ordinal) || p.Name == "Marta Novak")
                .Roles
        );

    [Theory]
    [InlineData("The pupils of Kirkstane High sang.", OrganizationKind.School)]
    [InlineData("The strike of the Brotherhood of Dockers went on.", OrganizationKind.Union)]
    [InlineData("Hearings before the Juzgado Quinto de Arenal were put off by the judge.", OrganizationKind.Court)]
    [InlineData("Two deputies of New Bridges left the coalition before the election.", OrganizationKind.Party)]
    [InlineData("Dawn, the Karachi newspaper, has new editors.", OrganizationKind.Media)]
    [InlineData("The World Health Organization met.", OrganizationKind.Intergovernmental)]
    [InlineData("Accenture declined to comment.", OrganizationKind.Company)]
    public void An_organization_has_a_kind(string sentence, OrganizationKind kind) =>
        Assert.Equal([kind], Read(sentence).Companies.Select(c => c.Organization ?? OrganizationKind.Other));
}
