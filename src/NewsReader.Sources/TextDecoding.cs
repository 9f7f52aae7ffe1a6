using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NewsReader.Sources;

/// <summary>
/// Bytes to text: by their byte order mark, as UTF-8 or UTF-16 or UTF-32 where they are that, else in the charset that
/// the sender or the text itself states, else in what UTF.Unknown detects.
/// </summary>
public static class TextDecoding
{
    private const int ProbeBytes = 64 * 1024;

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    private static readonly SearchValues<char> SecondControls = SearchValues.Create([
        .. Enumerable.Range(0x80, 0x20).Select(c => (char)c),
    ]);

    /// <summary>Windows' charsets are known to whoever reads with this project, whatever is read first.</summary>
#pragma warning disable CA2255 // Readers of mail look charsets up by themselves: no static constructor comes before.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void RegisterCharsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The text of <paramref name="bytes"/>, without its byte order mark; line ends stay as they are.
    /// </summary>
    /// <param name="charset">As the sender states it; null where nobody does.</param>
    /// <returns>False, and the reason, where the bytes are no text.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string reason, string? charset = null)
    {
        reason = "";
        text = WithoutSecondControls(Decode(bytes, charset) ?? "");
        if (text.Length == 0 && bytes.Length > 0)
        {
            reason = "It is binary, or in an encoding that could not be recognized.";
            return false;
        }
        if (!LooksLikeText(text))
        {
            reason = "It is binary: it holds control characters that no text has.";
            return false;
        }
        return true;
    }

    /// <summary>The text of <paramref name="bytes"/>.</summary>
    /// <param name="charset">As the sender states it; null where nobody does.</param>
    /// <exception cref="ArticleUnreadableException">They are no text.</exception>
    public static string Text(string origin, ReadOnlySpan<byte> bytes, string? charset = null) =>
        TryDecode(bytes, out var text, out var why, charset)
            ? text
            : throw new ArticleUnreadableException(origin, why, "Save it as text (UTF-8) and try again.");

    /// <summary>
    /// What the first bytes of a text say, which may end within a character: whatever is no UTF-8 or UTF-16 is replaced
    /// by U+FFFD.
    /// </summary>
    internal static string Start(ReadOnlySpan<byte> bytes) => Unicode(bytes) ?? Encoding.UTF8.GetString(bytes);

    /// <summary>How many bytes the byte order mark takes that a text begins with; 0 where there is none.</summary>
    internal static int MarkLength(ReadOnlySpan<byte> bytes) => Marked(bytes)?.Preamble.Length ?? 0;

    /// <summary>UTF-32's mark begins with UTF-16's, so it is looked for first.</summary>
    private static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : bytes.StartsWith(Encoding.UTF32.Preamble) ? Encoding.UTF32
        : bytes.StartsWith(BigEndianUtf32.Preamble) ? BigEndianUtf32
        : bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>The text where a mark or zeros tell its encoding; else null.</summary>
    private static string? Unicode(ReadOnlySpan<byte> bytes) =>
        Marked(bytes) is { } marked
            ? marked.GetString(bytes[marked.Preamble.Length..])
            : (Utf32WithoutMark(bytes) ?? (Encoding?)Utf16WithoutMark(bytes))?.GetString(bytes);

    private static string? Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Unicode(bytes) is { } unicode)
            return unicode;
        // Text in UTF-8 under another name is common, and hardly ever a chance; only seven-bit charsets look like it.
        var isUtf8 = Utf8.IsValid(bytes);
        if (isUtf8 && !Charsets.SwitchesWithin(bytes))
            return Encoding.UTF8.GetString(bytes);
        foreach (var stated in Charsets.Stated(bytes, charset))
        {
            if (stated is UTF8Encoding)
            {
                if (IsMostlyUtf8(bytes, leastPairsForStray: 1))
                    return MendedUtf8(bytes);
                continue;
            }
            try
            {
                return stated.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // It is not what it states.
            }
        }
        return isUtf8 ? Encoding.UTF8.GetString(bytes)
            : IsMostlyUtf8(bytes, leastPairsForStray: 2) ? MendedUtf8(bytes)
            : Detect(bytes)?.GetString(bytes);
    }

    /// <summary>
    /// Whether text is UTF-8 but for some bytes: a stray one is no reason to spoil every letter with an accent.
    /// </summary>
    /// <param name="leastPairsForStray">So many characters of several bytes make up for one that is none.</param>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes, int leastPairsForStray)
    {
        long strays = 0,
            several = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                several++;
            else
                strays++;
            bytes = bytes[length..];
        }
        return several > 0 && several >= strays * leastPairsForStray;
    }

    /// <summary>UTF-8, where a byte that is none is what Windows-1252 has for it: it comes from there.</summary>
    private static string MendedUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status != OperationStatus.Done && length == 1)
                text.Append(Charsets.Windows1252.GetString(bytes[..1]));
            else
                text.Append(rune.ToString());
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    /// <summary>No text has the control characters that ISO 8859 has where Windows-1252 has quotation marks.</summary>
    private static string WithoutSecondControls(string text) =>
        text.AsSpan().ContainsAny(SecondControls)
            ? string.Create(
                text.Length,
                text,
                static (mended, text) =>
                {
                    text.CopyTo(mended);
                    for (int i; (i = mended.IndexOfAny(SecondControls)) >= 0; mended = mended[(i + 1)..])
                        mended[i] = Charsets.InWindows1252(mended[i]);
                }
            )
            : text;

    /// <summary>No character is beyond U+10FFFF, so that the first byte of four is zero in any text.</summary>
    private static UTF32Encoding? Utf32WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 4 != 0)
            return null;
        var probe = bytes[..Math.Min(bytes.Length, 4096)];
        bool little = true,
            big = true;
        for (var i = 0; i < probe.Length; i += 4)
        {
            big &= probe[i] == 0 && probe[i + 1] <= 0x10;
            little &= probe[i + 3] == 0 && probe[i + 2] <= 0x10;
        }
        return little == big ? null : new UTF32Encoding(bigEndian: big, byteOrderMark: false);
    }

    /// <summary>Western text in UTF-16 has a zero in every second byte; text in any other encoding has none.</summary>
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var probe = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (probe.Length < 4 || !probe.Contains((byte)0))
            return null;
        int even = 0,
            odd = 0;
        for (var i = 0; i < probe.Length; i += 2)
        {
            if (probe[i] == 0)
                even++;
            if (probe[i + 1] == 0)
                odd++;
        }
        var pairs = probe.Length / 2;
        if (odd > pairs * 6 / 10 && even <= pairs / 20)
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        if (even > pairs * 6 / 10 && odd <= pairs / 20)
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
        return null;
    }

    private static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        // A short text gives a statistical detector little to go on; in news, one-byte text is Windows-1252
        // unless the detector is sure of something else.
        if (bytes.Contains((byte)0))
            return null;
        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, ProbeBytes)].ToArray()).Detected;
        var encoding = found is { Confidence: >= 0.6f, Encoding: not null } ? found.Encoding : null;
        return encoding is null or { CodePage: 28591 or 20127 or 65001 } ? Charsets.Windows1252 : encoding;
    }

    private static bool LooksLikeText(string text)
    {
        var probe = text.AsSpan(0, Math.Min(text.Length, ProbeBytes));
        var control = 0;
        foreach (var c in probe)
        {
            if (c == '\0')
                return false;
            if ((c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1b')) || c is '\x7f' or '\uFFFD')
                control++;
        }
        return control * 50 <= probe.Length;
    }
}
