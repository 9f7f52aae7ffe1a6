using System.Text.RegularExpressions;

namespace NewsReader.Text.Posts;

/// <summary>
/// A post on a network, as a page, a letter or a feed carries it, without what the network puts around it. Every field
/// but the text is one line; null is what nothing states.
/// </summary>
public sealed partial record Post
{
    private const int LongestName = 100;
    private const int LongestField = 500;
    private const int LongestAddress = 2000;

    private static readonly Regex Furniture = new(
        $@"(?m)^[ \t]*(?:{English.Posts.Furniture}|(?:(?:♥|❤|🔁|💬)\uFE0F?\s?\d[\d.,]*[KM]?[ \t]*)+)[ \t]*$",
        RegexOptions.CultureInvariant
    );

    [GeneratedRegex(
        @"(?:https?://)?(?:pic\.(?:twitter|x)\.com/\w+|(?<![\w.])t\.co/\w+)(?:\s?…)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnLinks();

    [GeneratedRegex(@"[ \t]+(?=\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LineEndBlanks();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    private Post(string text) => Text = text;

    /// <summary>What was posted: lines with "\n" between, blank ones included; never empty.</summary>
    public string Text { get; }

    /// <summary>"Twitter", "Bluesky".</summary>
    public string? Network { get; private init; }

    /// <summary>The author's name, without emoji, pronouns and offices.</summary>
    public string? Author { get; private init; }

    /// <summary>With its @: "@annlee", "@ann@example.social"; of Reddit "u/annlee".</summary>
    public string? Handle { get; private init; }

    /// <summary>As it is stated: "May 14, 2024".</summary>
    public string? Time { get; private init; }

    /// <summary>Where it stands on the web.</summary>
    public string? Address { get; private init; }

    /// <summary>The account that it answers.</summary>
    public string? ReplyTo { get; private init; }

    /// <summary>
    /// The post of what was found; null where no words of it are left, or nothing tells whose they are.
    /// </summary>
    public static Post? Of(
        string text,
        string? author,
        string? handle,
        string? time = null,
        string? address = null,
        string? network = null,
        string? replyTo = null
    )
    {
        var words = Words(text);
        var known = PostAddress.Of(address);
        handle = Line(handle, LongestName) ?? known?.Handle;
        var name = author is null ? null : PostName.Clean(author, LongestName);
        name ??= handle?.TrimStart('@') is { Length: > 0 } account
            ? account.Split('@')[0] is var bare && bare.StartsWith("u/", StringComparison.Ordinal)
                ? bare[2..]
                : bare
            : null;
        network =
            known?.Network
            ?? Line(network, LongestName)
            ?? (handle is null ? null : PostAddress.NetworkOfHandle(handle));
        if (words.Length == 0 || name is null || (handle is null && network is null))
            return null;
        return new Post(words)
        {
            Network = network,
            Author = name,
            Handle = handle,
            Time = Line(time, LongestField),
            Address = known?.Address ?? Line(address, LongestAddress),
            ReplyTo = Line(replyTo, LongestName),
        };
    }

    /// <summary>The words alone: without counts, buttons, and links to the post's own pictures and to itself.</summary>
    public static string Words(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        if (lines.AsSpan().ContainsAnyInRange('\0', '\x1f') || lines.Contains('\x7f'))
            lines = string.Concat(lines.Where(c => c is '\n' or '\t' or (>= ' ' and not '\x7f')));
        lines = OwnLinks().Replace(Furniture.Replace(lines, ""), "");
        return EmptyLines().Replace(LineEndBlanks().Replace(lines, ""), "\n\n").Trim();
    }

    /// <summary>
    /// How long the words are that a text begins with: without the links to its own pictures and to itself that end it.
    /// </summary>
    public static int WordsLength(string text)
    {
        var length = text.TrimEnd().Length;
        while (
            OwnLinks().EnumerateMatches(text.AsSpan(0, length)) is var links
            && LastOf(links) is { Length: > 0 } last
            && last.Index + last.Length == length
        )
            length = text.AsSpan(0, last.Index).TrimEnd().Length;
        return length;
    }

    private static (int Index, int Length) LastOf(Regex.ValueMatchEnumerator links)
    {
        var last = (0, 0);
        foreach (var link in links)
            last = (link.Index, link.Length);
        return last;
    }

    private static string? Line(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = Blanks.ToOne(text);
        line = string.Concat(line.Where(c => !char.IsControl(c))).Trim();
        return line.Length is 0 || line.Length > longest ? null : line;
    }
}
