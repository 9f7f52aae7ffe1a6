using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Entities;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// Lines that are furniture by where they stand: below a label, between date and text, behind the last paragraph, or
/// about the author.
/// </summary>
internal sealed partial class SurroundingRules(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, SurroundingRules> OfLexicons = [];

    private const int LongestHeading = 60;
    private const int LongestTopics = 160;
    private const int LongestTopic = 40;
    private const int LongestBadge = 24;
    private const int LongestNote = 260;
    private const int LongestReference = 400;

    private const int FewestOfTelephone = 7;

    /// <summary>Words of a bar of links, each, at the most.</summary>
    private const int LongestLink = 5;

    private readonly LinePattern _topics = LinePattern.IgnoreCase(
        $@"^{lexicon.Page.TopicLabels}\s*(?:[:|]\s*(?<list>\S.*)?)?$"
    );

    private readonly LinePattern _name = LinePattern.IgnoreCase($"^{lexicon.Page.NameLabels}:?$");

    private readonly LinePattern _references = LinePattern.IgnoreCase($"^{lexicon.Page.ReferenceHeadings}:?$");

    private readonly LinePattern _contact = LinePattern.IgnoreCase($@"^{lexicon.Page.ContactLabels}\b\s*(?<colon>:)?");

    private readonly LinePattern _notes = LinePattern.IgnoreCase($"^{lexicon.Page.NoteHeadings}:?$");

    private readonly LinePattern _whomToAsk = LinePattern.IgnoreCase($"^{lexicon.Page.WhomToAsk}");

    private readonly LinePattern _tailHeading = LinePattern.Exact($"^{lexicon.Page.TailHeadings}$");

    private readonly LinePattern _reportedFrom = LinePattern.Exact($"^{lexicon.Page.ReportedFrom}");

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _outerLines = lexicon
        .Page.OuterLines.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(@"^\[?\d{1,3}[\].)]?\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\S*[^\s@]@[\w-]+(?:\.[\w-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    /// <summary>"+41 22 000 00 00", "1-800-555-0199"</summary>
    [GeneratedRegex(@"(?:\d[\s().-]*){9,}", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    /// <summary>"♡ 96 ↻ 12"</summary>
    [GeneratedRegex(@"^(?:[\p{So}\p{Sm}\p{Cs}\uFE0F]+\s*\d[\d,.]*[kKmM]?\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    /// <summary>"vab/ds/gil": who of an agency wrote, edited and sent a report.</summary>
    [GeneratedRegex(@"^[a-z]{2,5}(?:/[a-z]{2,5}){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex SignOff();

    /// <summary>Those of a language.</summary>
    public static SurroundingRules Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new SurroundingRules(lexicon));

    /// <summary>What the line was taken for; null where it is the article's own.</summary>
    /// <param name="line">The line.</param>
    /// <param name="bare">The line without marks around it.</param>
    /// <param name="source">The whole source.</param>
    /// <param name="start">Where the line begins in it.</param>
    /// <param name="head">What is known of the page above.</param>
    public string? Match(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, string source, int start, ArticleHead head)
    {
        if (!head.HasHeadline)
            return null;
        var page = head.Page;
        if (BelowLabel(line, source, start, page) is { } below)
            return below;
        if (bare.Length > LongestNote)
            return null;
        if (Counts().IsMatch(line))
            return "share bar";
        if (!head.BodyHasBegun && BeforeText(line, bare, source, start, page) is { } before)
            return before;
        if (head is { BodyHasBegun: false, HasByline: true } && line is ['@', ..] && !line.Contains(' '))
            return "author's note";
        if (head.BodyHasBegun && (SignOff().IsMatch(line) || IsSignOff(line)))
            return "credits";
        if (OfLabel(line, bare, source, start, head) is { } label)
            return label;
        if (IsAboutAuthor(line, head))
            return "author's note";
        return
            head.BodyHasBegun
            && bare.Length <= LongestHeading
            && line[^1] is not ('.' or ',' or '”' or '"')
            && page.IsTail(source, start)
            ? BehindText(bare)
            : null;
    }

    private static string? BelowLabel(ReadOnlySpan<char> line, string source, int start, PageSurroundings page)
    {
        if (page.Label == PageLabel.None)
            return null;
        var between = source.AsSpan(page.LabelEnd + 1, start - page.LabelEnd - 1);
        var isNext = between.IsWhiteSpace();
        var isAdjacent = isNext && between.Count('\n') == 1;
        var label = page.Label;
        page.Take(PageLabel.None, -1);
        var taken = label switch
        {
            PageLabel.Topics => isNext && IsListOfTopics(line) ? "topics" : null,
            PageLabel.MoreTopics => isAdjacent && page.IsTail(source, start) && IsListOfTopics(line) ? "topics" : null,
            PageLabel.Name => isAdjacent && line.Length <= LongestHeading && !EndsSentence(line) ? "notice" : null,
            PageLabel.References => isNext && line.Length <= LongestReference && Numbered().IsMatch(line)
                ? "references"
                : null,
            PageLabel.Notes => isNext ? "notice" : null,
            PageLabel.Contact => isAdjacent && line.Length <= LongestHeading && !EndsSentence(line) ? "contact" : null,
            _ => null,
        };
        // What is a list goes on below, each of its lines on its own.
        if (taken is not null && label != PageLabel.Name)
            page.Take(label == PageLabel.Topics ? PageLabel.MoreTopics : label, start + line.Length - 1);
        return taken;
    }

    /// <summary>Counts and badges between headline and text.</summary>
    private string? BeforeText(
        ReadOnlySpan<char> line,
        ReadOnlySpan<char> bare,
        string source,
        int start,
        PageSurroundings page
    )
    {
        if (bare.Length <= 6 && char.IsAsciiDigit(bare[0]) && IsCount(bare))
            return "share bar";
        if (_outerLines.TryGetValue(bare, out var rule))
            return rule;
        if (bare.Length <= LongestBadge && (lexicon.Page.Sections.Contains(bare) || IsSection(line)))
            return "navigation";
        // Nothing but a badge stands right below the date, alone, and is no sentence: a heading stands off.
        return
            page.DateEnd >= 0
            && bare.Length <= LongestBadge
            && bare.Count(' ') <= 1
            && char.IsUpper(bare[0])
            && !EndsSentence(bare)
            && source.AsSpan(page.DateEnd + 1, start - page.DateEnd - 1) is var between
            && between.IsWhiteSpace()
            && between.Count('\n') == 1
            && IsBlankAfter(source, start)
            ? "page control"
            : null;
    }

    private string? OfLabel(
        ReadOnlySpan<char> line,
        ReadOnlySpan<char> bare,
        string source,
        int start,
        ArticleHead head
    )
    {
        var page = head.Page;
        var end = start + line.Length - 1;
        if (bare.Length <= LongestHeading)
        {
            if (_name.IsMatch(bare))
                return Take(PageLabel.Name, "notice");
            if (head.BodyHasBegun && _references.IsMatch(bare))
                return Take(PageLabel.References, "references");
            if (head.BodyHasBegun && _notes.IsMatch(bare))
                return Take(PageLabel.Notes, "notice");
        }
        if (
            line.Length <= LongestTopics
            && _topics.Match(line.TrimEnd(' ').ToString()) is { Success: true } topics
            && (!topics.Groups["list"].Success || IsListOfTopics(topics.Groups["list"].ValueSpan))
        )
            return topics.Groups["list"].Success ? "topics" : Take(PageLabel.Topics, "topics");
        if (_contact.Match(line.ToString()) is { Success: true } contact)
        {
            if (contact.Length >= line.Length)
                return contact.Groups["colon"].Success || page.IsTail(source, start)
                    ? Take(PageLabel.Contact, "contact")
                    : null;
            if (line[^1] != '.' && SaysWhereToAsk(line))
                return "contact";
        }
        if (line.IndexOfAny("“”\"") >= 0)
            return null;
        // "Ann Lee in Lima at alee@paper.example".
        return
            line.Length <= 120 && line.LastIndexOf(' ') is var blank && MailAddress().IsMatch(line[(blank + 1)..])
            || head.BodyHasBegun && EndsWithAddress(line) && _whomToAsk.IsMatch(line)
            ? "contact"
            : null;

        string Take(PageLabel label, string rule)
        {
            page.Take(label, end);
            return rule;
        }
    }

    /// <summary>
    /// Whether an address or a number stands in the last sentence: with more behind it a line is text.
    /// </summary>
    private static bool EndsWithAddress(ReadOnlySpan<char> line)
    {
        var last = line[(line.TrimEnd('.').LastIndexOf(". ") + 1)..];
        return last.Contains('@') || Telephone().IsMatch(last);
    }

    /// <summary>
    /// Whether the line tells of the author by name in the third person, or where one who is called by surname reported
    /// from.
    /// </summary>
    private bool IsAboutAuthor(ReadOnlySpan<char> line, ArticleHead head)
    {
        if (line.IndexOfAny("“”\"") >= 0)
            return false;
        foreach (var author in head.Authors)
        {
            var blank = author.LastIndexOf(' ');
            if (blank < 0 || KnownOrganisations.Contains(author) || lexicon.Bylines.Agencies.Contains(author))
                continue;
            if (
                line.Length > author.Length + 2
                && line.StartsWith(author, StringComparison.OrdinalIgnoreCase)
                && line[author.Length] is ' ' or ','
                && char.IsLower(line[author.Length + 1 + (line[author.Length] == ',' ? 1 : 0)])
            )
                return true;
            var surname = author.AsSpan()[(blank + 1)..];
            if (
                head.BodyHasBegun
                && line.Length > surname.Length + 2
                && line.StartsWith(surname, StringComparison.OrdinalIgnoreCase)
                && line[surname.Length] == ' '
                && _reportedFrom.IsMatch(line[(surname.Length + 1)..])
            )
                return true;
        }
        return false;
    }

    /// <summary>"PTI ANK RDS": an agency, and who of it wrote and sent a report.</summary>
    private bool IsSignOff(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestBadge || line.IndexOf(' ') is not (> 0 and var blank))
            return false;
        foreach (var c in line)
        {
            if (c != ' ' && !char.IsAsciiLetterUpper(c))
                return false;
        }
        return lexicon.Bylines.Agencies.Contains(line[..blank]);
    }

    /// <summary>"UTILITIES": one word in capitals, which is no name.</summary>
    private static bool IsSection(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return line.Length > 3;
    }

    /// <summary>"Corrections | Submit a tip": what leads elsewhere, in a row.</summary>
    private static bool IsBarOfLinks(ReadOnlySpan<char> line)
    {
        var links = 0;
        foreach (var range in line.SplitAny('|', '•', '·'))
        {
            if (
                line[range].Trim() is not [var first, ..] link
                || !char.IsUpper(first)
                || link.Count(' ') >= LongestLink
            )
                return false;
            links++;
        }
        return links > 1;
    }

    private string? BehindText(ReadOnlySpan<char> bare) =>
        IsBarOfLinks(bare) ? "navigation"
        : _outerLines.TryGetValue(bare, out var rule) ? rule
        : _tailHeading.IsMatch(bare) ? "navigation"
        : lexicon.Bylines.Agencies.Contains(bare) ? "credits"
        : null;

    /// <summary>Whether a line is nothing but short names, commas or bars between.</summary>
    private static bool IsListOfTopics(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTopics || EndsSentence(line))
            return false;
        foreach (var range in line.SplitAny(',', '|', '•', '·', ';', '/'))
        {
            var topic = line[range].Trim();
            if (
                topic.Length > LongestTopic
                || topic.Count(' ') > 4
                || (topic.Length > 0 && char.IsLower(topic[0]) && topic.Count(' ') > 1)
            )
                return false;
        }
        return true;
    }

    /// <summary>"218", "1.2K".</summary>
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        foreach (var c in line.TrimEnd("kKmM"))
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or ':'))
                return false;
        }
        return true;
    }

    /// <summary>Whether a line has an address of mail or the web, or the digits of a telephone number.</summary>
    private static bool SaysWhereToAsk(ReadOnlySpan<char> line)
    {
        var digits = 0;
        foreach (var c in line)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits >= FewestOfTelephone || line.Contains('@') || line.Contains("://", StringComparison.Ordinal);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) =>
        line[^1] is '.' or '!' or '?' or ':' or ',' or '”' or '"';

    private static bool IsBlankAfter(string source, int start)
    {
        var end = source.IndexOf('\n', start);
        return end < 0 || LineBlock.First(source.AsSpan(end + 1)).IsEmpty;
    }
}
