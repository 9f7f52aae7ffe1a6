namespace NewsReader.Analysis.Entities;

/// <summary>What kind of organization the words of a name tell.</summary>
internal sealed class KindByName(Lexicon lexicon)
{
    /// <summary>What the last word weighs, and what is as good as known.</summary>
    public const double OfLastWord = 3.75,
        Sure = 5;

    private const double OfWord = 1.5,
        OfEnding = 3;

    private readonly KindWords _words = KindWords.Of(lexicon);

    /// <summary>
    /// By the words of the name, the last one first; what "of" or "for" leads in tells at most what the word before it
    /// is of: an institute is a school, and one for peace is none.
    /// </summary>
    public void Add(string name, Span<double> votes)
    {
        var words = Head(name, out var hasTail);
        if (Special(name, words, hasTail) is { } special)
        {
            votes[(int)special] += Sure + 1;
            return;
        }
        var weight = OfLastWord;
        while (!words.IsEmpty)
        {
            var last = words.LastIndexOf(' ') + 1;
            var told = hasTail && weight == OfLastWord ? _words.OfWordWithTail(words[last..]) : null;
            told ??= _words.OfWord(words[last..]);
            if (told is { } kind)
            {
                // A court is a court, and a school a school, whoever runs it.
                votes[(int)kind] +=
                    weight == OfLastWord && kind is OrganizationKind.Court or OrganizationKind.School
                        ? Sure + 1
                        : weight;
            }
            else
            {
                foreach (var (ending, of) in _words.Endings)
                {
                    if (words[last..].EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                        votes[(int)of] += OfEnding;
                }
            }
            weight = OfWord;
            words = last == 0 ? [] : words[..(last - 1)];
        }
    }

    /// <summary>The name up to what it is of, for or on.</summary>
    private ReadOnlySpan<char> Head(ReadOnlySpan<char> name, out bool hasTail)
    {
        hasTail = false;
        foreach (var tail in lexicon.Organisations.Tails)
        {
            if (name.IndexOf(tail) is > 0 and var cut)
            {
                name = name[..cut];
                hasTail = true;
            }
        }
        return name;
    }

    /// <summary>
    /// "Senate Budget Committee" is a parliament's, "Democratic Senatorial Committee" a party's, "WKOW" a station's,
    /// "Parents for Safe Roads" people's who stand together.
    /// </summary>
    private OrganizationKind? Special(string name, ReadOnlySpan<char> head, bool hasTail)
    {
        var lists = lexicon.Organisations;
        var last = LastOf(head);
        if (lists.BodiesOfParliaments.Contains(last))
        {
            var words = name.Split(' ');
            if (Array.Exists(words, word => lists.OfParties.Contains(word)))
                return OrganizationKind.Party;
            if (Array.Exists(words, word => lists.OfParliaments.Contains(word)))
                return OrganizationKind.Government;
        }
        if (
            hasTail
            && _words.OfWord(last) is null
            && (lexicon.Grammar.PluralEndings.EndsIn(last) || lists.Openers.Contains(last))
        )
            return OrganizationKind.Association;
        // "Kentucky House"
        if (
            !hasTail
            && lists.OfParliaments.Contains(last)
            && head.Length > last.Length
            && Names.KnownPlaces.Contains(head[..^(last.Length + 1)])
        )
            return OrganizationKind.Government;
        return IsCallSign(last) && head.Length == last.Length ? OrganizationKind.Media : null;
    }

    /// <summary>"WMUR", "KTLA-TV": stations of the United States have three or four letters from K or W on (47 CFR
    /// 73.3550).</summary>
    private static bool IsCallSign(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOf('-');
        var letters = dash < 0 ? word : word[..dash];
        return letters.Length is 4
            && letters[0] is 'K' or 'W'
            && !letters.ContainsAnyExceptInRange('A', 'Z')
            && (dash < 0 || word[(dash + 1)..] is "TV" or "FM" or "AM");
    }

    /// <summary>The last word of a name, or the last before what it is of.</summary>
    public ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => LastOf(Head(name, out _));

    private static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> words) => words[(words.LastIndexOf(' ') + 1)..];
}
