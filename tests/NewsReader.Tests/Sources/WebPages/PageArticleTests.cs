using NewsReader.Sources;
using NewsReader.Sources.WebPages;
using static NewsReader.Tests.Sources.WebPages.MillTexts;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>Of a page the article is kept, all of it and nothing else.</summary>
public sealed class PageArticleTests
{
    [Theory]
    [InlineData(
        "<p><a href='/live'><b>On Friday all three men of the mill denied it, and asked for a lawyer.</b></a></p>"
    )]
    [InlineData("<div class=Par-sc><p><a href='/live'>On Friday all three men of the mill denied it.</a></p></div>")]
    [InlineData("<p>All <a href='/a'>of the men</a> went to <a href='/b'>the office of the mill</a>.</p>")]
    [InlineData("<div class=crosshead>What comes next</div>")]
    [InlineData("<ul><li><a href='/flour'>Flour</a></li><li><a href='/water'>Water</a></li></ul>")]
    [InlineData("<div class=box><h3>You need</h3><ul><li><a href='/flour'>Flour</a></li><li>Salt</li></ul></div>")]
    [InlineData("<section><h2>Notes</h2><ol><li><a href='/1'>One</a></li><li><a href='/2'>Two</a></li></ol></section>")]
    [InlineData("<dl><dt>Opened</dt><dd>1920</dd></dl>")]
    [InlineData("<blockquote><p>Bread is work.</p></blockquote>")]
    [InlineData("<div><table><tr><th>Year</th><th>Loaves</th></tr><tr><td>1920</td><td>9</td></tr></table></div>")]
    [InlineData("<div><pre>flour + water</pre></div>")]
    [InlineData("<div class=embed><iframe src='https://maps.example/1' title='A map of the mill'></iframe></div>")]
    [InlineData("<figure><audio src='https://a.example/a.mp3' title='The sound of the mill'></audio></figure>")]
    public void What_stands_between_two_paragraphs_is_kept(string between)
    {
        var text = Text($"<article><h1>Mill closes</h1><p>{One}</p>{between}<p>{Two}</p><p>{Three}</p></article>");
        var alone = Text($"<p>{One}</p>{between}<p>{Two}</p>", isFragment: true).Split('\n')[1..^1];

        Assert.NotEmpty(alone);
        Assert.Equal([One, .. alone, Two, Three], text.Split('\n'));
    }

    [Theory]
    [InlineData(
        "<div class='newsletter-box'><h3>Our letter</h3><p>All the news, every day.</p><form><input></form></div>"
    )]
    [InlineData("<form><p>Tell us what you think of it</p><textarea></textarea><button>Send</button></form>")]
    [InlineData(
        "<div class='related-stories'><h3>More</h3><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul></div>"
    )]
    [InlineData("<div><div><a href=/1>Bread is dear</a></div><div><a href=/2>Water is not</a></div></div>")]
    [InlineData("<div><h3>Read more</h3><ul><li><a href=/1>Bread is dear</a><li><a href=/2>So it is</a></ul></div>")]
    [InlineData("<aside><p>The author is the editor of this paper.</p></aside>")]
    [InlineData("<nav><a href=/1>Front page</a> <a href=/2>Sport</a></nav>")]
    [InlineData("<div class=ad-slot-3><span>Advertisement</span></div>")]
    [InlineData("<div class=share-bar><a href=/s>Share</a> <a href=/t>Post</a></div>")]
    [InlineData("<p><a href='https://x.com/intent/tweet?u=1'>Post</a> <a href='mailto:?body=x'>Mail</a></p>")]
    [InlineData("<div id=cookie-notice><p>We use cookies to know how you read.</p><button>Fine</button></div>")]
    [InlineData("<figure><aside><p>Sign up to our letter</p><form><input></form></aside></figure>")]
    [InlineData("<span class=sr-only>Skip the advertisement</span>")]
    [InlineData("<div class=c-paywall><p>To read on, subscribe. Already a subscriber? Sign in.</p></div>")]
    public void Furniture_between_two_paragraphs_is_not_put_back(string between) =>
        Assert.Equal(
            $"{One}\n{Two}\n{Three}",
            Text($"<article><h1>Mill closes</h1><p>{One}</p>{between}<p>{Two}</p><p>{Three}</p></article>")
        );

