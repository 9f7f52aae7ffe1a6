using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Sqlite;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

public sealed class SearchTests : IAsyncLifetime
{
    private TemporaryLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _library.Write(
            "1.txt",
            TemporaryLibrary.Article(
                "Mill opens",
                "Marta Okoye",
                "Brightwater Industries",
                "It is a miraculous machine"
            )
        );
        _library.Write(
            "2.txt",
            TemporaryLibrary.Article("Mill closes", "Renée Dufresne", "Brightwater Industries", "We tried everything")
        );
        _library.Write(
            "3.txt",
            TemporaryLibrary.Article("Bakery opens", "Marta Okoye", "Copperfield Holdings", "The bread is miraculous")
        );
        await _library.ImportAsync(cancel: Cancel);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Theory]
    [InlineData("mill", "mill-closes mill-opens")]
    [InlineData("mills", "mill-closes mill-opens")]
    [InlineData("mill opens", "mill-opens")]
    [InlineData("\"mill opens\"", "mill-opens")]
    [InlineData("person:\"Marta Okoye\"", "bakery-opens mill-opens")]
    [InlineData("person:okoye", "bakery-opens mill-opens")]
    [InlineData("PERSON:dufresne", "mill-closes")]
    [InlineData("person:\"Renee Dufresne\"", "mill-closes")]
    [InlineData("company:Brightwater", "mill-closes mill-opens")]
    [InlineData("person:okoye company:brightwater", "mill-opens")]
    [InlineData("said:miraculous", "bakery-opens mill-opens")]
    [InlineData("said:miraculous company:copperfield", "bakery-opens")]
    [InlineData("person:okoye said:tried", "")]
    [InlineData("said:“miraculous” bread", "bakery-opens")]
    [InlineData("nowhere", "")]
    public async Task A_query_finds_its_articles(string query, string slugs)
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Articles.Select(a => a.Article.Slug).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task People_and_companies_that_match_stand_on_top()
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse("bright"), cancel: Cancel);

        Assert.Equal("Brightwater Industries", Assert.Single(found.Matching).Name);
        Assert.Equal(
            "Marta Okoye",
            Assert.Single((await library.SearchAsync(SearchQuery.Parse("marta oko"), cancel: Cancel)).Matching).Name
        );
    }

    [Fact]
    public async Task What_was_found_is_marked_and_a_quotation_has_its_speaker()
    {
        await using var library = _library.CreateDbContext();

        var hit = (
            await library.SearchAsync(SearchQuery.Parse("said:miraculous company:copperfield"), cancel: Cancel)
        ).Articles[0];

        var passage = hit.Passages[0];
        Assert.Equal("Marta Okoye", passage.Quotation!.Speaker);
        Assert.Equal("miraculous", Assert.Single(passage.Runs, r => r.IsMarked).Text);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said()
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse("person:\"Nobody Known\" mill"), cancel: Cancel);

        Assert.Empty(found.Articles);
        Assert.Equal("Nobody Known", Assert.Single(found.Notes.Names, name => name.Meant.Count == 0).Node.Name);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_hold_every_article_once()
    {
        for (var i = 0; i < 55; i++)
            _library.Write($"many/{i:00}.txt", TemporaryLibrary.Article($"Lighthouse {i}"));
        await _library.ImportAsync(cancel: Cancel);
        await using var library = _library.CreateDbContext();

        var slugs = new List<string>();
        string? next = null;
        do
        {
            var page = await library.SearchAsync(SearchQuery.Parse("lighthouse"), next, Cancel);
            slugs.AddRange(page.Articles.Select(a => a.Article.Slug));
            next = page.Next;
        } while (next is not null);

        Assert.Equal(55, slugs.Count);
        Assert.Equal(55, slugs.Distinct().Count());
    }

    [Theory]
    [InlineData("mill OR bread", "bakery-opens mill-closes mill-opens")]
    [InlineData("opens -bread", "mill-opens")]
    [InlineData("-person:okoye", "mill-closes")]
    [InlineData("(bread OR tried) company:brightwater", "mill-closes")]
    [InlineData("miracul*", "bakery-opens mill-opens")]
    [InlineData("near(executive friday, 7)", "bakery-opens mill-closes mill-opens")]
    [InlineData("near(executive friday, 2)", "")]
    [InlineData("headline:opens", "bakery-opens mill-opens")]
    [InlineData("headline:bread", "")]
    [InlineData("by:\"Ann Lee\" closes", "mill-closes")]
    [InlineData("role:\"chief executive\" bread", "bakery-opens")]
    [InlineData("source:\"the paper\" bread", "bakery-opens")]
    [InlineData("source:pap bread", "bakery-opens")]
    [InlineData("source:elsewhere", "")]
    [InlineData("speaker:okoye", "bakery-opens mill-opens")]
    [InlineData("speaker:okoye said:bread", "bakery-opens")]
    [InlineData("person:okoye said:miraculous", "bakery-opens mill-opens")]
    [InlineData("person:okoye person:dufresne said:miraculous", "")]
    [InlineData("person:okoye said:miraculous headline:mill", "mill-opens")]
    [InlineData("person:okoye said:miraculous is:starred", "")]
    [InlineData("mi* -clos*", "bakery-opens mill-opens")]
    [InlineData("MIRÁCUL*", "bakery-opens mill-opens")]
    [InlineData("nowhe*", "")]
    [InlineData("-speaker:okoye", "mill-closes")]
    [InlineData("said:miraculous OR said:tried", "bakery-opens mill-closes mill-opens")]
    [InlineData("-said:miraculous", "mill-closes")]
    [InlineData("(said:bread OR headline:closes) opens", "bakery-opens")]
    [InlineData("on:today", "bakery-opens mill-closes mill-opens")]
    [InlineData("before:today", "")]
    [InlineData("after:yesterday bread", "bakery-opens")]
    [InlineData("has:quotation bread", "bakery-opens")]
    [InlineData("has:tweet", "")]
    [InlineData("is:unread", "bakery-opens mill-closes mill-opens")]
    [InlineData("is:starred", "")]
    [InlineData("is:starred OR bread", "bakery-opens")]
    [InlineData("medium:Twitter", "")]
    [InlineData("(speaker:okoye is:unread) OR closes", "bakery-opens mill-closes mill-opens")]
    [InlineData("(speaker:okoye is:starred) OR closes", "mill-closes")]
    [InlineData("(speaker:okoye said:bread is:unread) OR closes", "bakery-opens mill-closes")]
    [InlineData("-(speaker:okoye is:unread)", "mill-closes")]
    [InlineData("sort:oldest", "bakery-opens mill-closes mill-opens")]
    public async Task A_field_narrows_and_parts_go_together(string query, string slugs)
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Articles.Select(a => a.Article.Slug).Order(StringComparer.Ordinal)
        );
        Assert.Equal(new HitCount(found.Articles.Count, IsAll: true), found.Count);
    }

    [Fact]
    public async Task What_is_asked_of_a_quotation_is_asked_of_one()
    {
        _library.Write(
            "two.txt",
            "Two speak\n\nBy Ann Lee\n\n“The harbour is closed,” Jonas Bright wrote on Twitter at 7:00 "
                + "p.m. Tuesday.\n\n“Marta Okoye will open it,” Renée Dufresne said in a statement.\n"
        );
        await _library.ImportAsync(cancel: Cancel);
        await using var library = _library.CreateDbContext();
        async Task<int> FoundAsync(string query) =>
            (await library.SearchAsync(SearchQuery.Parse(query), cancel: Cancel)).Articles.Count;

        Assert.Equal(1, await FoundAsync("speaker:bright said:harbour medium:Twitter has:tweet"));
        Assert.Equal(0, await FoundAsync("speaker:dufresne said:harbour"));
        Assert.Equal(0, await FoundAsync("speaker:bright medium:statement"));
        Assert.Equal(1, await FoundAsync("about:okoye speaker:dufresne medium:statement"));
        Assert.Equal(0, await FoundAsync("about:okoye speaker:bright"));
        Assert.Equal(1, await FoundAsync("medium:twitter"));
    }

    [Fact]
    public async Task What_the_reader_did_narrows()
    {
        await using var library = _library.CreateDbContext();
        var id = await library.Articles.Where(a => a.Slug == "mill-opens").Select(a => a.Id).SingleAsync(Cancel);
        var states = new ReadingStates(_library, TimeProvider.System);
        await states.MarkAsync(id, ReadingMark.Star, Cancel);
        await states.MarkAsync(id, ReadingMark.Read, Cancel);
        await new Highlights(_library, TimeProvider.System).AddAsync(
            id,
            "opens",
            "",
            "why",
            HighlightColour.Green,
            Cancel
        );
        async Task<string> FoundAsync(string query) =>
            string.Join(
                ' ',
                (await library.SearchAsync(SearchQuery.Parse(query), cancel: Cancel)).Articles.Select(a =>
                    a.Article.Slug
                )
            );

        Assert.Equal("mill-opens", await FoundAsync("is:starred"));
        Assert.Equal("mill-opens", await FoundAsync("mill is:read"));
        Assert.Equal("mill-closes", await FoundAsync("mill is:unread"));
        Assert.Equal("mill-closes", await FoundAsync("mill -is:read"));
        Assert.Equal("mill-opens", await FoundAsync("has:highlight has:note"));
        Assert.Equal(1, await library.CountUnreadAsync(SearchQuery.Parse("mill"), 99, Cancel));
    }

    [Fact]
    public async Task An_ambiguous_name_is_said_and_each_is_found_alone()
    {
        _library.Write("ruby1.txt", TemporaryLibrary.Article("One", "Kristen Ruby"));
        _library.Write("ruby2.txt", TemporaryLibrary.Article("Two", "Jack Ruby"));
        await _library.ImportAsync(cancel: Cancel);
        await using var library = _library.CreateDbContext();

        var both = await library.SearchAsync(SearchQuery.Parse("person:ruby"), cancel: Cancel);
        var one = await library.SearchAsync(SearchQuery.Parse("person:kristen-ruby"), cancel: Cancel);

        Assert.Equal(
            ["Jack Ruby", "Kristen Ruby"],
            Assert
                .Single(both.Notes.Names, name => name.IsAmbiguous)
                .Meant.Select(e => e.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, both.Articles.Count);
        Assert.Equal("one", Assert.Single(one.Articles).Article.Slug);
        Assert.False(Assert.Single(one.Notes.Names).IsAmbiguous);
    }

    [Theory]
    [InlineData("okyoe")]
    [InlineData("okoyee")]
    [InlineData("Marta Okove")]
    [InlineData("Mrta Okoye")]
    [InlineData("okoie")]
    [InlineData("0koye")]
    public async Task A_slip_in_a_name_is_met_with_whom_it_may_mean(string typed)
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse(SearchQuery.Term("person", typed)), cancel: Cancel);

        Assert.Equal("Marta Okoye", Assert.Single(found.Notes.Names).DidYouMean[0].Name);
    }

    [Fact]
    public async Task An_alias_is_whom_it_stands_for()
    {
        await using var library = _library.CreateDbContext();
        var okoye = (await library.EntityLinkAsync(EntityKind.Person, "marta-okoye", Cancel))!;
        await new Corrections(_library, TimeProvider.System).AddAliasAsync(okoye, "The Iron Baker", Cancel);

        var found = await library.SearchAsync(SearchQuery.Parse("person:\"the iron baker\""), cancel: Cancel);

        Assert.Equal(2, found.Articles.Count);
    }

    [Fact]
    public async Task Facets_count_what_the_hits_have_in_common_and_narrow_to_it()
    {
        await using var library = _library.CreateDbContext();

        var facets = (await library.SearchAsync(SearchQuery.Parse("on:today"), cancel: Cancel)).Facets!;
        var brightwater = facets.Companies[0];
        var narrowed = await library.SearchAsync(
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
        await using var library = _library.CreateDbContext();

        var found = await library.SearchQuotationsAsync(SearchQuery.Parse("miraculous person:okoye"), cancel: Cancel);
        var narrowed = await library.SearchQuotationsAsync(SearchQuery.Parse("headline:bakery"), cancel: Cancel);

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
    public async Task Results_by_names_have_whom_the_hits_name()
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchNamesAsync(SearchQuery.Parse("mill"), Cancel);

        Assert.Equal(
            ["Brightwater Industries", "Marta Okoye", "Renée Dufresne"],
            found.Named.Select(name => name.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal((2, 2), (found.Of, found.Named.Single(name => name.Kind == EntityKind.Company).Articles));
    }

    [Fact]
    public async Task Several_passages_of_an_article_are_shown_and_markup_is_text()
    {
        var filler = string.Join(
            ' ',
            Enumerable.Repeat("Nothing of interest happened for a very long while after that.", 8)
        );
        _library.Write(
            "long.txt",
            $"Long one\n\nBy Ann Lee\n\nThe lighthouse <b>shone</b> & blinked.\n\n{filler} Another "
                + $"lighthouse stood near, and a third lighthouse too.\n\n{filler} The last Lighthouses.\n"
        );
        await _library.ImportAsync(cancel: Cancel);
        await using var library = _library.CreateDbContext();

        var passages = (await library.SearchAsync(SearchQuery.Parse("lighthouse"), cancel: Cancel))
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
        await using var library = _library.CreateDbContext();
        var article = (await library.ArticleAsync("bakery-opens"))!;

        var found = await library.FindInAsync(
            article.Id,
            article.Html,
            SearchQuery.Parse("reporters OR said:miraculous"),
            Cancel
        );

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
        await using var library = _library.CreateDbContext();
        async Task<List<string>> TypedAsync(string typed) =>
            [.. (await library.SuggestAsync(typed, Cancel)).Select(s => s.Typed)];

        Assert.Equal(["Marta Okoye"], await TypedAsync("oko"));
        Assert.Equal(["Mill closes", "Mill opens"], await TypedAsync("mil"));
        Assert.Equal(["person:"], await TypedAsync("perso"));
        Assert.Equal(["mill person:\"Marta Okoye\""], await TypedAsync("mill person:\"mart"));
        Assert.Equal(["mill person:\"Marta Okoye\""], await TypedAsync("mill mart"));
        Assert.Equal(["-is:unread"], await TypedAsync("-is:un"));
        Assert.Equal(["source:\"The Paper\""], await TypedAsync("source:pap"));
        Assert.Equal(["company:\"Brightwater Industries\""], await TypedAsync("company:br"));
        Assert.Empty(await TypedAsync("x"));
        Assert.All(await library.SuggestAsync("perso", Cancel), s => Assert.Null(s.Address));
    }

    [Fact]
    public async Task A_search_whose_time_is_over_says_so_and_has_what_it_found()
    {
        await using var library = _library.CreateDbContext();
        using var reading = await BoundedReading.StartAsync(library, TimeSpan.FromMilliseconds(200), Cancel);
        var read = 0L;

        reading.Read(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
            row => read = row.GetInt64(0)
        );
        reading.Read("SELECT -1", row => read = row.GetInt64(0));

        Assert.True(reading.IsOver);
        Assert.True(read > 0);
        Assert.Equal(
            3,
            (await library.SearchAsync(SearchQuery.Parse("opens OR closes"), cancel: Cancel)).Articles.Count
        );
    }

    [Fact]
    public async Task Who_asked_and_has_gone_stops_the_search()
    {
        await using var library = _library.CreateDbContext();
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var reading = await BoundedReading.StartAsync(library, TimeSpan.FromMinutes(1), gone.Token);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            reading.Read("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n", _ => { })
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("headline:* ^mill {mill} mill*")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("person:")]
    [InlineData("person:\"")]
    [InlineData("said:\" mill")]
    [InlineData("the of a")]
    [InlineData("…!?—")]
    [InlineData("漢字 emoji 😀 \u0000 \ud800 \u202e")]
    public async Task Any_text_is_a_query(string query)
    {
        await using var library = _library.CreateDbContext();

        var found = await library.SearchAsync(SearchQuery.Parse(query), "1.5_x", Cancel);

        Assert.Equal(3, _library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.NotNull(found.Articles);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_a_query()
    {
        await using var library = _library.CreateDbContext();

        Assert.Empty(
            (
                await library.SearchAsync(
                    SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("person:\"mill\" said:mill mill", 400))),
                    cancel: Cancel
                )
            ).Articles
        );
    }

    [Fact]
    public async Task A_persons_page_has_what_they_said_and_with_whom_they_are_named()
    {
        await using var library = _library.CreateDbContext();

        var page = await library.EntityAsync(EntityKind.Person, "marta-okoye", cancel: Cancel);

        Assert.Equal(["“The bread is miraculous,”", "“It is a miraculous machine,”"], page!.Said.Select(q => q.Said));
        Assert.Equal(
            ["Brightwater Industries", "Copperfield Holdings"],
            page.NamedWith.Select(e => e.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["chief executive of Brightwater Industries", "chief executive of Copperfield Holdings"],
            page.Roles.Select(r => r.Role).Order(StringComparer.Ordinal)
        );
        Assert.All(page.Appearances, a => Assert.Contains("Marta Okoye", a.Sentence));
    }
}
