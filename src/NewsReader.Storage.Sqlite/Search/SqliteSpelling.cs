using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Text;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Finds what is near to a word that stands nowhere.</summary>
internal static class SqliteSpelling
{
    /// <summary>So many words of headlines with one first letter are compared.</summary>
    private const int MostWords = 50_000;

    private const int MostNames = 400;

    private const int MostOffered = 3;
    private const int BeginningLetters = 2;
    private const int LongestDivided = 16;

    /// <summary>What is in so many times as many articles is likelier meant.</summary>
    private const double Likelier = 10;

    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// The words of headlines and names that differ from a term by a slip; where there are none, those of texts.
    /// </summary>
    /// <param name="articles">In how many articles it stands.</param>
    public static async Task<NowhereWord> NearestAsync(
        LibraryContext library,
        TermNode term,
        double articles,
        CancellationToken cancel
    )
    {
        if (IndexedWords.Of(term.Typed) is not [var typed])
            return new NowhereWord(term.Typed, term.Span, [], []);
        var word = UnicodeText.Fold(typed);
        if (articles == 0 && await DividedAsync(library, word, cancel) is { Count: > 0 } divided)
            return new NowhereWord(term.Typed, term.Span, divided, []);
        // A figure that differs from another is none that is mistyped.
        if (typed.Any(char.IsDigit))
            return new NowhereWord(term.Typed, term.Span, [], []);
        var ids = await SqliteNameIndex.SimilarNamesAsync(library, word, MostNames, cancel);
        var similar = await library.StandingAsync(ids, cancel);
        var words = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entity in similar)
        {
            foreach (var part in EntityAddress.Slug(entity.Name).Split('-'))
                words[part] = Math.Max(words.GetValueOrDefault(part), entity.Articles);
        }
        foreach (var (other, count) in await BeginningAsync(library, "HeadlineWords", word[..1], cancel))
            words[other] = Math.Max(words.GetValueOrDefault(other), count);
        var nearest = NameSlips.Nearest(word, words.Where(other => other.Value >= articles * Likelier));
        if (nearest.Count == 0 && articles == 0)
            nearest = await OfTextsAsync(library, word, cancel);
        return new NowhereWord(term.Typed, term.Span, nearest, Names(word, nearest, similar)) { IsRare = articles > 0 };
    }

    /// <summary>Those whose names have a word that is near, else those whose names are near as a whole.</summary>
    private static IReadOnlyList<EntityLink> Names(
        string word,
        IReadOnlyList<string> nearest,
        IReadOnlyList<EntityLink> similar
    )
    {
        var having = similar
            .Where(entity => EntityAddress.Slug(entity.Name).Split('-').Intersect(nearest).Any())
            .OrderByDescending(entity => entity.Articles)
            .Take(MostOffered)
            .ToList();
        return having.Count > 0 ? having : NameSlips.Nearest(word, similar);
    }

    /// <summary>Words of texts that begin with the same two letters.</summary>
    private static async Task<IReadOnlyList<string>> OfTextsAsync(
        LibraryContext library,
        string word,
        CancellationToken cancel
    ) =>
        word.Length < BeginningLetters
            ? []
            : NameSlips.Nearest(word, await BeginningAsync(library, "ArticleWords", word[..BeginningLetters], cancel));

    /// <summary>
    /// The word in two parts, where these stand side by side in a text: "wi fi" of "wifi".
    /// </summary>
    private static async Task<IReadOnlyList<string>> DividedAsync(
        LibraryContext library,
        string word,
        CancellationToken cancel
    )
    {
        if (word.Length > LongestDivided)
            return [];
        var divided = new List<string>();
        for (var at = 1; at < word.Length; at++)
        {
            var form = $"{word[..at]} {word[at..]}";
            if (await SqliteTextIndex.HasAsync(library, MatchExpression.Quoted(form), cancel))
                divided.Add(form);
        }
        return divided;
    }

    /// <summary>Words of an index that begin so, and in how many articles they stand.</summary>
    private static async Task<IReadOnlyList<KeyValuePair<string, long>>> BeginningAsync(
        LibraryContext library,
        string vocabulary,
        string beginning,
        CancellationToken cancel
    )
    {
        using var reading = await BoundedReading.StartAsync(library, Time, cancel);
        return reading.Rows(
            $"SELECT term, doc FROM {vocabulary} WHERE term >= $first AND term < $end LIMIT {MostWords}",
            row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            ("$first", beginning),
            ("$end", beginning + '\uFFFF')
        );
    }
}
