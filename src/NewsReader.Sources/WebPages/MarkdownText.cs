using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>Writes clean HTML as Markdown: what is text stays text, whatever characters it has.</summary>
internal sealed partial class MarkdownText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _paragraph = new();
    private readonly Uri _address;

    /// <summary>What stands before every line: "> " within a quotation, spaces within a list.</summary>
    private string _margin = "";

    /// <summary>What stands before the next line instead: the bullet of an item.</summary>
    private string? _bullet;

    private readonly Func<IElement, bool>? _passed;

    private readonly EmbeddedPosts _posts;

    private MarkdownText(Uri address, EmbeddedPosts posts, Func<IElement, bool>? passed) =>
        (_address, _posts, _passed) = (address, posts, passed);

    /// <param name="address">Where the page stands: a link to a place within it is none.</param>
    /// <param name="posts">The posts that were taken out of it.</param>
    /// <param name="passed">Elements that are passed over with all that is in them; null for none.</param>
    public static string Of(INode node, Uri address, EmbeddedPosts posts, Func<IElement, bool>? passed = null)
    {
        var markdown = new MarkdownText(address, posts, passed);
        markdown.Blocks(node, 0);
        markdown.EndParagraph();
        return markdown._text.ToString().Trim('\n');
    }

    private void Blocks(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                AppendText(text.Data);
            else if (child is IElement element && !CleanHtml.IsDropped(element) && _passed?.Invoke(element) != true)
                Element(element, depth);
        }
    }

    private void Element(IElement element, int depth)
    {
        if (depth > InputLimits.HtmlDepth)
        {
            AppendText(element.TextContent);
            return;
        }
        switch (element.LocalName)
        {
            case "p" when _posts.TakeAt(element) is { } post:
                Post(post);
                break;
            case "head":
                break;
            case "br":
                BreakLine();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, depth);
                break;
            case "blockquote":
                Within(_margin + "> ", null, element, depth);
                break;
            case "ul" or "ol":
                List(element, depth);
                break;
            case "pre":
                Preformatted(element);
                break;
            case "hr":
                EndParagraph();
                break;
            case "table" when PageTable.RowsOf(element) is { } rows:
                Table(element, rows, depth);
                break;
            case "tr":
                Row(element, depth);
                break;
            case "figure":
                Figure(element, depth);
                break;
            case "code" or "kbd" or "samp" or "tt":
                Code(element);
                break;
            case "a":
                Link(element, depth);
                break;
            case "img":
                Picture(element, caption: "");
                break;
            case "sup" when MarkdownMarks.Raised(element.TextContent) is { } raised:
                AppendText(raised);
                break;
            case "em" or "i" or "cite":
                Emphasis("*", element, depth);
                break;
            case "strong" or "b":
                Emphasis("**", element, depth);
                break;
            case "q":
                AppendText("“");
                Blocks(element, depth + 1);
                AppendText("”");
                break;
            case var name when HtmlElements.IsBlock(name):
                EndParagraph();
                Blocks(element, depth + 1);
                EndParagraph();
                break;
            default:
                Blocks(element, depth + 1);
                break;
        }
    }

    /// <summary>A post stands in no list: the rest of an item stands behind it.</summary>
    private void Post(string written)
    {
        EndParagraph();
        var margin = _margin.AsSpan().Trim().IsEmpty ? "" : _margin;
        (_margin, _bullet) = ("", null);
        foreach (var line in written.Split('\n'))
            Line(line);
        EndBlock();
        _margin = margin;
    }

    private void BreakLine()
    {
        // A line that is broken twice is a paragraph.
        if (_paragraph.Length > 0 && _paragraph[^1] == '\n')
            EndParagraph();
        else if (_paragraph.Length > 0)
            _paragraph.Append('\n');
    }

    private void Heading(IElement heading, int depth)
    {
        EndParagraph();
        Blocks(heading, depth + 1);
        _paragraph.Replace('\n', ' ');
        // A page has one headline, and it is the article's.
        EndParagraph(new string('#', Math.Max(2, heading.LocalName[1] - '0')) + " ");
    }

    private void List(IElement list, int depth)
    {
        EndParagraph();
        var number =
            int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && start < 100_000
                ? start
                : 1;
        foreach (var item in list.Children.Where(item => !CleanHtml.IsDropped(item)))
        {
            if (PageMarks.IsToken(item))
            {
                Element(item, depth + 1);
                continue;
            }
            var bullet = list.LocalName == "ul" ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number++}. ");
            Within(_margin + new string(' ', bullet.Length), _margin + bullet, item, depth);
        }
    }

    private void Within(string margin, string? bullet, IElement element, int depth)
    {
        EndParagraph();
        var before = _margin;
        // Markdown has no end of depth, and a page that goes so far means none.
        if (margin.Length <= 40)
            (_margin, _bullet) = (margin, bullet);
        Blocks(element, depth + 1);
        EndParagraph();
        (_margin, _bullet) = (before, null);
    }

    private void Link(IElement link, int depth)
    {
        var address = Absolute(link.GetAttribute("href"));
        var leadsNowhere =
            address is null
            || address.StartsWith(_address.AbsoluteUri + "#", StringComparison.Ordinal)
            || address.StartsWith(WebPage.Nowhere.AbsoluteUri, StringComparison.Ordinal);
        // The sign behind a heading is a link to the heading.
        if (leadsNowhere && !link.TextContent.Any(char.IsLetterOrDigit) && link.QuerySelector("img") is null)
            return;
        if (leadsNowhere || HtmlElements.HoldsBlock(link))
        {
            Blocks(link, depth + 1);
            return;
        }
        var at = _paragraph.Length;
        Blocks(link, depth + 1);
        var shown = at <= _paragraph.Length ? _paragraph.ToString(at, _paragraph.Length - at) : "";
        if (string.IsNullOrWhiteSpace(shown) || shown.StartsWith("![", StringComparison.Ordinal))
            return;
        var before = shown.Length - shown.TrimStart().Length;
        _paragraph.Length = at;
        _paragraph
            .Append(shown, 0, before)
            .Append('[')
            .Append(shown.Trim().Replace('\n', ' '))
            .Append("](")
            .Append(MarkdownMarks.Destination(address!))
            .Append(')');
        if (char.IsWhiteSpace(shown[^1]))
            _paragraph.Append(' ');
    }

    private void Emphasis(string mark, IElement element, int depth)
    {
        if (element.QuerySelector("img, br") is not null || HtmlElements.HoldsBlock(element))
        {
            Blocks(element, depth + 1);
            return;
        }
        var at = _paragraph.Length;
        Blocks(element, depth + 1);
        if (at > _paragraph.Length)
            return;
        var shown = _paragraph.ToString(at, _paragraph.Length - at);
        var bare = shown.Trim();
        // Marks side by side, or next to a letter, are read as something else.
        var before = at > 0 ? _paragraph[at - 1] : ' ';
        if (
            bare.Length == 0
            || bare.Contains('*')
            || before == '*'
            || (char.IsLetterOrDigit(before) && shown[0] == bare[0])
            || !char.IsLetterOrDigit(bare[0]) && !char.IsWhiteSpace(before)
            || !char.IsLetterOrDigit(bare[^1]) && !char.IsWhiteSpace(shown[^1]) && !EndsWord(element)
        )
            return;
        _paragraph.Length = at;
        _paragraph
            .Append(shown, 0, shown.IndexOf(bare, StringComparison.Ordinal))
            .Append(mark)
            .Append(bare)
            .Append(mark);
        if (char.IsWhiteSpace(shown[^1]))
            _paragraph.Append(' ');
    }

    /// <summary>Whether a line ends behind an element, or a blank stands there.</summary>
    private static bool EndsWord(IElement element) =>
        element.NextSibling switch
        {
            null => element.ParentElement is { } parent && HtmlElements.IsBlock(parent.LocalName),
            IText { Data: [var next, ..] } => char.IsWhiteSpace(next),
            IElement { LocalName: "br" } => true,
            _ => false,
        };

    private void AppendText(string text)
    {
        if (text.Contains(BoundedHtml.ParagraphEnd))
        {
            foreach (var paragraph in text.Split(BoundedHtml.ParagraphEnd, StringSplitOptions.RemoveEmptyEntries))
            {
                AppendText(paragraph);
                EndParagraph();
            }
            return;
        }
        if (text.Length == 0)
            return;
        var words = Blanks.ToOne(text);
        var needsSpace = char.IsWhiteSpace(text[0]) && _paragraph.Length > 0 && !char.IsWhiteSpace(_paragraph[^1]);
        if (needsSpace)
            _paragraph.Append(' ');
        if (words.Length == 0)
            return;
        _paragraph.Append(Escaped(words, startsLine: _paragraph.Length == 0 || _paragraph[^1] == '\n'));
        if (char.IsWhiteSpace(text[^1]))
            _paragraph.Append(' ');
    }

    private void EndParagraph(string mark = "")
    {
        var lines = _paragraph
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _paragraph.Clear();
        if (lines.Length == 0)
            return;
        for (var i = 0; i < lines.Length; i++)
        {
            // A paragraph of more lines than one may have is several.
            var endsBlock = i == lines.Length - 1 || (i + 1) % InputLimits.ParagraphLines == 0;
            Line((i == 0 ? mark : "") + lines[i] + (endsBlock ? "" : "\\"));
            if (endsBlock)
                EndBlock();
        }
    }

    private void Line(string line)
    {
        _text.Append(line.Length > 0 ? _bullet ?? _margin : _margin.TrimEnd()).Append(line).Append('\n');
        _bullet = null;
    }

    private void EndBlock() => _text.Append(_margin.TrimEnd()).Append('\n');

    /// <summary>An address that may be followed, absolute; null for one of another kind.</summary>
    private string? Absolute(string? address) =>
        !string.IsNullOrWhiteSpace(address)
        && Uri.TryCreate(_address, address.Trim(), out var uri)
        && uri.Scheme is "http" or "https" or "mailto"
            ? uri.AbsoluteUri
            : null;

    /// <summary>Text that Markdown reads as just this text.</summary>
    public static string Escaped(string text, bool startsLine) => MarkdownMarks.Escaped(text, startsLine);
}
