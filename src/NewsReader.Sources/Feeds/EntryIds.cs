using System.Globalization;
using System.Text.RegularExpressions;
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
/// What each of several entries (of a feed, a mailbox, an export, a list) is known by: its id; where several have that,
/// with its address, then date, title, what it says and what comes with it, as far as is needed to tell it from the
/// others. It is the same whenever they are read, however they have grown.
/// </summary>
public static partial class EntryIds
{
    /// <summary>Stands between the parts of an id that was put together, and in none of them.</summary>
    public const string Between = " · ";

    private const int LongestPart = 1000;

    /// <summary>Gives the entries of a feed their ids; what stands there twice is left out.</summary>
    public static IReadOnlyList<FeedEntry> Assign(IReadOnlyList<FeedEntry> entries, KnownEntries known)
    {
        var shared = SharedPages(
            entries
                .DistinctBy(entry => (entry.StatedId, entry.Address, entry.Title, entry.Published, entry.Html))
                .Select(entry => entry.Address)
        );
        var said = entries
            .DistinctBy(entry => (entry.StatedId, entry.Title, entry.Html))
            .CountBy(entry => (entry.Title, entry.Html))
            .ToDictionary();
        var ids = Tell([.. entries.Select(MarksOf)], known.Shared, (id, at) => known.IsOf(id, entries[at]));
        return
        [
            .. entries
                .Zip(ids)
                .Where(pair => pair.Second is not null)
                .Select(pair =>
                    pair.First with
                    {
                        Id = pair.Second!,
                        HasOwnId = pair.First.StatedId is { } stated && pair.Second == Part(stated),
                        SaysWhatOthersSay = said[(pair.First.Title, pair.First.Html)] > 1,
                        SharesAddress = pair.First.Address is { } address && shared.Contains(PageAddress.Of(address)),
                    }
                ),
        ];
    }

    /// <summary>The id of each entry; null for one that is all that another is.</summary>
    /// <param name="marks">What tells each, the most telling first; null where it has none of that kind.</param>
    internal static IReadOnlyList<string?> Tell(IReadOnlyList<IEnumerable<string?>> marks) =>
        Tell(marks, KnownEntries.None.Shared, (_, _) => false);

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

    /// <summary>Says how many are all that another is, where any are.</summary>
    /// <param name="what">What they are, as whoever has the file calls them: "Letters".</param>
    internal static void TellRepeated(SourceContent content, string what, int repeated)
    {
        if (repeated > 0)
            content.Remarks.Add($"{what} that stand in it more than once, and are taken once: {repeated:N0}.");
    }

    /// <summary>The pages at which several of these addresses are (<see cref="PageAddress"/>).</summary>
    internal static HashSet<string> SharedPages(IEnumerable<string?> addresses) =>
        addresses
            .OfType<string>()
            .CountBy(PageAddress.Of, StringComparer.Ordinal)
            .Where(page => page.Value > 1)
            .Select(page => page.Key)
            .ToHashSet(StringComparer.Ordinal);

    /// <param name="shared">Ids that tell nothing, whoever has them.</param>
    /// <param name="isOf">Whether what is known by such an id is the entry of this number.</param>
    private static string?[] Tell(
        IReadOnlyList<IEnumerable<string?>> marks,
        IReadOnlySet<string> shared,
        Func<string, int, bool> isOf
    )
    {
        var told = new string?[marks.Count];
        var open = marks.Select((own, at) => new Candidate(at, own)).ToList();
        while (open.Count > 0)
        {
            var next = new List<Candidate>();
            foreach (var group in open.GroupBy(candidate => candidate.Id, StringComparer.Ordinal))
            {
                var isShared = shared.Contains(group.Key) || group.Skip(1).Any();
                var keeps = isShared ? group.FirstOrDefault(one => isOf(group.Key, one.At)) : null;
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
                    told[candidate.At] = candidate.Id;
                }
            }
            open = next;
        }
        return told;
    }

    private static IEnumerable<string?> MarksOf(FeedEntry entry)
    {
        yield return entry.StatedId;
        yield return entry.Address;
        // Before the title, which is corrected more often.
        yield return entry.Published?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
        yield return WebPage.PlainText(entry.Title ?? "");
        yield return entry.TextHash;
        // What has no words is told by what is heard or seen.
        yield return HashOf(entry.Enclosures.Select(file => file.Address));
        yield return HashOf(entry.Pictures.Select(picture => picture.Address));
    }

    /// <summary>Null where there are none.</summary>
    private static string? HashOf(IEnumerable<string> addresses) =>
        string.Join(' ', addresses) is { Length: > 0 } files ? SourceArticle.HashOf(files) : null;

    /// <summary>A part of an id: whatever it says, it is not taken for several.</summary>
    private static string Part(string? mark) => Dots().Replace(MarkdownArticle.OneLine(mark, LongestPart), "$0·");

    [GeneratedRegex(" ·+(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Dots();

    /// <summary>An entry with the id that it has so far.</summary>
    private sealed class Candidate
    {
        private readonly IEnumerator<string?> _rest;

        public Candidate(int at, IEnumerable<string?> marks)
        {
            (At, _rest) = (at, marks.GetEnumerator());
            Lengthen();
        }

        public int At { get; }

        public string Id { get; private set; } = "";

        /// <summary>Adds what is told next; false where nothing is left.</summary>
        public bool Lengthen()
        {
            while (_rest.MoveNext())
            {
                if (Part(_rest.Current) is not { Length: > 0 } part || part == Id)
                    continue;
                Id = Id.Length == 0 ? part : Id + Between + part;
                return true;
            }
            return false;
        }
    }
}
