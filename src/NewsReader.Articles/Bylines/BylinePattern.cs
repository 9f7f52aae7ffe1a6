using System.Runtime.CompilerServices;
using NewsReader.Articles.Layout;
using NewsReader.Articles.PageChrome;
using NewsReader.Sources;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Bylines;

/// <summary>
/// The shapes a byline has: "By Ann Lee and Bo Chan, Staff Writers", "Ann Lee Contributor", "ANN LEE | Reuters", "Ann
/// Lee in Oslo and Bo Chan in Rome", "Ann Lee" above a date, "Staff and agencies".
/// </summary>
internal sealed class BylinePattern(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, BylinePattern> OfLexicons = [];

    public const int LongestLine = 200;

    /// <summary>Whom an article is about it names before here; who wrote it perhaps at its end.</summary>
    private const int NamedSoon = 1500;

    private static readonly char[] DeskSeparators = [',', '|', '/', ';'];

    private readonly BylineNames _words = new(lexicon);

    private readonly LinePattern _labelled = LinePattern.IgnoreCase($@"^{lexicon.Bylines.Labels}(?<rest>\S.*)$");

    private readonly LinePattern _from = LinePattern.IgnoreCase($@"^{lexicon.Bylines.PlaceLabels}(?<rest>\S.*)$");

    private readonly LinePattern _continued = LinePattern.IgnoreCase(
        $@"^(?:{lexicon.Bylines.Separators.ToPattern()}|&)\s+(?<rest>\S.*)$"
    );

    private readonly LinePattern _reporters = LinePattern.IgnoreCase(
        $@"^\(?{lexicon.Bylines.CreditedReporters}(?<rest>[^;()]{{3,180}})"
    );

    /// <summary>
    /// What page furniture hangs behind a name: dates, times, reading time, places to follow the author.
    /// </summary>
    private readonly LinePattern _trailing = LinePattern.IgnoreCase(
        $@"\s*(?:[|•·—–]|\s-\s)?\s*(?:{lexicon.Bylines.Trailing}"
            + $@"|(?:\b{lexicon.Dates.Joints.ToPattern()}\s+)?(?:{lexicon.Dates.MonthBeginnings}[a-z]*\.?\s+\d{{1,2}}\b"
            + $@"|\d{{1,2}}\s+{lexicon.Dates.MonthBeginnings}[a-z]*\b|{lexicon.Dates.FullDays}\b).*"
            + @"|\d{1,2}[/.:]\d{2}.*|[\w.+-]*@\w+.*|\d{4}-\d{2}-\d{2}.*)$"
    );

    private readonly LinePattern _separator = LinePattern.IgnoreCase(
        $@"\s*(?:,|;|/|\||•|·|\b{lexicon.Bylines.Separators.ToPattern()}\b|&|\s[—–-]\s)\s*"
    );

    private readonly LinePattern _place = LinePattern.Exact(
        $@"\s+{lexicon.Bylines.PlacePrepositions}{PlaceName(lexicon)}"
    );

    /// <summary>Where somebody was who wrote: "at Carr Lane", "reports from Lima".</summary>
    private readonly LinePattern _whereabouts = LinePattern.Exact(
        $@"\s+{lexicon.Bylines.Whereabouts}{PlaceName(lexicon)}"
    );

    /// <summary>"(now)", "(earlier)": which part of a page somebody wrote.</summary>
    private readonly LinePattern _note = LinePattern.Exact(@"\s*\(\p{Ll}[^()]{0,30}\)");

    /// <summary>Those of a language.</summary>
    public static BylinePattern Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new BylinePattern(lexicon));

    private static string PlaceName(Lexicon lexicon) =>
        $@"\s+(?:{lexicon.Bylines.Articles.ToPattern()}\s+)?(?=\p{{Lu}})(?<rest>.*)$";

    public bool IsLabelled(ReadOnlySpan<char> line) => _labelled.IsMatch(line);

    /// <summary>
    /// The byline that the line is, or null, also for one longer than <see cref="LongestLine"/>. Blanks in a row are
    /// one.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="below">
    /// The text below it: a place, a role or a date there tells that a name above it is an author's.
    /// </param>
    public Byline? Read(string line, ReadOnlySpan<char> below = default)
    {
        line = MarkdownArticle.OneLine(line, int.MaxValue).Trim('*', '_').Trim();
        if (line.Length is 0 or > LongestLine)
            return null;
        if (_labelled.Match(line) is { Success: true } labelled)
            return Names(labelled.Groups["rest"].Value, BylineEvidence.Label, below);
        if (line[^1] is '.' or '?' or '!' or ':')
            return null;
        if (_from.Match(line) is { Success: true } from)
            return Names(from.Groups["rest"].Value, BylineEvidence.PlaceLabel, below);
        // "PTI | Updated: …"
        if (
            _trailing.Replace(line, "") is var bare
            && bare != line
            && !bare.Contains(' ')
            && lexicon.Bylines.Agencies.Contains(bare)
        )
            return new Byline([bare], null);
        var next = LineBlock.First(below);
        if (IsDesk(line, next))
            return new Byline(
                line.Split(DeskSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                null
            );
        return Names(line, EvidenceOf(next), below);
    }

    /// <summary>As <see cref="Read"/>, of what names authors, with the word before them or without.</summary>
    public Byline? ReadAuthors(string authors) =>
        Read(
            lexicon.Bylines.By.Contains(authors.AsSpan()[..Math.Max(0, authors.IndexOf(' '))])
                ? authors
                : $"{lexicon.Bylines.By.First()} {authors}"
        );

    /// <summary>
    /// What the line under a byline adds: more authors ("and Bo Chan"; a name with its role below), what the author is
    /// ("Staff Writer"), the paper ("BBC News"). Null where it adds nothing.
    /// </summary>
    public Byline? ReadMore(string line, ReadOnlySpan<char> below)
    {
        if (ReadRole(line) is { } role)
            return new Byline([], role);
        if (_continued.Match(line) is { Success: true } continued)
            return Names(continued.Groups["rest"].Value, BylineEvidence.Below, default);
        if (_words.IsPaper(line))
            return new Byline([], line);
        return ReadRole(LineBlock.First(below).ToString()) is not null && !_labelled.IsMatch(line)
            ? Names(line, BylineEvidence.Below, below)
            : null;
    }

    /// <summary>Who reported, as a line below the article says; null where it does not.</summary>
    public Byline? ReadReporters(string line) =>
        _reporters.Match(line) is { Success: true } match
            ? Names(match.Groups["rest"].Value.TrimEnd('.', ' '), BylineEvidence.Label, default)
            : null;

    /// <summary>A line that is nothing but what the author is ("Staff Writer"), or null.</summary>
    public string? ReadRole(string line) =>
        line.Length is > 0 and <= 60
        && char.IsUpper(line[0])
        && line[^1] is not ('.' or '?' or '!')
        && line.Split(',', 2, StringSplitOptions.TrimEntries) is [var role, ..] parts
        && _words.IsRole(role)
            // "Reporter, Oban": where he is.
            ? parts.Length > 1 && _words.IsRegion(parts[1])
                ? role
                : line
            : null;

    /// <summary>What the line below a name tells of it.</summary>
    private BylineEvidence EvidenceOf(ReadOnlySpan<char> next) =>
        next.IsEmpty ? BylineEvidence.None
        : next is ['@', ..] && !next.Contains(' ') ? BylineEvidence.Below
        : lexicon.Names?.Places.Contains(next) == true ? BylineEvidence.Place
        : next.Length <= LongestLine && (ReadRole(next.ToString()) is not null || _words.IsPaper(next))
            ? BylineEvidence.Below
        : PublicationDate.Of(lexicon).IsDateLine(next) || PublicationDate.IsTimeOfEntry(next) ? BylineEvidence.DateBelow
        : ArticleParagraphParser.ReadsAsProse(next) ? BylineEvidence.TextBelow
        : BylineEvidence.None;

    private Byline? Names(string text, BylineEvidence given, ReadOnlySpan<char> below)
    {
        var whole = _trailing.Replace(text, "");
        text = _note.Replace(whole, "");
        var labelled = given == BylineEvidence.Label;
        var authors = new List<string>();
        string? role = null;
        var evidence = given is BylineEvidence.Label or BylineEvidence.Place or BylineEvidence.Below || text != whole;
        // What is about somebody names him soon below; who wrote it is not named there.
        var isWeak = given is BylineEvidence.DateBelow && text == whole;
        var mayBeUnknown =
            text.Contains('|')
            || given is not (BylineEvidence.None or BylineEvidence.Place or BylineEvidence.TextBelow);
        foreach (var part in _separator.Split(text))
        {
            if (part.Length == 0)
                continue;
            if (role is null && authors.Count > 0 && _words.IsRole(part))
            {
                role = part;
                evidence = true;
                continue;
            }
            // "Staff Correspondent | Ann Lee"
            if (role is null && authors.Count == 0 && !labelled && text.Contains('|') && _words.IsWholeRole(part))
            {
                (role, evidence) = (part, true);
                continue;
            }
            if (labelled && authors.Count == 0 && _words.IsDesk(part) && _words.IsDeterminedDesk(part))
            {
                authors.Add(WithoutArticle(part));
                continue;
            }
            var (name, behind) = _words.SplitRole(part);
            if (behind is null && _words.RoleBefore(part) is { } before)
            {
                (name, behind) = before;
                isWeak = !labelled;
            }
            if (behind is null && _words.SplitPaper(name) is { } ofPaper)
                (name, behind) = ofPaper;
            if (behind is not null)
            {
                role ??= behind;
                evidence = true;
            }
            var place = (labelled ? _place : _whereabouts).Match(name);
            if (place.Success && (labelled || BylineNames.AreCapitalized(place.Groups["rest"].Value)))
            {
                name = name[..place.Index];
                isWeak |= !labelled && !evidence;
                evidence = true;
            }
            // "Ann Lee and agencies"
            if (authors.Count > 0 && char.IsLower(name[0]) && _words.IsDesk(name))
                evidence = true;
            else if ((labelled || given == BylineEvidence.PlaceLabel) && IsOneWordBehind(name, authors))
            {
                evidence = true;
                if (_words.IsPaper(name) || name.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0)
                    role ??= name;
            }
            else if (role is null && authors.Count > 0 && _words.IsPaperNoPerson(name))
                (role, evidence) = (name, true);
            else if (_words.IsPersonName(name, labelled, mayBeUnknown))
                authors.Add(BylineNames.InTitleCase(name));
            else if (labelled && authors.Count == 0 && BylineNames.IsOrganisation(WithoutArticle(name)))
                authors.Add(WithoutArticle(name));
            else if (labelled && authors.Count == 0 && _words.IsDesk(name))
                authors.Add(name);
            else if (authors.Count == 0)
                return SectionBefore(text) is { } rest ? Names(rest, BylineEvidence.Below, below) : null;
            else if (role is null && BylineNames.IsOrganisation(name))
            {
                // "Ann Lee, Reuters": the agency, not a second author.
                var isPaper = _words.IsPaper(name) || (text.Contains('|') && name.Split(' ').Length <= 3);
                evidence |= isPaper;
                isWeak |= isPaper && !labelled && !lexicon.Bylines.Agencies.Contains(name);
                role = labelled || isPaper ? name : null;
            }
            else if (!labelled)
                return null;
        }
        if (authors.Count == 0 || (isWeak && IsNamedSoon(authors, below)))
            return null;
        // A line that only looks like a name may be a subheading: then every word must be known as one.
        return
            evidence
            || isWeak
            || authors.TrueForAll(BylineNames.IsKnownName)
            || (given == BylineEvidence.TextBelow && authors is [var only] && _words.IsOnlyName(only, below))
            ? new Byline(authors, role)
            : null;
    }

    /// <summary>What stands behind a section and a bar: "Opinion | Ann Lee".</summary>
    private string? SectionBefore(string text) =>
        text.IndexOf('|') is > 0 and var bar && lexicon.Page.Sections.Contains(text.AsSpan()[..bar].Trim())
            ? text[(bar + 1)..].Trim()
            : null;

    /// <summary>
    /// Whether one word behind a full name is a place or paper ("Ann Lee, Lagos"), and no second author.
    /// </summary>
    private static bool IsOneWordBehind(string name, List<string> authors) =>
        authors.Count > 0
        && authors.TrueForAll(author => author.Contains(' '))
        && !name.Contains(' ')
        && name.Length > 2
        && char.IsUpper(name[0]);

    /// <summary>Whether a line without a label names agencies and desks, with the date or the text below.</summary>
    private bool IsDesk(string line, ReadOnlySpan<char> next) =>
        line.Length <= 60
        && char.IsUpper(line[0])
        && (PublicationDate.Of(lexicon).IsDateLine(next) || ArticleParagraphParser.ReadsAsProse(next))
        && Array.TrueForAll(
            _separator.Split(line),
            part => part.Length == 0 || lexicon.Bylines.Agencies.Contains(part) || _words.IsDesk(part)
        );

    private string WithoutArticle(string name) =>
        name.IndexOf(' ') is > 0 and var blank && lexicon.Bylines.Articles.Contains(name.AsSpan()[..blank])
            ? name[(blank + 1)..]
            : name;

    private static bool IsNamedSoon(List<string> authors, ReadOnlySpan<char> below)
    {
        foreach (var line in below[..Math.Min(below.Length, NamedSoon)].EnumerateLines())
        {
            // Who wrote it may be told of as well, in a line that begins with the name.
            foreach (var author in authors)
            {
                if (
                    !line.StartsWith(author, StringComparison.OrdinalIgnoreCase)
                    && line.Contains(author.AsSpan()[(author.LastIndexOf(' ') + 1)..], StringComparison.Ordinal)
                )
                    return true;
            }
        }
        return false;
    }
}
