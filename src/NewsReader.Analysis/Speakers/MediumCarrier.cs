using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>Carries what is stated once, by what means and when, to the pieces it holds for.</summary>
internal sealed class MediumCarrier(
    TokenisedProse prose,
    bool[] quoted,
    IReadOnlyList<Piece> pieces,
    Postings postings,
    Answers answers,
    StatedMedia media,
    NetworkMentions networks
)
{
    private readonly MediumWords _words = MediumWords.Of(prose.Lexicon);

    private readonly HashSet<string> _networks = new(StringComparer.Ordinal);

    private bool _hasNetworks;

    /// <summary>
    /// A means once stated holds for what goes on with it: for the same speaker's next words without a means of their
    /// own, and for answers to a post, which are posts.
    /// </summary>
    /// <param name="piece">The next one, behind all others.</param>
    public void Carry(Piece piece)
    {
        var previous = IsAdjacent(piece) ? pieces[^1] : null;
        if (!piece.Medium.IsStated)
        {
            if (OfPieces(piece) is { } carried)
                piece.Medium = carried;
            else if (OfPostings(piece) is { } told)
            {
                piece.Medium = told.Medium;
                // "In a post on Friday Lee was sure. “…,” she wrote.": when it was posted.
                if (told.Posting.Poster is not null && told.Posting.Poster == piece.Speaker)
                    piece.Time ??= StatedTime.Of(
                        prose,
                        quoted,
                        prose.SentenceStart(told.Posting.Token),
                        prose.SentenceEnd(told.Posting.Token)
                    );
            }
            else if (
                piece.SpeakerText is { } owned
                && prose.Lexicon.Speech.Messages.Contains(owned.Split(' ')[^1])
                && prose.Lexicon.Speech.Statements.StandsIn(owned)
            )
                piece.Medium = Medium.StatementIn(prose.Lexicon);
            if (piece.Verb < 0)
                piece.Time ??= previous?.Time;
        }
        else if (piece.Medium.Name is null && piece.Medium.Kind == QuotationKind.Tweet)
            piece.Medium = piece.Medium with { Name = Carried(piece)?.Name };
        else if (piece.Medium.Name is null && Carried(piece) is { Kind: QuotationKind.Tweet } network)
            piece.Medium = piece.Medium with { Name = network.Name };
        if (piece.Medium is { Name: null, Kind: QuotationKind.Tweet })
            piece.Medium = piece.Medium with { Name = OnlyNetwork() };
        // "in a May 2021 statement" before, "the statement's first line reads" behind.
        if (piece.Time is null && piece.Medium.Kind == QuotationKind.Statement && piece.Context.First > 0)
            piece.Time = StatedTime.Of(
                prose,
                quoted,
                prose.SentenceStart(piece.Context.First - 1),
                piece.Context.First
            );
    }

    /// <summary>The one network that the article speaks of; null where it speaks of none or of several.</summary>
    private string? OnlyNetwork()
    {
        if (!_hasNetworks)
        {
            _hasNetworks = true;
            for (var i = 0; i < prose.Count && _networks.Count < 2; i++)
            {
                if (!quoted[i] && networks.At(i) is { } mention)
                    _networks.Add(mention.Network.Name);
            }
        }
        return _networks.Count == 1 ? _networks.First() : null;
    }

    private bool IsAdjacent(Piece piece) =>
        pieces.Count > 0 && prose.ParagraphOf(piece.First) == prose.ParagraphOf(pieces[^1].End - 1);

    private Medium? Carried(Piece piece) => OfPieces(piece) ?? OfPostings(piece)?.Medium;

    /// <summary>The means of a quotation before.</summary>
    private Medium? OfPieces(Piece piece)
    {
        var verb = piece.Verb >= 0 ? prose.Word(piece.Verb) : default;
        var previous = pieces.Count > 0 ? pieces[^1] : null;
        var last = Last(p => p.Medium.IsStated && p.Speaker is not null && p.Speaker == piece.Speaker);
        if (
            piece.ReplyTo is { } answered
            && Last(p => p.Speaker == answered) is { Medium.Kind: QuotationKind.Tweet } post
        )
            return post.Medium;
        if (
            piece.ReplyToText is { } account
            && Last(p => p.Handle == account) is { Medium.Kind: QuotationKind.Tweet } own
        )
            return own.Medium;
        if (
            previous is { Medium.IsStated: true }
            && IsAdjacent(piece)
            && (piece.Verb < 0 || prose.Lexicon.Speech.Continuing.Contains(verb) || IsSame(previous, piece))
        )
            return previous.Medium;
        // "“…,” Lee texted. “…,” Chan replied."
        if (
            previous is { Medium: { Kind: QuotationKind.Writing, Name: not null } message }
            && prose.ParagraphOf(piece.First) - prose.ParagraphOf(previous.End - 1) is var apart
            // A paragraph that begins with the answer goes on with the talk.
            && (apart == 0 || apart == 1 && prose.ParagraphOf(piece.First - 1) < prose.ParagraphOf(piece.First))
            && IsSent(message)
            && answers.Replies(piece)
        )
            return message;
        if (
            last is not null
            && (
                prose.Lexicon.Speech.Continuing.Contains(verb)
                || (
                    last.Medium.Kind == QuotationKind.Tweet
                    && piece.Speaker!.Places.Count > 0
                    && prose.Lexicon.Speech.OnNetworks.Contains(verb)
                )
            )
        )
            return last.Medium;
        return
            piece.Speaker is null
            && piece.SpeakerText is { } text
            && OneOfMany(text) is { Medium.Kind: QuotationKind.Tweet } thread
            ? thread.Medium
            : null;
    }

    /// <summary>Whether one writes so to somebody: a letter, a text, what a network has for some alone.</summary>
    private bool IsSent(Medium medium) =>
        _words.Networks.ContainsKey(medium.Name!.Split(' ')[0])
        || prose.Lexicon.Posts.Mail.Contains(medium.Name.Split(' ')[0]);

    private static bool IsSame(Piece previous, Piece piece) =>
        previous.Speaker == piece.Speaker && (piece.Speaker is not null || previous.SpeakerText == piece.SpeakerText);

    /// <summary>The means of a post that the article tells of before: "Lee took to X. “…,” she wrote."</summary>
    private (Medium Medium, Posting Posting)? OfPostings(Piece piece)
    {
        var (first, end) = piece.Context;
        var isAgain = media.IsAgain(first, end, piece.Verb);
        var replies = answers.Replies(piece) || piece.ReplyTo is not null;
        var writes = Writes(piece);
        foreach (var posting in postings.Before(piece.First, paragraphs: 1))
        {
            if (posting.Token >= first && posting.Token < end && !posting.IsAside && posting.Poster == piece.Speaker)
                continue;
            var medium = AsAnswered(posting);
            // "Lee posted a video. “…,” she wrote": below it
            if (medium.Kind == QuotationKind.Speech && IsText(piece))
                medium = medium with { Kind = QuotationKind.Tweet };
            if (isAgain || IsOneOfThem(first))
                return (medium, posting);
            if (IsLedIn(piece, posting))
                return (medium, posting);
            // "wrote one commenter": below the post that the article tells of
            if (piece.Speaker is null && piece.SpeakerText is { } many && (IsUser(many) || writes && IsOneOfMany(many)))
                return (medium, posting);
            if (posting.Poster is null ? posting.Handle is not null && replies : posting.Poster != piece.Speaker)
            {
                if (replies && !(piece.Speaker is null && piece.SpeakerText is null))
                    return (
                        medium.Kind == QuotationKind.Speech ? medium with { Kind = QuotationKind.Tweet } : medium,
                        posting
                    );
                continue;
            }
            if (posting.IsAside || IsBroken(piece, posting.Token))
                continue;
            if (writes || (posting.Poster is not null || medium.Kind == QuotationKind.Speech) && Says(piece, posting))
                return (medium, posting);
        }
        return null;
    }

    /// <summary>
    /// "On X she tried again. “…”", "The fifth was short: “…”": words that nobody else says, behind a post in their
    /// paragraph.
    /// </summary>
    private bool IsLedIn(Piece piece, Posting posting) =>
        piece.Verb < 0
        && !piece.Embedded
        && !posting.IsAside
        && (piece.Speaker is null ? piece.SpeakerText is null : piece.Speaker == posting.Poster)
        && prose.ParagraphOf(posting.Token) == prose.ParagraphOf(piece.First)
        && (pieces.Count == 0 || pieces[^1].First < posting.Token);

    /// <summary>"Messages from a WhatsApp group were leaked. In one, Lee told colleagues: “…”"</summary>
    private bool IsOneOfThem(int first) =>
        prose.Lexicon.Speech.MeansPrepositions.Contains(prose.Word(first))
        && prose.Lexicon.Speech.OneOfMany.Contains(prose.Word(first + 1))
        && (prose.Word(first + 2) is "," || !prose.IsWord(first + 2));

    /// <summary>What is called by its old name, where it answers a post that is called by the new one.</summary>
    private Medium AsAnswered(Posting posting)
    {
        foreach (var renamed in prose.Lexicon.Posts.Renamed)
        {
            if (posting.Medium.Name != renamed.Old || !prose.Lexicon.Posts.Replies.Contains(prose.Word(posting.Token)))
                continue;
            foreach (var before in postings.Before(posting.Token, paragraphs: 1))
            {
                if (before.Medium.Name == renamed.New)
                    return posting.Medium with { Name = renamed.New };
            }
        }
        return posting.Medium;
    }

    private bool IsText(Piece piece) =>
        piece.Verb >= 0
        && (
            prose.Lexicon.Speech.OfWriting.Contains(prose.Word(piece.Verb))
            || prose.Lexicon.Speech.OfPosting.Contains(prose.Word(piece.Verb))
        );

    private bool Writes(Piece piece)
    {
        if (piece.Verb < 0)
            return false;
        var verb = prose.Word(piece.Verb);
        return prose.Lexicon.Speech.OfWriting.Contains(verb)
            || prose.Lexicon.Speech.OfPosting.Contains(verb)
            || prose.Lexicon.Speech.Continuing.Contains(verb)
            || prose.Lexicon.Speech.OnNetworks.Contains(verb)
            || prose.Lexicon.Posts.Reading.Contains(verb)
                && (piece.SpeakerText is null || prose.Lexicon.Grammar.Collective.Contains(piece.SpeakerText))
            || piece.SpeakerText is { } text && prose.Lexicon.Speech.Messages.Contains(text.Split(' ')[^1]);
    }

    /// <summary>Whether words that are only said are those of a post told of right before.</summary>
    private bool Says(Piece piece, Posting posting) =>
        piece.Time is null
        && !(piece.Verb >= 0 && prose.Lexicon.Speech.Told.Contains(prose.Word(piece.Verb)))
        && (
            posting.Medium.Kind == QuotationKind.Speech
            || prose.ParagraphOf(posting.Token) == prose.ParagraphOf(piece.First)
                && prose.SentenceEnd(posting.Token) >= Math.Min(piece.Context.First, piece.First)
        );

    /// <summary>Whether the same speaker has spoken by other means since.</summary>
    private bool IsBroken(Piece piece, int since)
    {
        for (var k = pieces.Count - 1; k >= 0 && pieces[k].First > since; k--)
        {
            if (
                pieces[k] is { Medium: { IsStated: true, Kind: not QuotationKind.Tweet } }
                && pieces[k].Speaker == piece.Speaker
            )
                return true;
        }
        return false;
    }

    /// <summary>The post that "a user", "another" goes on with.</summary>
    private Piece? OneOfMany(string speaker) =>
        prose.Lexicon.Speech.Users.StandsIn(speaker) ? Last(p => p.Medium.Kind == QuotationKind.Tweet)
        : pieces.Count > 0
        && (prose.Lexicon.Speech.Commenters.StandsIn(speaker) || prose.Lexicon.Speech.OneOfMany.Contains(speaker))
            ? pieces[^1]
        : null;

    private bool IsUser(string speaker) =>
        prose.Lexicon.Speech.Users.StandsIn(speaker) || prose.Lexicon.Speech.Commenters.StandsIn(speaker);

    private bool IsOneOfMany(string speaker) => IsUser(speaker) || prose.Lexicon.Speech.OneOfMany.Contains(speaker);

    private Piece? Last(Predicate<Piece> fits)
    {
        for (var i = pieces.Count - 1; i >= Math.Max(0, pieces.Count - InputLimits.LookBack); i--)
        {
            prose.Take(1);
            if (fits(pieces[i]))
                return pieces[i];
        }
        return null;
    }
}
