using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>
/// Where the people and organizations of an article are, as it says of them: "Summit Systems of Dayton, Ohio", "a
/// Dublin company", "Ann Lee, 42, of Dayton". An organization whose name any town has is where the article is from; of
/// one that every country has it is told whose it is: "France’s Foreign Ministry".
/// </summary>
internal static class Seats
{
    private const int Longest = 60;

    /// <summary>Begins the source that stands for the seat where none is told.</summary>
    private const char OfSource = '@';

    /// <summary>Begins a country, of what every country has one of.</summary>
    private const char OfCountry = '=';

    private static readonly Regex BehindPerson = new(
        $@"\G(?:,\s+[0-9]{{1,3}},?)?,?\s+{English.Organisations.HomePrepositions.ToPattern()}\s+"
            + @"(?<place>\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,2})",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Behind = BehindWith(English.Grammar.Of.ToPattern());

    /// <summary>What every town has one of is in one place; a firm may be in several.</summary>
    private static readonly Regex BehindLocal = BehindWith(English.Organisations.SeatPrepositions.ToPattern());

    private static readonly Regex Region = new(@"\G,\s+(?<region>\p{Lu}[\p{L}.]*)", RegexOptions.CultureInvariant);

    private static readonly Regex Before = new(
        $@"(?:[-‐]{English.Organisations.Based.ToPattern()}|[’']s)\s+$",
        RegexOptions.CultureInvariant
    );

    private static Regex BehindWith(string prepositions) =>
        new(
            $@"\G(?:,?\s+{prepositions}\s+|,\s+"
                + $@"(?:{English.Grammar.The.ToPattern()}|{English.Grammar.IndefiniteArticles.ToPattern()})\s+)",
            RegexOptions.CultureInvariant
        );

    /// <summary>The seats by the names in the article; those of which it says none are left out.</summary>
    /// <param name="source">Where the article is from.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(NewsArticle article, string source)
    {
        var places = article.Places.OrderByDescending(place => place.Length).ToList();
        var dateline = article.Dateline is { } line ? Folded(line.Split('(')[0]) : "";
        var named = article.Named.SelectMany(one => one.Mentions).Select(mention => mention.Start).ToHashSet();
        foreach (var one in article.People)
        {
            if (
                one
                    .Mentions.Select(mention => Home(article.Source, mention.End, named))
                    .FirstOrDefault(home => home is not null) is
                { } home
            )
                yield return KeyValuePair.Create(one.Name, home);
        }
        foreach (var one in article.Companies)
        {
            var name = OrganizationName.Of(one.Name);
            if (name.IsNational && CountryOf(name, one, article.Source) is { } country)
            {
                yield return KeyValuePair.Create(one.Name, OfCountry + country);
                continue;
            }
            var isLocal = name.Locality > 0;
            var pattern = isLocal ? BehindLocal : Behind;
            var seat =
                one.Mentions.Select(mention => At(article.Source, mention.Start, mention.End, places, pattern))
                    .FirstOrDefault(found => found.Length > 0)
                ?? "";
            if (seat.Length == 0 && isLocal)
                seat =
                    dateline.Length == 0 ? OfSource + Folded(source.Replace(',', ' '))
                    // A report from the capital may name any school: its own name tells it from others.
                    : name.Locality == OrganizationName.Anyones ? dateline
                    : OfSource + dateline;
            if (seat.Length > 0)
                yield return KeyValuePair.Create(one.Name, seat);
        }
    }

    /// <summary>Whether two seats are one: null where one of them tells too little.</summary>
    public static bool? AreOne(string one, string other)
    {
        if (one is not { Length: > 0 } || other is not { Length: > 0 })
            return null;
        if (one[0] == OfCountry && other[0] == OfCountry)
            return one == other;
        if (one[0] is OfSource or OfCountry || other[0] is OfSource or OfCountry)
            return one == other ? true : null;
        var (a, b) = (one.Split(", "), other.Split(", "));
        if (a[0] != b[0])
            return a.Intersect(b).Any() ? null : false;
        return a.Length < 2 || b.Length < 2 || IsShort(a[1], b[1]) || IsShort(b[1], a[1]);
    }

    /// <summary>Whether a seat is a place, and none of the articles names it.</summary>
    public static bool IsOutside(string? seat, IReadOnlyCollection<ArticleContext> articles) =>
        seat is { Length: > 0 }
        && seat[0] is not (OfSource or OfCountry)
        && articles.Any(article => article.Places.Count > 0)
        && !articles.Any(article => article.Places.Contains(seat.Split(", ")[0]));

    /// <summary>The country that a seat is; null where it is none.</summary>
    public static string? CountryIn(string? seat) => seat is [OfCountry, .. var country] ? country : null;

    /// <summary>Where a person is at home: the place behind the name that is nobody's name.</summary>
    /// <param name="named">Where names begin.</param>
    private static string? Home(string text, int end, HashSet<int> named)
    {
        if (BehindPerson.Match(text, end) is not { Success: true } behind)
            return null;
        var place = behind.Groups["place"];
        return Enumerable.Range(place.Index, place.Length).Any(named.Contains) ? null : Folded(place.Value);
    }

    /// <summary>Whose a body is that every country has: as its name says, or the words around it.</summary>
    private static string? CountryOf(OrganizationName name, NamedEntity one, string text)
    {
        if (name.IsOfUnitedStates)
            return Countries.Of(English.Organisations.OwnCountry.First());
        if ((Countries.AtStart(name.Words) ?? Countries.AtEnd(name.Words)) is { } own)
            return own;
        foreach (var mention in one.Mentions)
        {
            var before = text[Math.Max(0, mention.Start - Longest)..mention.Start];
            var owner = Before.Match(before) is { Success: true } possessive ? before[..possessive.Index] : before;
            if (owner.Length > 0 && Countries.AtEnd(LastCapitals(owner)) is { } country)
                return country;
            if (
                Behind.Match(text, mention.End) is { Success: true } behind
                && Countries.AtStart(NameText.Words(Within(text, behind.Index + behind.Length))) is { } of
            )
                return of;
        }
        return null;
    }

    private static string Within(string text, int start) => text[start..Math.Min(text.Length, start + Longest)];

    /// <summary>The capitals that end a text.</summary>
    private static List<string> LastCapitals(string text)
    {
        var words = text.TrimEnd().Split(' ', '\n');
        var first = words.Length;
        while (first > 0 && words[first - 1] is [var letter, ..] && char.IsUpper(letter))
            first--;
        return NameText.Words(string.Join(' ', words[first..]));
    }

    /// <summary>"va" is Virginia, "ore" is Oregon.</summary>
    private static bool IsShort(string one, string whole)
    {
        var at = 0;
        foreach (var letter in whole)
        {
            if (at < one.Length && one[at] == letter)
                at++;
        }
        return at == one.Length && one[0] == whole[0];
    }

    private static string At(string text, int start, int end, List<string> places, Regex pattern)
    {
        if (
            pattern.Match(text, end) is { Success: true } behind
            && Place(text, behind.Index + behind.Length, places) is { } place
        )
        {
            var region = Region.Match(text, behind.Index + behind.Length + place.Length);
            return Folded(region.Success ? $"{place}, {region.Groups["region"].Value}" : place);
        }
        if (start < 3 || text[start - 1] != ' ')
            return "";
        var before = text[Math.Max(0, start - Longest)..start];
        return
            Before.Match(before) is { Success: true } based
            && places.Find(known => before[..based.Index].EndsWith(known, StringComparison.Ordinal)) is { } owner
            ? Folded(owner)
            : "";
    }

    private static string? Place(string text, int at, List<string> places) =>
        places.Find(place =>
            string.CompareOrdinal(text, at, place, 0, place.Length) == 0
            && (at + place.Length >= text.Length || !char.IsLetter(text[at + place.Length]))
        );

    private static string Folded(string place) =>
        string.Join(
            ", ",
            place
                .Split(',')
                .Select(part => string.Join(' ', NameText.Words(part)))
                .Where(part => part.Length > 0)
                .Take(2)
        );
}
