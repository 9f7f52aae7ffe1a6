using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Gives every quotation its speaker, its word of saying, its medium and time. Attribution is looked for where the news
/// puts it: behind the quotation, before it, around it, in the sentence before, in the quotation before. A wrong name
/// is worse than none.
/// </summary>
internal sealed class SpeakerFinder
{
    private readonly TokenisedProse _prose;
    private readonly ResolvedNames _names;
    private readonly bool[] _quoted;
    private readonly SubjectFinder _subjects;
    private readonly List<Piece> _pieces = [];
    private readonly HashSet<Resolved> _speakers = new(ReferenceEqualityComparer.Instance);
    private readonly Referents _referents;

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
        _referents = new Referents(prose, names, _quoted, _subjects, _pieces);
    }

    public static IReadOnlyList<Quotation> Find(
        TokenisedProse prose,
        ResolvedNames names,
        IReadOnlyList<NamedEntity> entities
    )
    {
        var finder = new SpeakerFinder(prose, names);
        foreach (var parts in prose.Prose.Quoted)
            finder.Attribute(parts);
        new MediumCarrier(prose, finder._quoted, finder._pieces).Carry();
        return Threads.Number(new QuotationAssembly(prose, names, entities).Quotations(finder._pieces));
    }

    private void Attribute(IReadOnlyList<TextSpan> parts)
    {
        var first = _prose.At(parts[0].Start);
        var end = _prose.At(parts[^1].End);
        if (first >= end)
            return;
        var continues = _pieces.Count > 0 && IsContinued(_pieces[^1], first);
        var piece = new Piece
        {
            Parts = parts,
            First = first,
            End = end,
            Continues = continues,
            Embedded = !continues && IsEmbedded(first, end),
        };
        var before = BeforeStart(piece);
        var after = AfterEnd(piece);
        piece.Context = (before, after);

        if (continues)
            Same(piece, _pieces[^1], -1);
        else if (
            !(TryBehind(piece, after) && !LeadsIn(piece, before))
            && !TryBefore(piece, before)
            && !TryBehind(piece, after)
            && !TryAccordingTo(piece, before, after)
        )
        {
            CarrySpeaker(piece);
        }
        piece.Medium = Medium.Of(_prose, _names, _quoted, piece.Context.First, piece.Context.End, piece.Verb);
        piece.Time = StatedTime.Of(_prose, _quoted, piece.Context.First, piece.Context.End);
        piece.ReplyTo = _referents.Answered(piece);
        _pieces.Add(piece);
        if (piece.Speaker is not null)
            _speakers.Add(piece.Speaker);
    }

    /// <summary>"Nobody," she said, "should be up there": the attribution in the middle ends with a comma.</summary>
    private bool IsContinued(Piece previous, int first)
    {
        if (
            previous.Embedded
            || previous.Verb < previous.End
            || !previous.Attributed
            || _prose.ParagraphOf(previous.End - 1) != _prose.ParagraphOf(first)
        )
            return false;
        for (var i = previous.End + 1; i <= first; i++)
        {
            if (_prose.SentenceStarts[i])
                return false;
        }
        var last = _prose.Word(first - 1);
        return last is "," or "—" or "–" or "--"
            || (English.Speech.Resuming.Contains(last) && _prose.Word(first - 2) is ",");
    }

    /// <summary>
    /// Whether the words are taken up in a sentence rather than set off by a comma, a colon or a beginning of their
    /// own.
    /// </summary>
    private bool IsEmbedded(int first, int end)
    {
        if (_prose.SentenceStarts[first] || first == 0)
            return false;
        if (_prose.ParagraphOf(first) != _prose.ParagraphOf(first - 1))
            return false;
        var before = _prose.Word(first - 1);
        if (before is ":")
            return false;
        var isSentence = _prose.StartsLikeSentence(first);
        if (before is "," && isSentence)
            return false;
        if (
            English.Speech.Verbs.Contains(before)
            && !English.Speech.Attitudes.Contains(before)
            && (isSentence || end - first > 8)
        )
            return false;
        return !isSentence || !(before is "." or "?" or "!" or "”" or "\"");
    }

    /// <summary>The sentence's first token before the quotation, or the token behind the quotation before it.</summary>
    private int BeforeStart(Piece piece)
    {
        var at = piece.First;
        while (
            at > 0
            && !_prose.SentenceStarts[at]
            && _prose.ParagraphOf(at) == _prose.ParagraphOf(at - 1)
            && !_quoted[at - 1]
        )
            at--;
        return at;
    }

    /// <summary>
    /// One behind the last token of the clause that follows the quotation: to the sentence's end or the next quotation.
    /// </summary>
    private int AfterEnd(Piece piece)
    {
        var at = piece.End;
        // “Why?” Lee asked: the mark ends what was said, not the sentence.
        if (
            at < _prose.Count
            && _prose.SentenceStarts[at]
            && _prose.ParagraphOf(at) == _prose.ParagraphOf(piece.End - 1)
            && !_quoted[at]
            && EndsClause(piece.End - 1)
            && SpeaksAtOnce(at)
        )
            at++;
        while (
            at < _prose.Count
            && !_prose.SentenceStarts[at]
            && !_quoted[at]
            && _prose.ParagraphOf(at) == _prose.ParagraphOf(piece.End - 1)
        )
            at++;
        return at;
    }

    private bool EndsClause(int close) =>
        _prose.Word(close - 1) is "?" or "!" or "." or "..." or "…" or "," or "?!" or "!!";

    /// <summary>
    /// Whether a sentence begins as an attribution does: "Lee asked", "he said", "a user asked", "said Smith".
    /// </summary>
    private bool SpeaksAtOnce(int at)
    {
        if (English.Speech.Verbs.Contains(_prose.Word(at)))
            return true;
        for (var k = at; k < Math.Min(_prose.Count, at + 8); k++)
        {
            if (k > at && _prose.SentenceStarts[k] || _quoted[k])
                return false;
            if (English.Speech.Verbs.Contains(_prose.Word(k)) && _names.At(k) is null)
                return _subjects.EndingAt(k - 1, at) is not null;
            if (_prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }

    /// <summary>
    /// Whether the words before the quotation introduce it, so that what follows does not ("He said: “A,” then left").
    /// </summary>
    private bool LeadsIn(Piece piece, int before) =>
        piece.First > before
        && (
            _prose.Word(piece.First - 1) is ":"
            || (
                English.Speech.LeadIns.Contains(_prose.Word(piece.First - 1))
                && English.Speech.Verbs.Contains(_prose.Word(piece.First - 2))
            )
            || English.Speech.Verbs.Contains(_prose.Word(piece.First - 1))
        )
        && VerbBefore(piece.First, before) >= 0;

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
            return Give(piece, new Subject(signed.First, signed.End, signed.Entity, false, false), -1);
        }
        if (piece.Embedded && !isSetOff)
            return false;
        for (var k = start; k < after; k++)
        {
            var word = _prose.Word(k);
            if (!English.Speech.Verbs.Contains(word) || _names.At(k) is not null || IsNoun(k))
                continue;
            if (IsParticiple(word) && k > start)
                continue;
            var subject = k == start ? _subjects.Behind(k, after) : _subjects.Before(k, start);
            if (subject is null || (piece.Embedded && k > start && subject.Value.First > start + 6))
                continue;
            if (
                subject.Value.Pronoun
                && English.Speech.NotSpeakers.Contains(_prose.Word(subject.Value.First))
                && !subject.Value.Owner
            )
                continue;
            return Give(piece, subject.Value, k);
        }
        return !piece.Embedded && EndsClause(piece.End - 1) && TryAnyVerb(piece, start, after);
    }

    /// <summary>
    /// “…,” Oliver barked. “…,” barked Oliver. Where an attribution stands, the word between is one of saying whatever
    /// it is.
    /// </summary>
    private bool TryAnyVerb(Piece piece, int start, int after)
    {
        if (
            IsPastOrPresent(start)
            && start + 1 < after
            && _names.MentionAt(start + 1) is { } behind
            && _prose.Word(piece.End - 2) is not "."
        )
        {
            return Give(
                piece,
                new Subject(behind.First, behind.End, behind.Entity, false, false),
                start,
                SpeakerEvidence.AnyVerb
            );
        }
        for (var k = start + 1; k < Math.Min(after, start + 9) && !_quoted[k]; k++)
        {
            if (_prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
            if (!IsPastOrPresent(k) || _names.At(k) is not null)
                continue;
            if (_subjects.EndingAt(k - 1, start) is not { } subject || subject.First > start + 5)
                return false;
            return (subject.Named is not null || subject.Pronoun) && Give(piece, subject, k, SpeakerEvidence.AnyVerb);
        }
        return false;
    }

    /// <summary>"adding", "saying": their subject is that of the verb before.</summary>
    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 5 && English.Grammar.ParticipleEndings.EndsIn(word);

    private bool IsPastOrPresent(int token) =>
        _prose.Word(token) is { Length: > 3 } word
        && char.IsLower(word[0])
        && _prose.IsWord(token)
        && (
            English.Grammar.PastEndings.EndsIn(word)
            || (English.Grammar.PresentEndings.EndsIn(word) && !English.Grammar.NotPresentEndings.EndsIn(word))
        )
        && !English.Speech.NotVerbs.Contains(word);

    private bool TryBefore(Piece piece, int before)
    {
        var verb = VerbBefore(piece.First, before);
        if (verb >= 0)
        {
            var subject = IsParticiple(_prose.Word(verb))
                ? _subjects.FirstInClause(verb, before)
                : _subjects.Before(verb, before);
            // “… Said Ann Lee, who grew up there, “…””: the verb opens the sentence.
            if (subject is null && (verb == before || verb == before + 1 && _prose.Word(before) is "“" or "\""))
                subject = _subjects.Behind(verb, piece.First);
            if (subject is null && before > 0 && _quoted[before - 1] && _pieces.Count > 0)
                return Same(piece, _pieces[^1], verb);
            if (
                subject is not null
                && !(subject.Value.Pronoun && English.Speech.NotSpeakers.Contains(_prose.Word(subject.Value.First)))
            )
                return Give(piece, subject.Value, verb);
            if (subject is { Pronoun: true } && _subjects.FirstInClause(verb, before) is { } main)
                return Give(piece, main, verb);
        }
        // "Q&A": a name and a colon open the paragraph.
        if (
            piece.First - before is > 1 and <= 6
            && _prose.Word(piece.First - 1) is ":"
            && _subjects.EndingAt(piece.First - 2, before) is { } named
        )
            return Give(piece, named, -1);
        return false;
    }

    /// <summary>The word of saying nearest before the quotation; -1 where there is none.</summary>
    private int VerbBefore(int first, int before)
    {
        for (var k = first - 1; k >= before; k--)
        {
            if (English.Speech.Verbs.Contains(_prose.Word(k)) && _names.At(k) is null && !IsNoun(k))
                return k;
        }
        return -1;
    }

    /// <summary>"the report", "a tweet", "her comments": the same words as nouns.</summary>
    private bool IsNoun(int k) =>
        English.Grammar.BeforeNouns.Contains(_prose.Word(k - 1))
        || (k > 0 && _prose.Tokens[k - 1].Kind == TokenKind.Possessive)
        || (
            English.Speech.AlsoNouns.Contains(_prose.Word(k))
            && !(_names.At(k - 1) is not null || English.Speech.Subjects.Contains(_prose.Word(k - 1)))
        );

    private bool TryAccordingTo(Piece piece, int before, int after)
    {
        for (var k = before; k < after - 2; k++)
        {
            var isAccordingTo =
                English.Speech.According.Contains(_prose.Word(k)) && English.Grammar.To.Contains(_prose.Word(k + 1));
            var isInWordsOf =
                English.Speech.Words.Contains(_prose.Word(k)) && English.Grammar.Of.Contains(_prose.Word(k + 1));
            if (_quoted[k] || !(isAccordingTo || isInWordsOf))
                continue;
            var limit = k < piece.First ? piece.First : after;
            for (var n = k + 2; n < limit && !_quoted[n]; n++)
            {
                if (_names.MentionAt(n) is { } mention)
                {
                    var owned = mention.End < _prose.Count && _prose.Tokens[mention.End].Kind == TokenKind.Possessive;
                    if (n > k + 4 && English.Speech.SourcePrepositions.Contains(_prose.Word(n - 1)))
                        return Give(piece, new Subject(k + 2, mention.End, null, false, false), -1);
                    return Give(piece, new Subject(mention.First, mention.End, mention.Entity, false, owned), -1);
                }
                if (_prose.Tokens[n].Kind != TokenKind.Punctuation)
                    continue;
                return Give(
                    piece,
                    new Subject(k + 2, n, null, English.Grammar.Objects.Contains(_prose.Word(k + 2)), false),
                    -1
                );
            }
        }
        return false;
    }

    /// <summary>
    /// No attribution of its own: a quotation goes on with the one before it in its paragraph, or follows the sentence
    /// that names its speaker.
    /// </summary>
    private void CarrySpeaker(Piece piece)
    {
        var previous = _pieces.Count > 0 ? _pieces[^1] : null;
        var sameParagraph =
            previous is not null && _prose.ParagraphOf(previous.End - 1) == _prose.ParagraphOf(piece.First);
        var subject =
            piece.First > piece.Context.First ? _subjects.FirstInClause(piece.First, piece.Context.First) : null;
        if (
            sameParagraph
            && (
                !piece.Embedded
                || (subject is null && !QuotationAssembly.IsTitle(_prose, piece))
                || (
                    subject is { } of
                    && _referents.Resolve(of) is var named
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
            if (subject is { } who && _referents.Resolve(who) is { } entity && _speakers.Contains(entity))
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
            var verb = VerbBefore(piece.First, start);
            var lead =
                verb >= 0 ? _subjects.Before(verb, start)
                : EndsWithColon(piece.First - 1) || sameParagraph ? _subjects.MainOfClause(piece.First, start)
                : null;
            if (lead is { } found)
            {
                Give(piece, found, verb, SpeakerEvidence.SentenceBefore);
                piece.Context = (start, piece.Context.End);
            }
        }
        else if (
            previous is not null
            && _prose.ParagraphOf(piece.First) - _prose.ParagraphOf(previous.End - 1) == 1
            && StandsAlone(piece)
            && EndsItsParagraph(previous)
        )
            Same(piece, previous, -1);
    }

    private bool EndsWithColon(int token) => token >= 0 && _prose.Word(token) is ":";

    private bool StandsAlone(Piece piece) =>
        (piece.First == 0 || _prose.ParagraphOf(piece.First - 1) != _prose.ParagraphOf(piece.First))
        && (piece.End >= _prose.Count || _prose.ParagraphOf(piece.End) != _prose.ParagraphOf(piece.End - 1));

    private bool EndsItsParagraph(Piece piece) =>
        piece.End >= _prose.Count || _prose.ParagraphOf(piece.End) != _prose.ParagraphOf(piece.End - 1);

    private static bool Same(Piece piece, Piece previous, int verb)
    {
        piece.Speaker = previous.Speaker;
        piece.SpeakerText = previous.SpeakerText;
        piece.Verb = verb;
        piece.Attributed = verb >= 0;
        piece.Evidence =
            piece.Continues || previous.Evidence == SpeakerEvidence.None
                ? previous.Evidence
                : SpeakerEvidence.QuotationBefore;
        return true;
    }

    private bool Give(Piece piece, Subject subject, int verb, SpeakerEvidence evidence = SpeakerEvidence.None)
    {
        piece.Verb = verb;
        piece.SpeakerText = subject.Text(_prose);
        piece.Speaker = _referents.Resolve(subject);
        piece.Attributed = true;
        piece.Evidence =
            evidence != SpeakerEvidence.None ? evidence
            : subject.Named is not null ? SpeakerEvidence.Name
            : subject.Pronoun ? SpeakerEvidence.Pronoun
            : SpeakerEvidence.Description;
        return true;
    }
}
