using System.Runtime.CompilerServices;
using NewsReader.Analysis.Names;
using NewsReader.Sources;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Bylines;

/// <summary>
/// The shapes a byline has: "By Ann Lee and Bo Chan, Staff Writers", "Ann Lee Contributor", "ANN LEE | Reuters", "Ann
/// Lee".
/// </summary>
internal sealed class BylinePattern(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, BylinePattern> OfLexicons = [];

    public const int LongestLine = 200;

    private readonly LinePattern _labelled = LinePattern.IgnoreCase($@"^{lexicon.Bylines.Labels}(?<rest>\S.*)$");

    /// <summary>
    /// What page furniture hangs behind a name: dates, times, reading time, places to follow the author.
    /// </summary>
    private readonly LinePattern _trailing = LinePattern.IgnoreCase(
        $@"\s*(?:[|•·—–]|\s-\s)?\s*(?:{lexicon.Bylines.Trailing}"
            + $@"|{lexicon.Dates.MonthBeginnings}[a-z]*\.?\s+\d{{1,2}}\b.*"
            + $@"|\d{{1,2}}\s+{lexicon.Dates.MonthBeginnings}[a-z]*\b.*|{lexicon.Dates.FullDays}\b.*"
            + @"|\d{1,2}[/.:]\d{2}.*|@\w+.*|\d{4}-\d{2}-\d{2}.*)$"
    );

    private readonly LinePattern _separator = LinePattern.IgnoreCase(
        $@"\s*(?:,|;|/|\||•|·|\b{lexicon.Bylines.Separators.ToPattern()}\b|&|\s[—–-]\s)\s*"
    );

    private readonly LinePattern _place = LinePattern.Exact(
        $@"\s+{lexicon.Bylines.PlacePrepositions}\s+(?=\p{{Lu}})(?<rest>.*)$"
    );

    /// <summary>Those of a language.</summary>
    public static BylinePattern Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new BylinePattern(lexicon));

    /// <summary>
    /// The byline that the line is, or null, also for one longer than <see cref="LongestLine"/>. Blanks in a row are
    /// one.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line below it: a place there tells that a name above it is an author's.</param>
    public Byline? Read(string line, ReadOnlySpan<char> next = default)
    {
        line = MarkdownArticle.OneLine(line, int.MaxValue).Trim('*', '_').Trim();
        if (line.Length is 0 or > LongestLine)
            return null;
        if (_labelled.Match(line) is { Success: true } labelled)
            return Names(labelled.Groups["rest"].Value, labelled: true);
        if (line.EndsWith('.') || line.EndsWith('?') || line.EndsWith('!') || line.EndsWith(':'))
            return null;
        return Names(line, labelled: false, lexicon.Names?.Places.Contains(next) == true);
    }

    /// <summary>As <see cref="Read"/>, of what names authors, with the word before them or without.</summary>
    public Byline? ReadAuthors(string authors) =>
        Read(
            lexicon.Bylines.By.Contains(authors.AsSpan()[..Math.Max(0, authors.IndexOf(' '))])
                ? authors
                : $"{lexicon.Bylines.By.First()} {authors}"
        );

    /// <summary>A line that is nothing but what the author is ("Staff Writer"), or null.</summary>
    public string? ReadRole(string line) =>
        line.Length is > 0 and <= 60
        && char.IsUpper(line[0])
        && line[^1] is not ('.' or '?' or '!')
        && IsRole(line.Split(',')[0])
            ? line
            : null;

    private Byline? Names(string text, bool labelled, bool isAbovePlace = false)
    {
        text = _trailing.Replace(text, "");
        var authors = new List<string>();
        string? role = null;
        var evidence = labelled || isAbovePlace;
        foreach (var part in _separator.Split(text))
        {
            if (part.Length == 0)
                continue;
            if (role is null && authors.Count > 0 && IsRole(part))
            {
                role = part;
                evidence = true;
                continue;
            }
            var (name, behind) = SplitRole(part);
            if (behind is not null)
            {
                role ??= behind;
                evidence = true;
            }
            var place = _place.Match(name);
            if (place.Success && labelled)
                name = name[..place.Index];
            if (IsPersonName(name, trusting: labelled))
                authors.Add(InTitleCase(name));
            else if (labelled && authors.Count == 0 && IsOrganisation(name))
                authors.Add(name);
            else if (authors.Count == 0)
                return null;
            else if (role is null && IsOrganisation(name))
            {
                // "Ann Lee, Reuters": the agency, not a second author.
                evidence |= lexicon.Bylines.Agencies.Contains(name);
                role = labelled || lexicon.Bylines.Agencies.Contains(name) ? name : null;
            }
            else if (!labelled)
                return null;
        }
        if (authors.Count == 0)
            return null;
        // A line that only looks like a name may be a subheading: then every word must be known as one.
        return evidence || authors.TrueForAll(IsKnownName) ? new Byline(authors, role) : null;
    }

    private bool IsRole(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 7
            && (
                lexicon.Bylines.RoleNouns.Contains(words[^1])
                || (words.Length > 1 && words.Any(word => lexicon.Bylines.RoleNouns.Contains(word)))
            );
    }

    /// <summary>"Ann Lee Senior Political Reporter" is a name and a role.</summary>
    private (string Name, string? Role) SplitRole(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !lexicon.Bylines.RoleNouns.Contains(words[^1]))
            return (part, null);
        var from = words.Length - 1;
        for (var i = 2; i < words.Length; i++)
        {
            if (!lexicon.Bylines.RoleBeginnings.Contains(words[i]) && !lexicon.Bylines.RoleNouns.Contains(words[i]))
                continue;
            from = i;
            break;
        }
        return (string.Join(' ', words[..from]), string.Join(' ', words[from..]));
    }

    private bool IsPersonName(string name, bool trusting)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5)
            return trusting
                && words.Length == 1
                && char.IsUpper(words[0][0])
                && words[0].Length > 2
                && !lexicon.Bylines.Agencies.Contains(name);
        if (lexicon.Bylines.Agencies.Contains(name) || lexicon.Bylines.NotNames.Contains(words[0]))
            return false;
        foreach (var word in words)
        {
            if (!char.IsLetter(word[0]) || (char.IsLower(word[0]) && !lexicon.Bylines.Particles.Contains(word)))
                return false;
            if (word.Any(char.IsDigit) || lexicon.Bylines.RoleNouns.Contains(word))
                return false;
        }
        return trusting || IsGivenName(words[0]) || (words[0].Length == 2 && words[0][1] == '.');
    }

    private static bool IsKnownName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && IsGivenName(words[0]) && PersonNames.IsSurname(UnicodeText.Fold(words[^1]));
    }

    /// <summary>The lists have names without accents.</summary>
    private static bool IsGivenName(string word) => PersonNames.IsGivenName(UnicodeText.Fold(word));

    private static bool IsOrganisation(string name) => name.Length > 1 && char.IsUpper(name[0]);

    private static string InTitleCase(string name) =>
        name.Any(char.IsLower)
            ? name
            : string.Join(
                ' ',
                name.Split(' ')
                    .Select(word =>
                        word.Length < 2 || word.Contains('.') ? word : word[0] + word[1..].ToLowerInvariant()
                    )
            );
}
