using System.IO.Compression;
using System.Text;
using NewsReader.Sources;
using NewsReader.Sources.Exports;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;
using NewsReader.Sources.Mail;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources;

/// <summary>Files of many kinds, each read from the disk.</summary>
public sealed class ArticleReadersTests : IDisposable
{
    private const string Text =
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people "
        + "went home early.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsreader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_zip_holds_articles_of_every_kind()
    {
        var path = Zip(
            ("b/one.txt", $"Mill closes\n\n{Text}"),
            ("a.html", $"<html><body><h1>Page</h1><p>{Text}</p></body></html>"),
            (".hidden", "x"),
            ("letter.eml", $"From: Ann <ann@a.example>\nSubject: Letter\n\n{Text}"),
            (
                "feed.xml",
                $"<rss><channel><title>F</title><item><title>Entry</title><description>{Text}"
                    + "</description></item></channel></rss>"
            )
        );

        var read = Read(path);

        Assert.Equal(["Page", "Mill closes", "Entry", "Letter"], read.Select(a => TestPipeline.News.Read(a).Headline));
        Assert.Equal(path + "//b/one.txt", read[1].Origin);
        Assert.All(read, a => Assert.Equal(path, Member.FileOf(a.Origin)));
    }

    [Fact]
    public void A_zip_that_unpacks_to_more_than_it_can_costs_only_itself()
    {
        var path = Zip(("bomb.txt", new string('a', 15_000_000)), ("good.txt", $"Mill closes\n\n{Text}"));

        var offered = Offered(path, default).ToList();

        Assert.Contains("Unpacked", Assert.Throws<ArticleUnreadableException>(() => offered[0].Read()).Reason);
        Assert.Equal("Mill closes", TestPipeline.News.Read(offered[1].Read()).Headline);
        Assert.Throws<ArticleUnreadableException>(() => Offered(Write("half.zip", "PK\u0003\u0004"), default).ToList());
    }

    [Fact]
    public void Members_whose_names_show_alike_are_each_an_article_of_its_own()
    {
        var longName = new string('n', 520);
        string[] names =
        [
            "a  b.md",
            "a b.md",
            "c.md",
            "c.md",
            "c (2).md",
            "c///2.md",
            "d\n.md",
            "d .md",
            longName + "1.md",
            longName + "2.md",
        ];

        var offered = Offered(Zip([.. names.Select((name, i) => (name, $"# Mill {i} closes\n\n{Text}"))]), default)
            .ToList();

        Assert.Equal(names.Length, offered.Select(member => member.Origin).Distinct().Count());
        Assert.Equal(
            names.Select((_, i) => $"Mill {i} closes").Order(),
            offered.Select(member => TestPipeline.News.Read(member.Read()).Headline).Order()
        );
        Assert.All(offered, member => Assert.EndsWith(".md", member.Origin));
    }

    [Fact]
    public void An_archive_in_an_archive_is_named()
    {
        var path = Zip(("inner.zip", "PK"), ("inner.mbox", "From a@a"), ("one.txt", $"Mill closes\n\n{Text}"));

        var offered = Offered(path, default).ToList();

        Assert.Equal(
            [$"{path}//inner.mbox", $"{path}//inner.zip"],
            offered[..2].Select(member => Assert.Throws<ArticleUnreadableException>(() => member.Read()).Origin)
        );
        Assert.Equal("Mill closes", TestPipeline.News.Read(Assert.Single(offered[2..]).Read()).Headline);
    }

    [Theory]
    [InlineData("From a@a Tue May 14 09:30:00 2024")]
    [InlineData("From - Tue May 14 09:30:00 2024")]
    [InlineData("From 1795@xxx Tue May 14 09:30:00 +0000 2024")]
    [InlineData("From MAILER-DAEMON Tue May  4 9:30 2024")]
    public void A_sentence_of_a_letter_may_begin_as_the_line_between_letters(string between)
    {
        var letter = $"From: The Letter <l@a.example>\nSubject: One\n\n{Text}\n\nFrom here it went on in 2024.\n\n";

        var read = Read(Write("news.mbox", $"{between}\n{letter}{between}\n{letter}"));

        Assert.Equal(2, read.Count);
        Assert.All(
            read,
            l => Assert.Equal($"{Text}\nFrom here it went on in 2024.", TestPipeline.News.Read(l).ReadingText)
        );
    }

    [Fact]
    public void A_member_that_is_nothing_known_costs_only_itself()
    {
        var offered = Offered(Zip(("a.xml", "<svg/>"), ("b.json", "{"), ("c.txt", $"Mill closes\n\n{Text}")), default)
            .ToList();

        Assert.All(offered[..2], member => Assert.Throws<ArticleUnreadableException>(() => member.Read()));
        Assert.Equal("Mill closes", TestPipeline.News.Read(Assert.Single(offered[2..]).Read()).Headline);
    }

