using Microsoft.EntityFrameworkCore;

namespace NewsReader.Tests.Library.Identity;

/// <summary>Two of one name, and one under two, by what articles say of country, town, office, generation.</summary>
public sealed class NamesakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    // Bodies that every country has one of: whose it is told before the name, behind it, or in it.
    [InlineData(
        "Envoy called|Norway’s Foreign Ministry called in the envoy.",
        "Envoy leaves|The Brazilian Foreign Ministry protested when the envoy left.",
        "Envoy back|The Foreign Ministry of Norway was glad to see the envoy.",
        "1 foreign-ministry, 2 foreign-ministry-2, 3 foreign-ministry"
    )]
    [InlineData(
        "Budget late|Kenya's Ministry of Finance delayed the budget.",
        "Loan taken|Peru's Finance Ministry took a loan.",
        "Loan paid|Kenya's Finance Ministry paid back a loan.",
        "1 ministry-of-finance, 2 finance-ministry, 3 ministry-of-finance"
    )]
    [InlineData(
        "Editor freed|India's Supreme Court freed an editor.",
        "Map struck|Kenya's Supreme Court struck down a map.",
        "Editor paid|India's Supreme Court gave the editor a sum.",
        "1 supreme-court, 2 supreme-court-2, 3 supreme-court"
    )]
    // What ends a name that the article gives in full is that one.
    [InlineData(
        "Dogs bought|The Harwick Police Department bought dogs. The Police Department has four now.",
        "Cars bought|The Norden Police Department bought cars. The Police Department has nine now.",
        "Dogs fed|The Harwick Police Department feeds its dogs.",
        "1 harwick-police-department, 2 norden-police-department, 3 harwick-police-department"
    )]
    [InlineData(
        "Paper sued|The Washington Post was sued on Monday. The Post denied the claim.",
        "Paper sold|The Denver Post was sold on Monday. The Post has 90 reporters.",
        "Paper read|The Washington Post is read in many towns.",
        "1 washington-post, 2 denver-post, 3 washington-post"
    )]
    [InlineData(
        "Vote lost|WASHINGTON (The Wire) — The senator lost the vote on the House floor. The White House was silent.",
        "Vote won|WASHINGTON (The Wire) — The White House won the vote. The House will meet again.",
        "Vote held|The White House held a vote.",
        "1 house, 1 white-house, 2 house, 2 white-house, 3 white-house"
    )]
    // A report from the capital may name any school.
    [InlineData(
        "Vow made|WASHINGTON (The Wire) — The senators stood up for Larch Oak Elementary School.",
        "Play staged|The children staged a play at Larch Oak Elementary School.",
        "Play seen|DENVER (The Wire) — Few saw the play at Larch Oak Elementary School.",
        "1 larch-oak-elementary-school, 2 larch-oak-elementary-school, 3 larch-oak-elementary-school"
    )]
    // Offices that every town has, and where somebody is at home.
    [InlineData(
        "Mayor resigns|Mayor Gil Haldane of Salem resigned over the sale of a quarry.",
        "Pool opens|Fresno Mayor Gil Haldane opened the swimming pool.",
        "Mayor charged|Gil Haldane, the former mayor of Salem, was charged over the quarry.",
        "1 gil-haldane, 2 gil-haldane-2, 3 gil-haldane"
    )]
    [InlineData(
        "Tax cut|Portugal’s finance minister, Ana Lobo, cut a tax on Monday.",
        "Bonds late|Mozambique’s finance minister, Ana Lobo, asked for more time to pay.",
        "Tax gone|Ana Lobo, the finance minister of Portugal, took away another tax.",
        "1 ana-lobo, 2 ana-lobo-2, 3 ana-lobo"
    )]
    // A generation, a hyphen, a middle word that is a title elsewhere.
    [InlineData(
        "March held|Thousands marched in memory of Otis Luther Brown Jr., who was a preacher.",
        "Song sung|They sang for Otis Luther Brown Jr., the preacher, on Monday.",
        "Song heard|They heard of Otis L. Brown Jr., the preacher.",
        "1 otis-luther-brown-jr, 2 otis-luther-brown-jr, 3 otis-luther-brown-jr"
    )]
    [InlineData(
        "Talks begin|The minister Han Min-seo began talks in Seoul on Monday.",
        "Talks go on|The minister Han Min Seo went on with the talks in Seoul.",
        "Talks end|The minister Han Min-seo ended the talks in Seoul.",
        "1 han-min-seo, 2 han-min-seo, 3 han-min-seo"
    )]
    // A word more that is no place makes another body.
    [InlineData(
        "Bank sued|The Utah Department of Health sued a bank.",
        "Bank pays|The Department of Health was paid by a bank.",
        "Nurse hired|The Utah Department of Mental Health hired a nurse.",
        "1 utah-department-of-health, 2 utah-department-of-health, 3 utah-department-of-mental-health"
    )]
    public async Task Each_article_names_the_right_one(string first, string second, string third, string pages)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var (article, i) in new[] { first, second, third }.Select((article, i) => (article.Split('|'), i)))
            library.Write($"{i + 1}.txt", $"{article[0]}\n\n{article[1]}\n");

        await library.ImportAsync(cancel: Cancel);
        await library.Importer.ReadAgainAsync(Cancel);

        await using var context = library.CreateDbContext();
        var named = await context
            .Appearances.OrderBy(a => a.ArticleId)
            .ThenBy(a => a.EntityId)
            .Select(a => new { a.Article!.Headline, a.Entity!.Slug })
            .ToListAsync(Cancel);
        string[] headlines = [.. new[] { first, second, third }.Select(article => article.Split('|')[0])];
        Assert.Equal(
            pages,
            string.Join(
                ", ",
                named
                    .Select(name => $"{Array.IndexOf(headlines, name.Headline) + 1} {name.Slug}")
                    .Order(StringComparer.Ordinal)
            )
        );
    }
}
