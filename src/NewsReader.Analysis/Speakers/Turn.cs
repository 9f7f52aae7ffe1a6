using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>What one says in an interview or a transcript, with nothing but a label before it; tokens are half-open.
/// </summary>
/// <param name="First">The first token of the label, or of the words where there is none.</param>
/// <param name="Parts">The words, one part for every paragraph.</param>
/// <param name="Speaker">Null where the article names nobody.</param>
/// <param name="Evidence">What the speaker was found by.</param>
/// <param name="Label">Whose the turn is, as it stands; null where that names nobody.</param>
internal sealed record Turn(
    int First,
    IReadOnlyList<TextSpan> Parts,
    Resolved? Speaker,
    SpeakerEvidence Evidence,
    string? Label
);
