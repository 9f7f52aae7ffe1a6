using System.Globalization;
using System.Text;
using NewsReader.Library;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Search.Language;

/// <summary>
/// Reads one line of the language:
/// <code>
/// query  = { either }                       all of them
/// either = term { "OR" term }
/// term   = [ "-" | "NOT" ] ( "(" query ")" | "near(" words [ "," number ] ")" | field ":" value | words )
/// words  = word [ "*" ] | '"' text '"'
/// </code>
/// </summary>
internal sealed class SearchParser
{
    private const int WordsOfAValue = 3;
    private const int LettersOfABeginning = 2;
    private const int DefaultDistance = 10;
    private const int MostDistance = 1000;

    private readonly string _given;
    private readonly string _text;
    private readonly DateOnly _today;
    private readonly List<SearchProblem> _problems = [];
    private SearchOrder? _order;
    private int _at;
    private int _depth;
    private int _terms;

    public SearchParser(string text, DateOnly today)
    {
        _given = text;
        _today = today;
        // One for one, so that places stay: every quotation mark is the plain one, and what no text has is no letter.
        _text = string.Create(
            Math.Min(text.Length, InputLimits.SearchLength),
            text,
            (into, from) =>
            {
                for (var i = 0; i < into.Length; i++)
                    into[i] =
                        from[i] is '“' or '”' or '„' or '«' or '»' ? '"'
                        : from[i] is (>= IndexToken.First and <= IndexToken.Last) or < ' ' ? ' '
                        : from[i];
            }
        );
    }

    public SearchQuery Parse()
    {
        if (_given.Length > _text.Length)
            Problem(
                new TextSpan(_text.Length, _given.Length),
                $"A search has at most {InputLimits.SearchLength:N0} characters; what stands behind them is "
                    + "not looked for."
            );
        var root = All(isNested: false);
        ReadingMeter.Count("search", _terms);
        return new SearchQuery(_given, root, _order, [.. _problems.OrderBy(p => p.Span.Start)]);
    }

    private bool IsAtEnd => _at >= _text.Length;

    private char Current => _text[_at];

    private SearchNode? All(bool isNested)
    {
        var start = _at;
        var parts = new List<SearchNode>();
        while (true)
        {
            SkipSpace();
            if (IsAtEnd)
                break;
            if (Current == ')')
            {
                if (isNested)
                    break;
                Problem(new TextSpan(_at, _at + 1), "This bracket closes none.");
                _at++;
                continue;
            }
            if (Either() is { } part)
                parts.Add(part);
        }
        return AllNode.Of(parts, new TextSpan(start, _at));
    }

