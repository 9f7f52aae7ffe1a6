using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Who reports something by a verb, and whether it is said at all.</summary>
internal sealed class ReportingSubjects(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SubjectFinder subjects,
    SpeechVerbs verbs,
    Referents referents,
    ReportedWords words
)
{
    /// <summary>"the reports"; but "a team reports".</summary>
    public bool IsNoun(int verb) =>
        prose.Lexicon.Grammar.Determiners.Contains(prose.Word(verb - 1))
        || verbs.IsNoun(verb)
            && !(
                prose.Lexicon.Speech.AlsoNouns.Contains(prose.Word(verb))
                && prose.Tokens[verb - 1].Kind == TokenKind.Word
                && !prose.Lexicon.Grammar.BeforeNouns.Contains(prose.Word(verb - 1))
                && (
                    IsOfPeople(verb - 1) && !prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(verb - 1))
                    || PersonNouns.IsListed(prose.Lexicon, prose.Word(verb - 1))
                )
            );

    /// <summary>The last token before a verb and its small words: "had later said".</summary>
    public int Before(int verb, int start)
    {
        var last = verb - 1;
        while (last > start && (prose.IsAdverb(last) || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(last))))
            last--;
        return last;
    }

    /// <summary>Who stands right before a verb; several of a kind may stand there without an article.</summary>
    public Subject? SubjectOf(int verb, int start)
    {
        if (subjects.RightBefore(verb, start) is { } subject)
            return Whole(subject, start);
        if (prose.Word(verb - 1) is ",")
            return subjects.FirstInClause(verb, start);
        var last = Before(verb, start);
        if (last < start || quoted[last])
            return null;
        if (!IsOfPeople(last))
        {
            // "a converter in Poland told us"
            var comma = last;
            while (comma > start && last - comma < SubjectFinder.LongestPhrase && prose.Word(comma - 1) is not ",")
                comma--;
            return subjects.From(comma, last + 1);
        }
        var first = last;
        while (
            first > start
            && prose.IsWord(first - 1)
            && !quoted[first - 1]
            && names.At(first - 1) is null
            && !prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(first - 1))
            && !words.That.Contains(prose.Word(first - 1))
        )
            first--;
        return Subject.OfPhrase(first, last + 1);
    }

    /// <summary>"A senior official of the department": the official, not the department.</summary>
    private Subject Whole(Subject subject, int start)
    {
        if (
            subject.Named is not null
            || subject.Pronoun
            || subject.Owner
            || subject.First - 1 <= start
            || !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(subject.First - 1))
        )
            return subject;
        for (var k = subject.First - 2; k >= Math.Max(start, subject.First - 8) && prose.IsWord(k); k--)
        {
            if (prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k)))
                return subject with { First = k };
        }
        return subject;
    }

    /// <summary>"officers", "residents", "police": nouns of several people.</summary>
    private bool IsOfPeople(int token) =>
        words.Speakers.Contains(prose.Bare(token)) || PersonNouns.AreSeveral(prose.Lexicon, prose.Bare(token));

    /// <summary>"would say", "declined to say", "if she says": it is not said.</summary>
    public bool IsUnsaid(int verb, int start)
    {
        for (var i = verb - 1; i >= Math.Max(start, verb - 3); i--)
        {
            var word = prose.Word(i);
            if (words.Unsaid.Contains(word) || words.UnsaidEndings.EndsIn(word))
                return true;
            if (names.At(i) is not null || !prose.IsAdverb(i) && !prose.Lexicon.Grammar.Auxiliaries.Contains(word))
                break;
        }
        return false;
    }

    /// <summary>Whether a subject may be somebody who says something.</summary>
    public bool Speaks(Subject subject, int verb, int start)
    {
        var lexicon = prose.Lexicon;
        var first = prose.Word(subject.First);
        if (
            words.UnsaidSubjects.Contains(first)
            || subject.First > start && words.Unsaid.Contains(prose.Word(subject.First - 1))
            || words.Unsaid.Contains(first)
        )
            return false;
        if (
            subject.Pronoun
            && !lexicon.Grammar.Feminine.Contains(first)
            && !lexicon.Grammar.Masculine.Contains(first)
            && !lexicon.Grammar.Collective.Contains(first)
        )
            return false;
        var isBase = words.BaseForms.Contains(prose.Word(verb));
        if (subject.Named is { Kind: EntityKind.Person })
            return !isBase;
        if (subject.Pronoun || subject.Named is not null)
            return true;
        var head = Math.Min(subject.Head(prose), subject.End - 1);
        // "ask for the stroller", "the stroller": one thing demands nothing so.
        if (
            isBase
            && !lexicon.Grammar.PluralEndings.EndsIn(prose.Word(head))
            && !lexicon.Grammar.Indefinite.Contains(prose.Word(head))
            && !words.Speakers.Contains(prose.Word(head))
        )
            return false;
        for (var i = subject.First; i < subject.End; i++)
        {
            if (words.NoSpeakers.Contains(prose.Word(i)))
                return false;
        }
        return subject.Owner
            || subject.Implied
            || lexicon.Grammar.Indefinite.Contains(prose.Word(subject.First))
            || words.Verb(prose.Word(verb)) is { IsPlain: true } && lexicon.Grammar.Determiners.Contains(first)
            || lexicon.Speech.Messages.Contains(prose.Word(head))
            || lexicon.Organisations.Nouns.Contains(prose.Word(head))
            || IsOfPeople(head)
            || PersonNouns.IsLikely(lexicon, prose.Bare(head))
            || lexicon.Speech.Representatives.Contains(prose.Word(head))
            || referents.SpokenFor(subject) is not null;
    }
}
