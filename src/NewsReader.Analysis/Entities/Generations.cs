using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// "Martin Luther King Jr.", "James Earl Jones Jr.": only a person has a generation behind the surname, so that all
/// capitals before it up to a given name are the name, be one of them a title elsewhere.
/// </summary>
internal static class Generations
{
    private const int MostWords = 5;

    /// <summary>The names that end so, in order.</summary>
    public static IEnumerable<NameSpan> In(TokenisedProse prose)
    {
        for (var i = 2; i < prose.Count; i++)
        {
            if (!prose.Lexicon.People.Generations.Contains(prose.Word(i)) || prose.SentenceStarts[i])
                continue;
            // "Super Bowl IV": others have numbers too. "Martin Luther King Jr. Day" is no person.
            if (NameBoundaries.IsAllCapitals(prose.Word(i)) || GoesOn(prose, i + 1))
                continue;
            var first = i;
            while (first > 0 && i - first < MostWords && !prose.SentenceStarts[first] && IsPart(prose, first - 1))
                first--;
            while (first < i && !Begins(prose, first))
                first++;
            if (i - first > 1 && NameBoundaries.IsNameWord(prose, i - 1))
                yield return new NameSpan(first, i + 1, NameKind.Person);
        }
    }

    /// <summary>Behind the point of "Jr." a sentence may begin unseen: with somebody else.</summary>
    private static bool GoesOn(TokenisedProse prose, int i) =>
        i < prose.Count
        && !prose.SentenceStarts[i]
        && NameBoundaries.IsNameWord(prose, i)
        && !PersonNames.IsGivenName(prose.Word(i));

    private static bool Begins(TokenisedProse prose, int i) =>
        IsInitial(prose.Word(i))
        || PersonNames.IsGivenName(prose.Word(i))
            && (!NameBoundaries.IsOffice(prose, i) || prose.Lexicon.People.AlsoNames.Contains(prose.Word(i)));

    private static bool IsPart(TokenisedProse prose, int i) =>
        prose.Tokens[i].Kind == TokenKind.Word
        && (NameBoundaries.IsNameWord(prose, i) || prose.Lexicon.People.Particles.Contains(prose.Word(i)))
        && !prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(i))
        && !prose.Lexicon.People.Generations.Contains(prose.Word(i));

    private static bool IsInitial(ReadOnlySpan<char> word) => word is [var letter, '.'] && char.IsUpper(letter);
}
