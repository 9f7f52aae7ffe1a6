using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

// Phrases by their last word, and whom they are of.
internal sealed partial class SubjectFinder
{
    /// <summary>So many words may stand between an article and the name that they describe.</summary>
    private const int MostNouns = 4;

    /// <summary>Who has each given name, null for several; made when it is first asked for.</summary>
    private Dictionary<string, Resolved?>? _byGivenName;

    /// <summary>
    /// The phrase whose last token this is: a name, a pronoun, "a user", "the letter's first paragraph".
    /// </summary>
    public Subject? EndingAt(int last, int limit)
    {
        if (last < limit || quoted[last])
            return null;
        if (names.MentionAt(last) is { } mention)
            return Subject.Of(mention);
        var word = prose.Word(last);
        if (prose.Lexicon.Grammar.Pronouns.Contains(word))
            return Subject.OfPronoun(last);
        if (Handles.IsAccount(prose, last))
            return Subject.OfPhrase(last, last + 1);
        if (!prose.IsWord(last))
            return null;
        // "Dean said": a given name that is a title too.
        if (prose.IsCapital(last) && OnlyOneCalled(word) is { } called)
            return Subject.Of((last, last + 1, called));
        // "Mines minister says": a headline has no articles.
        if (prose.IsHeadline(last) && PersonNouns.IsListed(prose.Lexicon, word.ToString().ToLowerInvariant()))
            return Subject.OfPhrase(last, last + 1);
        for (var k = last; k >= Math.Max(limit, last - 8) && !quoted[k]; k--)
        {
            if (prose.Tokens[k].Kind == Tokens.TokenKind.Possessive)
            {
                if (names.MentionAt(k - 1) is { } owner)
                    return NextPerson(k + 1, last + 1, needsRole: false) ?? Owned(owner, owner.First, last + 1);
                continue;
            }
            if (prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation)
                break;
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k)) && !IsTime(k)
                || (k == last && prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(k)))
            )
            {
                var message =
                    prose.Lexicon.Speech.Messages.Contains(word)
                    || (k + 1 <= last && prose.Lexicon.Speech.Messages.Contains(prose.Word(k + 1)));
                var phrase = Subject.OfPhrase(k, Described(k, last + 1));
                return message && prose.Lexicon.Grammar.Possessives.Contains(prose.Word(k))
                    ? Subject.OfPronoun(k) with
                    {
                        End = phrase.End,
                        Owner = true,
                    }
                    : phrase with
                    {
                        Owner = message,
                    };
            }
            if (
                k < last
                && prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
                && !prose.Lexicon.Grammar.Of.Contains(prose.Word(k))
            )
                break;
        }
        return prose.Lexicon.Grammar.Indefinite.Contains(word) ? Subject.OfPhrase(last, last + 1) : null;
    }

    /// <summary>The one person of whom this is the given name; null for nobody, or several.</summary>
    private Resolved? OnlyOneCalled(ReadOnlySpan<char> given)
    {
        if (_byGivenName is null)
        {
            _byGivenName = new Dictionary<string, Resolved?>(StringComparer.Ordinal);
            foreach (var person in names.Entities)
            {
                var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
                if (person.Kind != EntityKind.Person || space < 0)
                    continue;
                var name = person.Name[..space];
                _byGivenName[name] = _byGivenName.ContainsKey(name) ? null : person;
            }
        }
        return _byGivenName.GetValueOrDefault(given.ToString());
    }

    /// <summary>"Her answer was short:" is her answer.</summary>
    private int Described(int first, int end)
    {
        for (var i = first + 2; i < end; i++)
        {
            if (prose.Lexicon.Grammar.Be.Contains(prose.Word(i)))
                return i;
        }
        return end;
    }

    private Subject Owned((int First, int End, Resolved Entity) owner, int first, int end = -1)
    {
        if (end < 0 && NextPerson(owner.End + 1, prose.Count, needsRole: true) is { } held)
            return held;
        if (end < 0)
        {
            end = owner.End + 1;
            while (
                end < prose.Count
                && prose.IsWord(end)
                && !quoted[end]
                && !prose.Lexicon.Speech.Verbs.Contains(prose.Word(end))
                && !prose.SentenceStarts[end]
                && end - owner.End < 6
            )
                end++;
        }
        var message = false;
        for (var k = owner.End; k < end; k++)
            message |= prose.Lexicon.Speech.Messages.Contains(prose.Word(k));
        // "Acme CEO's", "Trump's lawyer": somebody of theirs, not they.
        return Subject.OfPhrase(first, end) with
        {
            Named = message ? owner.Entity : names.At(end - 1),
            Owner = message,
        };
    }

    /// <summary>The end of the nouns that go on behind a name, or 0 where the name is the last of them.</summary>
    private int IsDescribed(int at, int limit)
    {
        var end = at;
        while (
            end < limit
            && prose.IsWord(end)
            && !quoted[end]
            && char.IsLower(prose.Word(end)[0])
            && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(end))
            && !prose.IsAdverb(end)
            && !prose.Lexicon.Grammar.NotNouns.Contains(prose.Word(end))
            && !prose.Lexicon.Speech.Verbs.Contains(prose.Word(end))
        )
            end++;
        return end > at ? end : 0;
    }

    /// <summary>
    /// "Trump spokeswoman Hope Hicks", "Acme's Ann Lee": the person that the name before only describes.
    /// </summary>
    private Subject? NextPerson(int at, int limit, bool needsRole)
    {
        for (var k = at; k < Math.Min(limit, at + 6) && !quoted[k]; k++)
        {
            if (names.MentionAt(k) is { Entity.Kind: EntityKind.Person } person)
                return needsRole && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(k - 1)) ? null : Subject.Of(person);
            if (
                prose.Tokens[k].Kind == Tokens.TokenKind.Punctuation
                || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k))
            )
                return null;
        }
        return null;
    }

    private bool IsSpeakers(int token) => prose.Lexicon.Speech.Representatives.Contains(prose.Word(token));

    /// <summary>"for the music service Acme": the preposition before an article and small words.</summary>
    private int BeforeNouns(int before, int limit)
    {
        for (var k = before; k > Math.Max(limit, before - MostNouns); k--)
        {
            if (prose.IsThe(k) || prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(k)))
                return prose.Lexicon.Speech.HeadPrepositions.Contains(prose.Word(k - 1)) && IsSpeakers(k - 2)
                    ? k - 1
                    : before;
            if (!prose.IsWord(k) || prose.IsCapital(k) || prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(k)))
                break;
        }
        return before;
    }

    /// <summary>
    /// "The man accused of shooting Lee", "People who know Lee": the verb whose object a name is, within the words for
    /// somebody else; null where it is none's.
    /// </summary>
    private int? Within(int before, int limit)
    {
        if (before <= limit || quoted[before] || !prose.IsWord(before) || prose.IsCapital(before))
            return null;
        var word = prose.Word(before);
        if (prose.Lexicon.Speech.Verbs.Contains(word) || prose.IsAdverb(before))
            return null;
        var isOfWho = before - 1 > limit && prose.Lexicon.Grammar.Who.Contains(prose.Word(before - 1));
        var isParticiple =
            prose.Lexicon.Grammar.ParticipleEndings.EndsIn(word)
            && word.Length > 5
            && names.At(before - 1) is null
            // "By evening the chairman"
            && !(
                prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(before - 1))
                && (before - 1 == limit || prose.SentenceStarts[before - 1])
            )
            && prose.IsWord(before - 1);
        return isOfWho || isParticiple ? before : null;
    }

    /// <summary>Where the words for somebody begin, before a token of theirs.</summary>
    private int BeginOf(int token, int limit)
    {
        var first = token;
        while (
            first > limit
            && token - first < LongestPhrase
            && !quoted[first - 1]
            && prose.Tokens[first - 1].Kind != Tokens.TokenKind.Punctuation
            && !prose.SentenceStarts[first]
        )
            first--;
        return first;
    }

    private Subject Head(Subject subject, int limit)
    {
        if (subject.Pronoun || subject.First - 1 < limit)
            return subject;
        var before = subject.First - 1;
        // "a spokesman for former President Trump"
        while (
            before > limit
            && (
                prose.Lexicon.Grammar.The.Contains(prose.Word(before))
                || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(before))
                || prose.Lexicon.Roles.Modifiers.Contains(prose.Word(before))
                || prose.Lexicon.People.Titles.Contains(prose.Bare(before))
                || prose.Lexicon.Descriptions.WasBefore.Contains(prose.Word(before))
            )
        )
            before--;
        before = BeforeNouns(before, limit);
        if (Within(before, limit) is { } verb)
            return Subject.OfPhrase(BeginOf(verb, limit), subject.End);
        // "The sign behind Lee read": what stands there, not she. "The day before Lee said" is another clause.
        if (
            before <= limit
            || quoted[before]
            || !(
                prose.Lexicon.Speech.HeadPrepositions.Contains(prose.Word(before))
                || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(before))
                    && !prose.Lexicon.Grammar.OpeningClause.Contains(prose.Word(before))
            )
        )
            return subject;
        for (var k = before - 1; k >= Math.Max(limit, before - 8) && !quoted[k]; k--)
        {
            if (names.MentionAt(k) is { Entity.Kind: EntityKind.Person } person)
                return Subject.Of(person);
            // "A woman who worked for Lee said"
            if (
                prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(k))
                && !(prose.Lexicon.Grammar.Who.Contains(prose.Word(k)) && prose.IsWord(k - 1))
            )
                break;
            // "Lawyers for Lee said"
            if (k == before - 1 && (k == limit || prose.SentenceStarts[k] || prose.Word(k - 1) is ",") && IsSpeakers(k))
                return Subject.OfPhrase(k, subject.End);
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k)) && !IsTime(k)
                || prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(k))
            )
                return Subject.OfPhrase(k, subject.End) with
                {
                    Owner = prose.Lexicon.Speech.Messages.Contains(prose.Word(before - 1)),
                };
        }
        // "Neighbors of Lee said"
        var begin = BeginOf(before, limit);
        return begin < before && IsOfSeveral(before - 1) ? Subject.OfPhrase(begin, subject.End) : subject;
    }

    /// <summary>"neighbors", "texts": several people, or what they say.</summary>
    private bool IsOfSeveral(int token) =>
        names.At(token) is null
        && (
            PersonNouns.AreSeveral(prose.Lexicon, prose.Bare(token).ToString().ToLowerInvariant())
            || prose.Lexicon.Speech.Messages.Contains(prose.Word(token))
                && prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(token))
        );
}
