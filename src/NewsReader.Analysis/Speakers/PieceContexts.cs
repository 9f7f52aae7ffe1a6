using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>What of the text around a quotation belongs to it: the sentence before, the clause behind.</summary>
internal sealed class PieceContexts(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SubjectFinder subjects,
    SpeechVerbs verbs
)
{
    /// <summary>"Nobody," she said, "should be up there": the attribution in the middle ends with a comma.</summary>
    public bool IsContinued(Piece previous, int first)
    {
        if (
            previous.Embedded
            || previous.Verb < previous.End
            || !previous.Attributed
            || prose.ParagraphOf(previous.End - 1) != prose.ParagraphOf(first)
        )
            return false;
        for (var i = previous.End + 1; i <= first; i++)
        {
            if (prose.SentenceStarts[i])
                return false;
        }
        var last = prose.Word(first - 1);
        return last is "," or "—" or "–" or "--"
            || (prose.Lexicon.Speech.Resuming.Contains(last) && prose.Word(first - 2) is ",");
    }

    /// <summary>
    /// Whether the words are taken up in a sentence rather than set off by a comma, a colon or a beginning of their
    /// own.
    /// </summary>
    public bool IsEmbedded(int first, int end)
    {
        if (prose.SentenceStarts[first] || first == 0)
            return false;
        if (prose.ParagraphOf(first) != prose.ParagraphOf(first - 1))
            return false;
        var before = prose.Word(first - 1);
        if (before is ":")
            return false;
        var isSentence = prose.StartsLikeSentence(first);
        if (before is "," && isSentence)
            return false;
        if (
            prose.Lexicon.Speech.Verbs.Contains(before)
            && !prose.Lexicon.Speech.Attitudes.Contains(before)
            && (isSentence || end - first > 8)
        )
            return false;
        // "posted on X. "We …": a straight mark does not begin the sentence, what stands behind it does.
        return !isSentence || !(before is "." or "?" or "!" or "”" or "\"" || prose.SentenceStarts[first + 1]);
    }

    /// <summary>The sentence's first token before the quotation, or the token behind the quotation before it.</summary>
    public int BeforeStart(Piece piece)
    {
        var at = piece.First;
        while (
            at > 0 && !prose.SentenceStarts[at] && prose.ParagraphOf(at) == prose.ParagraphOf(at - 1) && !quoted[at - 1]
        )
            at--;
        return at;
    }

    /// <summary>
    /// One behind the last token of the clause that follows the quotation: to the sentence's end or the next quotation.
    /// </summary>
    public int AfterEnd(Piece piece)
    {
        var at = piece.End;
        // “Why?” Lee asked: the mark ends what was said, not the sentence.
        if (
            at < prose.Count
            && prose.SentenceStarts[at]
            && prose.ParagraphOf(at) == prose.ParagraphOf(piece.End - 1)
            && !quoted[at]
            && EndsClause(piece.End - 1)
            && SpeaksAtOnce(at)
        )
            at++;
        while (
            at < prose.Count
            && !prose.SentenceStarts[at]
            && !quoted[at]
            && prose.ParagraphOf(at) == prose.ParagraphOf(piece.End - 1)
        )
            at++;
        return at;
    }

    /// <param name="close">The last token of what is quoted: the mark, where it is not left out.</param>
    public bool EndsClause(int close) => IsEnd(prose.Word(close - 1)) || IsEnd(prose.Word(close));

    private static bool IsEnd(ReadOnlySpan<char> word) => word is ['?' or '!' or '.' or '…' or ',', ..];

    /// <summary>
    /// Whether a sentence begins as an attribution does: "Lee asked", "he said", "a user asked", "said Smith".
    /// </summary>
    private bool SpeaksAtOnce(int at)
    {
        if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(at)))
            return true;
        for (var k = at; k < Math.Min(prose.Count, at + 8); k++)
        {
            if (k > at && prose.SentenceStarts[k] || quoted[k])
                return false;
            if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(k)) && names.At(k) is null)
                return subjects.EndingAt(k - 1, at) is not null;
            if (prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }

    /// <summary>
    /// Whether the words before the quotation introduce it, so that what follows does not ("He said: “A,” then left").
    /// </summary>
    public bool LeadsIn(Piece piece, int before) =>
        piece.First > before
        && (
            prose.Word(piece.First - 1) is ":"
            || piece.Embedded && prose.Word(piece.First - 1) is not ","
            || (
                prose.Lexicon.Speech.LeadIns.Contains(prose.Word(piece.First - 1))
                && prose.Lexicon.Speech.Verbs.Contains(prose.Word(piece.First - 2))
            )
            || prose.Lexicon.Speech.Verbs.Contains(prose.Word(piece.First - 1))
        )
        && verbs.VerbBefore(piece.First, before) >= 0;
}
