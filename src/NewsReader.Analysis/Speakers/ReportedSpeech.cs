using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// What somebody said in the writer's words: a clause behind, before or around a verb that reports it, or behind
/// "according to". Of words within such words only the outermost are told, and nothing of a quotation.
/// </summary>
internal sealed partial class ReportedSpeech
{
    private readonly TokenisedProse _prose;
    private readonly ResolvedNames _names;
    private readonly bool[] _quoted;
    private readonly SubjectFinder _subjects;
    private readonly SpeechVerbs _verbs;
    private readonly SentenceSubjects _sentences;
    private readonly Referents _referents;
    private readonly ReportedWords _words;
    private readonly ReportedClauses _clauses;
    private readonly AttributionFrames _frames;
    private readonly ReportingSubjects _reporting;

    public ReportedSpeech(
        TokenisedProse prose,
        ResolvedNames names,
        bool[] quoted,
        SubjectFinder subjects,
        SpeechVerbs verbs,
        SentenceSubjects sentences,
        Referents referents,
        ReportedWords words
    )
    {
        (_prose, _names, _quoted, _subjects, _verbs) = (prose, names, quoted, subjects, verbs);
        (_sentences, _referents, _words) = (sentences, referents, words);
        _reporting = new ReportingSubjects(prose, names, quoted, subjects, verbs, referents, words);
        _frames = new AttributionFrames(prose, quoted, subjects);
        _clauses = new ReportedClauses(prose, names, quoted, sentences, words);
    }

    /// <summary>What is reported in one sentence by one verb.</summary>
    /// <param name="Begin">Where the words begin that tell who says it: its subject, or the verb.</param>
    /// <param name="Verb">The verb's tokens.</param>
    /// <param name="Parts">What was said.</param>
    /// <param name="Subject">Who says it; null for nobody that the sentence tells.</param>
    private sealed record Report(
        int Begin,
        (int First, int End) Verb,
        List<(int First, int End)> Parts,
        Subject? Subject
    )
    {
        /// <summary>Who said what was reported before in the same sentence, where the verb has no subject.</summary>
        public Report? SameAs { get; init; }

        public int First => Parts[0].First;

        public int End => Parts[^1].End;
    }

    /// <summary>All that is reported, in the order of the text.</summary>
    public IReadOnlyList<Quotation> Find(IReadOnlyList<NamedEntity> entities)
    {
        var found = new List<Quotation>();
        for (var start = 0; start < _prose.Count; )
        {
            var end = Math.Min(_prose.SentenceEnd(start), start + InputLimits.SentenceTokens);
            if (!_prose.IsHeadline(start))
                found.AddRange(In(start, end).Select(report => Told(report, entities)));
            start = _prose.SentenceEnd(start);
        }
        return found;
    }

    private Quotation Told(Report report, IReadOnlyList<NamedEntity> entities)
    {
        var origin = report;
        while (origin is { Subject: null, SameAs: { } same })
            origin = same;
        var (speaker, evidence) = (default(Resolved), SpeakerEvidence.None);
        // "The court heard": who said it there the words do not tell.
        var isHeard = VerbAt(report.Verb.First).Verb?.Follows.HasFlag(Reports.Heard) == true;
        if (origin.Subject is { } subject && !isHeard)
        {
            speaker = _referents.Resolve(subject, null, out var isLikely);
            evidence =
                speaker is null ? SpeakerEvidence.None
                : isLikely ? SpeakerEvidence.Likely
                : subject.Named is not null ? SpeakerEvidence.Name
                : subject.Pronoun ? SpeakerEvidence.Pronoun
                : SpeakerEvidence.Description;
        }
        var spokenFor = origin.Subject is { } who ? _referents.SpokenFor(who) : null;
        return new Quotation(
            [.. report.Parts.Select(part => _prose.Span(part.First, part.End))],
            QuotationKind.Reported,
            speaker is null || evidence.Confidence() < Quotation.Shown ? null : entities[speaker.Index],
            origin.Subject is { } said ? Text(said) : null,
            _prose.Span(report.Verb.First, report.Verb.End).In(_prose.Text).ToString(),
            Confidence: evidence.Confidence(),
            OnBehalfOf: spokenFor is null ? null : entities[spokenFor.Index]
        );
    }

