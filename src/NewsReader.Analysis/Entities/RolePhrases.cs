using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>Where a role begins and ends in a text: "deputy leader of the council", "Jefferies analyst".</summary>
internal sealed partial class RolePhrases(TokenisedProse prose, ResolvedNames names)
{
    private const int LongestRole = 14;
    private const int LongestObject = 12;

    /// <summary>How many words what a role is of has, where that is no name.</summary>
    private const int MostOfObject = 6;

    /// <summary>How many words that describe stand before a role's own: "budget director", "South Teign MP".</summary>
    private const int MostDescribing = 4;

    /// <summary>The role that ends at a token, half-open; null where none does.</summary>
    /// <param name="isApart">Whether a comma stands behind it.</param>
    public (int First, int End)? EndingAt(int last, bool isApart)
    {
        if (last < 0)
            return null;
        if (IsNoun(last) && names.At(last) is null or { Kind: EntityKind.Company })
        {
            if (names.At(last) is not null)
                return null;
            var first = StartOf(last);
            if (first > last)
                return null;
            // "Minister for Justice": no justice.
            var isObject =
                first > 1
                && !prose.SentenceStarts[first]
                && prose.IsCapital(last)
                && prose.IsCapital(first - 2)
                && prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(first - 1))
                && IsNoun(first - 2);
            if (!isObject)
                return (first, last + 1);
        }
        // "Counsel to the inquiry", "Minister for Women and Equalities", "CEO of Harbour Analytica"
        for (var k = last - 1; k > 0 && last - k < LongestObject && !prose.SentenceStarts[k + 1]; k--)
        {
            if (prose.Tokens[k].Kind == TokenKind.Punctuation || prose.Lexicon.Speech.Verbs.Contains(prose.Word(k)))
                return null;
            if (
                !prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(k))
                && !prose.Lexicon.Grammar.To.Contains(prose.Word(k))
            )
                continue;
            if (!IsNoun(k - 1) || names.At(k - 1) is not null)
                continue;
            return isApart || AreCapitals(k + 1, last) || IsOneSmallWord(k, last) ? (StartOf(k - 1), last + 1) : null;
        }
        return null;
    }

    /// <summary>The first word of the role whose noun stands at a token.</summary>
    public int StartOf(int noun)
    {
        var start = noun;
        var describing = 0;
        while (start > 0 && !prose.SentenceStarts[start] && noun - start < LongestRole)
        {
            var at = start - 1;
            if (names.MentionAt(at) is { } mention)
            {
                if (mention.Entity.Kind != EntityKind.Company)
                    break;
                start = mention.First;
                // "acting FEMA administrator", "Former Unilever executive"
                while (!prose.SentenceStarts[start] && prose.Lexicon.Roles.Tenses.Contains(prose.Word(start - 1)))
                    start--;
                break;
            }
            // "former children's laureate": whom it was for belongs to it, as that it was.
            if (
                at >= 2
                && prose.Tokens[at].Kind == TokenKind.Possessive
                && !prose.IsCapital(at - 1)
                && prose.Lexicon.Roles.Tenses.Contains(prose.Word(at - 2))
            )
            {
                start = at - 2;
                continue;
            }
            if (!prose.IsWord(at))
                break;
            var word = prose.Bare(at);
            if (prose.Lexicon.Roles.Under.Contains(word) && !prose.Lexicon.Roles.Secretary.Contains(prose.Word(start)))
                break;
            if (IsRoleWord(at) || (IsAnd(at) && at > 0 && IsNoun(at - 1)))
            {
                start--;
                continue;
            }
            if (
                describing == MostDescribing
                || !Describes(at, describing)
                // "met Finance Minister": small letters before capitals are no part of it.
                || (prose.IsCapital(start) && !prose.IsCapital(at))
            )
                break;
            describing++;
            start--;
        }
        while (start < noun && prose.Lexicon.Roles.NotFirst.Contains(prose.Word(start)))
            start++;
        return start;
    }

    /// <summary>"budget" of "budget director", "South" of "South Teign MP".</summary>
    private bool Describes(int token, int before)
    {
        var word = prose.Word(token);
        if (prose.IsCapital(token))
            return !prose.Lexicon.Grammar.NeverFirst.Contains(word)
                && !prose.Lexicon.Dates.Days.Contains(word)
                && !prose.Lexicon.Dates.Months.Contains(word)
                && !(prose.SentenceStarts[token] && before == 0 && prose.StandsSmall(token));
        return before == 0
            && word.Length > 2
            && !prose.Lexicon.Grammar.SmallWords.Contains(word)
            && !prose.Lexicon.Speech.Verbs.Contains(word)
            && !prose.Lexicon.Roles.Enders.Contains(word)
            && !prose.Lexicon.Grammar.Whose.Contains(word)
            && !prose.Lexicon.Roles.Determiners.Contains(word)
            && !prose.Lexicon.Roles.Copulas.Contains(word)
            && !prose.Lexicon.Grammar.ParticipleEndings.EndsIn(word)
            && !prose.Lexicon.Grammar.AdverbEndings.EndsIn(word)
            // "appointed director Bo Chan" says what was done; "by nominated Senator" who he is.
            && (!prose.Lexicon.Grammar.PastEndings.EndsIn(word) || IsLedIn(token));
    }

    /// <summary>"shop" of "shop steward": nothing but nouns between the first word and the role's own.</summary>
    public bool AreDescribing(int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (!IsRoleWord(i) && (!prose.IsWord(i) || prose.IsCapital(i) || !Describes(i, 0)))
                return false;
        }
        return noun - first <= 2;
    }

    private bool IsLedIn(int token) =>
        token > 0
        && !prose.SentenceStarts[token]
        && (
            prose.Lexicon.Roles.Determiners.Contains(prose.Word(token - 1))
            || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(token - 1))
        );

    /// <summary>The last noun that says what somebody is, from a token on; -1 where there is none.</summary>
    public int HeadFrom(int start, int limit, bool hasDeterminer)
    {
        var head = -1;
        for (var k = start; k < limit && !prose.SentenceStarts[k]; k++)
        {
            var word = prose.Bare(k);
            if (!prose.IsWord(k) || (prose.Lexicon.Roles.Enders.Contains(word) && !JoinsRoles(k)))
                break;
            // "once tipped as leader", "posing as a doctor": no role, or one that comes behind.
            if (prose.Lexicon.Roles.Verbs.Contains(word) || prose.Lexicon.Grammar.As.Contains(word))
                break;
            if (IsNoun(k) || (hasDeterminer && LooksLikeAgent(word) && names.At(k) is null && EndsAgent(k, limit)))
                head = k;
        }
        return head;
    }

    /// <summary>"co-founder and chief executive", "former Millwall and Bristol Rovers defender".</summary>
    private bool JoinsRoles(int k) =>
        IsAnd(k)
        && k + 1 < prose.Count
        && (IsRoleWord(k + 1) || (names.At(k - 1) is not null && prose.IsCapital(k + 1)));

    private bool EndsAgent(int k, int limit) =>
        k + 1 >= limit || !prose.IsWord(k + 1) || prose.Lexicon.Roles.BehindAgents.Contains(prose.Word(k + 1));

    /// <summary>
    /// The role up to a token with what it is of, for or at: "founder of Frost &amp; Ladle", "Minister for Women and
    /// Equalities". What describes the owner is left out: "CEO of" a "London-based lending firm" "Lee Capital Group".
    /// </summary>
    /// <returns>The role, and one behind its last token.</returns>
    public (string Role, int End) WithObject(int first, int end)
    {
        if (prose.EndOfPhrase(end, prose.Lexicon.Roles.BehindRoles) is > 0 and var behind && !prose.SentenceStarts[end])
            end = behind;
        var role = prose.Span(first, end).In(prose.Text);
        if (
            end >= prose.Count
            || prose.SentenceStarts[end]
            || !(
                prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(end))
                || prose.Lexicon.Roles.ObjectPrepositions.Contains(prose.Word(end))
                // "lecturer in law at Leeds"
                || (prose.Lexicon.Grammar.In.Contains(prose.Word(end)) && LeadsToOwner(end + 1))
                || prose.Lexicon.Grammar.To.Contains(prose.Word(end))
            )
        )
            return (role.ToString(), end);
        var (from, to) = Object(end + 1);
        if (to == from)
        {
            var objectEnd = prose.Lexicon.Roles.ObjectPrepositions.Contains(prose.Word(end))
                ? EndOfSmallObject(end + 1)
                : 0;
            return objectEnd > 0
                ? (prose.Span(first, objectEnd).In(prose.Text).ToString(), objectEnd)
                : (role.ToString(), end);
        }
        // "professor of politics at Waseda University": what it is of belongs to the role.
        for (var k = end + 1; k < from; k++)
        {
            if (
                prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(k))
                || prose.Lexicon.Grammar.In.Contains(prose.Word(k))
            )
                return (prose.Span(first, to).In(prose.Text).ToString(), to);
        }
        // Only an article stands between the preposition and the name.
        if (from <= end + 2 && (from == end + 1 || prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(end + 1))))
            return (prose.Span(first, to).In(prose.Text).ToString(), to);
        return ($"{role} {prose.Word(end)} {prose.Span(from, to).In(prose.Text)}", to);
    }

    /// <summary>
    /// One behind what a role is of where that is no name: "of the opposition", "on justice"; 0 where it does not end
    /// plainly, or tells no more than the article has told: "of the company".
    /// </summary>
    private int EndOfSmallObject(int first)
    {
        var at = first;
        if (prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(at)))
            at++;
        else if (prose.Lexicon.Grammar.Determiners.Contains(prose.Word(at)))
            return 0;
        var start = at;
        for (; at < prose.Count && !prose.SentenceStarts[at] && prose.IsWord(at); at++)
        {
            var word = prose.Word(at);
            if (
                names.At(at) is not null
                || at - start > MostOfObject
                || prose.Lexicon.Dates.Days.Contains(word)
                || prose.Lexicon.Dates.Months.Contains(word)
            )
                return 0;
            if (at == start ? EndsObject(at) : EndsObject(at) && !GoesOnSmall(at))
                break;
        }
        if (at == start || (start > first && at == start + 1 && IsGeneric(prose.Word(start))))
            return 0;
        return at == prose.Count || prose.SentenceStarts[at] || !prose.IsWord(at) || EndsObject(at) ? at : 0;
    }

    /// <summary>"the company", "the department": what the article has named before.</summary>
    private bool IsGeneric(ReadOnlySpan<char> word) =>
        prose.Lexicon.Organisations.Nouns.Contains(word) || prose.Lexicon.Organisations.Heads.Contains(Capital(word));

    private static string Capital(ReadOnlySpan<char> word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    private bool GoesOnSmall(int at) =>
        prose.Lexicon.Roles.ObjectPrepositions.Contains(prose.Word(at))
        && !prose.Lexicon.Grammar.To.Contains(prose.Word(at));

    private bool EndsObject(int at)
    {
        var word = prose.Word(at);
        return prose.Lexicon.Grammar.NotNouns.Contains(word)
            || prose.Lexicon.Grammar.Prepositions.Contains(word)
            || prose.Lexicon.Roles.Verbs.Contains(word)
            || prose.Lexicon.Speech.Verbs.Contains(word)
            || prose.Lexicon.Grammar.Auxiliaries.Contains(word)
            || (prose.Lexicon.Grammar.PastEndings.EndsIn(word) && char.IsLower(word[0]) && !IsLedIn(at));
    }

    /// <summary>The name that a role is of, from a token on, half-open; empty where none is near.</summary>
    private (int From, int To) Object(int at)
    {
        var from = at;
        var to = at;
        for (var k = at; k < prose.Count && k - at < LongestObject && !prose.SentenceStarts[k]; k++)
        {
            if (names.MentionAt(k) is { } mention)
            {
                if (mention.Entity.Kind == EntityKind.Person)
                    break;
                from = to == at && !IsOwned(k) ? k : from;
                to = mention.End;
                k = to - 1;
                if (!GoesOn(to))
                    break;
                continue;
            }
            var word = prose.Word(k);
            if (prose.Tokens[k].Kind == TokenKind.Possessive)
                continue;
            if (!prose.IsWord(k) || (prose.Lexicon.Roles.OwnerEnders.Contains(word) && !IsAnd(k)))
                break;
            if (prose.Lexicon.Roles.Verbs.Contains(word) || prose.Lexicon.Speech.Verbs.Contains(word))
                break;
            if (prose.Lexicon.Dates.Days.Contains(word) || prose.Lexicon.Dates.Months.Contains(word))
                break;
            if (prose.IsCapital(k) && !NameBoundaries.IsOrigin(prose, k))
            {
                // Capitals that lead to no organization are the role's own: "Head of Research".
                from = to == at && k > at && !prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(k - 1)) ? k : from;
                to = k + 1;
                // "at the British embassy in Rome"
                if (KnownPlaces.IsPeople(word) && IsSmallNoun(to))
                {
                    to++;
                    if (
                        prose.Lexicon.Grammar.In.Contains(prose.Word(to))
                        && prose.IsCapital(to + 1)
                        && !prose.SentenceStarts[to]
                    )
                        to += 2;
                }
                // "of the Stillwater district"
                if (prose.Lexicon.Organisations.Communal.Contains(prose.Word(to)) && !prose.SentenceStarts[to])
                    to++;
                if (!GoesOn(to) && !LeadsToOwner(to))
                    break;
            }
            else if (
                to > at
                && !prose.Lexicon.Organisations.TailLinks.Contains(word)
                && !IsAnd(k)
                && !(GoesOnSmall(k) && NameBoundaries.IsNameWord(prose, k + 1))
            )
            {
                if (!LeadsToOwner(k))
                    break;
            }
        }
        if (to > from && prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(from)) && to == from + 1)
            to = from;
        return (from, to);
    }

    private bool IsSmallNoun(int k) =>
        k < prose.Count
        && !prose.SentenceStarts[k]
        && prose.IsWord(k)
        && char.IsLower(prose.Word(k)[0])
        && Describes(k, 0)
        && !EndsObject(k)
        && !IsNoun(k);

    /// <summary>"Asia technology research at Macquarie": a few small words, then whose it is.</summary>
    private bool LeadsToOwner(int at)
    {
        for (var k = at; k < Math.Min(prose.Count, at + MostDescribing) && !prose.SentenceStarts[k]; k++)
        {
            if (!prose.IsWord(k))
                return false;
            if (prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(k)))
                return k > at
                    && (names.At(k + 1) is { Kind: EntityKind.Company } || NameBoundaries.IsNameWord(prose, k + 1));
            if (prose.IsCapital(k))
                return false;
        }
        return false;
    }

    private bool IsOwned(int k) => k > 0 && prose.Tokens[k - 1].Kind == TokenKind.Possessive;

    /// <summary>Whether what stands there may go on with a name, or with what the role is at.</summary>
    private bool GoesOn(int k) =>
        k < prose.Count
        && !prose.SentenceStarts[k]
        && (
            (prose.IsWord(k) && prose.IsCapital(k))
            || (IsAnd(k) && prose.IsCapital(k + 1) && names.At(k + 1) is not { Kind: EntityKind.Person })
            || prose.Tokens[k].Kind == TokenKind.Possessive
            || (GoesOnSmall(k) && NameBoundaries.IsNameWord(prose, k + 1))
        );

    public bool IsAnd(int token) => prose.Lexicon.Grammar.And.Contains(prose.Word(token));

    private bool AreCapitals(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!prose.IsCapital(i) && !IsAnd(i) && !prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(i)))
                return false;
        }
        return prose.IsCapital(last);
    }
}
