using NewsReader.Recognition.Entities;
using NewsReader.Recognition.Tokens;

namespace NewsReader.Recognition.Speakers;

/// <summary>
/// Gives every quotation its speaker, its word of saying, its medium and time. Attribution is looked for where the news
/// puts it: behind the quotation, before it, around it, in the sentence before, in the quotation before. A wrong name is
/// worse than none.
/// </summary>
internal sealed class SpeakerFinder
{
    private readonly TokenisedProse _prose;
    private readonly ResolvedNames _names;
    private readonly bool[] _quoted;
    private readonly SubjectFinder _subjects;
    private readonly List<Piece> _pieces = [];

    /// <summary>One quoted passage and what was found of it; tokens are half-open and include the marks.</summary>
    private sealed class Piece
    {
        public required IReadOnlyList<TextSpan> Parts { get; init; }

        public required int First { get; init; }

        public required int End { get; init; }

        public required bool Embedded { get; init; }

        public Resolved? Speaker { get; set; }

        public string? SpeakerText { get; set; }

        public int Verb { get; set; } = -1;

        public Medium Medium { get; set; } = Medium.None;

        public string? Time { get; set; }

        public Resolved? ReplyTo { get; set; }

        /// <summary>Whether the attribution stands in the sentence itself and was not carried over.</summary>
        public bool Attributed { get; set; }

        /// <summary>The tokens that the attribution was read from.</summary>
        public (int First, int End) Context { get; set; }
    }

    private SpeakerFinder(TokenisedProse prose, ResolvedNames names)
    {
        _prose = prose;
        _names = names;
        _quoted = new bool[prose.Count];
        foreach (var parts in prose.Prose.Quoted)
        {
            foreach (var part in parts) _quoted.AsSpan(prose.At(part.Start)..prose.At(part.End)).Fill(true);
        }
        _subjects = new SubjectFinder(prose, names, _quoted);
    }

    public static IReadOnlyList<Quotation> Find(TokenisedProse prose, ResolvedNames names, IReadOnlyList<NamedEntity> entities)
    {
        var finder = new SpeakerFinder(prose, names);
        foreach (var parts in prose.Prose.Quoted) finder.Attribute(parts);
        finder.CarryMedium();
        return [.. finder.Joined(entities).Concat(finder.Posts(entities)).OrderBy(q => q.Span.Start)];
    }

    private void Attribute(IReadOnlyList<TextSpan> parts)
    {
        var first = _prose.At(parts[0].Start);
        var end = _prose.At(parts[^1].End);
        if (first >= end) return;
        var piece = new Piece { Parts = parts, First = first, End = end, Embedded = IsEmbedded(first, end) };
        var before = BeforeStart(piece);
        var after = AfterEnd(piece);
        piece.Context = (before, after);

        if (!(TryBehind(piece, after) && !LeadsIn(piece, before)) && !TryBefore(piece, before) && !TryBehind(piece, after) && !TryAccordingTo(piece, before, after))
        {
            CarrySpeaker(piece);
        }
        piece.Medium = Medium.Of(_prose, _names, _quoted, piece.Context.First, piece.Context.End, piece.Verb);
        piece.Time = StatedTime.Of(_prose, _quoted, piece.Context.First, piece.Context.End);
        piece.ReplyTo = ReplyTo(piece);
        _pieces.Add(piece);
    }

    /// <summary>Whether the words are taken up in a sentence rather than set off by a comma, a colon or a beginning of their own.</summary>
    private bool IsEmbedded(int first, int end)
    {
        if (_prose.SentenceStarts[first] || first == 0) return false;
        if (_prose.ParagraphOf(first) != _prose.ParagraphOf(first - 1)) return false;
        var before = _prose.Word(first - 1);
        if (before is "," or ":" && StartsLikeSentence(first)) return false;
        return !(StartsLikeSentence(first) && SpeechVerbs.IsVerb(before)) && (!StartsLikeSentence(first) || !(before is "." or "?" or "!" or "”" or "\"")) && before is not ":";
    }

    private bool StartsLikeSentence(int first)
    {
        var at = first + 1;
        while (at < _prose.Count && _prose.Tokens[at].Kind == TokenKind.Punctuation && at < first + 4) at++;
        return at < _prose.Count && (char.IsUpper(_prose.Text[_prose.Tokens[at].Start]) || char.IsDigit(_prose.Text[_prose.Tokens[at].Start]));
    }

