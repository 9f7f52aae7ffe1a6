using System.Text.RegularExpressions;

namespace NewsReader.Articles;

/// <summary>
/// A regular expression whose words are the lexicon's. It sees lines of limited length, which bounds its work. To
/// compile all of them takes most of a second, so one is compiled once it has been asked often, and not before.
/// </summary>
internal sealed class LinePattern
{
    private const int AskedOften = 4000;

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private volatile Regex _regex;
    private int _asked;

    private LinePattern(string pattern, RegexOptions options)
    {
        _pattern = pattern;
        _options = options | RegexOptions.CultureInvariant;
        _regex = new Regex(pattern, _options);
        _asked = _options.HasFlag(RegexOptions.NonBacktracking) ? AskedOften : 0;
    }

    /// <summary>For a line in any case.</summary>
    public static LinePattern IgnoreCase(string pattern) => new(pattern, RegexOptions.IgnoreCase);

    /// <summary>For a line as it is written.</summary>
    public static LinePattern Exact(string pattern) => new(pattern, RegexOptions.None);

    /// <summary>
    /// As <see cref="IgnoreCase"/>, for what backtracking is slow at: alternatives that begin anywhere in the line. It
    /// takes neither lookarounds nor large repetitions.
    /// </summary>
    public static LinePattern LinearIgnoreCase(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>As <see cref="LinearIgnoreCase"/>, for a line as it is written.</summary>
    public static LinePattern LinearExact(string pattern) => new(pattern, RegexOptions.NonBacktracking);

    /// <summary>As <see cref="IgnoreCase"/>, for a pattern laid out in lines, with named groups alone.</summary>
    public static LinePattern IgnoreCaseLaidOut(string pattern) => new(pattern, LaidOut | RegexOptions.IgnoreCase);

    /// <summary>As <see cref="Exact"/>, for a pattern laid out in lines, with named groups alone.</summary>
    public static LinePattern ExactLaidOut(string pattern) => new(pattern, LaidOut);

    private const RegexOptions LaidOut = RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    public bool IsMatch(ReadOnlySpan<char> line) => Asked().IsMatch(line);

    public Match Match(string line) => Asked().Match(line);

    /// <summary>The first match in a part of the text.</summary>
    public Match Match(string text, int start, int length) => Asked().Match(text, start, length);

    /// <summary>The line with what matches replaced.</summary>
    public string Replace(string line, string by) => Asked().Replace(line, by);

    /// <summary>The parts of the line between what matches.</summary>
    public string[] Split(string line) => Asked().Split(line);

    private Regex Asked()
    {
        // Articles are read at the same time: a count that is lost only compiles it a little later.
        if (_asked < AskedOften && ++_asked == AskedOften)
            Task.Run(() => _regex = new Regex(_pattern, _options | RegexOptions.Compiled));
        return _regex;
    }
}