    /// <summary>Each kind, by a name and its first bytes, and whether it may hold many.</summary>
    [Theory]
    [InlineData("a.zip", "", typeof(ArchiveReader), true)]
    [InlineData("A.ZIP", "", typeof(ArchiveReader), true)]
    [InlineData("a.mbox", "", typeof(MailboxReader), true)]
    [InlineData("a.csv", "", typeof(LinkListReader), true)]
    [InlineData("a.json", "", typeof(JsonExportReader), true)]
    [InlineData("a.rss", "", typeof(FeedFileReader), true)]
    [InlineData("a.atom", "", typeof(FeedFileReader), true)]
    [InlineData("a.rdf", "", typeof(FeedFileReader), true)]
    [InlineData("a.xml", "", typeof(FeedFileReader), true)]
    [InlineData("a.eml", "", typeof(LetterReader), false)]
    [InlineData("a.mht", "", typeof(LetterReader), false)]
    [InlineData("a.mhtml", "<html>", typeof(LetterReader), false)]
    [InlineData("a.html", "", typeof(WebPageReader), false)]
    [InlineData("a.HTM", "", typeof(WebPageReader), false)]
    [InlineData("a.xhtml", "", typeof(WebPageReader), false)]
    [InlineData("page", "\uFEFF \n<!DOCTYPE html>", typeof(WebPageReader), false)]
    [InlineData("a.txt", "<HTML lang=en>", typeof(WebPageReader), false)]
    [InlineData("a.txt", "Mill <html>", typeof(TextFileReader), false)]
    [InlineData("a.md", "# Mill", typeof(TextFileReader), false)]
    [InlineData("zip", "", typeof(TextFileReader), false)]
    public void A_source_is_read_by_its_kind(string name, string start, Type reader, bool holdsMany)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), Encoding.Unicode })
        {
            var content = new MemberContent(name, name, "here", encoding.GetBytes(start), default);

            var found = ArticleReaders.For(content);

            Assert.IsType(reader, found);
            Assert.Equal(holdsMany, found.HoldsMany);
        }
    }

    [Theory]
    [InlineData(4090)]
    [InlineData(4091)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public void A_page_is_seen_behind_any_number_of_blanks(int blanks)
    {
        foreach (var blank in new[] { ' ', '\n', '\t' })
        {
            foreach (
                var encoding in new[]
                {
                    new UTF8Encoding(false),
                    new UTF8Encoding(true),
                    Encoding.Unicode,
                    Encoding.BigEndianUnicode,
                    new UnicodeEncoding(false, false),
                }
            )
            {
                byte[] bytes =
                [
                    .. encoding.GetPreamble(),
                    .. encoding.GetBytes($"{new string(blank, blanks)}<html lang=en>"),
                ];
                var path = Path.Combine(_folder.FullName, "page");
                File.WriteAllBytes(path, bytes);

                Assert.IsType<WebPageReader>(ArticleReaders.For(FileContent.Of(path)));
                Assert.IsType<WebPageReader>(
                    ArticleReaders.For(new MemberContent("page", "page", "here", bytes, default))
                );
                File.WriteAllBytes(path, encoding.GetBytes(new string(blank, blanks)));
                Assert.IsType<TextFileReader>(ArticleReaders.For(FileContent.Of(path)));
            }
        }
    }

    [Fact]
    public void Every_reader_is_listed_once()
    {
        var readers = typeof(IArticleReader)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IArticleReader)));

        Assert.Equal(
            readers.Select(type => type.Name).Order(StringComparer.Ordinal),
            ArticleReaders.All.Select(reader => reader.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_mailbox_is_its_letters()
    {
        var read = Read(
            Write(
                "news.mbox",
                "From a@a Tue May 14 09:30:00 2024\nFrom: The Letter <l@a.example>\nSubject: "
                    + "=?utf-8?q?One_=E2=80=9Cquoted=E2=80=9D?=\nDate: Tue, 14 May 2024 09:30:00 +0000\n"
                    + $"Message-ID: <1@a>\nContent-Type: text/html; charset=utf-8\n\n<table><tr><td><p>{Text}"
                    + "</p></td></tr></table>\n\nFrom b@b Tue May 14 09:30:00 2024\nFrom: B <b@b.example>\n"
                    + $"Subject: Two\n\n{Text}\n"
            )
        );

        Assert.Equal(["One “quoted”", "Two"], read.Select(a => TestPipeline.News.Read(a).Headline));
        Assert.Equal("The Letter", TestPipeline.News.Read(read[0]).StatedSource);
        Assert.Contains(Text, TestPipeline.News.Read(read[0]).ReadingText);
    }

    [Fact]
    public void An_archived_page_keeps_its_address()
    {
        var path = Write(
            "page.mhtml",
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://paper.example/mill\nSubject: Mill\n"
                + "MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n"
                + "--b\nContent-Type: text/html\nContent-Location: https://paper.example/mill\n\n"
                + $"<html><head><title>Mill closes</title></head><body><article><p>{Text}</p><p>{Text}"
                + "</p></article></body></html>\n--b--\n"
        );

        var article = TestPipeline.News.Read(Assert.Single(Offered(path, default)).Read());

        Assert.Equal("Mill closes", article.Headline);
        Assert.Equal("https://paper.example/mill", article.Address);
    }

    public static TheoryData<string, string, KeptMarks, string?> Exports() =>
        new()
        {
            {
                "pocket.csv",
                "title,url,time_added,tags,status\n\"Mill, closed\",https://paper.example/mill,1715679000,,unread\n",
                KeptMarks.Later,
                "https://paper.example/mill"
            },
            {
                "instapaper.csv",
                "URL,Title,Selection,Folder,Timestamp\nhttps://paper.example/mill,\"Mill, "
                    + "closed\",,Starred,1715679000\n",
                KeptMarks.Starred,
                "https://paper.example/mill"
            },
            {
                "wallabag.json",
                """[{"title":"Mill, closed","url":"https://paper.example/mill","is_archived":1,"is_starred":1,"""
                    + $$""" "content":"<p>{{Text}}</p>","published_at":"2024-05-14T09:30:00+00:00","""
                    + """ "domain_name":"paper.example","tags":[]}]""",
                KeptMarks.Archived | KeptMarks.Read | KeptMarks.Starred,
                null
            },
            {
                "starred.json",
                """{"id":"x","items":[{"id":"1","title":"Mill, closed","published":1715679000,"author":"Ann Lee","""
                    + """ "canonical":[{"href":"https://paper.example/mill"}],"origin":{"title":"The Paper"},"""
                    + """ "categories":["user/-/state/com.google/starred"],"""
                    + $$$""" "summary":{"content":"<p>{{{Text}}}</p>"}}]}""",
                KeptMarks.Starred,
                null
            },
        };

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_keeps_what_its_reader_did(string name, string content, KeptMarks marks, string? wanted)
    {
        var found = Assert.Single(Read(Write(name, content)));
        var article = TestPipeline.News.Read(found);

        Assert.Equal("Mill, closed", article.Headline);
        Assert.Equal("https://paper.example/mill", article.Address);
        Assert.Equal(new DateOnly(2024, 5, 14), DateOnly.FromDateTime(article.Published!.Value.UtcDateTime));
        Assert.Equal(marks, found.Marks);
        Assert.Equal(wanted, found.WantedPage);
        if (wanted is null)
            Assert.Contains(Text, article.ReadingText);
    }

    [Fact]
    public void Omnivore_s_archive_is_read_with_its_metadata()
    {
        var read = Read(
            Zip(
                (
                    "metadata_0_to_1.json",
                    """[{"slug":"mill-1","title":"Mill, closed","author":"Ann Lee","state":"Archived","""
                        + """ "url":"https://paper.example/mill","readingProgress":100,"""
                        + """ "savedAt":"2024-05-14T09:30:00Z"}]"""
                ),
                ("content/mill-1.html", $"<div><p>{Text}</p></div>"),
                ("highlights/mill-1.md", "x")
            )
        );

        var article = TestPipeline.News.Read(Assert.Single(read));
        Assert.Equal("Mill, closed", article.Headline);
        Assert.Equal(["Ann Lee"], article.Byline.Authors);
        Assert.Equal(KeptMarks.Archived | KeptMarks.Read, read[0].Marks);
    }

    [Theory]
    [InlineData("a.csv", "name,age\nx,1")]
    [InlineData("a.json", "{\"a\":1}")]
    [InlineData("b.json", "{\"a\":")]
    [InlineData("a.xml", "<svg/>")]
    [InlineData("a.csv", "")]
    public void A_file_of_another_kind_says_what_it_is_not(string name, string content)
    {
        var e = Assert.Throws<ArticleUnreadableException>(() => Read(Write(name, content)));

        Assert.EndsWith(name, e.Origin);
    }

    private static IEnumerable<OfferedArticle> Offered(string path, OriginStamp stamp)
    {
        var file = new FileContent(path, stamp);
        return ArticleReaders.For(file).Read(file);
    }

    private static List<SourceArticle> Read(string path) =>
        [.. Offered(path, new OriginStamp(1, 2)).Select(offer => offer.Read())];

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private string Zip(params (string Name, string Content)[] members)
    {
        var path = Path.Combine(_folder.FullName, "articles.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in members)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(content);
        }
        return path;
    }
}
