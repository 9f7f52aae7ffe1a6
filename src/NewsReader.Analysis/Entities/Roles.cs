using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// The roles an article gives its people: before the name ("Chief Operating Officer Ann Lee", "Apple CEO Tim
/// Cook"), behind it ("Bo Chan, CEO of Lee Media Group,"), or by "was", "is", "became".
/// </summary>
internal sealed class Roles(TokenisedProse prose, ResolvedNames names)
{
    private const int LongestRole = 14;

    public void Find()
    {
        if (prose.Lexicon.Grammar.HeadStandsFirst)
        {
            new HeadFirstRoles(prose, names).Find();
            return;
        }
        foreach (var (first, end, entity) in names.Mentions)
        {
            if (entity.Kind != EntityKind.Person || prose.IsHeadline(first))
                continue;
            Before(first, entity);
            BeforeComma(first, entity);
            Behind(end, entity);
        }
    }

    private void Before(int first, Resolved person)
    {
        var start = first;
        string? acronym = null;
        while (start > 0 && !prose.SentenceStarts[start] && first - start < LongestRole)
        {
            var word = prose.Bare(start - 1);
            if (
                word is ")"
                && start > 2
                && prose.Word(start - 3) is "("
                && prose.Lexicon.Roles.Nouns.Contains(prose.Word(start - 2))
                && start == first
            )
            {
                acronym = prose.Word(start - 2).ToString();
                start -= 3;
            }
            else if (
                prose.Lexicon.Roles.Under.Contains(word) && !prose.Lexicon.Roles.Secretary.Contains(prose.Word(start))
            )
                break;
            else if (
                names.At(start - 1) is null
                && prose.IsWord(start - 1)
                && (
                    prose.Lexicon.Roles.Nouns.Contains(word)
                    || prose.Lexicon.Roles.Modifiers.Contains(word)
                    || IsAbbreviatedTitle(word)
                )
            )
                start--;
            else
                break;
        }
        if (start == first)
            return;
        while (start < first && prose.Lexicon.Roles.NotFirst.Contains(prose.Word(start)))
            start++;
        var last = acronym is null ? first - 1 : first - 4;
        if (
            start > last
            || !(prose.Lexicon.Roles.Nouns.Contains(prose.Bare(last)) || IsAbbreviatedTitle(prose.Bare(last)))
        )
            return;
        var role = acronym ?? prose.Span(start, last + 1).In(prose.Text).ToString();
        if (IsBareTitle(role))
            return;
        // "Apple CEO Tim Cook", "Acme's Chief Executive Officer (CEO) Bo Chan"
        var owner =
            prose.Tokens[Math.Max(0, start - 1)].Kind == TokenKind.Possessive ? null : names.MentionAt(start - 1);
        person.AddRole(
            owner is { Entity.Kind: EntityKind.Company } of && start > 0 && !prose.SentenceStarts[start]
                ? $"{of.Entity.Name} {role}"
                : role
        );
    }

