using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

// Words that were not said, or are somebody else's.
internal sealed partial class SpeakerFinder
{
    /// <summary>"Asked if Chan could play, Lee smiled": who is asked, and not who asks.</summary>
    private bool IsOfParticiple(int verb) =>
        _prose.Lexicon.Grammar.OpeningClause.Contains(_prose.Word(verb + 1))
        || _prose.Lexicon.Grammar.Prepositions.Contains(_prose.Word(verb + 1))
        || _prose.Lexicon.Speech.Conditions.Contains(_prose.Word(verb + 1));

    /// <summary>"Lee never said", "should have said", "If Lee tweets": nobody's words.</summary>
    private bool IsNotSaid(Subject subject, int verb)
    {
        // "was not joking: “…”" says it; "denied saying" does not.
        var first = verb > 0 && _verbs.IsParticiple(_prose.Word(verb)) ? Math.Max(subject.End, verb - 1) : subject.End;
        if (first == verb - 1 && verb > 1 && _prose.Lexicon.Grammar.Be.Contains(_prose.Word(verb - 2)))
            first = verb;
        for (var i = verb - 1; i >= first && verb - i < LongestInset; i--)
        {
            // "Lee, who was not there, called it “…”": what she did not do is another thing.
            if (_prose.Word(i) is ",")
                break;
            if (_prose.Lexicon.Speech.NotSaid.Contains(_prose.Word(i)) && !_quoted[i] && _names.At(i) is null)
                return true;
        }
        // "refused to say", "plans to tell them"; but "is heard to say", "went on to say", "used to say".
        if (
            verb > first
            && _prose.Lexicon.Grammar.To.Contains(_prose.Word(verb - 1))
            && !_prose.Lexicon.Speech.SaidAfter.Contains(_prose.Word(verb - 2))
        )
            return true;
        return subject.First > 0 && _prose.Lexicon.Speech.Conditions.Contains(_prose.Word(subject.First - 1));
    }

    /// <summary>
    /// "dismissed talk of “a coup”", "responded to Lee's claim that she was “a thief”": whose claim it is, and not who
    /// answers it.
    /// </summary>
    private bool TryTalk(Piece piece, int verb)
    {
        if (!piece.Embedded)
            return false;
        for (var k = piece.First - 1; k > verb; k--)
        {
            if (!_prose.Lexicon.Speech.Talk.Contains(_prose.Word(k)) || _quoted[k])
                continue;
            // "said the claim was “absurd”"
            if (
                !_prose.Lexicon.Grammar.Of.Contains(_prose.Word(k + 1))
                && !_prose.Lexicon.Speech.LeadIns.Contains(_prose.Word(k + 1))
                && !_prose.Lexicon.Grammar.ThirdPersons.Contains(_prose.Word(k + 1))
            )
                return false;
            return
                _prose.Tokens[k - 1].Kind == TokenKind.Possessive
                && _names.MentionAt(k - 2) is { Entity.Kind: EntityKind.Person } owner
                ? Give(piece, Subject.Of(owner), verb)
                : GiveNobody(piece, verb);
        }
        return false;
    }

    /// <summary>Whether a word before words, in their sentence, says that they are not whose they seem.</summary>
    private bool IsFeigned(Piece piece)
    {
        for (var k = _prose.SentenceStart(Math.Max(0, piece.First - 1)); k < piece.First; k++)
        {
            if (!_quoted[k] && _prose.Lexicon.Speech.Feigned.Contains(_prose.Word(k)))
                return true;
        }
        return false;
    }
}
