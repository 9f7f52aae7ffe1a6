using System.Runtime.CompilerServices;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Datelines;

/// <summary>
/// The shapes a dateline has: "WASHINGTON (AP) — ", "BRUSSELS, May 5 (Reuters) - ", "London (CNN) — ", "PARIS — ".
/// </summary>
internal sealed class DatelinePattern(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, DatelinePattern> OfLexicons = [];

    private readonly LinePattern _dateline = LinePattern.ExactLaidOut(
        $$"""
        ^(?:
            (?<place>\p{Lu}[\p{L}.'’\- ]{1,30}(?:,\s\p{Lu}[\p{L}.'’\- ]{1,25})?{{Day(lexicon)}})\s?
            \((?:
                {{lexicon.Page.DatelineAgencies}}
                |[A-Z][A-Za-z]*(?:\s[A-Z][A-Za-z]*){0,3}\s{{lexicon.Page.AgencyEndings}}
                |[A-Z]{2,7}
            )\)
            |
            (?<place>
                \p{Lu}[\p{Lu}.'’\-]{2,}(?:\s\p{Lu}[\p{Lu}.'’\-]+){0,3}
                (?:(?:,|\s{{lexicon.Grammar.And.ToPattern()}})\s\p{Lu}[\p{L}.'’\- ]{1,25})?{{Day(lexicon)}}
            )
            |
            \({{lexicon.Page.DatelineAgenciesAlone}}\)
        )
        (?<dash>\s?(?:—|–|--|―)\s?|\s-\s|\.\s?[-–—]\s)(?=\S)
        """
    );

    /// <summary>Words in capitals before a dash that are no place.</summary>
    private readonly LinePattern _labels = LinePattern.Exact($@"^{lexicon.Page.DatelineLabels}\b");

    /// <summary>Those of a language.</summary>
    public static DatelinePattern Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new DatelinePattern(lexicon));

    /// <summary>
    /// How many units of the paragraph are dateline, its dash and spaces included; 0 where there is none.
    /// </summary>
    public int Length(ReadOnlySpan<char> paragraph) => Length(paragraph, out _);

    /// <summary>
    /// Whether the line begins with a dateline that is nothing else: with its agency, or its day. A slug ("SOCCER - ")
    /// looks like one without.
    /// </summary>
    public bool IsSure(ReadOnlySpan<char> line) =>
        Length(line, out var stated) > 0
        && line[..stated] is var dateline
        && (dateline.Contains('(') || dateline.ContainsAnyInRange('0', '9'));

    /// <param name="stated">How many units the dateline has without its dash.</param>
    public int Length(ReadOnlySpan<char> paragraph, out int stated)
    {
        stated = 0;
        if (paragraph.Length < 5 || !(char.IsUpper(paragraph[0]) || paragraph[0] == '('))
            return 0;
        var match = _dateline.Match(paragraph[..Math.Min(paragraph.Length, 120)].ToString());
        if (!match.Success || _labels.IsMatch(match.Value))
            return 0;
        stated = match.Groups["dash"].Index;
        return match.Length;
    }

    private static string Day(Lexicon lexicon) =>
        $@"(?:,\s{lexicon.Dates.MonthsInPapers}[a-z]*\.?\s\d{{1,2}}(?:,\s\d{{4}})?)?";
}
