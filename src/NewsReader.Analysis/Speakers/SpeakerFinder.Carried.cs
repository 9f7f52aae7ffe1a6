namespace NewsReader.Analysis.Speakers;

// Speakers of quotations without an attribution of their own.
internal sealed partial class SpeakerFinder
{
    /// <summary>So many paragraphs before one of two who speak in turn stands the other.</summary>
    private const int MostTurnsBefore = 2;

    /// <summary>
    /// No attribution of its own: a quotation goes on with the one before it in its paragraph, or follows the sentence
    /// that names its speaker.
    /// </summary>
    private void CarrySpeaker(Piece piece)
    {
        var previous = _pieces.Count > 0 && !_pieces[^1].IsTurn ? _pieces[^1] : null;
        var sameParagraph =
            previous is not null && _prose.ParagraphOf(previous.End - 1) == _prose.ParagraphOf(piece.First);
        var subject =
            piece.First > piece.Context.First ? _subjects.FirstInClause(piece.First, piece.Context.First) : null;
        // "Lee was less diplomatic: “…”"
        if (
            sameParagraph
            && EndsWithColon(piece.First - 1)
            && subject is { Named.Kind: EntityKind.Person, Owner: false } other
            && other.Named != previous!.Speaker
        )
        {
            Give(piece, other, -1, SpeakerEvidence.SentenceBefore);
            return;
        }
        // "Lee was blunt, Krag smiled. “…”": somebody else does something between.
        if (
            sameParagraph
            && !piece.Embedded
            && piece.First > previous!.End
            && StartsSentence(piece)
            && TrySentencesBefore(piece, previous)
        )
            return;
        if (
            sameParagraph
            && (
                !piece.Embedded
                || (subject is null && !QuotationAssembly.IsTitle(_prose, piece))
                || (
                    subject is { } of
                    && _referents.Resolve(of, piece) is var named
                    && (named is null || named == previous!.Speaker || previous.Speaker is null)
                )
            )
        )
        {
            Same(piece, previous!, -1);
            return;
        }
        // A fragment in a sentence about its speaker, who has been quoted already.
        if (piece.Embedded)
        {
            if (subject is { } who && _referents.Resolve(who, piece) is { } entity && _speakers.Contains(entity))
                Give(piece, who, -1, SpeakerEvidence.SentenceBefore);
            return;
        }
        // “…” on its own, behind a sentence that leads to it.
        if (
            piece.First > 0 && _prose.ParagraphOf(piece.First - 1) == _prose.ParagraphOf(piece.First)
            || EndsWithColon(piece.First - 1)
        )
        {
            var start = _prose.SentenceStart(Math.Max(0, piece.First - 1));
            var verb = _verbs.VerbBefore(piece.First, start);
            // "Asked if Chan could play, Lee smiled: “…”"
            if (verb == start && IsOfParticiple(verb))
                verb = -1;
            var lead =
                _subjects.Answering(start, piece.First) is { } answer ? answer
                : EndsWithColon(piece.First - 1)
                && _names.MentionAt(piece.First - 2) is { Entity.Kind: EntityKind.Person } last
                    ? Subject.Of(last)
                : verb >= 0
                    ? _subjects.Before(verb, start)
                        // "Not so, says Ann Lee, who sells shoes."
                        ?? (_prose.Word(verb - 1) is "," ? _subjects.Behind(verb, piece.First) : null)
                : EndsWithColon(piece.First - 1) && _subjects.MainSubject(start, piece.First, _sentences) is { } main
                    ? main
                : EndsWithColon(piece.First - 1) && _subjects.OnlyPerson(start, piece.First) is { } only ? only
                : EndsWithColon(piece.First - 1) || sameParagraph ? _subjects.MainOfClause(piece.First, start)
                : null;
            if (lead is { } found)
            {
                Give(piece, found, verb, SpeakerEvidence.SentenceBefore);
                piece.Context = (start, piece.Context.End);
            }
            else if (StartsSentence(piece) && _contexts.EndsClause(piece.End - 1))
                TrySentencesBefore(piece);
        }
        else if (
            previous is not null
            && _prose.ParagraphOf(piece.First) - _prose.ParagraphOf(previous.End - 1) == 1
            && StandsAlone(piece)
        )
        {
            // “Not by you?” she asked. “Not by anyone.” “By whom?”: two in turn.
            var turn = Other(previous);
            if (
                IsQuestion(previous)
                || IsAsked(piece)
                    && StandsAlone(previous.First)
                    && (!previous.Attributed || turn is not null && IsAsked(turn))
            )
            {
                if (turn is not null)
                    Same(piece, turn, -1);
            }
            else
                Same(piece, previous, -1);
        }
        else if (StandsAlone(piece) && _contexts.EndsClause(piece.End - 1))
            TryParagraphBefore(piece);
    }