    private SearchNode? Either()
    {
        var start = _at;
        if (IsOr())
        {
            Problem(new TextSpan(_at, _at + 2), "OR stands between two words.");
            _at += 2;
            return null;
        }
        var parts = new List<SearchNode>();
        if (Term() is { } first)
            parts.Add(first);
        while (SkipSpace() && IsOr())
        {
            var or = new TextSpan(_at, _at + 2);
            _at += 2;
            SkipSpace();
            if (IsAtEnd || Current == ')' || IsOr())
                Problem(or, "OR stands between two words.");
            else if (Term() is { } next)
                parts.Add(next);
        }
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new EitherNode(new TextSpan(start, _at), parts),
        };
    }

    private SearchNode? Term()
    {
        var start = _at;
        var isNot = Current == '-' && _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]);
        if (isNot)
            _at++;
        else if (IsWord("NOT"))
        {
            isNot = true;
            _at += 3;
            SkipSpace();
        }
        else if (IsWord("AND"))
        {
            _at += 3;
            return null;
        }
        if (IsAtEnd || Current == ')')
            return null;
        var part =
            Current == '(' ? Nested()
            : IsNear() ? Near()
            : SearchFields.TryRead(_text.AsSpan(_at), out var field) ? Field(field)
            : Words();
        return part is not null && isNot ? new NotNode(new TextSpan(start, _at), part) : part;
    }

    private SearchNode? Nested()
    {
        var open = new TextSpan(_at, _at + 1);
        _at++;
        if (_depth == InputLimits.SearchDepth)
        {
            Problem(open, $"Brackets go {InputLimits.SearchDepth} deep at most; this one is passed over.");
            return null;
        }
        _depth++;
        var inner = All(isNested: true);
        _depth--;
        Close(open);
        return inner;
    }

    private SearchNode? Near()
    {
        var start = _at;
        _at += "near(".Length;
        var words = new List<string>();
        var distance = DefaultDistance;
        while (SkipSpace() && !IsAtEnd && Current != ')')
        {
            if (Current == ',')
            {
                _at++;
                SkipSpace();
                var from = _at;
                while (!IsAtEnd && char.IsAsciiDigit(Current))
                    _at++;
                if (
                    int.TryParse(
                        _text.AsSpan(from, _at - from),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                    distance = Math.Min(number, MostDistance);
                else
                    Problem(
                        new TextSpan(from, Math.Max(from, _at)),
                        "Behind the comma stands how many words may lie between: near(mill closes, 5)."
                    );
                continue;
            }
            var (value, _, _) = Value(",");
            if (IsLookedFor(value) && Counts())
                words.Add(value);
        }
        Close(new TextSpan(start, start + "near(".Length));
        var span = new TextSpan(start, _at);
        if (words.Count > 1)
            return new NearNode(span, words, distance);
        Problem(span, "Two words or more can be near each other: near(mill closes, 5).");
        return words.Count == 1
            ? new WordsNode(span, SearchedText.Article, words[0], IsBeginning: false) { IsExact = true }
            : null;
    }

    private SearchNode? Field(SearchField field)
    {
        var start = _at;
        _at += field.Name.Length + 1;
        SkipSpace();
        var (value, isQuoted) = FieldValue(field);
        var span = new TextSpan(start, _at);
        if (value.Length == 0 || !IsLookedFor(value))
        {
            Problem(span, $"Behind “{field.Name}:” stands what to look for: {field.Example}.");
            return null;
        }
        if (!Counts())
            return null;
        if (field.Parse(new FieldValue(value, span, _today, isQuoted)) is not { } meaning)
        {
            Problem(span, field.Refusal(value));
            return null;
        }
        _order = meaning.Order ?? _order;
        return meaning.Node;
    }

    private WordsNode? Words()
    {
        var start = _at;
        var (value, isQuoted, isBeginning) = Value("");
        if (!IsLookedFor(value) || !Counts())
            return null;
        var span = new TextSpan(start, _at);
        if (isBeginning && value.Length < LettersOfABeginning)
        {
            Problem(
                span,
                $"Before a star stand {LettersOfABeginning} letters or more; this is taken for a whole word."
            );
            isBeginning = false;
        }
        return new WordsNode(span, SearchedText.Article, value, isBeginning) { IsExact = isQuoted };
    }

    /// <summary>A word, or what stands between quotation marks; an unclosed mark reaches to the end.</summary>
    /// <param name="ends">What ends a word beside a space, a quotation mark and a bracket.</param>
    private (string Value, bool IsQuoted, bool IsBeginning) Value(string ends)
    {
        if (IsAtEnd)
            return ("", false, false);
        var start = _at;
        if (Current == '"')
        {
            var close = _text.IndexOf('"', _at + 1);
            if (close < 0)
                Problem(
                    new TextSpan(_at, _at + 1),
                    "This quotation mark is never closed: all behind it is taken for one phrase."
                );
            _at = close < 0 ? _text.Length : close + 1;
            return (_text[(start + 1)..(close < 0 ? _text.Length : close)].Trim(), true, false);
        }
        while (!IsAtEnd && !char.IsWhiteSpace(Current) && Current is not ('"' or '(' or ')') && !ends.Contains(Current))
            _at++;
        // A bracket where a word is to stand is passed over, so that the parser always goes on.
        if (_at == start)
            _at++;
        var word = _text[start.._at];
        return (word.TrimEnd('*'), false, word.EndsWith('*'));
    }

    /// <summary>A value, which may be some words without quotation marks: the most that the field takes.</summary>
    private (string Value, bool IsQuoted) FieldValue(SearchField field)
    {
        var first = Value("");
        if (first.IsQuoted)
            return (first.Value, true);
        var (best, behind, value) = (first.Value, _at, first.Value);
        for (
            var words = 2;
            words <= WordsOfAValue && SkipSpace() && !IsAtEnd && Current is not ('"' or '(' or ')');
            words++
        )
        {
            value = $"{value} {Value("").Value}";
            if (field.IsOneValue(value, _today))
                (best, behind) = (value, _at);
        }
        _at = behind;
        return (best, false);
    }

    private void Close(TextSpan open)
    {
        if (IsAtEnd)
            Problem(open, "This bracket is never closed: it is taken to close at the end.");
        else
            _at++;
    }

    /// <summary>Whether one more term may be looked for.</summary>
    private bool Counts()
    {
        if (++_terms == InputLimits.SearchTerms + 1)
            Problem(
                new TextSpan(_at, _text.Length),
                $"A search has at most {InputLimits.SearchTerms} terms; what stands behind them is not looked for."
            );
        return _terms <= InputLimits.SearchTerms;
    }

    private bool IsOr() => IsWord("OR");

    private bool IsWord(string word) =>
        string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0
        && (
            _at + word.Length == _text.Length
            || char.IsWhiteSpace(_text[_at + word.Length])
            || _text[_at + word.Length] is '(' or ')' or '"'
        );

    private bool IsNear() => string.Compare(_text, _at, "near(", 0, 5, StringComparison.OrdinalIgnoreCase) == 0;

    private bool SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Current))
            _at++;
        return true;
    }

    private void Problem(TextSpan span, string message) => _problems.Add(new SearchProblem(span, message));

    /// <summary>Whether it has anything that the index takes for a word.</summary>
    private static bool IsLookedFor(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.OtherNumber
            )
                return true;
        }
        return false;
    }
}
