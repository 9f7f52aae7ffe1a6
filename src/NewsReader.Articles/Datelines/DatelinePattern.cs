namespace NewsReader.Articles.Datelines;

/// <summary>
/// The shapes a dateline has: "WASHINGTON (AP) — ", "BRUSSELS, May 5 (Reuters) - ", "London (CNN) — ", "PARIS — ".
/// </summary>
internal static class DatelinePattern
{
    private static readonly string Day = $@"(?:,\s{English.Dates.MonthsInPapers}[a-z]*\.?\s\d{{1,2}}(?:,\s\d{{4}})?)?";

    private static readonly LinePattern Dateline = LinePattern.ExactLaidOut(
        $$"""
        ^(?:
            (?<place>\p{Lu}[\p{L}.'’\- ]{1,30}(?:,\s\p{Lu}[\p{L}.'’\- ]{1,25})?{{Day}})\s?
            \((?:
                {{English.Page.DatelineAgencies}}
                |[A-Z][A-Za-z]*(?:\s[A-Z][A-Za-z]*){0,3}\s{{English.Page.AgencyEndings}}
                |[A-Z]{2,7}
            )\)
            |
            (?<place>
                \p{Lu}[\p{Lu}.'’\-]{2,}(?:\s\p{Lu}[\p{Lu}.'’\-]+){0,3}
                (?:(?:,|\s{{English.Grammar.And.ToPattern()}})\s\p{Lu}[\p{L}.'’\- ]{1,25})?{{Day}}
            )
            |
            \({{English.Page.DatelineAgenciesAlone}}\)
        )
        (?<dash>\s?(?:—|–|--|―)\s?|\s-\s)(?=\S)
        """
    );

    /// <summary>Words in capitals before a dash that are no place.</summary>
    private static readonly LinePattern Labels = LinePattern.Exact($@"^{English.Page.DatelineLabels}\b");

    /// <summary>
    /// How many units of the paragraph are dateline, its dash and spaces included; 0 where there is none.
    /// </summary>
    public static int Length(ReadOnlySpan<char> paragraph) => Length(paragraph, out _);

    /// <summary>
    /// Whether the line begins with a dateline that is nothing else: with its agency, or its day. A slug ("SOCCER - ")
    /// looks like one without.
    /// </summary>
    public static bool IsSure(ReadOnlySpan<char> line) =>
        Length(line, out var stated) > 0
        && line[..stated] is var dateline
        && (dateline.Contains('(') || dateline.ContainsAnyInRange('0', '9'));

    /// <param name="stated">How many units the dateline has without its dash.</param>
    public static int Length(ReadOnlySpan<char> paragraph, out int stated)
    {
        stated = 0;
        if (paragraph.Length < 5 || !(char.IsUpper(paragraph[0]) || paragraph[0] == '('))
            return 0;
        var match = Dateline.Match(paragraph[..Math.Min(paragraph.Length, 120)].ToString());
        if (!match.Success || Labels.IsMatch(match.Value))
            return 0;
        stated = match.Groups["dash"].Index;
        return match.Length;
    }
}
