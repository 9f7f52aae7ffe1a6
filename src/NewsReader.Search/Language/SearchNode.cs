using System.Text.Json.Serialization;
using NewsReader.Analysis;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>A part of what is looked for.</summary>
/// <param name="Span">Its place in the text of the query: UTF-16 units, half-open.</param>
public abstract record SearchNode(TextSpan Span)
{
    /// <summary>What a visitor makes of this kind of part.</summary>
    public abstract T Accept<T>(ISearchVisitor<T> visitor);

    /// <summary>
    /// Whether it asks something of a quotation: several such parts side by side are asked of one and the same.
    /// </summary>
    [JsonIgnore]
    public virtual bool IsOfQuotation => false;

    /// <summary>Whether it is words that are marked where they are found in a text.</summary>
    [JsonIgnore]
    public virtual bool IsMarked => false;

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

/// <summary>
/// Makes something of each kind of part of a search: a storage compiles the tree with one. A new kind has its method
/// here, so that the compiler names every place that does not know it.
/// </summary>
/// <typeparam name="T">What it makes.</typeparam>
public interface ISearchVisitor<out T>
{
    T VisitAll(AllNode node);

    T VisitEither(EitherNode node);

    T VisitNot(NotNode node);

    T VisitWords(WordsNode node);

    T VisitTerm(TermNode node);

    T VisitNear(NearNode node);

    T VisitName(NameNode node);

    T VisitKind(KindNode node);

    T VisitMedium(MediumNode node);

    T VisitSource(SourceNode node);

    T VisitStory(StoryNode node);

    T VisitPeriod(PeriodNode node);

    T VisitMark(MarkNode node);

    T VisitHolding(HoldingNode node);
}

/// <summary>All of them.</summary>
public sealed record AllNode(TextSpan Span, IReadOnlyList<SearchNode> Parts) : SearchNode(Span)
{
    /// <summary>All of the parts: a part that is alone is itself; null where there is none.</summary>
    public static SearchNode? Of(IReadOnlyList<SearchNode> parts, TextSpan span = default) =>
        parts switch
        {
            [] => null,
            [var one] => one,
            _ => new AllNode(span, parts),
        };

    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitAll(this);
}

/// <summary>At least one of them.</summary>
public sealed record EitherNode(TextSpan Span, IReadOnlyList<SearchNode> Parts) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitEither(this);
}

public sealed record NotNode(TextSpan Span, SearchNode Part) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitNot(this);
}

/// <summary>A word, or several in their order.</summary>
/// <param name="IsBeginning">Whether the last of them may go on.</param>
public sealed record WordsNode(TextSpan Span, SearchedText Text, string Words, bool IsBeginning) : SearchNode(Span)
{
    /// <summary>Whether they stood between quotation marks: then no other form of them will do.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether it is a word as it is typed, which other forms of it will do for.</summary>
    [JsonIgnore]
    public bool IsPlain => Text == SearchedText.Article && !IsExact && !IsBeginning;

    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitWords(this);

    [JsonIgnore]
    public override bool IsOfQuotation => Text is SearchedText.Quotation or SearchedText.Reported;

    [JsonIgnore]
    public override bool IsMarked => Text is SearchedText.Article or SearchedText.Quotation or SearchedText.Reported;
}

/// <summary>Words or phrases with at most so many words between the first and the last.</summary>
public sealed record NearNode(TextSpan Span, IReadOnlyList<string> Words, int Distance) : SearchNode(Span)
{
    /// <summary>More combinations of the words' forms are not looked for.</summary>
    private const int MostCombinations = 64;

    /// <summary>The words in their forms, each with each of the others; as they are typed first.</summary>
    [JsonIgnore]
    public IEnumerable<IReadOnlyList<string>> Combinations =>
        Words
            .Aggregate<string, IEnumerable<IReadOnlyList<string>>>(
                [
                    [],
                ],
                (some, word) =>
                    some.SelectMany(before => Forms(word).Select(form => (IReadOnlyList<string>)[.. before, form]))
            )
            .Take(MostCombinations);

    /// <summary>A word in its forms; several in their order are as they are.</summary>
    internal static IReadOnlyList<string> Forms(string word) =>
        word.Contains(' ') ? [word] : [.. WordForms.Inflected(word)];

    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitNear(this);

    [JsonIgnore]
    public override bool IsMarked => true;
}

/// <summary>Somebody, by a name.</summary>
public sealed record NameNode(TextSpan Span, NameUse Use, string Name) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitName(this);

    [JsonIgnore]
    public override bool IsOfQuotation => Use is NameUse.Speaker or NameUse.About or NameUse.OnBehalfOf;
}

/// <summary>An organization of this kind.</summary>
public sealed record KindNode(TextSpan Span, OrganizationKind Kind) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitKind(this);
}

/// <summary>Said by this means.</summary>
public sealed record MediumNode(TextSpan Span, string Medium) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitMedium(this);

    [JsonIgnore]
    public override bool IsOfQuotation => true;
}

/// <summary>Published by this source.</summary>
public sealed record SourceNode(TextSpan Span, string Source) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitSource(this);

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
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitStory(this);

    /// <summary>The slug as it was typed: an article keeps the one that it was given.</summary>
    public string Former { get; init; } = Article;
}

/// <summary>Published between two days, both included; null for no end.</summary>
public sealed record PeriodNode(TextSpan Span, DateOnly? First, DateOnly? Last) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitPeriod(this);
}

/// <summary>What the reader did with the article.</summary>
public sealed record MarkNode(TextSpan Span, SearchedMark Mark) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitMark(this);
}

/// <summary>What the article has.</summary>
public sealed record HoldingNode(TextSpan Span, SearchedHolding Holding) : SearchNode(Span)
{
    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitHolding(this);

    [JsonIgnore]
    public override bool IsOfQuotation => Holding == SearchedHolding.Reported;
}
