using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

// What is said in turn, and what is quoted there of others.
internal sealed partial class SpeakerFinder
{
    /// <summary>Fewer words behind what somebody else is quoted with are no quotation.</summary>
    private const int ShortestRest = 5;

    /// <summary>What stands in turns, their labels with them, is nobody's but the speakers'.</summary>
    private void Quote(IReadOnlyList<Turn> turns)
    {
        foreach (var turn in turns)
        {
            _quoted.AsSpan(turn.First.._prose.At(turn.Parts[0].End)).Fill(true);
            Fill(turn.Parts, true);
        }
    }

    private void Fill(IReadOnlyList<TextSpan> parts, bool value)
    {
        foreach (var part in parts)
            _quoted.AsSpan(_prose.At(part.Start).._prose.At(part.End)).Fill(value);
    }

    /// <summary>
    /// A turn; what it quotes of somebody else, with a word that says so, is that one's, and cuts it.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="quoted">What stands in quotation marks in it.</param>
    private void Add(Turn turn, List<IReadOnlyList<TextSpan>> quoted)
    {
        var at = _pieces.Count;
        _pieces.Add(PieceOf(turn, turn.Parts));
        var others = new List<Piece>();
        if (quoted.Count > 0)
        {
            Fill(turn.Parts, false);
            quoted.ForEach(parts => Fill(parts, true));
            foreach (var parts in quoted)
            {
                Attribute(parts);
                var piece = _pieces[^1];
                if (piece.SpeakerText is { } text && _prose.Lexicon.Speech.Turns.SecondPersons.Contains(text))
                    piece.Speaker = SpokenTo(turn, piece, at);
                if (IsAnothers(piece, turn))
                    others.Add(piece);
                else
                    _pieces.RemoveAt(_pieces.Count - 1);
            }
            Fill(turn.Parts, true);
        }
        if (others.Count == 0)
            return;
        _pieces.RemoveRange(at, _pieces.Count - at);
        var rest = turn.Parts;
        foreach (var other in others)
        {
            AddWords(turn, Cut(rest, int.MinValue, other.Parts[0].Start));
            _pieces.Add(other);
            rest = Cut(rest, other.Parts[^1].End, int.MaxValue);
        }
        AddWords(turn, rest);
    }

    private void AddWords(Turn turn, IReadOnlyList<TextSpan> words)
    {
        if (words.Count > 0 && words.Sum(part => _prose.At(part.End) - _prose.At(part.Start)) >= ShortestRest)
            _pieces.Add(PieceOf(turn, words));
    }

    /// <summary>What of the parts stands between two offsets.</summary>
    private List<TextSpan> Cut(IReadOnlyList<TextSpan> parts, int start, int end)
    {
        var cut = new List<TextSpan>();
        foreach (var part in parts)
        {
            var first = _prose.At(Math.Max(part.Start, start));
            var last = _prose.At(Math.Min(part.End, end));
            if (first < last)
                cut.Add(_prose.Span(first, last));
        }
        return cut;
    }

    private bool IsAnothers(Piece piece, Turn turn) =>
        piece is { Attributed: true, SpeakerText: { } text }
        && !_prose.Lexicon.Speech.Turns.FirstPersons.Contains(text)
        && (piece.Speaker is not null ? piece.Speaker != turn.Speaker : piece.Verb >= 0);

    /// <summary>"Jorge, you told us": who is named in the words before, else who spoke in the turn before.</summary>
    private Resolved? SpokenTo(Turn turn, Piece piece, int at)
    {
        for (var i = piece.First - 1; i >= turn.First; i--)
        {
            if (_names.At(i) is { Kind: EntityKind.Person } named && named != turn.Speaker)
                return named;
        }
        return at > 0 && _pieces[at - 1].Speaker is { } last && last != turn.Speaker ? last : null;
    }

    private Piece PieceOf(Turn turn, IReadOnlyList<TextSpan> parts)
    {
        var first = _prose.At(parts[0].Start);
        var end = _prose.At(parts[^1].End);
        return new Piece
        {
            Parts = parts,
            First = first,
            End = end,
            Embedded = false,
            Continues = false,
            IsTurn = true,
            Speaker = turn.Speaker,
            SpeakerText = turn.Label,
            Attributed = true,
            Evidence = turn.Evidence,
            Context = (parts[0].Start == turn.Parts[0].Start ? turn.First : first, end),
        };
    }
}
