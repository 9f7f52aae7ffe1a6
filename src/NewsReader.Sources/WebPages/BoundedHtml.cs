using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// HTML as it is given to a parser: written anew from the tokens that the parser's own tokenizer finds, every element
/// closed where it ends, none deeper and no more of them than <see cref="InputLimits"/> allow. So no tree is deeper
/// than what was written, and no element is opened again for another that nobody closed. All text stays but that of
/// scripts, styles, drawings and frames; tags beyond a limit are left out.
/// </summary>
internal sealed class BoundedHtml : IDisposable
{
    /// <summary>Where a block begins or ends that is one element too many (Unicode's own sign).</summary>
    public const char ParagraphEnd = '\u2029';

    private readonly StringBuilder _written;
    private readonly HtmlTokenizer _tokens;

    /// <summary>The elements that are open, the outermost first.</summary>
    private readonly List<OpenElement> _open = [];

    /// <summary>Where the last element ends that holds nothing; -1 for none.</summary>
    private int _emptyEnd = -1;

    /// <summary>How many start tags of each name were left out whose end tag has not come.</summary>
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    private readonly HashSet<string> _once = new(StringComparer.Ordinal);

    private int _elements;
    private long _steps;

    private BoundedHtml(string html)
    {
        _written = new StringBuilder("<!DOCTYPE html>", html.Length + 1024);
        _tokens = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            ShouldEmitAttribute = (
                ref AngleSharp.Html.Parser.Tokens.Struct.StructHtmlToken token,
                ReadOnlyMemory<char> _
            ) => token.Attributes.Count < InputLimits.HtmlAttributes,
        };
    }

    public static string Of(string html)
    {
        using var bounded = new BoundedHtml(html);
        for (var token = bounded._tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = bounded._tokens.Get())
            bounded.Write(token);
        bounded.CloseDownTo(0);
        ReadingMeter.Count("html", bounded._steps);
        return bounded._written.ToString();
    }

    public void Dispose() => _tokens.Dispose();

    private void Write(HtmlToken token)
    {
        _steps += InputLimits.StepsOfElement;
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                AppendText(token.Data);
                break;
            case HtmlTokenType.StartTag:
                Start((HtmlTagToken)token);
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (HtmlElements.ModeOf(name) is { } mode)
        {
            _tokens.State = mode;
            RawText(tag);
        }
        else if (HtmlElements.IsForeign(name))
            PassForeign(tag);
        else if (HtmlElements.IsPage(name))
        {
            if (_once.Add(name))
                AppendStart(tag);
        }
        else if (HtmlElements.IsVoid(name))
        {
            CloseFor(name);
            if (_elements < InputLimits.HtmlElements && (name != "base" || _once.Add(name)))
                AppendStart(tag);
        }
        else if (HtmlElements.IsName(name))
            Open(tag);
    }

    private void Open(HtmlTagToken tag)
    {
        CloseFor(tag.Name);
        // Between the cells of a table a parser takes what is written inside out of it.
        var isBetweenCells =
            _open.Count > 0 && HtmlElements.IsTable(_open[^1].Name) && HtmlElements.IsFormatting(tag.Name);
        if (_elements >= InputLimits.HtmlElements || _open.Count >= InputLimits.HtmlDepth || isBetweenCells)
        {
            _leftOut[tag.Name] = _leftOut.GetValueOrDefault(tag.Name) + 1;
            _written.Append(BlankFor(tag.Name));
            return;
        }
        var start = _written.Length;
        AppendStart(tag);
        _open.Add(new OpenElement(tag.Name, start, _written.Length, IsPlainBox(tag)));
    }

    /// <summary>
    /// Closes what an element of this name ends where nobody closed it: a paragraph, an item, a cell, a link.
    /// </summary>
    private void CloseFor(string name)
    {
        foreach (var (ended, within) in HtmlElements.EndedBy(name))
        {
            for (var i = _open.Count - 1; i >= 0 && !within(_open[i].Name); i--)
            {
                _steps++;
                if (!ended(_open[i].Name))
                    continue;
                CloseDownTo(i);
                break;
            }
        }
    }

    private void End(string name)
    {
        if (name == "br")
            AppendVoid(name);
        if (_leftOut.GetValueOrDefault(name) is > 0 and var count)
        {
            _leftOut[name] = count - 1;
            _written.Append(BlankFor(name));
            return;
        }
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            _steps++;
            if (_open[i].Name == name)
            {
                CloseDownTo(i);
                return;
            }
            if (HtmlElements.Holds(_open[i].Name, name))
                return;
        }
    }

    private void CloseDownTo(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
        {
            var isEmpty = _open[i].IsPlain && _written.Length == _open[i].Content;
            if (isEmpty && IsBehindEmpty(_open[i].Start))
            {
                _written.Length = Math.Min(_open[i].Start, _emptyEnd + 1);
                _elements--;
                continue;
            }
            _written.Append("</").Append(_open[i].Name).Append('>');
            if (isEmpty)
                _emptyEnd = _written.Length;
        }
        _open.RemoveRange(count, _open.Count - count);
    }

    /// <summary>Whether there are only blanks between the last empty element and a place; leaves one of them.</summary>
    private bool IsBehindEmpty(int place)
    {
        if (_emptyEnd < 0)
            return false;
        for (var i = _emptyEnd; i < place; i++)
        {
            if (!char.IsWhiteSpace(_written[i]))
                return false;
        }
        return true;
    }

    /// <summary>Whether nothing is lost with an element where it is empty and another empty one is before it.</summary>
    private static bool IsPlainBox(HtmlTagToken tag) =>
        tag.Name is "div" or "section" or "p" or "span"
        && tag.Attributes.All(attribute => attribute.Name is "class" or "id");

    /// <summary>What is left of a tag: a block that is no element still ends a paragraph.</summary>
    private static char BlankFor(string name) => HtmlElements.IsBlock(name) ? ParagraphEnd : ' ';

    /// <summary>
    /// What is no HTML up to its end tag: kept where it is a title, or what the page says of itself for machines. Of a
    /// frame the address is.
    /// </summary>
    private void RawText(HtmlTagToken tag)
    {
        var text = new StringBuilder();
        for (
            var token = _tokens.Get();
            token.Type != HtmlTokenType.EndOfFile && !(token.Type == HtmlTokenType.EndTag && token.Name == tag.Name);
            token = _tokens.Get()
        )
        {
            _steps++;
            if (token.Type == HtmlTokenType.Character)
                text.Append(token.Data);
        }
        if (_elements >= InputLimits.HtmlElements)
            return;
        if (tag.Name == "title")
        {
            AppendVoid("title");
            AppendText(text.ToString());
            _written.Append("</title>");
        }
        else if (tag.Name == "iframe" || IsPost(tag))
        {
            // Its address may be that of a post or a film; what it holds is for browsers that know no frames.
            AppendStart(tag);
            _written.Append("</").Append(tag.Name).Append('>');
        }
        else if (
            tag.Name == "script"
            && tag.GetAttribute("type").Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)
            && IsPlainScript(text.ToString())
        )
        {
            _elements++;
            _written.Append("<script type=\"application/ld+json\">").Append(text).Append("</script>");
        }
    }

    /// <summary>Whether it is a script that puts a post where it stands.</summary>
    private static bool IsPost(HtmlTagToken tag) =>
        tag.Name == "script" && tag.GetAttribute(PostMarkup.TelegramPost).Length > 0;

    /// <summary>Whether a script ends at its end tag, and at no other place.</summary>
    private static bool IsPlainScript(string text) =>
        !text.Contains("<!--", StringComparison.Ordinal)
        && !text.Contains("</script", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Passes over a drawing or formula, up to its end tag or to what can be none of it (13.2.6.5). Of a formula its
    /// signs stay, or what it states for those who do not see it.
    /// </summary>
    private void PassForeign(HtmlTagToken root)
    {
        if (root.IsSelfClosing)
            return;
        var signs = root.Name == "math" ? new StringBuilder(root.GetAttribute("alttext")) : null;
        var isStated = signs?.Length > 0;
        var (depth, holders, notes) = (1, 0, 0);
        while (depth > 0)
        {
            _tokens.IsAcceptingCharacterData = holders == 0;
            var token = _tokens.Get();
            _steps++;
            if (token.Type == HtmlTokenType.EndOfFile)
                break;
            var isStart = token is { Type: HtmlTokenType.StartTag } && token is HtmlTagToken { IsSelfClosing: false };
            if (token.Type == HtmlTokenType.StartTag && holders == 0 && HtmlElements.EndsForeign(token.Name))
            {
                _tokens.IsAcceptingCharacterData = false;
                AppendText(signs?.ToString() ?? "");
                Start((HtmlTagToken)token);
                return;
            }
            if (token.Type == HtmlTokenType.Character && notes == 0 && !isStated)
                signs?.Append(token.Data);
            if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
                continue;
            var step =
                isStart ? 1
                : token.Type == HtmlTokenType.EndTag ? -1
                : 0;
            if (token.Name is "annotation" or "annotation-xml")
                notes = Math.Max(0, notes + step);
            if (token.Name == root.Name)
                depth += step;
            else if (HtmlElements.HoldsHtml(token.Name))
                holders = Math.Max(0, holders + step);
        }
        _tokens.IsAcceptingCharacterData = false;
        AppendText(signs?.ToString() ?? "");
    }

    private void AppendStart(HtmlTagToken tag)
    {
        _elements++;
        _written.Append('<').Append(tag.Name);
        foreach (var attribute in tag.Attributes)
        {
            _steps += InputLimits.StepsOfMark;
            if (
                !HtmlElements.IsName(attribute.Name)
                || attribute.Name.StartsWith(PageMarks.Prefix, StringComparison.Ordinal)
            )
                continue;
            _written.Append(' ').Append(attribute.Name).Append("=\"");
            AppendText(attribute.Value);
            _written.Append('"');
        }
        _written.Append('>');
    }

    private void AppendVoid(string name)
    {
        _elements++;
        _written.Append('<').Append(name).Append('>');
    }

    private void AppendText(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    _written.Append("&amp;");
                    break;
                case '<':
                    _written.Append("&lt;");
                    break;
                case '"':
                    _written.Append("&quot;");
                    break;
                default:
                    _written.Append(c);
                    break;
            }
        }
    }

    /// <param name="Start">Where its start tag begins.</param>
    /// <param name="Content">Where what it holds begins.</param>
    /// <param name="IsPlain">Whether it is a box that means nothing by itself.</param>
    private readonly record struct OpenElement(string Name, int Start, int Content, bool IsPlain);
}