    /// <summary>"Northline's chief executive, Peter Lindqvist,": the role stands before the comma.</summary>
    private void BeforeComma(int first, Resolved person)
    {
        if (first < 2 || prose.SentenceStarts[first] || prose.Word(first - 1) is not ",")
            return;
        var last = first - 2;
        if (
            !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(last))
            || prose.IsCapital(last) && names.At(last) is not null
        )
            return;
        var start = last;
        while (
            start > 0
            && !prose.SentenceStarts[start]
            && last - start < LongestRole
            && names.At(start - 1) is null
            && prose.IsWord(start - 1)
            && (
                prose.Lexicon.Roles.Nouns.Contains(prose.Bare(start - 1))
                || prose.Lexicon.Roles.Modifiers.Contains(prose.Bare(start - 1))
            )
        )
            start--;
        // "a spokesman for the minister, Luis Ortega": not the minister.
        if (
            prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(start - 1))
            && prose.Lexicon.Roles.BeforeAnother.Contains(prose.Word(start - 2))
        )
            return;
        var role = prose.Span(start, last + 1).In(prose.Text).ToString();
        var owner = start > 1 && prose.Tokens[start - 1].Kind == TokenKind.Possessive ? names.At(start - 2) : null;
        person.AddRole(owner is { Kind: EntityKind.Company } ? $"{role} of {owner.Name}" : role);
    }

    private void Behind(int end, Resolved person)
    {
        if (end >= prose.Count || prose.SentenceStarts[end])
            return;
        if (prose.Word(end) is "," or "(" or "—" or "–")
            AddRoleAt(end + 1, person, needsDeterminer: false);
        else if (
            prose.Lexicon.Roles.Copulas.Contains(prose.Word(end))
            || (
                prose.Lexicon.Roles.VerbsWithAs.Contains(prose.Word(end))
                && prose.Lexicon.Grammar.As.Contains(prose.Word(end + 1))
            )
        )
        {
            var at = prose.Lexicon.Grammar.As.Contains(prose.Word(end + 1)) ? end + 2 : end + 1;
            AddRoleAt(at, person, needsDeterminer: true);
        }
        // "X, a co-founder of Y, was the company's Z": the verb stands behind the apposition.
        if (prose.Word(end) is ",")
        {
            var close = end + 1;
            while (close < prose.Count && !prose.SentenceStarts[close] && prose.Word(close) is not ",")
                close++;
            if (
                close + 1 < prose.Count
                && prose.Word(close) is ","
                && prose.Lexicon.Roles.CopulasBehind.Contains(prose.Word(close + 1))
            )
                AddRoleAt(close + 2, person, needsDeterminer: true);
        }
    }

    private void AddRoleAt(int at, Resolved person, bool needsDeterminer)
    {
        var limit = Math.Min(prose.Count, at + LongestRole);
        var start = at;
        if (prose.Lexicon.Roles.Adverbs.Contains(prose.Word(start)))
            start++;
        var hasDeterminer = prose.Lexicon.Roles.Determiners.Contains(prose.Word(start));
        string? owner = null;
        if (hasDeterminer)
            start++;
        for (var k = start; k < Math.Min(limit, start + 4) && k < prose.Count && !prose.SentenceStarts[k]; k++)
        {
            if (
                prose.Lexicon.Grammar.Conjunctions.Contains(prose.Word(k))
                || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(k))
            )
                break;
            if (prose.Tokens[k].Kind != TokenKind.Possessive)
                continue;
            owner = names.At(k - 1) is { Kind: EntityKind.Company } company ? company.Name : null;
            start = k + 1;
            hasDeterminer = true;
        }
        if (needsDeterminer && !hasDeterminer && !prose.IsCapital(start))
            return;
        var head = HeadOf(start, limit, hasDeterminer);
        if (head < 0 || (head > start && names.At(head) is not null))
            return;
        // "Bo Chan, President Ann Lee": the next one's title.
        if (
            names.At(head + 1) is { Kind: EntityKind.Person }
            || (prose.Word(head + 1) is "(" && names.At(head + 4) is { Kind: EntityKind.Person })
        )
            return;
        var first = start;
        // "Apple's chief executive", "the company's longtime chief": what stands before the role's own words is cut
        // off.
        while (first < head && !IsRoleWord(first) && names.At(first) is null)
            first++;
        if (names.MentionAt(first) is { Entity.Kind: EntityKind.Company } before && before.End <= head)
        {
            owner = before.Entity.Name;
            first = before.End;
        }
        else if (names.At(first) is not null)
            return;
        var role = prose.Span(first, head + 1).In(prose.Text).ToString();
        var of = OwnerBehind(head + 1, limit) ?? owner;
        person.AddRole(of is not null ? $"{role} of {of}" : WithObject(role, head));
    }

    /// <summary>The last noun that says what somebody is, from a token on; -1 where there is none.</summary>
    private int HeadOf(int start, int limit, bool hasDeterminer)
    {
        var head = -1;
        for (var k = start; k < limit && !prose.SentenceStarts[k]; k++)
        {
            var word = prose.Bare(k);
            if (!prose.IsWord(k) || prose.Lexicon.Roles.Enders.Contains(word))
                break;
            if (IsVerbLike(word))
                break;
            if (
                prose.Lexicon.Roles.Nouns.Contains(word)
                || (
                    hasDeterminer
                    && LooksLikeAgent(word)
                    && names.At(k) is null
                    && (
                        k + 1 >= limit
                        || !prose.IsWord(k + 1)
                        || prose.Lexicon.Roles.BehindAgents.Contains(prose.Word(k + 1))
                    )
                )
            )
                head = k;
        }
        return head;
    }

    /// <summary>"CEO of London-based lending firm Lee Capital Group": whose, without what describes it.</summary>
    private string? OwnerBehind(int at, int limit)
    {
        if (!prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(at)))
            return null;
        for (var k = at + 1; k < Math.Min(prose.Count, limit + 6) && !prose.SentenceStarts[k]; k++)
        {
            if (names.MentionAt(k) is { } mention)
                return mention.Entity.Kind == EntityKind.Company ? mention.Entity.Name : null;
            if (
                prose.Tokens[k].Kind == TokenKind.Punctuation
                || prose.Lexicon.Roles.OwnerEnders.Contains(prose.Word(k))
            )
                return null;
        }
        return null;
    }

    /// <summary>"Head of Research": of what, where that is no organisation and stands in capitals.</summary>
    private string WithObject(string role, int head)
    {
        if (!prose.Lexicon.Grammar.Of.Contains(prose.Word(head + 1)) || !prose.IsCapital(head + 2))
            return role;
        var end = head + 3;
        while (
            end < prose.Count
            && !prose.SentenceStarts[end]
            && prose.IsWord(end)
            && (
                prose.IsCapital(end)
                || (prose.Lexicon.Grammar.And.Contains(prose.Word(end)) && prose.IsCapital(end + 1))
            )
            && end - head < 7
        )
            end++;
        return $"{role} of {prose.Span(head + 2, end).In(prose.Text)}";
    }

    private bool IsRoleWord(int token) =>
        prose.Lexicon.Roles.Nouns.Contains(prose.Bare(token))
        || prose.Lexicon.Roles.Modifiers.Contains(prose.Bare(token))
        || prose.IsCapital(token);

    /// <summary>"ranger", "accountant", "beekeeper": what somebody does, by its ending.</summary>
    private bool LooksLikeAgent(ReadOnlySpan<char> word) =>
        word.Length > 4
        && char.IsLower(word[0])
        && prose.Lexicon.Roles.AgentEndings.EndsIn(word)
        && !prose.Lexicon.Roles.NotAgents.Contains(word);

    private bool IsVerbLike(ReadOnlySpan<char> word) => prose.Lexicon.Roles.Verbs.Contains(word);

    private bool IsAbbreviatedTitle(ReadOnlySpan<char> word) => prose.Lexicon.People.AbbreviatedRoles.Contains(word);

    /// <summary>A title of courtesy is no role.</summary>
    private bool IsBareTitle(string role) => prose.Lexicon.Roles.Bare.Contains(role);
}
