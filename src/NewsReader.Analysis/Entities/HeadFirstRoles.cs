using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// The roles that an article gives its people in a language whose descriptions begin with the word that tells what
/// somebody is: before the name ("el alcalde de Pucón, Carlos Barra"), and behind it ("Ana Ruiz, fiscal del caso,").
/// </summary>
internal sealed class HeadFirstRoles(TokenisedProse prose, ResolvedNames names)
{
    private const int LongestRole = 14;

    /// <summary>So many words may stand between what somebody is and the name, without a comma.</summary>
    private const int FurthestHead = 5;

    public void Find()
    {
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
        if (first == 0 || prose.SentenceStarts[first])
            return;
        var isApposed = prose.Word(first - 1) is "," && !prose.SentenceStarts[first - 1];
        var last = isApposed ? first - 2 : first - 1;
        // "el presidente de la Asociación de Vecinos (AV), Luis Ortega"
        if (isApposed && prose.Word(last) is ")" && last > 3 && prose.Word(last - 2) is "(")
            last -= 3;
        if (last < 0 || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(last)))
            return;
        var head = -1;
        for (var k = last; k >= 0 && last - k < LongestRole; k--)
        {
            var word = prose.Word(k);
            if (EndsRole(k, word) || (!isApposed && last - k > FurthestHead && head < 0))
                break;
            if (IsNoun(k))
            {
                head = k;
                // "el portavoz de la ministra, Luis Ortega": whose spokesman he is belongs to the role.
                var outer = k - 1;
                while (outer >= 0 && prose.Lexicon.Roles.Modifiers.Contains(prose.Word(outer)))
                    head = outer--;
                var determined = outer >= 0 && prose.Lexicon.Grammar.Determiners.Contains(prose.Word(outer));
                var belongs = prose.Lexicon.Roles.BeforeAnother.Contains(prose.Word(determined ? outer - 1 : outer));
                if (!prose.SentenceStarts[head] && (belongs || outer >= 0 && IsNoun(outer)))
                    continue;
                break;
            }
            if (prose.SentenceStarts[k])
                break;
        }
        if (head >= 0)
            Add(head, last + 1, person);
    }

    private void Behind(int end, Resolved person)
    {
        if (end + 1 >= prose.Count || prose.SentenceStarts[end])
            return;
        var at = end + 1;
        if (prose.Lexicon.Roles.Copulas.Contains(prose.Word(end)))
        {
            if (!prose.Lexicon.Roles.Determiners.Contains(prose.Word(at)))
                return;
        }
        else if (prose.Word(end) is not ("," or "("))
            return;
        if (prose.Lexicon.Roles.Adverbs.Contains(prose.Word(at)))
            at++;
        if (prose.Lexicon.Roles.Determiners.Contains(prose.Word(at)))
            at++;
        var head = at;
        while (prose.Lexicon.Roles.Modifiers.Contains(prose.Word(at)) && !IsNoun(at))
            at++;
        if (!IsNoun(at))
            return;
        var last = at + 1;
        while (last < prose.Count && last - head < LongestRole && !prose.SentenceStarts[last])
        {
            if (names.MentionAt(last) is { Entity.Kind: EntityKind.Company } company)
                last = Math.Max(last + 1, company.End);
            else if (EndsRole(last, prose.Word(last)))
                break;
            else
                last++;
        }
        // "Ana Ruiz, la fiscal Luisa Gil": the next one's.
        if (names.At(last) is { Kind: EntityKind.Person } && last == at + 1)
            return;
        Add(head, last, person);
    }

    private bool IsNoun(int k) =>
        prose.IsWord(k)
        && prose.Lexicon.Roles.Nouns.Contains(prose.Bare(k))
        && names.At(k) is null
        && !(prose.IsCapital(k) && !prose.SentenceStarts[k]);

    private bool EndsRole(int k, ReadOnlySpan<char> word) =>
        prose.Tokens[k].Kind is TokenKind.Punctuation or TokenKind.Handle or TokenKind.Address
        || names.At(k) is { Kind: EntityKind.Person }
        || prose.Lexicon.Roles.Enders.Contains(word)
        || (prose.Lexicon.Speech.Verbs.Contains(word) && !IsNoun(k))
        || prose.Lexicon.Roles.Verbs.Contains(word)
        || (prose.Lexicon.Grammar.PastEndings.EndsIn(word) && char.IsLower(word[0]) && word.Length > 3 && !IsNoun(k));

    private void Add(int first, int end, Resolved person)
    {
        while (end > first && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(end - 1)))
            end--;
        if (end <= first)
            return;
        var role = prose.Span(first, end).In(prose.Text).ToString();
        if (!prose.Lexicon.Roles.Bare.Contains(role))
            person.AddRole(role);
    }
}
