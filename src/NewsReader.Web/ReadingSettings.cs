using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsReader.Web;

public enum Face
{
    Serif,
    Sans,
}

public enum ColumnWidth
{
    Narrow,
    Normal,
    Wide,
}

public enum LineHeight
{
    Close,
    Normal,
    Open,
}

public enum Theme
{
    /// <summary>The system's, light or dark.</summary>
    System,
    Light,
    Sepia,
    Dark,
    Black,
}

/// <summary>How the reader wants text set. It is kept in a cookie, so that the first paint is right.</summary>
/// <param name="Size">From <see cref="Smallest"/> to <see cref="Largest"/>.</param>
/// <param name="Shortcuts">Whether single keys do something.</param>
public sealed partial record ReadingSettings(
    int Size,
    Face Face,
    ColumnWidth Width,
    LineHeight Lines,
    Theme Theme,
    bool Justified,
    bool Shortcuts
)
{
    public const string Cookie = "newsreader.reading";
    public const int Smallest = 1;
    public const int Normal = 3;
    public const int Largest = 5;

    public static readonly ReadingSettings Default = new(
        Normal,
        Face.Serif,
        ColumnWidth.Normal,
        LineHeight.Normal,
        Theme.System,
        Justified: false,
        Shortcuts: true
    );

    [GeneratedRegex("^([1-5])([01])([0-2])([0-2])([0-4])([01])([01])$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>The settings that a request asks for; the default where its cookie is none of ours.</summary>
    public static ReadingSettings Of(HttpContext? http)
    {
        if (http?.Request.Cookies[Cookie] is not { } cookie || Digits().Match(cookie) is not { Success: true } match)
            return Default;
        int At(int group) => match.Groups[group].ValueSpan[0] - '0';
        return new ReadingSettings(
            At(1),
            (Face)At(2),
            (ColumnWidth)At(3),
            (LineHeight)At(4),
            (Theme)At(5),
            At(6) == 1,
            At(7) == 1
        );
    }

    /// <summary>As the cookie has it: a digit for each.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Size}{(int)Face}{(int)Width}{(int)Lines}{(int)Theme}{(Justified ? 1 : 0)}{(Shortcuts ? 1 : 0)}"
        );

    /// <summary>As the stylesheet knows them: classes of the page.</summary>
    public string Classes =>
        string.Join(
            ' ',
            new[]
            {
                $"size-{Size.ToString(CultureInfo.InvariantCulture)}",
                Face == Face.Sans ? "face-sans" : null,
                Width == ColumnWidth.Normal ? null : $"width-{Lower(Width)}",
                Lines == LineHeight.Normal ? null : $"lines-{Lower(Lines)}",
                Theme == Theme.System ? null : $"theme-{Lower(Theme)}",
                Justified ? "justified" : null,
                Shortcuts ? null : "no-shortcuts",
            }.OfType<string>()
        );

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
