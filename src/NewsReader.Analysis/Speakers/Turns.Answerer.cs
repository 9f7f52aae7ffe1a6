using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

// Who answers, where nothing but what stands before the questions tells.
internal sealed partial class Turns
{
    /// <summary>"She spoke to Ann Lee": who is spoken to by whoever is already meant asks the questions.</summary>
    private bool Asks(int name)
    {
        if (name == 0 || !_prose.Lexicon.Grammar.To.Contains(_prose.Word(name - 1)))
            return false;
        for (var i = _prose.SentenceStart(name); i < name; i++)
        {
            if (
                _prose.Lexicon.Grammar.Feminine.Contains(_prose.Word(i))
                || _prose.Lexicon.Grammar.Masculine.Contains(_prose.Word(i))
            )
                return true;
        }
        return false;
    }

    /// <summary>
    /// Who answers: the one whom the text before the first question names, sooner one who is named where it says that
    /// somebody was asked; null where it could be several.
    /// </summary>
    private Resolved? Answerer(int firstTurn)
    {
        var before = _lines[firstTurn].First;
        var counts = new Dictionary<Resolved, int>(ReferenceEqualityComparer.Instance);
        var met = new HashSet<Resolved>(ReferenceEqualityComparer.Instance);
        foreach (var (first, _, entity) in _names.Mentions)
        {
            if (first >= before)
                break;
            if (entity.Kind != EntityKind.Person || Asks(first))
                continue;
            counts[entity] = counts.GetValueOrDefault(entity) + 1;
            if (
                Has(
                    _prose.SentenceStart(first),
                    _prose.SentenceEnd(first),
                    _prose.Lexicon.Speech.Turns.Interviews.Contains
                )
            )
                met.Add(entity);
        }
        if (counts.Count == 1)
            return counts.Keys.First();
        if (met.Count == 1)
            return met.First();
        var most = counts.OrderByDescending(count => count.Value).Take(2).ToList();
        return most.Count == 2 && most[0].Value >= 2 * most[1].Value ? most[0].Key : null;
    }
}