    /// <summary>The sentence's first token before the quotation, or the token behind the quotation before it.</summary>
    private int BeforeStart(Piece piece)
    {
        var at = piece.First;
        while (at > 0 && !_prose.SentenceStarts[at] && _prose.ParagraphOf(at) == _prose.ParagraphOf(at - 1) && !_quoted[at - 1]) at--;
        return at;
    }

    /// <summary>One behind the last token of the clause that follows the quotation: to the sentence's end or the next quotation.</summary>
    private int AfterEnd(Piece piece)
    {
        var at = piece.End;
        // “Why?” Leike asked: the mark ends what was said, not the sentence.
        if (at < _prose.Count && _prose.SentenceStarts[at] && _prose.ParagraphOf(at) == _prose.ParagraphOf(piece.End - 1) && !_quoted[at] && EndsClause(piece.End - 1) && SpeaksAtOnce(at)) at++;
        while (at < _prose.Count && !_prose.SentenceStarts[at] && !_quoted[at] && _prose.ParagraphOf(at) == _prose.ParagraphOf(piece.End - 1)) at++;
        return at;
    }

    private bool EndsClause(int close) => _prose.Word(close - 1) is "?" or "!" or "." or "..." or "…" or "," or "?!" or "!!";

    /// <summary>Whether a sentence begins as an attribution does: "Leike asked", "he said", "a user asked", "said Smith".</summary>
    private bool SpeaksAtOnce(int at)
    {
        if (SpeechVerbs.IsVerb(_prose.Word(at))) return true;
        for (var k = at; k < Math.Min(_prose.Count, at + 8); k++)
        {
            if (k > at && _prose.SentenceStarts[k] || _quoted[k]) return false;
            if (SpeechVerbs.IsVerb(_prose.Word(k)) && _names.At(k) is null) return _subjects.EndingAt(k - 1, at) is not null;
            if (_prose.Tokens[k].Kind == TokenKind.Punctuation) return false;
        }
        return false;
    }

    /// <summary>Whether the words before the quotation introduce it, so that what follows does not ("He said: “A,” then left").</summary>
    private bool LeadsIn(Piece piece, int before) =>
        piece.First > before && (_prose.Word(piece.First - 1) is ":" || (_prose.Word(piece.First - 1) is "," or "that" && SpeechVerbs.IsVerb(_prose.Word(piece.First - 2))) || SpeechVerbs.IsVerb(_prose.Word(piece.First - 1))) && VerbBefore(piece.First, before) >= 0;

    private bool TryBehind(Piece piece, int after)
    {
        var start = piece.End;
        if (start >= after) return false;
        if (_prose.Word(start) is "," or "—" or "–" or "--") start++;
        // “X” — Ann Lee, CEO
        if (start > piece.End && _prose.Word(start - 1) is "—" or "–" or "--" && _names.MentionAt(start) is { Entity.Kind: EntityKind.Person } signed && (signed.End >= after || _prose.Word(signed.End) is "," or "("))
        {
            return Give(piece, new Subject(signed.First, signed.End, signed.Entity, false, false), -1);
        }
        if (piece.Embedded) return false;
        for (var k = start; k < after; k++)
        {
            var word = _prose.Word(k);
            if (!SpeechVerbs.IsVerb(word) || _names.At(k) is not null || IsNoun(k)) continue;
            if (SpeechVerbs.IsParticiple(word) && k > start) continue;
            var subject = k == start ? _subjects.Behind(k, after) : _subjects.Before(k, start);
            if (subject is null) continue;
            if (subject.Value.Pronoun && _prose.Word(subject.Value.First) is "who" or "I" or "we" or "it" && !subject.Value.Owner) continue;
            return Give(piece, subject.Value, k);
        }
        return false;
    }

    private bool TryBefore(Piece piece, int before)
    {
        var verb = VerbBefore(piece.First, before);
        if (verb >= 0)
        {
            var subject = SpeechVerbs.IsParticiple(_prose.Word(verb)) ? _subjects.FirstInClause(verb, before) : _subjects.Before(verb, before);
            if (subject is null && before > 0 && _quoted[before - 1] && _pieces.Count > 0) return Same(piece, _pieces[^1], verb);
            if (subject is not null && !(subject.Value.Pronoun && _prose.Word(subject.Value.First) is "who" or "I" or "we")) return Give(piece, subject.Value, verb);
            if (subject is { Pronoun: true } && _subjects.FirstInClause(verb, before) is { } main) return Give(piece, main, verb);
        }
        // "Q&A": a name and a colon open the paragraph.
        if (piece.First - before is > 1 and <= 6 && _prose.Word(piece.First - 1) is ":" && _subjects.EndingAt(piece.First - 2, before) is { } named) return Give(piece, named, -1);
        return false;
    }

