using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>A signature at the end of a text; offsets are those of the text.</summary>
/// <param name="TextEnd">Where the post's own text ends.</param>
/// <param name="Handle">With its @; null where the network shows none.</param>
/// <param name="Network">Null where the signature does not tell.</param>
internal readonly record struct ReadSignature(
    int TextEnd,
    TextSpan Name,
    string? Handle,
    string? Network,
    string? Time,
    string? Address
);

/// <summary>What a scraper leaves of an embedded tweet: its text, then "— Ann Lee (@annlee) May 14, 2024".</summary>
internal static class PostSignaturePattern
{
    /// <summary>
    /// An account, or a network where accounts have no names: "@ann", "@ann.example.social", "@ann@example.social",
    /// "Facebook".
    /// </summary>
    internal static readonly string Account =
        @"(?<handle>@\w{1,30}(?:\.[\w.-]{2,40})?(?:@[\w.-]{3,60})?)"
        + $"|(?<network>{English.Posts.SignatureNetworks})";

    internal const string Clock = @"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?";

    internal static readonly string Date =
        $@"(?:[\p{{L}}]{{3,9}},?\s)?(?:[\p{{L}}]{{3,9}}\.?\s\d{{1,2}}"
        + $@"{English.Dates.OrdinalEndings.ToPattern()}?(?:,?\s\d{{4}})?"
        + @"|\d{1,2}\.?\s[\p{L}]{3,9}\.?,?\s\d{4}|\d{4}-\d{2}-\d{2})";

    private static readonly LinePattern Signature = LinePattern.Exact(
        $@"(?:^|\s)(?:—|–|―|--|-)\s?(?<name>[^\s@()—–―][^@—–―\n]{{0,100}}?)\s?\(\s?(?:{Account})\s?\)\s*"
            + $@"(?<time>(?:{Clock}[^,—\w]{{0,4}}\s?)?\(?{Date}\)?"
            + $@"(?:,?\s(?:{English.Posts.SignatureAt}\s)?{Clock})?)?\.?\s*(?<address>https?://\S{{1,200}})?\s*$"
    );

    /// <summary>The signature that ends the text, or null.</summary>
    public static ReadSignature? Read(string text)
    {
        if (text.Length > 3000 || !text.Contains('(', StringComparison.Ordinal))
            return null;
        var match = Signature.Match(text);
        if (!match.Success)
            return null;
        var name = match.Groups["name"];
        var time = match.Groups["time"];
        return new ReadSignature(
            text[..match.Index].TrimEnd().Length,
            new TextSpan(name.Index, name.Index + name.Value.TrimEnd().Length),
            match.Groups["handle"] is { Success: true } handle ? handle.Value : null,
            match.Groups["network"] is { Success: true } network ? network.Value : null,
            time is { Success: true, Length: > 0 } ? time.Value.Trim('(', ')') : null,
            match.Groups["address"] is { Success: true } address ? PostAddress.Of(address.Value)?.Address : null
        );
    }
}
