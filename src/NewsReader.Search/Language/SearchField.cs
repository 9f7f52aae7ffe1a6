using System.Diagnostics.CodeAnalysis;
using NewsReader.Articles.Mentions;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>A field of the language, as it is typed before a colon.</summary>
/// <param name="Example">A whole term, to be shown.</param>
/// <param name="Means">What the example finds.</param>
/// <param name="Values">The values it takes; empty where it takes any.</param>
public sealed record SearchField(string Name, string Example, string Means, IReadOnlyList<string> Values)
{
    /// <summary>By what means the news has things said, as they are offered; others are found too.</summary>
    public static readonly IReadOnlyList<string> Media =
    [
        "Twitter",
        "X",
        "Facebook",
        "Instagram",
        "Truth Social",
        "Bluesky",
        "Mastodon",
        "Telegram",
        "statement",
        "press release",
        "interview",
        "news conference",
        "speech",
        "testimony",
        "email",
        "letter",
        "report",
    ];

    private const string Days = "last week";

    /// <summary>All, in the order in which they are explained.</summary>
    public static readonly IReadOnlyList<SearchField> All =
    [
        new("person", "person:\"Ada Lovelace\"", "articles that name her; a surname or an alias does too", []),
        new("company", "company:Acme", "articles that name the company", []),
        new(
            "said",
            "said:\"no comment\"",
            "articles in which somebody says it; with a person or a speaker, that one",
            []
        ),
        new("speaker", "speaker:Lovelace", "articles that quote her", []),
        new("about", "about:Acme", "articles with a quotation that speaks of it, or answers it", []),
        new("medium", "medium:Twitter", "articles with something said by this means", Media),
        new("by", "by:\"Ann Lee\"", "articles by this author", []),
        new("headline", "headline:strike", "words of the headline", []),
        new("role", "role:spokesman", "articles that give somebody this role", []),
        new("source", "source:\"The Paper\"", "articles of this source", []),
        new(
            "story",
            "story:mill-closes",
            "the articles of a story, by the last part of its address or of an article's",
            []
        ),
        new(
            "on",
            "on:2026-05",
            "articles of a day, a month, a year, or “last week”",
            ["today", "yesterday", "this week", Days, "this month", "last month", "this year", "last year"]
        ),
        new("before", "before:2026-05-10", "older articles", ["today", "this week", "this month", "this year"]),
        new("after", "after:\"last month\"", "newer articles", ["yesterday", Days, "last month", "last year"]),
        new("is", "is:unread", "also read, starred, later, archived", NamesOf<SearchedMark>()),
        new("has", "has:tweet", "also quotation, highlight, note", NamesOf<SearchedHolding>()),
        new("sort", "sort:newest", "also oldest, relevance", NamesOf<SearchOrder>()),
    ];

    /// <summary>What a field with this value asks for; null where it takes no such value.</summary>
    /// <param name="span">The whole term.</param>
    /// <param name="today">What "today" means.</param>
    internal static SearchNode? Node(string field, string value, TextSpan span, DateOnly today) =>
        field switch
        {
            "person" => new NameNode(span, NameUse.Person, value),
            "company" => new NameNode(span, NameUse.Company, value),
            "speaker" => new NameNode(span, NameUse.Speaker, value),
            "about" => new NameNode(span, NameUse.About, value),
            "said" => new WordsNode(span, SearchedText.Quotation, value, IsBeginning: false),
            "by" => new WordsNode(span, SearchedText.Authors, value, IsBeginning: false),
            "headline" => new WordsNode(span, SearchedText.Headline, value, IsBeginning: false),
            "role" => new WordsNode(span, SearchedText.Roles, value, IsBeginning: false),
            "medium" => new MediumNode(span, value),
            "source" => new SourceNode(span, value),
            // An address from before names were folded has accents.
            "story" => EntityAddress.Slug(value) is { Length: > 0 } slug
                ? new StoryNode(span, slug) { Former = value.Trim() }
                : null,
            "on" => StatedPeriod.Parse(value, today) is var (first, last) ? new PeriodNode(span, first, last) : null,
            "before" => StatedPeriod.Parse(value, today) is var (first, _) && first > DateOnly.MinValue
                ? new PeriodNode(span, null, first.AddDays(-1))
                : null,
            "after" => StatedPeriod.Parse(value, today) is var (_, last) && last < DateOnly.MaxValue
                ? new PeriodNode(span, last.AddDays(1), null)
                : null,
            "is" => Value<SearchedMark>(value) is { } mark ? new MarkNode(span, mark) : null,
            "has" => Value<SearchedHolding>(value) is { } holding ? new HoldingNode(span, holding) : null,
            _ => null,
        };

    /// <summary>The field whose name and colon a text begins with.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out SearchField? field)
    {
        foreach (var known in All)
        {
            if (
                text.Length <= known.Name.Length
                || text[known.Name.Length] != ':'
                || !text.StartsWith(known.Name, StringComparison.OrdinalIgnoreCase)
            )
                continue;
            field = known;
            return true;
        }
        field = null;
        return false;
    }

    /// <summary>Whether the field takes a day or a period.</summary>
    internal bool TakesPeriod => Name is "on" or "before" or "after";

    internal static T? Value<T>(string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var known)
        && Enum.IsDefined(known)
        && !char.IsAsciiDigit(value[0])
            ? known
            : null;

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
