using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// Reads of each quotation by what means it was said, by whose account and whom it answers, and whether it is a post.
/// </summary>
internal sealed class PostReader
{
    private readonly TokenisedProse _prose;
    private readonly StatedMedia _media;
    private readonly PostAuthors _authors;
    private readonly Answers _answers;
    private readonly MediumCarrier _carrier;

    public PostReader(
        TokenisedProse prose,
        ResolvedNames names,
        bool[] quoted,
        SubjectFinder subjects,
        SpeechVerbs verbs,
        Referents referents,
        IReadOnlyList<Piece> pieces
    )
    {
        _prose = prose;
        var networks = new NetworkMentions(prose, names);
        var asides = new Asides(prose, names, verbs);
        var postings = new Postings(prose, names, quoted, subjects, referents, networks, asides);
        _media = new StatedMedia(prose, names, quoted, verbs, networks, asides);
        _authors = new PostAuthors(prose, names, quoted, subjects, referents, networks, postings);
        _answers = new Answers(prose, names, quoted, subjects, referents, postings, pieces);
        _carrier = new MediumCarrier(prose, quoted, pieces, postings, _answers, _media, networks);
    }

    /// <summary>Reads a quotation whose attribution is known; those before it have been read.</summary>
    public void Read(Piece piece)
    {
        _authors.Complete(piece);
        var (first, end) = piece.Context;
        piece.Medium = _media.Of(first, end, piece.Verb, piece.Speaker);
        // "Ten minutes later, in a text: “…”"
        if (!piece.Medium.IsStated && piece.Verb < 0 && _prose.Word(piece.First - 1) is ":")
            piece.Medium = _media.Of(_prose.SentenceStart(piece.First - 1), piece.First, -1, piece.Speaker);
        // "@ann said": an account speaks where it posts.
        if (!piece.Medium.IsStated && piece.Handle is { } handle && piece.SpeakerText == handle)
            piece.Medium = new(null, QuotationKind.Tweet);
        _answers.Find(piece);
        _carrier.Carry(piece);
    }
}
