namespace NewsReader.Analysis.Speakers;

/// <summary>Tweets that belong together: one speaker's, one behind the other, and the answers to them.</summary>
internal static class Threads
{
    /// <summary>The same quotations, those of a thread with its number.</summary>
    public static IReadOnlyList<Quotation> Number(IReadOnlyList<Quotation> quotations)
    {
        var numbered = quotations.ToArray();
        var lastOf = new Dictionary<NamedEntity, int>(ReferenceEqualityComparer.Instance);
        var threads = 0;
        var last = -1;
        for (var i = 0; i < numbered.Length; i++)
        {
            var quotation = numbered[i];
            // What is said by other means ends the thread; a few words taken up do not.
            if (quotation.Kind == QuotationKind.Fragment)
                continue;
            if (quotation.Kind != QuotationKind.Tweet)
            {
                last = -1;
                continue;
            }
            var before = quotation switch
            {
                { ReplyTo: { } answered } => lastOf.GetValueOrDefault(answered, -1),
                { Speaker: { } author } => lastOf.TryGetValue(author, out var own) && GoesOn(numbered[own], quotation)
                    ? own
                    : -1,
                // "Another user wrote": one more answer.
                _ => last >= 0 && numbered[last].ReplyTo is not null && quotation.SpeakerText is not null ? last : -1,
            };
            if (before >= 0 && numbered[before].Medium == quotation.Medium)
            {
                var thread = numbered[before].Thread ?? ++threads;
                numbered[before] = numbered[before] with { Thread = thread };
                numbered[i] = quotation with { Thread = thread };
            }
            if (quotation.Speaker is { } speaker)
                lastOf[speaker] = i;
            last = i;
        }
        return numbered;
    }

    /// <summary>
    /// Whether it is the same account's next post, unless the article says that it is of another time.
    /// </summary>
    private static bool GoesOn(Quotation before, Quotation quotation) =>
        quotation.Handle == before.Handle
        && (quotation.StatedTime is null || quotation.StatedTime == before.StatedTime);
}
