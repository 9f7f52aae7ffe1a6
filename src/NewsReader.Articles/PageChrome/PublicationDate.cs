using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// A line of the page that says when the article was published or updated, in whatever order its parts come: "6:00 AM
/// PDT • April 4, 2024", "New Delhi, Updated: Mar 08, 2024 21:14 IST". It is read word by word; one that no date has
/// makes it a line of text.
/// </summary>
internal sealed partial class PublicationDate(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, PublicationDate> OfLexicons = [];

    private const int LongestLine = 140;

    /// <summary>A place or a paper before the date has no more words.</summary>
    private const int MostWordsBefore = 4;

    /// <summary>How many characters a day of ISO 8601 has before its time.</summary>
    private const int IsoDay = 10;

    private readonly LinePattern _label = LinePattern.IgnoreCase($@"\b{lexicon.Page.PublicationLabels}\b");

    private readonly LinePattern _firstLabel = LinePattern.IgnoreCase($@"^{lexicon.Page.PublicationLabels}\b");

    private readonly LinePattern _source = LinePattern.Exact($"^{lexicon.Page.SourceLabels}$");

    private readonly LinePattern _paper = LinePattern.IgnoreCase($@"\s{lexicon.Page.AgencyEndings}$");

    private readonly LinePattern _ago = LinePattern.IgnoreCase($"^{lexicon.Page.Ago}$");

    private readonly LinePattern _counter = LinePattern.IgnoreCase($"^{lexicon.Page.Counters}$");

    [GeneratedRegex(
        @"^(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})|(?<month>\d{1,2})[/.](?<day>\d{1,2})[/.](?<year>\d{4}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\d{1,2}(?<minutes>(?:[:.]\d{2}){1,2})?", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    /// <summary>"12.48 GMT"</summary>
    [GeneratedRegex(@"^\d{1,2}[.:]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\s[A-Z]{2,5}$")]
    private static partial Regex EntryTime();

    [GeneratedRegex(@"^[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?$|^[+-]\d{2}:?\d{2}$")]
    private static partial Regex Zone();

    /// <summary>Those of a language.</summary>
    public static PublicationDate Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new PublicationDate(lexicon));

    /// <summary>Whether the line is one that can stand in the head of an article.</summary>
    public bool IsDateLine(ReadOnlySpan<char> line) => MayBe(line) && Parts(line) is { IsDate: true };

    /// <summary>Whether the line is nothing but a time: when the last entry of a live page was written.</summary>
    public static bool IsTimeOfEntry(ReadOnlySpan<char> line) => MayBe(line) && EntryTime().IsMatch(line);

    /// <summary>Whether the line says what its date is, and may stand anywhere: "Updated at 15.31 BST".</summary>
    public bool IsLabelledDate(ReadOnlySpan<char> line) =>
        MayBe(line) && _firstLabel.IsMatch(line) && Parts(line) is { IsDate: true };

    /// <summary>The day the line gives, without a time; null where it gives none.</summary>
    public DateOnly? Read(string line)
    {
        var bare = line.AsSpan().Trim();
        return MayBe(bare) && Parts(bare) is { IsDate: true } parts ? parts.Date : null;
    }

    /// <summary>The first day within a text that says more than that, such as a dateline.</summary>
    public DateOnly? ReadWithin(string text)
    {
        var parts = new DateParts();
        foreach (var range in text.AsSpan().SplitAny(' ', ',', '(', ')', '/'))
        {
            var word = text.AsSpan()[range].Trim(".-–—");
            if (!word.IsEmpty && !IsOfDay(word, ref parts))
                parts.Forget();
            if (parts.Date is { } date)
                return date;
        }
        return null;
    }

    private static bool MayBe(ReadOnlySpan<char> line) =>
        line.Length is >= 5 and <= LongestLine && line.ContainsAnyInRange('0', '9');

    private DateParts? Parts(ReadOnlySpan<char> line)
    {
        var parts = new DateParts();
        // "Kolhapur | Updated: …", "@annlee / 6:00 AM …": who or where stands before the date.
        line = WithoutPaper(line);
        var start = Before(line);
        var isOfPaper = start > 0 && line[..start].TrimEnd() is [.., '-' or '–' or '—'];
        foreach (var range in line[start..].SplitAny('|', '•', '·', '∙'))
        {
            var segment = line[start..][range].Trim();
            // "… | Source: Harbor Mills", "… | All, Japan" behind a paper's date.
            if (
                segment.IsEmpty
                || (parts is { Date: not null, HasTime: true } && (isOfPaper || _source.IsMatch(segment.TrimEnd('.'))))
            )
                continue;
            if (!_ago.IsMatch(segment) && !IsOfDate(segment, ref parts))
                return null;
            parts.HasTime |= start == 0 && segment.Length > 0 && _ago.IsMatch(segment);
        }
        parts.HasLabel = start > 0 || (parts.HasTime && _firstLabel.IsMatch(line));
        return parts;
    }

    /// <summary>"Saturday March 8 2025, 5.40pm, The Times" without the paper.</summary>
    private ReadOnlySpan<char> WithoutPaper(ReadOnlySpan<char> line) =>
        line.LastIndexOf(", ") is > 0 and var comma
        && AreCapitalized(line[(comma + 2)..])
        && _paper.IsMatch(line[(comma + 1)..])
            ? line[..comma]
            : line;

    private int Before(ReadOnlySpan<char> line)
    {
        if (line is ['@', ..])
            return line.IndexOf(' ') + 1;
        if (line.IndexOf(" - ") is > 0 and var dash && _paper.IsMatch(line[..dash]))
            return dash + " - ".Length;
        if (!char.IsUpper(line[0]) || _label.Match(line.ToString()) is not { Success: true, Index: > 0 } label)
            return 0;
        var before = line[..label.Index].TrimEnd();
        return
            before is [.., ',' or '|' or '•' or '·' or ':' or '-' or '–' or '—']
            && before.Count(' ') < MostWordsBefore
            && !before.ContainsAnyInRange('0', '9')
            && AreCapitalized(before)
            ? label.Index
            : 0;
    }

    private static bool AreCapitalized(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (words[range] is [var first, ..] && char.IsLower(first))
                return false;
        }
        return true;
    }

    private bool IsOfDate(ReadOnlySpan<char> segment, ref DateParts parts)
    {
        var before = 0;
        foreach (var range in segment.SplitAny(' ', '\u00A0', ',', ';', '(', ')'))
        {
            var word = segment[range].Trim(".:-–—");
            if (word.IsEmpty || word is "/" || IsOfDay(word, ref parts))
            {
                before = range.Start.Value;
                continue;
            }
            if (IsTime(word))
                parts.HasTime = true;
            else if (
                !lexicon.Page.BesideDate.Contains(word)
                && !lexicon.Dates.HalfDays.Contains(word)
                && !lexicon.Dates.Of.Contains(word)
                && !lexicon.Grammar.And.Contains(word)
                && !IsLabelAndDay(word, ref parts)
                && !(parts.HasTime && Zone().IsMatch(word))
            )
                // "Oct. 12, 2023 4 min read".
                return _counter.IsMatch(segment[before..].Trim());
        }
        return true;
    }

    /// <summary>"17.52", "9:00am".</summary>
    private bool IsTime(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]) || Clock().Match(word.ToString()) is not { Success: true } clock)
            return false;
        var behind = word[clock.Length..];
        return behind.IsEmpty
            ? clock.Groups["minutes"].Success
            : lexicon.Dates.HalfDays.Contains(behind) || lexicon.Page.BesideDate.Contains(behind);
    }

    private bool IsOfDay(ReadOnlySpan<char> word, ref DateParts parts)
    {
        if (char.IsLetter(word[0]))
        {
            if (lexicon.Dates.Days.Contains(word))
                return true;
            if (MonthOf(word) is not (> 0 and var month))
                return false;
            parts.TakeMonth(month);
            return true;
        }
        if (!char.IsAsciiDigit(word[0]))
            return false;
        // "2024-05-15T09:42:00Z".
        if (word.Length > IsoDay && char.IsAsciiLetterUpper(word[IsoDay]))
            word = word[..IsoDay];
        // "02-Mar-2025".
        if (word.Length >= 8 && word.IndexOf('-') is 1 or 2 && char.IsLetter(word[word.IndexOf('-') + 1]))
        {
            foreach (var part in word.Split('-'))
            {
                if (!IsOfDay(word[part], ref parts))
                    return false;
            }
            return true;
        }
        if (word.Length >= 8 && Numbers().Match(word.ToString()) is { Success: true } numbers)
        {
            int Number(string group) => int.Parse(numbers.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
            parts.TakeNumbers(Number("year"), Number("month"), Number("day"));
            return true;
        }
        var digits = word[..(word.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : word.Length)];
        if (digits.Length < word.Length && !lexicon.Dates.OrdinalEndings.Contains(word[digits.Length..]))
            return false;
        return parts.TakeNumber(digits);
    }

    /// <summary>"PUBLISHED:October": a label and what it is of, without a blank.</summary>
    private bool IsLabelAndDay(ReadOnlySpan<char> word, ref DateParts parts) =>
        word.IndexOf(':') is > 0 and var colon
        && lexicon.Page.BesideDate.Contains(word[..colon])
        && IsOfDay(word[(colon + 1)..], ref parts);

    private int MonthOf(ReadOnlySpan<char> word)
    {
        foreach (var month in lexicon.Dates.MonthNames)
        {
            if (word.Equals(month.Name, StringComparison.OrdinalIgnoreCase))
                return month.Number;
            foreach (var form in month.ShortForms)
            {
                if (word.Equals(form, StringComparison.OrdinalIgnoreCase))
                    return month.Number;
            }
        }
        return 0;
    }

    /// <summary>What has been read of a date.</summary>
    private struct DateParts
    {
        private int _year;
        private int _month;
        private int _day;
        private bool _isWhole;

        public bool HasTime;
        public bool HasLabel;

        public DateOnly? Date { get; private set; }

        public readonly bool IsDate => Date is not null || (HasTime && HasLabel) || (_month > 0 && _day > 0);

        public void TakeMonth(int month)
        {
            // A second date behind the first: "Published … | Updated …".
            if (!_isWhole)
                _month = month;
            Complete();
        }

        /// <summary>Whether the digits can be a day or a year.</summary>
        public bool TakeNumber(ReadOnlySpan<char> digits)
        {
            if (digits.Length is not (1 or 2 or 4))
                return false;
            var number = int.Parse(digits, CultureInfo.InvariantCulture);
            if (number < 1 || (digits.Length == 4 && number is < 1800 or > 2200) || (digits.Length < 4 && number > 31))
                return false;
            if (_isWhole)
                return true;
            if (digits.Length == 4)
                _year = number;
            else if (_day == 0)
                _day = number;
            else
                return false;
            Complete();
            return true;
        }

        public void TakeNumbers(int year, int month, int day)
        {
            if (_isWhole)
                return;
            (_year, _month, _day) = month > 12 ? (year, day, month) : (year, month, day);
            Complete();
        }

        /// <summary>What came before another word is no date.</summary>
        public void Forget() => (_year, _month, _day) = (0, 0, 0);

        private void Complete()
        {
            if (_isWhole || _year == 0 || _month is 0 or > 12 || _day == 0)
                return;
            _isWhole = true;
            if (_day <= DateTime.DaysInMonth(_year, _month))
                Date = new DateOnly(_year, _month, _day);
        }
    }
}
