using Microsoft.Data.Sqlite;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;
using NewsReader.Search.Language;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// The indexes of names and headlines: whole words, beginnings, and groups of letters. Everything somebody typed is a
/// parameter, as <see cref="MatchExpression"/> writes it.
/// </summary>
internal static class SqliteNameIndex
{
    /// <summary>SQLite's number of an error in a statement or an expression.</summary>
    private const int Error = 1;

    /// <summary>
    /// Of those whose names match, so many that the library knows longest and so many that it knows only now: who is in
    /// most articles is among the first, or new.
    /// </summary>
    private const int NamesAtEachEnd = 600;

    private const int LettersOfAGroup = 3;

    /// <summary>A slip in the middle of one leaves neither half nor both ends.</summary>
    private const int LettersOfAShortName = 6;

    /// <summary>Of those found the ones in most articles first, then those whose pages went to others.</summary>
    private static readonly string Leading = $"""
        SELECT * FROM (
            SELECT e.Id FROM Entities e
            WHERE e.ArticleCount > 0 AND e.Id IN (SELECT Id FROM Found)
            ORDER BY e.ArticleCount DESC, e.Id LIMIT $take)
        UNION ALL
        SELECT * FROM (
            SELECT e.Id FROM Entities e
            WHERE e.ArticleCount = 0 AND e.Id IN (SELECT Id FROM Found) AND (
                e.MovedTo IS NOT NULL
                OR EXISTS (
                    SELECT 1 FROM Corrections c
                    WHERE c.Slug = e.Slug AND c.EntityKind = e.Kind
                        AND c.Kind = {(int)CorrectionKind.SameAs} AND c.UndoneAt IS NULL))
            LIMIT $take)
        """;

    /// <summary>
    /// The ids of people and organizations whose names hold the words, those in most articles first, then those whose
    /// pages went to others (<see cref="MovedPages.StandingAsync"/>).
    /// </summary>
    /// <param name="isBeginning">Whether the last word may go on.</param>
    public static Task<List<long>> NamesAsync(
        LibraryContext library,
        string name,
        bool isBeginning,
        int take,
        CancellationToken cancel
    )
    {
        var words = IndexedWords.Of(name);
        return words.Count == 0
            ? Task.FromResult(new List<long>())
            : SqliteRows.ReadAsync(
                library,
                $"""
                WITH Found(Id) AS MATERIALIZED (
                    SELECT * FROM (
                        SELECT rowid FROM EntityText WHERE EntityText MATCH $match
                        ORDER BY rowid LIMIT {NamesAtEachEnd})
                    UNION SELECT * FROM (
                        SELECT rowid FROM EntityText WHERE EntityText MATCH $match
                        ORDER BY rowid DESC LIMIT {NamesAtEachEnd}))
                {Leading}
                """,
                row => row.GetInt64(0),
                cancel,
                ("$match", isBeginning ? Beginning(words) : MatchExpression.Quoted(words)),
                ("$take", take)
            );
    }

    /// <summary>
    /// All of the words but small ones ("department of j" begins Justice Department), the last of them begun; a mark
    /// behind a first letter may be left out ("obrien").
    /// </summary>
    private static string Beginning(List<string> words) =>
        string.Join(
            " AND ",
            words
                .Where((word, i) => i == words.Count - 1 || !English.Grammar.SmallWords.Contains(word))
                .Select((word, i) => (Word: word, Mark: word == words[^1] ? "*" : ""))
                .Select(w =>
                    w.Word.Length < LettersOfAGroup
                        ? MatchExpression.Quoted(w.Word) + w.Mark
                        : $"({MatchExpression.Quoted(w.Word)}{w.Mark} OR "
                            + $"{MatchExpression.Quoted($"{w.Word[0]} {w.Word[1..]}")}{w.Mark})"
                )
        );

