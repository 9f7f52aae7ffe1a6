using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Articles;

namespace NewsReader.Library.Identity;

/// <summary>Two names of which an article says that they are one's: "Lumen, formerly Northern Gas".</summary>
internal static class OtherNames
{
    private static readonly Regex Between = new(
        $@"\G(?:,\s+|\s+\(\s*|\s+){English.People.Formerly.ToPattern()}\s+(?:{English.Grammar.The.ToPattern()}\s+)?",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Bracket = new(@"\G\s+\(", RegexOptions.CultureInvariant);

    /// <summary>By each other name the one it is explained with.</summary>
    public static IReadOnlyDictionary<string, string> Of(NewsArticle article)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in article.Named)
        {
            foreach (var mention in one.Mentions)
            {
                if (End(article.Source, mention.End) is not var (end, isSaid))
                    continue;
                var other = article.Named.FirstOrDefault(named =>
                    named.Kind == one.Kind && named.Name != one.Name && named.Mentions.Any(other => other.Start == end)
                );
                if (other is not null && (isSaid || AreOfTwoLanguages(one, other)) && !found.ContainsKey(one.Name))
                    found.TryAdd(other.Name, one.Name);
            }
        }
        return found;
    }

    /// <summary>Where the other name begins, and whether words say that it is one.</summary>
    private static (int End, bool IsSaid)? End(string text, int at) =>
        Between.Match(text, at) is { Success: true } said ? (said.Index + said.Length, true)
        : Bracket.Match(text, at) is { Success: true } bracket ? (bracket.Index + bracket.Length, false)
        : null;

    /// <summary>"Médecins Sans Frontières (Doctors Without Borders)".</summary>
    private static bool AreOfTwoLanguages(NamedEntity one, NamedEntity other) =>
        one.Kind == EntityKind.Company
        && one.Name.Contains(' ')
        && other.Name.Contains(' ')
        && one.Name.Any(letter => letter > 127 && char.IsLetter(letter))
            != other.Name.Any(letter => letter > 127 && char.IsLetter(letter));
}
