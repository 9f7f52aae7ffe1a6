using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

// Roles behind a name: in an apposition, and by what verbs say.
internal sealed partial class Roles
{
    /// <summary>How many words lie between a name and "as".</summary>
    private const int FurthestAs = 10;

    private void Behind(int end, Resolved person)
    {
        while (
            end < prose.Count
            && !prose.SentenceStarts[end]
            && prose.Lexicon.People.PostNominals.Contains(prose.Word(end))
        )
        {
            if (prose.Lexicon.People.RolesBehindNames.Contains(prose.Word(end)))
                person.AddRole(prose.Word(end).ToString());
            end++;
        }
        if (end >= prose.Count || prose.SentenceStarts[end])
            return;
        if (prose.Word(end) is "," or "(" or "—" or "–")
        {
            var at = end + 1;
            // "Gareth Pugsley, 52, a skipper"
            if (at + 1 < prose.Count && prose.Tokens[at].Kind == TokenKind.Number && prose.Word(at + 1) is ",")
                at += 2;
            if (!prose.Lexicon.Grammar.Who.Contains(prose.Word(at)))
                AddRoleAt(at, person, needsDeterminer: false);
            else if (
                prose.Lexicon.Roles.Copulas.Contains(prose.Word(at + 1))
                && !prose.Lexicon.Roles.VerbsOfAppointment.Contains(prose.Word(at + 2))
            )
                AddRoleAt(at + 2, person, needsDeterminer: true);
            else
                ByVerb(at + 1, person);
        }
        else if (
            prose.Lexicon.Roles.Copulas.Contains(prose.Word(end))
            && !prose.Lexicon.Roles.VerbsOfAppointment.Contains(prose.Word(end + 1))
        )
        {
            var at = prose.Lexicon.Grammar.As.Contains(prose.Word(end + 1)) ? end + 2 : end + 1;
            AddRoleAt(at, person, needsDeterminer: true);
        }
        else if (prose.Lexicon.Grammar.As.Contains(prose.Word(end)) && !IsFollowed(end))
            AddRoleAt(end + 1, person, needsDeterminer: false);
        else if (
            IsAppointed(end) && (_phrases.IsRoleWord(end) || prose.Lexicon.Roles.Determiners.Contains(prose.Word(end)))
        )
            AddRoleAt(end, person, needsDeterminer: false);
        ByVerb(end, person);
        AddBehindApposition(end, person);
    }

    /// <summary>"X, a co-founder of Y, was the company's Z": the verb stands behind the apposition.</summary>
    private void AddBehindApposition(int end, Resolved person)
    {
        if (prose.Word(end) is not ",")
            return;
        var close = end + 1;
        while (close < prose.Count && !prose.SentenceStarts[close] && prose.Word(close) is not ",")
            close++;
        prose.Take(close - end);
        if (
            close + 1 < prose.Count
            && prose.Word(close) is ","
            && prose.Lexicon.Roles.CopulasBehind.Contains(prose.Word(close + 1))
        )
            AddRoleAt(close + 2, person, needsDeterminer: true);
    }

