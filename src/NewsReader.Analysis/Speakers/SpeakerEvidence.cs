namespace NewsReader.Analysis.Speakers;

/// <summary>What a quotation's speaker was found by.</summary>
internal enum SpeakerEvidence : byte
{
    /// <summary>Nobody was found.</summary>
    None,

    /// <summary>The attribution names the speaker.</summary>
    Name,

    /// <summary>The post is signed.</summary>
    Signature,

    /// <summary>The attribution has a pronoun.</summary>
    Pronoun,

    /// <summary>The attribution has other words: "the senator", "a user".</summary>
    Description,

    /// <summary>An attribution in form, whose verb is no word of saying.</summary>
    AnyVerb,

    /// <summary>The sentence before leads to it.</summary>
    SentenceBefore,

    /// <summary>It goes on with the quotation before.</summary>
    QuotationBefore,
}

internal static class SpeakerEvidenceExtensions
{
    /// <summary>
    /// How often a speaker so found is right, from 0 to 1: measured on real articles by the accuracy command, rounded
    /// down.
    /// </summary>
    public static double Confidence(this SpeakerEvidence evidence) =>
        evidence switch
        {
            SpeakerEvidence.None => 0,
            SpeakerEvidence.Name => 0.95,
            SpeakerEvidence.Signature => 0.99,
            SpeakerEvidence.Pronoun => 0.9,
            SpeakerEvidence.Description => 0.85,
            SpeakerEvidence.AnyVerb => 0.7,
            SpeakerEvidence.SentenceBefore => 0.6,
            _ => 0.4,
        };
}