    /// <summary>
    /// The same of those whom articles, or the user, call by a form that begins so, titles aside, or whom the lists
    /// know by it too.
    /// </summary>
    public static Task<List<long>> CalledAsync(
        LibraryContext library,
        string beginning,
        int take,
        CancellationToken cancel
    )
    {
        var slug = EntityAddress.Slug(PersonName.Of(beginning).Whole);
        return SqliteRows.ReadAsync(
            library,
            $"""
            WITH Found(Id) AS MATERIALIZED (
                SELECT * FROM (
                    SELECT EntityId FROM EntityForms
                    WHERE Slug >= $slug AND Slug < $slug || char(1114111) AND (Articles > 0 OR Told > 0)
                    LIMIT {NamesAtEachEnd})
                UNION SELECT * FROM (
                    SELECT t.Id
                    FROM Corrections c JOIN Entities t ON t.Kind = c.TargetKind AND t.Slug = c.TargetSlug
                    WHERE c.Slug >= $slug AND c.Slug < $slug || char(1114111)
                        AND c.Kind = {(int)CorrectionKind.SameAs} AND c.UndoneAt IS NULL
                    LIMIT {NamesAtEachEnd})
                UNION SELECT * FROM (
                    SELECT EntityId FROM EntityKeys
                    WHERE Key IN ($person, $organization)
                    LIMIT {NamesAtEachEnd}))
            {Leading}
            """,
            row => row.GetInt64(0),
            cancel,
            ("$person", NameKeys.OfAlias(EntityKind.Person, beginning)),
            ("$organization", NameKeys.OfAlias(EntityKind.Company, beginning)),
            ("$slug", slug),
            ("$take", take)
        );
    }

    /// <summary>
    /// The ids of people and organizations whose names may be what was mistyped: one slip away, as far as an index can
    /// tell.
    /// </summary>
    public static async Task<List<long>> SimilarNamesAsync(
        LibraryContext library,
        string typed,
        int take,
        CancellationToken cancel
    )
    {
        if (typed.Length < LettersOfAGroup)
            return [];
        // Two letters that changed places, or one too many, are tried; any other slip leaves one half as it is, or both
        // ends.
        var slips = Enumerable
            .Range(0, typed.Length - 1)
            .Select(i => $"{typed[..i]}{typed[i + 1]}{typed[i]}{typed[(i + 2)..]}")
            .Concat(Enumerable.Range(0, typed.Length).Select(i => typed.Remove(i, 1)));
        var ids = await SqliteRows.ReadAsync(
            library,
            "SELECT rowid FROM EntityText WHERE EntityText MATCH $match LIMIT $take",
            row => row.GetInt64(0),
            cancel,
            ("$match", string.Join(" OR ", slips.Where(slip => slip.Trim().Length > 1).Select(MatchExpression.Quoted))),
            ("$take", take)
        );
        var half = typed.Length / 2;
        var (first, last) = (Groups(typed[..LettersOfAGroup]), Groups(typed[^LettersOfAGroup..]));
        var parts = new List<IEnumerable<string>> { Groups(typed[..half]), Groups(typed[half..]), first.Concat(last) };
        if (typed.Length <= LettersOfAShortName)
            parts.AddRange([first, last]);
        var either = parts
            .Select(groups => string.Join(" AND ", groups))
            .Where(groups => groups.Length > 0)
            .Select(groups => $"({groups})");
        ids.AddRange(
            await SqliteRows.ReadAsync(
                library,
                "SELECT rowid FROM EntityTrigrams WHERE EntityTrigrams MATCH $match LIMIT $take",
                row => row.GetInt64(0),
                cancel,
                ("$match", string.Join(" OR ", either)),
                ("$take", take)
            )
        );
        return ids;
    }

    /// <summary>The newest articles whose headlines hold the words, the last of them begun.</summary>
    public static async Task<List<long>> HeadlinesAsync(
        LibraryContext library,
        string beginning,
        int take,
        CancellationToken cancel
    )
    {
        var words = IndexedWords.Of(beginning);
        if (words.Count == 0)
            return [];
        try
        {
            return await SqliteRows.ReadAsync(
                library,
                "SELECT rowid FROM HeadlineText WHERE HeadlineText MATCH $match ORDER BY rowid DESC LIMIT $take",
                row => row.GetInt64(0),
                cancel,
                ("$match", string.Join(" AND ", words.Select(MatchExpression.Quoted)) + "*"),
                ("$take", take)
            );
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Error)
        {
            // A letter that is younger than SQLite's table of them divides a word into two, and this index has no
            // phrases.
            return [];
        }
    }

    private static IEnumerable<string> Groups(string letters) =>
        Enumerable
            .Range(0, Math.Max(0, letters.Length - LettersOfAGroup + 1))
            .Select(i => MatchExpression.Quoted(letters.Substring(i, LettersOfAGroup)));
}
