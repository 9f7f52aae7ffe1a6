using NewsReader.Articles.Mentions;
using NewsReader.Library;

namespace NewsReader.Search.Results;

/// <summary>Tells how far a name is from what was typed.</summary>
public static class NameSlips
{
    private const int MostOffered = 3;

    /// <summary>A word of fewer letters has too many neighbours.</summary>
    private const int FewestLetters = 4;

    /// <summary>In so many letters two slips are made.</summary>
    private const int LettersOfTwo = 7;

    /// <summary>
    /// Those whose names differ from what was typed by few slips, a fourth of its letters at most: the nearest first,
    /// of those alike who is in more articles.
    /// </summary>
    /// <param name="typed">As a slug (<see cref="EntityAddress.Slug"/>).</param>
    public static IReadOnlyList<EntityLink> Nearest(string typed, IEnumerable<EntityLink> similar) =>
        [
            .. similar
                .Select(e => (Entity: e, Slips: Slips(typed, EntityAddress.Slug(e.Name))))
                .Where(s => s.Slips <= Math.Max(1, typed.Length / 4))
                .OrderBy(s => s.Slips)
                .ThenByDescending(s => s.Entity.Articles)
                .Take(MostOffered)
                .Select(s => s.Entity),
        ];

    /// <summary>
    /// Words that differ from what was typed by few slips: one of four letters and more, two of seven and more; the
    /// nearest first, of those alike the one in more articles.
    /// </summary>
    /// <param name="typed">In small letters without accents.</param>
    /// <param name="words">Words, and in how many articles they stand.</param>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<KeyValuePair<string, long>> words)
    {
        var most =
            typed.Length < FewestLetters ? 0
            : typed.Length < LettersOfTwo ? 1
            : 2;
        return most == 0
            ? []
            :
            [
                .. words
                    .Where(word => Math.Abs(word.Key.Length - typed.Length) <= most && word.Key != typed)
                    .Select(word => (Word: word.Key, Slips: Distance(typed, word.Key), Articles: word.Value))
                    .Where(word => word.Slips <= most)
                    .OrderBy(word => word.Slips)
                    .ThenByDescending(word => word.Articles)
                    .Take(MostOffered)
                    .Select(word => word.Word),
            ];
    }

    /// <summary>
    /// The fewest slips between what was typed and a name, or the words that it ends with: "lovelase" is one from "Ada
    /// Lovelace".
    /// </summary>
    private static int Slips(string typed, string slug)
    {
        var fewest = Distance(typed, slug);
        for (var dash = slug.IndexOf('-'); dash >= 0 && fewest > 0; dash = slug.IndexOf('-', dash + 1))
            fewest = Math.Min(fewest, Distance(typed, slug[(dash + 1)..]));
        return fewest;
    }

    /// <summary>Letters left out, put in, exchanged, or two that changed places (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (before, last, row) = (rows[(i + 1) % 3], rows[(i - 1) % 3], rows[i % 3]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
