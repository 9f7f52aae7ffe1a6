using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>Searches as people type them.</summary>
public sealed class RelevantSearchTests : IAsyncLifetime
{
    private static readonly (string Headline, string Text)[] Articles =
    [
        (
            "Brightwater mill closes after the flood",
            "The mill on the Calder closed on Monday, its owner said. The flood took the weir and the looms.\n\n"
                + "“We tried everything,” said Marta Okoye, the chief executive of Brightwater Industries."
        ),
        (
            "Flood takes the weir",
            "The river took the weir at Calder on Sunday. A mill downstream stood under water.\n\nNobody was hurt."
        ),
        (
            "Harbor plan divides the town",
            "The harbor authority wants a new pier. Fishermen sent emails to the mayor of Dunmore.\n\nThe U.S. firm "
                + "that would build it said that it would wait for us to decide."
        ),
        (
            "US troops leave the island",
            "US troops left the island of Skerra on Friday.\n\nThe health care workers stay, the ministry said."
        ),
        (
            "Superdelegates stay away",
            "Eleven superdelegates stayed away from the congress of the Labour Union.\n\n"
                + "Their healthcare plan was voted down."
        ),
        (
            "Okoye named to the board",
            "Marta Okoye was named to the board of the port on Tuesday.\n\n"
                + "Ms. Okoye ran the mill until 2024. Okoye said she would serve three years."
        ),
    ];

    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        foreach (var (index, (headline, text)) in Articles.Index())
            _library.Write($"{index}.md", $"---\ntitle: {headline}\ndate: 2026-03-0{index + 1}\n---\n\n{text}\n");
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("what happened to the mill after the flood", "0|1")]
    [InlineData("brightwater mill flood pier", "0 without pier")]
    [InlineData("harbour e-mail", "2")]
    [InlineData("super delegates", "4")]
    [InlineData("super-delegates", "4")]
    [InlineData("healthcare", "4|3")]
    [InlineData("health care", "3|4")]
    [InlineData("US troops", "3")]
    [InlineData("U.S.", "3|2")]
    [InlineData("mill’s", "0|5|1")]
    [InlineData("\"mill closes\"", "0")]
    [InlineData("\"the mill on the\"", "0")]
    [InlineData("mill -flood", "5")]
    [InlineData("okoye", "5|0")]
    [InlineData("marta okoye", "5|0")]
    [InlineData("march 2026 weir", "1|0")]
    [InlineData("2025 weir", "1 without 2025|0 without 2025")]
    [InlineData("near(weir looms, 3)", "0")]
    [InlineData("the of", "5|3|2|0|4")]
    [InlineData("xylophone", "")]
    public async Task Those_that_have_all_come_first_then_those_that_have_most(string query, string expected) =>
        Assert.Equal(expected, Told(await SearchAsync(query)));

    [Theory]
    [InlineData("brightwater mill flood pier", "")]
    [InlineData("US troops", "3")]
    [InlineData("mill flood", "0|1")]
    public async Task What_is_to_have_all_has_all(string query, string expected)
    {
        var found = await _library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);
        var newest = await _library.Search.NewestAsync(SearchQuery.Parse(query), 10, Cancel);
        var counted = await _library.Search.CountUnreadAsync([SearchQuery.Parse(query)], 99, Cancel);

        Assert.Equal(expected, Told(found));
        Assert.Equal(expected, string.Join('|', newest.Select(card => NumberOf(card.Headline)).Order()));
        Assert.Equal([newest.Count], counted);
    }

    [Theory]
    [InlineData("brightwatre mill", "brightwatre: brightwater; brightwater-industries", "0")]
    [InlineData("okoyee board", "okoyee: okoye; marta-okoye", "5")]
    [InlineData("hrabor pier", "hrabor: harbor; ", "2")]
    [InlineData("minsitry troops", "minsitry: ministry; ", "3")]
    [InlineData("fishermans pier", "fishermans: fishermen; ", "2")]
    [InlineData("qwertzuiop weir", "qwertzuiop: ; ", "1 without qwertzuiop|0 without qwertzuiop")]
    public async Task A_word_that_stands_nowhere_is_named_with_what_is_near(
        string query,
        string nowhere,
        string expected
    )
    {
        var found = await SearchAsync(query);

        Assert.Equal(
            nowhere,
            string.Join(
                '|',
                found.Notes.Nowhere.Select(word =>
                    $"{word.Word}: {string.Join(',', word.Nearest)}; {string.Join(',', word.Names.Select(n => n.Slug))}"
                )
            )
        );
        Assert.Equal(expected, Told(found));
    }

    [Theory]
    [InlineData("mill source:nowhere", "source:nowhere nowhere")]
    [InlineData("weir on:2019", "on:2019 nowhere")]
    [InlineData("person:okoye troops", "person:okoye")]
    [InlineData("headline:flood headline:troops", "headline:flood|headline:troops")]
    public async Task What_leaves_nothing_is_named(string query, string expected)
    {
        var emptied = (await SearchAsync(query)).Notes.Emptied;

        Assert.Equal(
            expected,
            string.Join('|', emptied.Select(part => part.Typed + (part.IsNowhere ? " nowhere" : "")))
        );
        Assert.All(emptied, part => Assert.Equal(part.Typed, query[part.Span.Start..part.Span.End]));
    }

    [Theory]
    [InlineData("flood looms", "The [flood] took the weir and the [looms].")]
    [InlineData("us troops", "US [troops] left the island of Skerra on Friday.")]
    [InlineData("US", "[US] troops left the island of Skerra on Friday.")]
    [InlineData("pier decide", "The harbor authority wants a new [pier].|would wait for us to [decide].")]
    public async Task Passages_show_why(string query, string expected)
    {
        var passages = (await SearchAsync(query)).Articles[0].Passages;

        Assert.All(
            expected.Split('|'),
            part =>
                Assert.Contains(
                    passages,
                    passage =>
                        string.Concat(passage.Runs.Select(run => run.IsMarked ? $"[{run.Text}]" : run.Text))
                            .Contains(part, StringComparison.Ordinal)
                )
        );
    }

    [Theory]
    [InlineData("brightwatre weir", "Brightwater|weir")]
    [InlineData("the mill and the looms", "looms|mill")]
    [InlineData("flooded looms tarmac", "flood|looms")]
    public async Task An_article_opens_with_what_was_found_lit(string query, string expected)
    {
        var hit = (await SearchAsync(query)).Articles[0];

        var lit = await _library.Search.FindInAsync(hit.Article.Id, SearchQuery.Parse(query), Cancel);

        Assert.Equal(0, Array.FindIndex(Articles, article => article.Headline == hit.Article.Headline));
        Assert.Equal(expected.Split('|'), lit.Order(StringComparer.Ordinal));
    }

    private Task<SearchResults> SearchAsync(string query) =>
        _library.Search.SearchAsync(SearchQuery.Parse(query), wanted: SearchMatch.Most, cancel: Cancel);

    private static string Told(SearchResults found) =>
        string.Join(
            '|',
            found.Articles.Select(hit =>
                NumberOf(hit.Article.Headline)
                + (hit.Without.Count > 0 ? $" without {string.Join(", ", hit.Without)}" : "")
            )
        );

    private static string NumberOf(string headline) =>
        $"{Array.FindIndex(Articles, article => article.Headline == headline)}";
}
