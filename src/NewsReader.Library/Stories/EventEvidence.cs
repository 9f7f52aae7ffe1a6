namespace NewsReader.Library.Stories;

/// <summary>
/// Whether two articles tell one event: a logistic score of what speaks for it and what against, 0 where both are
/// equal. Terms weigh by how rare they are (incremental TF-IDF, as in topic detection and tracking: Allan 2002).
/// </summary>
internal static class EventEvidence
{
    /// <summary>Two articles of which nothing is known are of two events.</summary>
    private const double Prior = -7.4;

    /// <summary>
    /// Who and where: the cosine of their names and figures; of its root, since little of it tells much.
    /// </summary>
    private const double SameNames = 9.1;

    /// <summary>What happened: the cosine of their other words.</summary>
    private const double SameWords = 9.8;

    /// <summary>Texts whose words are more alike are written by one pattern, or one from the other.</summary>
    private const double OfOnePattern = 0.3;

    /// <summary>Of one pattern, with other names or figures: the weather of another town, another quarter.</summary>
    private const double OtherInPattern = -45;

    /// <summary>Other figures count so much against as other names.</summary>
    private const double OtherFigures = 0.7;

    private const int FewestFigures = 2;

    /// <summary>Without a rare name in both, kind and words tell that two events are alike, and not one.</summary>
    private const double NamesForWords = 0.35;

    /// <summary>The rarest name that both have.</summary>
    private const double RarestName = 3.6;

    /// <summary>The other names: one actor is in many events, several together are in few.</summary>
    private const double OtherNames = 2.4;

    private const double MostOtherNames = 2;

    /// <summary>Figures that both have.</summary>
    private const double SameFigures = 2.5;

    private const double MostFigures = 1;

    /// <summary>Both tell an event of one kind…</summary>
    private const double SameKind = 3.9;

    /// <summary>…or of one no word tells what kind it is…</summary>
    private const double UnknownKind = 0.8;

    /// <summary>…or of kinds that are none of the other's.</summary>
    private const double OtherKind = -4;

    /// <summary>They speak of no day together…</summary>
    private const double OtherDay = -0.4;

    /// <summary>…and for each day between the nearest that they speak of: the next match, the next vote.</summary>
    private const double OtherDays = -1.7;

    private const double MostOtherDays = 6;

    /// <summary>For each day between two articles: an event goes quiet.</summary>
    private const double DayBetween = -0.28;

    /// <summary>What each leads with, place or opponent or company, is nowhere in the other.</summary>
    private const double OtherLead = -0.7;

    /// <summary>
    /// For each doubling of the shorter text: two long ones have names in common by chance.
    /// </summary>
    private const double Length = -2.5;

    private const double ShortText = 150;

    /// <summary>A name that everybody has tells two events apart no more than it joins them.</summary>
    private const double TellingRarity = 2;

    /// <summary>No story goes on for so many days without a word between.</summary>
    public const double MostDaysBetween = 8;

    /// <summary>
    /// A story begins with two articles that are alike so much; others join it where they are rather than not.
    /// </summary>
    public const double Beginning = 1;

    /// <summary>
    /// An article that names nobody rare is about little that tells it apart: so many terms, rare ones, are counted as
    /// its own beside what it has.
    /// </summary>
    private const double RareTerms = 1.75;

    private const double RareWords = 0.5;

    /// <summary>What is beyond them speaks no louder: one pair decides on no story.</summary>
    public const double Surest = 4;

    /// <summary>How much the kinds of terms weigh.</summary>
    private static double WeightOf(TermKind kind) =>
        kind switch
        {
            TermKind.Name => 1,
            TermKind.Entity => 0.35,
            TermKind.Figure => 0.6,
            _ => 0.5,
        };

    /// <summary>What is kept first where an article has too many terms.</summary>
    public static double Priority(EventTerm term) =>
        WeightOf(term.Kind) * term.Salience * Math.Log(1 / Math.Max(term.Share, 1e-3));

    /// <summary>An article's terms as they weigh now.</summary>
    public static WeighedSketch Weigh(long article, EventSketch sketch, TermFrequencies frequencies)
    {
        var terms = sketch.Terms;
        var (weights, rarities) = (new double[terms.Count], new double[terms.Count]);
        var (squares, words, leadNames) = (0.0, 0.0, 0.0);
        for (var i = 0; i < terms.Count; i++)
        {
            rarities[i] = frequencies.Rarity(terms[i]);
            weights[i] = WeightOf(terms[i].Kind) * terms[i].Salience * rarities[i];
            squares += weights[i] * weights[i];
            if (terms[i].Kind == TermKind.Word)
                words += weights[i] * weights[i];
            if (IsLeadName(terms[i], rarities[i]))
                leadNames += Telling(rarities[i]);
        }
        return new WeighedSketch(
            article,
            sketch,
            weights,
            rarities,
            Math.Sqrt(squares + Math.Pow(RareTerms * frequencies.MostRarity, 2)),
            Math.Sqrt(words + Math.Pow(RareWords * frequencies.MostRarity, 2)),
            leadNames
        );
    }

