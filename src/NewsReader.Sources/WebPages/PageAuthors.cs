using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Sources.Dates;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Sources.WebPages;

/// <summary>Names out of what pages give for authors: "By Ann Lee and Bo Chan in Oslo" are two.</summary>
internal static partial class PageAuthors
{
    private const int LongestName = 120;
    private const int MostWords = 6;
    private const int LinesTried = 40;

    /// <summary>Of letters behind a name that tell a degree or an order: "Esq".</summary>
    private const int LongestOrder = 3;

    private static readonly HashSet<string> Bylines = PageNames.Words(
        "byline bylines author authors contributor contributors"
    );

    private static readonly Regex Label = Pattern($"^(?:{English.Bylines.Labels})");

    private static readonly Regex Trailing = Pattern($@"[\s.,;|·•–—-]+(?:{English.Bylines.Trailing})$");

    private static readonly Regex Place = Pattern(
        $@"^(?<name>\p{{Lu}}\S*(?:\s+\S+){{1,4}}?),?\s+{English.Bylines.PlacePrepositions}\s+"
            + $@"(?:{English.Grammar.TheWithin.ToPattern()}\s+)?(?-i:\p{{Lu}}).*$"
    );

    /// <summary>Between a word for an author and a name, also of scripts without blanks: "文／".</summary>
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly SearchValues<char> BehindBy = SearchValues.Create(" :：/／=＝");

