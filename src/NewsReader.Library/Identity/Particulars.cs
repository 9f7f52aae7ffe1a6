using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Library.Identity;

/// <summary>What an article says of somebody beside a role: how old, what else, whose namesake, where.</summary>
/// <param name="Born">The year; 0 where none is told. By an age it may be the one before as well.</param>
/// <param name="Nouns">What the person is called instead of by name: "the 24-year-old goalkeeper".</param>
/// <param name="IsNamesake">Whether it says that somebody else has the name: "no relation".</param>
/// <param name="Seat">Where an organization or a person is (<see cref="Seats"/>); empty where that is not told.</param>
internal readonly record struct Particulars(int Born, string Nouns, bool IsNamesake, string Seat = "")
{
    public static readonly FrozenDictionary<string, Particulars> None = FrozenDictionary<string, Particulars>.Empty;

    private const char Between = '|';

    /// <summary>So far behind a name an age may stand that is told of nobody else.</summary>
    private const int Near = 400;

    private const int InSentence = 160;

    private const int Oldest = 110;

    // Digits are looked for first: every word of the text may be an article or a pronoun.
    private static readonly Regex YearsOld = new(
        $@"(?<=\b(?<article>\w+)\s+)(?<age>[0-9]{{1,3}})[- ]{English.People.YearsOld.ToPattern()}"
            + @"(?:,?\s+(?<noun>[\p{Ll}-]+))?(?:\s+(?<next>[\p{Ll}-]+))?",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex BehindName = new(
        $@"\G(?:,\s+|\s+\()(?:{English.People.Aged.ToPattern()}\s+)?(?<age>[0-9]{{2}})(?=[,.)])",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex BehindPronoun = new(
        $@"(?<=\b(?:{English.Grammar.Feminine.ToPattern()}|{English.Grammar.Masculine.ToPattern()}) "
            + $@"{English.Grammar.Be.ToPattern()} )(?<age>[0-9]{{2}})(?=[.,]| and\b)",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex NoRelation = new(
        English.People.NoRelation.ToPattern(),
        RegexOptions.CultureInvariant
    );

    /// <summary>What an article says of those whom it names; those of whom it says nothing are left out.</summary>
    /// <param name="year">When it was published.</param>
    /// <param name="source">Where it is from.</param>
    public static FrozenDictionary<string, Particulars> Of(NewsArticle article, int year, string source)
    {
        var found = OfPeople(article, year);
        foreach (var (name, seat) in Seats.Of(article, source))
            found[name] = found.GetValueOrDefault(name) with { Seat = seat };
        return found.Count == 0 ? None : found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, Particulars> OfPeople(NewsArticle article, int year)
    {
        var found = new Dictionary<string, Particulars>(StringComparer.Ordinal);
        if (article.People.Count == 0)
            return found;
        var text = article.Source;
        var mentions = article
            .People.SelectMany(person => person.Mentions.Select(span => (span.Start, span.End, Name: person.Name)))
            .OrderBy(mention => mention.Start)
            .ToList();
        foreach (var (_, end, name) in mentions)
        {
            if (BehindName.Match(text, end) is { Success: true } age)
                Add(name, Age(age));
        }
        foreach (Match age in YearsOld.Matches(text))
        {
            var isOwn = English.Grammar.The.Contains(age.Groups["article"].Value);
            if (!isOwn && !English.Grammar.IndefiniteArticles.Contains(age.Groups["article"].Value))
                continue;
            var noun = Noun(age);
            if (Behind(age.Index + age.Length, isOwn ? 2 : InSentence) is { } next)
                Add(next, Age(age), noun);
            else if (isOwn && Before(age.Groups["article"].Index) is { } before)
                Add(before, Age(age), noun);
        }
        foreach (Match age in BehindPronoun.Matches(text))
        {
            if (Before(age.Index) is { } before)
                Add(before, Age(age));
        }
        foreach (Match relation in NoRelation.Matches(text))
        {
            if (Before(relation.Index) is { } before)
                found[before] = found.GetValueOrDefault(before) with { IsNamesake = true };
        }
        return found;

        void Add(string name, int age, string nouns = "")
        {
            var known = found.GetValueOrDefault(name);
            found[name] = known with
            {
                Born = known.Born != 0 || age is 0 or > Oldest ? known.Born : year - age,
                Nouns = known.Nouns is { Length: > 0 } ? known.Nouns : nouns,
            };
        }

        string? Before(int at) =>
            mentions.FindLastIndex(mention => mention.End <= at) is var last and >= 0 && at - mentions[last].End < Near
                ? mentions[last].Name
                : null;

        // "a 9-year-old girl, the hospital said" is about nobody who is named far behind, or in another sentence.
        string? Behind(int at, int most) =>
            mentions.FindIndex(mention => mention.Start >= at) is var next and >= 0
            && mentions[next].Start - at is var distance
            && distance <= most
            && text.AsSpan(at, distance).IndexOfAny("\n.\"“") < 0
                ? mentions[next].Name
                : null;
    }

    /// <summary>As a line of <see cref="ArticleContext.Stored"/>.</summary>
    public string Stored(string name) =>
        string.Join(
            Between,
            name,
            Born.ToString(CultureInfo.InvariantCulture),
            Nouns ?? "",
            IsNamesake ? "1" : "",
            Seat ?? ""
        );

    public static KeyValuePair<string, Particulars>? Read(string stored) =>
        stored.Split(Between) is [var name, var born, var nouns, var namesake, .. var rest]
        && int.TryParse(born, CultureInfo.InvariantCulture, out var year)
            ? KeyValuePair.Create(
                name,
                new Particulars(year, nouns, namesake.Length > 0, rest is [var seat, ..] ? seat : "")
            )
            : null;

    private static string Noun(Match age)
    {
        var (first, next) = (age.Groups["noun"].Value, age.Groups["next"].Value);
        return English.Roles.Nouns.Contains(first) ? first
            : English.Roles.Nouns.Contains(next) ? next
            : "";
    }

    private static int Age(Match match) => int.Parse(match.Groups["age"].ValueSpan, CultureInfo.InvariantCulture);
}