    /// <summary>As it stands, without what is cut off behind a preposition.</summary>
    private string? Text(Subject subject)
    {
        var end = subject.End;
        while (end > subject.First + 1 && _prose.Lexicon.Grammar.Prepositions.Contains(_prose.Word(end - 1)))
            end--;
        return (subject with { End = end }).Text(_prose);
    }

    private List<Report> In(int start, int end)
    {
        var reports = new List<Report>();
        for (var at = start; at < end; at++)
        {
            if (_quoted[at] || _names.At(at) is not null && _words.Verb(_prose.Word(at)) is null)
                continue;
            if (According(at, start, end) is { } according)
            {
                Add(reports, according);
                at = according.Verb.End - 1;
                continue;
            }
            var (verb, behind) = VerbAt(at);
            if (verb is null || ByVerb(verb, at, behind, start, end, reports) is not { } report)
                continue;
            if (Add(reports, report))
                at = report.Verb.End - 1;
        }
        return reports;
    }

    private (ReportingVerb? Verb, int End) VerbAt(int at)
    {
        if (_prose.EndOfPhrase(at, _words.Phrases) is > 0 and var end)
            return (_words.Phrase(_prose.Span(at, end).In(_prose.Text)), end);
        return _prose.IsWord(at) && _names.At(at) is null ? (_words.Verb(_prose.Word(at)), at + 1) : (null, at);
    }

    /// <summary>Adds a report, unless it stands within another; one that it follows ends before it.</summary>
    private bool Add(List<Report> reports, Report report)
    {
        if (reports.Count == 0 || reports[^1].End <= report.Begin)
        {
            reports.Add(report);
            return true;
        }
        var before = reports[^1];
        // "…, and the union's president, Ann Lee, said": from where her description begins.
        var first = report.Begin;
        first = BeginOfPhrase(first, before.Verb.End);
        if (
            _prose.Word(first - 1) is ","
            && BeginOfPhrase(first - 1, before.Verb.End) is var described
            && described < first - 1
        )
        {
            if (_words.Joining.Contains(_prose.Word(described - 1)) || _prose.Word(described - 1) is ",")
                first = described;
        }
        var begin = first;
        while (
            first > before.Verb.End && (_words.Joining.Contains(_prose.Word(first - 1)) || _prose.IsAdverb(first - 1))
        )
            first--;
        var isJoined = first < begin;
        if (_prose.Word(first - 1) is ",")
            first--;
        else if (!isJoined)
            return false;
        // "said he had left and had told them": what he had done, and not who says it now.
        if (_prose.Lexicon.Grammar.Auxiliaries.Contains(_prose.Word(report.Verb.First - 1)) && report.Subject is null)
            return false;
        var last = before.Parts[^1];
        if (first <= last.First + 1)
            return false;
        before.Parts[^1] = (last.First, first);
        reports.Add(report);
        return true;
    }

    private int BeginOfPhrase(int end, int limit)
    {
        var first = end;
        while (first > limit && end - first < SubjectFinder.LongestPhrase && IsOfPhrase(first - 1))
            first--;
        return first;
    }

    private bool IsOfPhrase(int token) =>
        !_quoted[token]
        && (_prose.IsWord(token) || _prose.Tokens[token].Kind == TokenKind.Possessive)
        && !_words.Joining.Contains(_prose.Word(token))
        && !_sentences.IsVerb(token);