    [Theory]
    [InlineData("<section class='related-articles'><h2>Elsewhere</h2>", "</section>")]
    [InlineData("<div><h3>Related stories</h3><div class=grid>", "</div></div>")]
    [InlineData("<h2>Read more</h2><div class=x1>", "</div>")]
    public void Teasers_of_other_articles_are_none_of_this_one(string opens, string closes)
    {
        var box = opens + string.Concat(Enumerable.Range(1, 3).Select(Teaser)) + closes;

        Assert.Equal(
            $"{One}\n{Two}\n{Three}",
            Text($"<article><h1>Mill closes</h1><p>{One}</p><p>{Two}</p><p>{Three}</p>{box}</article>")
        );
        Assert.Equal(
            $"{One}\n{Two}\n{Three}",
            Text($"<article><h1>Mill closes</h1><p>{One}</p>{box}<p>{Two}</p><p>{Three}</p></article>")
        );
    }

    [Fact]
    public void A_page_may_name_where_its_links_start() =>
        Assert.Contains(
            "[flour](https://b.example/q/flour)",
            WebPage
                .Read(
                    "<html lang=en><head><base href='https://b.example/q/'></head><body><article><h1>Mill closes</h1>"
                        + $"<p>{One}</p><p>{Two} See <a href=flour>flour</a>.</p></article></body></html>",
                    new Uri("https://paper.example/mill")
                )
                .Body
        );

    private static string Teaser(int number) =>
        $"<article><h3><a href='/r{number}'>Another story number {number} of the castle</a></h3><p>Somewhat more of "
        + "the castle and of those who live in it, and why it is worth it.</p></article>";

    [Theory]
    [InlineData("<header><h1>Mill closes</h1><p class=standfirst>A hundred and four years end.</p></header>")]
    [InlineData("<div class=head><h1>Mill closes</h1><h2 class=Story-dek>A hundred and four years end.</h2></div>")]
    [InlineData(
        "<div><h1>Mill closes</h1></div><div data-gu-name=standfirst><div><p>A hundred and four years end."
            + "</p></div></div>"
    )]
    [InlineData("<section><h1>Mill closes</h1><p>A hundred and four years end.</p></section>")]
    public void The_standfirst_stands_first(string head) =>
        Assert.Equal(
            $"A hundred and four years end.\n{One}\n{Two}\n{Three}",
            Text($"{head}<div class=text><p>{One}</p><p>{Two}</p><p>{Three}</p></div>")
        );

    [Theory]
    [InlineData("<math><mi>r</mi><mo>=</mo><mn>3</mn></math>", "r=3")]
    [InlineData("<math alttext='r is 3'><mi>r</mi></math>", "r is 3")]
    [InlineData("<math><mi>r</mi><annotation encoding=tex>\\rate</annotation></math><svg><text>x</text></svg>", "r")]
    public void Of_a_formula_the_signs_stay(string formula, string signs) =>
        Assert.Equal(
            $"{One}\nThe rate is {signs} a day.\n{Two}",
            Text($"<article><h1>Mill closes</h1><p>{One}</p><p>The rate is {formula} a day.</p><p>{Two}</p></article>")
        );

    [Fact]
    public void A_short_text_goes_on_for_machines_behind_what_asks_for_money() =>
        Assert.Equal(
            "The bakery closes in May. It was opened in 1903.\n“Nobody comes any more,” said its owner, Britt Moe."
                + "\nThe house becomes a museum of bread.",
            Text(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Mill closes\","
                    + "\"articleBody\":"
                    + "\"The bakery closes in May. It was opened in 1903.\\n\\n“Nobody comes any more,” said its "
                    + "owner, Britt Moe.\\n\\nThe house becomes a museum of bread.\"}</script><main><article>"
                    + "<h1>Mill closes</h1><p>The bakery closes in May. It was opened in 1903.</p><div class=locked>"
                    + "<h2>Go on with Plus</h2><p>Four weeks for 1.</p></div></article></main>"
            )
        );