    /// <param name="mostRarity"><see cref="TermFrequencies.MostRarity"/>.</param>
    public static double Score(WeighedSketch a, WeighedSketch b, double mostRarity)
    {
        var apart = Math.Abs(a.Sketch.At - b.Sketch.At);
        if (a.Sketch.IsSeries || b.Sketch.IsSeries || apart > MostDaysBetween)
            return -Surest;
        var shared = new Shared();
        var (i, j) = (0, 0);
        while (i < a.Sketch.Terms.Count && j < b.Sketch.Terms.Count)
        {
            var (one, other) = (a.Sketch.Terms[i], b.Sketch.Terms[j]);
            if (one.Key < other.Key)
                i++;
            else if (one.Key > other.Key)
                j++;
            else
                shared.Add(one, other, (a, i++), (b, j++), mostRarity);
        }
        var days = DaysApart(a.Sketch, b.Sketch);
        var words = shared.Words / (a.WordNorm * b.WordNorm);
        var otherLead = Math.Min(Missing(shared.LeadNamesOfA, a.LeadNames), Missing(shared.LeadNamesOfB, b.LeadNames));
        var named = Math.Min(1, shared.Rarity / NamesForWords);
        var figures = Math.Min(a.Figures, b.Figures);
        var otherFigures = figures < FewestFigures ? 0 : OtherFigures * (1 - (double)shared.FigureCount / figures);
        return Prior
            + SameNames * Math.Sqrt(shared.Names / (a.Norm * b.Norm))
            + SameWords * named * Math.Sqrt(Math.Min(words, OfOnePattern))
            + OtherInPattern * Math.Max(0, words - OfOnePattern) * Math.Max(otherLead, otherFigures)
            + RarestName * shared.Rarest
            + OtherNames * Math.Min(shared.Rarity - shared.Rarest, MostOtherNames)
            + SameFigures * Math.Min(shared.Figures, MostFigures)
            + (
                (a.Sketch.Kinds & b.Sketch.Kinds) != 0 ? SameKind * named
                : a.Sketch.Kinds != 0 && b.Sketch.Kinds != 0 ? OtherKind
                : UnknownKind * named
            )
            + (days == 0 ? 0 : OtherDay + OtherDays * Math.Min(days, MostOtherDays))
            + DayBetween * apart
            + OtherLead * otherLead
            + Length * Math.Max(0, Math.Log2(Math.Min(a.Sketch.Words, b.Sketch.Words) / ShortText));
    }

    private static int DaysApart(EventSketch a, EventSketch b)
    {
        var apart = int.MaxValue;
        foreach (var one in a.Days)
        {
            foreach (var other in b.Days)
                apart = Math.Min(apart, Math.Abs(one - other));
        }
        return apart;
    }

    private static bool IsLeadName(EventTerm term, double rarity) =>
        term is { Leads: true, Kind: TermKind.Name } && rarity > TellingRarity;

    /// <summary>What a leading name tells: the rare town rather than the agency of all such reports.</summary>
    private static double Telling(double rarity) => Math.Pow(rarity, 3);

    private static double Missing(double part, double whole) => whole == 0 ? 0 : 1 - part / whole;

    /// <summary>What two articles have both.</summary>
    private struct Shared
    {
        public double Names;
        public double Words;

        /// <summary>Of the names that both have, by how rare they are and how much both are about them.</summary>
        public double Rarity;
        public double Rarest;
        public double Figures;
        public int FigureCount;
        public double LeadNamesOfA;
        public double LeadNamesOfB;

        public void Add(
            EventTerm one,
            EventTerm other,
            (WeighedSketch Sketch, int At) a,
            (WeighedSketch Sketch, int At) b,
            double mostRarity
        )
        {
            var product = a.Sketch.Weights[a.At] * b.Sketch.Weights[b.At];
            var rarity = Math.Min(a.Sketch.Rarities[a.At], b.Sketch.Rarities[b.At]);
            if (one.Kind == TermKind.Word && other.Kind == TermKind.Word)
                Words += product;
            else
                Names += product;
            var told = Math.Pow(rarity / mostRarity, 2) * Math.Sqrt(one.Salience * other.Salience);
            if (one.Kind == TermKind.Figure)
            {
                Figures += told;
                FigureCount++;
            }
            else if (one.Kind == TermKind.Name || other.Kind == TermKind.Name)
            {
                Rarity += told;
                Rarest = Math.Max(Rarest, told);
            }
            if (IsLeadName(one, a.Sketch.Rarities[a.At]))
                LeadNamesOfA += Telling(a.Sketch.Rarities[a.At]);
            if (IsLeadName(other, b.Sketch.Rarities[b.At]))
                LeadNamesOfB += Telling(b.Sketch.Rarities[b.At]);
        }
    }
}

/// <summary>An article's terms as they weigh among the articles of the library.</summary>
/// <param name="Weights">Of each term, in the sketch's order.</param>
/// <param name="Rarities">How rare each term is.</param>
/// <param name="WordNorm">The norm of its words alone.</param>
/// <param name="LeadNames">The rarity of the names in headline and lede.</param>
internal sealed record WeighedSketch(
    long Article,
    EventSketch Sketch,
    double[] Weights,
    double[] Rarities,
    double Norm,
    double WordNorm,
    double LeadNames
)
{
    /// <summary>How many figures it has.</summary>
    public int Figures { get; } = Sketch.Terms.Count(term => term.Kind == TermKind.Figure);
}
