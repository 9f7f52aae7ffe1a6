using System.Diagnostics.CodeAnalysis;
using NewsReader.Analysis;
using NewsReader.Search.Language.Fields;

namespace NewsReader.Search.Language;

/// <summary>The fields of the language.</summary>
public static class SearchFields
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
        "e-mail",
        "letter",
        "report",
    ];

    /// <summary>All, in the order in which they are explained.</summary>
    public static readonly IReadOnlyList<SearchField> All =
    [
        new NameField(NameUse.Person)
        {
            Name = "person",
            Example = "person:\"Ada Lovelace\"",
            Means = "articles that name her; a surname or an alias does too",
        },
        new NameField(NameUse.Company)
        {
            Name = "company",
            Example = "company:Acme",
            Means = "articles that name the company; where none is called so, the organization",
        },
        new NameField(NameUse.Organization)
        {
            Name = "organization",
            Example = "organization:Labour",
            Means = "articles that name it, whatever kind of organization it is",
        },
        new ChoiceField<OrganizationKind>((span, kind) => new FieldMeaning(new KindNode(span, kind)))
        {
            Name = "kind",
            Example = "kind:party",
            Means = "articles that name an organization of this kind; with “organization:”, one that is of it",
        },
        new WordsField(SearchedText.Quotation)
        {
            Name = "said",
            Example = "said:\"no comment\"",
            Means = "articles in which somebody says it; with a person or a speaker, that one",
        },
        new WordsField(SearchedText.Reported)
        {
            Name = "reported",
            Example = "reported:\"will close\"",
            Means = "articles that tell in their own words that somebody says it; “said:” finds what is quoted alone",
        },
        new NameField(NameUse.Speaker)
        {
            Name = "speaker",
            Example = "speaker:Lovelace",
            Means = "articles that quote her",
        },
        new NameField(NameUse.OnBehalfOf)
        {
            Name = "behalf",
            Example = "behalf:Lovelace",
            Means = "articles in which somebody without a name speaks for her: a spokeswoman, her lawyer",
        },
        new NameField(NameUse.About)
        {
            Name = "about",
            Example = "about:Acme",
            Means = "articles with a quotation that speaks of it, or answers it",
        },
        new MediumField
        {
            Name = "medium",
            Example = "medium:Twitter",
            Means = "articles with something said by this means",
            Values = Media,
        },
        new WordsField(SearchedText.Authors)
        {
            Name = "by",
            Example = "by:\"Ann Lee\"",
            Means = "articles by this author",
        },
        new WordsField(SearchedText.Headline)
        {
            Name = "headline",
            Example = "headline:strike",
            Means = "words of the headline",
        },
        new WordsField(SearchedText.Roles)
        {
            Name = "role",
            Example = "role:spokesman",
            Means = "articles that give somebody this role",
        },
        new SourceField
        {
            Name = "source",
            Example = "source:\"The Paper\"",
            Means = "articles of this source",
        },
        new StoryField
        {
            Name = "story",
            Example = "story:mill-closes",
            Means = "the articles of a story, by the last part of its address or of an article's",
        },
        new PeriodField(PeriodField.In)
        {
            Name = "on",
            Example = "on:2026-05",
            Means = "articles of a day, a month, a year, or “last week”",
            Values =
            [
                "today",
                "yesterday",
                "this week",
                "last week",
                "this month",
                "last month",
                "this year",
                "last year",
            ],
        },
        new PeriodField(PeriodField.Before)
        {
            Name = "before",
            Example = "before:2026-05-10",
            Means = "older articles",
            Values = ["today", "this week", "this month", "this year"],
        },
        new PeriodField(PeriodField.After)
        {
            Name = "after",
            Example = "after:\"last month\"",
            Means = "newer articles",
            Values = ["yesterday", "last week", "last month", "last year"],
        },
        new ChoiceField<SearchedMark>((span, mark) => new FieldMeaning(new MarkNode(span, mark)))
        {
            Name = "is",
            Example = "is:unread",
            Means = "also read, starred, later, archived",
        },
        new ChoiceField<SearchedHolding>((span, holding) => new FieldMeaning(new HoldingNode(span, holding)))
        {
            Name = "has",
            Example = "has:tweet",
            Means = "also quotation, reported (with a speaker, what is reported of that one), highlight, note",
        },
        new ChoiceField<SearchOrder>((_, order) => new FieldMeaning(null, order))
        {
            Name = "sort",
            Example = "sort:newest",
            Means = "also oldest, relevance",
        },
    ];

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
}
