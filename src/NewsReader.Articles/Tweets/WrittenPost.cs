using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>Makes of a written post what a page's embedded post is: its text, then the signature.</summary>
internal sealed class WrittenPost
{
    private readonly PostForm _form;
    private readonly ContainerInline _inlines = new();

    /// <summary>How much text there is so far.</summary>
    private int _length;

    /// <summary>Behind the last place of the source that is shown.</summary>
    private int _reached;

    private WrittenPost(PostForm form) => _form = form;

    public static (ContainerInline Inlines, PostSignature Signature) Of(PostForm form)
    {
        var post = new WrittenPost(form);
        var signature = post.Append();
        post._inlines.Span = new SourceSpan(form.Lines[0].Start, Math.Max(form.Lines[0].Start, post._reached - 1));
        return (post._inlines, signature);
    }

    private PostSignature Append()
    {
        foreach (var line in _form.Lines)
        {
            // Blank lines are one line end, as between words of a paragraph.
            if (line.Length == 0)
                continue;
            if (_reached > 0)
                Append(new LineBreakInline { IsHard = true, Span = new SourceSpan(_reached, line.Start - 1) }, 1);
            Append(line);
        }
        var textEnd = _length;
        var author = _form.Author!.Value;
        Mark(" — ", author.Start);
        var name = new TextSpan(_length, _length + author.Length);
        Append(author);
        if (_form.Handle is { } handle && handle.Start > _reached)
        {
            Mark(" (", handle.Start);
            Append(handle);
            Mark(")", _reached + 1);
        }
        if (_form.Time is { } time && time.Start > _reached)
        {
            Mark(" ", time.Start);
            Append(time);
        }
        return new PostSignature(
            new TextSpan(0, textEnd),
            name,
            _form.Text(_form.Handle),
            _form.Network,
            _form.Text(_form.Time)
        )
        {
            Address = _form.Address,
            ReplyTo = _form.ReplyTo,
        };
    }

    private void Append(TextSpan shown)
    {
        _reached = shown.End;
        if (shown.Length > 0)
            Append(
                new LiteralInline(new StringSlice(_form.Source, shown.Start, shown.End - 1))
                {
                    Span = new SourceSpan(shown.Start, shown.End - 1),
                    IsClosed = true,
                },
                shown.Length
            );
    }

    /// <summary>Stands for what is written up to the next part: a line end, the name of a field.</summary>
    private void Mark(string shown, int end)
    {
        Append(new SignatureMarkInline { Shown = shown, Span = new SourceSpan(_reached, end - 1) }, shown.Length);
        _reached = end;
    }

    private void Append(Inline inline, int length)
    {
        _inlines.AppendChild(inline);
        _length += length;
    }
}
