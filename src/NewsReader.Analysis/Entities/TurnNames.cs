using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Names that stand as labels of turns: who speaks in an interview or a transcript is a person, whatever the name looks
/// like ("ARLO WHITCOMB, FIRE COMMISSIONER:", then "WHITCOMB:").
/// </summary>
internal static class TurnNames
{
    private const int LongestName = 4;

    /// <summary>The full names, or those behind a title, before turns of those who speak more than once.</summary>
    public static IReadOnlyList<NameSpan> In(TokenisedProse prose)
    {
        var uses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var labels = new List<(NameSpan Name, string Surname)>();
        foreach (var paragraph in prose.Prose.Paragraphs)
        {
            if (
                paragraph.IsHeadline
                || At(prose, prose.At(paragraph.Span.Start), prose.At(paragraph.Span.End)) is not { } name
            )
                continue;
            var surname = prose.Word(name.End - 1).ToString();
            uses[surname] = uses.GetValueOrDefault(surname) + 1;
            if (TurnForms.IsTitle(prose, name.First - 1) || name.End - name.First > 1 && IsFullName(prose, name))
                labels.Add((name, surname));
        }
        return uses.Count(use => use.Value > 1) < 2
            ? []
            : [.. labels.Where(label => uses[label.Surname] > 1).Select(label => label.Name)];
    }

    private static NameSpan? At(TokenisedProse prose, int start, int paragraphEnd)
    {
        var opening = TurnForms.Opening(prose, start);
        var first = opening;
        while (TurnForms.IsTitle(prose, first))
            first++;
        var end = first;
        while (end - first <= LongestName && prose.IsWord(end) && prose.IsCapital(end))
            end++;
        if (end == first || end - first > LongestName)
            return null;
        return
            TurnForms.Colon(prose, end, paragraphEnd) >= 0
            || TurnForms.Stop(prose, opening, end, paragraphEnd) >= 0
            || TurnForms.IsAlone(prose, end, paragraphEnd) && PersonNames.IsGivenName(prose.Word(first))
            ? new NameSpan(first, end, NameKind.Person)
            : null;
    }

    private static bool IsFullName(TokenisedProse prose, NameSpan name) =>
        PersonNames.IsGivenName(prose.Word(name.First))
        || PersonNames.IsGivenName(
            $"{prose.Word(name.First)[..1]}{prose.Word(name.First)[1..].ToString().ToLowerInvariant()}"
        )
        || !prose.IsInVocabulary(name.First) && !prose.IsInVocabulary(name.End - 1);
}
