using NewsReader.Text;

namespace NewsReader.Sources.Mail;

/// <summary>
/// The head of a letter (RFC 5322): fields, each with the lines that it is folded into, up to an empty line.
/// </summary>
internal static class MailHead
{
    /// <summary>
    /// The letter without the fields that are longer than <see cref="InputLimits.MailFieldBytes"/>: unfolding and
    /// reading one costs the square of its length.
    /// </summary>
    public static ReadOnlyMemory<byte> Bounded(byte[] letter)
    {
        MemoryStream? kept = null;
        var (field, copied) = (0, 0);
        for (var at = 0; ; )
        {
            var end = LineEnd(letter, at);
            var goesOn = at > 0 && at < letter.Length && letter[at] is (byte)' ' or (byte)'\t';
            if (!goesOn)
            {
                if (at - field > InputLimits.MailFieldBytes)
                {
                    (kept ??= new MemoryStream(letter.Length)).Write(letter, copied, field - copied);
                    copied = at;
                }
                field = at;
                // An empty line ends the head.
                if (at >= letter.Length || letter[at] is (byte)'\n' or (byte)'\r')
                    break;
            }
            at = end;
        }
        if (kept is null)
            return letter;
        kept.Write(letter, copied, letter.Length - copied);
        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    /// <summary>Where the line behind this one begins.</summary>
    private static int LineEnd(byte[] letter, int at)
    {
        var end = letter.AsSpan(Math.Min(at, letter.Length)).IndexOf((byte)'\n');
        return end < 0 ? letter.Length : at + end + 1;
    }
}
