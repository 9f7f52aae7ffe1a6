namespace NewsReader.Library.Stories;

/// <summary>What a term of an article is, as evidence of its event.</summary>
internal enum TermKind : byte
{
    /// <summary>A word, without its ending.</summary>
    Word,

    /// <summary>A word of a name: of a person, a place, a storm, a product.</summary>
    Name,

    Figure,

    /// <summary>Somebody of the library, by who they are.</summary>
    Entity,
}

/// <summary>A term of an article, packed into eight bytes as it is kept.</summary>
internal readonly record struct EventTerm
{
    /// <summary>How much of a hash is kept: what leaves room for the days before it in a key of the index.</summary>
    public const int HashBits = 44;

    private const int Levels = 63;

    /// <summary>The rarest share of the news that is told apart is e^(-63/8).</summary>
    private const double SharesInE = 8;

    private const int KindAt = 18;
    private const int SalienceAt = 12;
    private const int ShareAt = 6;

    private EventTerm(ulong packed) => Packed = packed;

    /// <param name="salience">How much the article is about it, from 0 to 1.</param>
    /// <param name="share">In what part of the news it stands, as far as that is known before the library is.</param>
    /// <param name="leads">Whether it stands in the headline or the lede.</param>
    public EventTerm(ulong hash, TermKind kind, double salience, double share, bool leads) =>
        Packed =
            hash >> (64 - HashBits) << (64 - HashBits)
            | (ulong)kind << KindAt
            | (ulong)Math.Clamp((int)Math.Round(salience * Levels), 1, Levels) << SalienceAt
            | (ulong)Math.Clamp((int)Math.Round(-Math.Log(share) * SharesInE), 0, Levels) << ShareAt
            | (leads ? 1UL : 0);

    public ulong Packed { get; }

    /// <summary>What is the same of the same term in every article.</summary>
    public ulong Key => Packed >> (64 - HashBits);

    public TermKind Kind => (TermKind)(Packed >> KindAt & 3);

    public double Salience => (Packed >> SalienceAt & Levels) / (double)Levels;

    public double Share => Math.Exp(-(double)(Packed >> ShareAt & Levels) / SharesInE);

    public bool Leads => (Packed & 1) != 0;

    public static EventTerm Read(ulong packed) => new(packed);
}