    [GeneratedRegex(@"\s*[;|•·、]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*\([^)]*\)?\s*$|\s*<[^>]*>?\s*$|\s*\S*@\S+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    /// <summary>Ends in letters for a degree or an order: "M.D.", "Ph.D.".</summary>
    [GeneratedRegex(@"\s(?:\p{Lu}\p{Ll}?\.)+\p{Lu}\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex(@"\s*,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    /// <summary>The names of those that a page states, each once.</summary>
    /// <param name="language">The page's, as it states it; null where it does not.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> stated, string? language)
    {
        var words = PublicationWords.Of(language);
        var names = stated
            .SelectMany(author => Names(author, words))
            .Where(IsName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(InputLimits.Authors)
            .ToList();
        // What somebody is and where stands beside a name, and is one only where it stands alone: "Staff Writer".
        var people = names.FindAll(name =>
            !IsRole(name, words) && !BeginsAsNoName(name) && !English.Bylines.Agencies.Contains(name)
        );
        return people.Count > 0 ? people : names;
    }

    /// <summary>
    /// The names in a line that stands where a byline does; none where it is something else: a date, a sentence.
    /// </summary>
    public static IReadOnlyList<string> InByline(string? line, string? language) =>
        line is { Length: < 300 } && line.TrimEnd() is not [.., '-' or '–' or '—']
            ? [.. Of([line], language).Where(IsSurelyName)]
            : [];

    /// <summary>
    /// The names of the first short line below the headline that begins as a byline does, or stands in a box that is
    /// called one.
    /// </summary>
    public static IReadOnlyList<string> BelowHeadline(IHtmlDocument page, string? language)
    {
        if (page.QuerySelector("h1") is not { } headline)
            return [];
        var words = PublicationWords.Of(language);
        var start = PageMarks.NumberOf(headline);
        foreach (
            var line in page.QuerySelectorAll("p, span, div, li, address, a")
                .Where(line => PageMarks.NumberOf(line) > start)
                .Take(LinesTried)
                .Where(line => line.QuerySelector("p, div, ul") is null && PageFurniture.IsShort(line, LongestName))
        )
        {
            var text = BehindDate(MarkdownArticle.OneLine(Line(line), LongestName), language);
            var names = InByline(text, language);
            if (names.Count == 0 || OtherArticles.Holds(line))
                continue;
            var isByline = WithoutBy(text, words).Length < text.Length;
            if (isByline || (names.All(name => IsFullName(name, words)) && IsInByline(line)))
                return names;
        }
        return [];
    }

    /// <summary>
    /// The line of a byline as it is seen, where a page gave it as one word: a name and a role in elements of their own
    /// touch. Null where it is seen with what is another's alone: a comment, a teaser.
    /// </summary>
    public static string? AsSeen(IHtmlDocument page, string? byline)
    {
        if (byline is null)
            return null;
        var lines = page.QuerySelectorAll("p, span, div, li, address, a")
            .Where(line => PageFurniture.IsShort(line, LongestName))
            .Where(line => MarkdownArticle.OneLine(line.TextContent, LongestName) == byline.Trim())
            .ToList();
        return lines.Count == 0 ? byline
            : lines.FindLast(line => !OtherArticles.Holds(line)) is { } own ? Line(own)
            : null;
    }

    /// <summary>"by Ann Lee" of "Posted on May 3, 2026 by Ann Lee", else the line as it is.</summary>
    private static string BehindDate(string line, string? language)
    {
        var words = PublicationWords.Of(language);
        for (var at = line.IndexOf(' '); at > 0; at = line.IndexOf(' ', at + 1))
        {
            var end = line.IndexOf(' ', at + 1);
            if (end < 0)
                break;
            var word = line.AsSpan(at + 1, end - at - 1).TrimEnd(':');
            if (words.By.Contains(word) && StatedDate.Read(line[..at], language, mostOtherWords: 0) is not null)
                return line[(at + 1)..];
        }
        return line;
    }

    /// <summary>The text of a line, a comma between two elements whose words touch.</summary>
    private static string Line(IElement line)
    {
        var text = new StringBuilder();
        foreach (var piece in line.Descendants<IText>())
        {
            if (text.Length > 0 && piece.Length > 0 && char.IsLetter(text[^1]) && char.IsUpper(piece.Data[0]))
                text.Append(", ");
            text.Append(piece.Data);
        }
        return text.ToString();
    }

    private static bool IsInByline(IElement line)
    {
        var holder = line;
        for (var levels = 0; levels < 4 && holder is not null and not { LocalName: "body" or "article" }; levels++)
        {
            if (PageNames.IsCalled(holder, Bylines))
                return true;
            holder = holder.ParentElement;
        }
        return false;
    }

    private static IEnumerable<string> Names(string author, PublicationWords words)
    {
        var line = WithoutBy(MarkdownArticle.OneLine(author, longest: 500), words);
        foreach (var part in Parts(Trailing.Replace(line, ""), words))
        {
            var name = Behind().Replace(WithoutDate(WithoutBy(part, words), words), "").Trim(' ', ',', '-', '–', '—');
            if (Place.Match(name) is { Success: true } placed)
                name = placed.Groups["name"].Value.TrimEnd(',');
            // "Lee, Ann" and "Ann Lee, staff writer" are one; "Ann Lee, Bo Chan" are two.
            var pieces = Comma()
                .Split(name)
                .Where((piece, i) => i == 0 || !English.Bylines.Agencies.Contains(piece))
                .ToList();
            if (pieces.Count > 1 && pieces.TrueForAll(piece => IsFullName(piece, words)))
            {
                foreach (var piece in pieces)
                    yield return piece;
            }
            else if (
                pieces.Count == 2
                && (IsRole(pieces[1], words) || (IsFullName(pieces[0], words) && IsPlace(pieces[1])))
            )
                yield return pieces[0];
            else
                yield return WithoutRole(WithoutAgency(string.Join(", ", pieces), words), words);
        }
    }

    /// <summary>"Ann Lee" of "Ann Lee on May 3, 2026".</summary>
    private static string WithoutDate(string line, PublicationWords words)
    {
        for (var at = line.IndexOf(' '); at > 0 && line.AsSpan(at).ContainsAny(Digits); at = line.IndexOf(' ', at + 1))
        {
            if (
                IsFullName(line[..at], words)
                && StatedDate.Read(line[at..], language: null, mostOtherWords: 0) is not null
            )
                return line[..at];
        }
        return line;
    }

    /// <summary>What stands between marks and words that part authors.</summary>
    private static IEnumerable<string> Parts(string line, PublicationWords words)
    {
        foreach (var part in Mark().Split(line))
        {
            var all = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = 0;
            for (var at = 0; at <= all.Length; at++)
            {
                if (at < all.Length && (at == 0 || !IsAnd(all[at], words)))
                    continue;
                yield return string.Join(' ', all[start..at]);
                start = at + 1;
            }
        }
    }

    private static bool IsAnd(string word, PublicationWords words) =>
        word == "&" || words.And.Contains(word) || English.Bylines.Separators.Contains(word);

    private static string WithoutBy(string line, PublicationWords words)
    {
        line = Label.Replace(line, "").Trim();
        if (line.AsSpan().IndexOfAny(BehindBy) is not (> 0 and var end))
            return line;
        var by = line[..end];
        if (!English.Bylines.By.Contains(by) && !words.By.Contains(by))
            return line;
        var name = line.AsSpan(end).IndexOfAnyExcept(BehindBy);
        return name < 0 ? "" : line[(end + name)..];
    }

    /// <summary>A name without the agency that stands behind it unmarked: "ANN LEE Associated Press".</summary>
    private static string WithoutAgency(string name, PublicationWords words)
    {
        for (var at = name.IndexOf(' '); at > 0; at = name.IndexOf(' ', at + 1))
        {
            if (English.Bylines.Agencies.Contains(name.AsSpan(at + 1)) && IsFullName(name[..at], words))
                return name[..at];
        }
        return name;
    }

    /// <summary>A name without what its bearer is, in a script that has no capitals to tell them by.</summary>
    private static string WithoutRole(string name, PublicationWords words)
    {
        if (name.IndexOf(' ') is not (> 0 and var first) || !HasNoCase(name))
            return name;
        var last = name.LastIndexOf(' ');
        return words.Roles.Contains(name.AsSpan(0, first)) ? name[(first + 1)..]
            : words.Roles.Contains(name.AsSpan(last + 1)) ? name[..last]
            : name;
    }

    private static bool IsRole(string text, PublicationWords words) =>
        text.Split(' ') is { Length: <= 5 } all
        && all[^1].TrimEnd('.') is var last
        && (words.Roles.Contains(last) || English.Bylines.RoleNouns.Contains(last));

    private static bool IsFullName(string name, PublicationWords words) =>
        !IsRole(name, words)
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 1 and <= 4 } all
        && (
            all.Length > 1
                ? !char.IsLower(all[0][0]) && !char.IsLower(all[^1][0]) && all.All(HasLetter)
                : HasNoCase(name)
        );

    /// <summary>A word behind a whole name that is no generation, degree or order: "Jan Roth, Berlin".</summary>
    private static bool IsPlace(string word) =>
        word.Length > LongestOrder
        && char.IsUpper(word[0])
        && word.Skip(1).All(char.IsLower)
        && !English.People.Generations.Contains(word);

    private static bool BeginsAsNoName(string name) => English.Bylines.NotNames.Contains(name.Split(' ')[0]);

    private static bool HasLetter(string word) => word.Any(char.IsLetter);

    /// <summary>Whether it is written in a script without capitals: 山田太郎.</summary>
    private static bool HasNoCase(string text) =>
        HasLetter(text) && !text.Any(letter => char.IsLower(letter) || char.IsUpper(letter));

    /// <summary>Whether it can be somebody's name; many pages give an address or an account.</summary>
    private static bool IsName(string author) =>
        author.Length is > 1 and < LongestName
        && !author.Contains("://", StringComparison.Ordinal)
        && !author.StartsWith('@')
        && author.Any(char.IsLetter)
        && !English.Bylines.Accounts.Contains(author);

    private static bool IsSurelyName(string author) =>
        char.IsLetter(author[0])
        && !char.IsLower(author[0])
        && !author.Any(letter => char.IsDigit(letter) || letter is '：' or '。')
        && author.Split(' ').Length <= MostWords
        && (author[^1] is not ('.' or '—' or ':' or '?' or '!') || IsWrittenShort(author));

    private static bool IsWrittenShort(string author) =>
        Degree().IsMatch(author) || English.People.Generations.Contains(author.AsSpan(author.LastIndexOf(' ') + 1));

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
