using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Names;
using NewsReader.Sources;

namespace NewsReader.Articles.Bylines;

/// <summary>
/// The shapes a byline has: "By Ann Lee and Bo Chan, Staff Writers", "Ann Lee Contributor", "ANN LEE | Reuters", "Ann
/// Lee".
/// </summary>
internal static partial class BylinePattern
{
    public const int LongestLine = 200;

    private static readonly FrozenSet<string> RoleNouns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "contributor",
        "contributors",
        "reporter",
        "reporters",
        "correspondent",
        "correspondents",
        "editor",
        "editors",
        "columnist",
        "writer",
        "writers",
        "journalist",
        "producer",
        "fellow",
        "intern",
        "critic",
        "blogger",
        "analyst",
        "anchor",
        "staff",
        "photographer",
        "author",
        "bureau"
    );

    private static readonly FrozenSet<string> RoleBeginnings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "senior",
        "staff",
        "chief",
        "political",
        "politics",
        "investigative",
        "national",
        "foreign",
        "diplomatic",
        "white",
        "breaking",
        "general",
        "special",
        "guest",
        "managing",
        "executive",
        "deputy",
        "associate",
        "assistant",
        "contributing",
        "freelance",
        "business",
        "economics",
        "technology",
        "tech",
        "science",
        "health",
        "sports",
        "education",
        "environment",
        "climate",
        "legal",
        "crime",
        "media",
        "features",
        "entertainment",
        "news",
        "world",
        "defense",
        "energy",
        "finance",
        "lead",
        "digital",
        "royal",
        "home",
        "city",
        "opinion",
        "military",
        "congressional",
        "security"
    );

    /// <summary>Words that begin a name's place but never are one.</summary>
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the",
        "a",
        "an",
        "this",
        "that",
        "how",
        "why",
        "what",
        "when",
        "where",
        "who",
        "and",
        "or",
        "but",
        "in",
        "on",
        "at",
        "for",
        "to",
        "with",
        "is",
        "are"
    );

    [GeneratedRegex(
        @"^(?:(?:story|interview|text|words|written|reported|reporting|posted|analysis|opinion|review"
            + @"|article|published|edited|produced|commentary)\s+)?by:?\s+(?<rest>\S.*)$"
            + @"|^author[s]?:\s*(?<rest>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Labelled();

    /// <summary>
    /// What page furniture hangs behind a name: dates, times, reading time, places to follow the author.
    /// </summary>
    [GeneratedRegex(
        @"\s*(?:[|•·—–]|\s-\s)?\s*(?:(?:last\s+)?(?:published|updated|posted|modified)\b.*"
            + @"|\d+\s+min(?:ute)?s?\s+read.*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov"
            + @"|dec)[a-z]*\.?\s+\d{1,2}\b.*|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
            + @"|dec)[a-z]*\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\d{1,2}[/.:]\d{2}.*|@\w+.*"
            + @"|follow\b.*|\d{4}-\d{2}-\d{2}.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Trailing();

    [GeneratedRegex(
        @"\s*(?:,|;|/|\||•|·|\band\b|&|\bwith\b|\s[—–-]\s)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+(?:in|for|at|of)\s+(?=\p{Lu})(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>
    /// The byline that the line is, or null, also for one longer than <see cref="LongestLine"/>. Blanks in a row are
    /// one.
    /// </summary>
    public static Byline? Read(string line)
    {
        line = MarkdownArticle.OneLine(line, int.MaxValue).Trim('*', '_').Trim();
        if (line.Length is 0 or > LongestLine)
            return null;
        if (Labelled().Match(line) is { Success: true } labelled)
            return Names(labelled.Groups["rest"].Value, labelled: true);
        if (line.EndsWith('.') || line.EndsWith('?') || line.EndsWith('!') || line.EndsWith(':'))
            return null;
        return Names(line, labelled: false);
    }

    /// <summary>A line that is nothing but what the author is ("Staff Writer"), or null.</summary>
    public static string? ReadRole(string line) =>
        line.Length is > 0 and <= 60
        && char.IsUpper(line[0])
        && line[^1] is not ('.' or '?' or '!')
        && IsRole(line.Split(',')[0])
            ? line
            : null;

    private static Byline? Names(string text, bool labelled)
    {
        text = Trailing().Replace(text, "");
        var authors = new List<string>();
        string? role = null;
        var evidence = labelled;
        foreach (var part in Separator().Split(text))
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
            var place = Place().Match(name);
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
                evidence |= Agencies.Contains(name);
                role = labelled || Agencies.Contains(name) ? name : null;
            }
            else if (!labelled)
                return null;
        }
        if (authors.Count == 0)
            return null;
        // A line that only looks like a name may be a subheading: then every word must be known as one.
        return evidence || authors.TrueForAll(IsKnownName) ? new Byline(authors, role) : null;
    }

    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Reuters",
        "AP",
        "Associated Press",
        "The Associated Press",
        "AFP",
        "Agence France-Presse",
        "Bloomberg",
        "Bloomberg News",
        "CNN",
        "BBC",
        "BBC News",
        "NPR",
        "UPI",
        "PA",
        "PA Media",
        "Press Association",
        "Politico",
        "Axios",
        "The Guardian",
        "The New York Times",
        "The Washington Post",
        "USA TODAY",
        "Fox News",
        "NBC News",
        "CBS News",
        "ABC News",
        "Business Insider",
        "HuffPost",
        "The Hill",
        "Los Angeles Times",
        "Tribune News Service",
        "Canadian Press",
        "The Canadian Press"
    );

    private static bool IsRole(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 7
            && (RoleNouns.Contains(words[^1]) || (words.Length > 1 && words.Any(RoleNouns.Contains)));
    }

    /// <summary>"Ann Lee Senior Political Reporter" is a name and a role.</summary>
    private static (string Name, string? Role) SplitRole(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !RoleNouns.Contains(words[^1]))
            return (part, null);
        var from = words.Length - 1;
        for (var i = 2; i < words.Length; i++)
        {
            if (!RoleBeginnings.Contains(words[i]) && !RoleNouns.Contains(words[i]))
                continue;
            from = i;
            break;
        }
        return (string.Join(' ', words[..from]), string.Join(' ', words[from..]));
    }

    private static bool IsPersonName(string name, bool trusting)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5)
            return trusting
                && words.Length == 1
                && char.IsUpper(words[0][0])
                && words[0].Length > 2
                && !Agencies.Contains(name);
        if (Agencies.Contains(name) || NotNames.Contains(words[0]))
            return false;
        foreach (var word in words)
        {
            if (
                !char.IsLetter(word[0])
                || (
                    char.IsLower(word[0])
                    && word
                        is not (
                            "de"
                            or "del"
                            or "della"
                            or "der"
                            or "den"
                            or "van"
                            or "von"
                            or "bin"
                            or "al"
                            or "la"
                            or "le"
                            or "di"
                            or "da"
                            or "dos"
                            or "el"
                        )
                )
            )
                return false;
            if (word.Any(char.IsDigit) || RoleNouns.Contains(word))
                return false;
        }
        return trusting || PersonNames.IsGivenName(words[0]) || (words[0].Length == 2 && words[0][1] == '.');
    }

    private static bool IsKnownName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && PersonNames.IsGivenName(words[0]) && PersonNames.IsSurname(words[^1]);
    }

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
