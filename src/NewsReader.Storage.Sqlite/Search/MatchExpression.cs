using System.Globalization;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>What the text index is asked for.</summary>
internal enum IndexedThing : byte
{
    Articles,
    Quotations,
}

/// <summary>
/// A query as an expression of FTS5. Whatever somebody typed stands in it as a string of FTS5's, and the whole is a
/// parameter: none of its operators can be reached.
/// </summary>
/// <param name="names">Whom each name of the query means.</param>
/// <param name="beginnings">The words of the index that each beginning stands for.</param>
/// <param name="sources">The sources that each one asked for means.</param>
/// <param name="days">The days of the oldest and the newest article.</param>
internal sealed class MatchExpression(
    IReadOnlyDictionary<NameNode, MeantName> names,
    IReadOnlyDictionary<WordsNode, IReadOnlyList<string>> beginnings,
    IReadOnlyDictionary<string, IReadOnlyList<string>> sources,
    (DateOnly First, DateOnly Last) days
)
{
    /// <summary>Found nowhere.</summary>
    private static readonly string Nothing = Fact(IndexToken.Named(0));

    /// <summary>Every article or quotation.</summary>
    public static readonly string Everything = Fact(IndexToken.Any);

    /// <summary>
    /// The expression of a part; null where the index cannot tell: what the reader did, or what a quotation of the
    /// article says.
    /// </summary>
    public string? Of(SearchNode node, IndexedThing thing) =>
        node switch
        {
            WordsNode words => Words(words, thing),
            NearNode near => $"NEAR({string.Join(' ', near.Words.Select(Quoted))}, "
                + $"{near.Distance.ToString(CultureInfo.InvariantCulture)})",
            NameNode name => Name(name, thing),
            MediumNode medium => Fact(IndexToken.Medium(medium.Medium)),
            SourceNode source => AnyOf(sources[source.Source].Select(IndexToken.Source)),
            PeriodNode period => AnyOf(
                Days(Later(period.First ?? days.First, days.First), Earlier(period.Last ?? days.Last, days.Last))
            ),
            HoldingNode { Holding: SearchedHolding.Tweet } => Fact(IndexToken.HasTweet),
            HoldingNode { Holding: SearchedHolding.Quotation } => thing == IndexedThing.Quotations
                ? Everything
                : Fact(IndexToken.HasQuotation),
            NotNode not => Of(not.Part, thing) is { } part ? $"({Everything} NOT {part})" : null,
            AllNode all => all.Parts.Select(part => Of(part, thing)).Contains(null) ? null : All(all.Parts, thing),
            EitherNode either => either.Parts.Select(part => Of(part, thing)).ToList() is var parts
            && parts.Contains(null)
                ? null
                : $"({string.Join(" OR ", parts)})",
            _ => null,
        };

    /// <summary>All of the parts, each of which has an expression; everything where there is none.</summary>
    public string All(IReadOnlyList<SearchNode> parts, IndexedThing thing)
    {
        var wanted = parts.Where(part => part is not NotNode).Select(part => Of(part, thing)!).ToList();
        var unwanted = parts.OfType<NotNode>().Select(not => Of(not.Part, thing)!).ToList();
        if (wanted.Count == 0)
            wanted.Add(Everything);
        var all = wanted.Count == 1 ? wanted[0] : $"({string.Join(" AND ", wanted)})";
        return unwanted.Count == 0 ? all : $"({all} NOT ({string.Join(" OR ", unwanted)}))";
    }

    /// <summary>
    /// A word of the index's own. No text has it: to name its column would only have every place of it looked at.
    /// </summary>
    public static string Fact(string token) => Quoted(token);

    /// <summary>At least one of these words of the index's own.</summary>
    public static string AnyOf(IEnumerable<string> tokens) =>
        tokens.ToList() is { Count: > 0 } some ? $"({string.Join(" OR ", some.Select(Quoted))})" : Nothing;

    /// <summary>All of the words, each as a string of FTS5's.</summary>
    public static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    public static string Quoted(string words) => $"\"{words.Replace('"', ' ').Replace('\0', ' ')}\"";

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private string? Words(WordsNode words, IndexedThing thing)
    {
        var quoted = words.IsBeginning
            ? $"({string.Join(" OR ", beginnings[words].Prepend(words.Words).Select(Quoted))})"
            : Quoted(words.Words);
        return (thing, words.Text) switch
        {
            (IndexedThing.Articles, SearchedText.Article) => quoted,
            (IndexedThing.Articles, SearchedText.Quotation) => null,
            (IndexedThing.Articles, var text) => $"{Column(text)} : {quoted}",
            (IndexedThing.Quotations, SearchedText.Article or SearchedText.Quotation) => quoted,
            _ => null,
        };
    }

    /// <summary>The column of the index that has a text.</summary>
    private static string Column(SearchedText text) =>
        text switch
        {
            SearchedText.Headline => "Headline",
            SearchedText.Authors => "Authors",
            SearchedText.Roles => "Roles",
            _ => throw new ArgumentOutOfRangeException(nameof(text), text, "No column has this text alone."),
        };

    private string Name(NameNode name, IndexedThing thing)
    {
        var ids = names[name].Meant.Select(entity => entity.Id);
        return name.Use switch
        {
            NameUse.Speaker => AnyOf(ids.Select(IndexToken.Speaker)),
            NameUse.About => AnyOf(ids.Select(IndexToken.About)),
            _ when thing == IndexedThing.Articles => AnyOf(ids.Select(IndexToken.Named)),
            _ => AnyOf(ids.SelectMany(id => new[] { IndexToken.Speaker(id), IndexToken.About(id) })),
        };
    }

    /// <summary>A period in as few words of the index as it takes: whole years, else whole months, else days.</summary>
    private static IEnumerable<string> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; )
        {
            var (yearEnds, monthEnds) = (
                new DateOnly(day.Year, 12, 31),
                new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            );
            var (token, ends) =
                day.DayOfYear == 1 && yearEnds <= last ? (IndexToken.Year(day), yearEnds)
                : day.Day == 1 && monthEnds <= last ? (IndexToken.Month(day), monthEnds)
                : (IndexToken.Day(day), day);
            yield return token;
            if (ends == DateOnly.MaxValue)
                yield break;
            day = ends.AddDays(1);
        }
    }
}
