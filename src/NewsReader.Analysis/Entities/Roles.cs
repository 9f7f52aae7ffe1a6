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
                && KnownWords.RoleNouns.Contains(prose.Word(start - 2))
                && start == first
            )
            {
                acronym = prose.Word(start - 2).ToString();
                start -= 3;
            }
            else if (word is "under" or "Under" && prose.Word(start) is not ("secretary" or "Secretary"))
                break;
            else if (
                names.At(start - 1) is null
                && prose.IsWord(start - 1)
                && (
                    KnownWords.RoleNouns.Contains(word)
                    || KnownWords.RoleModifiers.Contains(word)
                    || IsAbbreviatedTitle(word)
                )
            )
                start--;
            else
                break;
        }
        if (start == first)
            return;
        while (start < first && prose.Word(start) is "then" or "late" or "first")
            start++;
        var last = acronym is null ? first - 1 : first - 4;
        if (start > last || !(KnownWords.RoleNouns.Contains(prose.Bare(last)) || IsAbbreviatedTitle(prose.Bare(last))))
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
        if (!KnownWords.RoleNouns.Contains(prose.Bare(last)) || prose.IsCapital(last) && names.At(last) is not null)
            return;
        var start = last;
        while (
            start > 0
            && !prose.SentenceStarts[start]
            && last - start < LongestRole
            && names.At(start - 1) is null
            && prose.IsWord(start - 1)
            && (
                KnownWords.RoleNouns.Contains(prose.Bare(start - 1))
                || KnownWords.RoleModifiers.Contains(prose.Bare(start - 1))
            )
        )
            start--;
        // "a spokesman for the minister, Luis Ortega": not the minister.
        if (prose.Word(start - 1) is "the" && prose.Word(start - 2) is "of" or "for" or "to" or "with" or "by")
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
            prose.Word(end) is "is" or "was" or "became" or "becomes" or "remains"
            || (
                prose.Word(end) is "serves" or "served" or "worked" or "works" or "acted" && prose.Word(end + 1) is "as"
            )
        )
        {
            var at = prose.Word(end + 1) is "as" ? end + 2 : end + 1;
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
                && prose.Word(close + 1) is "is" or "was" or "became"
            )
                AddRoleAt(close + 2, person, needsDeterminer: true);
        }
    }

    private void AddRoleAt(int at, Resolved person, bool needsDeterminer)
    {
        var limit = Math.Min(prose.Count, at + LongestRole);
        var start = at;
        if (prose.Word(start) is "now" or "then" or "also" or "once" or "formerly" or "previously")
            start++;
        var hasDeterminer = prose.Word(start) is "a" or "an" or "the" or "its" or "his" or "her" or "their" or "one";
        string? owner = null;
        if (hasDeterminer)
            start++;
        for (var k = start; k < Math.Min(limit, start + 4) && k < prose.Count && !prose.SentenceStarts[k]; k++)
        {
            if (prose.Word(k) is "and" or "or" || KnownWords.RoleNouns.Contains(prose.Bare(k)))
                break;
            if (prose.Tokens[k].Kind != TokenKind.Possessive)
                continue;
            owner = names.At(k - 1) is { Kind: EntityKind.Company } company ? company.Name : null;
            start = k + 1;
            hasDeterminer = true;
        }
        if (needsDeterminer && !hasDeterminer && !prose.IsCapital(start))
            return;
        var head = -1;
        for (var k = start; k < limit && !prose.SentenceStarts[k]; k++)
        {
            var word = prose.Bare(k);
            if (
                !prose.IsWord(k)
                || word
                    is "of"
                        or "for"
                        or "at"
                        or "and"
                        or "who"
                        or "which"
                        or "that"
                        or "in"
                        or "with"
                        or "from"
                        or "on"
                        or "to"
            )
                break;
            if (IsVerbLike(word))
                break;
            if (
                KnownWords.RoleNouns.Contains(word)
                || (
                    hasDeterminer
                    && LooksLikeAgent(word)
                    && names.At(k) is null
                    && (
                        k + 1 >= limit
                        || !prose.IsWord(k + 1)
                        || prose.Word(k + 1) is "of" or "for" or "at" or "who" or "in" or "with" or "from"
                    )
                )
            )
                head = k;
        }
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

    /// <summary>"CEO of London-based lending firm Lee Capital Group": whose, without what describes it.</summary>
    private string? OwnerBehind(int at, int limit)
    {
        if (prose.Word(at) is not ("of" or "at" or "for" or "with"))
            return null;
        for (var k = at + 1; k < Math.Min(prose.Count, limit + 6) && !prose.SentenceStarts[k]; k++)
        {
            if (names.MentionAt(k) is { } mention)
                return mention.Entity.Kind == EntityKind.Company ? mention.Entity.Name : null;
            if (prose.Tokens[k].Kind == TokenKind.Punctuation || prose.Word(k) is "who" or "that" or "which" or "and")
                return null;
        }
        return null;
    }

    /// <summary>"Head of Research": of what, where that is no organisation and stands in capitals.</summary>
    private string WithObject(string role, int head)
    {
        if (prose.Word(head + 1) is not "of" || !prose.IsCapital(head + 2))
            return role;
        var end = head + 3;
        while (
            end < prose.Count
            && !prose.SentenceStarts[end]
            && prose.IsWord(end)
            && (prose.IsCapital(end) || (prose.Word(end) is "and" && prose.IsCapital(end + 1)))
            && end - head < 7
        )
            end++;
        return $"{role} of {prose.Span(head + 2, end).In(prose.Text)}";
    }

    private bool IsRoleWord(int token) =>
        KnownWords.RoleNouns.Contains(prose.Bare(token))
        || KnownWords.RoleModifiers.Contains(prose.Bare(token))
        || prose.IsCapital(token);

    /// <summary>"ranger", "accountant", "beekeeper": what somebody does, by its ending.</summary>
    private static bool LooksLikeAgent(ReadOnlySpan<char> word) =>
        word.Length > 4
        && char.IsLower(word[0])
        && (
            word.EndsWith("er")
            || word.EndsWith("or")
            || word.EndsWith("ist")
            || word.EndsWith("ian")
            || word.EndsWith("man")
            || word.EndsWith("woman")
        )
        && word
            is not (
                "other"
                or "another"
                or "former"
                or "later"
                or "earlier"
                or "after"
                or "under"
                or "over"
                or "never"
                or "number"
                or "member"
                or "brother"
                or "sister"
                or "mother"
                or "father"
                or "daughter"
                or "power"
                or "order"
                or "paper"
                or "letter"
                or "matter"
                or "winter"
                or "summer"
                or "water"
                or "river"
                or "center"
                or "dinner"
                or "major"
                or "minor"
                or "color"
                or "floor"
                or "error"
                or "important"
                or "elder"
                or "younger"
                or "older"
                or "human"
                or "woman"
                or "Christian"
                or "committee"
            );

    private static bool IsVerbLike(ReadOnlySpan<char> word) =>
        word is "said" or "says" or "told" or "was" or "is" or "has" or "had" or "were" or "are" or "been";

    private static bool IsAbbreviatedTitle(ReadOnlySpan<char> word) =>
        word
            is "Sen"
                or "Rep"
                or "Gov"
                or "Gen"
                or "Lt"
                or "Col"
                or "Maj"
                or "Sgt"
                or "Capt"
                or "Adm"
                or "Dr"
                or "Prof"
                or "Rev"
                or "Det"
                or "Pres";

    /// <summary>A title of courtesy is no role.</summary>
    private static bool IsBareTitle(string role) =>
        role is "Dr." or "Dr" or "Rev." or "Prof." or "late" or "former" or "host" or "Star";
}
