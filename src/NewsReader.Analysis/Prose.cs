using NewsReader.Text;

namespace NewsReader.Analysis;

/// <summary>
/// An article's reading text as recognition sees it: paragraphs one after the other, with a line end between them.
/// Every offset in recognition is one in <see cref="Text"/>.
/// </summary>
/// <param name="Paragraphs">In order, not overlapping.</param>
/// <param name="Posts">The posts that the page embeds, each with its signature.</param>
/// <param name="Quoted">The quoted passages in order: for each the parts that it has, one for every paragraph, marks
/// included.</param>
public sealed record Prose(
    string Text,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<IReadOnlyList<TextSpan>> Quoted,
    IReadOnlyList<SignedPost> Posts
)
{
    /// <summary>The words of the language that it is in; null where the program has none of it.</summary>
    public Lexicon? Lexicon { get; init; } = English;
}

/// <summary>
/// A paragraph, or a headline: in a headline every word may have a capital, so names are not read from it, only known
/// ones found.
/// </summary>
public readonly record struct Paragraph(TextSpan Span, bool IsHeadline)
{
    /// <summary>How much of it, from its beginning, is set bold or in italics: a label, or all of a question.</summary>
    public int EmphasisLength { get; init; }

    /// <summary>How long the first of its lines is; 0 where it is one line.</summary>
    public int FirstLineLength { get; init; }

    /// <summary>Whether no line stands between it and the paragraph before in the source.</summary>
    public bool Adjoins { get; init; }
}

/// <summary>A post as a page embeds it: its text, then who signed it ("— Ann Lee (@annlee) May 14, 2024").</summary>
/// <param name="Handle">With its @; null where the network shows none.</param>
/// <param name="Network">Where it was posted; null where the signature does not tell.</param>
/// <param name="Time">As it stands; null where there is none.</param>
/// <param name="Address">Where it stands on the web; null where nothing tells.</param>
/// <param name="ReplyTo">The account that it answers; null where nothing tells.</param>
public readonly record struct SignedPost(
    TextSpan Text,
    TextSpan Name,
    string? Handle,
    string? Network,
    string? Time,
    string? Address = null,
    string? ReplyTo = null
);
