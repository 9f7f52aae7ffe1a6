using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Text;

namespace NewsReader.Sources.Mail;

/// <summary>
/// A mailbox as the bytes of its letters (mbox, RFC 4155): each begins behind a line that begins "From ".
/// </summary>
internal static partial class Mailbox
{
    private const int LongestMark = 1000;

    private static ReadOnlySpan<byte> Mark => "From "u8;

    /// <summary>
    /// The letters in their order, without the lines between them; null for one that is longer than a letter may be.
    /// </summary>
    public static IEnumerable<byte[]?> Letters(Stream mailbox)
    {
        using var reader = new BufferedStream(mailbox, 64 * 1024);
        using var letter = new MemoryStream();
        var line = new ArrayBufferWriter<byte>(256);
        var (isOpen, isTooLong, isDated) = (false, false, false);
        while (ReadLine(reader, line))
        {
            // A sentence of a letter may begin so as well: where the first such line has a date, all have.
            if (line.WrittenSpan.StartsWith(Mark) && (!isDated || IsDated(line.WrittenSpan)))
            {
                isDated = isDated || IsDated(line.WrittenSpan);
                if (isOpen)
                    yield return isTooLong ? null : letter.ToArray();
                letter.SetLength(0);
                (isOpen, isTooLong) = (true, false);
                continue;
            }
            isTooLong |= letter.Length + line.WrittenCount > InputLimits.ArticleBytes;
            if (isOpen && !isTooLong)
                letter.Write(Unquoted(line.WrittenSpan));
        }
        if (isOpen)
            yield return isTooLong ? null : letter.ToArray();
    }

    /// <summary>
    /// Whether a line has a time of day and a year, as the lines between letters have ("Mon Jan 5 14:21:46 2026").
    /// </summary>
    private static bool IsDated(ReadOnlySpan<byte> line) =>
        line.Length <= LongestMark && DateOfMark().IsMatch(Encoding.Latin1.GetString(line));

    [GeneratedRegex(@"\s\d{1,2}:\d{2}(?::\d{2})?\s(?:.{0,12}\s)?\d{4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DateOfMark();

    /// <summary>A line of a letter that begins so has a mark before it (mboxrd).</summary>
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line)
    {
        var marks = line.IndexOfAnyExcept((byte)'>');
        return marks > 0 && line[marks..].StartsWith(Mark) ? line[1..] : line;
    }

    /// <summary>The next line with its end, or the beginning of one without; false at the end of all.</summary>
    private static bool ReadLine(BufferedStream reader, ArrayBufferWriter<byte> line)
    {
        line.ResetWrittenCount();
        while (line.WrittenCount < InputLimits.ArticleBytes && reader.ReadByte() is >= 0 and var next)
        {
            line.GetSpan(1)[0] = (byte)next;
            line.Advance(1);
            if (next == '\n')
                break;
        }
        return line.WrittenCount > 0;
    }
}
