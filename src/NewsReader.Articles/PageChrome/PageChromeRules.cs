using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Entities;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// The lines of a scraped page that are not the article. Each rule is sure of a whole line or says nothing: text that
/// is lost is worse than furniture that stays.
/// </summary>
internal sealed partial class PageChromeRules(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, PageChromeRules> OfLexicons = [];

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

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _wholeLines = lexicon
        .Page.WholeLines.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LinePattern _creditLine = LinePattern.LinearIgnoreCase($"^{lexicon.Page.Credits}$");

    private readonly LinePattern _caption = LinePattern.LinearExact(
        $@"^{lexicon.Page.CaptionBeginnings}|{lexicon.Page.CaptionEndings}\.?\)?$"
    );

    private readonly LinePattern _ago = LinePattern.IgnoreCase($"^{lexicon.Page.Ago}$");

    /// <summary>Who worked on a report, below it: "Reporting by Ann Lee in Paris; Editing by Bo Chan".</summary>
    private readonly LinePattern _creditsLine = LinePattern.IgnoreCase($@"^\(?{lexicon.Page.Contributions}.{{3,220}}$");

    private readonly LinePattern _longNotice = LinePattern.IgnoreCase($"^{lexicon.Page.LongNotices}");

    private readonly LinePattern _newsletterWords = LinePattern.IgnoreCase($@"\b{lexicon.Page.NewsletterWords}\b");

    private readonly LinePattern _newsletterBeginnings = LinePattern.IgnoreCase(
        $@"^{lexicon.Page.NewsletterBeginnings}\b"
    );

    private readonly LinePattern _noticeLine = LinePattern.IgnoreCase($"^{lexicon.Page.Notices}$");

    private readonly LinePattern _counter = LinePattern.IgnoreCase($"^{lexicon.Page.Counters}$");

    [GeneratedRegex(@"^\S{1,20}(?:\s+[>›»/|]\s+\S+(?:\s\S+){0,3}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumbs();

    /// <summary>Those of a language.</summary>
    public static PageChromeRules Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new PageChromeRules(lexicon));

    /// <summary>What the line was taken for; null where it is the article's own.</summary>
    public string? Match(ReadOnlySpan<char> line, ArticleHead head)
    {
        if (line.Length <= LongestNotice && _longNotice.IsMatch(line))
            return Notice;
        if (line.Length > LongestLine)
            return null;
        var bare = line.Trim(" \t\u00A0:.*_=#>»›→↓▼▲|•·-–—[]()…");
        if (bare.IsEmpty)
            return IsRule(line) ? "rule" : null;
        if (
            bare.Length <= 50
            && _wholeLines.TryGetValue(bare, out var rule)
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
            && (bare.Length <= 20 && lexicon.Page.Sections.Contains(bare) || KnownOrganisations.Contains(bare))
        )
            return Navigation;
        if (IsAddress(bare))
            return Address;
        if (bare.Length <= 120 && IsShareBar(bare))
            return ShareBar;
        if (line[^1] is not ('”' or '"') && _counter.IsMatch(bare))
            return ShareBar;
        if (!head.BodyHasBegun && (PublicationDate.Of(lexicon).IsDateLine(line) || _ago.IsMatch(bare)))
            return DateLine;
        if (!head.BodyHasBegun && Breadcrumbs().IsMatch(line))
            return Navigation;
        if (HasQuotation(line))
            return null;
        if (CouldBeCredit(line) && (_creditLine.IsMatch(line) || _caption.IsMatch(line)))
            return Credit;
        if (_newsletterBeginnings.IsMatch(bare) && _newsletterWords.IsMatch(bare))
            return Newsletter;
        if (head.BodyHasBegun && (_creditsLine.IsMatch(line) || IsContribution(line)))
            return Credits;
        return _noticeLine.IsMatch(bare) ? Notice : null;
    }

    /// <summary>"Associated Press writer Ann Lee in Boston contributed to this report."</summary>
    private bool IsContribution(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !char.IsUpper(line[0]))
            return false;
        foreach (var words in lexicon.Page.Contributed)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ')
        && (
            line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3;

    private bool IsShareBar(ReadOnlySpan<char> line)
    {
        int words = 0,
            networks = 0;
        foreach (var range in line.SplitAny(' ', ',', '\t', '\u00A0'))
        {
            var word = line[range];
            if (word.IsEmpty)
                continue;
            if (!lexicon.Page.ShareWords.Contains(word) && !int.TryParse(word, out _))
                return false;
            words++;
            if (lexicon.Page.ShareTargets.Contains(word))
                networks++;
        }
        return networks >= 2 || (networks == 1 && words <= 3);
    }

    private bool CouldBeCredit(ReadOnlySpan<char> line) =>
        line.IndexOfAny("/©:()") >= 0 || lexicon.Page.CreditWords.StandsIn(line) || line.Length < 40;

    private static bool HasQuotation(ReadOnlySpan<char> line) => line.IndexOfAny("“”\"") >= 0;
}
