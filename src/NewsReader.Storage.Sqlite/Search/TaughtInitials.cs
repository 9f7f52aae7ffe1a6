using NewsReader.Analysis;
using NewsReader.Library;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// Organizations by the initials that articles tell beside their names: "Competition and Markets Authority (CMA)".
/// </summary>
internal static class TaughtInitials
{
    private const int Longest = 8;

    /// <summary>So many of the newest articles that have the letters are looked at.</summary>
    private const int MostArticles = 5000;

    private const int MostSentences = 1000;

    /// <summary>So far behind a name its initials may stand.</summary>
    private const int Furthest = 48;

    /// <summary>Whether a name may be initials: a word of few letters.</summary>
    public static bool MayBe(string name) =>
        name.Length is > 1 and <= Longest && name.All(c => char.IsLetterOrDigit(c) || c == '&');

    /// <summary>The ids of the organizations.</summary>
    /// <param name="initials">In any case.</param>
    public static async Task<List<long>> FindAsync(LibraryContext library, string initials, CancellationToken cancel)
    {
        initials = initials.ToUpperInvariant();
        var words = IndexedWords.Of(initials);
        if (words.Count == 0)
            return [];
        var sentences = await SqliteRows.ReadAsync(
            library,
            $"""
            SELECT e.Id, e.Name, a.Sentence FROM Appearances a CROSS JOIN Entities e ON e.Id = a.EntityId
            WHERE a.ArticleId IN (
                SELECT rowid FROM ArticleText WHERE ArticleText MATCH $match ORDER BY rowid DESC LIMIT {MostArticles})
            AND instr(a.Sentence, $initials) > 0 AND e.Kind = {(int)EntityKind.Company} AND e.ArticleCount > 0
            LIMIT {MostSentences}
            """,
            row => (Id: row.GetInt64(0), Name: row.GetString(1), Sentence: row.GetString(2)),
            cancel,
            ("$match", MatchExpression.Quoted(words)),
            ("$initials", initials)
        );
        return
        [
            .. sentences.Where(row => AreTaught(row.Sentence, row.Name, initials)).Select(row => row.Id).Distinct(),
        ];
    }

    /// <summary>Whether the sentence has the letters in brackets behind the name or before it, or says that it is known
    /// by them.</summary>
    internal static bool AreTaught(string sentence, string name, string initials)
    {
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || name == initials)
            return false;
        var before = sentence.AsSpan(0, at).TrimEnd();
        foreach (var article in English.Grammar.TheWithin)
        {
            if (before.EndsWith($"({article}", StringComparison.Ordinal))
                before = before[..^article.Length];
        }
        if (before.EndsWith($"{initials} (", StringComparison.Ordinal))
            return true;
        var behind = sentence.AsSpan(at + name.Length);
        behind = behind[..Math.Min(behind.Length, Furthest)];
        var end = behind.IndexOf(initials, StringComparison.Ordinal);
        if (end < 0 || (end + initials.Length < behind.Length && char.IsLetterOrDigit(behind[end + initials.Length])))
            return false;
        var between = behind[..end].Trim();
        if (between is "(")
            return true;
        if (between is not [',', ..])
            return false;
        var isTold = false;
        var count = 0;
        foreach (var word in between[1..].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            count++;
            if (word.Contains(','))
                return false;
            isTold |= English.Organisations.InitialsWords.Contains(word);
        }
        return isTold || (count == 1 && English.Grammar.Conjunctions.Contains(between[1..].Trim()));
    }
}
