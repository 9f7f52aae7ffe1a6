using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Storage.Sqlite.Search;

namespace NewsReader.Tests.Search;

/// <summary>What is shown of what was found, and what is offered while one types.</summary>
public sealed class SearchResultsTests : SearchFixture
{
    [Fact]
    public async Task What_was_found_is_marked_and_a_quotation_has_its_speaker()
    {
        var hit = (
            await Library.Search.SearchAsync(SearchQuery.Parse("said:miraculous company:copperfield"), cancel: Cancel)
        ).Articles[0];

        var passage = hit.Passages[0];
        Assert.Equal("Marta Okoye", passage.Quotation!.Speaker);
        Assert.Equal("miraculous", Assert.Single(passage.Runs, r => r.IsMarked).Text);
    }

    [Fact]
    public async Task Facets_count_what_the_hits_have_in_common_and_narrow_to_it()
    {
        var facets = (await Library.Search.SearchAsync(SearchQuery.Parse("on:today"), cancel: Cancel)).Facets!;
        var brightwater = facets.Companies[0];
        var narrowed = await Library.Search.SearchAsync(
            SearchQuery.Parse(SearchQuery.Parse("on:today").Narrowed(brightwater.Term)),
            cancel: Cancel
        );

        Assert.Equal((3, "Marta Okoye", 2), (facets.Of, facets.People[0].Label, facets.People[0].Articles));
        Assert.Equal(("Brightwater Industries", 2), (brightwater.Label, brightwater.Articles));
        Assert.Equal(("The Paper", 3), (facets.Sources[0].Label, facets.Sources[0].Articles));
        Assert.Equal(3, Assert.Single(facets.Months).Articles);
        Assert.Equal(2, narrowed.Articles.Count);
    }

    [Fact]
    public async Task Results_by_quotations_have_what_was_said_marked_and_no_fragments()
    {
        var found = await Library.Search.SearchQuotationsAsync(
            SearchQuery.Parse("miraculous person:okoye"),
            cancel: Cancel
        );
        var narrowed = await Library.Search.SearchQuotationsAsync(SearchQuery.Parse("headline:bakery"), cancel: Cancel);

        Assert.Equal(new HitCount(2, IsAll: true), found.Count);
        Assert.All(
            found.Quotations,
            q =>
                Assert.Equal(
                    ("Marta Okoye", "miraculous"),
                    (q.Quotation.Speaker, Assert.Single(q.Runs, run => run.IsMarked).Text)
                )
        );
        Assert.Equal("“The bread is miraculous,”", Assert.Single(narrowed.Quotations).Quotation.Said);
    }

    [Fact]
    public async Task Several_passages_of_an_article_are_shown_and_markup_is_text()
    {
        var filler = string.Join(
            ' ',
            Enumerable.Repeat("Nothing of interest happened for a very long while after that.", 8)
        );
        Library.Write(
            "long.txt",
            $"Long one\n\nBy Ann Lee\n\nThe lighthouse <b>shone</b> & blinked.\n\n{filler} Another "
                + $"lighthouse stood near, and a third lighthouse too.\n\n{filler} The last Lighthouses.\n"
        );
        await Library.ImportAsync(cancel: Cancel);

        var passages = (await Library.Search.SearchAsync(SearchQuery.Parse("lighthouse"), cancel: Cancel))
            .Articles[0]
            .Passages;

        Assert.Equal([1, 2, 4], passages.Select(p => p.Place));
        Assert.Equal("The lighthouse <b>shone</b> & blinked.", string.Concat(passages[0].Runs.Select(r => r.Text)));
        Assert.Equal(["lighthouse", "lighthouse"], passages[1].Runs.Where(r => r.IsMarked).Select(r => r.Text));
        Assert.Equal("Lighthouses", Assert.Single(passages[2].Runs, r => r.IsMarked).Text);
    }

    [Fact]
    public async Task An_article_opens_with_what_was_found_marked_at_its_places()
    {
        await using var library = Library.CreateDbContext();
        var article = (await library.ArticleAsync("bakery-opens", Cancel))!;

        var forms = await Library.Search.FindInAsync(
            article.Id,
            SearchQuery.Parse("reporters OR said:miraculous"),
            Cancel
        );
        var found = FoundWords.Mark(article.Html, forms);

        Assert.Equal(2, found.Places);
        Assert.Contains("<mark class=\"found\" id=\"found-1\">reporters</mark>", found.Html);
        Assert.Contains("<mark class=\"found\" id=\"found-2\">miraculous</mark>", found.Html);
    }

    [Theory]
    [InlineData(
        "<p>The mill &amp; the <a href=\"/mill\">mill</a>stone</p>",
        "mill",
        "<p>The <mark class=\"found\" id=\"found-1\">mill</mark> &amp; the <a href=\"/mill\">mill</a>stone</p>",
        1
    )]
    [InlineData(
        "<p>press <a href=\"/x\">conference</a></p>",
        "press conference",
        "<p><mark class=\"found\" id=\"found-1\">press </mark><a href=\"/x\"><mark "
            + "class=\"found\">conference</mark></a></p>",
        1
    )]
    [InlineData("<p>A &lt;b&gt; c</p>", "b", "<p>A &lt;<mark class=\"found\" id=\"found-1\">b</mark>&gt; c</p>", 1)]
    [InlineData(
        "<p>mill</p><span class=\"note\">mill <span>x</span> mill</span><p>mill</p>",
        "mill",
        "<p><mark class=\"found\" id=\"found-1\">mill</mark></p><span class=\"note\">mill <span>x</span> "
            + "mill</span><p><mark class=\"found\" id=\"found-2\">mill</mark></p>",
        2
    )]
    [InlineData("<p>one</p><p>two</p>", "onetwo", "<p>one</p><p>two</p>", 0)]
    public void Whole_words_are_marked_and_tags_stay(string html, string form, string marked, int places) =>
        Assert.Equal(new FoundInArticle(marked, places), FoundWords.Mark(html, [form]));

    [Fact]
    public async Task Suggestions_are_names_fields_values_and_headlines()
    {
        var suggestions = new SqliteSuggestionIndex(Library);
        async Task<List<string>> TypedAsync(string typed) =>
            [.. (await suggestions.SuggestAsync(typed, TestPipeline.Links, Cancel)).Select(s => s.Typed)];

        Assert.Equal(["Marta Okoye"], await TypedAsync("oko"));
        Assert.Equal(["Mill closes", "Mill opens"], await TypedAsync("mil"));
        Assert.Equal(["person:"], await TypedAsync("perso"));
        Assert.Equal(["mill person:\"Marta Okoye\""], await TypedAsync("mill person:\"mart"));
        Assert.Equal(["mill person:\"Marta Okoye\""], await TypedAsync("mill mart"));
        Assert.Equal(["-is:unread"], await TypedAsync("-is:un"));
        Assert.Equal(["source:\"The Paper\""], await TypedAsync("source:pap"));
        Assert.Equal(["company:\"Brightwater Industries\""], await TypedAsync("company:br"));
        Assert.Empty(await TypedAsync("x"));
        Assert.All(await suggestions.SuggestAsync("perso", TestPipeline.Links, Cancel), s => Assert.Null(s.Address));
    }
}