    private Report? ByVerb(ReportingVerb verb, int at, int behind, int start, int end, List<Report> before)
    {
        if (_reporting.IsNoun(at) || _reporting.IsUnsaid(at, start))
            return null;
        var complement = _clauses.Behind(verb, behind, end);
        var isParticiple = _verbs.IsParticiple(_prose.Word(at));
        if (complement is { } found)
        {
            (int First, int End) said = (found.First, Trimmed(found.First, end));
            if (said.End <= said.First)
                return null;
            if (Who(at, start, isParticiple, before) is not var (subject, begin, same))
                return null;
            return new Report(begin, (at, found.EndOfVerb), [said], subject) { SameAs = same };
        }
        return verb.Follows.HasFlag(Reports.Inserted) && !isParticiple ? Inserted(at, behind, start, end) : null;
    }

    /// <summary>Who says it, where what is said follows; null where nobody can be told to.</summary>
    private (Subject? Subject, int Begin, Report? Same)? Who(
        int verb,
        int start,
        bool isParticiple,
        List<Report> before
    )
    {
        if (isParticiple)
            return WhoGoesOn(verb, start, before);
        if (_verbs.IsPassive(verb))
            return Passive(verb, start);
        // "She smiled and said": the subject is that of the verb before.
        var joint = _reporting.Before(verb, start);
        if (joint > start && _words.Joining.Contains(_prose.Word(joint)))
        {
            // "should stop and ask for": not said.
            if (_words.BaseForms.Contains(_prose.Word(verb)))
                return null;
            if (before.Count > 0)
                return (null, joint + 1, before[^1]);
            return _subjects.MainSubject(start, joint, _sentences) is { } main && _reporting.Speaks(main, verb, start)
                ? (main, joint + 1, null)
                : null;
        }
        if (_reporting.SubjectOf(verb, start) is { } subject)
        {
            if (_prose.Lexicon.Grammar.Who.Contains(_prose.Word(subject.First)) && subject.Pronoun)
                return _subjects.Antecedent(subject.First, start) is { } antecedent
                    ? (antecedent, antecedent.First, null)
                    : null;
            // "Lee, who says it was late, called for": behind its comma the verb goes on.
            if (_reporting.Speaks(subject, verb, start))
                return (subject, IsAround(subject, verb, before) ? verb : subject.First, null);
        }
        // "He ruled out a strike, urged Lee to resign and left."
        return _prose.Word(verb - 1) is "," && before.Count > 0 ? (null, verb, before[^1]) : null;
    }

    /// <summary>Whether what was reported before stands between a subject and its verb.</summary>
    private bool IsAround(Subject subject, int verb, List<Report> before) =>
        _prose.Word(verb - 1) is "," && before.Count > 0 && subject.First < before[^1].First;

    /// <summary>"…, adding that", "a letter saying that".</summary>
    private (Subject? Subject, int Begin, Report? Same)? WhoGoesOn(int verb, int start, List<Report> before)
    {
        if (_prose.Word(verb - 1) is "," && verb > start)
        {
            if (before.Count > 0)
                return (null, verb, before[^1]);
            // Whoever does what stands before says it, with a name or without.
            if (_subjects.MainSubject(start, verb - 1, _sentences) is not { } main)
                return (null, verb, null);
            return _reporting.Speaks(main, verb, start) ? (main, verb, null)
                : main.Named is null ? (null, verb, null)
                : null;
        }
        return _subjects.EndingAt(verb - 1, start) is { Owner: true } message ? (message, verb, null) : null;
    }

    /// <summary>"A jury was told that", "Lee was told by Chan that".</summary>
    private (Subject? Subject, int Begin, Report? Same)? Passive(int verb, int start)
    {
        var end = _prose.SentenceEnd(verb);
        if (_prose.Lexicon.Speech.Agents.Contains(_prose.Word(verb + 1)) && _subjects.From(verb + 2, end) is { } agent)
            return (agent, verb, null);
        for (var i = verb - 1; i >= Math.Max(start, verb - 6); i--)
        {
            if (_words.Hearing.Contains(_prose.Word(i)))
                return (null, i, null);
        }
        return null;
    }

