using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

// Other words than a verb that say whose account it is.
internal sealed partial class ReportedSpeech
{
    /// <summary>"According to Lee, the mill would close", "The mill would close, according to Lee."</summary>
    private Report? According(int at, int start, int end)
    {
        var who = _prose.EndOfPhrase(at, _prose.Lexicon.Speech.According);
        if (who >= end || (who > 0 ? Source(who, end) : Framed(at, start, end)) is not { } source)
            return null;
        if (who <= 0)
            who = Math.Max(at + 1, source.Who?.First ?? at);
        var behind = source.End;
        while (behind < end && !_quoted[behind] && _prose.Word(behind) is not ",")
            behind++;
        // At the head of the sentence: what was said follows.
        if (at == start || at == start + 1 && _words.Joining.Contains(_prose.Word(start)))
        {
            behind++;
            return behind < end && !_quoted[behind] && _clauses.HasVerb(behind, end)
                ? new Report(at, (at, who), [(behind, Trimmed(behind, end))], source.Who)
                : null;
        }
        var first = start;
        var last = _prose.Word(at - 1) is "," ? at - 1 : at;
        return last > first && !_quoted[first] && !_quoted[last - 1] && _clauses.HasVerb(first, last)
            ? new Report(first, (at, who), [(first, last)], source.Who)
            : null;
    }

    /// <summary>"Lee's statement": hers.</summary>
    private Subject? Owner(Subject subject)
    {
        if (subject.Named is not null || subject.Pronoun)
            return null;
        (int First, int End, Resolved Entity)? owner = null;
        for (var i = subject.First; i < subject.End; i++)
        {
            if (_names.MentionAt(i) is { } named && _prose.Tokens[named.End].Kind == TokenKind.Possessive)
                owner = named;
            if (owner is var (_, _, entity) && _prose.Lexicon.Speech.Messages.Contains(_prose.Word(i)))
                return subject with { Named = entity, Owner = true };
        }
        return null;
    }

    /// <summary>"By Lee's account, the mill would close."</summary>
    private (Subject? Who, int End)? Framed(int at, int start, int end) =>
        (at == start || _prose.Word(at - 1) is ",")
        && _frames.WithEnd(at, end) is var (subject, behind)
        && (behind >= end || _prose.Tokens[behind].Kind == TokenKind.Punctuation)
            ? (subject, behind)
            : null;

    /// <summary>Who is named behind "according to", and where that ends.</summary>
    private (Subject? Who, int End)? Source(int first, int end)
    {
        if (_subjects.From(first, end) is { } subject)
            return (Owner(subject) ?? subject, subject.End);
        var stop = first;
        while (stop < end && _prose.Tokens[stop].Kind != TokenKind.Punctuation)
            stop++;
        if (stop == first)
            return null;
        var whole = Subject.OfPhrase(first, stop);
        return (Owner(whole) ?? whole, stop);
    }
}
