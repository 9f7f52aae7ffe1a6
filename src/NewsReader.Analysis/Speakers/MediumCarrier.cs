using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Carries what is stated once, by what means and when, to the pieces it holds for.</summary>
internal sealed class MediumCarrier(TokenisedProse prose, bool[] quoted, IReadOnlyList<Piece> pieces)
{
    /// <summary>
    /// A means once stated holds for what goes on with it: for the same speaker's next words without a means of their
    /// own, and for answers to a post, which are posts.
    /// </summary>
    public void Carry()
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!pieces[i].Medium.IsStated)
                CarryTo(i);
        }
        // "in a May 2021 statement" before, "the statement's first line reads" behind.
        foreach (var piece in pieces)
        {
            if (piece.Time is not null || piece.Medium.Kind != QuotationKind.Statement || piece.Context.First == 0)
                continue;
            var start = prose.SentenceStart(piece.Context.First - 1);
            piece.Time = StatedTime.Of(prose, quoted, start, piece.Context.First);
        }
    }

    private void CarryTo(int i)
    {
        var piece = pieces[i];
        var verb = piece.Verb >= 0 ? prose.Word(piece.Verb) : default;
        var previous = i > 0 ? pieces[i - 1] : null;
        var adjacent = previous is not null && prose.ParagraphOf(piece.First) == prose.ParagraphOf(previous.End - 1);
        var last = LastBefore(i, p => p.Medium.IsStated && p.Speaker is not null && p.Speaker == piece.Speaker);
        if (
            piece.ReplyTo is { } answered
            && LastBefore(i, p => p.Speaker == answered) is { Medium.Kind: QuotationKind.Tweet } post
        )
            piece.Medium = post.Medium;
        else if (
            adjacent
            && previous!.Medium.IsStated
            && (piece.Verb < 0 || prose.Lexicon.Speech.Continuing.Contains(verb) || previous.Speaker == piece.Speaker)
        )
            piece.Medium = previous.Medium;
        else if (
            last is not null
            && (
                prose.Lexicon.Speech.Continuing.Contains(verb)
                || (
                    last.Medium.Kind == QuotationKind.Tweet
                    && piece.Speaker!.Places.Count > 0
                    && prose.Lexicon.Speech.OnNetworks.Contains(verb)
                )
            )
        )
            piece.Medium = last.Medium;
        else if (
            piece.Speaker is null
            && piece.SpeakerText is { } text
            && IsOneOfMany(text)
            && (
                prose.Lexicon.Speech.Users.StandsIn(text)
                    ? LastBefore(i, p => p.Medium.Kind == QuotationKind.Tweet)
                    : previous
            )
                is { Medium.Kind: QuotationKind.Tweet } thread
        )
            piece.Medium = thread.Medium;
        else if (
            piece.SpeakerText is { } owned
            && prose.Lexicon.Speech.Messages.Contains(owned.Split(' ')[^1])
            && prose.Lexicon.Speech.Statements.StandsIn(owned)
        )
            piece.Medium = Medium.StatementIn(prose.Lexicon);
        if (piece.Time is null && adjacent && piece.Verb < 0)
            piece.Time = previous!.Time;
    }

    /// <summary>"a user", "another": somebody on the network that the talk is about.</summary>
    private bool IsOneOfMany(string speaker) =>
        prose.Lexicon.Speech.Users.StandsIn(speaker)
        || prose.Lexicon.Speech.Commenters.StandsIn(speaker)
        || prose.Lexicon.Speech.OneOfMany.Contains(speaker);

    private Piece? LastBefore(int piece, Predicate<Piece> fits)
    {
        for (var i = piece - 1; i >= Math.Max(0, piece - InputLimits.LookBack); i--)
        {
            prose.Take(1);
            if (fits(pieces[i]))
                return pieces[i];
        }
        return null;
    }
}
