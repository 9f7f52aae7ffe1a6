using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Gives every quotation its speaker, its word of saying, its medium and time. Attribution is looked for where the news
/// puts it: behind the quotation, before it, around it, in the sentence before, in the quotation before. A wrong name
/// is worse than none.
/// </summary>
internal sealed partial class SpeakerFinder
{
    /// <summary>How many tokens an attribution within a quotation has at the most.</summary>
    private const int LongestInset = 24;

    /// <summary>How many tokens a line has at the most that signs a quotation.</summary>
    private const int LongestSignature = 14;

    /// <summary>How many of those stand before the name.</summary>
    private const int MostTitles = 4;

    private readonly TokenisedProse _prose;
    private readonly ResolvedNames _names;
    private readonly bool[] _quoted;
    private readonly SubjectFinder _subjects;
    private readonly SpeechVerbs _verbs;
    private readonly PieceContexts _contexts;
    private readonly List<Piece> _pieces = [];
    private readonly HashSet<Resolved> _speakers = new(ReferenceEqualityComparer.Instance);
    private readonly AttributionFrames _frames;
    private readonly SentenceSubjects _sentences;
    private readonly Referents _referents;
    private readonly PostReader _posts;

    private SpeakerFinder(TokenisedProse prose, ResolvedNames names)
    {
        _prose = prose;
        _names = names;
        _quoted = new bool[prose.Count];
        foreach (var parts in prose.Prose.Quoted)
        {
            foreach (var part in parts)
                _quoted.AsSpan(prose.At(part.Start)..prose.At(part.End)).Fill(true);
        }
        _subjects = new SubjectFinder(prose, names, _quoted);
        _verbs = new SpeechVerbs(prose, names);
        _contexts = new PieceContexts(prose, names, _quoted, _subjects, _verbs);
        _frames = new AttributionFrames(prose, _quoted, _subjects);
        _sentences = new SentenceSubjects(prose, names, _quoted);
        var descriptions = new Descriptions(prose, names, _quoted, _sentences);
        _referents = new Referents(prose, names, _quoted, _subjects, _sentences, descriptions, _pieces);
        _posts = new PostReader(prose, names, _quoted, _subjects, _verbs, _referents, _pieces);
    }

