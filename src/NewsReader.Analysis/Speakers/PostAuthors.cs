using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Whose words they are where a post, an account or a user is what speaks: "read a post by Lee", "Lee's account
/// posted", "an account named @ann wrote".
/// </summary>
internal sealed class PostAuthors(
    TokenisedProse prose,
    ResolvedNames names,
    bool[] quoted,
    SubjectFinder subjects,
    Referents referents,
    NetworkMentions networks,
    Postings postings
)
{
    /// <summary>How far from the word of saying the noun of a post may stand.</summary>
    private const int FurthestPost = 5;

    /// <summary>How far before the word of saying an account may stand: "an account named @ann, new that day, wrote".
    /// </summary>
    private const int FurthestAccount = 12;

    /// <summary>How far before what is sent the verb may stand: "sent a text".</summary>
    private const int FurthestVerb = 3;

    private readonly MediumWords _words = MediumWords.Of(prose.Lexicon);

    /// <summary>Corrects the speaker, and finds the account.</summary>
    public void Complete(Piece piece)
    {
        var (first, end) = piece.Context;
        if (piece.Verb < 0)
            piece.Verb = Reading(piece);
        // "one X user", "Lee's account on X": the network says where, and not who.
        if (piece.Speaker is not null && NetworkOf(piece.Speaker, first, end) is { } network)
        {
            piece.Speaker = null;
            piece.Evidence = SpeakerEvidence.Description;
            for (var k = network.First; k >= Math.Max(first, network.First - FurthestPost); k--)
            {
                if (prose.Tokens[k].Kind != TokenKind.Possessive || Owner(k - 1) is not { } owner)
                    continue;
                (piece.Speaker, piece.Evidence) = (owner, SpeakerEvidence.Name);
                break;
            }
            // "Lee hit back on X:"
            if (
                piece.Speaker is null
                && piece.Verb < 0
                && (network.Place & PostPlace.Person) == 0
                && subjects.FirstInClause(network.Start, first) is { } subject
            )
            {
                piece.Speaker = referents.Resolve(subject, piece);
                piece.SpeakerText = subject.Text(prose);
                piece.Evidence = subject.Pronoun ? SpeakerEvidence.Pronoun : SpeakerEvidence.Name;
            }
        }
        if (
            piece is { Speaker: not null, Evidence: not SpeakerEvidence.Name, Verb: >= 0 }
            && Signature(piece) is { } own
        )
            (piece.Handle, piece.SpeakerText, piece.Evidence, piece.Speaker) = (
                own,
                own,
                SpeakerEvidence.Signature,
                Called(own)
            );
        if (piece.Speaker is null && piece.Verb >= 0)
            Author(piece);
        Account(piece);
    }

    /// <summary>"“…,” ran the caption of her post", "It ends: “…”": what a post does; -1 for none.</summary>
    private int Reading(Piece piece)
    {
        var (first, end) = piece.Context;
        if (
            piece.End < end
            && prose.Lexicon.Posts.Reading.Contains(prose.Word(piece.End))
            && PostBeside(piece.End, first, end) > piece.End
        )
            return piece.End;
        var before = piece.First - (prose.Word(piece.First - 1) is ":" or "," ? 2 : 1);
        return
            before > first
            && prose.Lexicon.Posts.Reading.Contains(prose.Word(before))
            && (prose.Lexicon.Grammar.Collective.Contains(prose.Word(before - 1)) || IsMessage(before - 1))
            ? before
            : -1;
    }

    /// <summary>Who is named before a possessive; by surname where "Lee's Instagram" was taken for a name.</summary>
    private Resolved? Owner(int token)
    {
        if (names.At(token) is not { Kind: EntityKind.Company } named || networks.At(token + 2) is null)
            return names.At(token);
        var surname = prose.Word(token).ToString();
        var people = names
            .Entities.Where(e => e.Kind == EntityKind.Person && e.Name.Split(' ')[^1] == surname)
            .Take(2)
            .ToList();
        return people.Count == 1 ? people[0] : named;
    }

    private NetworkMention? NetworkOf(Resolved speaker, int first, int end)
    {
        if (speaker.Kind != EntityKind.Company)
            return null;
        for (var k = first; k < end; k++)
        {
            if (!quoted[k] && names.At(k) == speaker && networks.At(k) is { } network)
                return network;
        }
        return null;
    }

    private void Author(Piece piece)
    {
        var (first, end) = piece.Context;
        // "it read", of a post that the sentence before tells of
        if (IsIt(piece))
        {
            Poster(piece, piece.First);
            return;
        }
        var noun = PostBeside(piece.Verb, first, end);
        if (noun < 0)
            return;
        var limit = noun < piece.Verb ? piece.Verb : end;
        for (var k = noun + 1; k < limit && !quoted[k]; k++)
        {
            if (!prose.Lexicon.Posts.By.Contains(prose.Word(k)))
                continue;
            // "by an account called @ann"
            if (AccountBehind(k, limit) is >= 0 and var account)
            {
                var handle = prose.Word(account).ToString();
                (piece.Handle, piece.SpeakerText, piece.Evidence) = (handle, handle, SpeakerEvidence.Signature);
                piece.Speaker = Called(handle);
                return;
            }
            if (subjects.Behind(k, limit) is not { } author || referents.Resolve(author) is not { } named)
                continue;
            piece.Speaker = named;
            piece.Evidence = author.Named is null ? SpeakerEvidence.Description : SpeakerEvidence.Name;
            piece.SpeakerText = author.Text(prose);
            return;
        }
        // "a message on Lee's X account"
        for (var k = noun + 1; k < limit && !quoted[k]; k++)
        {
            if (prose.Tokens[k].Kind != TokenKind.Possessive || Owner(k - 1) is not { } owner || !IsOnNetwork(k, limit))
                continue;
            (piece.Speaker, piece.Evidence) = (owner, SpeakerEvidence.Name);
            return;
        }
        if (noun < piece.Verb && Sender(noun, first) is { } sender && referents.Resolve(sender, piece) is { } sent)
        {
            piece.Speaker = sent;
            piece.Evidence = sender.Pronoun ? SpeakerEvidence.Pronoun : SpeakerEvidence.Name;
            piece.SpeakerText = sender.Text(prose);
            return;
        }
        // "read the fourth post"
        if (!_words.Media.TryGetValue(prose.Word(noun), out var medium) || medium.Kind != QuotationKind.Tweet)
            return;
        Poster(piece, Math.Min(piece.First, noun));
    }

    /// <summary>"She later sent a text to her manager which read:"; null where nobody does so.</summary>
    private Subject? Sender(int noun, int first)
    {
        for (var k = noun - 1; k >= Math.Max(first + 1, noun - FurthestVerb) && prose.IsWord(k); k--)
        {
            if (prose.Lexicon.Posts.TakingTo.Contains(prose.Word(k)))
                return subjects.Before(k, first);
        }
        return null;
    }

    /// <summary>"read the last post on X from her account, @ann": whose the post is that reads so.</summary>
    private string? Signature(Piece piece)
    {
        var (first, end) = piece.Context;
        if (
            !prose.Lexicon.Posts.Reading.Contains(prose.Word(piece.Verb))
            || PostBeside(piece.Verb, first, end) is not (>= 0 and var noun)
        )
            return null;
        var limit = noun < piece.Verb ? piece.Verb : end;
        for (var k = noun + 1; k < limit && !quoted[k]; k++)
        {
            if (prose.Lexicon.Posts.By.Contains(prose.Word(k)) && AccountBehind(k, limit) is >= 0 and var account)
                return prose.Word(account).ToString();
        }
        return null;
    }

    /// <summary>"@AnnLee": the one whose name of several words the account is; null where it is nobody's.</summary>
    private Resolved? Called(string handle)
    {
        var called = names
            .Entities.Take(InputLimits.LookBack)
            .Where(entity =>
                entity.Name.Contains(' ', StringComparison.Ordinal)
                && handle
                    .AsSpan(1)
                    .Equals(string.Concat(entity.Name.Where(char.IsLetterOrDigit)), StringComparison.OrdinalIgnoreCase)
            )
            .Take(2)
            .ToList();
        return called.Count == 1 ? called[0] : null;
    }

    private int AccountBehind(int token, int end)
    {
        for (var k = token + 1; k < Math.Min(end, token + FurthestAccount); k++)
        {
            if (Handles.IsAccount(prose, k))
                return k;
        }
        return -1;
    }

    /// <summary>Gives the words to whoever posted last before a token.</summary>
    private void Poster(Piece piece, int token)
    {
        foreach (var posting in postings.Before(token, paragraphs: 1))
        {
            if (posting.IsAside)
                continue;
            piece.Speaker = posting.Poster;
            piece.Evidence = SpeakerEvidence.SentenceBefore;
            return;
        }
    }

    /// <summary>Whether "it" reads or says so, which may be a post.</summary>
    private bool IsIt(Piece piece) =>
        piece.SpeakerText is { } text
        && prose.Lexicon.Grammar.Collective.Contains(text)
        && prose.Lexicon.Posts.Reading.Contains(prose.Word(piece.Verb));

    private bool IsOnNetwork(int token, int end)
    {
        for (var k = token + 1; k < Math.Min(end, token + FurthestPost); k++)
        {
            if (networks.At(k) is not null)
                return true;
        }
        return false;
    }

    /// <summary>The noun of what was posted or sent, where it is what speaks; -1 where it is not.</summary>
    private int PostBeside(int verb, int first, int end)
    {
        for (var k = verb + 1; k < Math.Min(end, verb + 1 + FurthestPost) && prose.IsWord(k) && !quoted[k]; k++)
        {
            if (prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(k)) || names.At(k)?.Kind == EntityKind.Person)
                break;
            if (IsMessage(k))
                return k;
        }
        for (var k = verb - 1; k >= Math.Max(first, verb - FurthestAccount) && !quoted[k]; k--)
        {
            if (!IsMessage(k))
                continue;
            for (var n = k - 1; n >= Math.Max(first, k - 4); n--)
            {
                if (prose.Lexicon.Speech.MeansPrepositions.Contains(prose.Word(n)))
                    return -1;
            }
            return k;
        }
        return -1;
    }

    private bool IsMessage(int token) =>
        _words.Media.TryGetValue(prose.Word(token), out var medium)
            && medium.Kind is QuotationKind.Tweet or QuotationKind.Writing
            && !prose.Lexicon.Speech.OfPosting.Contains(prose.Word(token))
        || prose.Lexicon.Speech.Messages.Contains(prose.Word(token))
            && prose.Lexicon.Speech.OfPosting.Contains(prose.Word(token));

    /// <summary>"@ann wrote", "Lee (@ann) wrote", "On X, where he is @ann".</summary>
    private void Account(Piece piece)
    {
        var (first, end) = piece.Context;
        for (var k = first; k < end; k++)
        {
            if (quoted[k] || !Handles.IsAccount(prose, k) || IsAnswered(k, first))
                continue;
            var handle = prose.Word(k).ToString();
            var isSpeaker =
                piece.SpeakerText == handle
                || piece.Speaker is null && piece.Verb > k && piece.Verb - k <= FurthestAccount
                || piece.Speaker is null && piece.SpeakerText?.Contains(handle, StringComparison.Ordinal) == true
                || piece.Speaker is null && piece.Verb >= 0 && k > piece.Verb && k - piece.Verb <= FurthestPost;
            if (isSpeaker)
            {
                (piece.Handle, piece.SpeakerText, piece.Evidence) = (handle, handle, SpeakerEvidence.Signature);
                piece.Speaker ??= Called(handle);
            }
            else if (piece.Speaker is not null)
                piece.Handle ??= handle;
            return;
        }
    }

    /// <summary>"replying to @ann", "tweeted at @ann": whom the words are for.</summary>
    private bool IsAnswered(int token, int first)
    {
        for (var k = token - 1; k >= Math.Max(first, token - 4); k--)
        {
            if (
                prose.EndOfPhrase(k, prose.Lexicon.Posts.Replying) > 0
                || prose.Lexicon.Grammar.To.Contains(prose.Word(k))
            )
                return true;
            if (prose.Tokens[k].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }
}
