using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>Organizations that no list has: found whole, by words and sentence, and of what kind.</summary>
public sealed class UnlistedOrganizationsTests
{
    /// <summary>People, and organizations with their kinds, of sentences in an article.</summary>
    internal static string Names(string sentences)
    {
        var article = TestPipeline.News.Parse(
            $"Rain is expected as talks go on\n\nBy Nora Fielding\n\nIt was mild in the morning.\n\n{sentences}\n",
            ArticleFormat.PlainText
        );
        return $"{string.Join(", ", article.People.Select(p => p.Name))} | "
            + string.Join(", ", article.Companies.Select(c => $"{c.Name} {c.Organization}"));
    }

    [Theory]
    [InlineData("Cooks of the Sindicato de Panaderos del Norte met.", " | Sindicato de Panaderos del Norte Union")]
    [InlineData("The Universidade Aberta da Serra closed.", " | Universidade Aberta da Serra School")]
    [InlineData("A patrol of the Légion étrangère came.", " | Légion étrangère Military")]
    [InlineData("They marched with the Stadtkapelle Almdorf.", " | Stadtkapelle Almdorf Other")]
    [InlineData("A minister quit the Samaj Vikas Dal on Monday.", " | Samaj Vikas Dal Party")]
    [InlineData("They read the Tidende for Nordskog.", " | Tidende for Nordskog Media")]
    public void Words_of_other_languages_tell_an_organization(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("The regulator Tarnwatch warned of a leak.", " | Tarnwatch Government")]
    [InlineData("Reinsurer Tarnholm Re expects rain.", " | Tarnholm Re Company")]
    [InlineData("The charity Blanket Kitchens hands out soup.", " | Blanket Kitchens Association")]
    [InlineData("She holds an MBA from Tarnead.", " | Tarnead School")]
    [InlineData("In a statement, Tarnholm described the claim as false.", " | Tarnholm Company")]
    [InlineData("Last month Tarnholm changed its logo.", " | Tarnholm Company")]
    [InlineData(
        "Norwell Power, formerly Basin Electric, will raise its rates.",
        " | Norwell Power Company, Basin Electric Company"
    )]
    [InlineData(
        "Amazon Web Services grew again. The online retailer Amazon said so on Thursday.",
        " | Amazon Web Services Company, Amazon Company"
    )]
    [InlineData("Tarnholm Software Inc. grew. Tarnholm said so on Thursday.", " | Tarnholm Software Inc. Company")]
    [InlineData("The regulator James Whitfield warned of a leak.", "James Whitfield | ")]
    public void The_sentence_tells_an_organization(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("Members of the Porters' Brotherhood met.", " | Porters' Brotherhood Union")]
    [InlineData("It was a plan of Mothers Against Fast Roads.", " | Mothers Against Fast Roads Association")]
    [InlineData("A cook outside St Bee's Primary slipped.", " | St Bee's Primary School")]
    [InlineData("Gardeners in Project Short Clover dug.", " | Project Short Clover Other")]
    [InlineData("The Sisters of the Low Bridge left the convent.", " | Sisters of the Low Bridge Association")]
    [InlineData("The Tarn Farmers and Growers Association met.", " | Tarn Farmers and Growers Association Association")]
    [InlineData("The Council for the Study of the Sea met.", " | Council for the Study of the Sea Association")]
    public void Names_of_common_words_are_whole(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("The Tarn Water Office was set up by four states.", " | Tarn Water Office Intergovernmental")]
    [InlineData("The Tarn Growers Alliance nominated a candidate.", " | Tarn Growers Alliance Party")]
    [InlineData("The bassist of The Velvet Umbrellas fell.", " | Velvet Umbrellas Other")]
    public void What_else_is_said_tells_the_kind(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));
}
