using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Names;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Bylines;

/// <summary>What the words of a byline name: a person, a paper, a desk, what somebody is.</summary>
internal sealed class BylineNames(Lexicon lexicon)
{
    private readonly LinePattern _paper = LinePattern.Exact($@"[\s-]{lexicon.Page.AgencyEndings}$");

    public bool IsRole(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 7
            && (
                lexicon.Bylines.RoleNouns.Contains(words[^1])
                || (words.Length > 1 && words.Any(word => lexicon.Bylines.RoleNouns.Contains(word)))
            );
    }

    /// <summary>Whether every word is of a role: "Staff Correspondent".</summary>
    public bool IsWholeRole(string part) =>
        IsRole(part)
        && Array.TrueForAll(
            part.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            word => lexicon.Bylines.RoleNouns.Contains(word) || lexicon.Bylines.RoleBeginnings.Contains(word)
        );

    /// <summary>Whether what stands behind a role is where one works: "Oban", "Westminster and Shropshire".</summary>
    public bool IsRegion(string part) =>
        Array.TrueForAll(
            part.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            word => char.IsUpper(word[0]) && !lexicon.Vocabulary.Contains(word) || lexicon.Grammar.And.Contains(word)
        )
        && !IsPaper(part)
        && !IsRole(part)
        && !KnownOrganisations.Contains(part);

    /// <summary>"Ann Lee Senior Political Reporter" is a name and a role.</summary>
    public (string Name, string? Role) SplitRole(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !lexicon.Bylines.RoleNouns.Contains(words[^1]))
            return (part, null);
        var from = words.Length - 1;
        for (var i = 2; i < words.Length; i++)
        {
            if (
                !lexicon.Bylines.RoleBeginnings.Contains(words[i])
                && !lexicon.Bylines.RoleNouns.Contains(words[i])
                && (!lexicon.Vocabulary.Contains(words[i]) || IsSurname(words[i]))
            )
                continue;
            from = i;
            break;
        }
        return (string.Join(' ', words[..from]), string.Join(' ', words[from..]));
    }

    /// <summary>"Local Democracy Reporter Ann Lee" is a role and a name.</summary>
    public (string Name, string Role)? RoleBefore(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var noun = Array.FindLastIndex(words, word => lexicon.Bylines.RoleNouns.Contains(word));
        return
            noun >= 0
            && words.Length - noun - 1 is 2 or 3
            && AreCapitalized(part)
            && IsPersonName(string.Join(' ', words[(noun + 1)..]), trusting: false, mayBeUnknown: false)
            ? (string.Join(' ', words[(noun + 1)..]), string.Join(' ', words[..(noun + 1)]))
            : null;
    }

    public bool IsPersonName(string name, bool trusting, bool mayBeUnknown)
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
        return trusting
            || IsGivenName(words[0])
            || (words[0].Length == 2 && words[0][1] == '.')
            || (mayBeUnknown && words.Length <= 4 && !words.Any(word => lexicon.Vocabulary.Contains(word)));
    }

    public static bool IsKnownName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && IsGivenName(words[0]) && PersonNames.IsSurname(UnicodeText.Fold(words[^1]));
    }

    /// <summary>Whether a name has no word that is another, and nobody is called so in the text.</summary>
    public bool IsOnlyName(string name, ReadOnlySpan<char> text)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3
            && !words[1..].Any(word => lexicon.Vocabulary.Contains(word))
            && !text.Contains(words[^1], StringComparison.Ordinal)
            && !KnownOrganisations.Contains(name);
    }

    private static bool IsSurname(string word) => PersonNames.IsSurname(UnicodeText.Fold(word));

    /// <summary>"Ann Lee Fox News" is a name and a paper.</summary>
    public (string Name, string Paper)? SplitPaper(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 2; from < words.Length; from++)
        {
            var paper = string.Join(' ', words[from..]);
            if (
                lexicon.Bylines.Agencies.Contains(paper)
                || (from < words.Length - 1 && KnownOrganisations.Contains(paper))
            )
                return (string.Join(' ', words[..from]), paper);
        }
        return null;
    }

    /// <summary>The lists have names without accents.</summary>
    public static bool IsGivenName(string word) => PersonNames.IsGivenName(UnicodeText.Fold(word));

    public static bool IsOrganisation(string name) => name.Length > 1 && char.IsUpper(name[0]);

    /// <summary>Whether the words are the name of a paper or agency and nothing else.</summary>
    public bool IsPaper(ReadOnlySpan<char> name) =>
        name.Length is > 1 and <= 40
        && (
            lexicon.Bylines.Agencies.Contains(name)
            || (
                name.Count(' ') is > 0 and <= 4
                && AreCapitalized(name)
                && (_paper.IsMatch(name) || KnownOrganisations.Contains(name))
            )
        );

    /// <summary>A paper or a station whose name is nobody's: "Alpine Courier", "WFTX Tampa Bay".</summary>
    public bool IsPaperNoPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && !IsGivenName(words[0])
            && (IsPaper(name) || IsCallSign(words[0]) && words[1..].Any(word => word.Any(char.IsLower)));
    }

    private static bool IsCallSign(string word) => word.Length is 4 && word.All(char.IsAsciiLetterUpper);

    /// <summary>"Books desk", "our court correspondent", "the Valley Ledger staff": nobody by name.</summary>
    public bool IsDesk(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5
            && lexicon.Bylines.Desks.Contains(words[^1])
            && (words.Length <= 2 || IsDeterminedDesk(part) || !IsGivenName(words[0]));
    }

    /// <summary>"our", "the": what is named is no person.</summary>
    public bool IsDeterminedDesk(string part) =>
        part.IndexOf(' ') is > 0 and var blank
        && part.AsSpan()[..blank] is var first
        && (lexicon.Bylines.Articles.Contains(first) || lexicon.Bylines.Own.Contains(first));

    public static bool AreCapitalized(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (words[range] is [var first, ..] && !char.IsUpper(first))
                return false;
        }
        return true;
    }

    public static string InTitleCase(string name) =>
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
