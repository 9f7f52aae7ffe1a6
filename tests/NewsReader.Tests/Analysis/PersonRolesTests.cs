using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>What the people of a sentence are, word for word; and that titles are no names.</summary>
public sealed class PersonRolesTests
{
    private static NewsArticle Read(string text) =>
        TestPipeline.News.Parse(
            $"Rain is expected as talks go on\n\nBy Nora Fielding\n\nIt was mild in the morning.\n\n{text}\n",
            ArticleFormat.PlainText
        );

    private static string[] RolesOf(string name, string text) =>
        [.. Read(text).People.Single(person => person.Name == name).Roles];

    [Theory]
    [InlineData(
        "Ann Lee, professor of history at Kirkstane University, said no.",
        "professor of history at Kirkstane University"
    )]
    [InlineData("Ann Lee, a senior lecturer in law at Leeds, said no.", "senior lecturer in law at Leeds")]
    [InlineData("Ann Lee, the leader of the opposition, said no.", "leader of the opposition")]
    [InlineData("Ann Lee, a spokeswoman on housing, said no.", "spokeswoman on housing")]
    [InlineData("Ann Lee, an adviser to the prime minister, said no.", "adviser to the prime minister")]
    [InlineData("Ann Lee, shop steward, said no.", "shop steward")]
    [InlineData("Ann Lee, special agent in charge, said no.", "special agent in charge")]
    [InlineData("Ann Lee, Minister of State for Water, said no.", "Minister of State for Water")]
    [InlineData("The acting FEMA administrator Ann Lee said no.", "acting FEMA administrator")]
    [InlineData("Ann Lee, Kenya's foreign minister, said no.", "Kenya's foreign minister")]
    [InlineData("Kenya's foreign minister, Ann Lee, said no.", "Kenya's foreign minister")]
    [InlineData("Ann Lee was elected president of the Senate.", "president of the Senate")]
    [InlineData("Ann Lee was named deputy prime minister on Monday.", "deputy prime minister")]
    [InlineData(
        "Ann Lee has been appointed as acting governor of the Bank of Kenya.",
        "acting governor of the Bank of Kenya"
    )]
    [InlineData("Halden Bank named Ann Lee its chief financial officer.", "chief financial officer")]
    [InlineData("Ann Lee became chief executive of Halden Shipping in May.", "chief executive of Halden Shipping")]
    [InlineData("Ann Lee joins the firm as head of people.", "head of people")]
    [InlineData("Ann Lee stepped down as leader of the opposition.", "leader of the opposition")]
    [InlineData("Ann Lee is acting prime minister.", "acting prime minister")]
    [InlineData("Ann Lee, who is chair of the Senate, said no.", "chair of the Senate")]
    [InlineData("The board made Ann Lee acting head.", "acting head")]
    [InlineData("The town, whose mayor is Ann Lee, said no.", "mayor")]
    [InlineData("The Minister for Justice Ann Lee said no.", "Minister for Justice")]
    [InlineData("Ann Lee KC said no.", "KC")]
    [InlineData("Chief Supt Ann Lee said no.", "Chief Supt")]
    [InlineData("Wing Cdr Ann Lee said no.", "Wing Cdr")]
    [InlineData("Vice-Adm. Ann Lee said no.", "Vice-Adm.")]
    [InlineData("Ann Lee, Brightmoor's chief executive, said no.", "chief executive of Brightmoor")]
    [InlineData("DC Ann Lee said no.", "DC")]
    [InlineData("The Kazakh satirist Ann Lee said no.", "Kazakh satirist")]
    [InlineData("The consultant himself, Ann Lee, said no.", "consultant")]
    [InlineData("The head of engineering Ann Lee said no.", "head of engineering")]
    [InlineData("That former employee is Ann Lee.", "former employee")]
    [InlineData("The former children's laureate Ann Lee said no.", "former children's laureate")]
    public void A_role_is_whole(string text, string role) => Assert.Equal([role], RolesOf("Ann Lee", text));

    [Theory]
    [InlineData("Ann Lee, whose father was a judge, wept.")]
    [InlineData("Ann Lee, not the actor, wept.")]
    [InlineData("Ann Lee, once tipped as leader, wept.")]
    [InlineData("Ann Lee, posing as a doctor, wept.")]
    [InlineData("Bo Chan will succeed Ann Lee as chief executive.")]
    [InlineData("Herr Ann Lee wept.")]
    [InlineData("Ms Ann Lee wept.")]
    public void The_role_of_another_is_not_his(string text) => Assert.Empty(RolesOf("Ann Lee", text));

    [Theory]
    [InlineData("Circuit Judges Ann Lee and Bo Chan said no.", "Circuit Judge")]
    [InlineData(
        "Ann Lee and Bo Chan, both former executives of Halden Shipping, said no.",
        "former executive of Halden Shipping"
    )]
    public void Several_have_one_role(string text, string role)
    {
        Assert.Equal([role], RolesOf("Ann Lee", text));
        Assert.Equal([role], RolesOf("Bo Chan", text));
    }

    [Fact]
    public void A_second_role_stands_behind_a_comma() =>
        Assert.Equal(
            ["trustee of Azure School", "boatbuilder"],
            RolesOf("Ann Lee", "Ann Lee, a trustee of Azure School, a boatbuilder, said no.")
        );

    [Fact]
    public void A_second_role_stands_behind_and() =>
        Assert.Equal(
            ["chair of governors at Azure School", "director of Halden Shipping"],
            RolesOf(
                "Ann Lee",
                "Ann Lee, chair of governors at Azure School and a director of Halden Shipping, said no."
            )
        );

    [Theory]
    [InlineData("Critics waited for DS Ann Marlow. DS Marlow said no.", "Ann Marlow")]
    [InlineData("Critics waited for Sqn Ldr Ann Marlow. Sqn Ldr Marlow said no.", "Ann Marlow")]
    [InlineData("Critics waited for Commissaire Ann Marlow. Commissaire Marlow said no.", "Ann Marlow")]
    [InlineData("Critics waited for Alhaji Umar Danjuma. Alhaji Danjuma said no.", "Umar Danjuma")]
    [InlineData("Critics waited for Eng. Ann Marlow. Eng. Marlow said no.", "Ann Marlow")]
    [InlineData("“It is over,” Mr. Boeing said.", "Boeing")]
    [InlineData("Ms Gap said no.", "Gap")]
    [InlineData("Kate Forbes resigned. Ms Forbes said no.", "Kate Forbes")]
    [InlineData("Anna Ford left the room.", "Anna Ford")]
    [InlineData("Anna Shell left the room. Ms Shell said no.", "Anna Shell")]
    public void A_title_leads_to_a_person(string text, string name)
    {
        var article = Read(text);
        Assert.Equal([name], article.People.Select(person => person.Name));
        Assert.Empty(article.Companies);
    }
}
