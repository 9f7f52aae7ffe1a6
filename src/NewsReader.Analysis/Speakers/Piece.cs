using NewsReader.Analysis.Entities;
using NewsReader.Text;

namespace NewsReader.Analysis.Speakers;

/// <summary>One quoted passage and what was found of it; tokens are half-open and include the marks.</summary>
internal sealed class Piece
{
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>Whether the words are taken up in a sentence that is not the speaker's.</summary>
    public required bool Embedded { get; init; }

    /// <summary>Whether it goes on with the piece before, an attribution between them.</summary>
    public required bool Continues { get; init; }

    /// <summary>Whether it is a turn of an interview or a transcript, with a label or nothing before it.</summary>
    public bool IsTurn { get; init; }

    public Resolved? Speaker { get; set; }

    public string? SpeakerText { get; set; }

    /// <summary>For whom somebody speaks who is not named.</summary>
    public Resolved? OnBehalfOf { get; set; }

    public int Verb { get; set; } = -1;

    public Medium Medium { get; set; } = Medium.None;

    public string? Time { get; set; }

    public Resolved? ReplyTo { get; set; }

    /// <summary>The account that it answers, where nobody is named.</summary>
    public string? ReplyToText { get; set; }

    /// <summary>The account that it was posted by.</summary>
    public string? Handle { get; set; }

    /// <summary>Whether the attribution stands in the sentence itself and was not carried over.</summary>
    public bool Attributed { get; set; }

    /// <summary>What the speaker was found by.</summary>
    public SpeakerEvidence Evidence { get; set; }

    /// <summary>The tokens that the attribution was read from.</summary>
    public (int First, int End) Context { get; set; }
}