    /// <summary>"The mill, she said, would close.", "The mill would close, officials said on Monday."</summary>
    private Report? Inserted(int verb, int behind, int start, int end)
    {
        var isPassive = _verbs.IsPassive(verb);
        Subject? subject = null;
        int begin;
        var after = behind;
        if (isPassive)
        {
            // "The mill, first reported by Lee, will close.": that it is so, and not what she said.
            if (!_prose.Lexicon.Grammar.Passive.Contains(_prose.Word(verb - 1)))
                return null;
            if (Passive(verb, start) is not var (agent, first, _))
                return null;
            (subject, begin) = (agent, first);
            while (begin > start && _prose.Word(begin - 1) is not ",")
                begin--;
        }
        else if (verb > start && _prose.Word(verb - 1) is "," && _subjects.Behind(verb, end) is { } following)
        {
            (subject, begin, after) = (following, verb, Math.Max(behind, following.End));
            while (after < end && _prose.Word(after) is not "," && _prose.Tokens[after].Kind != TokenKind.Punctuation)
                after++;
        }
        else if (_reporting.SubjectOf(verb, start) is { } named)
            (subject, begin) = (named, BeginOf(named, start));
        else
            return null;
        if (
            begin - 1 <= start
            || _prose.Word(begin - 1) is not ","
            || _quoted[begin - 2]
            || _quoted[start]
            || _words.LeadingToWords.Contains(_prose.Word(start))
            || subject is { } who && !_reporting.Speaks(who, verb, start)
        )
            return null;
        if (_clauses.EndOfAttribution(after, end) is not { } last)
            return null;
        after = last;
        if (after < end && _prose.Word(after) is not ("," or "." or "!" or "?" or ";" or "—" or "–"))
            return null;
        // "Though it was late, she said, “…”": what she said is quoted.
        if (after + 1 < end && _quoted[after + 1])
            return null;
        (int First, int End) head = (start, begin - 1);
        var parts = new List<(int First, int End)>();
        // "Members would, she warned, stop": not whole.
        var isWhole = _clauses.HasVerb(head.First, head.End) && !_words.Unsaid.Contains(_prose.Word(head.End - 1));
        (int First, int End) tail = (Math.Min(end, after + 1), Trimmed(Math.Min(end, after + 1), end));
        var goesOn =
            after < end
            && _prose.Word(after) is ","
            && tail.End - tail.First >= 2
            && !_quoted[tail.First]
            && (!isWhole || _words.GoingOn.Contains(_prose.Word(tail.First)) || _clauses.GoesOn(tail.First));
        if (!isWhole && !goesOn)
            return null;
        if (head.End - head.First >= 1)
            parts.Add(head);
        if (goesOn)
            parts.Add(tail);
        return new Report(start, (verb, behind), parts, subject);
    }

    /// <summary>Where a subject begins with what describes it: "the union's president, Ann Lee,".</summary>
    private int BeginOf(Subject subject, int start)
    {
        var begin = subject.First;
        while (begin > start && _prose.Word(begin - 1) is not "," && !_quoted[begin - 1])
            begin--;
        return begin;
    }

    /// <summary>Without what ends the sentence, and from a semicolon on.</summary>
    private int Trimmed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                !_quoted[i]
                && (
                    _prose.Word(i) is ";"
                    || i > first && _prose.Word(i - 1) is "," && _words.Narrated.Contains(_prose.Word(i))
                )
            )
            {
                end = i;
                break;
            }
        }
        // “ may open the next sentence.
        while (
            end - 1 > first
            && (
                _quoted[end - 1]
                    ? !_quoted[end - 2]
                    : _prose.Word(end - 1) is "." or "!" or "?" or "…" or "," or ":" or "..."
            )
        )
            end--;
        return end;
    }
}
