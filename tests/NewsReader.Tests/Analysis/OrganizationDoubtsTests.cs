namespace NewsReader.Tests.Analysis;

/// <summary>Capitals that name no organization, and those beside them that do.</summary>
public sealed class OrganizationDoubtsTests
{
    private static string Names(string sentences) => UnlistedOrganizationsTests.Names(sentences);

    [Theory]
    [InlineData("He signed two Executive Orders on Friday.", " | ")]
    [InlineData("She is a New York Democrat with a loud laugh.", " | ")]
    [InlineData("The Republican Presidents of that time liked it.", " | ")]
    [InlineData("They asked a Democrat of Texas about it.", " | ")]
    [InlineData("Some British Columbians drove to the coast.", " | ")]
    [InlineData("They sent GIFs to the CEOs of both.", " | ")]
    [InlineData("He, an Ex-CIA man, spoke in a Trumpian tone.", " | ")]
    [InlineData("He read from Robert's Rules of Order to them.", " | ")]
    [InlineData("Together, we can mend the roof. Next to it stands a barn.", " | ")]
    [InlineData("Results came from the Iowa Caucus.", " | ")]
    [InlineData("A car was left in Ft. Worth on Monday.", " | ")]
    public void Words_places_and_peoples_are_none(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("Nora Whitcombe hosted lunch. The Whitcombes left early.", "Nora Whitcombe | ")]
    [InlineData("They met Navy diver Anthony M. Kestrell in May.", "Anthony M. Kestrell | Navy Military")]
    [InlineData("They thanked New York City Public Advocate Trisha Jamesworth for it.", "Trisha Jamesworth | ")]
    [InlineData("His daughter, Kjersta, and his son, Iyassor, came along.", "Kjersta, Iyassor | ")]
    public void People_and_families_are_none(string sentences, string names) => Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("It fell to the Obama White House to explain.", "White House Government")]
    [InlineData("He wants a Democratic Senate next year.", "Senate Government")]
    [InlineData("Combine Bowdler and Hollis’ Senate votes.", "Senate Government")]
    public void What_is_known_is_cut_from_whose_it_is(string sentences, string organization) =>
        Assert.EndsWith($" | {organization}", Names(sentences), StringComparison.Ordinal);

    [Theory]
    [InlineData("Court Strikes Down Old Law On Ballots From The Sea. It was mild.", " | ")]
    [InlineData("The mail was headed “Why We Must Stop The Great Harbour Plan From Passing”.", " | ")]
    [InlineData("Deep Rift At Reuters Is Said To Be Over Pay. It was mild.", " | Reuters Media")]
    public void A_passage_in_title_case_is_read_as_a_headline(string sentences, string names) =>
        Assert.Equal(names, Names(sentences));

    [Theory]
    [InlineData("Officials at the Open Field Coalition for the Homeless met.", "Association")]
    [InlineData("She chairs the Senate Harbours Committee.", "Government")]
    [InlineData("He led the Democratic Harbour Committee for years.", "Party")]
    [InlineData("He was a fellow at the Academy of Coastal Sciences.", "Association")]
    [InlineData("A survey by the Institute for Quiet Seas was out.", "Association")]
    [InlineData("The students and the dean of the Coastal Institute cheered.", "School")]
    [InlineData("She told WKRB that it was over.", "Media")]
    [InlineData("The Tarnbridge Kindergarten was shut.", "School")]
    [InlineData("Ministers of the Nordic Customs Union met.", "Intergovernmental")]
    [InlineData("Drivers of the Tarn Bus Union met.", "Union")]
    public void The_head_of_a_name_tells_its_kind(string sentences, string kind) =>
        Assert.EndsWith($" {kind}", Names(sentences), StringComparison.Ordinal);

    [Fact]
    public void What_the_whole_article_is_about_tells_no_kind()
    {
        var party = "Voters of the party chose a candidate, and the party won the election and its seats. ";
        var names = Names($"{string.Concat(Enumerable.Repeat(party, 8))}A candidate flew with Halvest Cargo to vote.");

        Assert.EndsWith("Halvest Cargo Company", names, StringComparison.Ordinal);
    }
}
