using System.Net;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>What stands around the text of a page is told from it: who, where, when, and furniture.</summary>
public sealed class ScrapedPageTests
{
    private const string Body =
        "The weir at Oldbridge was opened on Monday, two years late and a third dearer than was planned.";

    private const string More = "Anglers on the north bank said they had waited for it since the flood.";

    [Theory]
    [InlineData("Maeve Corrigan (now) and Tom Hale (earlier)", "Maeve Corrigan; Tom Hale", null)]
    [InlineData("Maeve Corrigan\n@maevec / 7:15 AM EST • May 2, 2024", "Maeve Corrigan", null)]
    [InlineData("Peter Corrigan at Weir Lane", "Peter Corrigan", null)]
    [InlineData("Peter Corrigan in Leith and Anna Vogt in Trier\n3 May 2024", "Peter Corrigan; Anna Vogt", null)]
    [InlineData("Peter Corrigan reports from the Lower Ford", "Peter Corrigan", null)]
    [InlineData(
        "Zvonka Plivelić\nRivers Correspondent\nThu May 2 2024 - 09:10",
        "Zvonka Plivelić",
        "Rivers Correspondent"
    )]
    [InlineData("Zvonka Plivelić\nMay 02, 2024", "Zvonka Plivelić", null)]
    [InlineData(
        "By Anna Vogt\nand Zvonka Plivelić\nHarbor Media reporters",
        "Anna Vogt; Zvonka Plivelić",
        "Harbor Media reporters"
    )]
    [InlineData("Rivers Reporter Anna Vogt", "Anna Vogt", "Rivers Reporter")]
    [InlineData("From Zvonka Plivelić, Zadar", "Zvonka Plivelić", null)]
    [InlineData("By Anna Vogt, Trier", "Anna Vogt", null)]
    [InlineData("By Anna Vogt\nHarbor Gazette", "Anna Vogt", "Harbor Gazette")]
    [InlineData("Opinion | Anna Vogt", "Anna Vogt", null)]
    [InlineData("Anna Vogt · 2 days ago · 5 min read", "Anna Vogt", null)]
    [InlineData("Words: Anna Vogt", "Anna Vogt", null)]
    [InlineData("UNI\nThu May 2 2024", "UNI", null)]
    [InlineData("Harbor News Service, UNI\nUpdated: May 02, 2024 09:10 IST", "Harbor News Service; UNI", null)]
    [InlineData("Our Rivers Correspondent", "Our Rivers Correspondent", null)]
    [InlineData("By the Harbor Gazette staff", "Harbor Gazette staff", null)]
    [InlineData("Staff Correspondent | Zvonka Plivelić", "Zvonka Plivelić", "Staff Correspondent")]
    [InlineData("By Anna Vogt, Harbor Courier", "Anna Vogt", "Harbor Courier")]
    [InlineData("By Anna Vogt, WKBL Oldbridge", "Anna Vogt", "WKBL Oldbridge")]
    [InlineData("By Anna Vogt, Emily Post", "Anna Vogt; Emily Post", null)]
    [InlineData("Zvonka Plivelić\nHarbor Herald-Sentinel\nMay 2, 2024", "Zvonka Plivelić", "Harbor Herald-Sentinel")]
    [InlineData("By Anna Vogt\nReporter, Oldbridge", "Anna Vogt", "Reporter")]
    [InlineData("By Anna Vogt\nSenior Reporter, Housing", "Anna Vogt", "Senior Reporter, Housing")]
    [InlineData("May 2, 2024\nZvonka Plivelić\n@zplivelic", "Zvonka Plivelić", null)]
    [InlineData("By Anna Vogt | avogt@harbor.example", "Anna Vogt", null)]
    [InlineData("By Anna Vogt / Harbor Gazette", "Anna Vogt", "Harbor Gazette")]
    [InlineData("By Anna Vogt For The Harbor Gazette", "Anna Vogt", null)]
    [InlineData("By Anna Vogt and Zvonka Plivelić, Harbor Media", "Anna Vogt; Zvonka Plivelić", "Harbor Media")]
    [InlineData("Anna Vogt and agencies", "Anna Vogt", null)]
    [InlineData("Guest column by Anna Vogt", "Anna Vogt", null)]
    [InlineData("By Anna Vogt\nCourt reporter\n@avogt", "Anna Vogt", "Court reporter")]
    public void A_byline_is_read_by_what_stands_beside_the_name(string lines, string authors, string? role)
    {
        var article = Read($"Weir opens at last\n\n{lines}\n\n{Body}\n\n{More}\n");

        Assert.Equal(authors, string.Join("; ", article.Byline.Authors));
        Assert.Equal(role, article.Byline.Role);
        Assert.Equal($"{Body}\n{More}", article.ReadingText);
    }

