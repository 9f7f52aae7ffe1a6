using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// HTML as it is given to a parser: without the tags that would make it deeper, more, or more tangled than
/// <see cref="InputLimits"/> allow. All text stays. One walk over the tags, which are told as the tokenizer of the HTML
/// standard tells them; a page within the limits comes back as it is.
/// </summary>
internal ref struct BoundedHtml
{
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>What is no container: closed by itself or by its like, so that many may stand open.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NotDeep =
        Names("area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rp rt rtc h1 h2 h3 h4 h5 h6 html head body");

    /// <summary>Formatting elements of the standard (13.2.4.3), but for <c>a</c>, which closes the one before it.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names("b big code em font i nobr s small strike strong tt u");

    /// <summary>Beyond one of these the end tag of no other kind of element reaches (13.2.4.2, special).</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Special = Names(
        "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form frameset header hgroup listing main menu nav noscript ol pre search section summary ul applet caption marquee object select table template svg math");

    /// <summary>Beyond one of these no end tag reaches but its own (13.2.4.2, scope).</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Boundary = Names("applet caption marquee object select table template svg math");

    /// <summary>Tags that reconstruct the formatting elements that are open.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Paragraphs = Names("p li dt dd td th div h1 h2 h3 h4 h5 h6");

    /// <summary>Up to their end tag these hold text, whatever it looks like.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> RawText = Names("script style textarea title xmp iframe noembed noframes plaintext");

    private readonly string _html;
    private StringBuilder? _kept;
    private int _copied;

    /// <summary>The names of the elements that are open, as ranges of the text.</summary>
    private readonly List<Range> _open = [];

    private int _dropped;

    /// <summary>How many formatting elements of each name were opened and not closed.</summary>
    private readonly Dictionary<string, int> _formattingOf = new(StringComparer.OrdinalIgnoreCase);

    private int _formatting;
    private int _elements;
    private int _bases;
    private long _steps;

    private BoundedHtml(string html) => _html = html;

    public static string Of(string html)
    {
        var bounded = new BoundedHtml(html);
        bounded.Walk();
        ReadingMeter.Count("html", bounded._steps);
        return bounded._kept is null ? html : bounded._kept.Append(html, bounded._copied, html.Length - bounded._copied).ToString();
    }

    private void Walk()
    {
        for (var at = _html.IndexOf('<'); at >= 0 && at + 1 < _html.Length; at = at < _html.Length ? _html.IndexOf('<', at) : -1)
        {
            _steps += InputLimits.StepsOfElement;
            var next = _html[at + 1];
            if (next == '!') at = BehindComment(at);
            else if (next == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2])) at = EndTag(at);
            else if (char.IsAsciiLetter(next)) at = StartTag(at);
            else at++;
        }
    }

    private readonly int BehindComment(int at)
    {
        var isComment = _html.AsSpan(at).StartsWith("<!--");
        var end = isComment ? _html.IndexOf("-->", at + 2, StringComparison.Ordinal) : _html.IndexOf('>', at);
        return end < 0 ? _html.Length : end + (isComment ? 3 : 1);
    }

    private readonly ReadOnlySpan<char> NameAt(int start)
    {
        var rest = _html.AsSpan(start);
        var end = rest.IndexOfAny(EndsName);
        return end < 0 ? rest : rest[..end];
    }

    private int EndTag(int at)
    {
        var name = NameAt(at + 2);
        var end = BehindTag(at + 2 + name.Length, out _);
        if (NotDeep.Contains(name)) return end;
        if (_dropped > 0)
        {
            _dropped--;
            Drop(at, end);
            return end;
        }
        if (Formatting.Contains(name) && _formattingOf.GetAlternateLookup<ReadOnlySpan<char>>() is var formatting && formatting.TryGetValue(name, out var count) && count > 0)
        {
            formatting[name] = count - 1;
            _formatting--;
        }
        Close(name);
        return end;
    }

    /// <summary>Closes the nearest of this name and what is open within it, unless something that it does not close stands between.</summary>
    private void Close(ReadOnlySpan<char> name)
    {
        var isSpecial = Special.Contains(name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _html.AsSpan()[_open[i]];
            _steps++;
            if (open.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
            if (isSpecial ? Boundary.Contains(open) : Special.Contains(open)) return;
        }
    }

    private int StartTag(int at)
    {
        var name = NameAt(at + 1);
        var end = BehindTag(at + 1 + name.Length, out var lastAttribute);
        var isFormatting = Formatting.Contains(name);
        var isDeep = !NotDeep.Contains(name);
        // Every address of a page is looked up from every one of these.
        var isAnotherBase = name.Equals("base", StringComparison.OrdinalIgnoreCase) && _bases++ > 0;
        var isTooMany = isAnotherBase || _elements >= InputLimits.HtmlElements || (isDeep && _open.Count >= InputLimits.HtmlDepth) || (isFormatting && _formatting >= InputLimits.HtmlOpenFormatting);
        if (isTooMany)
        {
            if (isDeep) _dropped++;
            Drop(at, end);
        }
        else
        {
            _elements += Paragraphs.Contains(name) ? 1 + _formatting : 1;
            if (isDeep) _open.Add((at + 1)..(at + 1 + name.Length));
            if (isFormatting)
            {
                _formatting++;
                CollectionsMarshal.GetValueRefOrAddDefault(_formattingOf.GetAlternateLookup<ReadOnlySpan<char>>(), name, out _)++;
            }
            if (lastAttribute > 0) Drop(lastAttribute, end - 1);
        }
        return RawText.Contains(name) ? BehindRawText(name, end, isTooMany) : end;
    }

    /// <summary>Up to the end tag of the same name, which is read as every other.</summary>
    private int BehindRawText(ReadOnlySpan<char> name, int start, bool drop)
    {
        var at = start;
        while ((at = _html.IndexOf("</", at, StringComparison.Ordinal)) >= 0 && !NameAt(at + 2).Equals(name, StringComparison.OrdinalIgnoreCase)) at += 2;
        if (at < 0) at = _html.Length;
        if (drop) Drop(start, at);
        return at;
    }

    /// <summary>Behind the &gt; of a tag whose name ends here; quoted values may hold one.</summary>
    /// <param name="lastAttribute">Where the first attribute begins that is one too many, or 0.</param>
    private int BehindTag(int at, out int lastAttribute)
    {
        lastAttribute = 0;
        for (var attributes = 0; at < _html.Length;)
        {
            var c = _html[at];
            if (c == '>') return at + 1;
            if (char.IsWhiteSpace(c) || c is '/')
            {
                at++;
                continue;
            }
            _steps += InputLimits.StepsOfMark;
            if (++attributes == InputLimits.HtmlAttributes + 1) lastAttribute = at;
            at = BehindAttribute(at);
        }
        return _html.Length;
    }

    private readonly int BehindAttribute(int at)
    {
        // A name may begin with "=".
        at++;
        while (at < _html.Length && _html[at] is not ('>' or '/' or '=') && !char.IsWhiteSpace(_html[at])) at++;
        var equals = at;
        while (equals < _html.Length && char.IsWhiteSpace(_html[equals])) equals++;
        if (equals >= _html.Length || _html[equals] != '=') return at;
        at = equals + 1;
        while (at < _html.Length && char.IsWhiteSpace(_html[at])) at++;
        if (at >= _html.Length || _html[at] == '>') return at;
        if (_html[at] is '"' or '\'')
        {
            var close = _html.IndexOf(_html[at], at + 1);
            return close < 0 ? _html.Length : close + 1;
        }
        while (at < _html.Length && _html[at] != '>' && !char.IsWhiteSpace(_html[at])) at++;
        return at;
    }

    /// <summary>Leaves out a range; what stood at its ends stays apart.</summary>
    private void Drop(int start, int end)
    {
        _kept ??= new StringBuilder(_html.Length);
        _kept.Append(_html, _copied, start - _copied).Append(' ');
        _copied = Math.Max(start, end);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) => new HashSet<string>(names.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
