using System.Text;

namespace NewsReader.Text.Posts;

/// <summary>
/// How a post is written in Markdown, and the places of its parts there: a fenced block of its own lines, whatever
/// they hold, and of who posted them, where and when.
/// <code>
/// ::: post
/// The bridge is closed.
/// \::: a line that begins as a fence does, or with a backslash, has a backslash before it
/// ::: by
/// author: Harbour Office
/// handle: @harbouroffice
/// network: Twitter
/// time: May 14, 2024
/// reply: @annlee
/// address: https://twitter.com/harbouroffice/status/1
/// :::
/// </code>
/// All offsets are those of the whole source.
/// </summary>
public sealed class PostForm
{
    private const string Fence = ":::";
    private const string Opening = "::: post";
    private const string By = "::: by";

    private const string AuthorField = "author";
    private const string HandleField = "handle";
    private const string NetworkField = "network";
    private const string TimeField = "time";
    private const string ReplyField = "reply";
    private const string AddressField = "address";

    private readonly Dictionary<string, TextSpan> _fields = new(StringComparer.Ordinal);
    private readonly List<TextSpan> _lines = [];

    private PostForm(string source) => Source = source;

    /// <summary>The whole text that it stands in.</summary>
    public string Source { get; }

    /// <summary>The lines of what was posted, without their ends and the backslash before.</summary>
    public IReadOnlyList<TextSpan> Lines => _lines;

    public TextSpan? Author => Field(AuthorField);

    public TextSpan? Handle => Field(HandleField);

    public TextSpan? Time => Field(TimeField);

    public string? Network => Text(Field(NetworkField));

    public string? ReplyTo => Text(Field(ReplyField));

    public string? Address => Text(Field(AddressField));

    /// <summary>Behind the last line, without its end.</summary>
    public int End { get; private set; }

    /// <summary>The text of a place; null for none.</summary>
    public string? Text(TextSpan? place) => place?.In(Source).ToString();

    /// <summary>The post as it is written, without a line end behind it.</summary>
    public static string Write(Post post)
    {
        var written = new StringBuilder(Opening).Append('\n');
        foreach (var line in post.Text.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal) || line.StartsWith('\\'))
                written.Append('\\');
            written.Append(line).Append('\n');
        }
        written.Append(By).Append('\n');
        foreach (
            var (name, value) in new[]
            {
                (AuthorField, post.Author),
                (HandleField, post.Handle),
                (NetworkField, post.Network),
                (TimeField, post.Time),
                (ReplyField, post.ReplyTo),
                (AddressField, post.Address),
            }
        )
        {
            if (value is not null)
                written.Append(name).Append(": ").Append(value).Append('\n');
        }
        return written.Append(Fence).ToString();
    }

    /// <summary>The post whose first line begins at an offset; null where none is written there, whole.</summary>
    public static PostForm? Read(string source, int start)
    {
        var form = new PostForm(source);
        var (line, next) = LineAt(source, start);
        if (!line.In(source).TrimEnd().SequenceEqual(Opening))
            return null;
        var isBy = false;
        while (next <= source.Length)
        {
            (line, next) = LineAt(source, next);
            var text = line.In(source);
            if (isBy && text.TrimEnd().SequenceEqual(Fence))
            {
                form.End = line.End;
                return form._lines.Count > 0 && form.Author is not null ? form : null;
            }
            if (!isBy && text.TrimEnd().SequenceEqual(By))
                isBy = true;
            else if (text.StartsWith(Fence))
                return null;
            else if (!isBy)
                form._lines.Add(text.StartsWith('\\') ? new TextSpan(line.Start + 1, line.End) : line);
            else if (!form.TakeField(line))
                return null;
        }
        return null;
    }

    private bool TakeField(TextSpan line)
    {
        var text = line.In(Source);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0)
            return false;
        var start = line.Start + colon + 2;
        return _fields.TryAdd(
            text[..colon].ToString(),
            new TextSpan(start, start + Source.AsSpan(start..line.End).TrimEnd().Length)
        );
    }

    private TextSpan? Field(string name) => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A line without its end, and where the next begins; behind the text where there is none.</summary>
    private static (TextSpan Line, int Next) LineAt(string source, int start)
    {
        var length = source.AsSpan(start).IndexOfAny('\r', '\n');
        if (length < 0)
            return (new TextSpan(start, source.Length), source.Length + 1);
        var end = start + length;
        var isTwo = source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n';
        return (new TextSpan(start, end), end + (isTwo ? 2 : 1));
    }
}