    [Theory]
    [InlineData("By Anna Vogt\nMay 2, 2024")]
    [InlineData("Anna Vogt Fox News\nMay 2, 2024")]
    [InlineData("Anna Vogt\n2:30 AM PST · May 2, 2024")]
    [InlineData("By Anna Vogt | Posted May 2, 2024 at 6:12 p.m.")]
    public void A_standfirst_stands_between_headline_and_byline(string lines)
    {
        const string standfirst = "Two years late and a third dearer, the weir is open. So is the bill.";
        var article = Read($"Weir opens at last\n\n{standfirst}\n\n{lines}\n\n{Body}\n\n{More}\n");

        Assert.Equal(["Anna Vogt"], article.Byline.Authors);
        Assert.Equal("2024-05-02", article.Published?.ToString("yyyy-MM-dd"));
        Assert.Equal($"{standfirst}\n{Body}\n{More}", article.ReadingText);
    }

    [Theory]
    [InlineData("Mercy for Oldbridge")]
    [InlineData("Silver Falls")]
    [InlineData("A weir in Oldbridge")]
    [InlineData("Maria Oldbridge\n@moldbridge\nNobody asked us.")]
    public void A_line_below_the_headline_that_names_nobody_is_text(string line)
    {
        var article = Read($"Weir opens at last\n\n{line}\n\n{Body}\n");

        Assert.Empty(article.Byline.Authors);
        Assert.Empty(article.Chrome);
    }

    [Fact]
    public void Whom_the_article_is_about_has_not_written_it()
    {
        var article = Read($"Weir opens at last\n\nPeter Corrigan in Leith\n\n{Body} Corrigan cut the ribbon.\n");

        Assert.Empty(article.Byline.Authors);
        Assert.Equal($"Peter Corrigan in Leith\n{Body} Corrigan cut the ribbon.", article.ReadingText);
    }

    [Theory]
    [InlineData("(Reporting by Anna Vogt in Trier and Zvonka Plivelić in Zadar; Editing by Tom Hale)")]
    [InlineData("Reporting by Anna Vogt in Trier and Zvonka Plivelić in Zadar; editing by Tom Hale")]
    public void Who_reported_is_the_author_where_the_article_names_none(string credits)
    {
        var article = Read($"Weir opens at last\n\n{Body}\n\n{credits}\n");
        var signed = Read($"Weir opens at last\n\nBy Bo Chan\n\n{Body}\n\n{credits}\n");

        Assert.Equal(["Anna Vogt", "Zvonka Plivelić"], article.Byline.Authors);
        Assert.Equal(["Bo Chan"], signed.Byline.Authors);
        Assert.Equal((Body, Body), (article.ReadingText, signed.ReadingText));
        Assert.Empty(article.People);
    }