    /// <summary>The word of saying nearest before the quotation; -1 where there is none.</summary>
    private int VerbBefore(int first, int before)
    {
        for (var k = first - 1; k >= before; k--)
        {
            if (SpeechVerbs.IsVerb(_prose.Word(k)) && _names.At(k) is null && !IsNoun(k)) return k;
        }
        return -1;
    }

    /// <summary>"the report", "a tweet", "her comments": the same words as nouns.</summary>
    private bool IsNoun(int k) =>
        _prose.Word(k - 1) is "a" or "an" or "the" or "his" or "her" or "its" or "their" or "this" or "that" or "of" or "to" or "any" or "no" or "in" or "so-called"
        || (k > 0 && _prose.Tokens[k - 1].Kind == TokenKind.Possessive)
        || (_prose.Word(k) is "tweets" or "posts" or "reports" or "comments" or "notes" or "states" or "offers" or "demands" or "claims" or "calls" or "promises" or "pledges" or "estimated" or "written" or "thanks" or "labels" && !(_names.At(k - 1) is not null || _prose.Word(k - 1) is "he" or "she" or "they" or "it" or "who"));

    private bool TryAccordingTo(Piece piece, int before, int after)
    {
        for (var k = before; k < after - 2; k++)
        {
            if (_quoted[k] || !(_prose.Word(k) is "according" or "According" && _prose.Word(k + 1) is "to")) continue;
            var limit = k < piece.First ? piece.First : after;
            for (var n = k + 2; n < limit && !_quoted[n]; n++)
            {
                if (_names.MentionAt(n) is { } mention)
                {
                    var owned = mention.End < _prose.Count && _prose.Tokens[mention.End].Kind == TokenKind.Possessive;
                    if (n > k + 4 && _prose.Word(n - 1) is "for" or "of" or "at" or "from") return Give(piece, new Subject(k + 2, mention.End, null, false, false), -1);
                    return Give(piece, new Subject(mention.First, mention.End, mention.Entity, false, owned), -1);
                }
                if (_prose.Tokens[n].Kind != TokenKind.Punctuation) continue;
                return Give(piece, new Subject(k + 2, n, null, _prose.Word(k + 2) is "him" or "her", false), -1);
            }
        }
        return false;
    }

    /// <summary>No attribution of its own: a quotation goes on with the one before it in its paragraph, or follows the sentence that names its speaker.</summary>
    private void CarrySpeaker(Piece piece)
    {
        var previous = _pieces.Count > 0 ? _pieces[^1] : null;
        var sameParagraph = previous is not null && _prose.ParagraphOf(previous.End - 1) == _prose.ParagraphOf(piece.First);
        var subject = piece.First > piece.Context.First ? _subjects.FirstInClause(piece.First, piece.Context.First) : null;
        if (sameParagraph && (!piece.Embedded || subject is null || Resolve(subject.Value)?.Entity is var named && (named is null || named == previous!.Speaker || previous.Speaker is null)))
        {
            Same(piece, previous!, -1);
            return;
        }
        // A fragment in a sentence about its speaker, who has been quoted already.
        if (piece.Embedded)
        {
            if (subject is { } who && Resolve(who)?.Entity is { } entity && _pieces.Exists(p => p.Speaker == entity)) Give(piece, who, -1);
            return;
        }
        // “…” on its own, behind a sentence that leads to it.
        if (piece.First > 0 && _prose.ParagraphOf(piece.First - 1) == _prose.ParagraphOf(piece.First) || EndsWithColon(piece.First - 1))
        {
            var start = _prose.SentenceStart(Math.Max(0, piece.First - 1));
            var verb = VerbBefore(piece.First, start);
            var lead = verb >= 0 ? _subjects.Before(verb, start) : EndsWithColon(piece.First - 1) || sameParagraph ? _subjects.FirstInClause(piece.First, start) : null;
            if (lead is { } found)
            {
                Give(piece, found, verb);
                piece.Context = (start, piece.Context.End);
            }
        }
        else if (previous is not null && _prose.ParagraphOf(piece.First) - _prose.ParagraphOf(previous.End - 1) == 1 && StandsAlone(piece) && EndsItsParagraph(previous)) Same(piece, previous, -1);
    }

