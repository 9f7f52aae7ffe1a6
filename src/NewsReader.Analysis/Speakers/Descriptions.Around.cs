using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

// Who stands around a description, with a name and without.
internal sealed partial class Descriptions
{
    /// <summary>
    /// "A lawmaker said …. The lawmaker, Ann Lee, …": whom the sentences behind name by the same noun; null where they
    /// name nobody so.
    /// </summary>
    /// <param name="first">The first token of the description.</param>
    public Resolved? Named(int first, int end)
    {
        var head = first + 1;
        while (head + 1 < end && !IsOfOther(head + 1))
            head++;
        if (head >= end || !PersonNouns.IsLikely(prose.Lexicon, prose.Word(head)))
            return null;
        var last = prose.ParagraphOf(first) + FurthestName;
        for (var i = names.CountBefore(first); i < names.Mentions.Count; i++)
        {
            prose.Take(1);
            var (at, _, entity) = names.Mentions[i];
            if (at - first > InputLimits.SentenceTokens || prose.ParagraphOf(at) > last)
                return null;
            if (entity.Kind != EntityKind.Person || quoted[at] || at < end)
                continue;
            var noun = prose.Word(at - 1) is "," ? at - 2 : at - 1;
            if (
                prose.Word(noun).Equals(prose.Word(head), StringComparison.OrdinalIgnoreCase)
                && !entity.Places.Any(place => place.First < first && !prose.IsHeadline(place.First))
            )
                return entity;
        }
        return null;
    }

    /// <summary>"Chief says town was forgotten": the only one whom the article calls so.</summary>
    public Resolved? Holder(int noun)
    {
        var word = prose.Word(noun).ToString();
        Resolved? only = null;
        foreach (var person in names.Entities)
        {
            prose.Take(1);
            if (person.Kind != EntityKind.Person || !FacetsOf(person).Has(word))
                continue;
            if (only is not null)
                return null;
            only = person;
        }
        return only;
    }

    private bool IsOfOther(int token) =>
        prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(token))
        || prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(token))
        || sentences.IsVerb(token);

    /// <summary>
    /// "A neighbor called. … The neighbor said": who was brought in without a name, or as somebody's, has none, and is
    /// nobody of those who have one.
    /// </summary>
    /// <returns>Where; -1 for nowhere.</returns>
    private int IntroducedWithoutName(string head, int before)
    {
        if (head.Length == 0)
            return -1;
        for (var i = before - 1; i >= Math.Max(0, before - InputLimits.SentenceTokens * 4); i--)
        {
            if (quoted[i] || !prose.Word(i).Equals(head, StringComparison.OrdinalIgnoreCase))
                continue;
            for (var k = i - 1; k >= Math.Max(0, i - 5) && !prose.SentenceStarts[k + 1]; k--)
            {
                // "Lee's aide quit."
                var isOwner =
                    prose.Tokens[k].Kind == TokenKind.Possessive && names.At(k - 1)?.Kind == EntityKind.Person
                    || prose.Lexicon.Grammar.Possessives.Contains(prose.Word(k).ToString().ToLowerInvariant());
                if (isOwner)
                    return StandsWithName(k, i + 1) ? -1 : i;
                if (
                    prose.Tokens[k].Kind == TokenKind.Punctuation
                    || names.At(k)?.Kind == EntityKind.Person
                    || prose.Lexicon.Grammar.The.Contains(prose.Word(k))
                    || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
                )
                    break;
                // "A mother of two …": whom a lede tells of is named behind it.
                if (prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(k)))
                    return StandsWithName(k, i + 1) || IsOfLede(i) ? -1 : i;
            }
        }
        return -1;
    }

    private bool IsOfLede(int token)
    {
        var paragraph = prose.ParagraphOf(token);
        return paragraph == 0
            || paragraph == 1 && prose.Prose.Paragraphs[0].IsHeadline && !prose.Prose.Paragraphs[1].IsHeadline;
    }

    private static int LastPlace(Resolved person, int before) =>
        person.CountBefore(before) is > 0 and var count ? person.Places[count - 1].First : -1;

    /// <summary>Whether a name stands right beside a phrase: "a baker, Ann Lee", "Ann Lee, a baker".</summary>
    private bool StandsWithName(int first, int end)
    {
        // "A source insisted that Lee was ill": she is not the source.
        for (
            var i = end;
            i < Math.Min(prose.Count, end + 10) && !prose.SentenceStarts[i] && !(i == end && sentences.IsVerb(i));
            i++
        )
        {
            if (names.At(i)?.Kind == EntityKind.Person)
                return true;
        }
        return names.At(first - 1)?.Kind == EntityKind.Person
            || names.At(first - 2)?.Kind == EntityKind.Person
            || prose.Tokens[Math.Max(0, first - 2)].Kind == TokenKind.Number;
    }

    /// <summary>
    /// Who does something in the sentence before, or stands there alone: "Lee was furious. “…,” said the Dane." In this
    /// paragraph, else in the last sentence of the one before.
    /// </summary>
    private (Resolved? Person, double Weight) SubjectBefore(int token)
    {
        var paragraph = prose.ParagraphOf(token);
        var before = 0;
        for (var end = prose.SentenceStart(token); end > 0; )
        {
            before = paragraph - prose.ParagraphOf(end - 1);
            if (before > 1)
                break;
            var start = prose.SentenceStart(end - 1);
            // The mark that opens what is said may stand before the sentence of it.
            var last = end - 1 > start && quoted[end - 1] && !quoted[end - 2] ? end - 1 : end;
            if (!quoted[last - 1] && !quoted[start] && !prose.IsHeadline(start))
                return (SubjectOf(start, last), before == 0 ? IsSubjectBefore : IsSubjectOfParagraphBefore);
            end = start;
        }
        return (null, 0);
    }

    private Resolved? SubjectOf(int start, int end)
    {
        // "Chan's kick sailed over; Lee thought otherwise."
        for (var i = end - 1; i > start; i--)
        {
            if (prose.Word(i) is ";")
                start = i + 1;
        }
        if (sentences.Of(start, end) is { Entity.Kind: EntityKind.Person } subject)
            return subject.Entity;
        var named = names
            .Mentions.Skip(names.CountBefore(start))
            .TakeWhile(mention => mention.First < end)
            .Where(mention => mention.Entity.Kind == EntityKind.Person)
            .Select(mention => mention.Entity)
            .Distinct()
            .Take(2)
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>Who is named last before a token, and whom the article is about.</summary>
    private HashSet<Resolved> InPlay(int token, Resolved? topic)
    {
        var found = new HashSet<Resolved>(ReferenceEqualityComparer.Instance);
        if (topic?.CountBefore(token) > 0)
            found.Add(topic);
        var count = names.CountBefore(token);
        for (var i = count - 1; i >= Math.Max(0, count - InputLimits.LookBack); i--)
        {
            prose.Take(1);
            if (names.Mentions[i].Entity is { Kind: EntityKind.Person } person)
                found.Add(person);
        }
        return found;
    }

    /// <summary>Whom the article is about: who is named first in its body.</summary>
    private Resolved? Topic()
    {
        if (_hasTopic)
            return _topic;
        _hasTopic = true;
        foreach (var (first, _, entity) in names.Mentions)
        {
            if (entity.Kind == EntityKind.Person && !prose.IsHeadline(first))
                return _topic = entity;
        }
        return null;
    }
}
