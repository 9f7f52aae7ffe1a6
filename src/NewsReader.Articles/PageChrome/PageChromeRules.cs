using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Entities;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// The lines of a scraped page that are not the article. Each rule is sure of a whole line or says nothing: text that
/// is lost is worse than furniture that stays.
/// </summary>
internal static partial class PageChromeRules
{
    /// <summary>No furniture is longer than this.</summary>
    private const int LongestLine = 260;

    /// <summary>But for what lawyers write.</summary>
    private const int LongestNotice = 700;

    private const string ShareBar = "share bar";
    private const string Advertisement = "advertisement";
    private const string Newsletter = "newsletter box";
    private const string Credit = "photo credit";
    private const string Control = "page control";
    private const string Navigation = "navigation";
    private const string Notice = "notice";
    private const string DateLine = "date line";
    private const string Address = "address";
    private const string Credits = "credits";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WholeLines = English
        .Page.WholeLines.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly LinePattern CreditLine = LinePattern.LinearIgnoreCase($"^{English.Page.Credits}$");

    private static readonly LinePattern Caption = LinePattern.LinearExact(
        $@"^{English.Page.CaptionBeginnings}|{English.Page.CaptionEndings}\.?\)?$"
    );

    private static readonly LinePattern Ago = LinePattern.IgnoreCase($"^{English.Page.Ago}$");

    /// <summary>Who worked on a report, below it: "Reporting by Ann Lee in Paris; Editing by Bo Chan".</summary>
    private static readonly LinePattern CreditsLine = LinePattern.IgnoreCase(
        $@"^\(?{English.Page.Contributions}.{{3,220}}$"
    );

    private static readonly LinePattern LongNotice = LinePattern.IgnoreCase($"^{English.Page.LongNotices}");

    private static readonly LinePattern NewsletterWords = LinePattern.IgnoreCase(
        $@"\b{English.Page.NewsletterWords}\b"
    );

    private static readonly LinePattern NewsletterBeginnings = LinePattern.IgnoreCase(
        $@"^{English.Page.NewsletterBeginnings}\b"
    );

    private static readonly LinePattern NoticeLine = LinePattern.IgnoreCase($"^{English.Page.Notices}$");

    private static readonly LinePattern Counter = LinePattern.IgnoreCase($"^{English.Page.Counters}$");

    [GeneratedRegex(@"^\S{1,20}(?:\s+[>›»/|]\s+\S+(?:\s\S+){0,3}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumbs();

    /// <summary>What the line was taken for; null where it is the article's own.</summary>
    public static string? Match(ReadOnlySpan<char> line, ArticleHead head)
    {
        if (line.Length <= LongestNotice && LongNotice.IsMatch(line))
            return Notice;
        if (line.Length > LongestLine)
            return null;
        var bare = line.Trim(" \t\u00A0:.*_=#>»›→↓▼▲|•·-–—[]()…");
        if (bare.IsEmpty)
            return IsRule(line) ? "rule" : null;
        if (
            bare.Length <= 50
            && WholeLines.TryGetValue(bare, out var rule)
            && !(
                head.HasHeadline
                && !head.BodyHasBegun
                && bare.Length == line.Length
                && rule == Navigation
                && bare.Length > 12
            )
        )
            return rule;
        if (
            !head.HasHeadline
            && (bare.Length <= 20 && English.Page.Sections.Contains(bare) || KnownOrganisations.Contains(bare))
        )
            return Navigation;
        if (IsAddress(bare))
            return Address;
        if (bare.Length <= 120 && IsShareBar(bare))
            return ShareBar;
        if (line[^1] is not ('”' or '"') && Counter.IsMatch(bare))
            return ShareBar;
        if (!head.BodyHasBegun && (PublicationDate.IsDateLine(line) || Ago.IsMatch(bare)))
            return DateLine;
        if (!head.BodyHasBegun && Breadcrumbs().IsMatch(line))
            return Navigation;
        if (HasQuotation(line))
            return null;
        if (CouldBeCredit(line) && (CreditLine.IsMatch(line) || Caption.IsMatch(line)))
            return Credit;
        if (NewsletterBeginnings.IsMatch(bare) && NewsletterWords.IsMatch(bare))
            return Newsletter;
        if (head.BodyHasBegun && CreditsLine.IsMatch(line))
            return Credits;
        return NoticeLine.IsMatch(bare) ? Notice : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ')
        && (
            line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3;

    private static bool IsShareBar(ReadOnlySpan<char> line)
    {
        int words = 0,
            networks = 0;
        foreach (var range in line.SplitAny(' ', ',', '\t', '\u00A0'))
        {
            var word = line[range];
            if (word.IsEmpty)
                continue;
            if (!English.Page.ShareWords.Contains(word) && !int.TryParse(word, out _))
                return false;
            words++;
            if (English.Page.ShareTargets.Contains(word))
                networks++;
        }
        return networks >= 2 || (networks == 1 && words <= 3);
    }

    private static bool CouldBeCredit(ReadOnlySpan<char> line) =>
        line.IndexOfAny("/©:()") >= 0 || English.Page.CreditWords.StandsIn(line) || line.Length < 40;

    private static bool HasQuotation(ReadOnlySpan<char> line) => line.IndexOfAny("“”\"") >= 0;
}