    private bool EndsWithColon(int token) => token >= 0 && _prose.Word(token) is ":";

    private bool StandsAlone(Piece piece) => (piece.First == 0 || _prose.ParagraphOf(piece.First - 1) != _prose.ParagraphOf(piece.First)) && (piece.End >= _prose.Count || _prose.ParagraphOf(piece.End) != _prose.ParagraphOf(piece.End - 1));

    private bool EndsItsParagraph(Piece piece) => piece.End >= _prose.Count || _prose.ParagraphOf(piece.End) != _prose.ParagraphOf(piece.End - 1);

    private static bool Same(Piece piece, Piece previous, int verb)
    {
        piece.Speaker = previous.Speaker;
        piece.SpeakerText = previous.SpeakerText;
        piece.Verb = verb;
        piece.Attributed = verb >= 0;
        return true;
    }

    private bool Give(Piece piece, Subject subject, int verb)
    {
        piece.Verb = verb;
        piece.SpeakerText = subject.Text(_prose);
        piece.Speaker = Resolve(subject)?.Entity;
        piece.Attributed = true;
        return true;
    }

    /// <summary>Whom a subject stands for; a null entity where the article names nobody.</summary>
    private (Resolved? Entity, bool)? Resolve(Subject subject)
    {
        if (subject.Named is not null) return (subject.Named, true);
        var word = _prose.Word(subject.First);
        if (subject.Pronoun || word is "him") return (Pronoun(subject.First), true);
        if (subject.Owner) return (OwnerOfMessage(subject.First), true);
        if (word is "the" or "The" && subject.End - subject.First == 2 && _prose.Word(subject.First + 1) is "company" or "firm" or "agency" or "organization" or "group" or "network" or "university" or "bank") return (LastBefore(subject.First, EntityKind.Company), true);
        if (word is "the" or "The") return (ByRole(subject), true);
        return null;
    }

    /// <summary>He or she: the subject of the sentence before, else the speaker before, else the one named last, who takes the pronoun.</summary>
    private Resolved? Pronoun(int token)
    {
        var word = _prose.Word(token);
        var gender = word is "she" or "She" or "her" or "Her" ? Gender.Female : word is "he" or "He" or "his" or "His" or "him" ? Gender.Male : Gender.Unknown;
        if (gender == Gender.Unknown) return null;
        bool Fits(Resolved? entity) => entity is { Kind: EntityKind.Person } && (entity.Gender == gender || entity.Gender == Gender.Unknown);

        var sentence = _prose.SentenceStart(token);
        for (var k = sentence; k < token; k++)
        {
            if (!_quoted[k] && Fits(_names.At(k))) return _names.At(k);
        }
        var paragraph = _prose.ParagraphOf(token);
        if (sentence > 0 && _prose.ParagraphOf(sentence - 1) == paragraph)
        {
            var previous = _prose.SentenceStart(sentence - 1);
            for (var k = previous; k < sentence; k++)
            {
                if (!_quoted[k] && Fits(_names.At(k))) return _names.At(k);
            }
        }
        var lastSpeaker = _pieces.FindLast(p => Fits(p.Speaker) && p.First < token);
        var lastNamed = LastNamed(token, Fits);
        if (lastSpeaker is null) return lastNamed;
        // Whoever began the paragraph before is what the story is about now, unless somebody spoke since.
        return lastNamed is { } named && named != lastSpeaker.Speaker && LeadsParagraphAfter(named, lastSpeaker.End, token) ? named : lastSpeaker.Speaker;
    }

    private Resolved? LastNamed(int token, Func<Resolved?, bool> fits)
    {
        for (var i = _names.Mentions.Count - 1; i >= 0; i--)
        {
            var mention = _names.Mentions[i];
            if (mention.First < token && !_quoted[mention.First] && !_prose.IsHeadline(mention.First) && fits(mention.Entity)) return mention.Entity;
        }
        return null;
    }

