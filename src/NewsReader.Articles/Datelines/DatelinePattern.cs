using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Names;
using NewsReader.Articles.PageChrome;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Datelines;

/// <summary>
/// The shapes a dateline has: "WASHINGTON (AP) — ", "BRUSSELS, May 5 (Reuters) - ", "LYON, France, Feb. 4, 2026
/// /PRNewswire/ -- ", "PARIS — ", "NAGPUR: ", "Court of Appeal – ".
/// </summary>
internal sealed class DatelinePattern(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, DatelinePattern> OfLexicons = [];

    /// <summary>No dateline is longer than this.</summary>
    private const int Longest = 120;

    /// <summary>No sentence that a dateline may stand before is read further than this.</summary>
    private const int LongestSentence = 400;

    /// <summary>No label of a turn is longer than this.</summary>
    private const int LongestLabel = 60;

    private const string Dash = @"(?<dash>\s?(?:—|–|--|―)(?:\s|(?=\S)|$)|\s-(?:\s|$)|\.\s?[-–—]\s)(?=\S|$)";

    private const string Capitals = @"\p{Lu}[\p{Lu}.'’\-]{2,}(?:[\s/]\p{Lu}[\p{Lu}.'’\-]+){0,3}";

    private readonly LinePattern _dateline = LinePattern.ExactLaidOut(
        $$"""
        ^(?:
            (?<place>
                \p{Lu}[\p{L}.'’/\- ]{1,30}(?:,\s\p{Lu}[\p{L}.'’\- ]{1,25}|\s?\(\p{Lu}[\p{L} ]{2,24}\)){0,2}
                {{Day(lexicon)}}
            )
            \s?(?:\({{Agency(lexicon)}}\)|/\s?[A-Z][A-Za-z ]{2,25}\s?/)
            |
            (?<place>{{Capitals}}{{Region(lexicon)}}{{Day(lexicon)}})
            (?:
                \s?\([A-Z][\p{L}.&]*(?:\s[A-Z][\p{L}.&]*){0,3}\)
                | --\([A-Z][A-Za-z. ]{2,25}\s-\s{{MonthDay(lexicon)}}\)
            )?
            |
            (?<place>{{MonthDay(lexicon)}})\s?\({{Agency(lexicon)}}\)
            |
            \({{lexicon.Page.DatelineAgenciesAlone}}\)
        )
        (?:
            {{Dash}}
            |
            # "Pune, May 2 (PTI) The mill"
            (?<=\d\s?\([^()]{2,40}\))(?<dash>\s)(?=["“‘']?\p{Lu})
        )
        """
    );

    /// <summary>A dateline that a colon ends, and a place that is no town, with its dash.</summary>
    private readonly LinePattern _plainDateline = LinePattern.ExactLaidOut(
        $$"""
        ^(?:
            {{Capitals}}{{Region(lexicon)}}{{Day(lexicon)}}(?<dash>:\s)
            |
            \p{Lu}[\p{L}.'’\-]+
            (?:\s(?:{{lexicon.Grammar.Of.ToPattern()}}\s)?\p{Lu}[\p{L}.'’\-]+){0,4}
            (?:,\s\p{Lu}[\p{L}.'’\- ]{1,25})?{{Day(lexicon)}}
            (?<dash>\s(?:—|–|--|―)\s)
            |
            (?<known>\p{Lu}[\p{L}.'’\-]+(?:\s\p{Lu}[\p{L}.'’\-]+){0,2})(?<dash>:\s)
        )
        (?=["“‘']?[\p{Lu}\d])
        """
    );

    /// <summary>A dateline that is a whole line: "Niamey/Geneva, 12 March 2026", "Almaty (AFP) – …".</summary>
    private readonly LinePattern _alone = LinePattern.ExactLaidOut(
        $$"""
        ^\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]+){0,4}
        (?:,\s\p{Lu}[\p{L}.'’\- ]{1,25}|\s\(\p{Lu}[\p{L} ]{2,24}\))?
        (?:
            \s?\({{Agency(lexicon)}}\)(?<dash>\s?[-–—]\s)(?<date>\S.*)
            |
            ,\s(?<date>{{MonthDay(lexicon)}})(?<dash>)
        )$
        """
    );

    /// <summary>A longer sentence behind a place is text.</summary>
    private const int LongestSentenceOfHeadline = 80;

    /// <summary>Words before a dash that are no place.</summary>
    private readonly LinePattern _labels = LinePattern.IgnoreCase($@"^{lexicon.Page.DatelineLabels}\b");

    /// <summary>Those of a language.</summary>
    public static DatelinePattern Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new DatelinePattern(lexicon));

    /// <summary>
    /// Whether the line begins with a dateline that is nothing else: with its agency, or its day, or before a sentence
    /// that is too long for a headline. A slug ("SOCCER - ") looks like one without.
    /// </summary>
    public bool IsSure(ReadOnlySpan<char> line) =>
        Find(line) is { } found
        && line[..found.Stated] is var dateline
        && (
            dateline.Contains('(')
            || dateline.ContainsAnyInRange('0', '9')
            || found.HasPlace && line.Length - found.Length > LongestSentenceOfHeadline && line[^1] == '.'
        );

    /// <summary>
    /// How many units of the paragraph are dateline, its dash and spaces included, and how many without; null where
    /// there is none.
    /// </summary>
    public (int Length, int Stated, bool HasPlace)? Find(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length < 5 || !(char.IsUpper(paragraph[0]) || paragraph[0] == '('))
            return null;
        var match = _dateline.Match(paragraph[..Math.Min(paragraph.Length, Longest)].ToString());
        return match.Success && (match.ValueSpan.Contains('(') || !_labels.IsMatch(match.Value))
            ? (match.Length, match.Groups["dash"].Index, match.Groups["place"].Success)
            : null;
    }

    /// <summary>
    /// As <see cref="Find"/>, of a line that is nothing but a dateline and the date of the article; null for another.
    /// </summary>
    public (int Length, int Stated, bool HasPlace)? FindAlone(ReadOnlySpan<char> line) =>
        line.Length is >= 5 and <= Longest
        && char.IsUpper(line[0])
        && line.ContainsAnyInRange('0', '9')
        && _alone.Match(line.ToString()) is { Success: true } match
        && PublicationDate.Of(lexicon).Read(match.Groups["date"].Value) is not null
        && (line.Contains('(') || !PublicationDate.Of(lexicon).IsDateLine(line))
        && !_labels.IsMatch(line)
            ? (line.Length, match.Groups["dash"].Index, true)
            : null;

    /// <summary>Whether the paragraph begins with a name and a colon, as the turn of a talk does.</summary>
    public static bool BeginsWithColon(ReadOnlySpan<char> paragraph) =>
        paragraph.Length > 5
        && char.IsUpper(paragraph[0])
        && paragraph[..Math.Min(paragraph.Length, LongestLabel)].IndexOf(':') is > 0 and var colon
        && AreCapitalized(paragraph[..colon]);

    private static bool AreCapitalized(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (words[range] is [var first, ..] && char.IsLower(first))
                return false;
        }
        return true;
    }

    /// <summary>
    /// As <see cref="Find"/>, of the forms that other text has as well: only the first paragraph of the body is asked,
    /// and what stands behind goes on as a sentence that has no second dash.
    /// </summary>
    public (int Length, int Stated, bool HasPlace)? FindPlain(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length < 40 || !char.IsUpper(paragraph[0]))
            return null;
        var match = _plainDateline.Match(paragraph[..Math.Min(paragraph.Length, Longest)].ToString());
        if (!match.Success || _labels.IsMatch(match.Value) || !IsKnown(match.Groups["known"]))
            return null;
        var sentence = paragraph[match.Length..Math.Min(paragraph.Length, LongestSentence)];
        var end = sentence.IndexOf(". ");
        if (end >= 0)
            sentence = sentence[..end];
        return sentence.Contains(" – ", StringComparison.Ordinal) || sentence.Contains(" — ", StringComparison.Ordinal)
            ? null
            : (match.Length, match.Groups["dash"].Index, true);
    }

    /// <summary>"Pune: The mill": only a place that is known leads to text so.</summary>
    private static bool IsKnown(Group place) => !place.Success || KnownPlaces.Contains(place.ValueSpan);

    private static string Region(Lexicon lexicon) =>
        $@"(?:(?:,|\s{lexicon.Grammar.And.ToPattern()})\s\p{{Lu}}[\p{{L}}.'’\- ]{{1,25}}){{0,2}}";

    private static string Agency(Lexicon lexicon) =>
        $@"(?:{lexicon.Page.DatelineAgencies}|[A-Z][A-Za-z]*(?:\s[A-Z][A-Za-z]*){{0,3}}\s{lexicon.Page.AgencyEndings}"
        + "|[A-Z]{2,9}(?:\\s[A-Z]{2,9})?)";

    private static string MonthDay(Lexicon lexicon) =>
        $@"(?:{lexicon.Dates.MonthsInPapers}[a-z]*\.?\s\d{{1,2}}(?:,\s\d{{4}})?"
        + $@"|\d{{1,2}}\s{lexicon.Dates.MonthsInPapers}[a-z]*(?:,?\s\d{{4}})?)";

    private static string Day(Lexicon lexicon) => $@"(?:(?:,?|\s[–—-])\s{MonthDay(lexicon)})?";
}
