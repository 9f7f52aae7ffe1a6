using static NewsReader.Tests.Sources.WebPages.MillTexts;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>
/// Boxes beside an article that no name or heading tells are told by how they are made; those that are the article's
/// stay.
/// </summary>
public sealed class PageBoxTests
{
    private static readonly string[] Kinds = ["div", "li", "article", "section"];

    /// <summary>What a teaser is made of; {0} is its number.</summary>
    public static TheoryData<string> Teasers =>
        [
            "<a href='/r{0}'><img src='/r{0}.jpg'><h3>Another story of the castle {0}</h3></a>",
            "<h4><a href='/r{0}'>Another story of the castle {0}</a></h4><p>Those who live in it are cold, I say.</p>",
            "<a href='https://paper.example/r{0}'><img src='/r{0}.jpg'></a><div><a href='https://paper.example/r{0}'>"
                + "Another story of the castle {0}</a></div>",
            "<figure><a href='/r{0}'><img src='/r{0}.jpg' ></a></figure><div><span><a href='/c'>Castles</a></span>"
                + "<a href='/r{0}'>Another story of the castle {0}</a><time>May 2</time></div>",
            "<a href='/r{0}'><div>Another story of the castle {0}</div><div>Those who live in it are cold.</div></a>",
        ];

    [Theory]
    [MemberData(nameof(Teasers))]
    public void Teasers_that_nothing_calls_so_are_left_out(string teaser)
    {
        foreach (var kind in Kinds)
        {
            var items = string.Concat(
                Enumerable.Range(1, 4).Select(i => $"<{kind} class=x7>{string.Format(null, teaser, i)}</{kind}>")
            );
            foreach (
                var box in new[]
                {
                    $"<div class=x1>{items}</div>",
                    $"<section><h2>The castle</h2><div class=x1>{items}</div></section>",
                    $"<div><h3>The castle</h3>{items}<a href='/all'>All of them</a></div>",
                    $"<ul>{items}</ul>",
                }
            )
            {
                var text = string.Join('\n', One, Two, Three);
                Assert.Equal((box, text), (box, Text($"<p>{One}</p><p>{Two}</p><p>{Three}</p>{box}")));
                Assert.Equal((box, text), (box, Text($"<p>{One}</p>{box}<p>{Two}</p><p>{Three}</p>")));
            }
        }
    }

    [Theory]
    [InlineData(
        "<h2>Sources</h2><ul><li><a href='https://a.example/1'>The history of the mill</a>, The Times, 1920</li><li><a "
            + "href='https://b.example/2'>The river</a>, its level</li><li><a href='/3'>Bread</a> and water</li></ul>",
        "Sources\nThe history of the mill, The Times, 1920\nThe river, its level\nBread and water"
    )]
    [InlineData(
        "<h3>You need</h3><ul><li><a href='/flour'>Flour of any kind</a></li><li><a href='/water'>Water from the "
            + "river</a></li><li><a href='/salt'>Salt of the sea</a></li></ul>",
        "You need\nFlour of any kind\nWater from the river\nSalt of the sea"
    )]
    [InlineData(
        "<ul><li>We wrote of <a href='/1'>the mill in its first year</a> and what it cost.</li><li>Later we wrote of "
            + "<a href='/2'>those who worked in it</a> and their songs.</li><li>Last we wrote of <a href='/3'>the cat "
            + "of the mill</a>, whom all of them know.</li></ul>",
        "We wrote of the mill in its first year and what it cost.\nLater we wrote of those who worked in it and their "
            + "songs.\nLast we wrote of the cat of the mill, whom all of them know."
    )]
    [InlineData(
        "<div><section><h3>A mill of wood</h3><p>It is small, and it is the oldest.</p></section><section><h3>A "
            + "mill of stone</h3><p>It is large, and on a hill.</p></section><section><h3>A mill of steel</h3><p>It is "
            + "new. It is ugly.</p></section></div>",
        "A mill of wood\nIt is small, and it is the oldest.\nA mill of stone\nIt is large, and on a hill.\nA mill of "
            + "steel\nIt is new. It is ugly."
    )]
    [InlineData(
        "<div><div><h3><a href='https://shop.example/1'>A stone for flour</a></h3><p>It turns, it is heavy.</p></div>"
            + "<div><h3><a href='https://shop.example/2'>A sieve for flour</a></h3><p>It shakes, it is light.</p></div>"
            + "<div><h3><a href='https://shop.example/3'>A sack for flour</a></h3><p>It holds what is in.</p></div>"
            + "</div>",
        "A stone for flour\nIt turns, it is heavy.\nA sieve for flour\nIt shakes, it is light.\nA sack for flour\nIt "
            + "holds what is in."
    )]
    public void Lists_of_the_article_stay(string list, string text) =>
        Assert.Equal($"{One}\n{Two}\n{text}\n{Three}", Text($"<p>{One}</p><p>{Two}</p>{list}<p>{Three}</p>"));

