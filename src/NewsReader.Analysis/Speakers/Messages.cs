using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Whose a message is that speaks itself: "the letter said", "one text read".</summary>
internal sealed class Messages(TokenisedProse prose, ResolvedNames names, bool[] quoted, SubjectFinder subjects)
{
    /// <summary>So many sentences behind a message who wrote it may be told.</summary>
    private const int SentencesBehind = 3;

    private const int LongestInset = 12;

    /// <summary>So many paragraphs before.</summary>
    private const int ParagraphsBefore = 2;

    /// <summary>Who wrote it, by its own words, what stands behind it, or the sentences before; null for nobody named.
    /// </summary>
    /// <param name="subject">The words that speak of it.</param>
    /// <param name="end">One behind what it says.</param>
    public Resolved? OwnerOf(Subject subject, int end) =>
        Within(subject)
        ?? Signed(end)
        ?? (
            prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(subject.First))
                ? null
                : Before(subject.First, prose.Word(Head(subject)).ToString())
        );

    /// <summary>What the message is called.</summary>
    private int Head(Subject subject)
    {
        for (var i = subject.First; i < subject.End; i++)
        {
            if (prose.Lexicon.Speech.Messages.Contains(prose.Word(i)))
                return i;
        }
        return subject.First;
    }

    /// <summary>"a letter from Lee", "Lee's memo".</summary>
    private Resolved? Within(Subject subject)
    {
        for (var i = subject.First; i < subject.End; i++)
        {
            if (
                names.MentionAt(i) is { } named
                && (
                    prose.Lexicon.Speech.FromWhom.Contains(prose.Word(named.First - 1))
                    || named.End < subject.End && prose.Tokens[named.End].Kind == TokenKind.Possessive
                )
            )
                return named.Entity;
        }
        return null;
    }

    /// <summary>"It was signed by Lee.", "Its author, Lee, left."</summary>
    private Resolved? Signed(int behind)
    {
        var at = behind;
        for (var sentences = 0; at < prose.Count && sentences <= SentencesBehind; at++)
        {
            if (prose.SentenceStarts[at])
                sentences++;
            if (quoted[at])
                continue;
            if (prose.Lexicon.Speech.WrittenBy.Contains(prose.Word(at)) && ByWhom(at + 1) is { } agent)
                return agent;
            if (prose.EndOfPhrase(at, prose.Lexicon.Speech.Signing) is not (> 0 and var end))
                continue;
            // "signed, in green ink, Ann Lee"
            for (
                var first = end;
                first < Math.Min(prose.Count, end + LongestInset) && !prose.SentenceStarts[first];
                first++
            )
            {
                if (
                    (first == end || prose.Word(first - 1) is ",")
                    && subjects.From(first, Math.Min(prose.Count, first + SubjectFinder.LongestPhrase))?.Named
                        is { Kind: EntityKind.Person } writer
                )
                    return writer;
            }
        }
        return null;
    }

    /// <summary>"circulated on Monday by Lee"</summary>
    private Resolved? ByWhom(int first)
    {
        for (var at = first; at < Math.Min(prose.Count - 1, first + LongestInset) && !prose.SentenceStarts[at]; at++)
        {
            if (prose.Lexicon.Speech.Agents.Contains(prose.Word(at)))
                return subjects.From(at + 1, Math.Min(prose.Count, at + SubjectFinder.LongestPhrase))?.Named;
        }
        return null;
    }

    /// <param name="token">Where it is spoken of.</param>
    /// <param name="noun">Another message's owner is not this one's.</param>
    private Resolved? Before(int token, string noun)
    {
        var paragraph = prose.ParagraphOf(token);
        for (
            var i = token - 1;
            i >= Math.Max(0, token - InputLimits.SentenceTokens)
                && prose.ParagraphOf(i) >= paragraph - ParagraphsBefore;
            i--
        )
        {
            if (quoted[i])
                continue;
            // "Lee wrote to him."
            if (prose.Lexicon.Speech.OfWriting.Contains(prose.Word(i)))
                // "Writing on LinkedIn, the ethologist Lee said so."
                return (
                    subjects.Before(i, prose.SentenceStart(i))
                    ?? (prose.SentenceStarts[i] ? subjects.FirstInClause(prose.SentenceEnd(i), i + 1) : null)
                )?.Named;
            if (!prose.Word(i).Equals(noun, StringComparison.OrdinalIgnoreCase))
                continue;
            if (names.At(i - 2) is { } owner && prose.Tokens[i - 1].Kind == TokenKind.Possessive)
                return owner;
            if (
                i + 2 < token
                && prose.Lexicon.Speech.FromWhom.Contains(prose.Word(i + 1))
                && subjects.From(i + 2, token)?.Named is { } writer
            )
                return writer;
            return subjects.FirstInClause(i, prose.SentenceStart(i))?.Named;
        }
        return null;
    }
}
