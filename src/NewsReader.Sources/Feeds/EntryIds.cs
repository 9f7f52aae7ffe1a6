using System.Globalization;
using NewsReader.Sources.WebPages;

namespace NewsReader.Sources.Feeds;

/// <summary>What is known already of the entries of a feed.</summary>
/// <param name="Shared">What several entries had at one time: an id, an id with an address.</param>
/// <param name="IsOf">Whether what is known by such an id is this entry.</param>
public sealed record KnownEntries(IReadOnlySet<string> Shared, Func<string, FeedEntry, bool> IsOf)
{
    public static readonly KnownEntries None = new(new HashSet<string>(), (_, _) => false);
}

/// <summary>
/// What each entry of a feed is known by: its id; where several have that, with its address, then title and date, then
/// what it says, as far as is needed to tell it from the others. It is the same whenever the feed is read, however it
/// has grown.
/// </summary>
public static class EntryIds
{
    /// <summary>Stands between the parts of an id that was put together.</summary>
    public const string Between = " · ";

    private const int LongestPart = 1000;

    /// <summary>Gives the entries their ids; what stands there twice is left out.</summary>
    public static IReadOnlyList<FeedEntry> Assign(IReadOnlyList<FeedEntry> entries, KnownEntries known)
    {
        var addresses = entries
            .DistinctBy(entry => (entry.Address, entry.Title, entry.Published, entry.Html))
            .CountBy(entry => PageOf(entry.Address), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var assigned = new FeedEntry?[entries.Count];
        var open = Enumerable.Range(0, entries.Count).Select(i => new Candidate(i, entries[i])).ToList();
        while (open.Count > 0)
        {
            var next = new List<Candidate>();
            foreach (var group in open.GroupBy(candidate => candidate.Id, StringComparer.Ordinal))
            {
                var isShared = known.Shared.Contains(group.Key) || group.Skip(1).Any();
                var keeps = isShared ? group.FirstOrDefault(one => known.IsOf(group.Key, one.Entry)) : null;
                var isTaken = keeps is not null;
                foreach (var candidate in group)
                {
                    if (isShared && candidate != keeps && candidate.Lengthen())
                    {
                        next.Add(candidate);
                        continue;
                    }
                    // Alike to the last, they are one.
                    if (isTaken && candidate != keeps)
                        continue;
                    isTaken = true;
                    assigned[candidate.At] = candidate.Entry with
                    {
                        Id = candidate.Id,
                        HasOwnId = candidate.IsStated,
                        SharesAddress =
                            candidate.Entry.Address is not null && addresses[PageOf(candidate.Entry.Address)] > 1,
                    };
                }
            }
            open = next;
        }
        return [.. assigned.OfType<FeedEntry>()];
    }

    /// <summary>What an id was made longer from, the shortest first.</summary>
    public static IEnumerable<string> Beginnings(string id)
    {
        for (
            var at = id.IndexOf(Between, StringComparison.Ordinal);
            at > 0;
            at = id.IndexOf(Between, at + Between.Length, StringComparison.Ordinal)
        )
            yield return id[..at];
    }

    private static string PageOf(string? address) => address?.Split('#')[0] ?? "";

    /// <summary>An entry with the id that it has so far.</summary>
    private sealed class Candidate
    {
        private readonly Queue<Func<string?>> _rest;

        public Candidate(int at, FeedEntry entry)
        {
            (At, Entry) = (at, entry);
            _rest = new([
                () => entry.StatedId,
                () => entry.Address,
                () =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{entry.Published?.UtcDateTime:s} {WebPage.PlainText(entry.Title ?? "")}"
                    ),
                () => entry.TextHash,
            ]);
            Lengthen();
            IsStated = entry.StatedId is not null;
        }

        public int At { get; }

        public FeedEntry Entry { get; }

        public string Id { get; private set; } = "";

        /// <summary>Whether it is what the feed states, and no more.</summary>
        public bool IsStated { get; private set; }

        /// <summary>Adds what is told next; false where nothing is left.</summary>
        public bool Lengthen()
        {
            while (_rest.TryDequeue(out var next))
            {
                if (MarkdownArticle.OneLine(next(), LongestPart) is not { Length: > 0 } part || part == Id)
                    continue;
                (Id, IsStated) = (Id.Length == 0 ? part : Id + Between + part, false);
                return true;
            }
            return false;
        }
    }
}
