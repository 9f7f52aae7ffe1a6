using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What is known of elements by their names: which are parts of a line, blocks or not seen at all; and by the HTML
/// standard which are empty, which end which, which hold what is no HTML.
/// </summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Void = Names(
        "area base br col embed hr img input link meta param source track wbr keygen"
    );

    /// <summary>Of a page there is one each.</summary>
    private static readonly HashSet<string> Page = Names("html head body");

    private static readonly HashSet<string> Foreign = Names("svg math");

    /// <summary>Within a drawing or formula these hold HTML again.</summary>
    private static readonly HashSet<string> Holders = Names(
        "foreignobject desc title annotation-xml mi mo mn ms mtext"
    );

    /// <summary>No drawing or formula has these: where one begins, it has ended.</summary>
    private static readonly HashSet<string> NotForeign = Names(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li "
            + "listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var article "
            + "section"
    );

    private static readonly HashSet<string> Formatting = Names(
        "a b big code em font i nobr s small strike strong tt u"
    );

    private static readonly HashSet<string> Table = Names("table tbody thead tfoot tr colgroup");

    /// <summary>Beyond one of these no end tag reaches but its own.</summary>
    private static readonly HashSet<string> Scopes = Names(
        "applet caption marquee object table td th template button select"
    );

    private static readonly HashSet<string> Headings = Names("h1 h2 h3 h4 h5 h6");

    /// <summary>
    /// A paragraph ends where one of these begins; the end tag of a phrase does not reach beyond one.
    /// </summary>
    private static readonly HashSet<string> Blocks = Names(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
            + "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search "
            + "section summary table ul"
    );

    /// <summary>Blocks that a paragraph does not end at: the parts of a table.</summary>
    private static readonly HashSet<string> TableBlocks = Names("caption tbody td tfoot th thead tr");

    private static readonly HashSet<string> Inline = Names(
        "a abbr b bdi bdo big br cite code data del dfn em font i ins kbd label mark math q ruby s samp small span "
            + "strike strong sub sup time tt u var wbr"
    );

    /// <summary>Of these not even the content is text.</summary>
    private static readonly HashSet<string> Unseen = Names(
        "applet audio base canvas embed frame frameset iframe link listing math meta noembed noframes noscript object "
            + "plaintext portal script style svg template video xmp"
    );

    private static readonly Dictionary<string, HtmlParseMode> Modes = new(StringComparer.Ordinal)
    {
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
    };

    /// <summary>
    /// How the content of an element is read that is text whatever it looks like; null for all others.
    /// </summary>
    public static HtmlParseMode? ModeOf(string name) => Modes.TryGetValue(name, out var mode) ? mode : null;

    /// <summary>Whether it is a part of a line.</summary>
    public static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>Whether it begins and ends lines.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name) || TableBlocks.Contains(name);

    /// <summary>Whether nothing in it is text that a reader sees.</summary>
    public static bool IsUnseen(string name) => Unseen.Contains(name);

    public static bool HoldsBlock(IElement element) =>
        element.Descendants<IElement>().Any(within => IsBlock(within.LocalName));

    /// <summary>Those that a cleaned page is made of.</summary>
    public static IEnumerable<string> OfText =>
        Inline.Concat(Blocks).Concat(TableBlocks).Concat(Page).Append("img").Except(Unseen);

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsPage(string name) => Page.Contains(name);

    public static bool IsForeign(string name) => Foreign.Contains(name);

    public static bool HoldsHtml(string name) => Holders.Contains(name);

    public static bool EndsForeign(string name) => NotForeign.Contains(name);

    public static bool IsFormatting(string name) => Formatting.Contains(name);

    public static bool IsTable(string name) => Table.Contains(name);

    /// <summary>
    /// Whether it can be the name of an element or attribute that means anything; tokenizers take nearly everything for
    /// one.
    /// </summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64
        && char.IsAsciiLetter(name[0])
        && name is not ("frameset" or "frame" or "plaintext")
        && name.AsSpan().IndexOfAnyExcept(NameUnits) < 0;

    private static readonly System.Buffers.SearchValues<char> NameUnits = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_:."
    );

    /// <summary>
    /// Whether an end tag of this name means nothing to an element that is open and does not close it.
    /// </summary>
    public static bool Holds(string open, string ended) =>
        Scopes.Contains(open) && !(Table.Contains(ended) && open is "td" or "th" or "caption")
        || (
            Blocks.Contains(open)
            && !Blocks.Contains(ended)
            && !Scopes.Contains(ended)
            && !Table.Contains(ended)
            && ended != "a"
        );

    /// <summary>What an element of this name ends: which open ones, and those beyond which it does not reach.</summary>
    public static IEnumerable<(Func<string, bool> Ended, Func<string, bool> Within)> EndedBy(string name)
    {
        switch (name)
        {
            case "td" or "th":
                yield return (open => open is "td" or "th" or "caption", open => open is "tr" or "table");
                break;
            case "tr":
                yield return (
                    open => open is "tr" or "caption" or "colgroup",
                    open => open is "tbody" or "thead" or "tfoot" or "table"
                );
                break;
            case "tbody" or "thead" or "tfoot" or "caption" or "colgroup":
                yield return (
                    open => open is "tbody" or "thead" or "tfoot" or "caption" or "colgroup",
                    open => open is "table"
                );
                break;
            case "li":
                yield return (open => open is "li", open => open is "ul" or "ol" or "menu" || Scopes.Contains(open));
                break;
            case "dd" or "dt":
                yield return (open => open is "dd" or "dt", open => open is "dl" || Scopes.Contains(open));
                break;
            case "a" or "option" or "button" or "optgroup":
                yield return (open => open == name, open => open != name && Scopes.Contains(open));
                break;
        }
        if (!Blocks.Contains(name))
            yield break;
        yield return (open => open is "p", Scopes.Contains);
        if (Headings.Contains(name))
            yield return (Headings.Contains, open => !Headings.Contains(open));
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
