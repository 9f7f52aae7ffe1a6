namespace NewsReader.Text.Languages;

/// <summary>Months, days, and how the news and a search say when.</summary>
public sealed class DateWords
{
    internal DateWords(WordLists lists)
    {
        MonthsAsNames = lists.Exact("months that are other words");
        HalfDays = lists.Exact("half days");
        Parts = lists.AnyCase("parts of a day");
        TodayCapital = lists.Exact("today, with a capital");
        Openers = lists.AnyCase("openers");
        Units = lists.AnyCase("units");
        Joints = lists.Exact("joints");
        DottedEndings = lists.Exact("endings before a full stop");
        OrdinalEndings = lists.Exact("ordinal endings");
        Of = lists.Exact("of");
        Last = lists.Exact("last");
        This = lists.Exact("this");
        Today = lists.Exact("today");
        Yesterday = lists.Exact("yesterday");
        Noon = lists.Exact("noon");
        Midnight = lists.Exact("midnight");
        BeforeNoon = lists.Exact("before noon");
        AfterNoon = lists.Exact("after noon");
        DayUnits = lists.Exact("day units");
        WeekUnits = lists.Exact("week units");
        MonthUnits = lists.Exact("month units");
        YearUnits = lists.Exact("year units");
        Ago = lists.Exact("ago");
        TodayAlone = lists.Exact("today, in a search");
        YesterdayAlone = lists.Exact("yesterday, in a search");
        MonthNames = lists.Rows("months", 2, 3, NamedTime.From);
        DayNames = lists.Rows("days", 2, 3, NamedTime.From);
        Months = new WordSet(
            MonthNames.SelectMany(m => m.ShortForms.Select(form => $"{form}.").Append(m.Name)),
            anyCase: false
        );
        Days = new WordSet(DayNames.SelectMany(d => d.ShortForms.Append(d.Name)), anyCase: false);
        MonthBeginnings = AnyOf(MonthNames, month => [month.Beginning]);
        MonthsInPapers = AnyOf(MonthNames, month => [month.InPapers]);
        FullDays = AnyOf(DayNames, day => [day.Name]);
    }

    /// <summary>Months that are other words as well.</summary>
    public WordSet MonthsAsNames { get; }

    /// <summary>What stands behind an hour.</summary>
    public WordSet HalfDays { get; }

    /// <summary>Parts of a day, time zones, and days seen from today.</summary>
    public WordSet Parts { get; }

    /// <summary>A paper's name within a sentence.</summary>
    public WordSet TodayCapital { get; }

    /// <summary>Words before a day, a month or a unit: "last week".</summary>
    public WordSet Openers { get; }

    /// <summary>Units of time, and seasons.</summary>
    public WordSet Units { get; }

    /// <summary>Words within a stated time.</summary>
    public WordSet Joints { get; }

    /// <summary>Endings of a stated time whose dot ends the sentence: "Monday.", "year."</summary>
    public WordSet DottedEndings { get; }

    /// <summary>Behind the number of a day: "May 5th".</summary>
    public WordSet OrdinalEndings { get; }

    /// <summary>The word between a day, its month and its year.</summary>
    public WordSet Of { get; }

    /// <summary>The word for the one before: "last month".</summary>
    public WordSet Last { get; }

    /// <summary>The word for the one that is: "this month".</summary>
    public WordSet This { get; }

    /// <summary>What means the day itself.</summary>
    public WordSet Today { get; }

    /// <summary>What means the day before.</summary>
    public WordSet Yesterday { get; }

    /// <summary>The middle of the day.</summary>
    public WordSet Noon { get; }

    /// <summary>The hour at which a day begins.</summary>
    public WordSet Midnight { get; }

    /// <summary>What stands behind an hour before noon; dots and blanks may be missing.</summary>
    public WordSet BeforeNoon { get; }

    /// <summary>What stands behind an hour after noon; dots and blanks may be missing.</summary>
    public WordSet AfterNoon { get; }

    /// <summary>What a day is called.</summary>
    public WordSet DayUnits { get; }

    /// <summary>What a week is called.</summary>
    public WordSet WeekUnits { get; }

    /// <summary>What a month is called.</summary>
    public WordSet MonthUnits { get; }

    /// <summary>What a year is called.</summary>
    public WordSet YearUnits { get; }

    /// <summary>The word behind a number of units: "3 days ago".</summary>
    public WordSet Ago { get; }

    /// <summary>The day itself, in a search.</summary>
    public WordSet TodayAlone { get; }

    /// <summary>The day before, in a search.</summary>
    public WordSet YesterdayAlone { get; }

    /// <summary>The months from January.</summary>
    public IReadOnlyList<NamedTime> MonthNames { get; }

    /// <summary>The days from Sunday.</summary>
    public IReadOnlyList<NamedTime> DayNames { get; }

    /// <summary>Months by name, and abbreviated with a dot.</summary>
    public WordSet Months { get; }

    /// <summary>Days of the week, also abbreviated.</summary>
    public WordSet Days { get; }

    /// <summary>What the forms of each month begin with, of any: a regular expression.</summary>
    public string MonthBeginnings { get; }

    /// <summary>Any month as papers write it before a day: a regular expression.</summary>
    public string MonthsInPapers { get; }

    /// <summary>The full name of any day: a regular expression.</summary>
    public string FullDays { get; }

    /// <summary>The number of the month that a word in any case is a form of, from 1; 0 where it is none.</summary>
    public int MonthNumber(ReadOnlySpan<char> word)
    {
        foreach (var month in MonthNames)
        {
            if (word.StartsWith(month.Beginning, StringComparison.OrdinalIgnoreCase))
                return month.Number;
        }
        return 0;
    }

    private static string AnyOf(IEnumerable<NamedTime> times, Func<NamedTime, IEnumerable<string>> forms) =>
        new WordSet(times.SelectMany(forms), anyCase: false).ToPattern();
}
