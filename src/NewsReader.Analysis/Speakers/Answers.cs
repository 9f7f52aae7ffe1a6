using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Whom words answer: "replying to Lee", "shot back at @ann", "in response to Lee's post".</summary>
internal sealed class Answers(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SubjectFinder subjects,
    Referents referents,
    Postings postings,
    IReadOnlyList<Piece> pieces
)
{
    /// <summary>How far behind "replying to" who is answered may stand.</summary>
    private const int FurthestAnswered = 8;

    /// <summary>How far behind "She" it may stand that she replies.</summary>
    private const int FurthestReplying = 5;

    private readonly MediumWords _words = MediumWords.Of(prose.Lexicon);

    public void Find(Piece piece)
    {
        Find(piece, piece.Context.First, piece.Context.End);
        if (piece is { ReplyTo: null, ReplyToText: null } && Replies(piece))
            Last(piece);
        // "Chan disagreed in a reply to Lee. “…,” she wrote."
        if (piece is { ReplyTo: null, ReplyToText: null } && LeadIn(piece) is { } leadIn)
            Find(piece, leadIn.First, leadIn.End);
        if (piece is { ReplyTo: null, ReplyToText: null } && Behind(piece) is { } behind)
            Named(piece, behind.First, behind.End);
    }

    /// <summary>“…,” Lee wrote. "He was replying to Chan": whom the sentence behind names; null where it does not.
    /// </summary>
    private (int First, int End)? Behind(Piece piece)
    {
        var first = Math.Max(piece.Context.End, piece.End);
        if (
            first + 1 >= prose.Count
            || quoted[first]
            || piece.Speaker is not { Kind: EntityKind.Person } speaker
            || !prose.SentenceStarts[first]
            || prose.ParagraphOf(first) != prose.ParagraphOf(piece.End - 1)
            || !IsOne(first) && names.At(first) != speaker
        )
            return null;
        var end = prose.SentenceEnd(first);
        for (var k = first + 1; k < Math.Min(end, first + FurthestReplying) && prose.IsWord(k); k++)
        {
            if (prose.EndOfPhrase(k, prose.Lexicon.Posts.Replying) is > 0 and var behind)
                return (behind, end);
            if (names.At(k) is { } other && other != speaker)
                return null;
        }
        return null;
    }

    /// <summary>"He", "She"</summary>
    private bool IsOne(int token)
    {
        var word = prose.Word(token).ToString().ToLowerInvariant();
        return prose.Lexicon.Grammar.Masculine.Contains(word) || prose.Lexicon.Grammar.Feminine.Contains(word);
    }

    /// <summary>The sentence before, where who is then quoted acts in it; null where another does.</summary>
    private (int First, int End)? LeadIn(Piece piece)
    {
        var end = piece.Context.First;
        if (
            end == 0
            || piece.Speaker is not { Kind: EntityKind.Person } speaker
            || quoted[end - 1]
            || prose.ParagraphOf(end - 1) != prose.ParagraphOf(piece.First)
            || prose.SentenceStart(end - 1) is var first
                && (
                    subjects.FirstInClause(end, first) is not { } subject
                    || referents.Resolve(subject, piece) != speaker
                )
        )
            return null;
        return (prose.SentenceStart(end - 1), end);
    }

    private void Find(Piece piece, int first, int end)
    {
        for (var k = first; k < end && piece is { ReplyTo: null, ReplyToText: null }; k++)
        {
            if (quoted[k])
                continue;
            if (prose.EndOfPhrase(k, prose.Lexicon.Posts.Replying) is > 0 and var behind)
                Named(piece, behind, end);
            else if (IsBelow(k, end))
                Named(piece, k + 1, end);
            else if (
                prose.Lexicon.Speech.Answering.Contains(prose.Word(k))
                && prose.Lexicon.Grammar.To.Contains(prose.Word(k + 1))
            )
                Named(piece, k + 2, end);
            else if (
                k == piece.Verb
                && prose.Lexicon.Speech.Addressing.Contains(prose.Word(k))
                && names.At(k + 1) is { Kind: EntityKind.Person } asked
                && asked != piece.Speaker
            )
                piece.ReplyTo = asked;
        }
    }

    /// <summary>"under the video", "Under it": what stands there is a comment.</summary>
    public bool IsBelow(int token, int end) =>
        prose.Lexicon.Posts.Below.Contains(prose.Word(token)) && IsPostBehind(token + 1, end);

    /// <summary>Whether the words say that they answer: "replied", "in a reply", "her reply".</summary>
    public bool Replies(Piece piece)
    {
        for (var k = piece.Context.First; k < piece.Context.End; k++)
        {
            if (quoted[k] || !prose.Lexicon.Posts.Replies.Contains(prose.Word(k)))
                continue;
            if (k == piece.Verb || Math.Abs(k - piece.Verb) == 1 || piece.Verb < 0)
                return true;
            for (var n = k - 1; n >= Math.Max(piece.Context.First, k - 3); n--)
            {
                if (prose.Lexicon.Speech.MeansPrepositions.Contains(prose.Word(n)))
                    return true;
            }
        }
        return false;
    }

    private void Named(Piece piece, int first, int end)
    {
        for (var n = first; n < Math.Min(end, first + FurthestAnswered) && !quoted[n]; n++)
        {
            if (Handles.IsAccount(prose, n))
            {
                piece.ReplyToText = prose.Word(n).ToString();
                return;
            }
            if (names.At(n) is { } answered && answered != piece.Speaker)
            {
                if (_words.Networks.ContainsKey(prose.Bare(n)))
                    continue;
                piece.ReplyTo = answered;
                return;
            }
            // "replying to the singer"
            if (
                prose.IsThe(n)
                && subjects.From(n, end) is { Named: null } described
                && referents.Resolve(described, piece) is { Kind: EntityKind.Person } told
                && told != piece.Speaker
            )
            {
                piece.ReplyTo = told;
                return;
            }
            // "replying to her colleague Lee"
            if (
                prose.Lexicon.Grammar.Possessives.Contains(prose.Word(n))
                && prose.IsWord(n + 1)
                && !prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(n + 1))
            )
                continue;
            if (
                prose.Lexicon.Grammar.Objects.Contains(prose.Word(n))
                || prose.Lexicon.Grammar.Collective.Contains(prose.Word(n))
                || _words.Places.ContainsKey(prose.Word(n))
                || _words.Media.ContainsKey(prose.Word(n))
            )
            {
                Last(piece);
                return;
            }
            if (prose.Tokens[n].Kind == TokenKind.Punctuation)
                return;
        }
    }

    /// <summary>Whoever posted last, the speaker himself left out.</summary>
    private void Last(Piece piece)
    {
        var before = pieces.Count > 0 ? pieces[^1] : null;
        foreach (var posting in postings.Before(piece.First, paragraphs: 1))
        {
            // What was posted may have been quoted since.
            if (before is not null && before.First > posting.Token)
                break;
            if (posting.Poster is { } poster && poster != piece.Speaker)
            {
                piece.ReplyTo = poster;
                return;
            }
            if (posting is { Poster: null, Handle: { } handle })
            {
                piece.ReplyToText = handle;
                return;
            }
        }
        if (
            before is not null
            && prose.ParagraphOf(piece.First) - prose.ParagraphOf(before.End - 1) <= 1
            && before.Medium.Kind == QuotationKind.Tweet
            && (before.Speaker is null || before.Speaker != piece.Speaker)
        )
            (piece.ReplyTo, piece.ReplyToText) = (before.Speaker, before.Speaker is null ? before.Handle : null);
    }

    private bool IsPostBehind(int first, int end)
    {
        for (var k = first; k < Math.Min(end, first + FurthestAnswered) && !quoted[k]; k++)
        {
            if (_words.IsOfPost(prose.Word(k)))
                return true;
            if (prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }
}