    [Fact]
    public void What_a_style_makes_a_block_is_one() =>
        Assert.Equal(
            $"{One}\nFirst.\nSecond.\n{Two}",
            Text(
                $"<article><h1>Mill closes</h1><p>{One}</p><div><span style='display:block'>First.</span>"
                    + $"<span style='display: block;'>Second.</span></div><p>{Two}</p></article>"
            )
        );

    [Theory]
    [InlineData(
        "<p>May 3, 2026</p><p>It rained.</p><p>May 4, 2026</p><p>It stopped.</p><p>May 5, 2026</p><p>{0}</p><p>{1}</p>",
        "It rained.\n\nMay 4, 2026\n\nIt stopped.\n\nMay 5, 2026\n\n{0}\n\n{1}"
    )]
    public void Days_of_a_diary_are_text(string body, string markdown) =>
        Assert.Equal(
            string.Format(null, markdown, One, Two),
            WebPage
                .Read($"<article><h1>Mill closes</h1>{string.Format(null, body, One, Two)}</article>", null)
                .Body.Trim()
        );

    [Theory]
    [InlineData("By Ann Lee", "<div class=byline>By Ann Lee</div>")]
    [InlineData("May 14", "<p class=meta>May 14, 2026 · 3 min read</p>")]
    [InlineData("Ann", "<p><a rel=author href=/ann>Ann Lee</a>, Leeds</p>")]
    [InlineData("min", "<div><span>By Ann Lee</span><span>·</span><span>5 min read · Oct 1, 2026</span></div>")]
    [InlineData("Ann", "<div class=authors><img src=/a.jpg width=44 height=44 alt=Ann> <span>Ann Lee</span></div>")]
    public void Who_wrote_it_and_when_is_no_part_of_the_text(string name, string line)
    {
        var text = Text($"<article><h1>Mill closes</h1>{line}<p>{One}</p><p>{Two}</p><p>{Three}</p></article>");

        Assert.DoesNotContain(name, text);
        Assert.Equal($"{One}\n{Two}\n{Three}", text);
    }

    [Theory]
    [InlineData("<div hidden>", "</div>")]
    [InlineData("<div style='display: none'>", "</div>")]
    [InlineData("<section aria-hidden=true class=rest>", "</section>")]
    public void What_is_folded_away_is_kept(string opens, string closes) =>
        Assert.Equal(
            $"{One}\n{Two}\n{Three}",
            Text(
                $"<div class=story><h1>Mill closes</h1><p>{One}</p><button>Continue reading</button>"
                    + $"{opens}<p>{Two}</p><p>{Three}</p>{closes}</div>"
            )
        );

    [Fact]
    public void A_text_that_is_there_twice_is_kept_once() =>
        Assert.Equal(
            $"{One}\n{Two}\n{Three}",
            Text($"<div><p>{One}</p><p>{Two}</p><p>{Three}</p><div style='display:none'><p>{Two}</p></div></div>")
        );

    [Theory]
    [InlineData("\\n\\n")]
    [InlineData("\\n")]
    public void What_only_machines_are_told_goes_on_where_the_page_ends(string lineEnd)
    {
        var text = Text(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Mill closes\","
                + $"\"articleBody\":\"{One}{lineEnd}{Two}{lineEnd}{Three}\"}}</script>"
                + $"<article><h1>Mill closes</h1><p>{One}</p><div class=offer><p>Read on for 1 a week.</p>"
                + $"</div></article>"
        );

        Assert.Equal($"{One}\n{Two}\n{Three}", text);
    }

    /// <summary>What is shown ends within a sentence that goes on where only machines read it.</summary>
    [Theory]
    [InlineData("…", "\\n")]
    [InlineData(" ...", "\\n\\n")]
    [InlineData(" […]", " ")]
    [InlineData("… <a href=/subscribe>Read on</a>", "\\n")]
    public void A_paragraph_that_is_cut_short_is_there_once_and_whole(string cut, string lineEnd)
    {
        foreach (var length in new[] { 40, 100, 117 })
        {
            var text = Text(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Mill closes\","
                    + $"\"articleBody\":\"{One}{lineEnd}“{Two}”{lineEnd}{Three}\"}}</script>"
                    + $"<article><h1>Mill closes</h1><p>{One}</p><p>“{Two[..length]}{cut}</p>"
                    + "<div class=offer><p>Read on for 1 a week.</p></div></article>"
            );

            var ends = lineEnd == " " ? " " : "\n";
            Assert.Equal($"{One}\n“{Two}”{ends}{Three}", text);
        }
    }