    /// <summary>A week in links is an article: there is nothing else on its page.</summary>
    [Fact]
    public void A_page_of_summaries_is_an_article()
    {
        var items = Enumerable
            .Range(1, 9)
            .Select(i =>
                $"<div><h3><a href='/{i}'>The story of day {i}</a></h3><p>On day {i} it rained again.</p></div>"
            );

        var text = Text($"<p>This week it rained.</p><div>{string.Concat(items)}</div>");

        Assert.Contains("The story of day 9\nOn day 9 it rained again.", text);
    }

    [Theory]
    [InlineData("<div class=x1><a href='#after'>Skip advertisement</a></div><div id=after></div>")]
    [InlineData("<a href='#end'>Skip twitter post</a><p id=end>End of twitter post</p>")]
    [InlineData("<div><a href='#end'>Skip YouTube content and continue reading</a></div><p id=end></p>")]
    public void Links_that_skip_a_part_of_the_page_are_left_out(string links) =>
        Assert.Equal($"{One}\n{Two}\n{Three}", Text($"<p>{One}</p>{links}<p>{Two}</p><p>{Three}</p>"));

    /// <summary>However short the article is, and however long they are; {0} are teasers.</summary>
    [Theory]
    [InlineData("<main><article><h1>Mill closes</h1>{1}</article><section><h2>More</h2>{0}</section></main>")]
    [InlineData("<main><article><h1>Mill closes</h1>{1}</article><div>{0}</div></main>")]
    [InlineData("<main><article><h1>Mill closes</h1>{1}<div><h4>Read next</h4>{0}</div></article></main>")]
    [InlineData("<div><h1>Mill closes</h1>{1}<h2>In other news</h2>{0}</div>")]
    public void Teasers_below_a_short_article_are_left_out(string page)
    {
        foreach (var count in new[] { 3, 12 })
        {
            var teasers = string.Concat(
                Enumerable
                    .Range(1, count)
                    .Select(i =>
                        $"<div class=x><h3><a href='/{i}'>The story of day {i}</a></h3><p>{Two}</p><a href='/{i}'>Read "
                        + "on</a></div>"
                    )
            );

            var text = Text(string.Format(null, page, teasers, $"<p>{One}</p>"), isWhole: true);

            Assert.Equal((count, One), (count, text));
        }
    }

    [Theory]
    [InlineData(
        "<div><p>See the <a href=/1>report of the city on it</a> and the <a href=/2>letter of all of us</a>.</p></div>"
    )]
    [InlineData(
        "<div>See the <a href=/1>report of the city on it</a> and the <a href=/2>letter of all of us</a>.</div>"
    )]
    public void A_sentence_of_links_is_no_list_of_articles(string box) =>
        Assert.Equal(
            $"{One}\nSee the report of the city on it and the letter of all of us.\n{Two}\n{Three}",
            Text(
                $"<div class=c><p>{One}</p></div>{box}<div class=c><p>{Two}</p></div><div class=c><p>{Three}</p></div>"
            )
        );

    [Theory]
    [InlineData("<div class=ad>Advertisement</div>")]
    [InlineData("<div id=adslot-3><span>Anzeige</span></div>")]
    [InlineData("<div class='c-advert c-advert--mpu'><p>Story continues below</p></div>")]
    public void Labels_of_advertisements_are_left_out_between_parts_of_an_article(string advert) =>
        Assert.Equal(
            $"{One}\n{Two}\n{Three}",
            Text($"<div class=part><p>{One}</p></div>{advert}<div class=part><p>{Two}</p><p>{Three}</p></div>")
        );

    [Theory]
    [InlineData("<div class=x91><p>{0}</p><button>Accept</button><button>Reject</button></div>", "We use cookies.")]
    [InlineData(
        "<div><div><p>{0}</p></div><div><button>Ja</button><button>Nein</button></div></div>",
        "Wir haben Cookies."
    )]
    [InlineData("<div class=x91><h3>The morning</h3><p>{0}</p><form><input type=email></form></div>", "Our letter.")]
    [InlineData("<section><p>{0}</p><form><input name=EMAIL><button>Yes</button></form></section>", "Our letter.")]
    [InlineData("<form><p>{0}</p><input type=email placeholder='you@paper.example'></form>", "Our letter.")]
    public void Boxes_that_ask_are_left_out_at_any_length(string box, string words)
    {
        foreach (var times in new[] { 1, 40 })
        {
            var asked = string.Format(null, box, string.Join(' ', Enumerable.Repeat(words, times)));
            Assert.Equal($"{One}\n{Two}\n{Three}", Text($"<p>{One}</p>{asked}<p>{Two}</p><p>{Three}</p>{asked}"));
        }
    }

    [Theory]
    [InlineData("<div class=x><p>{0}</p><p>{1}</p><form><input type=email></form></div><div class=x><p>{2}</p></div>")]
    [InlineData(
        "<div><p>{0}</p><p>{1}</p><p>{2} The cookie is a biscuit.</p><button>A</button><button>B</button></div>"
    )]
    public void An_article_that_holds_what_asks_stays(string body) =>
        Assert.StartsWith($"{One}\n{Two}\n{Three}", Text(string.Format(null, body, One, Two, Three)));

    private static string Text(string body, bool isWhole = false) =>
        TextOf(
            isWhole ? body : $"<div class=a><h1>Mill closes</h1>{body}</div>",
            new Uri("https://paper.example/mill")
        );
}
