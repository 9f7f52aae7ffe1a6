using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Names that stand as labels of turns: who speaks in an interview or a transcript is a person, whatever the name looks
/// like ("ARLO WHITCOMB, FIRE COMMISSIONER:", then "WHITCOMB:").
/// </summary>
internal static class TurnNames
{
    private const int LongestName = 4;

    private const int LongestOffice = 10;

    /// <summary>The full names before turns of those who speak more than once.</summary>
    public static IReadOnlyList<NameSpan> In(TokenisedProse prose)
    {
        var uses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var labels = new List<(NameSpan Name, string Surname)>();
        foreach (var paragraph in prose.Prose.Paragraphs)
        {
            if (paragraph.IsHeadline || At(prose, prose.At(paragraph.Span.Start)) is not { } name)
                continue;
            var surname = prose.Word(name.End - 1).ToString();
            uses[surname] = uses.GetValueOrDefault(surname) + 1;
            if (name.End - name.First > 1 && IsFullName(prose, name))
                labels.Add((name, surname));
        }
        return uses.Count(use => use.Value > 1) < 2
            ? []
            : [.. labels.Where(label => uses[label.Surname] > 1).Select(label => label.Name)];
    }

    private static NameSpan? At(TokenisedProse prose, int first)
    {
        while (prose.Lexicon.People.Titles.Contains(prose.Bare(first)))
            first++;
        var end = first;
        while (end - first <= LongestName && prose.IsWord(end) && prose.IsCapital(end))
            end++;
        if (end == first || end - first > LongestName)
            return null;
        var colon = end;
        if (prose.Word(end) is "," or "(")
        {
            while (colon - end < LongestOffice && prose.Word(colon) is not (":" or "." or "" or "?"))
                colon++;
        }
        return prose.Word(colon) is ":" ? new NameSpan(first, end, NameKind.Person) : null;
    }

    private static bool IsFullName(TokenisedProse prose, NameSpan name) =>
        PersonNames.IsGivenName(prose.Word(name.First))
        || PersonNames.IsGivenName(
            $"{prose.Word(name.First)[..1]}{prose.Word(name.First)[1..].ToString().ToLowerInvariant()}"
        )
        || !prose.IsInVocabulary(name.First) && !prose.IsInVocabulary(name.End - 1);
}
