using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsReader.Library.Stories;

/// <summary>
/// What of an article tells its event: its terms, the days that it speaks of, and when it came. It is kept beside the
/// article, so that articles are compared without their texts.
/// </summary>
internal sealed class EventSketch
{
    /// <summary>What an article is most about; more terms of a long one are what it says beside.</summary>
    public const int MostTerms = 64;

    /// <summary>Who is named most.</summary>
    private const int MostEntities = 8;

    private const int MostDays = 6;
    private const int HeadBytes = 12;

    /// <summary>An entity that few articles name is as rare as a name that no list knows.</summary>
    private const double ShareOfEntity = 0.002;

    private const ulong EntitySalt = 0x9FB21C651E98DF25;

    private EventSketch(
        IReadOnlyList<EventTerm> terms,
        IReadOnlyList<int> days,
        double at,
        int words,
        bool isSeries,
        uint kinds
    ) => (Terms, Days, At, Words, IsSeries, Kinds) = (terms, days, at, words, isSeries, kinds);

    /// <summary>In the order of their keys, each once.</summary>
    public IReadOnlyList<EventTerm> Terms { get; }

    /// <summary>The days that it speaks of (<see cref="DateOnly.DayNumber"/>); at least those around its own.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>When it was published, in days.</summary>
    public double At { get; }

    /// <summary>The day of that.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)At);

    /// <summary>How long its text is.</summary>
    public int Words { get; }

    /// <summary>Whether it tells several events, or stands in a series under one title.</summary>
    public bool IsSeries { get; }

    /// <inheritdoc cref="EventText.Kind"/>
    public uint Kinds { get; }

    /// <param name="text">What the article's text has.</param>
    /// <param name="day">Its day, where it has no date the one on which it came.</param>
    /// <param name="entities">Whom it names, by their ids, with how much it is about them.</param>
    public static EventSketch Of(EventText text, DateOnly day, IEnumerable<(long Id, double Salience)> entities)
    {
        var terms = text
            .Terms.Concat(
                entities
                    .OrderByDescending(entity => entity.Salience)
                    .ThenBy(entity => entity.Id)
                    .Take(MostEntities)
                    .Select(entity => new EventTerm(
                        TextShingles.Mixed((ulong)entity.Id + EntitySalt),
                        TermKind.Entity,
                        entity.Salience,
                        ShareOfEntity,
                        leads: false
                    ))
            )
            .OrderByDescending(EventEvidence.Priority)
            .ThenBy(term => term.Packed)
            .Take(MostTerms)
            .OrderBy(term => term.Packed)
            .ToList();
        return new EventSketch(
            terms,
            text.Days.Count > 0 ? [.. text.Days.Take(MostDays)] : [day.DayNumber, day.DayNumber - 1],
            text.Published is { } published ? (published - DateTime.MinValue).TotalDays : day.DayNumber,
            text.Words,
            text.IsSeries,
            text.Kind
        );
    }

    /// <summary>As it is kept.</summary>
    public byte[] Stored()
    {
        var stored = new byte[HeadBytes + Days.Count * sizeof(int) + Terms.Count * sizeof(ulong)];
        var rest = stored.AsSpan();
        BinaryPrimitives.WriteInt32LittleEndian(rest, (int)(At * 24 * 60 / Tick));
        BinaryPrimitives.WriteUInt16LittleEndian(rest[4..], (ushort)Math.Min(Words, ushort.MaxValue));
        rest[6] = (byte)(IsSeries ? 1 : 0);
        rest[7] = (byte)Days.Count;
        BinaryPrimitives.WriteUInt32LittleEndian(rest[8..], Kinds);
        rest = rest[HeadBytes..];
        foreach (var day in Days)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, day);
            rest = rest[sizeof(int)..];
        }
        foreach (var term in Terms)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, term.Packed);
            rest = rest[sizeof(ulong)..];
        }
        return stored;
    }

    /// <summary>What <see cref="Stored"/> wrote.</summary>
    public static EventSketch Read(ReadOnlySpan<byte> stored)
    {
        var days = stored.Slice(HeadBytes, stored[7] * sizeof(int));
        var terms = stored[(HeadBytes + days.Length)..];
        var read = new EventTerm[terms.Length / sizeof(ulong)];
        for (var i = 0; i < read.Length; i++)
            read[i] = EventTerm.Read(BinaryPrimitives.ReadUInt64LittleEndian(terms[(i * sizeof(ulong))..]));
        return new EventSketch(
            read,
            [.. MemoryMarshal.Cast<byte, int>(days)],
            BinaryPrimitives.ReadInt32LittleEndian(stored) * Tick / (24.0 * 60),
            BinaryPrimitives.ReadUInt16LittleEndian(stored[4..]),
            stored[6] != 0,
            BinaryPrimitives.ReadUInt32LittleEndian(stored[8..])
        );
    }

    /// <summary>Minutes of one step of <see cref="At"/> as it is kept.</summary>
    private const double Tick = 1;
}