    [Theory]
    [InlineData("TRIER, May 2 (Reuters) - ", "TRIER, May 2 (Reuters)", null)]
    [InlineData("May 2 (Reuters) - ", "May 2 (Reuters)", null)]
    [InlineData(
        "TRIER, Germany, May 2, 2024 /PRNewswire/ -- ",
        "TRIER, Germany, May 2, 2024 /PRNewswire/",
        "2024-05-02"
    )]
    [InlineData("TRIER, May 02, 2024 (GLOBE NEWSWIRE) -- ", "TRIER, May 02, 2024 (GLOBE NEWSWIRE)", "2024-05-02")]
    [InlineData("TRIER, Germany--(BUSINESS WIRE)--", "TRIER, Germany--(BUSINESS WIRE)", null)]
    [InlineData("TRIER, May 2, 2024 — ", "TRIER, May 2, 2024", "2024-05-02")]
    [InlineData("TRIER, 2 May 2024 – ", "TRIER, 2 May 2024", "2024-05-02")]
    [InlineData("Osaka (Kyodo) -- ", "Osaka (Kyodo)", null)]
    [InlineData("OLDBRIDGE (KWEB) - ", "OLDBRIDGE (KWEB)", null)]
    [InlineData("OLDBRIDGE: ", "OLDBRIDGE", null)]
    [InlineData("OLDBRIDGE, Trier: ", "OLDBRIDGE, Trier", null)]
    [InlineData("Chamber of Rivers – ", "Chamber of Rivers", null)]
    [InlineData("Oldbridge (Ostland) (AFP) – ", "Oldbridge (Ostland) (AFP)", null)]
    [InlineData("OLDBRIDGE/TRIER — ", "OLDBRIDGE/TRIER", null)]
    [InlineData("OLDBRIDGE, 2 May, 2024 – ", "OLDBRIDGE, 2 May, 2024", "2024-05-02")]
    [InlineData("Oldbridge, May 2 (PTI) ", "Oldbridge, May 2 (PTI)", null)]
    [InlineData("Mumbai: ", "Mumbai", null)]
    [InlineData("(Bloomberg) -- ", null, null)]
    public void A_dateline_is_read_with_its_date(string dateline, string? stated, string? day)
    {
        var article = Read($"Weir opens at last\n\nBy Bo Chan\n\n{dateline}{Body}\n\n{More}\n");

        Assert.Equal(stated, article.Dateline);
        Assert.Equal(day, article.Published?.ToString("yyyy-MM-dd"));
        Assert.Equal($"{Body}\n{More}", article.ReadingText);
        Assert.Contains(WebUtility.HtmlEncode(dateline.Trim()), article.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OLDBRIDGE (KWEB) -", "OLDBRIDGE (KWEB)")]
    [InlineData("Oldbridge/Trier, 2 May 2024", "Oldbridge/Trier, 2 May 2024")]
    [InlineData("Oldbridge (Ostland) (AFP) – Issued on: 02/05/2024 - 09:41", "Oldbridge (Ostland) (AFP)")]
    public void A_dateline_on_a_line_of_its_own_is_one(string line, string stated)
    {
        var article = Read($"Weir opens at last\n\n{line}\n\n{Body}\n");

        Assert.Equal(stated, article.Dateline);
        Assert.Equal(Body, article.ReadingText);
        Assert.Contains(line, article.Html, StringComparison.Ordinal);
        Assert.Empty(article.Chrome);
    }

    [Theory]
    [InlineData("The mill – Oldbridge has two – was closed on Monday for good, the town said.")]
    [InlineData("Oldbridge – which has two mills – was glad of it on Monday, the town said.")]
    [InlineData("Update – The mill at Oldbridge was closed on Monday for good, the town said.")]
    [InlineData(
        "CHAIR: Thank you all for coming out on a night like this one.\n\nHALE: The weir was closed on Monday."
    )]
    [InlineData("Hale (UK) The weir was closed on Monday for good, and nobody told the town of it.")]
    [InlineData("Hale: The weir was closed on Monday for good, and nobody told the town of it.")]
    public void What_only_looks_like_a_dateline_is_none(string text)
    {
        Assert.Null(Read($"Weir opens at last\n\n{text}\n").Dateline);
    }

    [Theory]
    [InlineData("May 2, 2024")]
    [InlineData("Thu May 2 2024 - 17:42")]
    [InlineData("Thu 2 May 2024 18.04 BST")]
    [InlineData("14:08, 2 May 2024")]
    [InlineData("6:00 AM PDT • May 2, 2024")]
    [InlineData("Updated: May 02, 2024 21:14 IST")]
    [InlineData("New Delhi, Updated: May 02, 2024 21:14 IST")]
    [InlineData("Kolhapur | Updated: May 2, 2024 07:15 IST")]
    [InlineData("Published: 9:00am, 2 May, 2024")]
    [InlineData("PUBLISHED:May 2, 2024 at 6:00 a.m. | UPDATED: May 2, 2024 at 9:11 a.m.")]
    [InlineData("Posted at 3:45 PM, May 2, 2024 and last updated 5:12 PM, May 2, 2024")]
    [InlineData("05/02/2024 05:14 PM EDT")]
    [InlineData("2024-05-02T09:42:00Z")]
    [InlineData("May 2, 2024, 4:05 PM GMT+2 · 4 min read")]
    [InlineData("May 2, 2024 08:00 AM Eastern Daylight Time")]
    [InlineData("May 2, 2024 07:30 ET | Source: Harbor Mills Inc.")]
    [InlineData("KYODO NEWS - May 2, 2024 - 17:05 | All, Japan")]
    [InlineData("02-May-2024")]
    [InlineData("Thursday May 2 2024, 5.40pm, The Harbor Times")]
    [InlineData("Thursday, May 2, 2024")]
    public void A_date_is_read_in_whatever_order_its_parts_come(string line)
    {
        var article = Read($"Weir opens at last\n\n{line}\n\n{Body}\n");

        Assert.Equal("2024-05-02", article.Published?.ToString("yyyy-MM-dd"));
        Assert.Equal([(line, "date line")], article.Chrome.Select(c => (c.Text, c.Rule)));
        Assert.Equal(Body, article.ReadingText);
    }

    [Theory]
    [InlineData("Share\nLink\nGift")]
    [InlineData("Add The Gazette as a preferred source")]
    [InlineData("Listen to this article · 5:32 min")]
    [InlineData("3 min read")]
    [InlineData("Image Credits: Harbor Mills")]
    [InlineData("The weir on Monday. Photograph: Ann Lee/The Gazette")]
    [InlineData("Get the Gazette Daily. Email (required) Sign up")]
    [InlineData("Join our WhatsApp community for news of the river")]
    [InlineData("Don’t miss out on the headlines from us. Followed categories will be added to My Page.")]
    [InlineData("We use your sign-up to send what you have asked for. More info")]
    [InlineData("Thanks for reading Low Water! This post is public so feel free to share it.")]
    [InlineData("A correction was made on May 3, 2024: An earlier version gave the height in feet.")]
    [InlineData("This article was amended on 3 May 2024. The weir is of oak and not, as was said, of elm.")]
    [InlineData("Editor’s note: Tom Hale of “The Weir” sits on our board.")]
    [InlineData("(This story has not been edited by Gazette staff and comes from a syndicated feed.)")]
    [InlineData("Originally published as Weir opens, two years late")]
    [InlineData("A version of this article appears in print on May 3, 2024, Section B, Page 1 of the edition.")]
    [InlineData("The Gazette is not responsible for the content of external sites.")]
    [InlineData("Topics: Rivers | Oldbridge | Weirs")]
    [InlineData("Filed Under: Tom Hale, Rivers")]
    [InlineData("Explore more on these topics\nRivers")]
    [InlineData("Topics\nAI, Weirs, Tom Hale")]
    [InlineData("More Coverage")]
    [InlineData("References\n1. Hale, T. et al. J. Weirs 12, 4 (2025).\n2. Vogt, A. Rivers 3, 9 (2024).")]
    [InlineData("doi: https://doi.org/10.0000/weir")]
    [InlineData("Media contact: Tom Hale, thale@harbormills.example")]
    [InlineData("Bo Chan in Trier at bchan@gazette.example")]
    [InlineData("Chan reported from Trier.")]
    [InlineData("Bo Chan spent a week on the weir and spoke to forty anglers.")]
    [InlineData("SOURCE Harbor Mills Inc.")]
    [InlineData("Updated at 15.31 BST")]
    [InlineData("Media Contact:\nTom Hale\n515-555-0138\nthale@harbormills.example")]
    [InlineData("Related topics\nOldbridge\nRivers")]
    [InlineData("Tom Hale/The Gazette")]
    [InlineData("(Updates with closing price in third paragraph.)")]
    [InlineData("Low Water is a reader-supported publication. To receive new posts, consider subscribing.")]
    [InlineData("The stories of the day. In your inbox, every day.")]
    [InlineData("See our ethics statement.")]
    [InlineData("Larger text size\nVery large text size")]
    [InlineData("Story continues below this ad")]
    [InlineData("If you buy something from a Gazette link, Harbor Media may earn a commission.")]
    [InlineData("When you purchase through links on our site, we may earn an affiliate commission.")]
    [InlineData("By subscribing, I agree to the Terms of Use, and acknowledge the Privacy Policy.")]
    [InlineData("Would you like to comment on this article? Sign up (it’s quick) or sign in now.")]
    [InlineData("Sign In to Comment")]
    [InlineData("The Gazette values your comments but requests all posts are on topic and respectful.")]
    [InlineData("Be the first to comment")]
    [InlineData("Sponsored: Cut the cost of your weir by 30% with GateSmart")]
    [InlineData("Don’t miss a flood: get The Gazette Daily, free, at 0600 GMT. Enter email")]
    [InlineData("Subscribe to Low Water\nLaunched 3 years ago")]
    [InlineData("Close Modal")]
    [InlineData("vab/ds/gil")]
    [InlineData("♡ 96 ↻ 12")]
    [InlineData("See all topics")]
    [InlineData("-ENDS-")]
    [InlineData("Published in Harbor Gazette, May 3rd, 2024")]
    [InlineData("Information from the Ledger's Nate Farrow was used in this report.")]
    [InlineData("Contact Bo Chan at 765-555-0147 or bchan@gazette.example.")]
    [InlineData("To arrange a visit, please contact press@harbormills.example or +41 22 000 00 00.")]
    [InlineData("If you want to contact me, please post a message below the line.")]
    [InlineData("Corrections and clarifications | Submit a news tip")]
    [InlineData("ABOUT THE AUTHOR")]
    [InlineData("This is a breaking news story and will be updated.")]
    [InlineData("More details to follow.")]
    [InlineData("Enjoying this article? Subscribe for unlimited access.")]
    [InlineData("Support independent journalism. Give today.")]
    [InlineData("If you value this reporting, please consider making a donation.")]
    [InlineData("Made possible by readers like you.")]
    [InlineData("Comments are closed on this article.")]
    [InlineData("Show all 14 comments")]
    [InlineData("Sponsored by Harbor Mills")]
    [InlineData("Click to share on Facebook (Opens in new window)")]
    [InlineData("Skip past newsletter promotion")]
    [InlineData("Republish this story under a Creative Commons licence")]
    [InlineData("(With inputs from PTI)")]
    [InlineData("Additional reporting: Tom Hale")]
    [InlineData("You might also like")]
    [InlineData("The Gazette is a member of the Independent Press Standards Organisation.")]
    [InlineData("Spotted an error? Let us know.")]
    [InlineData("Turn on notifications for breaking news")]
    [InlineData("Manage your subscription")]
    [InlineData("Disclosure: The author owns shares in Harbor Mills.")]
    [InlineData("The author has no conflicts of interest to declare.")]
    [InlineData("PTI ANK RDS")]
    [InlineData("Catch all the Business News and Latest News Updates on The Gazette.")]
    [InlineData("Next Story")]
    [InlineData("Watch the video below")]
    [InlineData("Please enter a valid email address")]
    [InlineData("Was this article helpful?")]
    [InlineData("Tell us what you think in the comments below.")]
    [InlineData("Do you agree? Join the debate below.")]
    [InlineData("www.gazette.example")]
    [InlineData("Tom Hale is a staff writer at the Gazette. Follow him on X @tomhale")]
    [InlineData("Notes to editors\nHarbor Mills is a coalition of 23 mills. Photos may be used free of charge.")]
    public void Furniture_is_kept_out_of_the_text_and_said_to_be_and_gives_nobody_a_page(string lines)
    {
        var article = Read($"Weir opens at last\n\nBy Bo Chan\n\n{Body}\n\n{More}\n\n{lines}\n");

        Assert.Equal(lines.Split('\n'), article.Chrome.Select(c => c.Text));
        Assert.Equal($"{Body}\n{More}", article.ReadingText);
        Assert.Empty(article.People);
        Assert.Empty(article.Related);
    }

    [Fact]
    public void Counts_and_badges_between_headline_and_text_are_furniture()
    {
        var article = Read(
            $"Weir opens at last\n\nExclusive\n\nRIVERS\n\nBo Chan\nMay 2, 2024\n∙ Paid\n\n218\n41\nShare\n\n{Body}\n"
                + $"\nShare of the cost\n\n{More}\n"
        );

        Assert.Equal(
            ["Exclusive", "RIVERS", "May 2, 2024", "∙ Paid", "218", "41", "Share"],
            article.Chrome.Select(c => c.Text)
        );
        Assert.Equal(["Bo Chan"], article.Byline.Authors);
        Assert.Equal($"{Body}\nShare of the cost\n{More}", article.ReadingText);
    }

    [Theory]
    [InlineData("Privacy")]
    [InlineData("Audio")]
    [InlineData("More Water")]
    [InlineData("What happened next")]
    [InlineData("May 2, 2024")]
    [InlineData("Media contact with the mill was lost.")]
    [InlineData("Anyone who saw the boat can write to weir@police.example.")]
    [InlineData("Reuters reported on Monday that the mill would close.")]
    [InlineData("Corrections officers stood on the bank.")]
    [InlineData("Follow the river for a mile and turn left at the mill.")]
    [InlineData("Topics ranged from eels to oak.")]
    [InlineData("This story was first told to Hale by his mother.")]
    [InlineData("Sources: two anglers and a boy.")]
    [InlineData("Anyone with information is asked to call the sheriff's office at 715-555-0100.")]
    [InlineData("To reach its goal for 2030, it must contact 1,000 anglers by 2026.")]
    [InlineData("Brokers earned a commission on each weir, the court heard.")]
    [InlineData("Sign language is taught on Monday or Tuesday.")]
    [InlineData("OPEN.")]
    [InlineData("This report was published on Monday by the ministry, which said no more.")]
    [InlineData("Made by hand, the weir will last.")]
    [InlineData("Please do not go, she told him.")]
    [InlineData("USA UK EU")]
    public void A_line_of_the_text_is_never_lost(string line)
    {
        var article = Read($"Weir opens at last\n\nReuters\n\n{Body}\n\n{line}\n\n{More}\n");

        Assert.Empty(article.Chrome);
        Assert.Equal($"{Body}\n{line}\n{More}", article.ReadingText);
    }

    private static NewsArticle Read(string text) => TestPipeline.News.Read("weir.txt", text, ArticleFormat.PlainText);
}
