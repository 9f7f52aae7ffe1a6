using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Organizations that are called what they are in another language: "Sindicato de Trabajadores del Salitre",
/// "Stadtkapelle Almdorf", "Samaj Vikas Dal".
/// </summary>
internal static class ForeignHeads
{
    private const int MostWords = 8;

    private const int MostJoints = 2;

    public static IEnumerable<NameSpan> In(TokenisedProse prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (!prose.IsWord(i) || !prose.IsCapital(i) || prose.IsHeadline(i))
                continue;
            if (IsFirst(prose, i))
            {
                var end = EndOf(prose, i);
                if (
                    (end - i > 1 || !prose.Lexicon.Organisations.FirstHeads.Contains(prose.Word(i)))
                    && IsNoOther(prose, i, end)
                )
                {
                    yield return new NameSpan(i, end, NameKind.Organisation);
                    i = end - 1;
                }
            }
            else if (
                prose.Lexicon.Organisations.LastHeads.Contains(prose.Word(i))
                && FirstOf(prose, i) is var first
                && first < i
                && IsNoOther(prose, first, i + 1)
            )
                yield return new NameSpan(first, i + 1, NameKind.Organisation);
        }
    }

    /// <summary>A word that begins names, or one that ends so: "Stadtkapelle".</summary>
    private static bool IsFirst(TokenisedProse prose, int i)
    {
        var word = prose.Word(i);
        if (prose.SentenceStarts[i] && prose.IsInVocabulary(i))
            return false;
        // "Anna Escola": a surname.
        if (
            i > 0
            && !prose.SentenceStarts[i]
            && prose.IsCapital(i - 1)
            && PersonNames.IsGivenName(prose.Word(i - 1))
            && !prose.SentenceStarts[i - 1]
        )
            return false;
        return prose.Lexicon.Organisations.FirstHeads.Contains(word) || IsCompound(prose, i);
    }

    /// <summary>"Handwerksverband", "Stadtkapelle": of words that are written as one.</summary>
    internal static bool IsCompound(TokenisedProse prose, int i)
    {
        var word = prose.Word(i);
        if (word.Length < LettersOfCompound || prose.IsInVocabulary(i) || KnownPlaces.Contains(word))
            return false;
        foreach (var (ending, _) in KindWords.Of(prose.Lexicon).Endings)
        {
            if (
                word.Length > ending.Length + 2
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && !PersonNames.IsSurname(word)
                && prose.Known.At(i) is not { Name.IsOrganization: false }
            )
                return true;
        }
        return false;
    }

    private const int LettersOfCompound = 9;

    private static int EndOf(TokenisedProse prose, int first)
    {
        var end = first + 1;
        // "Légion étrangère": what it is like, in small letters.
        if (IsOfOtherLanguage(prose, end) && !prose.Lexicon.Organisations.ForeignJoints.Contains(prose.Word(end)))
            end++;
        while (end < prose.Count && end - first < MostWords && !prose.SentenceStarts[end])
        {
            if (IsPartOfName(prose, end))
            {
                end++;
                continue;
            }
            var next = end;
            while (
                next - end < MostJoints
                && next < prose.Count
                && !prose.SentenceStarts[next]
                && (prose.Lexicon.Organisations.ForeignJoints.Contains(prose.Word(next)) || IsElided(prose, next))
            )
                next++;
            if (next == end || next >= prose.Count || prose.SentenceStarts[next] || !IsPartOfName(prose, next))
                break;
            end = next + 1;
        }
        return end;
    }

    /// <summary>A capital, or one behind an article that is cut: "d'État".</summary>
    private static bool IsPartOfName(TokenisedProse prose, int i) =>
        prose.IsWord(i)
        && (
            NameBoundaries.IsNameWord(prose, i)
                && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
                && !prose.Lexicon.People.Titles.Contains(prose.Bare(i))
                && !(prose.Known.At(i) is { Name.IsPerson: true } known && known.End - known.First > 1)
            || prose.Word(i) is [_, '\'' or '’', var capital, ..] && char.IsUpper(capital)
        );

    /// <summary>"d'appel": a small word behind an article that is cut.</summary>
    private static bool IsElided(TokenisedProse prose, int i) =>
        prose.IsWord(i)
        && prose.Word(i) is [var article, '\'' or '’', var c, ..]
        && char.IsLower(article)
        && char.IsLower(c);

    private static bool IsOfOtherLanguage(TokenisedProse prose, int i) =>
        i < prose.Count
        && !prose.SentenceStarts[i]
        && prose.IsWord(i)
        && prose.Word(i) is [var c, _, _, _, ..]
        && char.IsLower(c)
        && !prose.IsInVocabulary(i)
        && prose.Word(i).ContainsAnyExceptInRange('\0', '\u007f');

    private static int FirstOf(TokenisedProse prose, int head)
    {
        var first = head;
        while (
            first > 0
            && !prose.SentenceStarts[first]
            && head - first < MostWords
            && NameBoundaries.IsNameWord(prose, first - 1)
            && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first - 1))
            && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(first - 1))
            && !KnownPlaces.IsPeople(prose.Word(first - 1))
        )
            first--;
        return first < head && prose.SentenceStarts[first] && prose.IsInVocabulary(first) ? first + 1 : first;
    }

    /// <summary>Neither a place nor anything else that is known, and no thing by its last word.</summary>
    private static bool IsNoOther(TokenisedProse prose, int first, int end) =>
        !KnownPlaces.Contains(prose.Span(first, end).In(prose.Text))
        && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(end - 1))
        && prose.Known.Exactly(new NameSpan(first, end, NameKind.Organisation)) is not { IsOrganization: false };
}