    /// <summary>"Lee shrugged. “…”": who did something in the sentences before it, the nearest first.</summary>
    /// <param name="piece">What is said.</param>
    /// <param name="previous">What was said before in the paragraph; null for nothing.</param>
    private bool TrySentencesBefore(Piece piece, Piece? previous = null)
    {
        var paragraph = _prose.ParagraphOf(piece.First);
        for (var end = piece.First; end > 0 && _prose.ParagraphOf(end - 1) == paragraph && !_quoted[end - 1]; )
        {
            var start = _prose.SentenceStart(end - 1);
            // "He had fined him once; Lee was asked what he would miss.": the last of clauses that stand alone.
            for (var i = end - 1; i > start; i--)
            {
                if (_prose.Word(i) is ";")
                    start = i + 1;
            }
            // Whoever does something before that has been spoken for.
            if (start < previous?.First)
                return false;
            if (
                _subjects.MainSubject(start, end, _sentences) is { } subject
                && _referents.Resolve(subject, piece) is { Kind: EntityKind.Person } person
                && !_referents.IsNamedIn(piece, person)
            )
            {
                if (person == previous?.Speaker)
                    return false;
                // "On X she tried again. “…”": the sentence says by what means, and when.
                piece.Context = (start, piece.Context.End);
                return Give(piece, subject, -1, SpeakerEvidence.SentenceBefore);
            }
            end = start;
        }
        return false;
    }

    private bool EndsWithColon(int token) => token >= 0 && _prose.Word(token) is ":";

    /// <summary>"Lee said she had made up her mind." and, in a paragraph of its own, “…”</summary>
    private void TryParagraphBefore(Piece piece)
    {
        if (piece.First == 0)
            return;
        var end = piece.First;
        var start = _prose.SentenceStart(end - 1);
        if (_quoted[end - 1] || _prose.IsHeadline(start))
            return;
        // "Would she stay?" “Ask me tomorrow.” "Lee would go. Why?" “Because I can.”
        if (_prose.Word(end - 1) is "?")
        {
            var asked =
                _subjects.MainSubject(start, end, _sentences)
                ?? (
                    start > 0 && !_quoted[start - 1]
                        ? _subjects.MainSubject(_prose.SentenceStart(start - 1), start, _sentences)
                        : null
                );
            if (asked is { } who && IsGoodFor(piece, who))
                Give(piece, who, -1, SpeakerEvidence.SentenceBefore);
            return;
        }
        if (
            _verbs.VerbBefore(end, start) is >= 0 and var verb
            && _subjects.RightBefore(verb, start) is { } subject
            && IsGoodFor(piece, subject)
        )
            Give(piece, subject, -1, SpeakerEvidence.SentenceBefore);
    }

    private bool IsAsked(Piece piece) => _prose.Word(piece.End - 2) is "?";

    private bool IsQuestion(Piece piece) => IsAsked(piece) && StandsAlone(piece.First);

    /// <summary>Whoever spoke last before somebody, a few paragraphs before at the most; null for nobody.</summary>
    private Piece? Other(Piece piece)
    {
        var other = _pieces.FindLast(before => before.Speaker is not null && before.Speaker != piece.Speaker);
        return
            piece.Speaker is not null
            && other is not null
            && _prose.ParagraphOf(piece.First) - _prose.ParagraphOf(other.End - 1) <= MostTurnsBefore
            ? other
            : null;
    }

    private bool StandsAlone(int first) => first == 0 || _prose.ParagraphOf(first - 1) != _prose.ParagraphOf(first);

    private bool IsGoodFor(Piece piece, Subject subject) =>
        _referents.Resolve(subject, piece) is { Kind: EntityKind.Person } person
        && !_referents.IsNamedIn(piece, person);

    private bool StartsSentence(Piece piece) =>
        _prose.SentenceStarts[piece.First] || piece.First + 1 < _prose.Count && _prose.SentenceStarts[piece.First + 1];

    private bool StandsAlone(Piece piece) =>
        (piece.First == 0 || _prose.ParagraphOf(piece.First - 1) != _prose.ParagraphOf(piece.First))
        && (piece.End >= _prose.Count || _prose.ParagraphOf(piece.End) != _prose.ParagraphOf(piece.End - 1));

    private bool Same(Piece piece, Piece previous, int verb)
    {
        // “In July, Mr Lee?”: whoever is spoken to does not go on.
        if (!piece.Continues && previous.Speaker is { } spokenTo && _referents.IsNamedIn(piece, spokenTo))
            return true;
        piece.Speaker = previous.Speaker;
        piece.OnBehalfOf = previous.OnBehalfOf;
        piece.SpeakerText = previous.SpeakerText;
        piece.Verb = verb;
        piece.Attributed = verb >= 0;
        piece.Evidence =
            piece.Continues || previous.Evidence == SpeakerEvidence.None
                ? previous.Evidence
                : SpeakerEvidence.QuotationBefore;
        return true;
    }
}