    [Fact]
    public void A_sentence_that_trails_off_is_not_cut_short()
    {
        var text = Text(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Mill closes\","
                + $"\"articleBody\":\"{One} So they say…\\n{Two}\\n{Three}\"}}</script>"
                + $"<article><h1>Mill closes</h1><p>{One} <b>So</b> they say…</p></article>"
        );

        Assert.Equal($"{One} So they say…\n{Two}\n{Three}", text);
    }

    [Fact]
    public void A_short_article_is_not_lost_to_a_longer_box()
    {
        var text = Text(
            "<div class=wrap><h1>Mill closes</h1><p>The mill closed on Tuesday, after a hundred and four"
                + " years of work. "
                + "Its people went home.</p><div class=signup><p>"
                + string.Concat(Enumerable.Repeat("Every day we send you all the news of the town, with bread. ", 9))
                + "</p><form><input type=email><button>Sign up</button></form></div></div>"
        );

        Assert.Equal("The mill closed on Tuesday, after a hundred and four years of work. Its people went home.", text);
    }

    [Theory]
    [InlineData("<form class=login><h1>Sign in</h1><p>Enter your password.</p><input type=password></form>")]
    [InlineData("<div id=root></div><noscript>You need to enable JavaScript.</noscript>")]
    [InlineData(
        "<nav><a href=/>Home</a></nav><footer><p>The Paper has been a newspaper since 1911, in Leeds.</p></footer>"
    )]
    [InlineData("<div class='cookie-consent'><p>We and our partners use cookies, as you know by now.</p></div>")]
    [InlineData("<ul><li><a href=/1>Mill closes</a></li><li><a href=/2>Bread is dear</a></li></ul>")]
    [InlineData(
        "<main><h1>Sign in</h1><form><input type=password></form><p><a href=/f>Forgot your password?</a></p></main>"
    )]
    [InlineData("<main><h1>Page not found</h1><p>Sorry, it could not be found.</p><a href=/>Front page</a></main>")]
    [InlineData(
        "<main><h1>Latest</h1><ul><li><a href=/1>Mill closes</a><li><a href=/2>Bread</a><li><a href=/3>Water</a><li><a "
            + "href=/4>Flour</a><li><a href=/5>Salt</a></ul></main>"
    )]
    public void A_page_without_an_article_says_so(string body)
    {
        var error = Assert.Throws<ArticleUnreadableException>(() =>
            WebPage.Read($"<html><head><title>The Paper</title></head><body>{body}</body></html>", null, "page.html")
        );

        Assert.StartsWith("page.html: It holds no article", error.Message);
    }

    [Theory]
    [InlineData(
        "<div id=root><template id='B:0'></template></div><div hidden id='S:0'>{0}</div><script>$RC(\"B:0\",\"S:0\")"
            + "</script>"
    )]
    [InlineData("<x-story><template shadowrootmode=open>{0}</template></x-story>")]
    [InlineData(
        "<x-story><template shadowrootmode=open><article><slot></slot></article></template><div>{0}</div></x-story>"
    )]
    public void What_a_browser_puts_in_its_place_is_read_there(string page) =>
        Assert.Equal(
            $"{One}\n{Two}",
            Text(page.Replace("{0}", $"<article><h1>Mill closes</h1><p>{One}</p><p>{Two}</p></article>"))
        );

    [Fact]
    public void Updates_that_only_machines_are_told_are_read() =>
        Assert.Equal(
            $"Last\n{Two}\nFirst\n{One}",
            Text(
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Mill closes\","
                    + "\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"headline\":\"Last\",\"articleBody\":"
                    + $"\"{Two}\"}},{{\"headline\":\"First\",\"articleBody\":\"{One}\"}}]}}</script>"
                    + "<div id=root><h1>Mill closes</h1></div>"
            )
        );