    private bool LeadsParagraphAfter(Resolved entity, int from, int to)
    {
        foreach (var (first, _) in entity.Places)
        {
            if (first > from && first < to && !_quoted[first] && first - _prose.SentenceStart(first) <= 6 && _prose.ParagraphOf(first) > _prose.ParagraphOf(from)) return true;
        }
        return false;
    }

    /// <summary>"the statement", "the letter": whose it is, from the sentences before.</summary>
    private Resolved? OwnerOfMessage(int token)
    {
        var paragraph = _prose.ParagraphOf(token);
        for (var i = token - 1; i >= 0 && _prose.ParagraphOf(i) >= paragraph - 2; i--)
        {
            if (_quoted[i] || !SpeechVerbs.IsMessage(_prose.Word(i))) continue;
            var start = _prose.SentenceStart(i);
            if (_names.At(i - 2) is { } owner && _prose.Tokens[i - 1].Kind == TokenKind.Possessive) return owner;
            return _subjects.FirstInClause(i, start)?.Named;
        }
        return null;
    }

    private Resolved? LastBefore(int token, EntityKind kind) => LastNamed(token, e => e?.Kind == kind);

    /// <summary>"the senator", "the chief executive": the one person whom the article gives that role.</summary>
    private Resolved? ByRole(Subject subject)
    {
        var head = _prose.Word(subject.End - 1).ToString();
        if (!KnownWords.RoleNouns.Contains(head)) return null;
        var holders = _names.Entities.Where(e => e.Kind == EntityKind.Person && e.Roles.Exists(r => r.Contains(head, StringComparison.OrdinalIgnoreCase))).ToList();
        return holders.Count == 1 ? holders[0] : null;
    }

    /// <summary>"in response to Leike's announcement", "a user asked Sutskever": whom the words answer.</summary>
    private Resolved? ReplyTo(Piece piece)
    {
        var (first, end) = piece.Context;
        for (var k = first; k < end; k++)
        {
            if (_quoted[k]) continue;
            var word = _prose.Word(k);
            if (word is "response" or "reply" or "replying" or "responding" or "replied" or "responded" or "reacting" or "answer" && _prose.Word(k + 1) is "to")
            {
                for (var n = k + 2; n < Math.Min(end, k + 8); n++)
                {
                    if (_names.At(n) is { } answered && answered != piece.Speaker) return answered;
                }
            }
            if (k == piece.Verb && word is "asked" or "told" or "answered" && _names.At(k + 1) is { Kind: EntityKind.Person } asked) return asked;
        }
        return null;
    }

