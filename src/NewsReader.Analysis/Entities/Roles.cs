using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// The roles an article gives its people, as it words them: before the name ("Chief Operating Officer Ann Lee", "South
/// Teign MP Martin Peverell", "the acting CEO of Northline, Dr. Bo Chan"), behind it ("Bo Chan, founder of Frost &amp;
/// Ladle,", "Ann Lee MP"), or by "was", "is", "became", "as".
/// </summary>
internal sealed class Roles(TokenisedProse prose, ResolvedNames names)
{
    private const int LongestRole = 14;

    private readonly RolePhrases _phrases = new(prose, names);

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
            Behind(end, entity);
        }
    }

    private void Before(int first, Resolved person)
    {
        // "Dr", "the Rev Canon", "Cllr": titles are passed over, and those that say what somebody is are roles.
        var at = first;
        while (at > 0 && !prose.SentenceStarts[at] && names.At(at - 1) is null && IsTitle(at - 1))
            at--;
        if (at < first)
            AddTitles(at, first, person);
        if (at == 0 || prose.SentenceStarts[at])
            return;
        if (prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(at - 1)) && prose.Word(at - 2) is ",")
            at--;
        if (prose.Word(at - 1) is "," && at >= 2)
        {
            AddBefore(at - 2, person, isApart: true);
            return;
        }
        if (
            prose.Word(at - 1) is ")"
            && at > 3
            && prose.Word(at - 3) is "("
            && prose.Lexicon.Roles.Nouns.Contains(prose.Word(at - 2))
        )
            person.AddRole(prose.Word(at - 2).ToString());
        else if (AddBefore(at - 1, person, isApart: false) is { } start)
        {
            // "Its secretary, the retired vet Alasdair Windsor"
            if (prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(start - 1)))
                start--;
            if (start > 2 && !prose.SentenceStarts[start] && prose.Word(start - 1) is ",")
                AddBefore(start - 2, person, isApart: true);
        }
    }

    /// <summary>The role that ends at a token.</summary>
    /// <param name="isApart">Whether a comma stands between it and the name.</param>
    /// <returns>Where it begins; null where there is none.</returns>
    private int? AddBefore(int last, Resolved person, bool isApart)
    {
        if (_phrases.EndingAt(last, isApart) is not { } phrase)
            return null;
        // "a spokesman for the minister, Luis Ortega": not the minister.
        if (
            isApart
            && prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(phrase.First - 1))
            && prose.Lexicon.Roles.BeforeAnother.Contains(prose.Word(phrase.First - 2))
        )
            return null;
        var role = prose.Span(phrase.First, phrase.End).In(prose.Text).ToString();
        if (prose.Lexicon.Roles.Bare.Contains(role))
            return phrase.First;
        // "Northline's chief executive, Peter Lindqvist"
        var owner =
            phrase.First > 1 && prose.Tokens[phrase.First - 1].Kind == TokenKind.Possessive
                ? names.At(phrase.First - 2)
                : null;
        person.AddRole(isApart && owner is { Kind: EntityKind.Company } ? $"{role} of {owner.Name}" : role);
        return phrase.First;
    }

    /// <summary>"Canon", "Recorder", "Professor": titles that say what somebody is, without "Sir" and "Dr".</summary>
    private void AddTitles(int first, int end, Resolved person)
    {
        while (end > first && prose.Lexicon.Roles.Courtesy.Contains(prose.Bare(end - 1)))
            end--;
        while (first < end && prose.Lexicon.Roles.Courtesy.Contains(prose.Bare(first)))
            first++;
        if (first == end)
            return;
        while (
            first > 0
            && !prose.SentenceStarts[first]
            && prose.Lexicon.People.AbbreviatedRoles.Contains(prose.Bare(first - 1))
        )
            first--;
        var role = prose.Span(first, end).In(prose.Text).ToString();
        if (!prose.Lexicon.Roles.Bare.Contains(role))
            person.AddRole(role);
    }

    private bool IsTitle(int token) =>
        prose.Lexicon.People.Titles.Contains(prose.Bare(token))
        && (
            prose.Lexicon.Roles.Courtesy.Contains(prose.Bare(token))
            || !(
                prose.Lexicon.Roles.Nouns.Contains(prose.Bare(token))
                || prose.Lexicon.People.AbbreviatedRoles.Contains(prose.Bare(token))
            )
        )
        && prose.IsCapital(token);

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
            AddRoleAt(at, person, needsDeterminer: false);
        }
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
        else if (prose.Lexicon.Grammar.As.Contains(prose.Word(end)))
            AddRoleAt(end + 1, person, needsDeterminer: false);
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
        var head = _phrases.HeadFrom(start, limit, hasDeterminer);
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
        while (first < head && !_phrases.IsRoleWord(first) && names.At(first) is null && !hasDeterminer)
            first++;
        if (names.At(first) is { Kind: EntityKind.Person })
            return;
        var role = _phrases.WithObject(first, head + 1);
        person.AddRole(owner is not null && !role.Contains(owner) ? $"{role} of {owner}" : role);
    }
}
