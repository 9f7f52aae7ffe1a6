using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Where what was said stands, behind or around the verb that reports it; tokens are half-open.</summary>
internal sealed class ReportedClauses(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SentenceSubjects sentences,
    ReportedWords words
)
{
    /// <summary>So far behind a verb stands what opens the clause: "told a rally on Monday that".</summary>
    private const int FurthestOpening = 16;

    /// <summary>So many tokens those have to whom something is said.</summary>
    private const int LongestListener = 6;

    /// <summary>So far behind a verb stands the word that belongs to whom it is about: "accused Lee of".</summary>
    private const int FurthestBehindWhom = 14;

    /// <summary>So far behind a verb the noun stands that tells that something was claimed.</summary>
    private const int FurthestClaim = 6;

    /// <summary>What follows a verb.</summary>
    /// <param name="First">The first token of what was said.</param>
    /// <param name="EndOfVerb">One behind the last word of the verb, its particle included.</param>
    internal readonly record struct Complement(int First, int EndOfVerb);

    /// <summary>What was said, where it follows the verb; null where something else does.</summary>
    /// <param name="verb">What the verb takes.</param>
    /// <param name="at">One behind the verb.</param>
    /// <param name="end">The end of the sentence.</param>
    public Complement? Behind(ReportingVerb verb, int at, int end)
    {
        if (at >= end)
            return null;
        var word = prose.Word(at);
        if (verb.Particles.Contains(word) && at + 1 < end && prose.Tokens[at + 1].Kind != TokenKind.Punctuation)
            return new Complement(at + 1, at + 1);
        if (verb.BehindWhom.Count > 0 && IsOfWhom(verb, at, end))
            return new Complement(at, at);
        if (verb.Follows.HasFlag(Reports.To) && prose.Lexicon.Grammar.To.Contains(word))
            return At(at, at, end);
        if (verb.Follows.HasFlag(Reports.Doing) && IsDoing(at))
            return At(at, at, end);
        if (verb.Follows.HasFlag(Reports.Claim) && IsClaim(at, end))
            return At(at, at, end);
        if ((verb.Follows & (Reports.Clause | Reports.That)) != 0 && That(verb, at, end) is { } that)
            return At(that, at, end);
        if (verb.Follows.HasFlag(Reports.Question) && Question(verb, at, end) is { } question)
            return At(question, at, end);
        if (verb.Follows.HasFlag(Reports.Clause) && Bare(verb, at, end) is { } bare)
            return At(bare, at, end);
        if (verb.Follows.HasFlag(Reports.Thing) && IsThing(at, end))
            return At(at, at, end);
        return null;
    }

    private Complement? At(int first, int endOfVerb, int end) =>
        first < end && !IsQuotation(first, end) ? new Complement(first, endOfVerb) : null;

    /// <summary>
    /// One behind the words of an attribution behind its verb: "said on Tuesday in a statement"; null where something
    /// else follows.
    /// </summary>
    public int? EndOfAttribution(int at, int end)
    {
        if (at < end && prose.Tokens[at].Kind != TokenKind.Punctuation && !IsAdjunct(at) && Listener(at, end) is null)
            return null;
        while (at < end && !quoted[at] && prose.Tokens[at].Kind != TokenKind.Punctuation)
        {
            if (VerbForms.IsPast(prose, at))
                return null;
            at++;
        }
        return at;
    }

    /// <summary>Whether what stands between tokens says something: it has a verb.</summary>
    public bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentences.IsVerb(i) || IsSmallVerb(i))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a clause begins here, and not only a thing that is spoken of: "acknowledged the mill was shut", not
    /// "acknowledged the loss of the mill, which was shut".
    /// </summary>
    private bool IsClause(int first, int end)
    {
        var wanted = 1;
        var isAside = false;
        for (var i = first + 1; i < end; i++)
        {
            var word = prose.Word(i);
            if (words.Relative.Contains(word) && !quoted[i])
                wanted++;
            else if (word is "," && !quoted[i])
            {
                // "the clerk, who had left, was": what commas enclose is passed over.
                if (isAside)
                    (isAside, wanted) = (false, 1);
                else
                    isAside = true;
            }
            else if (!isAside && (VerbForms.IsPast(prose, i) || IsSmallVerb(i) || IsPresent(i)) && --wanted == 0)
                return true;
        }
        return false;
    }

    /// <summary>"she wants", "Lee wants", "which means".</summary>
    private bool IsPresent(int token) =>
        sentences.IsVerb(token)
        && (
            prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(token))
            || names.At(token - 1) is not null
            || prose.Lexicon.Grammar.Pronouns.Contains(prose.Word(token - 1))
        );

    /// <summary>Whether a token is a verb that only goes on with its subject: "would", "was", "had".</summary>
    public bool GoesOn(int token) =>
        words.Unsaid.Contains(prose.Word(token)) && !prose.Lexicon.Grammar.To.Contains(prose.Word(token))
        || prose.Lexicon.Grammar.Be.Contains(prose.Word(token))
        || prose.Lexicon.Grammar.IrregularPast.Contains(prose.Word(token));

    /// <summary>"will", "may": verbs that no ending tells.</summary>
    private bool IsSmallVerb(int token) =>
        words.Unsaid.Contains(prose.Word(token)) && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(token))
        || words.UnsaidEndings.EndsIn(prose.Word(token));

    /// <summary>"that", right behind the verb or behind to whom, when and where it was said.</summary>
    private int? That(ReportingVerb verb, int at, int end)
    {
        if (words.That.Contains(prose.Word(at)))
            return at + 1;
        if (!IsAdjunct(at) && !(verb.Follows.HasFlag(Reports.Listener) && Listener(at, end) is not null))
            return null;
        var isAside = false;
        for (var i = at + 1; i < Math.Min(end, at + FurthestOpening); i++)
        {
            // "told reporters on Monday, after the vote, that"
            isAside |= prose.Word(i) is ",";
            if (isAside && words.That.Contains(prose.Word(i)) && prose.Word(i - 1) is not ",")
                return null;
            if (quoted[i] || prose.Tokens[i].Kind == TokenKind.Punctuation && prose.Word(i) is not ",")
                return null;
            if (words.That.Contains(prose.Word(i)))
                return i + 1;
            // "told them she had read the book that is lost"
            if (
                VerbForms.IsPast(prose, i) && !prose.Lexicon.Grammar.Determiners.Contains(prose.Word(i - 1))
                || prose.Lexicon.Grammar.ThirdPersons.Contains(prose.Word(i))
            )
                return null;
        }
        return null;
    }

    private int? Question(ReportingVerb verb, int at, int end)
    {
        if (words.QuestionWords.Contains(prose.Word(at)))
            return at;
        if (
            verb.Follows.HasFlag(Reports.Listener)
            && Listener(at, end) is { } behind
            && words.QuestionWords.Contains(prose.Word(behind))
        )
            return behind;
        return null;
    }

    /// <summary>A clause that nothing opens: "said later the mill would close".</summary>
    private int? Bare(ReportingVerb verb, int at, int end)
    {
        var first = at;
        if (verb.Follows.HasFlag(Reports.Listener))
        {
            if (Listener(at, end) is not { } behind)
                return null;
            first = behind;
        }
        first = PastAdjuncts(first, end);
        return first < end && BeginsClause(first) && (verb.IsPlain ? HasVerb(first + 1, end) : IsClause(first, end))
            ? first
            : null;
    }

    /// <summary>One behind those to whom it is said: "reporters", "the court", "Carton Weekly", "him".</summary>
    private int? Listener(int at, int end)
    {
        if (at >= end || quoted[at])
            return null;
        if (names.MentionAt(at) is { } named)
            return PastPossessive(named.End, end);
        var grammar = prose.Lexicon.Grammar;
        if (grammar.Objects.Contains(prose.Word(at)) || grammar.Him.Contains(prose.Word(at)))
            return at + 1;
        var isDetermined = grammar.Determiners.Contains(prose.Word(at));
        // "told Airframe Weekly the wear had shown"
        if (!isDetermined && prose.IsCapital(at) && prose.IsWord(at) && !grammar.Pronouns.Contains(prose.Word(at)))
        {
            var behind = at + 1;
            while (behind < end && !quoted[behind] && prose.IsWord(behind) && prose.IsCapital(behind))
                behind++;
            return PastPossessive(behind, end);
        }
        if (!isDetermined && PersonNouns.AreSeveral(prose.Lexicon, prose.Word(at)))
            return at + 1;
        for (var i = at; i < Math.Min(end, at + LongestListener); i++)
        {
            if (quoted[i] || prose.Tokens[i].Kind == TokenKind.Punctuation)
                return null;
            if (isDetermined && i > at && names.MentionAt(i) is { } held)
                return PastPossessive(held.End, end);
            var word = prose.Word(i);
            var isNoun =
                words.Listeners.Contains(word)
                || isDetermined
                    && (prose.Lexicon.Organisations.Nouns.Contains(word) || PersonNouns.IsListed(prose.Lexicon, word));
            // "the school board": the last of several nouns; but "the court officers had": the first.
            if (
                isNoun
                && (words.Listeners.Contains(word) || i + 1 >= end || !words.Listeners.Contains(prose.Word(i + 1)))
            )
                return i + 1;
            if (!isDetermined && i > at)
                return null;
        }
        return null;
    }

    /// <summary>"Thursday's meeting": what is somebody's.</summary>
    private int PastPossessive(int at, int end)
    {
        if (at >= end || prose.Tokens[at].Kind != TokenKind.Possessive)
            return at;
        at++;
        while (at + 1 < end && !words.Listeners.Contains(prose.Word(at)) && prose.IsWord(at))
            at++;
        return Math.Min(end, at + 1);
    }

    /// <summary>When and how it was said: "later", "on Monday".</summary>
    private int PastAdjuncts(int at, int end)
    {
        while (at < end && !quoted[at])
        {
            // "on Sunday"
            if (at + 1 < end && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(at)) && IsTime(at + 1))
                at += 2;
            else if (prose.IsAdverb(at) || IsTime(at))
                at++;
            else
                break;
        }
        return at;
    }

    private bool IsAdjunct(int at) =>
        prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(at)) || prose.IsAdverb(at) || IsTime(at);

    private bool IsTime(int at) =>
        prose.IsDay(at) || prose.Lexicon.Dates.Parts.Contains(prose.Word(at)) || words.When.Contains(prose.Word(at));

    /// <summary>Whether a token may be the first of a clause.</summary>
    private bool BeginsClause(int at)
    {
        if (quoted[at])
            return true;
        var grammar = prose.Lexicon.Grammar;
        var word = prose.Word(at);
        return prose.Tokens[at].Kind != TokenKind.Punctuation
            && !grammar.Prepositions.Contains(word)
            && !grammar.To.Contains(word)
            && !grammar.Conjunctions.Contains(word)
            && !(words.SaysNothing.Contains(word) && !sentences.IsVerb(at + 1))
            && (grammar.Pronouns.Contains(word) || !VerbForms.IsPast(prose, at) || names.At(at) is not null);
    }

    private bool IsOfWhom(ReportingVerb verb, int at, int end)
    {
        var grammar = prose.Lexicon.Grammar;
        if (
            quoted[at]
            || prose.Tokens[at].Kind == TokenKind.Punctuation
            || grammar.Prepositions.Contains(prose.Word(at))
            || grammar.To.Contains(prose.Word(at))
            || words.That.Contains(prose.Word(at))
        )
            return false;
        for (var i = at + 1; i < Math.Min(end, at + FurthestBehindWhom); i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Punctuation && !quoted[i])
                return false;
            if (verb.BehindWhom.Contains(prose.Word(i)))
                return i + 1 < end;
        }
        return false;
    }

    private bool IsDoing(int at) =>
        prose.Word(at) is { Length: > 4 } word
        && char.IsLower(word[0])
        && !quoted[at]
        && prose.Lexicon.Grammar.ParticipleEndings.EndsIn(word);

    private bool IsClaim(int at, int end)
    {
        if (prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(at)) || words.That.Contains(prose.Word(at)))
            return false;
        for (var i = at; i < Math.Min(end, at + FurthestClaim); i++)
        {
            if (quoted[i] || prose.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (words.Claims.Contains(prose.Word(i)))
                return true;
        }
        return false;
    }

    private bool IsThing(int at, int end) =>
        !quoted[at]
        && (
            prose.Lexicon.Grammar.Determiners.Contains(prose.Word(at))
            || prose.Lexicon.Grammar.BeforeNouns.Contains(prose.Word(at))
            || prose.IsWord(at)
                && !prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(at))
                && !sentences.IsVerb(at)
                && !IsTime(at)
        )
        && at + 1 < end;

    /// <summary>Whether what begins here is somebody's own words, and not a clause with a few of them.</summary>
    private bool IsQuotation(int first, int end)
    {
        if (!quoted[first])
            return false;
        var behind = first;
        while (behind < end && quoted[behind])
            behind++;
        // “the worst” was over
        return behind >= end
            || prose.Tokens[behind].Kind == TokenKind.Punctuation
            || behind - first > end - behind
            || !HasVerb(behind, end);
    }
}
