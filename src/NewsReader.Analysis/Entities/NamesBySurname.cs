using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Full names of whom the recognizer saw by surname alone, and of whom it did not see for the initials without dots:
/// "Asger Krag" where "Krag" is somebody, "P R Narvekar".
/// </summary>
internal static class NamesBySurname
{
    /// <summary>One letter before a word may be an article.</summary>
    private const int LeastInitials = 2;

    private const int MostInitials = 3;

    public static IEnumerable<NameSpan> In(TokenisedProse prose, IReadOnlyList<NameSpan> names)
    {
        var surnames = names
            .Where(name => name.Kind == NameKind.Person && name.End - name.First == 1)
            .Select(name => prose.Word(name.First).ToString())
            .ToHashSet(StringComparer.Ordinal);
        surnames.ExceptWith(
            names.Where(name => name.Kind == NameKind.Organisation).Select(name => prose.Word(name.End - 1).ToString())
        );
        var isFull = new bool[prose.Count];
        foreach (var name in names)
        {
            if (name.Kind == NameKind.Person && name.End - name.First > 1)
                isFull.AsSpan(name.First, name.End - name.First).Fill(true);
        }
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                isFull[i]
                || !IsUnknown(prose, i)
                || prose.SentenceStarts[i]
                || prose.IsHeadline(i)
                || prose.IsCapital(i + 1) && !prose.SentenceStarts[i + 1]
            )
                continue;
            var first = i;
            while (i - first < MostInitials && IsInitial(prose, first - 1) && !prose.SentenceStarts[first])
                first--;
            if (i - first < LeastInitials)
                first = i;
            if (first == i && surnames.Contains(prose.Word(i).ToString()) && IsGivenName(prose, i - 1))
                first--;
            if (first < i && !isFull[first] && (prose.SentenceStarts[first] || !prose.IsCapital(first - 1)))
                yield return new NameSpan(first, i + 1, NameKind.Person);
        }
    }

    private static bool IsInitial(TokenisedProse prose, int token) =>
        prose.IsWord(token)
        && prose.Word(token) is [var letter]
        && char.IsUpper(letter)
        && !prose.Lexicon.Grammar.NotInitials.Contains(prose.Word(token));

    private static bool IsGivenName(TokenisedProse prose, int token) =>
        IsUnknown(prose, token)
        && !prose.Word(token).Contains('-')
        && !prose.Lexicon.Dates.Days.Contains(prose.Word(token))
        && !prose.Lexicon.Dates.Months.Contains(prose.Word(token))
        && !KnownPlaces.Contains(prose.Word(token))
        && !KnownPlaces.IsPeople(prose.Word(token))
        && !prose.Lexicon.People.Titles.Contains(prose.Bare(token))
        && prose.Known.At(token) is not { Name.IsPerson: false };

    /// <summary>A word with a capital, and small letters, that is none of the language.</summary>
    private static bool IsUnknown(TokenisedProse prose, int token) =>
        prose.IsWord(token)
        && prose.IsCapital(token)
        && prose.Word(token).Length > 2
        && char.IsLower(prose.Word(token)[^1])
        && !prose.IsInVocabulary(token);
}
