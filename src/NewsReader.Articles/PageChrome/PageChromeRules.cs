using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Entities;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// The lines of a scraped page that are not the article. Each rule is sure of a whole line or says nothing: text that
/// is lost is worse than furniture that stays.
/// </summary>
internal static partial class PageChromeRules
{
    /// <summary>No furniture is longer than this.</summary>
    private const int LongestLine = 260;

    /// <summary>But for what lawyers write.</summary>
    private const int LongestNotice = 700;

    private const string ShareBar = "share bar";
    private const string Advertisement = "advertisement";
    private const string Newsletter = "newsletter box";
    private const string Credit = "photo credit";
    private const string Control = "page control";
    private const string Navigation = "navigation";
    private const string Notice = "notice";
    private const string DateLine = "date line";
    private const string Address = "address";
    private const string Credits = "credits";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WholeLines =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["font size"] = Control,
            ["text size"] = Control,
            ["a a a"] = Control,
            ["a a"] = Control,
            ["print"] = Control,
            ["print this article"] = Control,
            ["listen"] = Control,
            ["listen to this article"] = Control,
            ["listen to article"] = Control,
            ["play"] = Control,
            ["pause"] = Control,
            ["play video"] = Control,
            ["close"] = Control,
            ["menu"] = Control,
            ["expand"] = Control,
            ["toggle caption"] = Control,
            ["hide caption"] = Control,
            ["enlarge this image"] = Control,
            ["save"] = Control,
            ["save article"] = Control,
            ["save this article"] = Control,
            ["bookmark"] = Control,
            ["share options"] = Control,
            ["1x"] = Control,
            ["0:00"] = Control,
            ["load more"] = Control,
            ["show more"] = Control,
            ["view gallery"] = Control,
            ["image"] = Control,
            ["image source"] = Control,
            ["advertisement"] = Advertisement,
            ["advertisements"] = Advertisement,
            ["ad"] = Advertisement,
            ["ads"] = Advertisement,
            ["sponsored"] = Advertisement,
            ["sponsored content"] = Advertisement,
            ["paid content"] = Advertisement,
            ["promoted"] = Advertisement,
            ["story continues below"] = Advertisement,
            ["article continues below"] = Advertisement,
            ["story continues below advertisement"] = Advertisement,
            ["article continues below advertisement"] = Advertisement,
            ["article continues after advertisement"] = Advertisement,
            ["advertisement - story continues below"] = Advertisement,
            ["advertisement story continues below"] = Advertisement,
            ["story continues"] = Advertisement,
            ["article continues after ad"] = Advertisement,
            ["scroll to continue"] = Advertisement,
            ["continue reading below"] = Advertisement,
            ["advertisement continue reading the main story"] = Advertisement,
            ["continue reading the main story"] = Advertisement,
            ["skip advertisement"] = Advertisement,
            ["remove ads"] = Advertisement,
            ["read more"] = Navigation,
            ["continue reading"] = Navigation,
            ["read full article"] = Navigation,
            ["read the full story"] = Navigation,
            ["learn more"] = Navigation,
            ["skip to content"] = Navigation,
            ["skip to main content"] = Navigation,
            ["home"] = Navigation,
            ["search"] = Navigation,
            ["back to top"] = Navigation,
            ["next article"] = Navigation,
            ["previous article"] = Navigation,
            ["more"] = Navigation,
            ["related"] = Navigation,
            ["related articles"] = Navigation,
            ["related stories"] = Navigation,
            ["related topics"] = Navigation,
            ["most read"] = Navigation,
            ["most popular"] = Navigation,
            ["trending"] = Navigation,
            ["trending now"] = Navigation,
            ["recommended"] = Navigation,
            ["recommended for you"] = Navigation,
            ["more stories"] = Navigation,
            ["top stories"] = Navigation,
            ["latest news"] = Navigation,
            ["you may also like"] = Navigation,
            ["see also"] = Navigation,
            ["around the web"] = Navigation,
            ["from around the web"] = Navigation,
            ["more from the web"] = Navigation,
            ["in this article"] = Navigation,
            ["more on this story"] = Navigation,
            ["editor's picks"] = Navigation,
            ["view on twitter"] = Navigation,
            ["breaking news"] = Navigation,
            ["view comments"] = Navigation,
            ["log in"] = Navigation,
            ["login"] = Navigation,
            ["sign in"] = Navigation,
            ["register"] = Navigation,
            ["subscribe"] = Newsletter,
            ["subscribe now"] = Newsletter,
            ["sign up"] = Newsletter,
            ["newsletter"] = Newsletter,
            ["newsletters"] = Newsletter,
            ["email address"] = Newsletter,
            ["your email address"] = Newsletter,
            ["enter your email"] = Newsletter,
            ["thank you for subscribing"] = Newsletter,
            ["invalid email address"] = Newsletter,
            ["comments"] = ShareBar,
            ["comment"] = ShareBar,
            ["leave a comment"] = ShareBar,
            ["leave a reply"] = ShareBar,
            ["share this"] = ShareBar,
            ["share this article"] = ShareBar,
            ["share this story"] = ShareBar,
            ["share this post"] = ShareBar,
            ["share on social media"] = ShareBar,
            ["share via email"] = ShareBar,
            ["share on facebook"] = ShareBar,
            ["share on twitter"] = ShareBar,
            ["share on x"] = ShareBar,
            ["tweet this"] = ShareBar,
            ["email this article"] = ShareBar,
            ["gift this article"] = ShareBar,
            ["send any friend a story"] = ShareBar,
            ["abstract"] = Control,
            ["full text"] = Control,
            ["transcript"] = Control,
            ["all rights reserved"] = Notice,
            ["accept cookies"] = Notice,
            ["accept all"] = Notice,
            ["terms of service"] = Notice,
            ["privacy policy"] = Notice,
            ["file photo"] = Credit,
            ["getty images"] = Credit,
            ["ap photo"] = Credit,
        }
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A line of only these, two or more of them or one that says "share", is a share bar.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShareWords = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "share",
            "tweet",
            "facebook",
            "twitter",
            "x",
            "email",
            "e-mail",
            "mail",
            "print",
            "pin",
            "pinterest",
            "whatsapp",
            "linkedin",
            "reddit",
            "flipboard",
            "telegram",
            "messenger",
            "tumblr",
            "copy",
            "link",
            "copied",
            "save",
            "comment",
            "comments",
            "comment(s)",
            "text",
            "sms",
            "gab",
            "parler",
            "gettr",
            "threads",
            "bluesky",
            "google+",
            "instagram",
            "youtube",
            "more",
            "on",
            "via",
            "to",
            "this",
            "article",
            "story",
            "post",
            "by",
            "with",
            "friends",
            "|",
            "•",
            "·",
            "/",
            "-",
            "–",
            "and",
            "or",
            "clipboard",
            "url",
            "pocket",
            "shares",
            "like"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Networks = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "share",
            "tweet",
            "facebook",
            "twitter",
            "email",
            "e-mail",
            "print",
            "pinterest",
            "whatsapp",
            "linkedin",
            "reddit",
            "flipboard",
            "telegram",
            "messenger",
            "tumblr"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sections = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "politics",
            "news",
            "world",
            "us",
            "u.s.",
            "us news",
            "u.s. news",
            "world news",
            "uk news",
            "uk",
            "business",
            "opinion",
            "analysis",
            "sports",
            "sport",
            "tech",
            "technology",
            "science",
            "health",
            "entertainment",
            "exclusive",
            "breaking",
            "media",
            "economy",
            "markets",
            "national",
            "international",
            "local",
            "local news",
            "education",
            "environment",
            "crime",
            "lifestyle",
            "culture",
            "commentary",
            "defense",
            "national security",
            "energy",
            "finance",
            "money",
            "europe",
            "asia",
            "africa",
            "middle east",
            "americas",
            "live",
            "explainer",
            "investigation"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(
        @"^(?:\(?\s*(?:photo|photos|photograph|image|images|picture|credit|photo credit|image credit|photo "
            + @"illustration|screenshot|illustration|video|graphic)(?:\s+(?:by|courtesy(?:\s+of)?|via|from|credit"
            + @"|source))?\s*[:/]\s*\S.*|\(?(?:photo|image|photograph|picture|illustration|screenshot)\s+(?:by"
            + @"|courtesy\s+of|via|credit)\s+\S.*|(?:©|\(c\)\s|copyright\s).*|(?:[\p{L}.'’ \-]+\s*[/"
            + @"|]\s*)?(?:getty(?:\s+images)?|ap(?:\s+photo)?|associated press|reuters|afp|epa|shutterstock"
            + @"|bloomberg|alamy|zuma(?: press)?|upi|istock|pa wire|via getty images)(?:\s*[/,|]\s*[\p{L}.'’ "
            + @"\-]+)?\s*\)?|.{0,180}\((?:ap photo|photo|image|getty|reuters|screenshot|credit|file photo|afp"
            + @"|shutterstock)\b[^()]*\)\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CreditLine();

    [GeneratedRegex(
        @"^(?:FILE PHOTO:|FILE\s*[-–—]\s|\[IMAGE|\[Photo|\[image|\(Photo|\(AP Photo).*$|.*(?:/Getty Images"
            + @"|via Getty Images|/AFP via Getty Images|\(AP Photo/[^)]*\)|REUTERS/[A-Z][\p{L} .'-]+|/AP Photo"
            + @"|/Reuters\))\.?\)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"^(?:updated\s+)?(?:\d+|an?)\s+(?:minute|min|hour|hr|day|week)s?\s+ago$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ago();

    /// <summary>Who worked on a report, below it: "Reporting by Ann Lee in Paris; Editing by Bo Chan".</summary>
    [GeneratedRegex(
        @"^\(?(?:(?:additional\s+)?(?:reporting|writing|editing|graphics|research|production|compiled"
            + @"|edited)\s+by\s+\p{Lu}|our standards:\s).{3,220}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CreditsLine();

    [GeneratedRegex(
        @"^(?:all|content) (?:content )?created by .{3,160}is available without charge|^(?:©|copyright "
            + @"\(?(?:c|©)?\)?\s?\d{4}).*all rights reserved|^this (?:material|site|website) .{0,60}(?:may not be"
            + @"|uses cookies)|^by (?:signing up|subscribing|submitting|clicking)[^.]{0,80} you (?:agree|accept)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LongNotice();

    [GeneratedRegex(
        @"\b(?:newsletter|newsletters|inbox|e-?mail (?:updates|alerts|list|address)|push notifications"
            + @"|breaking news alerts|daily (?:digest|briefing))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NewsletterWords();

    [GeneratedRegex(
        @"^(?:sign up|signup|subscribe|get|enter your|join|receive|want|never miss|don['’]?t miss|click here"
            + @"|by (?:signing|clicking|submitting|subscribing|providing)|thank(?:s| you) for|our|the best|stay"
            + @"|you can unsubscribe|delivered|start your day|like what|keep up)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NewsletterBeginnings();

    [GeneratedRegex(
        @"^(?:(?:click|tap|press) here\b.{0,100}|follow (?:us|@?\w+(?:\s\w+){0,3}) on (?:twitter|x|facebook"
            + @"|instagram|google news|threads)\b.{0,80}|like us on facebook.{0,80}|download (?:the|our) "
            + @".{0,60}\bapp\b.{0,60}|copyright \d{4}.*|.{0,80}all rights reserved.{0,60}|this (?:material"
            + @"|content) may not be (?:published|reproduced).*|we use cookies.*|.{0,40}\bcookie (?:policy"
            + @"|settings|notice)\b.{0,60}|please enable javascript.*|your browser does not support.*|(?:already "
            + @")?(?:a )?subscriber\? ?(?:log|sign) in.*|content created by .{3,80} is available without charge.*"
            + @"|support (?:our )?journalism.{0,120}|new\s?you can now listen to .{0,60}|image (?:caption"
            + @"|source)\b.{0,200}|(?:free|unlimited) (?:access|trial).{0,80}|(?:log|sign) in (?:to|or) .{0,80}"
            + @"|loading(?:\.\.\.|…)?|(?:image|photo|slide)? ?\d+ (?:of|/) ?\d+|this article (?:was )?originally "
            + @"(?:appeared|published) .{0,120}|this is a developing story\..{0,120}|\[?(?:getty|ap|reuters)\]?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoticeLine();

    [GeneratedRegex(
        @"^(?:\d[\d,.]*[kKmM]?\s*(?:shares?|comments?|likes?|views?|retweets?|reactions?|replies)|(?:shares?"
            + @"|comments?)\s*[:(]?\s*\d[\d,.]*[kKmM]?\)?)$|^\d{1,2}\s*min(?:ute)?s?\s*(?:read|listen|watch)$"
            + @"|^(?:reading|read) time:?\s*\d+.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Counter();

    [GeneratedRegex(@"^\S{1,20}(?:\s+[>›»/|]\s+\S+(?:\s\S+){0,3}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumbs();

    /// <summary>What the line was taken for; null where it is the article's own.</summary>
    public static string? Match(ReadOnlySpan<char> line, ArticleHead head)
    {
        if (line.Length <= LongestNotice && LongNotice().IsMatch(line))
            return Notice;
        if (line.Length > LongestLine)
            return null;
        var bare = line.Trim(" \t\u00A0:.*_=#>»›→↓▼▲|•·-–—[]()…");
        if (bare.IsEmpty)
            return IsRule(line) ? "rule" : null;
        if (
            bare.Length <= 50
            && WholeLines.TryGetValue(bare, out var rule)
            && !(
                head.HasHeadline
                && !head.BodyHasBegun
                && bare.Length == line.Length
                && rule == Navigation
                && bare.Length > 12
            )
        )
            return rule;
        if (!head.HasHeadline && (bare.Length <= 20 && Sections.Contains(bare) || KnownOrganisations.Contains(bare)))
            return Navigation;
        if (IsAddress(bare))
            return Address;
        if (bare.Length <= 120 && IsShareBar(bare))
            return ShareBar;
        if (line[^1] is not ('”' or '"') && Counter().IsMatch(bare))
            return ShareBar;
        if (!head.BodyHasBegun && (PublicationDate.IsDateLine(line) || Ago().IsMatch(bare)))
            return DateLine;
        if (!head.BodyHasBegun && Breadcrumbs().IsMatch(line))
            return Navigation;
        if (HasQuotation(line))
            return null;
        if (CouldBeCredit(line) && (CreditLine().IsMatch(line) || Caption().IsMatch(line)))
            return Credit;
        if (NewsletterBeginnings().IsMatch(bare) && NewsletterWords().IsMatch(bare))
            return Newsletter;
        if (head.BodyHasBegun && CreditsLine().IsMatch(line))
            return Credits;
        return NoticeLine().IsMatch(bare) ? Notice : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ')
        && (
            line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3;

    private static bool IsShareBar(ReadOnlySpan<char> line)
    {
        int words = 0,
            networks = 0;
        foreach (var range in line.SplitAny(' ', ',', '\t', '\u00A0'))
        {
            var word = line[range];
            if (word.IsEmpty)
                continue;
            if (!ShareWords.Contains(word) && !int.TryParse(word, out _))
                return false;
            words++;
            if (Networks.Contains(word))
                networks++;
        }
        return networks >= 2 || (networks == 1 && words <= 3);
    }

    private static bool CouldBeCredit(ReadOnlySpan<char> line) =>
        line.IndexOfAny("/©:()") >= 0
        || line.Contains("Photo", StringComparison.OrdinalIgnoreCase)
        || line.Contains("Copyright", StringComparison.OrdinalIgnoreCase)
        || line.Contains("Image", StringComparison.OrdinalIgnoreCase)
        || line.Length < 40;

    private static bool HasQuotation(ReadOnlySpan<char> line) => line.IndexOfAny("“”\"") >= 0;
}
