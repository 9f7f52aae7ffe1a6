using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Makes quotations of the quoted pieces and of the posts that the page embeds.</summary>
internal sealed class QuotationAssembly(TokenisedProse prose, ResolvedNames names, IReadOnlyList<NamedEntity> entities)
{
    /// <summary>A shorter piece that nobody says, marks included, is a few words taken up.</summary>
    private const int ShortestAlone = 8;

    private const int LongestTitle = 10;

    /// <summary>All quotations, in the order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations(IReadOnlyList<Piece> pieces) =>
        [.. Joined(pieces).Concat(Posts()).OrderBy(q => q.Span.Start)];

    /// <summary>
    /// The pieces as quotations: those that one attribution splits, or that follow at once by the same speaker, are
    /// one.
    /// </summary>
    private List<Quotation> Joined(IReadOnlyList<Piece> pieces)
    {
        var quotations = new List<Quotation>();
        Piece? last = null;
        foreach (var piece in pieces)
        {
            var kind = Kind(piece);
            if (
                last is not null
                && quotations.Count > 0
                && kind != QuotationKind.Fragment
                && Continues(quotations[^1], last, piece)
            )
            {
                var whole = quotations[^1];
                quotations[^1] = whole with
                {
                    Parts = [.. whole.Parts, .. piece.Parts],
                    Context = new TextSpan(whole.Context.Start, ContextOf(piece).End),
                };
            }
            else if (kind != QuotationKind.Fragment || !IsTitle(prose, piece))
            {
                quotations.Add(
                    new Quotation(
                        piece.Parts,
                        kind,
                        piece.Speaker is null || piece.Evidence.Confidence() < Quotation.Shown
                            ? null
                            : entities[piece.Speaker.Index],
                        piece.SpeakerText,
                        piece.Verb >= 0 ? prose.Word(piece.Verb).ToString() : null,
                        piece.Medium.Name,
                        piece.Time,
                        kind == QuotationKind.Tweet && piece.ReplyTo is not null ? entities[piece.ReplyTo.Index] : null,
                        kind == QuotationKind.Tweet ? piece.Handle : null,
                        ContextOf(piece),
                        piece.Evidence.Confidence(),
                        ReplyToText: kind == QuotationKind.Tweet && piece.ReplyTo is null ? piece.ReplyToText : null,
                        OnBehalfOf: piece.OnBehalfOf is null ? null : entities[piece.OnBehalfOf.Index]
                    )
                    {
                        IsTurn = piece.IsTurn,
                    }
                );
            }
            last = piece;
        }
        return quotations;
    }

    private TextSpan ContextOf(Piece piece) =>
        prose.Span(Math.Min(piece.Context.First, piece.First), Math.Max(piece.Context.End, piece.End));

    private IEnumerable<Quotation> Posts() =>
        prose.Prose.Posts.Select(post =>
            OfPost(post, prose.Prose, SpeakerOf(post) is { } speaker ? entities[speaker.Index] : null)
        );

    /// <param name="speaker">Who signed it; null where its name is nobody's.</param>
    public static Quotation OfPost(SignedPost post, Prose prose, NamedEntity? speaker) =>
        new(
            [post.Text],
            QuotationKind.Tweet,
            speaker,
            post.Name.In(prose.Text).ToString(),
            null,
            post.Network ?? "Twitter",
            post.Time,
            null,
            post.Handle,
            Confidence: SpeakerEvidence.Signature.Confidence(),
            Address: post.Address,
            ReplyToText: post.ReplyTo
        );

    /// <summary>Who is named in the name of an account: behind a title, where one stands first.</summary>
    private Resolved? SpeakerOf(SignedPost post)
    {
        var end = prose.At(post.Name.End);
        for (var token = prose.At(post.Name.Start); token < end; token++)
        {
            if (names.At(token) is { } named)
                return named;
        }
        return null;
    }

    private static QuotationKind Kind(Piece piece) =>
        piece.Embedded || (!piece.Attributed && piece.Speaker is null && piece.End - piece.First < ShortestAlone)
            ? QuotationKind.Fragment
            : piece.Medium.Kind;

    /// <summary>A capitalised few words that no word of saying introduces ("Meet the Press") are a title.</summary>
    internal static bool IsTitle(TokenisedProse prose, Piece piece)
    {
        if (
            piece.Verb >= 0
            || piece.Attributed
            || prose.Lexicon.Speech.Verbs.Contains(prose.Word(piece.First - 1))
            || prose.Word(piece.End - 2) is "!" or "?"
            // “It has to be.” behind a sentence, and not within one.
            || !piece.Embedded && piece.First > 0 && prose.Word(piece.End - 2) is "."
        )
            return false;
        var words = 0;
        for (var i = piece.First + 1; i < piece.End - 1; i++)
        {
            if (!prose.IsWord(i))
                continue;
            words++;
            if (!prose.IsCapital(i) && prose.Word(i).Length > 4)
                return false;
        }
        return words is > 0 and <= LongestTitle && prose.StartsLikeSentence(piece.First);
    }

    private bool Continues(Quotation whole, Piece last, Piece piece)
    {
        if (piece.Continues && whole.Parts.Count < InputLimits.QuotationParts)
            return true;
        if (
            whole.Parts.Count >= InputLimits.QuotationParts
            || piece.IsTurn
            || last.IsTurn
            || whole.Kind == QuotationKind.Fragment
            || piece.Embedded
            || last.Speaker != piece.Speaker
            || (last.Speaker is null && last.SpeakerText != piece.SpeakerText)
        )
            return false;
        if (
            prose.ParagraphOf(last.End - 1) != prose.ParagraphOf(piece.First)
            || (piece.Medium.IsStated && last.Medium.IsStated && piece.Medium != last.Medium)
        )
            return false;
        var sentences = 0;
        for (var i = last.End; i < piece.First; i++)
        {
            if (prose.SentenceStarts[i])
                sentences++;
        }
        return sentences <= 1 && piece.First - last.End < 40 && last.Attributed;
    }
}
