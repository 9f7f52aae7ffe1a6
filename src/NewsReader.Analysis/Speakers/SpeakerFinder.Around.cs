using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

// Other words than a verb with its subject that say who speaks.
internal sealed partial class SpeakerFinder
{
    /// <summary>"“…” So said Ann Lee." "As Lee put it, “…”"</summary>
    private bool TryFrame(Piece piece, int before, int after)
    {
        var behind = piece.End;
        while (behind < after && _prose.Tokens[behind].Kind == TokenKind.Punctuation)
            behind++;
        // A sentence of its own behind the quotation may be nothing else.
        var limit =
            behind == after && after < _prose.Count && _prose.ParagraphOf(after) == _prose.ParagraphOf(piece.End - 1)
                ? _prose.SentenceEnd(after)
                : after;
        if (_frames.At(behind, limit) is { } subject)
            return Give(piece, subject, -1);
        return _frames.In(before, piece.First) is { } lead
            && _verbs.VerbBefore(piece.First, lead.End) < 0
            && Give(piece, lead, -1);
    }

    /// <summary>
    /// A quotation with a name on the line below, or behind a dash: “…” -Commissioner Ann Lee
    /// </summary>
    private bool TrySignature(Piece piece)
    {
        var at = piece.End;
        if (at >= _prose.Count || !_contexts.EndsClause(piece.End - 1) && !StandsAloneBefore(piece))
            return false;
        var isNewLine = _prose.StartsLine(at);
        var isDash = _prose.Word(at) is "—" or "–" or "--" or "―" or "-" or ":";
        if (!isNewLine && !isDash || isNewLine && !StandsAloneBefore(piece))
            return false;
        if (isDash)
            at++;
        var end = at;
        while (end < _prose.Count && end - at <= LongestSignature && !(end > at && _prose.StartsLine(end)))
            end++;
        if (
            end - at > LongestSignature
            || _subjects.From(at, end) is not { Named.Kind: EntityKind.Person } signed
            || signed.First - at > MostTitles
            || signed.End < end && _prose.Word(signed.End) is not ("," or "(" or "." or "—" or "–" or "-")
        )
            return false;
        // "Lee, who …, said no.": a sentence, and no signature.
        for (var k = signed.End; k < end; k++)
        {
            if (VerbForms.IsPast(_prose, k))
                return false;
        }
        return Give(piece, signed with { First = at }, -1);
    }

    private static bool GiveNobody(Piece piece, int verb)
    {
        (piece.Speaker, piece.SpeakerText, piece.OnBehalfOf) = (null, null, null);
        piece.Evidence = SpeakerEvidence.None;
        piece.Verb = verb;
        piece.Attributed = true;
        return true;
    }

    /// <summary>
    /// "quoted Orwell: “…”", "read out an e-mail from Lee: “…”", "a shirt reading “…”": whoever wrote it, and nobody
    /// who reads, wears or shows it.
    /// </summary>
    private bool TryWritten(Piece piece, int verb)
    {
        if (_prose.Lexicon.Speech.Read.Contains(_prose.Word(verb)) && verb > 0 && _prose.Word(verb - 1) is not ",")
        {
            // "Lee sent Chan a text which read"
            if (Sender(verb) is { } sender)
                return Give(piece, sender, verb);
            // "a post that read", "graffiti reading"
            if (
                _prose.Lexicon.Grammar.ClauseOpeners.Contains(_prose.Word(verb - 1))
                || _verbs.IsParticiple(_prose.Word(verb)) && _names.At(verb - 1) is null && _prose.IsWord(verb - 1)
            )
                return GiveNobody(piece, verb);
        }
        // "got a letter saying", "liked a tweet calling her": who sent it, and not who has it.
        if (
            _verbs.IsParticiple(_prose.Word(verb))
            && _prose.Lexicon.Speech.Messages.Contains(_prose.Word(verb - 1))
            && _names.At(verb - 1) is null
        )
            return Sender(verb) is { } sends ? Give(piece, sends, verb) : GiveNobody(piece, verb);
        if (TryTalk(piece, verb))
            return true;
        if (_prose.Word(piece.First - 1) is not ":")
            return false;
        // "quoted her late mother: “…”"
        if (_prose.Lexicon.Speech.Repeating.Contains(_prose.Word(verb)) && verb + 2 < piece.First)
            return _subjects.From(verb + 1, piece.First - 1) is { Named.Kind: EntityKind.Person } repeated
                ? Give(piece, repeated, verb)
                : GiveNobody(piece, verb);
        if (
            _prose.Lexicon.Speech.Relaying.Contains(_prose.Word(verb))
            && _subjects.From(verb + 1, piece.First - 1) is { Named.Kind: EntityKind.Person } quoted
            && quoted.End == piece.First - 1
        )
            return Give(piece, quoted, verb);
        for (var k = piece.First - 2; k > verb; k--)
        {
            if (
                _prose.Lexicon.Speech.FromWhom.Contains(_prose.Word(k))
                && _prose.Lexicon.Speech.Messages.Contains(_prose.Word(k - 1))
                && _subjects.From(k + 1, piece.First - 1) is { Named.Kind: EntityKind.Person } writer
            )
                return Give(piece, writer, verb);
        }
        return false;
    }