    /// <summary>The quotations of an article, and what is reported in it, each in the order of the text.</summary>
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Quotation> Reported) Find(
        TokenisedProse prose,
        ResolvedNames names,
        IReadOnlyList<NamedEntity> entities
    )
    {
        var finder = new SpeakerFinder(prose, names);
        var turns = Turns.Of(prose, names, finder._quoted);
        finder.Quote(turns);
        var next = 0;
        var within = new List<IReadOnlyList<TextSpan>>();
        foreach (var parts in prose.Prose.Quoted)
        {
            for (; next < turns.Count && turns[next].Parts[^1].End <= parts[0].Start; within = [])
                finder.Add(turns[next++], within);
            if (next < turns.Count && prose.Span(turns[next].First, turns[next].First + 1).Start < parts[^1].End)
            {
                // All of a turn may stand in quotation marks.
                if (parts.Count == 1 && parts[0].Start > turns[next].Parts[0].Start)
                    within.Add(parts);
                continue;
            }
            finder.Attribute(parts);
        }
        for (; next < turns.Count; within = [])
            finder.Add(turns[next++], within);
        return (
            Threads.Number(new QuotationAssembly(prose, names, entities).Quotations(finder._pieces)),
            finder.Reported(entities)
        );
    }

    private IReadOnlyList<Quotation> Reported(IReadOnlyList<NamedEntity> entities) =>
        _prose.Lexicon.Reported is { } words
            ? new ReportedSpeech(_prose, _names, _quoted, _subjects, _verbs, _sentences, _referents, words).Find(
                entities
            )
            : [];

    private void Attribute(IReadOnlyList<TextSpan> parts)
    {
        var first = _prose.At(parts[0].Start);
        var end = _prose.At(parts[^1].End);
        if (first >= end)
            return;
        var continues = _pieces.Count > 0 && !_pieces[^1].IsTurn && _contexts.IsContinued(_pieces[^1], first);
        var piece = new Piece
        {
            Parts = parts,
            First = first,
            End = end,
            Continues = continues,
            Embedded = !continues && _contexts.IsEmbedded(first, end),
        };
        var before = _contexts.BeforeStart(piece);
        var after = _contexts.AfterEnd(piece);
        piece.Context = (before, after);

        if (continues)
            Same(piece, _pieces[^1], -1);
        else if (
            !TryWithin(piece)
            && !TryFrame(piece, before, after)
            && !TrySignature(piece)
            && !TryAccordingAtOnce(piece, after)
            && !TryAgentBefore(piece, before)
            && !(TryBehind(piece, after) && !_contexts.LeadsIn(piece, before))
            && !TryBefore(piece, before)
            && !TryBehind(piece, after)
            && !TryAccordingTo(piece, before, after)
        )
        {
            CarrySpeaker(piece);
        }
        piece.Time = StatedTime.Of(_prose, _quoted, piece.Context.First, piece.Context.End);
        _posts.Read(piece);
        _pieces.Add(piece);
        if (piece.Speaker is not null)
            _speakers.Add(piece.Speaker);
    }

    /// <summary>
    /// «Es una pausa —dijo Lee—, no un adiós»: the attribution stands between dashes in the quotation.
    /// </summary>
    private bool TryWithin(Piece piece)
    {
        if (!_prose.Lexicon.Grammar.SubjectMayFollow)
            return false;
        for (var k = piece.First + 1; k < piece.End - 2; k++)
        {
            if (_prose.Word(k) is not ("—" or "–" or "―"))
                continue;
            var close = k + 1;
            while (close < Math.Min(piece.End, k + LongestInset) && _prose.Word(close) is not ("—" or "–" or "―"))
                close++;
            var verb = k + 1;
            while (verb < Math.Min(close, k + 4) && !_prose.Lexicon.Speech.Verbs.Contains(_prose.Word(verb)))
                verb++;
            if (verb >= Math.Min(close, k + 4))
                continue;
            _quoted.AsSpan(k, close - k).Clear();
            var subject =
                _subjects.Behind(verb, close)
                ?? (_prose.Lexicon.Grammar.SubjectMayBeMissing ? Subject.LeftOut(verb, verb + 1) : null);
            if (subject is { } found)
                return Give(piece, found, verb);
            _quoted.AsSpan(k, close - k).Fill(true);
        }
        return false;
    }

    private bool TryBehind(Piece piece, int after)
    {
        var start = piece.End;
        if (start >= after)
            return false;
        var isSetOff = _prose.Word(start) is "," || _prose.Word(start - 2) is ",";
        if (_prose.Word(start) is "," or "—" or "–" or "--" or "―" or "-")
            start++;
        // “X” — Ann Lee, CEO
        if (
            start > piece.End
            && _prose.Word(start - 1) is not ","
            && _names.MentionAt(start) is { Entity.Kind: EntityKind.Person } signed
            && (signed.End >= after || _prose.Word(signed.End) is "," or "(")
        )
        {
            return Give(piece, Subject.Of(signed), -1);
        }
        if (piece.Embedded && !isSetOff)
            return false;
        for (var k = start; k < after; k++)
        {
            var word = _prose.Word(k);
            if (!_prose.Lexicon.Speech.Verbs.Contains(word) || _names.At(k) is not null || _verbs.IsNoun(k))
                continue;
            if (_verbs.IsParticiple(word) && k > start)
            {
                // “…,” the agency quoted Lee as telling a meeting.
                if (_subjects.Relayed(k, start) is { } relayed)
                    return Give(piece, relayed, k);
                continue;
            }
            if (IsReadAloud(k))
                return MessageBefore(piece) is { } message ? Give(piece, message, k) : GiveNobody(piece, k);
            if (_verbs.IsPassive(k))
                // “…,” Lee was quoted as saying by the Argus.
                return _subjects.Repeated(k, start) is { } repeated ? Give(piece, repeated, k) : GiveAgent(piece, k);
            // “…,” the agency cited Lee as telling a meeting.
            if (_subjects.RelayedBehind(k, after) is { } cited)
                return Give(piece, cited, k);
            var opens = _subjects.IsOpening(start, k);
            var subject =
                opens ? _subjects.Behind(k, after)
                : _subjects.Before(k, start) is { } found ? found
                : _prose.Lexicon.Grammar.SubjectMayFollow ? _subjects.Behind(k, after)
                : null;
            if (subject is null && opens && _prose.Lexicon.Grammar.SubjectMayBeMissing)
                subject = Subject.LeftOut(k, k + 1);
            if (subject is null || (piece.Embedded && k > start && subject.Value.First > start + 6))
                continue;
            if (
                subject.Value.Pronoun
                && _prose.Lexicon.Speech.NotSpeakers.Contains(_prose.Word(subject.Value.First))
                && !subject.Value.Owner
            )
                continue;
            return Give(piece, subject.Value, k);
        }
        return !piece.Embedded && _contexts.EndsClause(piece.End - 1) && TryAnyVerb(piece, start, after);
    }

    /// <summary>
    /// “…,” Oliver barked. “…,” barked Oliver. Where an attribution stands, the word between is one of saying whatever
    /// it is.
    /// </summary>
    private bool TryAnyVerb(Piece piece, int start, int after)
    {
        if (
            _verbs.IsPastOrPresent(start)
            && start + 1 < after
            && _names.MentionAt(start + 1) is { } behind
            && _prose.Word(piece.End - 2) is not "."
        )
        {
            return Give(piece, Subject.Of(behind), start, SpeakerEvidence.AnyVerb);
        }
        if (_prose.Lexicon.Grammar.SubjectMayFollow && _verbs.IsPastOrPresent(start))
        {
            if (
                _subjects.Behind(start, after) is { } following
                && (
                    following.Named is not null || following.Pronoun || _referents.Resolve(following, piece) is not null
                )
            )
                return Give(piece, following, start, SpeakerEvidence.AnyVerb);
            // “…”, zanjó.
            if (
                _prose.Lexicon.Grammar.SubjectMayBeMissing
                && (start + 1 >= after || _prose.Tokens[start + 1].Kind == TokenKind.Punctuation)
            )
                return Give(piece, Subject.LeftOut(start, start + 1), start, SpeakerEvidence.AnyVerb);
        }
        for (var k = start + 1; k < Math.Min(after, start + 9) && !_quoted[k]; k++)
        {
            if (_prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
            if (!_verbs.IsPastOrPresent(k) || _names.At(k) is not null)
                continue;
            if (_subjects.EndingAt(k - 1, start) is not { } subject || subject.First > start + 5)
                return false;
            return (subject.Named is not null || subject.Pronoun) && Give(piece, subject, k, SpeakerEvidence.AnyVerb);
        }
        return false;
    }

    private bool TryBefore(Piece piece, int before)
    {
        var verb = _verbs.VerbBefore(piece.First, before);
        if (verb >= 0 && _verbs.IsPassive(verb))
            return GiveAgent(piece, verb);
        // "An official said Acme had asked for it and “…”": the verb nearest to the words need not be the one of them.
        // "quoted Lee as saying", "as having said"
        var isParticiple =
            verb >= 0
            && (
                _verbs.IsParticiple(_prose.Word(verb))
                || _verbs.IsParticiple(_prose.Word(verb - 1)) && _subjects.Relayed(verb, before) is not null
            );
        if (verb >= 0 && !isParticiple && _subjects.RightBefore(verb, before) is null)
        {
            for (
                var earlier = _verbs.VerbBefore(verb, before);
                earlier >= 0;
                earlier = _verbs.VerbBefore(earlier, before)
            )
            {
                if (_subjects.RightBefore(earlier, before) is not null && !_verbs.IsPassive(earlier))
                {
                    verb = earlier;
                    break;
                }
            }
        }
        if (verb >= 0 && TryWritten(piece, verb))
            return true;
        if (verb >= 0)
        {
            var subject = isParticiple
                ? _subjects.Relayed(verb, before)
                    ?? _subjects.Joined(verb, before)
                    ?? _subjects.FirstInClause(verb, before)
                : _subjects.Before(verb, before);
            // “… Said Ann Lee, who grew up there, “…””: the verb opens the sentence.
            if (
                subject is null
                && (
                    _prose.Lexicon.Grammar.SubjectMayFollow
                    || verb == before && !IsOfParticiple(verb)
                    || verb == before + 1 && _prose.Word(before) is "“" or "\""
                )
            )
                subject = _subjects.Behind(verb, piece.First);
            // "Citing “a pattern”, Ann Lee cut her rating"
            if (
                subject is null
                && verb == before
                && _verbs.IsParticiple(_prose.Word(verb))
                && piece.End < piece.Context.End
            )
                subject = _subjects.From(_prose.Word(piece.End) is "," ? piece.End + 1 : piece.End, piece.Context.End);
            if (
                subject is null
                && before > 0
                && _quoted[before - 1]
                && _prose.ParagraphOf(before - 1) == _prose.ParagraphOf(before)
                && _pieces.Count > 0
            )
                return Same(piece, _pieces[^1], verb);
            if (subject is null && _prose.Lexicon.Grammar.SubjectMayBeMissing)
                subject = Subject.LeftOut(verb, verb + 1);
            if (
                subject is not null
                && !(
                    subject.Value.Pronoun
                    && _prose.Lexicon.Speech.NotSpeakers.Contains(_prose.Word(subject.Value.First))
                )
            )
                return Give(piece, subject.Value, verb);
            // "a cop who says “…”": nobody who has a name.
            if (
                subject is { Pronoun: true } of
                && _prose.Lexicon.Grammar.Who.Contains(_prose.Word(of.First))
                && of.First > before
                && _prose.IsWord(of.First - 1)
                && _names.At(of.First - 1) is null
            )
                return GiveNobody(piece, verb);
            // "She thanked Bill Ames, who told her: “…”"
            if (subject is { Pronoun: true } && _subjects.Antecedent(subject.Value.First, before) is { } antecedent)
                return Give(piece, antecedent, verb);
            if (subject is { Pronoun: true } && _subjects.FirstInClause(verb, before) is { } main)
                return Give(piece, main, verb);
        }
        // "Her verdict: “…”"
        if (verb < 0 && _subjects.Answering(before, piece.First) is { } answer)
            return Give(piece, answer, -1);
        // "Q&A": a name and a colon open the paragraph.
        if (
            piece.First - before is > 1 and <= 6
            && _prose.Word(piece.First - 1) is ":"
            && _subjects.EndingAt(piece.First - 2, before) is { } named
        )
            return Give(piece, named, -1);
        return false;
    }

    private bool Give(Piece piece, Subject subject, int verb, SpeakerEvidence evidence = SpeakerEvidence.None)
    {
        piece.Verb = verb;
        piece.SpeakerText = subject.Text(_prose);
        piece.Attributed = true;
        (piece.Speaker, piece.OnBehalfOf, piece.Evidence) = (null, null, SpeakerEvidence.None);
        if (IsNotSaid(subject, verb) || verb >= 0 && verb < piece.First && IsFeigned(piece))
            return true;
        piece.Speaker = _referents.Resolve(subject, piece, out var isLikely);
        piece.OnBehalfOf = _referents.SpokenFor(subject);
        piece.Evidence =
            isLikely ? SpeakerEvidence.Likely
            : evidence != SpeakerEvidence.None ? evidence
            : subject.Named is not null ? SpeakerEvidence.Name
            : subject.Pronoun || subject.Implied ? SpeakerEvidence.Pronoun
            : SpeakerEvidence.Description;
        return true;
    }
}
