using System.Text.RegularExpressions;
using NewsReader.Recognition;

namespace NewsReader.Parsing.Tweets;

/// <summary>What a scraper leaves of an embedded tweet: its text, then "— Ann Lee (@annlee) May 14, 2024".</summary>
internal static partial class PostSignaturePattern
{
    [GeneratedRegex(@"(?:^|\s)(?:—|–|―|--|-)\s?(?<name>[^\s@()—–][^@()—–\n]{0,60}?)\s?\(\s?(?<handle>@\w{1,30}(?:\.[\w.-]{2,40})?)\s?\)\s*(?<time>(?:\d{1,2}:\d{2}[^,—]{0,12},?\s)?\(?[\p{L}]{3,9}\.?\s\d{1,2},?\s\d{4}\)?|\d{1,2}\s[\p{L}]{3,9}\.?\s\d{4}|[\p{L}]{3,9}\.?\s\d{1,2})?\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    /// <summary>The signature that ends the text, or null.</summary>
    public static PostSignature? Read(string text)
    {
        if (text.Length > 3000 || !text.Contains("(@", StringComparison.Ordinal) && !text.Contains("( @", StringComparison.Ordinal)) return null;
        var match = Signature().Match(text);
        if (!match.Success) return null;
        var name = match.Groups["name"];
        var time = match.Groups["time"];
        return new PostSignature(text[..match.Index].TrimEnd().Length, new TextSpan(name.Index, name.Index + name.Value.TrimEnd().Length), match.Groups["handle"].Value, time.Success ? time.Value.Trim('(', ')') : null);
    }
}
