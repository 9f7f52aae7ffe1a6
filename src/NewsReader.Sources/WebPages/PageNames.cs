using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What pages call their elements (class, id, role and the like), and the words in such names that say what is beside
/// an article. Words are whole: "c-newsletterSignup__form" has four, and "signups" is another.
/// </summary>
internal static class PageNames
{
    private const int LongestName = 500;

    public static readonly HashSet<string> Related = Words(
        "related recirc recommended recommendation recommendations trending popular promo promos teaser teasers"
    );

    public static readonly HashSet<string> Share = Words("share sharing sharedaddy addtoany addthis social socials");

    /// <summary>What wants an address, or money.</summary>
    public static readonly HashSet<string> SignUp = Words(
        "newsletter newsletters subscribe subscriber subscription signup optin paywall regwall donate donation "
            + "membership"
    );

    /// <summary>What a box that asks for consent is called; names of the programs that do it among them.</summary>
    private static readonly HashSet<string> Consent = Words(
        "consent gdpr onetrust didomi usercentrics cookiebot truste quantcast cmp"
    );

    private static readonly HashSet<string> Cookies = Words("cookie cookies");

    /// <summary>What a box that is about cookies is called beside that.</summary>
    private static readonly HashSet<string> CookieBoxes = Words(
        "banner notice bar popup wall modal box message layer policy settings dialog overlay law preferences disclaimer"
    );

    /// <summary>What readers wrote.</summary>
    public static readonly HashSet<string> Comments = Words("comment comments commentlist disqus respond livefyre");

    public static readonly HashSet<string> Adverts = Words(
        "ad ads advert adverts advertisement advertising adslot dfp sponsored outbrain taboola"
    );

    /// <summary>What is never an article's own, however long it is.</summary>
    private static readonly HashSet<string> NeverOwn = Union(
        Adverts,
        Words(
            "sponsor promotion sidebar aside nav navigation navbar menu breadcrumb breadcrumbs "
                + "toolbar popup modal overlay footer "
                + "masthead pagination pager skip toc login newsletter newsletters"
        ),
        Related,
        Comments
    );

    /// <summary>What is put between the paragraphs of an article and is none of it, where it is short.</summary>
    private static readonly HashSet<string> Beside = Union(
        NeverOwn,
        Words("tags taglist bio rating print printfriendly byline author authors avatar timestamp pubdate posted")
    );

    /// <summary>What is of another than the author of the article.</summary>
    public static readonly HashSet<string> Others = Union(
        Related,
        Comments,
        Words("outbrain taboola sidebar reply replies tweet")
    );

    /// <summary>Who wrote an article, and when.</summary>
    public static readonly HashSet<string> Bylines = Words(
        "byline bylines author authors meta timestamp published posted date"
    );

    public static readonly HashSet<string> Standfirsts = Words(
        "standfirst dek deck subtitle subheadline subheading subhead subline lede intro summary description excerpt "
            + "abstract strapline dateline"
    );

    /// <summary>What stands where a standfirst may.</summary>
    public static readonly HashSet<string> NoStandfirsts = Union(
        Bylines,
        Words("time info kicker eyebrow category section credit caption read reading tags")
    );

    /// <summary>What holds a picture that is of no article.</summary>
    public static readonly HashSet<string> NoLeadPictures = Words(
        "logo avatar author authors byline icon icons profile headshot thumbnail thumb badge sprite flag"
    );

    private static readonly HashSet<string> Roles = Words(
        "navigation contentinfo complementary dialog alertdialog search menu menubar toolbar tablist banner"
    );

    /// <summary>In what pages write what a block of them is.</summary>
    private static readonly string[] NamingAttributes =
    [
        "id",
        "class",
        "data-testid",
        "data-component",
        "data-gu-name",
        "data-block",
        "data-module",
    ];

    /// <summary>Words of names, whatever their case.</summary>
    public static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    public static HashSet<string> Union(params ReadOnlySpan<HashSet<string>> sets)
    {
        var union = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var set in sets)
            union.UnionWith(set);
        return union;
    }

    /// <summary>Whether an element is called one of these words, or something that one is a part of.</summary>
    public static bool IsCalled(IElement element, HashSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var attribute in NamingAttributes)
        {
            if (element.GetAttribute(attribute) is not { Length: > 0 and <= LongestName } name)
                continue;
            for (var rest = name.AsSpan(); NextWord(ref rest) is { IsEmpty: false } word; )
            {
                if (lookup.Contains(word))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether its role is that of what stands around an article.</summary>
    public static bool IsRoleBeside(IElement element) =>
        element.GetAttribute("role") is { } role && Roles.Contains(role.Trim());

    /// <summary>Whether it is called what stands beside an article.</summary>
    public static bool IsBeside(IElement element) => IsCalled(element, Beside);

    /// <summary>Whether it is called what an article has none of, however long that is.</summary>
    public static bool IsNeverOwn(IElement element) =>
        IsCalled(element, NeverOwn) || IsCalled(element, Share) || IsConsent(element);

    public static bool IsConsent(IElement element) =>
        IsCalled(element, Consent) || (IsCalled(element, Cookies) && IsCalled(element, CookieBoxes));

    /// <summary>
    /// The next word of a name, and what is left behind it: letters, until others than small ones begin a word
    /// ("navBar", "CMSMenu"). Empty at the end.
    /// </summary>
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> name)
    {
        var start = 0;
        while (start < name.Length && !char.IsAsciiLetter(name[start]))
            start++;
        var end = start;
        while (end < name.Length && char.IsAsciiLetter(name[end]) && (end == start || !Begins(name, end)))
            end++;
        var word = name[start..end];
        name = name[end..];
        return word;
    }

    private static bool Begins(ReadOnlySpan<char> name, int at) =>
        char.IsAsciiLetterUpper(name[at])
        && (char.IsAsciiLetterLower(name[at - 1]) || (at + 1 < name.Length && char.IsAsciiLetterLower(name[at + 1])));
}