    /// <summary>"was later named by the critic Ann Lee as “…”": by whom, whatever is done.</summary>
    private bool TryAgentBefore(Piece piece, int before)
    {
        if (!piece.Embedded || !_prose.Lexicon.Grammar.As.Contains(_prose.Word(piece.First - 1)))
            return false;
        for (var k = piece.First - 2; k > before; k--)
        {
            if (
                _prose.Lexicon.Speech.Agents.Contains(_prose.Word(k))
                && _verbs.IsPastOrPresent(k - 1)
                && _subjects.From(k + 1, piece.First - 1) is { Named.Kind: EntityKind.Person } agent
                && agent.End >= piece.First - 2
            )
                return Give(piece, agent, k - 1);
        }
        return false;
    }

    /// <summary>“…,” the attorney read aloud: words of a message, and not of who reads it.</summary>
    private bool IsReadAloud(int verb) =>
        _prose.Lexicon.Speech.Read.Contains(_prose.Word(verb))
        && _prose.Lexicon.Speech.Aloud.Contains(_prose.Word(verb + 1));

    private Subject? MessageBefore(Piece piece)
    {
        var paragraph = _prose.ParagraphOf(piece.First);
        for (var k = piece.First - 1; k > 0 && paragraph - _prose.ParagraphOf(k) <= 1; k--)
        {
            if (!_quoted[k] && _prose.Lexicon.Speech.Messages.Contains(_prose.Word(k)) && _names.At(k) is null)
                return Subject.OfPhrase(k, k + 1) with { Owner = true };
        }
        return null;
    }

    /// <summary>Who does what is done by writing to a message that a clause is about: "Lee sent a text which read".
    /// </summary>
    private Subject? Sender(int verb)
    {
        var start = _prose.SentenceStart(verb);
        var isMessage = false;
        for (var k = verb - 1; k > start && verb - k <= SubjectFinder.LongestPhrase && !_quoted[k]; k--)
        {
            isMessage |= _prose.Lexicon.Speech.Messages.Contains(_prose.Word(k));
            if (_prose.Lexicon.Speech.WrittenBy.Contains(_prose.Word(k)) && !_verbs.IsPassive(k))
                return isMessage ? _subjects.Before(k, start) : null;
        }
        return null;
    }

    private bool StandsAloneBefore(Piece piece) => piece.First == 0 || _prose.StartsLine(piece.First);

    /// <summary>“…,” according to Lee, cited by the Argus.</summary>
    private bool TryAccordingAtOnce(Piece piece, int after)
    {
        var start = piece.End < after && _prose.Word(piece.End) is "," ? piece.End + 1 : piece.End;
        return start < after && TrySource(piece, _prose.EndOfPhrase(start, _prose.Lexicon.Speech.According), after);
    }

    private bool TryAccordingTo(Piece piece, int before, int after)
    {
        for (var k = before; k < after - 1; k++)
        {
            if (_quoted[k])
                continue;
            if (_prose.EndOfPhrase(k, _prose.Lexicon.Speech.OwnWords) is > 0 and var own)
                return Give(piece, Subject.LeftOut(k, own), -1);
            var who = Math.Max(
                _prose.EndOfPhrase(k, _prose.Lexicon.Speech.According),
                _prose.EndOfPhrase(k, _prose.Lexicon.Speech.Words)
            );
            if (who > 0 && TrySource(piece, who, k < piece.First ? piece.First : after))
                return true;
        }
        return false;
    }

    /// <summary>Who is named behind "according to".</summary>
    private bool TrySource(Piece piece, int first, int limit)
    {
        if (first <= 0)
            return false;
        // "en palabras del chipriota": the article is within the phrase.
        if (_prose.Lexicon.Grammar.MasculineArticles.Contains(_prose.Word(first - 1)))
            first--;
        // "a juicio de la fiscal, Ana Ruiz,": whoever the description is of.
        if (_subjects.Apposed(first, limit) is { } apposed)
            return Give(piece, apposed, -1);
        for (var n = first; n < limit && !_quoted[n]; n++)
        {
            if (_names.MentionAt(n) is { } mention)
            {
                // "para la analista de Acme Ana Ruiz"
                if (mention.Entity.Kind == EntityKind.Company && _subjects.HolderBehind(mention.End) is { } holder)
                    return Give(piece, holder, -1);
                var owned = mention.End < _prose.Count && _prose.Tokens[mention.End].Kind == TokenKind.Possessive;
                if (n > first + 2 && _prose.Lexicon.Speech.SourcePrepositions.Contains(_prose.Word(n - 1)))
                    return Give(piece, Subject.OfPhrase(first, mention.End), -1);
                return Give(piece, Subject.Of(mention) with { Owner = owned }, -1);
            }
            if (_prose.Tokens[n].Kind != TokenKind.Punctuation)
                continue;
            return Give(
                piece,
                _prose.Lexicon.Grammar.Objects.Contains(_prose.Word(first))
                    ? Subject.OfPronoun(first)
                    : Subject.OfPhrase(first, n),
                -1
            );
        }
        return false;
    }

    /// <summary>
    /// "was told by Lee that “…”", "was called “…” by Lee": who does it stands behind; where nobody does, nobody is
    /// named.
    /// </summary>
    private bool GiveAgent(Piece piece, int verb)
    {
        var end = _prose.SentenceEnd(Math.Max(verb, piece.First));
        for (var k = verb + 1; k < end; k++)
        {
            if (
                !_quoted[k]
                && _prose.Lexicon.Speech.Agents.Contains(_prose.Word(k))
                && _subjects.From(k + 1, end) is { } agent
            )
                return Give(piece, agent, verb);
        }
        piece.Verb = verb;
        piece.Attributed = true;
        return true;
    }
}
