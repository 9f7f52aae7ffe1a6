namespace NewsReader.Text.Languages;

/// <summary>What follows a verb by which the news reports what somebody said in its own words.</summary>
/// <param name="Follows">The kinds of what may follow.</param>
/// <param name="Particles">Words that belong to the verb, what is said behind them: "called for".</param>
/// <param name="BehindWhom">Words behind somebody who is spoken of: "accused Lee of".</param>
public sealed record ReportingVerb(Reports Follows, WordSet Particles, WordSet BehindWhom)
{
    private const char OfParticle = '+';

    private const string OfWhom = "whom:";

    /// <summary>Whether it says no more than that somebody said it: hardly anything but a clause follows.</summary>
    public bool IsPlain => Follows.HasFlag(Reports.Plain);

    /// <summary>Reads the second column of a line of the list.</summary>
    /// <exception cref="FormatException">It has a kind that there is none of.</exception>
    internal static ReportingVerb Parse(string kinds)
    {
        var follows = Reports.Nothing;
        var (particles, behindWhom) = (new List<string>(), new List<string>());
        foreach (var kind in kinds.Split(' '))
        {
            if (kind[0] == OfParticle)
                particles.Add(kind[1..]);
            else if (kind.StartsWith(OfWhom, StringComparison.Ordinal))
                behindWhom.Add(kind[OfWhom.Length..]);
            else if (Enum.TryParse<Reports>(kind, ignoreCase: true, out var follow))
                follows |= follow;
            else
                throw new FormatException($"'{kind}' is nothing that follows a verb.");
        }
        return new ReportingVerb(
            follows,
            new WordSet(particles, anyCase: false),
            new WordSet(behindWhom, anyCase: false)
        );
    }
}

/// <summary>The kinds of what follows a verb that reports.</summary>
[Flags]
public enum Reports
{
    Nothing = 0,

    /// <summary>A clause, whatever opens it: "said the mill would close".</summary>
    Clause = 1,

    /// <summary>A clause behind a word that opens it: "disputed that".</summary>
    That = 2,

    /// <summary>"asked why the mill was shut".</summary>
    Question = 4,

    /// <summary>"promised to meet them".</summary>
    To = 8,

    /// <summary>"denied having known".</summary>
    Doing = 16,

    /// <summary>"demanded an inquiry".</summary>
    Thing = 32,

    /// <summary>"rejected the claim".</summary>
    Claim = 64,

    /// <summary>To whom it is said may stand between: "told reporters that".</summary>
    Listener = 128,

    /// <summary>The verb may stand within or behind what is said: "The mill, she said, would close".</summary>
    Inserted = 256,

    /// <summary>It says no more than that somebody said it.</summary>
    Plain = 512,

    /// <summary>Its subject is who hears it: "the court heard that".</summary>
    Heard = 1024,
}
