using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Tests;

/// <summary>Organizations and their kinds over HTTP, without a script; and what was the address of a company.</summary>
public sealed partial class OrganizationPageTests(OrganizationsApplication started)
    : IClassFixture<OrganizationsApplication>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReaderApplication App => started.App;

    [Theory]
    [InlineData("/companies/tarn-council", "/organizations/tarn-council")]
    [InlineData("/companies/none", "/organizations/none")]
    [InlineData("/companies/tarn-council?by=month&before=7", "/organizations/tarn-council?by=month&before=7")]
    [InlineData("/companies/soci%C3%A9t%C3%A9-nord", "/organizations/soci%C3%A9t%C3%A9-nord")]
    [InlineData("/feeds/companies/tarn-council.xml", "/feeds/organizations/tarn-council.xml")]
    [InlineData("/feeds/companies/tarn-council.json", "/feeds/organizations/tarn-council.json")]
    public async Task The_address_of_a_company_leads_for_good_to_its_organization(string former, string now)
    {
        using var response = await App.Client.GetAsync(former, Cancel);

        Assert.Equal(
            (HttpStatusCode.MovedPermanently, now),
            (response.StatusCode, response.Headers.Location?.OriginalString)
        );
    }

    [Fact]
    public async Task Programs_find_an_organization_at_both_addresses_with_its_kind()
    {
        var body = await App.GetAsync("/api/organizations/tarn-council");

        Assert.Equal(body, await App.GetAsync("/api/companies/tarn-council"));
        using var json = JsonDocument.Parse(body);
        var entity = json.RootElement.GetProperty("entity");
        Assert.Equal("government", entity.GetProperty("organizationKind").GetString());
        Assert.Equal(1, entity.GetProperty("kind").GetInt32());
        var person = json.RootElement.GetProperty("namedWith").EnumerateArray().First();
        Assert.Equal(JsonValueKind.Null, person.GetProperty("organizationKind").ValueKind);
        using var article = JsonDocument.Parse(await App.GetAsync("/api/articles/weir-mended"));
        Assert.Equal(
            ["Marta Okoye ", "Tarn Council government"],
            article
                .RootElement.GetProperty("names")
                .EnumerateArray()
                .Select(name => $"{name.GetProperty("name")} {name.GetProperty("organizationKind")}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("/organizations", "Lowmoor University, Tarn Council, Tarn Industries, Weir Party")]
    [InlineData("/organizations?kind=party", "Weir Party")]
    [InlineData("/organizations?kind=Government", "Tarn Council")]
    [InlineData("/organizations?kind=nonsense", "Lowmoor University, Tarn Council, Tarn Industries, Weir Party")]
    [InlineData("/companies", "Tarn Industries")]
    [InlineData("/companies?kind=party", "Tarn Industries")]
    [InlineData("/people?kind=party", "Marta Okoye")]
    public async Task Lists_have_what_they_say(string path, string names)
    {
        var own = OfDirectory()
            .Matches(await App.GetAsync(path))
            .Select(match => match.Groups[1].Value)
            .Where(name => OrganizationsApplication.Names.Contains(name));

        Assert.Equal(names, string.Join(", ", own.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_kind_that_is_none_is_said()
    {
        Assert.Contains(
            "<p class=\"notice\">“nonsense” is no kind of organization. All of them stand here.</p>",
            WebUtility.HtmlDecode(await App.GetAsync("/organizations?kind=nonsense"))
        );
        Assert.DoesNotContain("is no kind of organization", await App.GetAsync("/organizations?kind=party"));
        Assert.DoesNotContain("is no kind of organization", await App.GetAsync("/organizations"));
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api/organizations/nobody-known")]
    public async Task A_program_that_asks_for_nothing_known_is_told_as_a_program(string path)
    {
        using var response = await App.Client.GetAsync(path, Cancel);

        Assert.Equal(
            (HttpStatusCode.NotFound, "application/problem+json"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(path, problem.RootElement.GetProperty("instance").GetString());
    }

    [Fact]
    public async Task The_kinds_stand_above_the_list_with_how_many_there_are()
    {
        var page = await App.GetAsync("/organizations?kind=party");

        Assert.Contains("<title>Organizations: Party · NewsReader</title>", page);
        Assert.Contains("<a href=\"/organizations\">All</a>", page);
        Assert.Matches(
            """<a href="/organizations\?kind=party" aria-current="page">\s*Party <span class="count">1</span>\s*</a>""",
            page
        );
        Assert.Matches("""<a href="/organizations\?kind=school">\s*School <span class="count">1</span>\s*</a>""", page);
        Assert.DoesNotContain("kind=court", page);
        Assert.Matches("""aria-current="page">\s*Company""", await App.GetAsync("/companies"));
        Assert.DoesNotContain("Of which kind", await App.GetAsync("/people"));
    }

    [Theory]
    [InlineData("/organizations/weir-party", """<p class="kicker">\s*Party ·\s*1 article""")]
    [InlineData("/organizations/tarn-industries", """<p class="kicker">\s*Company ·\s*1 article""")]
    [InlineData("/people/marta-okoye", """<p class="kicker">\s*Person ·\s*4 articles""")]
    [InlineData("/organizations", """Weir Party</a>\s*<span class="figures">\s*party ·\s*1 article""")]
    [InlineData("/articles/weir-mended", """<h2>Organizations</h2>(?s:.*)<span class="role">Government</span>""")]
    [InlineData("/articles/weir-mended", """<a class="company" href="/organizations/tarn-council">""")]
    [InlineData("/", "<h2>Organizations in the news</h2>")]
    [InlineData("/", """<a(?=[^>]* data-go="o c")(?=[^>]* href="/organizations")[^>]*>""")]
    [InlineData("/search?q=weir+party", """<span class="figures">\s*party ·\s*1 article""")]
    [InlineData("/organizations/weir-party", "href=\"/feeds/organizations/weir-party.xml\"")]
    public async Task A_page_says_what_an_organization_is(string path, string html) =>
        Assert.Matches(html, await App.GetAsync(path));

    [Theory]
    [InlineData("company:\"Weir Party\"", "“Weir Party” is no company’s name. Shown is what names Weir Party (party).")]
    [InlineData(
        "organization:\"Weir Party\" kind:union",
        "No organization called “Weir Party” is of the kind “union”: Weir Party (party)."
    )]
    [InlineData(
        "mill kind:parties",
        "“kind:” takes company, government, party, media, team, school, court, military, union, intergovernmental, "
            + "association or other. mill kind:parties"
    )]
    public async Task A_search_says_what_an_organization_is_not(string query, string notice)
    {
        var page = await App.GetAsync($"/search?q={Uri.EscapeDataString(query)}");

        Assert.Equal(notice, Words(Notice().Match(page).Groups[1].Value));
    }

    [Theory]
    [InlineData("on:today", "href=\"/search?q=on%3Atoday%20kind%3Aparty\"")]
    [InlineData("on:today", "href=\"/search?q=on%3Atoday%20organization%3A%22Weir%20Party%22\"")]
    [InlineData("on:today&by=names", "href=\"/search?q=on%3Atoday%20organization%3A%22Weir%20Party%22\"")]
    [InlineData("kind:party", "Vote called")]
    public async Task A_search_narrows_by_organizations_and_kinds(string query, string html) =>
        Assert.Contains(html, await App.GetAsync($"/search?q={query}"));

    [Theory]
    [InlineData("/quotations?company=tarn-industries", "value=\"tarn-industries\"")]
    [InlineData("/quotations?organization=weir-party", "name=\"organization\" value=\"weir-party\"")]
    public async Task Quotations_are_those_of_an_organization_at_former_addresses_too(string path, string html) =>
        Assert.Contains(html, await App.GetAsync(path));

    /// <summary>The text of HTML, with one blank for each space in it.</summary>
    private static string Words(string html) =>
        WebUtility
            .HtmlDecode(Space().Replace(Tag().Replace(html.Replace("<br>", " ", StringComparison.Ordinal), ""), " "))
            .Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<p class=\"notice\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Notice();

    [GeneratedRegex(
        """<a class="(?:person|company)" href="/(?:people|organizations)/[^"]*">([^<]*)</a>\s*<span class="f"""
    )]
    private static partial Regex OfDirectory();
}

/// <summary>A reader whose articles name organizations of several kinds.</summary>
public sealed class OrganizationsApplication : IAsyncLifetime
{
    /// <summary>All whom the articles name.</summary>
    public static readonly string[] Names =
    [
        "Marta Okoye",
        "Tarn Industries",
        "Tarn Council",
        "Weir Party",
        "Lowmoor University",
    ];

    public ReaderApplication App { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        App = await ReaderApplication.StartAsync(
            Article("Mill opens", "Tarn Industries", "We open on Monday"),
            Article("Weir mended", "Tarn Council", "The weir holds"),
            Article("Vote called", "Weir Party", "Now they choose"),
            Article("Library moves", "Lowmoor University", "Every book was carried")
        );

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static (string, string) Article(string headline, string organization, string said) =>
        (
            $"{headline}.txt",
            $"{headline}\n\nBy Ann Lee\n\nMarta Okoye, the chair of {organization}, spoke to reporters on Friday.\n\n"
                + $"“{said},” Okoye said.\n"
        );
}
