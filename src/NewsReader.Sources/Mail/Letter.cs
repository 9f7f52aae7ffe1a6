using MimeKit;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Mail;

/// <summary>A letter (RFC 5322) as an article.</summary>
internal static class Letter
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = InputLimits.MailDepth };

    /// <exception cref="ArticleUnreadableException">It is no letter.</exception>
    public static MimeMessage Parse(string origin, byte[] bytes)
    {
        try
        {
            using var stream = Opened(bytes);
            return Parser(stream).ParseMessage();
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            throw new ArticleUnreadableException(
                origin,
                $"It is no letter ({e.Message.TrimEnd('.')}).",
                "Save the newsletter anew as .eml, or the page as .html.",
                e
            );
        }
    }

    /// <summary>What a letter's head states; null where it is no letter.</summary>
    public static HeaderList? Head(byte[] bytes)
    {
        try
        {
            using var stream = Opened(bytes);
            return Parser(stream).ParseHeaders();
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            return null;
        }
    }

    private static MemoryStream Opened(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(MailHead.Bounded(bytes).Span);
        stream.Position = 0;
        return stream;
    }

    private static MimeParser Parser(Stream stream) => new(Options, stream, MimeFormat.Entity);

    /// <summary>The article of a letter, which is disposed of.</summary>
    /// <param name="source">Where an archived page is from that does not say so itself.</param>
    /// <exception cref="ArticleUnreadableException">It has no text.</exception>
    public static SourceArticle Article(string origin, string source, MimeMessage letter, OriginStamp stamp)
    {
        using (letter)
        {
            ReadingMeter.Count(
                "mail",
                letter.Headers.Sum(header => InputLimits.StepsOfElement + (long)header.RawValue.Length)
                    + letter.BodyParts.Count() * (long)InputLimits.StepsOfElement
            );
            DateTimeOffset? date = letter.Date == DateTimeOffset.MinValue ? null : letter.Date;
            if (
                letter.Headers.Contains("Snapshot-Content-Location")
                || letter.Headers["Content-Location"] is { Length: > 0 }
                || letter.Body is MultipartRelated { Root.ContentLocation: not null }
            )
            {
                // Browsers archive a page so, with the address that it had.
                var address =
                    letter.Headers["Snapshot-Content-Location"]
                    ?? (letter.Body as MultipartRelated)?.Root?.ContentLocation?.OriginalString
                    ?? letter.Headers["Content-Location"];
                if (letter.HtmlBody is { } page)
                    return WebPage.Read(page, WebAddress.Of(address), origin).ToArticle(origin, source, stamp);
            }
            var from = letter.From.Mailboxes.FirstOrDefault();
            var sender =
                from is null ? null
                : string.IsNullOrWhiteSpace(from.Name) ? from.Address
                : from.Name;
            var body =
                letter.HtmlBody is { } html ? WebPage.Fragment(html, address: null)
                : letter.TextBody is { } text && !string.IsNullOrWhiteSpace(text) ? MarkdownArticle.Paragraphs(text)
                : null;
            if (body is not null)
                return new MarkdownArticle(letter.Subject, [], date, sender, null, body)
                {
                    Id = letter.MessageId,
                    Language = (letter.Headers["Content-Language"] ?? letter.Body?.Headers["Content-Language"])?.Split(
                        ','
                    )[0],
                }.ToArticle(origin, sender ?? "mail", stamp);
            throw new ArticleUnreadableException(
                origin,
                "The letter has no text.",
                "Nothing was stored; its attachments are not read."
            );
        }
    }
}
