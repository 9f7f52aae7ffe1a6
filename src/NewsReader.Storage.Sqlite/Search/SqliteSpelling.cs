using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Finds what is near to a word that stands nowhere.</summary>
internal static class SqliteSpelling
{
    /// <summary>So many words of headlines with one first letter are compared.</summary>
    private const int MostWords = 50_000;

    private const int MostNames = 400;

    private const int MostOffered = 3;
    private const int BeginningLetters = 2;

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
        // A figure that differs from another is none that is mistyped.
        if (WordForms.Parts(term.Typed) is not [var typed] || typed.Any(char.IsDigit))
            return new NowhereWord(term.Typed, term.Span, [], []);
        var word = UnicodeText.Fold(typed);
        var ids = await SqliteNameIndex.SimilarNamesAsync(library, word, MostNames, cancel);
        var similar = await library.StandingAsync(ids, cancel);
        var words = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entity in similar)
        {
            foreach (var part in EntityAddress.Slug(entity.Name).Split('-'))
                words[part] = Math.Max(words.GetValueOrDefault(part), entity.Articles);
        }
        foreach (var (other, count) in await OfHeadlinesAsync(library, word, cancel))
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

    /// <summary>
    /// Words of texts that begin with the same two letters. The index has their stems: each is shown as an article
    /// writes it.
    /// </summary>
    private static async Task<IReadOnlyList<string>> OfTextsAsync(
        LibraryContext library,
        string word,
        CancellationToken cancel
    )
    {
        var stem = PorterStemmer.Stem(word);
        if (stem.Length < BeginningLetters)
            return [];
        using var reading = await BoundedReading.StartAsync(library, Time, cancel);
        var stems = reading.Rows(
            $"SELECT term, doc FROM ArticleWords WHERE term >= $first AND term < $end LIMIT {MostWords}",
            row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            ("$first", stem[..BeginningLetters]),
            ("$end", stem[..BeginningLetters] + '\uFFFF')
        );
        return
        [
            .. NameSlips
                .Nearest(stem, stems)
                .SelectMany(near =>
                    reading.Rows(
                        """
                        SELECT p.offset, CASE p.col WHEN 'Headline' THEN a.Headline ELSE a.ReadingText END
                        FROM ArticleWordPlaces p JOIN Articles a ON a.Id = p.doc
                        WHERE p.term = $term AND p.col IN ('Headline', 'ReadingText') LIMIT 1
                        """,
                        row => UnicodeText.Fold(TextTerms.WordAt(row.GetString(1), row.GetInt32(0))),
                        ("$term", near)
                    )
                )
                .Where(near => near.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Words of headlines that begin with the same letter, and in how many they stand.</summary>
    private static async Task<IReadOnlyList<KeyValuePair<string, long>>> OfHeadlinesAsync(
        LibraryContext library,
        string word,
        CancellationToken cancel
    )
    {
        using var reading = await BoundedReading.StartAsync(library, Time, cancel);
        return reading.Rows(
            $"SELECT term, doc FROM HeadlineWords WHERE term >= $first AND term < $end LIMIT {MostWords}",
            row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            ("$first", word[..1]),
            ("$end", word[..1] + '\uFFFF')
        );
    }
}
