using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>One person, one name: short forms, particles, nicknames and other names in sentences.</summary>
public sealed class PersonNamesTests
{
    private static NewsArticle Read(string text) =>
        TestPipeline.News.Parse(
            $"Rain is expected as talks go on\n\nBy Nora Fielding\n\nIt was mild in the morning.\n\n{text}\n",
            ArticleFormat.PlainText
        );

    private static void AssertOnly(string text, params string[] names)
    {
        var article = Read(text);
        Assert.Equal(names, article.People.Select(p => p.Name));
        Assert.Empty(article.Companies);
    }

    [Theory]
    [InlineData(
        "Greta von der Heide met the mayor. Von der Heide said no. Then von der Heide left.",
        "Greta von der Heide"
    )]
    [InlineData("Rosa de Paz met the mayor. De Paz said no. Then de Paz left.", "Rosa de Paz")]
    [InlineData("Claire des Prés met the mayor. Des Prés said no.", "Claire des Prés")]
    [InlineData("Samir al-Khatib met the mayor. Al-Khatib said no. Then al-Khatib left.", "Samir al-Khatib")]
    [InlineData("Luis Manuel Vargas Llosa met the mayor. Vargas Llosa said no.", "Luis Manuel Vargas Llosa")]
    [InlineData("Rui dos Reis Neto met the mayor. Dos Reis Neto said no.", "Rui dos Reis Neto")]
    [InlineData("Brigid Ní Cheallaigh met the mayor. Ní Cheallaigh said no.", "Brigid Ní Cheallaigh")]
    public void A_surname_with_its_particles_is_the_one_named_in_full(string text, string name) =>
        AssertOnly(text, name);

    [Theory]
    [InlineData("Jan van 't Hek said no.", "Jan van 't Hek")]
    [InlineData("Critics waited for Wangari wa Muturi at the gate.", "Wangari wa Muturi")]
    [InlineData("Critics waited for Umm Salim al-Harbi at the gate.", "Umm Salim al-Harbi")]
    [InlineData("Critics waited for Karim ad-Din as-Safi at the gate.", "Karim ad-Din as-Safi")]
    [InlineData("Critics waited for Hamish Mac an Rothaich and Colm Ó hEaghra.", "Colm Ó hEaghra")]
    [InlineData("Critics waited for Diarmuid Mac an tSionnaigh at the gate.", "Diarmuid Mac an tSionnaigh")]
    [InlineData("Critics waited for Minister for Justice Sadhbh de Brún at the gate.", "Sadhbh de Brún")]
    [InlineData("Critics waited for April Lowell at the gate.", "April Lowell")]
    [InlineData("Det Insp Ann Lowell of the Dorset Police said no.", "Ann Lowell")]
    [InlineData("Critics waited for “Little Marco” Lowell at the gate.", "Lowell")]
    [InlineData("Critics waited for Otto von und zu Stein at the gate.", "Otto von und zu Stein")]
    [InlineData("They marched in memory of Martin Luther Brown Jr. on Monday.", "Martin Luther Brown Jr.")]
    [InlineData("They marched in memory of the Rev. Martin L. King Jr. on Monday.", "Martin L. King Jr.")]
    [InlineData("They marched in memory of James Earl Lowell Jr. on Monday.", "James Earl Lowell Jr.")]
    [InlineData("The vote of Senator Cory Vance Jr. was late.", "Cory Vance Jr.")]
    [InlineData("They prayed with Otis Lamar Dean Sr. Robert De Vries sang.", "Otis Lamar Dean Sr.")]
    public void A_name_is_found_whole(string text, string name) =>
        Assert.Contains(name, Read(text).People.Select(p => p.Name));

    [Theory]
    [InlineData("William “Bud” Harker met the mayor. Bud Harker said no.", "William “Bud” Harker")]
    [InlineData("Pedro \"Bong\" dela Fuente met the mayor. Bong dela Fuente said no.", "Pedro \"Bong\" dela Fuente")]
    [InlineData("Robert \"Bobby\" Marsh Jr. met the mayor. Bobby Marsh said no.", "Robert \"Bobby\" Marsh Jr.")]
    [InlineData("Dario Pellegrin, who goes by Rino, met the mayor. Rino said no.", "Dario Pellegrin")]
    [InlineData("Tom Ashby, known as Johnny Thunder, sang. Johnny Thunder said no.", "Tom Ashby")]
    [InlineData("Helen Marwick, née Lund, met the mayor.", "Helen Marwick")]
    [InlineData("Mary Otieno, born Mary Wanjiru, met the mayor.", "Mary Otieno")]
    [InlineData("Reporters met SEAN O'BRIEN at the gate. Mr. O'Brien said no.", "Sean O'Brien")]
    [InlineData("Helen Marwick said: Thank you, Mr. Chairman, I will.", "Helen Marwick")]
    public void Another_name_of_a_person_is_no_other_person(string text, string name) => AssertOnly(text, name);

    [Theory]
    [InlineData("John Eke said no. John Eke Jr. said yes.", "John Eke", "John Eke Jr.")]
    [InlineData("Mary Ann Holt said no. Ann Holt said yes.", "Mary Ann Holt", "Ann Holt")]
    public void Two_people_stay_two(string text, params string[] names) => AssertOnly(text, names);

    [Theory]
    [InlineData("Princess Beatrix waved. Beatrix smiled.", "Princess Beatrix")]
    [InlineData("Pope Clement XV waved. Pope Clement smiled.", "Pope Clement XV")]
    [InlineData("Emperor Haruto waved.", "Emperor Haruto")]
    public void The_title_of_a_ruler_is_a_part_of_the_name(string text, string name) => AssertOnly(text, name);

    [Theory]
    [InlineData("Storm Bert closed roads. Bert will pass by Friday.")]
    [InlineData("Schools close on Martin Luther Brown Jr. Day.")]
    [InlineData("The case of Harker v. Lowell was cited. In Harker the court was clear.")]
    [InlineData("The Nelson Mandela Bridge was shut.")]
    [InlineData("Fiona's Law was passed.")]
    [InlineData("The Marshall Plan was discussed.")]
    [InlineData("Crowds saw the destroyer Ann Lowell.")]
    [InlineData("Cars crashed on Martin Luther King Boulevard.")]
    [InlineData("The court overruled Roe and Casey in one day.")]
    [InlineData("Uncle Sam pays, said nobody. Santa Claus is coming.")]
    public void What_is_called_after_somebody_is_nobody(string text) => Assert.Empty(Read(text).People);

    [Theory]
    [InlineData("He wrote it on X. Ann Lowell replied at once.", "Ann Lowell")]
    [InlineData("She got Hepatitis C. Ann Lowell got it too.", "Ann Lowell")]
    [InlineData("She lives in Washington, D.C. Ann Lowell is her aunt.", "Ann Lowell")]
    [InlineData("He is a Ph.D. Ann Lowell is not.", "Ann Lowell")]
    public void A_letter_with_a_dot_may_end_a_sentence(string text, string name) =>
        Assert.Equal([name], Read(text).People.Select(p => p.Name));
}
