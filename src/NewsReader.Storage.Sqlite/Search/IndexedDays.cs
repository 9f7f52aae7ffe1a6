using NewsReader.Library;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>The days of articles as words of the index.</summary>
internal static class IndexedDays
{
    /// <summary>
    /// A period, both days included, in as few words of the index as it takes: whole years, else whole months, else
    /// days; none where the last day is before the first.
    /// </summary>
    public static IEnumerable<string> Between(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; )
        {
            var (yearEnds, monthEnds) = (
                new DateOnly(day.Year, 12, 31),
                new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            );
            var (token, ends) =
                day.DayOfYear == 1 && yearEnds <= last ? (IndexToken.Year(day), yearEnds)
                : day.Day == 1 && monthEnds <= last ? (IndexToken.Month(day), monthEnds)
                : (IndexToken.Day(day), day);
            yield return token;
            if (ends == DateOnly.MaxValue)
                yield break;
            day = ends.AddDays(1);
        }
    }
}
