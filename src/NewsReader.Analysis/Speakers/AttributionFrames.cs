using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Finds who speaks by the words that stand around: "so said Lee", "in Lee's words", "to quote the clerk".
/// </summary>
internal sealed class AttributionFrames(TokenisedProse prose, bool[] quoted, SubjectFinder subjects)
{
    /// <summary>Who speaks by a frame that stands in these tokens (half-open); null where there is none.</summary>
    public Subject? In(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!quoted[at] && At(at, end) is { } subject)
                return subject;
        }
        return null;
    }

    /// <summary>Who speaks by a frame that begins at a token.</summary>
    public Subject? At(int first, int end) => WithEnd(first, end)?.Subject;

    /// <summary>Who speaks by a frame that begins at a token, and the token behind its last.</summary>
    public (Subject Subject, int End)? WithEnd(int first, int end)
    {
        foreach (var frame in prose.Lexicon.Speech.Frames)
        {
            if (At(frame, first, end) is { } found)
                return found;
        }
        return null;
    }

    private (Subject Subject, int End)? At(AttributionFrame frame, int first, int end)
    {
        if (Behind(frame.Before, first, end) is not { } at || at >= end || quoted[at])
            return null;
        // "wrote to a friend that it was", "a “final answer” to the question what it is": no frame.
        if (
            prose.Lexicon.Grammar.To.Contains(prose.Word(first).ToString().ToLowerInvariant())
            && !prose.SentenceStarts[first]
            && !EndsPhrase(first - 1)
            && frame.Before.Count == 1
        )
            return null;
        if (frame.Behind.Count == 0)
            return subjects.From(at, end) is { } whoever ? (whoever, whoever.End) : null;
        // "in her own words"
        if (
            IsOwner(frame.Behind[0])
            && prose.Lexicon.Grammar.Possessives.Contains(prose.Word(at))
            && Behind([.. frame.Behind.Skip(1)], at + 1, end) is { } last
        )
            return (Subject.OfPronoun(at), last);
        // "in Ann Lee's words": who speaks ends where the rest of the frame begins.
        for (var stop = at + 1; stop < Math.Min(end, at + SubjectFinder.LongestPhrase) && !quoted[stop]; stop++)
        {
            if (Behind(frame.Behind, stop, end) is { } behind)
                return subjects.From(at, stop) is { } subject && !subject.Owner ? (subject, behind) : null;
            if (prose.Tokens[stop].Kind == TokenKind.Punctuation && prose.Word(stop) is not ",")
                return null;
        }
        return null;
    }

    /// <summary>Whether a mark ends what stands before it; one that only closes a quotation within a sentence does
    /// not.</summary>
    private bool EndsPhrase(int token) =>
        prose.Tokens[token].Kind == TokenKind.Punctuation
        && (
            prose.Word(token) is not ("”" or "\"" or "’" or "'")
            || prose.Tokens[token - 1].Kind == TokenKind.Punctuation
        );

    /// <summary>One behind the words that stand at a token; null where they do not.</summary>
    private int? Behind(IReadOnlyList<WordSet> words, int at, int end)
    {
        foreach (var word in words)
        {
            if (
                at >= end
                || !(prose.Tokens[at].Kind == TokenKind.Possessive ? IsOwner(word) : word.Contains(prose.Word(at)))
            )
                return null;
            at++;
        }
        return at;
    }

    /// <summary>A word of a frame that begins with an apostrophe stands for any possessive.</summary>
    private static bool IsOwner(WordSet words) => words.Any(word => word[0] == '\'');
}
