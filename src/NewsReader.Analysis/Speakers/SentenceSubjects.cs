using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Who does what in a sentence, by the order of its words alone: the subject stands before its verb and behind no
/// preposition.
/// </summary>
internal sealed class SentenceSubjects(TokenisedProse prose, ResolvedNames names, bool[] quoted)
{
    /// <summary>So far behind a name its verb may stand, where an apposition or a bracket is between.</summary>
    private const int LongestApposition = 30;

    /// <summary>The subject of the main clause of these tokens, sooner than one of another clause.</summary>
    public (int First, int End, Resolved Entity)? Of(int start, int end)
    {
        (int First, int End, Resolved Entity)? other = null;
        for (var i = start; i < end; i++)
        {
            if (quoted[i] || names.MentionAt(i) is not { } mention)
                continue;
            if (IsSubject(mention.First, mention.End, start, end))
            {
                if (!IsInOtherClause(mention.First, start))
                    return mention;
                other ??= mention;
            }
            i = mention.End - 1;
        }
        return other;
    }

    /// <summary>Whether a verb follows a phrase, and nothing before makes it the object of another.</summary>
    public bool IsSubject(int first, int end, int start, int limit) =>
        !IsObject(first, start) && VerbBehind(end, limit) >= 0;

    /// <inheritdoc cref="VerbForms.IsVerb"/>
    public bool IsVerb(int token) => VerbForms.IsVerb(prose, token);

    /// <summary>The verb behind a name, what describes the name between; -1 where there is none.</summary>
    private int VerbBehind(int end, int limit)
    {
        var at = end;
        // "Her editor, Ann Lee, is": the comma that closes an apposition.
        if (at + 1 < limit && prose.Word(at) is "," && IsVerb(at + 1))
            return at + 1;
        if (at < limit && prose.Word(at) is "," or "(" or "—" or "–")
        {
            var close =
                prose.Word(at) is "(" ? ")"
                : prose.Word(at) is "," ? ","
                : prose.Word(at).ToString();
            var stop = Math.Min(limit, at + LongestApposition);
            for (at++; at < stop && !prose.Word(at).SequenceEqual(close); at++)
            {
                if (quoted[at])
                    return -1;
            }
            // "Ann Lee, 54, a baker, left": there may be two.
            if (at + 2 < stop && prose.Tokens[at - 1].Kind == TokenKind.Number && !IsVerb(at + 1))
            {
                for (at++; at < stop && prose.Word(at) is not ","; at++) { }
            }
            at++;
        }
        while (at < limit && prose.IsAdverb(at))
            at++;
        return at < limit && !quoted[at] && names.At(at) is null && IsVerb(at) ? at : -1;
    }

    private bool IsObject(int first, int start)
    {
        var before = first - 1;
        while (before >= start && IsBeforeName(before))
            before--;
        if (before < start)
            return false;
        var word = prose.Word(before);
        return !prose.Lexicon.Grammar.OpeningClause.Contains(word)
            && (prose.Lexicon.Grammar.Prepositions.Contains(word) || IsVerb(before));
    }

    /// <summary>Whether a word stands before a name and belongs to it: an article, a title, a trade.</summary>
    private bool IsBeforeName(int token) =>
        prose.Lexicon.Grammar.Determiners.Contains(prose.Word(token))
        || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(token))
        || prose.Lexicon.Roles.Modifiers.Contains(prose.Word(token))
        || prose.Lexicon.People.Titles.Contains(prose.Bare(token));

    /// <summary>Whether a name stands in a clause that a small word opened, with no comma since.</summary>
    public bool IsInOtherClause(int first, int start)
    {
        for (var i = first - 1; i >= start; i--)
        {
            if (prose.Lexicon.Grammar.OpeningClause.Contains(prose.Word(i)))
                return true;
            if (prose.Tokens[i].Kind == TokenKind.Punctuation || IsVerb(i))
                return false;
        }
        return false;
    }
}
