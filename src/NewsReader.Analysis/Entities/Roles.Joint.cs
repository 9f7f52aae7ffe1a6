namespace NewsReader.Analysis.Entities;

// One role of several: "Circuit Judges Lee and Marsh", "Lee and Marsh, former presidents of the union".
internal sealed partial class Roles
{
    private const int MostJoined = 12;

    /// <summary>The role in the plural before the first, or behind the last, of people that "and" joins.</summary>
    /// <param name="mention">The first of them.</param>
    private void OfSeveral(int mention)
    {
        if (mention > 0 && AreJoined(mention - 1, mention))
            return;
        var last = mention;
        while (last + 1 < names.Mentions.Count && last - mention < MostJoined && AreJoined(last, last + 1))
            last++;
        if (last == mention)
            return;
        var before = names.Mentions[mention].First - 1;
        var role =
            before >= 0 && !prose.SentenceStarts[before + 1] && names.At(before) is null && Singular(before) is { } noun
                ? prose
                    .Span(_phrases.StartOf(before), before + 1)
                    .In(prose.Text)[..^prose.Word(before).Length]
                    .ToString() + noun
                : RoleBehind(names.Mentions[last].End);
        if (role is null)
            return;
        for (var i = mention; i <= last; i++)
            names.Mentions[i].Entity.AddRole(role);
    }

    /// <summary>", both former presidents of Taiwan": in the singular; null where none stands there.</summary>
    private string? RoleBehind(int end)
    {
        if (end + 1 >= prose.Count || prose.SentenceStarts[end] || prose.Word(end) is not ",")
            return null;
        var at = end + 1;
        if (prose.Lexicon.Roles.Adverbs.Contains(prose.Word(at)))
            at++;
        if (prose.Lexicon.Roles.Determiners.Contains(prose.Word(at)))
            at++;
        var head = at;
        while (head < prose.Count && !prose.SentenceStarts[head] && _phrases.IsRoleWord(head) && Singular(head) is null)
            head++;
        if (head >= prose.Count || prose.SentenceStarts[head] || Singular(head) is not { } noun)
            return null;
        var whole = _phrases.WithObject(at, head + 1).Role;
        var own = prose.Span(at, head + 1).Length;
        return whole.Length < own ? null : whole[..(own - prose.Word(head).Length)] + noun + whole[own..];
    }

    /// <summary>"judge" of "judges"; null of what is no noun of a role in the plural.</summary>
    private string? Singular(int token)
    {
        var word = prose.Word(token);
        return
            word.Length > 2
            && prose.Lexicon.Grammar.PluralEndings.EndsIn(word)
            && !_phrases.IsNoun(token)
            && prose.Lexicon.Roles.Nouns.Contains(word[..^1])
            ? word[..^1].ToString()
            : null;
    }

    /// <summary>Whether nothing but a comma and "and" stands between two people.</summary>
    private bool AreJoined(int one, int other)
    {
        var (_, end, first) = names.Mentions[one];
        var (start, _, second) = names.Mentions[other];
        if (
            first.Kind != EntityKind.Person
            || second.Kind != EntityKind.Person
            || start == end
            || start - end > 2
            || prose.SentenceStarts[start]
        )
            return false;
        for (var i = end; i < start; i++)
        {
            if (prose.Word(i) is not "," && !_phrases.IsAnd(i))
                return false;
        }
        return true;
    }
}
