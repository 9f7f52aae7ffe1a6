using System.Text.RegularExpressions;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>The lines that a post is copied with, each told by its form.</summary>
internal static class PostLines
{
    private const int Longest = 200;

    private const string Handle = @"(?<handle>@\w[\w.]{0,40}(?:@[\w.-]{3,60})?)";

    private const string Dot = @"[·∙•|]";

    private static readonly string Moment =
        $@"(?:{PostSignaturePattern.Clock}\s*(?:{Dot}|,|-|–)?\s*)?{PostSignaturePattern.Date}"
        + $@"(?:,?\s(?:{English.Posts.SignatureAt}\s)?{PostSignaturePattern.Clock})?";

    private static readonly LinePattern TimeLine = LinePattern.Exact($@"^(?<time>{Moment})(?:\s*{Dot}\s*.{{1,60}})?$");

    private static readonly LinePattern AccountLine = LinePattern.Exact(
        $@"^{Handle}(?:\s*{Dot}\s*(?:(?<time>{Moment})|.{{1,20}}))?$"
    );

    private static readonly LinePattern HeaderLine = LinePattern.Exact(
        $@"^(?<name>[^@\n]{{1,100}}?)\s*(?:\(\s?{Handle}\s?\)|{Handle})\s*(?:{Dot}|,|-|–|—)?\s*(?<time>{Moment})?"
            + $@"(?:\s*(?:{English.Posts.On.ToPattern()})\s+(?<network>[A-Z]\w+(?:\s[A-Z]\w+)?))?\s*:?$"
    );

    private static readonly LinePattern SharedLine = LinePattern.Exact(
        $@"^{English.Posts.SharedBy} (?<name>[^@\n]{{1,100}}?)\s*(?:\(\s?{Handle}\s?\)|{Handle})"
            + $@"(?:\s+{English.Posts.PostedOn}\s+(?<time>.{{3,60}}))?$"
    );

    private static readonly LinePattern AnswerLine = LinePattern.Exact(
        $@"^{English.Posts.ReplyingTo}\s+{Handle}(?:[\s,].{{0,80}})?$"
    );

    private static readonly LinePattern FurnitureLine = LinePattern.Exact($"^(?:{English.Posts.Furniture})$");

    private static readonly LinePattern OpeningLine = LinePattern.Exact($"^(?:{English.Posts.EmbedOpening})$");

    /// <summary>The network that Instagram's frame names a post by.</summary>
    private static readonly string Framed = English.Posts.FramedNetwork;

    /// <summary>When a post was posted, where the line says nothing else but counts.</summary>
    public static string? Time(string line) => Matched(TimeLine, line)?.Groups["time"].Value;

    /// <summary>An account that has the line for itself.</summary>
    public static (string Handle, string? Time)? Account(string line) =>
        Matched(AccountLine, line) is { } match ? (match.Groups["handle"].Value, Stated(match, "time")) : null;

    /// <summary>A name and its account; offsets are those of the line.</summary>
    public static (TextSpan Name, string Handle, string? Time, string? Network)? Header(string line) =>
        Matched(HeaderLine, line) is { } match && IsName(match.Groups["name"].Value, Longest)
            ? (
                SpanOf(match.Groups["name"]),
                match.Groups["handle"].Value,
                Stated(match, "time"),
                Stated(match, "network")
            )
            : null;

    /// <inheritdoc cref="Header"/>
    public static (TextSpan Name, string Handle, string? Time, string Network)? SharedBy(string line) =>
        Matched(SharedLine, line) is { } match
            ? (SpanOf(match.Groups["name"]), match.Groups["handle"].Value, Stated(match, "time"), Framed)
            : null;

    /// <summary>The account that a post answers.</summary>
    public static string? Answered(string line) => Matched(AnswerLine, line)?.Groups["handle"].Value;

    public static bool IsFurniture(string line) => Matched(FurnitureLine, line) is not null;

    /// <summary>"View this post on Instagram": a caption follows.</summary>
    public static bool IsEmbedOpening(string line) => MayOpen(line) && Matched(OpeningLine, line) is not null;

    /// <summary>Whether a text names the network whose captions have an opening.</summary>
    public static bool MayOpen(string text) => text.Contains(Framed, StringComparison.Ordinal);

    /// <summary>Whether a line may be the name of an account, and is no sentence.</summary>
    public static bool IsName(string line, int longest) =>
        line.Length is > 0
        && line.Length <= longest
        && line.Any(char.IsLetterOrDigit)
        && !line.Contains("://", StringComparison.Ordinal)
        && !(
            line[^1] is '.' or '?' or '!' or ':' or ';' or ',' or '”' or '"'
            && line.Contains(' ', StringComparison.Ordinal)
        )
        && line.Count(c => c == ' ') <= 8
        && !English.Bylines.By.Contains(line.Split(' ', 2)[0])
        && PostName.Clean(line, longest) is not null;

    private static TextSpan SpanOf(Group group) => new(group.Index, group.Index + group.Length);

    private static string? Stated(Match match, string name) =>
        match.Groups[name] is { Success: true, Length: > 0, Value: var value } ? value.Trim() : null;

    private static Match? Matched(LinePattern pattern, string line) =>
        line.Length is > 0 and <= Longest && pattern.Match(line) is { Success: true } match ? match : null;
}
