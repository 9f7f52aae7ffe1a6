using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Sources;

/// <summary>The charsets that servers and documents state, by the names of the WHATWG Encoding standard.</summary>
public static partial class Charsets
{
    /// <summary>Pages declare their charset within the first kilobyte (HTML 13.2.3.2); many are late.</summary>
    private const int DeclarationBytes = 4096;

    /// <summary>What on the web means another charset, which has all characters of it and more.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["shift-jis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["euc-kr"] = "ks_c_5601-1987",
        ["big5-hkscs"] = "big5",
        ["x-mac-roman"] = "macintosh",
    };

    internal static Encoding Windows1252 => field ??= Encoding.GetEncoding(1252);

    [GeneratedRegex(@"^\s*<\?xml[^>]*\bencoding\s*=\s*[""'](?<name>[\w.:-]+)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(
        @"<meta\b[^>]{0,300}?\bcharset\s*=\s*[""']?\s*(?<name>[\w.:-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MetaElement();

    /// <summary>Whether it is the name of a charset that can be read.</summary>
    public static bool IsKnown(string name) => Named(name) is not null;

    /// <summary>The charset that a server's Content-Type names; null where it names none.</summary>
    public static string? OfContentType(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"', '\'', ' ') : null;

    /// <summary>
    /// What a text states of itself and its sender of it, whichever goes before: XML knows better than its server, of a
    /// page the server does (HTML 13.2.3.2). Bytes that do not fit throw <see cref="DecoderFallbackException"/>.
    /// </summary>
    internal static IEnumerable<Encoding> Stated(ReadOnlySpan<byte> bytes, string? sender)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var xml = NameIn(XmlDeclaration(), head);
        var page = xml is null && head.AsSpan().TrimStart().StartsWith("<") ? NameIn(MetaElement(), head) : null;
        var switching = SwitchesWithin(bytes) ? "iso-2022-jp" : null;
        return new[] { xml, sender, page, switching }.Select(Named).OfType<Encoding>().ToList();
    }

    /// <summary>
    /// Whether bytes switch between character sets as Japanese mail does (ISO-2022-JP): seven bits each, so that they
    /// pass for ASCII.
    /// </summary>
    internal static bool SwitchesWithin(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\e$B"u8) >= 0 || bytes.IndexOf("\e$@"u8) >= 0 || bytes.IndexOf("\e(J"u8) >= 0;

    /// <summary>The character of Windows-1252 that stands at the place of a control character of ISO 8859.</summary>
    internal static char InWindows1252(char control)
    {
        Span<char> character = stackalloc char[1];
        Windows1252.GetChars([(byte)control], character);
        return character[0];
    }

    private static string? NameIn(Regex declaration, string head) =>
        declaration.Match(head) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>
    /// Null where nobody knows the name. Bytes in which a name was found are no UTF-16 or UTF-32, whatever it says.
    /// </summary>
    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        name = Meant.GetValueOrDefault(name.Trim(), name.Trim());
        if (name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
