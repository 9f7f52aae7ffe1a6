using Markdig.Syntax;
using NewsReader.Articles.Layout;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// Finds the posts in a run of paragraphs, in the forms in which people and scrapers copy them: the text and a
/// signature; a name, an account, the text and a time, each on lines of their own; a signature before the text; what
/// Instagram puts around a caption; each of them quoted or not.
/// </summary>
internal sealed class CopiedPosts
{
    /// <summary>A longer text between the parts of a post is no post.</summary>
    private const int MostLines = 40;

    /// <summary>A text that no time ends is no longer.</summary>
    private const int LongestUnended = 600;

    private const int LongestName = 80;

    private readonly IReadOnlyList<InlineText> _run;

    /// <summary>Where each paragraph begins in the run's text.</summary>
    private readonly int[] _starts;

    private readonly List<CopiedLine> _lines;
    private readonly int _firstProse;

    private CopiedPosts(IReadOnlyList<InlineText> run)
    {
        _run = run;
        _starts = new int[run.Count];
        for (var i = 1; i < run.Count; i++)
            _starts[i] = _starts[i - 1] + TextOf(i - 1).Length + 1;
        _lines = CopiedLine.Of(run, _starts);
        _firstProse = Enumerable
            .Range(0, run.Count)
            .FirstOrDefault(i => ArticleParagraphParser.ReadsAsProse(run[i].Text), int.MaxValue);
    }

    /// <summary>The posts in a run, in their order.</summary>
    /// <param name="run">Paragraphs that follow each other in one block.</param>
    public static IEnumerable<CopiedPost> In(IReadOnlyList<InlineText> run) =>
        run.Any(paragraph => MayHold(paragraph.Text)) ? new CopiedPosts(run).Find() : [];

