using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// A place's name that stands for its team: "Liverpool midfielder Kofi Asante", "beat Leeds 3-1"; in reports of sport
/// also "England won", "against Pakistan", and the rows of tables.
/// </summary>
internal static class Teams
{
    /// <summary>So many different words of sport make a report of sport, and one in so many words.</summary>
    private const int LeastWords = 3;

    private const int OneIn = 60;

    /// <summary>One token in so many is a number in a table.</summary>
    private const int NumbersOneIn = 6;

    /// <summary>A row of a table has no more tokens.</summary>
    private const int LongestRow = 24;

    public static bool IsTeam(TokenisedProse prose, NameSpan name)
    {
        if (
            name.Kind is not (NameKind.Place or NameKind.Organisation)
            || prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(name.First - 1))
        )
            return false;
        return (prose.Lexicon.Roles.Positions.Contains(prose.Word(name.End)) && prose.IsCapital(name.End + 1))
            || IsScore(prose, name.End);
    }

    /// <summary>The places of a report of sport that stand for teams: all of a name that once does, but for "in Leeds".
    /// </summary>
    /// <param name="taken">For each token whether a name has it already.</param>
    public static IEnumerable<NameSpan> In(TokenisedProse prose, bool[] taken)
    {
        var isAboutSport = IsAboutSport(prose);
        var places = new List<NameSpan>();
        var teams = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < prose.Count; i++)
        {
            if (taken[i] || !prose.IsCapital(i) || prose.IsHeadline(i) || PlaceAt(prose, i) is not { } end)
                continue;
            if (!taken.AsSpan(i, end - i).Contains(true) && !IsWhere(prose, i) && !EndsName(prose, i))
            {
                places.Add(new NameSpan(i, end, NameKind.Organisation));
                if (isAboutSport ? Plays(prose, i, end) : IsInMatch(prose, i, end))
                    teams.Add(prose.Span(i, end).In(prose.Text).ToString());
            }
            i = end - 1;
        }
        return places.Where(place => teams.Contains(prose.Span(place.First, place.End).In(prose.Text).ToString()));
    }

    /// <summary>"Jack London": the place ends a name.</summary>
    private static bool EndsName(TokenisedProse prose, int first) =>
        first > 0
        && !prose.SentenceStarts[first]
        && prose.IsWord(first - 1)
        && prose.IsCapital(first - 1)
        && !NameBoundaries.IsAllCapitals(prose.Word(first - 1))
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(first - 1))
        && !prose.Lexicon.Organisations.SportsWords.Contains(prose.Word(first - 1));

    internal static bool IsWhere(TokenisedProse prose, int first) =>
        !prose.SentenceStarts[first]
        && (
            prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(first - 1))
            || prose.Lexicon.Grammar.In.Contains(prose.Word(first - 1))
            || prose.Lexicon.Organisations.BeforePlaces.Contains(prose.Word(first - 1))
        );

    /// <summary>Whether a word of sport stands in these tokens.</summary>
    internal static bool IsAboutSport(TokenisedProse prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                prose.Lexicon.Organisations.SportsWords.Contains(prose.Word(i))
                || prose.Lexicon.Organisations.SportsVerbs.Contains(prose.Word(i))
                || IsScore(prose, i)
            )
                return true;
        }
        return false;
    }

    /// <summary>So far a sentence is looked at on each side of a name.</summary>
    private const int Near = 40;

    /// <summary>Whether the sentence is about sport, near the name.</summary>
    internal static bool IsInSport(TokenisedProse prose, NameSpan name)
    {
        var first = name.First;
        while (first > 0 && name.First - first < Near && !prose.SentenceStarts[first])
            first--;
        var end = name.End;
        while (end < prose.Count && end - name.End < Near && !prose.SentenceStarts[end])
            end++;
        return IsAboutSport(prose, first, end);
    }

    internal static bool IsAboutSport(TokenisedProse prose)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        for (var i = 0; i < prose.Count; i++)
        {
            if (!prose.Lexicon.Organisations.SportsWords.Contains(prose.Word(i)))
                continue;
            count++;
            words.Add(prose.Word(i).ToString());
        }
        return words.Count >= LeastWords && count * OneIn >= prose.Count;
    }

    /// <summary>
    /// One behind the place whose name begins here, as it is written or in capitals; null without one.
    /// </summary>
    private static int? PlaceAt(TokenisedProse prose, int i)
    {
        if (
            prose.Known.At(i) is { Name.Kind: KnownKind.Place or KnownKind.Team } known
            && known.First == i
            // A word at the beginning of a sentence is a word: "Best captain I ever had".
            && !(known.Name.IsCommon && prose.SentenceStarts[i] && !NameBoundaries.IsAllCapitals(prose.Word(i)))
        )
            return known.End;
        for (var words = Math.Min(3, prose.Count - i); words > 0; words--)
        {
            var name = prose.Span(i, i + words).In(prose.Text);
            if (KnownPlaces.Contains(name))
                return i + words;
            if (NameBoundaries.IsAllCapitals(prose.Word(i)) && KnownPlaces.Contains(Capitalized(name)))
                return i + words;
        }
        return null;
    }

    /// <summary>"NEW YORK" as "New York".</summary>
    internal static string Capitalized(ReadOnlySpan<char> name) =>
        string.Join(
            ' ',
            name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => TrueCase.Capitalized(word))
        );

    private static bool Plays(TokenisedProse prose, int first, int end)
    {
        var words = prose.Lexicon.Organisations;
        var before = prose.SentenceStarts[first] ? default : prose.Word(first - 1);
        var behind = end < prose.Count && !prose.SentenceStarts[end] ? prose.Word(end) : default;
        return words.SportsVerbs.Contains(behind)
            || words.VerbsOfTeams.Contains(behind)
            || words.SportsVerbs.Contains(before)
            || words.BeforeOpponents.Contains(before)
            || (prose.Lexicon.Roles.Positions.Contains(behind) && prose.IsCapital(end + 1))
            || IsScore(prose, end)
            || IsRow(prose, first, end);
    }

    /// <summary>"Arsenal beat Getafe 2-1", "left Porto for Getafe": what is done to teams alone, whatever else it is
    /// about.</summary>
    private static bool IsInMatch(TokenisedProse prose, int first, int end)
    {
        var start = prose.SentenceStart(first);
        var stop = prose.SentenceEnd(first);
        var words = prose.Lexicon.Organisations;
        var behind = end < stop ? prose.Word(end) : default;
        var before = first > start ? prose.Word(first - 1) : default;
        if (
            prose.Known.At(first) is { Name.Kind: KnownKind.Team }
            && !(end - first == 1 && PersonNames.IsSurname(prose.Word(first)) && prose.IsInVocabulary(first))
            && IsAboutSport(prose, start, stop)
        )
            return words.SportsVerbs.Contains(behind)
                || words.SportsVerbs.Contains(before)
                || words.BeforeOpponents.Contains(before)
                || words.VerbsBefore.Contains(before)
                || words.VerbsBefore.Contains(prose.Word(first - 3));
        if (!words.SportsVerbs.Contains(behind) && !words.SportsVerbs.Contains(before))
            return false;
        for (var i = start; i < stop; i++)
        {
            if (IsScore(prose, i))
                return true;
        }
        return false;
    }

    /// <summary>"Belgium 2 San Marino 0", "CHICAGO 83 51 .619", "NEW YORK AT BOSTON": rows of results or fixtures.
    /// </summary>
    private static bool IsRow(TokenisedProse prose, int first, int end)
    {
        var start = prose.SentenceStart(first);
        var stop = prose.SentenceEnd(first);
        var numbers = 0;
        var capitals = 0;
        for (var i = start; i < stop; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Number)
                numbers++;
            else if (NameBoundaries.IsAllCapitals(prose.Word(i)))
                capitals++;
        }
        var isTable = numbers >= 2 && numbers * NumbersOneIn >= stop - start;
        if (
            end < stop
            && prose.Tokens[end].Kind == TokenKind.Number
            && (isTable || stop - start <= LongestRow && numbers >= 2)
        )
            return true;
        return NameBoundaries.IsAllCapitals(prose.Word(first))
            && (isTable || (capitals + numbers) * 3 >= (stop - start) * 2);
    }

    /// <summary>"3-1", as one token or as three.</summary>
    private static bool IsScore(TokenisedProse prose, int i)
    {
        var word = prose.Word(i);
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) || prose.SentenceStarts[i])
            return false;
        if (word.IndexOfAny('-', '–') is > 0 and var dash)
            return word.Length <= 7 && int.TryParse(word[..dash], out _) && int.TryParse(word[(dash + 1)..], out _);
        return word.Length <= 3
            && prose.Word(i + 1) is "-" or "–"
            && prose.Tokens.Count > i + 2
            && prose.Tokens[i + 2].Kind == TokenKind.Number;
    }
}
