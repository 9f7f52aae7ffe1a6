using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>A part of what is looked for.</summary>
/// <param name="Span">Its place in the text of the query: UTF-16 units, half-open.</param>
public abstract record SearchNode(TextSpan Span)
{
    /// <summary>The parts that have none themselves.</summary>
    /// <param name="wanted">Only what is to be found, and not what is not.</param>
    public IEnumerable<SearchNode> Leaves(bool wanted) =>
        this switch
        {
            AllNode all => all.Parts.SelectMany(part => part.Leaves(wanted)),
            EitherNode either => either.Parts.SelectMany(part => part.Leaves(wanted)),
            NotNode not => wanted ? [] : not.Part.Leaves(wanted),
            _ => [this],
        };
}

/// <summary>All of them.</summary>
public sealed record AllNode(TextSpan Span, IReadOnlyList<SearchNode> Parts) : SearchNode(Span);

/// <summary>At least one of them.</summary>
public sealed record EitherNode(TextSpan Span, IReadOnlyList<SearchNode> Parts) : SearchNode(Span);

public sealed record NotNode(TextSpan Span, SearchNode Part) : SearchNode(Span);

/// <summary>A word, or several in their order.</summary>
/// <param name="IsBeginning">Whether the last of them may go on.</param>
public sealed record WordsNode(TextSpan Span, SearchedText Text, string Words, bool IsBeginning) : SearchNode(Span);

/// <summary>Words or phrases with at most so many words between the first and the last.</summary>
public sealed record NearNode(TextSpan Span, IReadOnlyList<string> Words, int Distance) : SearchNode(Span);

/// <summary>Somebody, by a name.</summary>
public sealed record NameNode(TextSpan Span, NameUse Use, string Name) : SearchNode(Span);

/// <summary>Said by this means.</summary>
public sealed record MediumNode(TextSpan Span, string Medium) : SearchNode(Span);

/// <summary>Published by this source.</summary>
public sealed record SourceNode(TextSpan Span, string Source) : SearchNode(Span)
{
    /// <summary>Of these sources the one of this name; where there is none, all whose names hold it.</summary>
    public IReadOnlyList<string> Among(IReadOnlyList<string> sources)
    {
        var folded = UnicodeText.Fold(Source);
        var same = sources.Where(source => UnicodeText.Fold(source) == folded).ToList();
        return same.Count > 0
            ? same
            : [.. sources.Where(source => UnicodeText.Fold(source).Contains(folded, StringComparison.Ordinal))];
    }
}

/// <summary>On the event of an article, which its slug names.</summary>
public sealed record StoryNode(TextSpan Span, string Article) : SearchNode(Span)
{
    /// <summary>The slug as it was typed: an article keeps the one that it was given.</summary>
    public string Former { get; init; } = Article;
}

/// <summary>Published between two days, both included; null for no end.</summary>
public sealed record PeriodNode(TextSpan Span, DateOnly? First, DateOnly? Last) : SearchNode(Span);

/// <summary>What the reader did with the article.</summary>
public sealed record MarkNode(TextSpan Span, SearchedMark Mark) : SearchNode(Span);

/// <summary>What the article has.</summary>
public sealed record HoldingNode(TextSpan Span, SearchedHolding Holding) : SearchNode(Span);

/// <summary>In which text words are looked for.</summary>
public enum SearchedText : byte
{
    /// <summary>Headline, body, authors.</summary>
    Article,
    Headline,
    Authors,
    Roles,
    Quotation,
}

/// <summary>As what somebody is looked for.</summary>
public enum NameUse : byte
{
    /// <summary>A person who is named.</summary>
    Person,

    /// <summary>A company that is named.</summary>
    Company,

    /// <summary>Who says it.</summary>
    Speaker,

    /// <summary>Who is spoken of or answered in a quotation.</summary>
    About,
}

/// <summary>The values of <c>is:</c>.</summary>
public enum SearchedMark : byte
{
    Unread,
    Read,
    Starred,
    Later,
    Archived,
}

/// <summary>The values of <c>has:</c>.</summary>
public enum SearchedHolding : byte
{
    Tweet,
    Quotation,
    Highlight,
    Note,
}

/// <summary>The values of <c>sort:</c>.</summary>
public enum SearchOrder : byte
{
    Relevance,
    Newest,
    Oldest,
}