    [Theory]
    [InlineData("<ul><li>Bread, and flour</li><li>Water</li></ul>")]
    [InlineData("<ol><li>Bread, and flour</li><li>Water</li></ol>")]
    [InlineData("<blockquote><p>Bread is work, and it is joy.</p></blockquote>")]
    public void Furniture_behind_a_list_or_quotation_is_none_of_the_text(string block)
    {
        var text = Text($"<article><h1>Mill closes</h1><p>{One}</p>{block}<p>Advertisement</p><p>{Two}</p></article>");

        Assert.DoesNotContain("Advertisement", text);
        Assert.EndsWith(Two, text);
    }

    [Fact]
    public void A_few_words_are_an_article() =>
        Assert.Equal("It rains.", Text("<div><h1>Weather</h1><p>It rains.</p></div>"));

    [Fact]
    public void A_link_to_the_heading_is_none_of_its_words() =>
        Assert.Equal(
            $"{One}\nWhat comes next\n{Two}\n{Three}",
            Text(
                $"<article><p>{One}</p><h2>What comes next<a class=headerlink href='#next'>¶</a></h2><p>{Two}</p>"
                    + $"<p>{Three}</p></article>"
            )
        );

    private static string Text(string body, bool isFragment = false) =>
        !isFragment
            ? TextOf(body)
            : TestPipeline
                .News.Parse(
                    new MarkdownArticle("Mill closes", [], null, null, null, WebPage.Fragment(body, null)).Text,
                    ArticleFormat.Markdown
                )
                .ReadingText;

    /// <summary>Paragraphs that are boxes, beside what is none: Blogger writes a page so.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("<p>A paragraph that is one, with some words about the harbor in it.</p>")]
    [InlineData("<h3>The harbor</h3>")]
    [InlineData("<ul><li>One thing of the list</li><li>Another thing of it</li></ul>")]
    [InlineData("<blockquote>Words that somebody else has said about the harbor.</blockquote>")]
    [InlineData("<div class='separator'><img src='https://paper.example/a.jpg' width='800' height='500'></div>")]
    [InlineData("<figure><img src='https://paper.example/a.jpg' width='800' height='500'></figure>")]
    public void Paragraphs_that_are_boxes_come_through_beside_what_is_none(string beside)
    {
        var boxes = Enumerable
            .Range(1, 7)
            .Select(i =>
                $"The harbor was closed for {i} hours on Tuesday, and everybody had <b>something</b> "
                + $"to say about it. The "
                + "council met in the evening, and the lamps were lit along the whole of the quay for the first time."
            )
            .ToList();
        foreach (var at in new[] { 0, 1, 4, 7 })
        {
            var body = string.Concat(boxes.Select((box, i) => (i == at ? beside : "") + $"<div>{box}</div>"));

            var written = WebPage
                .Read(
                    $"<html><head><title>Harbor</title></head><body><div class='post-body'>{body}"
                        + $"{(at == 7 ? beside : "")}</div></body></html>",
                    new Uri("https://paper.example/a")
                )
                .Body;

            Assert.Equal(
                boxes.Select(box => box.Replace("<b>", "**").Replace("</b>", "**")),
                written
                    .Replace("\n>\n", "\n\n")
                    .Split("\n\n")
                    .Where(block => block.StartsWith("The harbor was", StringComparison.Ordinal))
            );
        }
    }

    /// <summary>A page with more elements than are searched for the article; names are told by whole words.</summary>
    [Theory]
    [InlineData("shareholders")]
    [InlineData("unrelated-events")]
    [InlineData("commentary")]
    [InlineData("c-socialist__menuette")]
    public void A_name_that_only_begins_like_that_of_furniture_is_the_articles(string name)
    {
        var lines = string.Concat(Enumerable.Range(1, 1100).Select(i => $"<p>Line {i}.</p>"));

        var text = Text($"<article><h1>Mill closes</h1>{lines}<div class='{name}'><p>{One}</p></div></article>");

        Assert.Equal(One, text.Split('\n')[^1]);
        Assert.Equal(
            "Line 1100.",
            Text($"<article><h1>Mill closes</h1>{lines}<div class='c-commentList'><p>{One}</p></div></article>")
                .Split('\n')[^1]
        );
    }
}
