using System.Text;
using UtfUnknown;

namespace NewsReader.Sources;

/// <summary>
/// Bytes to text: UTF-8 and UTF-16 (with or without a byte order mark), else what UTF.Unknown detects.
/// </summary>
public static class TextDecoding
{
    private const int ProbeBytes = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The text of <paramref name="bytes"/>, without its byte order mark; line ends stay as they are.
    /// </summary>
    /// <returns>False, and the reason, where the bytes are no text.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string reason)
    {
        reason = "";
        text = Decode(bytes) ?? "";
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
    /// <exception cref="ArticleUnreadableException">They are no text.</exception>
    public static string Text(string origin, ReadOnlySpan<byte> bytes) =>
        TryDecode(bytes, out var text, out var why)
            ? text
            : throw new ArticleUnreadableException(origin, why, "Save it as text (UTF-8) and try again.");

    /// <summary>
    /// What the first bytes of a text say, which may end within a character: whatever is no UTF-8 or UTF-16 is replaced
    /// by U+FFFD.
    /// </summary>
    internal static string Start(ReadOnlySpan<byte> bytes) => Unicode(bytes) ?? Encoding.UTF8.GetString(bytes);

    /// <summary>How many bytes the byte order mark takes that a text begins with; 0 where there is none.</summary>
    internal static int MarkLength(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? 3
        : bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? 2
        : 0;

    /// <summary>The text where a mark or zeros tell its encoding; else null.</summary>
    private static string? Unicode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        return Utf16WithoutMark(bytes)?.GetString(bytes);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Unicode(bytes) is { } unicode)
            return unicode;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Detect(bytes)?.GetString(bytes);
        }
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
        return encoding is null or { CodePage: 28591 or 20127 or 65001 } ? Encoding.GetEncoding(1252) : encoding;
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