    private void AddRoleAt(int at, Resolved person, bool needsDeterminer)
    {
        var limit = Math.Min(prose.Count, at + LongestRole);
        var start = at;
        // "whose father was a judge", "not the actor"
        if (
            prose.Lexicon.Grammar.Whose.Contains(prose.Word(at))
            || prose.Lexicon.Grammar.Negations.Contains(prose.Word(at))
        )
            return;
        if (prose.Lexicon.Roles.Adverbs.Contains(prose.Word(start)))
            start++;
        var hasDeterminer = prose.Lexicon.Roles.Determiners.Contains(prose.Word(start));
        (int First, string Name, bool IsPlace)? owner = null;
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
            owner = OwnerBefore(k, isCompanyToo: true);
            start = k + 1;
            hasDeterminer = true;
        }
        var head = _phrases.HeadFrom(start, limit, hasDeterminer);
        // "is president of Zambia", "is acting president" need no article, "is president" does.
        if (
            needsDeterminer
            && !hasDeterminer
            && !prose.IsCapital(start)
            && !(
                head >= 0
                && (_phrases.IsRoleWord(start) || _phrases.AreDescribing(start, head))
                && (head > start || prose.Lexicon.Roles.OwnerPrepositions.Contains(prose.Word(head + 1)))
            )
        )
            return;
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
        while (
            first < head
            && !_phrases.IsRoleWord(first)
            && names.At(first) is null
            && !hasDeterminer
            && !_phrases.AreDescribing(first, head)
        )
            first++;
        if (names.At(first) is { Kind: EntityKind.Person })
            return;
        var (role, end) = _phrases.WithObject(first, head + 1);
        AddOwned(person, role, owner, first, end);
        // "Isla's grandfather, a boatbuilder, and"
        if (
            prose.Word(end) is ","
            && !prose.SentenceStarts[end]
            && prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(end + 1))
            && _phrases.HeadFrom(end + 2, Math.Min(prose.Count, end + LongestRole), hasDeterminer: true)
                is > 0
                    and var next
            && (next + 1 >= prose.Count || prose.Tokens[next + 1].Kind == TokenKind.Punctuation)
        )
            AddRoleAt(end + 1, person, needsDeterminer: true);
        // "chair of the council and a director of Halden"
        else if (
            _phrases.IsAnd(end)
            && prose.Lexicon.Roles.Determiners.Contains(prose.Word(end + 1))
            && !prose.SentenceStarts[end]
        )
            AddRoleAt(end + 1, person, needsDeterminer: true);
    }

    /// <summary>"Lund will succeed Maria Holt as chief executive": the role is Lund's.</summary>
    private bool IsFollowed(int end)
    {
        var first = names.MentionAt(end - 1)?.First ?? 0;
        return first > 0 && prose.Lexicon.Roles.Following.Contains(prose.Word(first - 1));
    }

    /// <summary>"The trust named Ann Lee acting head".</summary>
    private bool IsAppointed(int end)
    {
        var at = (names.MentionAt(end - 1)?.First ?? 0) - 1;
        while (at > 0 && !prose.SentenceStarts[at] && IsTitleOrAbbreviation(at))
            at--;
        return at > 0 && prose.Lexicon.Roles.VerbsOfAppointment.Contains(prose.Word(at));
    }

    private bool IsTitleOrAbbreviation(int token) =>
        prose.Lexicon.People.Titles.Contains(prose.Bare(token))
        || prose.Lexicon.People.AbbreviatedRoles.Contains(prose.Bare(token));

    /// <summary>
    /// "was elected president of the Senate", "joins the firm as head of people", "stepped down as leader of the
    /// opposition".
    /// </summary>
    private void ByVerb(int at, Resolved person)
    {
        var isPassive = false;
        var hasVerb = false;
        for (var k = at; k < Math.Min(prose.Count, at + FurthestAs); k++)
        {
            var word = prose.Word(k);
            if (prose.SentenceStarts[k] || !prose.IsWord(k) || names.At(k) is { Kind: EntityKind.Person })
                return;
            if (hasVerb)
            {
                if (prose.Lexicon.Grammar.As.Contains(word))
                {
                    AddRoleAt(k + 1, person, needsDeterminer: false);
                    return;
                }
                if (prose.Lexicon.Grammar.NotNouns.Contains(word) || prose.Lexicon.Speech.Verbs.Contains(word))
                    return;
                continue;
            }
            if (
                prose.Lexicon.Roles.PassiveVerbsWithAs.Contains(word)
                || prose.Lexicon.Roles.VerbsOfAppointment.Contains(word)
            )
            {
                if (!isPassive)
                    return;
                if (
                    prose.Lexicon.Roles.VerbsOfAppointment.Contains(word)
                    && !prose.Lexicon.Grammar.As.Contains(prose.Word(k + 1))
                )
                {
                    AddRoleAt(k + 1, person, needsDeterminer: false);
                    return;
                }
                hasVerb = true;
            }
            else if (prose.Lexicon.Roles.VerbsWithAs.Contains(word))
                hasVerb = true;
            else if (prose.Lexicon.Roles.Becoming.Contains(word))
            {
                AddRoleAt(k + 1, person, needsDeterminer: false);
                return;
            }
            else if (prose.Lexicon.Roles.Passives.Contains(word))
                isPassive = true;
            else if (!prose.Lexicon.Grammar.Auxiliaries.Contains(word))
                return;
        }
    }
}
