using NewsReader.Text;

namespace NewsReader.Search.Language.Fields;

/// <summary>A field whose value is a day or a period.</summary>
/// <param name="days">
/// The days looked for, by the first and the last day of the period; null where there are none.
/// </param>
internal sealed class PeriodField(Func<TextSpan, DateOnly, DateOnly, PeriodNode?> days) : SearchField
{
    /// <summary>The days of the period.</summary>
    public static PeriodNode? In(TextSpan span, DateOnly first, DateOnly last) => new(span, first, last);

    /// <summary>All days before the period.</summary>
    public static PeriodNode? Before(TextSpan span, DateOnly first, DateOnly last) =>
        first > DateOnly.MinValue ? new PeriodNode(span, null, first.AddDays(-1)) : null;

    /// <summary>All days behind the period.</summary>
    public static PeriodNode? After(TextSpan span, DateOnly first, DateOnly last) =>
        last < DateOnly.MaxValue ? new PeriodNode(span, last.AddDays(1), null) : null;

    internal override FieldMeaning? Parse(FieldValue value) =>
        StatedPeriod.Parse(value.Text, value.Today) is var (first, last) && days(value.Span, first, last) is { } period
            ? new FieldMeaning(period)
            : null;

    internal override bool IsOneValue(string words, DateOnly today) => StatedPeriod.Parse(words, today) is not null;

    internal override string Refusal(string value) =>
        $"“{value}” is no date. A day is 2026-05-10, a month 2026-05, a year 2026; “last week” and “3 days ago” are "
        + "understood.";
}