    private IEnumerable<CopiedPost> Find()
    {
        // The first paragraph that is no part of a post yet.
        var free = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Block < free || At(i, free) is not { } found)
                continue;
            yield return found;
            free = found.Last + 1;
        }
    }

    private CopiedPost? At(int line, int free) =>
        !MayHold(_lines[line].Text) ? null
        : _lines[line].IsLast && Signed(line, free) is { } signed ? signed
        : AccountLine(line, free) ?? Header(line) ?? Shared(line);

    /// <summary>Whether a text has what no post is without: most have not, and are looked at no further.</summary>
    private static bool MayHold(string text) => text.Contains('@') || text.Contains('(') || PostLines.MayOpen(text);

    /// <summary>A signature ends the paragraph: the post is in it, or before it.</summary>
    private CopiedPost? Signed(int line, int free)
    {
        var block = _lines[line].Block;
        if (PostSignaturePattern.Read(TextOf(block)) is not { } own)
            return null;
        var first = block;
        if (_lines[line].IsQuoted)
        {
            while (first > free && first > block - MostLines && IsQuoted(first - 1))
                first--;
        }
        else if (own.TextEnd == 0 && first > free)
            first--;
        var start = _starts[first];
        if (PostSignaturePattern.Read(Joined(first, block)) is not { } read)
            return null;
        return Post(
            first,
            block,
            new TextSpan(start, start + read.TextEnd),
            new TextSpan(start + read.Name.Start, start + read.Name.End),
            read.Handle,
            read.Network,
            read.Time,
            read.Address
        );
    }

    /// <summary>A name, under it the account, then the text, then when.</summary>
    private CopiedPost? AccountLine(int line, int free)
    {
        if (line == 0 || PostLines.Account(_lines[line].Text) is not { } account)
            return null;
        var name = _lines[line - 1];
        return name.IsFirst && name.Block >= free && PostLines.IsName(name.Text, LongestName)
            ? Behind(name, line + 1, new TextSpan(name.Start, name.End), account.Handle, null, account.Time)
            : null;
    }

    /// <summary>Name, account and perhaps the day on one line, then the text.</summary>
    private CopiedPost? Header(int line)
    {
        var head = _lines[line];
        if (!head.IsFirst || PostLines.Header(head.Text) is not { } read)
            return null;
        var name = new TextSpan(head.Start + read.Name.Start, head.Start + read.Name.End);
        return Behind(head, line + 1, name, read.Handle, read.Network, read.Time);
    }

    /// <summary>"View this post on Instagram", the caption, "A post shared by Ann Lee (@annlee)".</summary>
    private CopiedPost? Shared(int line)
    {
        if (!_lines[line].IsFirst || !PostLines.IsEmbedOpening(_lines[line].Text))
            return null;
        for (var end = line + 1; end < Math.Min(_lines.Count, line + MostLines); end++)
        {
            if (PostLines.SharedBy(_lines[end].Text) is not { } by)
                continue;
            var at = _lines[end].Start;
            return _lines[end].IsLast && TextIn(line + 1, end) is { } text
                ? Post(
                    _lines[line].Block,
                    _lines[end].Block,
                    text.Span,
                    new TextSpan(at + by.Name.Start, at + by.Name.End),
                    by.Handle,
                    by.Network,
                    by.Time,
                    null
                )
                : null;
        }
        return null;
    }

    /// <summary>The post whose text stands behind what says whose it is.</summary>
    /// <param name="head">The line that begins it.</param>
    /// <param name="line">Where the text may begin.</param>
    private CopiedPost? Behind(CopiedLine head, int line, TextSpan name, string? handle, string? network, string? time)
    {
        var last = Math.Min(_lines.Count, line + MostLines);
        for (var end = line; end < last; end++)
        {
            if (_lines[end].IsQuoted != head.IsQuoted)
            {
                last = end;
                break;
            }
            if (PostLines.Time(_lines[end].Text) is { } stated)
                return Ended(head, line, end, WithFurniture(end), name, handle, network, stated);
        }
        // A quotation ends with the post; else a text that no time ends is one paragraph, and the head has the day.
        if (head.IsQuoted)
            return Ended(head, line, last, last - 1, name, handle, network, time);
        var next = line;
        while (next < last && !_lines[next].IsLast)
            next++;
        return
            time is not null
            && next < last
            && _firstProse < head.Block
            && _lines[next].End - _lines[line].Start <= LongestUnended
            ? Ended(head, line, next + 1, WithFurniture(next), name, handle, network, time)
            : null;
    }

    private CopiedPost? Ended(
        CopiedLine head,
        int line,
        int end,
        int lastLine,
        TextSpan name,
        string? handle,
        string? network,
        string? time
    ) =>
        lastLine < _lines.Count && _lines[lastLine].IsLast && TextIn(line, end) is { } text
            ? Post(
                head.Block,
                _lines[lastLine].Block,
                text.Span,
                name,
                handle,
                network,
                time,
                AddressIn(end, lastLine),
                text.ReplyTo
            )
            : null;

    private CopiedPost? Post(
        int first,
        int last,
        TextSpan text,
        TextSpan name,
        string? handle,
        string? network,
        string? time,
        string? address,
        string? replyTo = null
    )
    {
        var start = _starts[first];
        var whole = Joined(first, last);
        var words = whole[(text.Start - start)..(text.End - start)];
        var length = NewsReader.Text.Posts.Post.WordsLength(words);
        if (length == 0)
            return null;
        var shown = whole[(name.Start - start)..(name.End - start)];
        var clean = PostName.Clean(shown, LongestName) ?? shown;
        if (shown.IndexOf(clean, StringComparison.Ordinal) is >= 0 and var at)
            name = new TextSpan(name.Start + at, name.Start + at + clean.Length);
        return new CopiedPost(
            first,
            last,
            new PostSignature(
                new TextSpan(text.Start - start, text.Start - start + length),
                new TextSpan(name.Start - start, name.End - start),
                handle,
                network,
                time
            )
            {
                Address = address,
                ReplyTo = replyTo,
            }
        );
    }

    /// <summary>The words between two lines, without whom they answer and what the network puts around them.</summary>
    private (TextSpan Span, string? ReplyTo)? TextIn(int line, int end)
    {
        string? replyTo = null;
        while (line < end && (_lines[line].Text.Length == 0 || PostLines.IsFurniture(_lines[line].Text)))
            line++;
        if (line < end && PostLines.Answered(_lines[line].Text) is { } answered)
            (replyTo, line) = (answered, line + 1);
        while (end > line && (_lines[end - 1].Text.Length == 0 || PostLines.IsFurniture(_lines[end - 1].Text)))
            end--;
        return line < end ? (new TextSpan(_lines[line].Start, _lines[end - 1].End), replyTo) : null;
    }

    /// <summary>The last of the lines that belong to a post behind its time: counts, buttons, its address.</summary>
    private int WithFurniture(int line)
    {
        var last = line;
        for (var i = line + 1; i < _lines.Count && _lines[i].IsQuoted == _lines[line].IsQuoted; i++)
        {
            var text = _lines[i].Text;
            if (PostLines.IsFurniture(text) || PostAddress.Of(text) is not null)
                last = i;
            else if (text.Length > 0)
                break;
        }
        return _lines[last].IsLast ? last : line;
    }

    private string? AddressIn(int line, int last)
    {
        for (var i = line; i <= last; i++)
        {
            if (PostAddress.Of(_lines[i].Text) is { } address)
                return address.Address;
        }
        return null;
    }

    private string Joined(int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(TextOf));

    private bool IsQuoted(int block) =>
        CopiedLine.MarkLength(_run[block]) > 0 || _run[block].Block.Parent is QuoteBlock;

    private string TextOf(int block) => _run[block].Text[CopiedLine.MarkLength(_run[block])..];
}

/// <summary>A post in a run of paragraphs.</summary>
/// <param name="First">The first paragraph of it.</param>
/// <param name="Last">The last.</param>
/// <param name="Signature">Offsets are those of their joined text.</param>
internal sealed record CopiedPost(int First, int Last, PostSignature Signature);
