using System.Globalization;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

public sealed class PageMetadataTests
{
    private const string Prose = MillTexts.One;

    [Theory]
    [InlineData("<title>Mill closes | The Paper</title>", "<h1>Mill closes</h1>", "Mill closes")]
    [InlineData("<meta property=og:title content='Mill closes - The Paper'>", "<h1>Mill closes</h1>", "Mill closes")]
    [InlineData(
        "<meta property=og:title content='The Paper: Mill closes'>",
        "<h1>Mill closes early</h1>",
        "The Paper: Mill closes"
    )]
    [InlineData(
        "<meta property=og:title content='Mill closes – The Paper'><meta property=og:site_name content='The Paper'>",
        "",
        "Mill closes"
    )]
    [InlineData("<title>Mill</title>", "<h1>Mill closes on the river</h1>", "Mill closes on the river")]
    [InlineData(
        "<title>Mill – closes – what now? | The Paper</title>",
        "<h1>Mill – closes – what now?</h1>",
        "Mill – closes – what now?"
    )]
    [InlineData(
        "<title>Mill closes - The Paper</title>",
        "<header><h1><a href='/'>The Paper</a></h1></header>",
        "Mill closes"
    )]
    [InlineData("<meta property=og:title content='Mill &amp;amp; more'>", "", "Mill & more")]
    [InlineData(
        "<title>Mill closes</title>",
        "<h1><span class=kicker>Transport</span> <span>Mill closes</span></h1>",
        "Mill closes"
    )]
    [InlineData("<title>Mill closes for good</title>", "<h1>Mill closes<br>for good</h1>", "Mill closes for good")]
    [InlineData("<title>A mill</title>", "<h1><span>A</span><span>mill</span></h1>", "A mill")]
    [InlineData(
        "<title>The Paper</title><meta property=og:title content='The Paper'>",
        "<header><a href='/'>The Paper</a></header><h1>Mill closes</h1>",
        "Mill closes"
    )]
    [InlineData("<title>Mill</title>", "<h1>Mill closes<small>Updated</small></h1>", "Mill closes Updated")]
    [InlineData("<title>Mill closes | The Paper | Local</title>", "<h2>Mill closes</h2>", "Mill closes")]
    [InlineData("<title>Mill closes - The Paper</title>", "<h1>Culture</h1><h2>Mill closes</h2>", "Mill closes")]
    [InlineData("<meta property=og:title content='Culture: Mill closes'>", "<h1>Mill closes</h1>", "Mill closes")]
    [InlineData(
        "<meta property=og:title content='Mill closes…'>",
        "<h1>Mill closes for good</h1>",
        "Mill closes for good"
    )]
    [InlineData(
        "<meta property=og:title content='The Paper'><meta property=og:site_name content='The Paper'>",
        "<h1>Mill closes</h1>",
        "Mill closes"
    )]
    [InlineData("<title>Docs</title>", "<h1>Start<a href='#start'>¶</a></h1>", "Start")]
    public void The_headline_is_that_of_the_article(string head, string heading, string headline) =>
        Assert.Equal(headline, Read(head, heading).Title);

    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("by Ann Lee and Bo Chan", "Ann Lee|Bo Chan")]
    [InlineData("Ann Lee, Bo Chan and Cy Dee", "Ann Lee|Bo Chan|Cy Dee")]
    [InlineData("Ann Lee & Bo Chan", "Ann Lee|Bo Chan")]
    [InlineData("Ann Lee; Bo Chan", "Ann Lee|Bo Chan")]
    [InlineData("Ann Lee in Leeds", "Ann Lee")]
    [InlineData("By Ann Lee in Leeds and Bo Chan in York", "Ann Lee|Bo Chan")]
    [InlineData("Ann Lee, Staff Writer", "Ann Lee")]
    [InlineData("Ann Lee (ann@paper.example)", "Ann Lee")]
    [InlineData("Ludwig van der Berg", "Ludwig van der Berg")]
    [InlineData("https://facebook.com/annlee", "")]
    [InlineData("Ann Lee @annlee", "Ann Lee")]
    [InlineData("By Ann Lee for the Bay Post", "Ann Lee")]
    [InlineData("Words by Ann Lee. Photographs by Jo Lund", "Ann Lee")]
    [InlineData("By Ann Lee · Associated Press", "Ann Lee")]
    [InlineData("Reuters", "Reuters")]
    [InlineData("admin", "")]
    [InlineData("Ann Lee | Staff Writer | The Ostrey Times", "Ann Lee")]
    [InlineData("The Ostrey Times", "The Ostrey Times")]
    [InlineData("Jan Roth, Berlin", "Jan Roth")]
    [InlineData("Jan Roth, Esq", "Jan Roth, Esq")]
    [InlineData("Roth, Jan", "Roth, Jan")]
    public void Authors_are_names(string stated, string authors) =>
        Assert.Equal(authors, string.Join('|', Read($"<meta name=author content='{stated}'>", "").Authors));

    [Theory]
    [InlineData("de", "Von Jana Okafor und Per Lind", "Jana Okafor|Per Lind")]
    [InlineData("fr", "Par Anne Roux et Luc Petit", "Anne Roux|Luc Petit")]
    [InlineData("pl", "Autor: Ewa Nowak i Jan Lis", "Ewa Nowak|Jan Lis")]
    [InlineData("it", "Di Anna Rossi e Ugo Neri", "Anna Rossi|Ugo Neri")]
    [InlineData("nb", "Av Kari Moe og Ola Berg", "Kari Moe|Ola Berg")]
    [InlineData("en", "By John E Smith", "John E Smith")]
    [InlineData("ja", "文／山田太郎", "山田太郎")]
    [InlineData("ja", "山田太郎 記者", "山田太郎")]
    [InlineData("zh", "作者：王小明、李大年", "王小明|李大年")]
    [InlineData("zh-TW", "記者 王小明", "王小明")]
    [InlineData("ko", "홍길동 기자", "홍길동")]
    [InlineData("ar", "ليلى حداد", "ليلى حداد")]
    public void Authors_are_names_in_other_languages(string language, string stated, string authors) =>
        Assert.Equal(authors, string.Join('|', Read($"<meta name=author content='{stated}'>", "", language).Authors));

    [Theory]
    [InlineData("<div><span>By Ann Lee</span><span>3 hours ago</span></div>")]
    [InlineData("<div data-component=byline-block><span>Ann Lee</span><div>The Paper, Leeds</div></div>")]
    [InlineData("<div class=Article-authors><a href=/ann>Ann Lee</a></div>")]
    [InlineData("<ul class=info><li>by Ann Lee</li><li>Comments</li></ul>")]
    public void A_byline_that_only_looks_like_one_names_the_author(string line) =>
        Assert.Equal(["Ann Lee"], Read("", $"<h1>Mill closes</h1>{line}").Authors);

    [Theory]
    [InlineData("LEEDS, May 14 (The Wire) —")]
    [InlineData("Posted on 14 May 2026.")]
    public void A_line_that_is_no_byline_names_nobody(string line) =>
        Assert.Empty(Read("", $"<h1>Mill closes</h1><div class='dateline byline'>{line}</div>").Authors);

    [Theory]
    [InlineData("Recipe", "name")]
    [InlineData("NewsArticle", "headline")]
    [InlineData("ClaimReview", "claimReviewed")]
    [InlineData("BlogPosting", "headline")]
    [InlineData("HowTo", "name")]
    public void All_that_can_be_read_has_authors_and_a_date(string type, string title)
    {
        var read = Read(
            $"<script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"WebSite\",\"name\":\"The"
                + $" Paper\"}},{{\"@type\":"
                + $"[\"{type}\"],\"{title}\":\"Mill closes\",\"author\":{{\"@type\":\"Person\",\"name\":\"Ann Lee\"}},"
                + "\"datePublished\":\"2026-05-14T08:00:00Z\"}]}</script>",
            "<h1>Mill closes</h1>"
        );

        Assert.Equal(["Ann Lee"], read.Authors);
        Assert.Equal(new DateTimeOffset(2026, 5, 14, 8, 0, 0, TimeSpan.Zero), read.Published);
        Assert.Equal(("Mill closes", "The Paper"), (read.Title, read.Site));
    }

    [Theory]
    [InlineData("de", "01.09.2026", "2026-09-01")]
    [InlineData("de-AT", "1. September 2026", "2026-09-01")]
    [InlineData("en", "09/01/2026", "2026-09-01")]
    [InlineData("en-GB", "01/09/2026", "2026-09-01")]
    [InlineData("en", "13/09/2026", "2026-09-13")]
    [InlineData("fr", "1er septembre 2026", "2026-09-01")]
    [InlineData("es", "1 de septiembre de 2026", "2026-09-01")]
    [InlineData("nl", "1 september 2026", "2026-09-01")]
    [InlineData("pl", "1 września 2026", "2026-09-01")]
    [InlineData("pl", "1 listopada 2026", "2026-11-01")]
    [InlineData("cs", "1. listopadu 2026", "2026-11-01")]
    [InlineData("ru", "1 сентября 2026 г.", "2026-09-01")]
    [InlineData("uk", "1 вересня 2026", "2026-09-01")]
    [InlineData("fi", "1. syyskuuta 2026", "2026-09-01")]
    [InlineData("hu", "2026. szeptember 1.", "2026-09-01")]
    [InlineData("ro", "1 septembrie 2026", "2026-09-01")]
    [InlineData("el", "1 Σεπτεμβρίου 2026", "2026-09-01")]
    [InlineData("tr", "1 Eylül 2026", "2026-09-01")]
    [InlineData("ja", "2026年9月1日", "2026-09-01")]
    [InlineData("ko", "2026년 9월 1일", "2026-09-01")]
    [InlineData("zh", "2026-9-1", "2026-09-01")]
    [InlineData("de", "1.9.26", "2026-09-01")]
    [InlineData("en-US", "1. September 2026", "2026-09-01")]
    [InlineData("en", "20260901", "2026-09-01")]
    [InlineData("en", "September 1, 2026", "2026-09-01")]
    [InlineData("en", "1 September 2026", "2026-09-01")]
    [InlineData(null, "2026-09-01", "2026-09-01")]
    public void A_date_is_read_by_the_language_of_the_page(string? language, string stated, string day)
    {
        Assert.Equal(day, Day(Read($"<meta name=date content='{stated}'>", "", language)));
        Assert.Equal(day, Day(Read("", $"<time itemprop=datePublished>{stated}</time>", language)));
    }

    [Theory]
    [InlineData("May 3, 2026 at 10:00 a.m. GMT", "2026-05-03 10:00")]
    [InlineData("May 3, 2026 at 10:00 PM", "2026-05-03 22:00")]
    [InlineData("Published 3 May 2026", "2026-05-03 00:00")]
    [InlineData("Updated May 3, 2026", "2026-05-03 00:00")]
    [InlineData("3rd May 2026", "2026-05-03 00:00")]
    [InlineData("Sept. 3, 2026", "2026-09-03 00:00")]
    [InlineData("May 3, 2026, 10 a.m. ET", "2026-05-03 14:00")]
    [InlineData("Jan. 3, 2026, 10:00 a.m. ET", "2026-01-03 15:00")]
    [InlineData("10:00 AM PT, May 3, 2026", "2026-05-03 17:00")]
    [InlineData("Sun 3 May 2026 10.00 BST", "2026-05-03 09:00")]
    [InlineData("2026.5.3 – 1st", "2026-05-03 00:00")]
    public void English_dates_are_read_as_people_write_them(string stated, string moment)
    {
        Assert.Equal(moment, Moment(Read($"<meta name=date content='{stated}'>", "")));
        Assert.Equal(moment, Moment(Read("", $"<h1>Mill closes</h1><time>{stated}</time>")));
        Assert.Equal(moment, Moment(Read("", $"<h1>Mill closes</h1><span class=date>{stated}</span>")));
    }

    [Theory]
    [InlineData("de", "Veröffentlicht am 3. Mai 2026 um 10:30 Uhr", "2026-05-03 10:30")]
    [InlineData("de", "Sonntag, 03.05.2026", "2026-05-03 00:00")]
    [InlineData("fr", "Publié le dimanche 3 mai 2026 à 10h30", "2026-05-03 10:30")]
    [InlineData("es", "3 de mayo de 2026 - 10:30 h", "2026-05-03 10:30")]
    [InlineData("pl", "Opublikowano: 3 maja 2026, 10:30", "2026-05-03 10:30")]
    [InlineData("cs", "3. května 2026 10:30", "2026-05-03 10:30")]
    [InlineData("ja", "2026年5月3日 午後3時30分", "2026-05-03 15:30")]
    [InlineData("zh", "2026年05月03日 10:30", "2026-05-03 10:30")]
    [InlineData("ko", "입력 2026.05.03. 오후 3:30", "2026-05-03 15:30")]
    public void A_date_that_only_readers_see_is_read_by_the_language_of_the_page(
        string language,
        string stated,
        string moment
    ) => Assert.Equal(moment, Moment(Read("", $"<h1>Mill closes</h1><p class=meta>{stated}</p>", language)));

    [Theory]
    [InlineData("<p class=post-meta>Posted on May 3, 2026 by <a>Ann Lee</a></p>", "Ann Lee")]
    [InlineData("<div>By Ann Lee | May 3, 2026</div>", "Ann Lee")]
    [InlineData("<div class=byline>Published by Ann Lee on May 3, 2026</div>", "Ann Lee")]
    [InlineData("<div><span>Ann Lee</span> <span>May 3, 2026</span></div>", "")]
    public void A_date_beside_the_author_is_the_articles(string line, string author)
    {
        var read = Read("", $"<h1>Mill closes</h1>{line}");

        Assert.Equal("2026-05-03", Day(read));
        Assert.Equal(author, string.Join('|', read.Authors));
    }

    [Theory]
    [InlineData("<p>It closed on May 3, 2020, at last.</p>")]
    [InlineData("<aside><time datetime=2020-01-01>x</time></aside>")]
    [InlineData(
        "<section class=related><article><time datetime=2020-01-01>x</time><a href=/q>Q</a></article></section>"
    )]
    [InlineData("<article><time datetime=2020-01-01>x</time><h3><a href=/q>Q</a></h3><p>Of it.</p></article>")]
    [InlineData("<div class=comments><div><time datetime=2020-01-01>x</time><a rel=author>Bo Chan</a></div></div>")]
    [InlineData("<blockquote><time datetime=2020-01-01>x</time></blockquote>")]
    [InlineData("<div class=comment><span class=author>Bo Chan</span></div>")]
    public void What_is_anothers_tells_no_date_and_no_author(string other)
    {
        var read = Read("", $"<h1>Mill closes</h1>{other}");

        Assert.Null(read.Published);
        Assert.Empty(read.Authors);
    }

    [Theory]
    [InlineData("<div class=author><span>Ann Lee</span><span>Transport correspondent</span></div>", "Ann Lee")]
    [InlineData("<div class=byline><a>Ann Lee</a><b>Staff writer</b></div>", "Ann Lee")]
    [InlineData("<div class=byline>By Sam Roe, Jr.</div>", "Sam Roe, Jr.")]
    [InlineData("<div class=byline>By Sam Roe, M.D.</div>", "Sam Roe, M.D.")]
    [InlineData("<div class=byline>By Dr. Sam Roe, Ph.D.</div>", "Dr. Sam Roe, Ph.D.")]
    [InlineData("<div class=byline>ANN LEE Associated Press</div>", "ANN LEE")]
    [InlineData("<div class=byline>By Ann Lee, The Canadian Press</div>", "Ann Lee")]
    [InlineData("<div class=byline>山田太郎</div>", "山田太郎")]
    [InlineData("<p>By Ann Lee, Berlin</p>", "Ann Lee")]
    public void A_name_is_told_from_what_stands_behind_it(string line, string author)
    {
        var read = Read("", $"<h1>Mill closes</h1>{line}");

        Assert.Equal([author], read.Authors);
        Assert.StartsWith(Prose, read.Body);
    }

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("yesterday")]
    [InlineData("12:30")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("Mai 2026")]
    [InlineData("Zum 3. Mal wird im Mai 2026 in Leeds das Fest gefeiert")]
    [InlineData("")]
    public void What_is_no_date_is_none(string stated) =>
        Assert.Null(Read($"<meta name=date content='{stated}'>", "", "de").Published);

    [Fact]
    public void An_address_may_tell_the_day() =>
        Assert.Equal(
            "2026-09-01",
            Day(
                WebPage.Read(
                    $"<html><body><p>{Prose}</p></body></html>",
                    new Uri("https://paper.example/2026/09/01/mill")
                )
            )
        );

    [Fact]
    public void The_language_is_the_pages()
    {
        Assert.Equal("en-GB", Read("", "", "en-GB").Language);
        Assert.Equal("de-DE", Read("<meta property=og:locale content=de_DE>", "", null).Language);
        Assert.Null(Read("", "", null).Language);
    }

    private static string? Day(NewsReader.Sources.MarkdownArticle read) =>
        read.Published?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Moment(NewsReader.Sources.MarkdownArticle read) =>
        read.Published?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static NewsReader.Sources.MarkdownArticle Read(string head, string above, string? language = "en") =>
        WebPage.Read(
            $"<html{(language is null ? "" : $" lang={language}")}><head>{head}</head><body>{above}<div><p>{Prose}</p>"
                + $"<p>{Prose}</p><p>{Prose}</p></div></body></html>",
            null
        );
}
