using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using NewsReader.Analysis.Entities;
using NewsReader.Articles.Bylines;
using NewsReader.Articles.Datelines;
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

    /// <summary>"doi: https://…".</summary>
    private const int LongestAddressLabel = 24;

    /// <summary>What invites in one sentence without a word of inviting is no longer.</summary>
    private const int LongestInvitation = 140;

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
    private const string Correction = "correction";

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _wholeLines = lexicon
        .Page.WholeLines.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LinePattern _creditLine = LinePattern.LinearIgnoreCase($"^{lexicon.Page.Credits}$");

    private readonly LinePattern _caption = LinePattern.LinearExact(
        $@"^{lexicon.Page.CaptionBeginnings}|{lexicon.Page.CaptionEndings}\.?\)?$"
    );

    private readonly LinePattern _ago = LinePattern.IgnoreCase($"^{lexicon.Page.Ago}$");

    /// <summary>Who worked on a report, below it: "Reporting by Ann Lee in Paris; Editing by Bo Chan".</summary>
    private readonly LinePattern _creditsLine = LinePattern.IgnoreCase($@"^\(?{lexicon.Page.Contributions}.{{2,220}}$");

    private readonly LinePattern _longNotice = LinePattern.IgnoreCase($"^{lexicon.Page.LongNotices}");

    private readonly LinePattern _provenance = LinePattern.IgnoreCase($"^{lexicon.Page.Provenance}");

    private readonly LinePattern _correction = LinePattern.IgnoreCase($"^{lexicon.Page.Corrections}");

    private readonly LinePattern _dateLabel = LinePattern.IgnoreCase($"^{lexicon.Page.PublicationLabels}$");

    private readonly LinePattern _newsletterWords = LinePattern.IgnoreCase($@"\b{lexicon.Page.NewsletterWords}\b");

    private readonly LinePattern _newsletterDestinations = LinePattern.IgnoreCase(
        $@"\b{lexicon.Page.NewsletterDestinations}\b"
    );

    private readonly LinePattern _newsletterBeginnings = LinePattern.IgnoreCase(
        $@"^{lexicon.Page.NewsletterBeginnings}\b"
    );

    private readonly LinePattern _noticeLine = LinePattern.IgnoreCase($"^{lexicon.Page.Notices}$");

    private readonly LinePattern _source = LinePattern.Exact($"^{lexicon.Page.SourceLabels}$");

    private readonly LinePattern _counter = LinePattern.IgnoreCase($"^{lexicon.Page.Counters}$");

    [GeneratedRegex(@"^\S{1,20}(?:\s+[>›»/|]\s+\S+(?:\s\S+){0,3}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumbs();

    /// <summary>Those of a language.</summary>
    public static PageChromeRules Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new PageChromeRules(lexicon));

    /// <summary>What the line was taken for; null where it is the article's own.</summary>
    /// <param name="line">The line, without blanks around it.</param>
    /// <param name="inSource">The line where it stands.</param>
    /// <param name="head">What is known of the page above.</param>
    public string? Match(ReadOnlySpan<char> line, in StringSlice inSource, ArticleHead head)
    {
        if (line.Length <= LongestNotice)
        {
            if (_longNotice.IsMatch(line))
                return Notice;
            if (head.HasHeadline && _correction.IsMatch(line))
                return Correction;
        }
        var start = inSource.Start + inSource.AsSpan().IndexOfAnyExcept(" \t\u00A0");
        if (line.Length > LongestLine)
            return SurroundingRules.Of(lexicon).Match(line, line, inSource.Text, start, head);
        var bare = line.Trim(" \t\u00A0:.*_=#>»›→↓▼▲|•·∙-–—[]()…");
        if (bare.IsEmpty)
            return IsRule(line) ? "rule" : null;
        if (OfWholeLine(line, bare, head) is { } whole)
            return whole;
        if (IsAddress(bare))
            return Address;
        if (bare.Length <= 120 && IsShareBar(bare))
            return ShareBar;
        if (line[^1] is not ('”' or '"') && _counter.IsMatch(bare))
            return ShareBar;
        if (IsDate(line, bare, head))
        {
            head.Page.DateEnd = start + line.Length - 1;
            return DateLine;
        }
        if (!head.BodyHasBegun && Breadcrumbs().IsMatch(line) && !IsByline(line, head))
            return Navigation;
        // "By Ann Lee | alee@paper.example", "By Ann Lee / The Paper"
        if (head is { HasHeadline: true, BodyHasBegun: false } && BylinePattern.Of(lexicon).IsLabelled(line))
            return null;
        if (SurroundingRules.Of(lexicon).Match(line, bare, inSource.Text, start, head) is { } surrounding)
            return surrounding;
        if (HasQuotation(line))
            return null;
        if (IsAgencyByline(bare, head))
            return null;
        if (CouldBeCredit(line) && (_creditLine.IsMatch(line) || _caption.IsMatch(line)))
            return Credit;
        if (IsInvitation(bare))
            return Newsletter;
        if (head.BodyHasBegun && (_creditsLine.IsMatch(line) || IsContribution(line) || IsSource(line)))
            return Credits;
        return _noticeLine.IsMatch(bare) || (head.HasHeadline && _provenance.IsMatch(line)) ? Notice : null;
    }

    private string? OfWholeLine(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, ArticleHead head)
    {
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
        return
            !head.HasHeadline
            && (bare.Length <= 20 && lexicon.Page.Sections.Contains(bare) || KnownOrganisations.Contains(bare))
            ? Navigation
            : null;
    }

    private bool IsDate(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, ArticleHead head)
    {
        var dates = PublicationDate.Of(lexicon);
        return head.BodyHasBegun
            ? dates.IsLabelledDate(line)
            : (
                dates.IsDateLine(line)
                && DatelinePattern.Of(lexicon).FindAlone(line) is null
                && !(char.IsLetter(line[0]) && IsByline(line, head))
            )
                || _ago.IsMatch(bare)
                || (head.HasHeadline && _dateLabel.IsMatch(bare));
    }

    private bool IsByline(ReadOnlySpan<char> line, ArticleHead head) =>
        head is { HasHeadline: true, HasByline: false } && BylinePattern.Of(lexicon).Read(line.ToString()) is not null;

    /// <summary>Whether an agency stands where an author does, and is no picture's credit.</summary>
    private bool IsAgencyByline(ReadOnlySpan<char> bare, ArticleHead head) =>
        head is { HasHeadline: true, BodyHasBegun: false } && lexicon.Bylines.Agencies.Contains(bare);

    private bool IsInvitation(ReadOnlySpan<char> bare) =>
        (_newsletterBeginnings.IsMatch(bare) && _newsletterWords.IsMatch(bare))
        || (bare.Length <= LongestInvitation && _newsletterDestinations.IsMatch(bare))
        || EndsWithButton(bare);

    /// <summary>Whether the last sentence is nothing but what is pressed: "Every Friday. Sign up".</summary>
    private bool EndsWithButton(ReadOnlySpan<char> bare)
    {
        foreach (var button in lexicon.Page.Buttons)
        {
            if (
                bare.EndsWith(button, StringComparison.Ordinal)
                && bare[..^button.Length].TrimEnd() is [.., '.' or '!' or '?' or ')']
            )
                return true;
        }
        return false;
    }

    /// <summary>"SOURCE Harbor Mills Inc.", "Source: Reuters": where a text is from.</summary>
    private bool IsSource(ReadOnlySpan<char> line) => line.Length <= 80 && _source.IsMatch(line);

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
        line[(HasLabel(line, out var end) ? end : 0)..] is var address
        && !address.Contains(' ')
        && (
            address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether letters and a colon stand before the rest.</summary>
    private static bool HasLabel(ReadOnlySpan<char> line, out int end)
    {
        end = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        if (end is < 3 or > LongestAddressLabel)
            return false;
        foreach (var c in line[..(end - 2)])
        {
            if (!char.IsLetter(c))
                return false;
        }
        return true;
    }

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
