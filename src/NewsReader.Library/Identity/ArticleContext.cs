using System.Collections.Frozen;
using System.Globalization;
using NewsReader.Articles;
using NewsReader.Library.Identity.Names;
using NewsReader.Library.Stories;

namespace NewsReader.Library.Identity;

/// <summary>
/// What an article is about, roughly: the field of work that most of its words tell, and the places that it names. Two
/// people of one name are hardly named in the same.
/// </summary>
public sealed class ArticleContext
{
    private const char Between = '\n';

    /// <summary>Fewer words of a field tell nothing.</summary>
    private const int FewestWords = 3;

    private static readonly FrozenDictionary<string, FieldsOfWork>.AlternateLookup<ReadOnlySpan<char>> ByWord = English
        .Roles.WordsOfFields.ToFrozenDictionary(
            word => word.Key,
            word => Enum.Parse<FieldsOfWork>(word.Value, ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Begins the line of the words.</summary>
    private const char OfWords = '~';

    /// <summary>Begins the line of a person.</summary>
    private const char OfPerson = '@';

    private ArticleContext(FieldsOfWork fields, IReadOnlyList<string> places) => (Fields, Places) = (fields, places);

    /// <summary>The field that its words tell; none where they tell none, or several alike.</summary>
    public FieldsOfWork Fields { get; }

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Hashes of the words that it says most, and that are nobody's name.</summary>
    internal IReadOnlyList<uint> Words { get; private init; } = [];

    /// <summary>What it says of those whom it names beside their roles, by their names in it.</summary>
    internal IReadOnlyDictionary<string, Particulars> People { get; private init; } = Particulars.None;

    /// <summary>When it was published; 0 where that is not told, as of one that is read again; not stored.</summary>
    internal int Year { get; private init; }

    /// <summary>Names of one, by <see cref="OtherNames"/>; not stored.</summary>
    internal IReadOnlyDictionary<string, string> OneWith { get; private init; } =
        FrozenDictionary<string, string>.Empty;

    /// <summary>Reads an article.</summary>
    /// <param name="sketch">The words that it says most.</param>
    /// <param name="day">When it was published.</param>
    /// <param name="source">Where it is from.</param>
    internal static ArticleContext Of(NewsArticle article, ArticleSketch sketch, DateOnly day, string source)
    {
        var counts = new Dictionary<FieldsOfWork, int>();
        foreach (var word in article.ReadingText.AsSpan().SplitAny(" \t\n\r.,;:!?\"“”‘’()'"))
        {
            if (ByWord.TryGetValue(article.ReadingText.AsSpan(word), out var field))
                counts[field] = counts.GetValueOrDefault(field) + 1;
        }
        var leading = counts.OrderByDescending(count => count.Value).Take(2).ToList();
        var fields = leading switch
        {
            [var only] when only.Value >= FewestWords => only.Key,
            [var first, var next] when first.Value >= FewestWords && first.Value >= 2 * next.Value => first.Key,
            [var first, var next] when first.Value >= FewestWords => first.Key | next.Key,
            _ => FieldsOfWork.None,
        };
        return new ArticleContext(
            fields,
            [
                .. article
                    .Places.Select(place => string.Join(' ', NameText.Words(place)))
                    .Where(place => place.Length > 0),
            ]
        )
        {
            Words = [.. sketch.Words.Except(NamesOf(article)).Select(word => (uint)word)],
            People = Particulars.Of(article, day.Year, source),
            OneWith = OtherNames.Of(article),
            Year = day.Year,
        };
    }

    /// <summary>Of an article that nobody wrote.</summary>
    internal static ArticleContext Told(FieldsOfWork fields, IReadOnlyList<string> places, IReadOnlyList<uint> words) =>
        new(fields, places) { Words = words };

    /// <summary>What <see cref="Stored"/> wrote.</summary>
    public static ArticleContext Read(string stored)
    {
        var lines = stored.Split(Between);
        if (!int.TryParse(lines[0], CultureInfo.InvariantCulture, out var fields))
            return new ArticleContext(FieldsOfWork.None, []);
        return new ArticleContext(
            (FieldsOfWork)fields,
            [.. lines.Skip(1).Where(line => line.Length > 0 && line[0] is not (OfWords or OfPerson))]
        )
        {
            Words =
            [
                .. lines
                    .Where(line => line.StartsWith(OfWords))
                    .SelectMany(line => line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .Select(word => uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            ],
            People = lines
                .Where(line => line.StartsWith(OfPerson))
                .Select(line => Particulars.Read(line[1..]))
                .OfType<KeyValuePair<string, Particulars>>()
                .DistinctBy(person => person.Key, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>As it is kept with the article.</summary>
    public string Stored =>
        string.Join(
            Between,
            [
                ((int)Fields).ToString(CultureInfo.InvariantCulture),
                .. Places,
                .. Words.Count == 0
                    ? Array.Empty<string>()
                    :
                    [
                        OfWords
                            + string.Join(' ', Words.Select(word => word.ToString("x", CultureInfo.InvariantCulture))),
                    ],
                .. People.Select(person => OfPerson + person.Value.Stored(person.Key)),
            ]
        );

    /// <summary>Hashes of the words of names: they tell whom it names, not what it is about.</summary>
    private static IEnumerable<ulong> NamesOf(NewsArticle article)
    {
        foreach (var name in article.Named.SelectMany(named => named.Forms.Append(named.Name)))
        {
            foreach (var word in name.Split(' ', '-', '.', ',', '’', '\''))
            {
                if (TextContent.StemOf(word) is { Length: > 0 } stem)
                    yield return TextShingles.Hash(stem);
            }
        }
    }
}
