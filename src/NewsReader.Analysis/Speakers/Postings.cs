using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Somebody posts, as the article tells it outside of quotations.</summary>
/// <param name="Token">Where.</param>
/// <param name="Medium">The network, and what is posted.</param>
/// <param name="Poster">Null where nobody is named.</param>
/// <param name="Handle">The account, as it stands; null where none does.</param>
/// <param name="IsAside">Whether the sentence is about something else: "after Lee posted".</param>
internal sealed record Posting(int Token, Medium Medium, Resolved? Poster, string? Handle, bool IsAside);

/// <summary>Finds the postings that an article tells of, in the order of the text.</summary>
internal sealed class Postings(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SubjectFinder subjects,
    Referents referents,
    NetworkMentions networks,
    Asides asides
)
{
    /// <summary>How far behind a network or "user" the account may stand.</summary>
    private const int FurthestHandle = 6;

    /// <summary>How far behind a post who posted it may stand: "a text sent to Chan by Lee".</summary>
    private const int FurthestAgent = 8;

    /// <summary>Sentences before "the same platform" that its name may stand in.</summary>
    private const int SentencesToName = 4;

    private readonly MediumWords _words = MediumWords.Of(prose.Lexicon);
    private readonly Dictionary<int, IReadOnlyList<Posting>> _ofSentences = [];

    /// <summary>Those before a token, the nearest first, of its paragraph and of so many before it.</summary>
    public IEnumerable<Posting> Before(int token, int paragraphs)
    {
        if (token <= 0)
            yield break;
        var paragraph = prose.ParagraphOf(Math.Min(token, prose.Count - 1));
        var sentences = 0;
        for (
            var end = token;
            end > 0 && prose.ParagraphOf(end - 1) >= paragraph - paragraphs && sentences < InputLimits.LookBack;
            sentences++
        )
        {
            var start = prose.SentenceStart(end - 1);
            if (prose.IsHeadline(start))
                yield break;
            foreach (var posting in OfSentence(start).Reverse())
            {
                if (posting.Token < token)
                    yield return posting;
            }
            end = start;
        }
    }

    private IReadOnlyList<Posting> OfSentence(int start)
    {
        if (_ofSentences.TryGetValue(start, out var known))
            return known;
        var found = new List<Posting>();
        var end = prose.SentenceEnd(start);
        for (var i = start; i < end; i++)
        {
            if (quoted[i])
                continue;
            if (networks.At(i) is { } mention)
            {
                var isPerson = (mention.Place & PostPlace.Person) != 0;
                var posting = Of(
                    i,
                    isPerson ? i : mention.Start,
                    start,
                    new Medium(mention.Network.Name, Kind(mention, start)),
                    mention.End
                );
                // "a post on X": one posting, and the network is told behind.
                if (found is [.., { Medium.Name: null } last] && last.IsAside == posting.IsAside)
                {
                    posting = posting with
                    {
                        Poster = posting.Poster ?? last.Poster,
                        Handle = posting.Handle ?? last.Handle,
                    };
                    found.RemoveAt(found.Count - 1);
                }
                found.Add(posting);
                i = mention.End - 1;
            }
            else if (IsNamedBefore(i) && NetworkBefore(start) is { } named)
                found.Add(Of(i, i, start, new Medium(named.Name, QuotationKind.Tweet), i + 1));
            else if (
                _words.Media.TryGetValue(prose.Word(i), out var medium)
                && IsPosting(i, medium)
                && !(found is [.., { Medium.Name: not null } before] && i - before.Token < FurthestHandle)
            )
                found.Add(Of(i, i, start, medium, i + 1));
        }
        return _ofSentences[start] = found;
    }

    /// <summary>"took to the same platform", "on the site": a network that has been named.</summary>
    private bool IsNamedBefore(int i)
    {
        if (!prose.Lexicon.Posts.CalledNetworks.Contains(prose.Word(i)))
            return false;
        for (var k = i - 1; k >= Math.Max(1, i - 2) && prose.IsWord(k); k--)
        {
            if (prose.IsThe(k))
                return prose.Lexicon.Posts.Prepositions.Contains(prose.Word(k - 1))
                    || prose.Lexicon.Posts.To.Contains(prose.Word(k - 1))
                        && prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k - 2));
        }
        return false;
    }

    private Network? NetworkBefore(int end)
    {
        var sentences = 0;
        for (var k = end - 1; k >= 0 && sentences < SentencesToName; k--)
        {
            if (!quoted[k] && networks.At(k) is { } mention)
                return mention.Network;
            if (prose.SentenceStarts[k])
                sentences++;
        }
        return null;
    }

    /// <summary>Whether a noun or verb tells of a post, or of what was written to somebody.</summary>
    private bool IsPosting(int i, Medium medium) =>
        medium is { Kind: QuotationKind.Tweet, Name: not null }
        || (medium.Kind == QuotationKind.Tweet || prose.Lexicon.Posts.Mail.Contains(prose.Word(i)))
            && !prose.Lexicon.Speech.OfPosting.Contains(prose.Word(i))
            && IsDetermined(i);

    /// <summary>"a post", "her thread"; no "post office".</summary>
    private bool IsDetermined(int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3) && prose.IsWord(k); k--)
        {
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(k))
                || prose.Lexicon.Grammar.Possessives.Contains(prose.Word(k))
            )
                return true;
        }
        return prose.Tokens[Math.Max(0, i - 1)].Kind == TokenKind.Possessive
            || prose.Lexicon.Grammar.Of.Contains(prose.Word(i - 1));
    }

    private QuotationKind Kind(NetworkMention mention, int start)
    {
        var place = mention.Place;
        var spoken = false;
        for (var k = mention.Start - 1; k >= Math.Max(start, mention.Start - FurthestHandle); k--)
        {
            if (_words.Places.TryGetValue(prose.Word(k), out var before))
                place |= before;
            if (_words.Media.TryGetValue(prose.Word(k), out var medium) && medium.Kind == QuotationKind.Speech)
                spoken = true;
        }
        if ((mention.Place & PostPlace.Spoken) != 0)
            return QuotationKind.Speech;
        if ((place & PostPlace.Public) != 0)
            return QuotationKind.Tweet;
        if ((place & PostPlace.Private) != 0 || mention.Network.Place == PostPlace.Private)
            return QuotationKind.Writing;
        if ((place & PostPlace.Written) != 0)
            return QuotationKind.Writing;
        return spoken ? QuotationKind.Speech : QuotationKind.Tweet;
    }

    private Posting Of(int token, int phrase, int start, Medium medium, int end)
    {
        var opener = asides.Opener(token, start, verb: -1, speaker: null);
        var handle = HandleBehind(end) ?? (Handles.IsAccount(prose, start) ? prose.Word(start).ToString() : null);
        var poster = Owner(token, phrase) ?? Agent(end) ?? Sender(end);
        if (poster is null && handle is null)
        {
            var subject = subjects.FirstInClause(phrase, opener >= 0 ? opener + 1 : start);
            poster = subject is { } found && !IsNetwork(found) ? referents.Resolve(found) : null;
            poster ??= AgentBefore(phrase, start);
        }
        return new Posting(token, medium, poster, handle, opener >= 0 && !IsOfPost(opener, start));
    }

    /// <summary>"the post in which Lee broke the news on X": the clause tells of the post.</summary>
    private bool IsOfPost(int opener, int start) =>
        opener - 2 > start
        && prose.Lexicon.Speech.MeansPrepositions.Contains(prose.Word(opener - 1))
        && _words.IsOfPost(prose.Word(opener - 2));

    /// <summary>"a text message that Lee sent to Chan": who is told to have sent it.</summary>
    private Resolved? Sender(int end)
    {
        var first = end;
        while (
            first < prose.Count && !prose.SentenceStarts[first] && prose.Lexicon.Posts.Mail.Contains(prose.Word(first))
        )
            first++;
        if (first < prose.Count && prose.Lexicon.Posts.Asides.Contains(prose.Word(first)))
            first++;
        if (names.MentionAt(first) is not { } named || named.First != first || prose.SentenceStarts[first])
            return null;
        var verb = named.End;
        if (prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(verb)))
            verb++;
        return
            prose.Lexicon.Posts.TakingTo.Contains(prose.Word(verb))
            || prose.Lexicon.Speech.OfWriting.Contains(prose.Word(verb))
            || prose.Lexicon.Speech.OfPosting.Contains(prose.Word(verb))
            ? named.Entity
            : null;
    }

    private bool IsNetwork(Subject subject) => networks.At(subject.First) is not null;

    /// <summary>"Lee's post on X", "Lee's X account".</summary>
    private Resolved? Owner(int token, int phrase)
    {
        for (var k = token; k >= Math.Max(1, phrase - 5); k--)
        {
            if (prose.Tokens[k].Kind == TokenKind.Possessive && names.At(k - 1) is { } owner)
                return owner;
            if (prose.Tokens[k].Kind == TokenKind.Punctuation || prose.SentenceStarts[k])
                return null;
        }
        return null;
    }

    /// <summary>"a post by Lee", "a post on X from Lee".</summary>
    private Resolved? Agent(int end)
    {
        for (var k = end; k < Math.Min(prose.Count, end + FurthestAgent); k++)
        {
            if (prose.SentenceStarts[k] || prose.Tokens[k].Kind == TokenKind.Punctuation)
                return null;
            if (prose.Lexicon.Posts.By.Contains(prose.Word(k)))
                return subjects.Behind(k, prose.SentenceEnd(k)) is { } agent ? referents.Resolve(agent) : null;
        }
        return null;
    }

    /// <summary>"The claim was made by Lee in a post on X."</summary>
    private Resolved? AgentBefore(int end, int start)
    {
        for (var k = end - 1; k > start; k--)
        {
            if (
                prose.Lexicon.Speech.Agents.Contains(prose.Word(k))
                && subjects.From(k + 1, end)?.Named is { Kind: EntityKind.Person } agent
            )
                return agent;
        }
        return null;
    }

    /// <summary>"an X account, @ann", "On X, where he is @ann".</summary>
    private string? HandleBehind(int end)
    {
        for (var k = end; k < Math.Min(prose.Count, end + FurthestHandle) && !prose.SentenceStarts[k]; k++)
        {
            if (Handles.IsAccount(prose, k))
                return prose.Word(k).ToString();
            if (quoted[k] || prose.Lexicon.Grammar.To.Contains(prose.Word(k)))
                return null;
        }
        return null;
    }
}