    /// <summary>
    /// A means once stated holds for what goes on with it: for the same speaker's next words without a means of their own,
    /// and for answers to a post, which are posts.
    /// </summary>
    private void CarryMedium()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (piece.Medium.IsStated) continue;
            var verb = piece.Verb >= 0 ? _prose.Word(piece.Verb) : default;
            var previous = i > 0 ? _pieces[i - 1] : null;
            var adjacent = previous is not null && _prose.ParagraphOf(piece.First) == _prose.ParagraphOf(previous.End - 1);
            var last = LastBefore(i, p => p.Medium.IsStated && p.Speaker is not null && p.Speaker == piece.Speaker);
            if (piece.ReplyTo is { } answered && LastBefore(i, p => p.Speaker == answered) is { Medium.Kind: QuotationKind.Tweet } post) piece.Medium = post.Medium;
            else if (adjacent && previous!.Medium.IsStated && (piece.Verb < 0 || SpeechVerbs.IsContinuing(verb) || previous.Speaker == piece.Speaker)) piece.Medium = previous.Medium;
            else if (last is not null && (SpeechVerbs.IsContinuing(verb) || (last.Medium.Kind == QuotationKind.Tweet && piece.Speaker!.Places.Count > 0 && verb is "wrote" or "posted" or "stated" or "replied"))) piece.Medium = last.Medium;
            else if (piece.Speaker is null && piece.SpeakerText is { } text && previous is { Medium.Kind: QuotationKind.Tweet } && (text.Contains("user", StringComparison.OrdinalIgnoreCase) || text is "another" or "Another" or "one" or "others" or "another user" or "commenter")) piece.Medium = previous.Medium;
            else if (piece.SpeakerText is { } owned && SpeechVerbs.IsMessage(owned.Split(' ')[^1]) && owned.Contains("statement", StringComparison.OrdinalIgnoreCase)) piece.Medium = new("statement", QuotationKind.Statement);
            if (piece.Time is null && adjacent && piece.Verb < 0) piece.Time = previous!.Time;
        }
        // "in a July 2023 statement" before, "the statement's opening reads" behind.
        foreach (var piece in _pieces)
        {
            if (piece.Time is not null || piece.Medium.Kind != QuotationKind.Statement || piece.Context.First == 0) continue;
            var start = _prose.SentenceStart(piece.Context.First - 1);
            piece.Time = StatedTime.Of(_prose, _quoted, start, piece.Context.First);
        }
    }

    private Piece? LastBefore(int piece, Predicate<Piece> fits)
    {
        for (var i = piece - 1; i >= 0; i--)
        {
            if (fits(_pieces[i])) return _pieces[i];
        }
        return null;
    }

    /// <summary>The pieces as quotations: those that one attribution splits, or that follow at once by the same speaker, are one.</summary>
    private List<Quotation> Joined(IReadOnlyList<NamedEntity> entities)
    {
        var quotations = new List<Quotation>();
        Piece? last = null;
        foreach (var piece in _pieces)
        {
            var kind = Kind(piece);
            if (last is not null && quotations.Count > 0 && kind != QuotationKind.Fragment && Continues(quotations[^1], last, piece))
            {
                var whole = quotations[^1];
                quotations[^1] = whole with { Parts = [.. whole.Parts, .. piece.Parts], Context = new TextSpan(whole.Context.Start, ContextOf(piece).End) };
            }
            else if (kind != QuotationKind.Fragment || !IsTitle(piece))
            {
                quotations.Add(new Quotation(
                    piece.Parts, kind, piece.Speaker is null ? null : entities[piece.Speaker.Index], piece.SpeakerText,
                    piece.Verb >= 0 ? _prose.Word(piece.Verb).ToString() : null, piece.Medium.Name, piece.Time,
                    kind == QuotationKind.Tweet && piece.ReplyTo is not null ? entities[piece.ReplyTo.Index] : null, Context: ContextOf(piece)));
            }
            last = piece;
        }
        return quotations;
    }

    private TextSpan ContextOf(Piece piece) => _prose.Span(Math.Min(piece.Context.First, piece.First), Math.Max(piece.Context.End, piece.End));

    private IEnumerable<Quotation> Posts(IReadOnlyList<NamedEntity> entities) => _prose.Prose.Posts.Select(post => new Quotation(
        [post.Text], QuotationKind.Tweet, _names.At(_prose.At(post.Name.Start)) is { } speaker ? entities[speaker.Index] : null,
        post.Name.In(_prose.Text).ToString(), null, "Twitter", post.Time, null, post.Handle));

    private QuotationKind Kind(Piece piece)
    {
        if (piece.Embedded && (piece.End - piece.First < 16 || piece.Verb >= 0 && SpeechVerbs.IsAttitude(_prose.Word(piece.Verb)))) return QuotationKind.Fragment;
        if (!piece.Attributed && piece.Speaker is null && piece.End - piece.First < 8) return QuotationKind.Fragment;
        return piece.Medium.Kind;
    }

    /// <summary>A capitalised few words that nobody says ("Meet the Press") are a title.</summary>
    private bool IsTitle(Piece piece)
    {
        if (piece.Verb >= 0 || piece.Speaker is not null) return false;
        var words = 0;
        for (var i = piece.First + 1; i < piece.End - 1; i++)
        {
            if (!_prose.IsWord(i)) continue;
            words++;
            if (!_prose.IsCapital(i) && _prose.Word(i).Length > 4) return false;
        }
        return words > 0 && StartsLikeSentence(piece.First);
    }

    private bool Continues(Quotation whole, Piece last, Piece piece)
    {
        if (whole.Kind == QuotationKind.Fragment || piece.Embedded || last.Speaker != piece.Speaker || (last.Speaker is null && last.SpeakerText != piece.SpeakerText)) return false;
        if (_prose.ParagraphOf(last.End - 1) != _prose.ParagraphOf(piece.First) || (piece.Medium.IsStated && last.Medium.IsStated && piece.Medium != last.Medium)) return false;
        var sentences = 0;
        for (var i = last.End; i < piece.First; i++)
        {
            if (_prose.SentenceStarts[i]) sentences++;
        }
        return sentences <= 1 && piece.First - last.End < 40 && last.Attributed;
    }
}
