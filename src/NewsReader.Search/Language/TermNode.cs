using System.Text.Json.Serialization;
using NewsReader.Library;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>
/// Words as somebody types them that mean one thing, in all forms of it: a word, a name, an amount, a month. An article
/// has it that has any of the forms, or all of the words, or names whom it means, or is of the time.
/// </summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Forms">Each one word or several in their order; one in capitals stands so in the text.</param>
public sealed record TermNode(TextSpan Span, string Typed, IReadOnlyList<string> Forms) : SearchNode(Span)
{
    /// <summary>
    /// Words that stand anywhere, if all of them do, each in any of its forms; empty where only the forms of the whole
    /// count.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Words { get; init; } = [];

    /// <summary>Whom it means, those in most articles first.</summary>
    public IReadOnlyList<EntityLink> Meant { get; init; } = [];

    /// <summary>
    /// Whether articles that name them have it, whatever they call them; else who is called so is named so in the text.
    /// </summary>
    public bool IsNamed { get; init; }

    /// <summary>When the article was published; null where it means no time.</summary>
    public PeriodNode? Period { get; init; }

    /// <summary>Words of the library that are looked for in place of one that stands nowhere.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    [JsonIgnore]
    public override bool IsMarked => true;

    public override T Accept<T>(ISearchVisitor<T> visitor) => visitor.VisitTerm(this);
}
