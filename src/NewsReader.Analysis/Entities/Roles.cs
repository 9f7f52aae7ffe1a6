using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// The roles an article gives its people, as it words them: before the name ("Chief Operating Officer Ann Lee", "South
/// Teign MP Martin Peverell", "the acting CEO of Northline, Dr. Bo Chan"), behind it ("Bo Chan, founder of Frost &amp;
/// Ladle,", "Ann Lee MP"), or by "was", "is", "became", "as".
/// </summary>
internal sealed partial class Roles(TokenisedProse prose, ResolvedNames names)
{
    private const int LongestRole = 14;
    private const int MostWordsOfPlace = 4;

    private readonly RolePhrases _phrases = new(prose, names);

    public void Find()
    {
        if (prose.Lexicon.Grammar.HeadStandsFirst)
        {
            new HeadFirstRoles(prose, names).Find();
            return;
        }
        for (var i = 0; i < names.Mentions.Count; i++)
        {
            var (first, end, entity) = names.Mentions[i];
            if (entity.Kind != EntityKind.Person || prose.IsHeadline(first))
                continue;
            Before(first, entity);
            // "Pope Leo XIV": the title is a part of the name, and says what he is.
            if (end - first > 1 && prose.Lexicon.People.RoyalTitles.Contains(prose.Word(first)))
                entity.AddRole(prose.Word(first).ToString());
            Behind(end, entity);
            OfSeveral(i);
        }
    }

    private void Before(int first, Resolved person)
    {
        // "Dr", "the Rev Canon", "Cllr": titles are passed over, and those that say what somebody is are roles.
        var at = first;
        while (at > 0 && !prose.SentenceStarts[at] && names.At(at - 1) is null && IsTitle(at - 1))
            at--;
        if (at < first)
            at = AddTitles(at, first, person);
        if (at == 0 || prose.SentenceStarts[at])
            return;
        if (prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(at - 1)) && prose.Word(at - 2) is ",")
            at--;
        if (at > 2 && prose.Lexicon.Grammar.Be.Contains(prose.Word(at - 1)))
            AddInverted(at - 2, person);
        if (prose.Word(at - 1) is "," && at >= 2)
        {
            // "the consultant himself, Ann Lee"
            var last = prose.Lexicon.Grammar.Reflexives.Contains(prose.Word(at - 2)) ? at - 3 : at - 2;
            AddBefore(last, person, isApart: true);
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
        AddOwned(person, role, OwnerBefore(phrase.First - 1, isApart), phrase.First, phrase.End);
        return phrase.First;
    }

    /// <summary>"whose president is Ann Lee", "The mayor is Ann Lee".</summary>
    private void AddInverted(int last, Resolved person)
    {
        if (_phrases.EndingAt(last, isApart: true) is not { } phrase || phrase.First == 0)
            return;
        var before = prose.Word(phrase.First - 1);
        if (
            prose.Lexicon.Grammar.Whose.Contains(before)
            || prose.Lexicon.Grammar.Determiners.Contains(before)
            || prose.Lexicon.Roles.Determiners.Contains(before)
            || prose.Lexicon.Grammar.TheWithin.Contains(before)
            || prose.Lexicon.Grammar.TheCapital.Contains(before)
            || prose.Tokens[phrase.First - 1].Kind == TokenKind.Possessive
        )
            AddBefore(last, person, isApart: true);
    }

    /// <summary>
    /// "chief executive of Halden"; "Lebanon's president" and "MSF's head of emergencies", which has an "of" of its
    /// own, as they stand.
    /// </summary>
    private void AddOwned(
        Resolved person,
        string role,
        (int First, string Name, bool IsPlace)? owner,
        int first,
        int end
    )
    {
        if (owner is not { } by || role.Contains(by.Name))
            person.AddRole(role);
        else if (!by.IsPlace && !HasObject(first, end))
            person.AddRole($"{role} of {by.Name}");
        else
            person.AddRole(prose.Text[prose.Tokens[by.First].Start..prose.Tokens[first].Start] + role);
    }

    private bool HasObject(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (prose.Lexicon.Roles.ObjectPrepositions.Contains(prose.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Whose a role is: the company or the place before a possessive, or null.</summary>
    private (int First, string Name, bool IsPlace)? OwnerBefore(int possessive, bool isCompanyToo)
    {
        if (possessive < 1 || prose.Tokens[possessive].Kind != TokenKind.Possessive)
            return null;
        if (names.MentionAt(possessive - 1) is { } mention)
            return isCompanyToo && mention.Entity.Kind == EntityKind.Company
                ? (mention.First, mention.Entity.Name, false)
                : null;
        var first = possessive;
        while (
            first > 0
            && possessive - first < MostWordsOfPlace
            && NameBoundaries.IsNameWord(prose, first - 1)
            && names.At(first - 1) is null
            && !(first < possessive && prose.SentenceStarts[first])
        )
            first--;
        for (var from = first; from < possessive; from++)
        {
            var place = prose.Span(from, possessive).In(prose.Text);
            if (
                KnownPlaces.Contains(place)
                || prose.Known.Exactly(new NameSpan(from, possessive, NameKind.Place)) is { Kind: KnownKind.Place }
            )
                return (from, place.ToString(), true);
        }
        // Whatever it is, it is nobody's name: "Brightwell's chief executive".
        return
            isCompanyToo
            && possessive - first == 1
            && !prose.StandsSmall(first)
            && !PersonNames.IsGivenName(prose.Word(first))
            && !PersonNames.IsSurname(prose.Word(first))
            && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first))
            ? (first, prose.Word(first).ToString(), false)
            : null;
    }

    /// <summary>"Canon", "Recorder", "Professor": titles that say what somebody is, without "Sir" and "Dr".</summary>
    /// <returns>Where they begin.</returns>
    private int AddTitles(int first, int end, Resolved person)
    {
        var start = first;
        while (end > first && prose.Lexicon.Roles.Courtesy.Contains(prose.Bare(end - 1)))
            end--;
        while (first < end && prose.Lexicon.Roles.Courtesy.Contains(prose.Bare(first)))
            first++;
        if (first == end)
            return start;
        first = StartOfTitle(first, end);
        var role = prose.Span(first, end).In(prose.Text).ToString();
        if (!prose.Lexicon.Roles.Bare.Contains(role))
            person.AddRole(role);
        return Math.Min(start, first);
    }

    /// <summary>"Det" Sgt, "Chief" Supt, "Wing" Cdr, "L/"Cpl.</summary>
    private int StartOfTitle(int first, int end)
    {
        while (first > 0 && !prose.SentenceStarts[first] && names.At(first - 1) is null)
        {
            if (
                prose.Lexicon.People.AbbreviatedRoles.Contains(prose.Bare(first - 1))
                || prose.Lexicon.People.TitlePhrases.Contains(prose.Span(first - 1, end).In(prose.Text))
            )
                first--;
            else if (first > 1 && prose.Word(first - 1) is "/" && prose.Word(first - 2) is [_])
                first -= 2;
            else
                break;
        }
        return first;
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
}
