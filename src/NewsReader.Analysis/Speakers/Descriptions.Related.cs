using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

// Who is told by another, or by a place.
internal sealed partial class Descriptions
{
    /// <summary>
    /// "his predecessor": whom somebody "replaced"; "her successor": who "succeeded" somebody; null where nobody is
    /// told to, or several are.
    /// </summary>
    private Resolved? BySuccession(string noun, int before, Func<Resolved, bool> isNot)
    {
        var words = prose.Lexicon.Descriptions;
        var isPredecessor = words.Predecessors.Contains(noun);
        if (!isPredecessor && !words.Successors.Contains(noun))
            return null;
        Resolved? only = null;
        for (var i = Math.Max(0, before - InputLimits.SentenceTokens * 4); i < before; i++)
        {
            if (quoted[i] || !words.Succession.Contains(prose.Word(i)) || Succession(i) is not var (earlier, later))
                continue;
            var wanted = isPredecessor ? earlier : later;
            if (isNot(wanted) || wanted == only)
                continue;
            if (only is not null)
                return null;
            only = wanted;
        }
        return only;
    }

    /// <summary>Who was before and who is after, by the verb: "Lee replaced Chan", "Chan, whom Lee replaced".</summary>
    private (Resolved Earlier, Resolved Later)? Succession(int verb)
    {
        var behind = names.CountBefore(verb);
        var left = PersonFrom(behind - 1, -1, prose.SentenceStart(verb), verb);
        if (left < 0)
            return null;
        var opener = names.Mentions[left].First - 1;
        if (opener > 0 && prose.Lexicon.Grammar.Whom.Contains(prose.Word(opener)))
        {
            var whom = PersonFrom(left - 1, -1, prose.SentenceStart(verb), verb);
            return whom < 0 ? null : (names.Mentions[whom].Entity, names.Mentions[left].Entity);
        }
        var right = PersonFrom(behind, 1, verb, prose.SentenceEnd(verb));
        if (right < 0 || names.Mentions[right].Entity == names.Mentions[left].Entity)
            return null;
        return prose.Lexicon.Speech.Agents.Contains(prose.Word(verb + 1))
            ? (names.Mentions[left].Entity, names.Mentions[right].Entity)
            : (names.Mentions[right].Entity, names.Mentions[left].Entity);
    }

    /// <summary>The next mention of a person, from one on, between two tokens; -1 for none.</summary>
    private int PersonFrom(int mention, int step, int start, int end)
    {
        for (var i = mention; i >= 0 && i < names.Mentions.Count; i += step)
        {
            prose.Take(1);
            if (names.Mentions[i].First < start || names.Mentions[i].First >= end)
                return -1;
            if (names.Mentions[i].Entity.Kind == EntityKind.Person && !quoted[names.Mentions[i].First])
                return i;
        }
        return -1;
    }

    /// <summary>The place that a description tells: "the Kerala native", "the Kerala-born engineer".</summary>
    private List<string> PlacesOf(int first, int end, string head)
    {
        var words = prose.Lexicon.Descriptions;
        var isNative = words.Natives.Contains(head);
        var places = new List<string>();
        for (var i = first + 1; i < end; i++)
        {
            var word = prose.Word(i);
            if (words.Born.EndsIn(word))
                places.Add(word[..word.LastIndexOf('-')].ToString());
            else if (isNative && prose.IsCapital(i))
                places.Add(word.ToString());
        }
        return places;
    }

    private bool IsFrom(Resolved person, List<string> places) => places.TrueForAll(FacetsOf(person).Tells);

    /// <summary>"The former", "the latter": of the last two people that one sentence names.</summary>
    private Resolved? OfTwo(int first, int end)
    {
        if (end - first != 2)
            return null;
        var word = prose.Word(first + 1);
        var isFirst = prose.Lexicon.Descriptions.FirstOfTwo.Contains(word);
        if (!isFirst && !prose.Lexicon.Descriptions.SecondOfTwo.Contains(word))
            return null;
        var count = names.CountBefore(first);
        Resolved? later = null;
        for (var i = count - 1; i >= Math.Max(0, count - InputLimits.LookBack); i--)
        {
            prose.Take(1);
            var (at, _, entity) = names.Mentions[i];
            if (entity.Kind != EntityKind.Person || quoted[at] || entity == later)
                continue;
            if (later is not null)
                return isFirst ? entity : later;
            later = entity;
        }
        return null;
    }
}
