using MimeKit;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Files;

/// <summary>Letters (.eml, .mbox) and web archives (.mhtml), which are letters too (RFC 2557).</summary>
internal static class MailFile
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = InputLimits.MailDepth };

    /// <summary>Whether the file is one letter or one archived page.</summary>
    public static bool IsMail(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".eml" or ".mht" or ".mhtml";

    /// <summary>The article of one letter.</summary>
    /// <exception cref="ArticleUnreadableException">It is no letter, or has no text.</exception>
    public static SourceArticle Read(string origin, byte[] bytes, OriginStamp stamp) =>
        Article(origin, Parsed(origin, bytes), stamp);

    /// <summary>The letters of a mailbox, in its order.</summary>
    public static IEnumerable<OfferedArticle> InMailbox(string path, Stream mailbox, OriginStamp stamp)
    {
        var number = 0;
        foreach (var bytes in Mailbox.Letters(mailbox))
        {
            number++;
            var byNumber = Member.Of(path, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (bytes is null)
            {
                yield return OfferedArticle.Unreadable(
                    new ArticleUnreadableException(
                        byNumber,
                        $"The letter has more than {InputLimits.ArticleBytes / (1024 * 1024)} MB.",
                        "Save its text as a file of its own."
                    )
                );
                continue;
            }
            MimeMessage? letter = null;
            ArticleUnreadableException? failure = null;
            try
            {
                letter = Parsed(byNumber, bytes);
            }
            catch (ArticleUnreadableException e)
            {
                failure = e;
            }
            if (letter is null)
            {
                // What stands between two letters and is none costs only itself.
                yield return OfferedArticle.Unreadable(failure!);
                continue;
            }
            var origin = letter.MessageId is { Length: > 0 } id ? Member.Of(path, id) : byNumber;
            yield return new OfferedArticle(origin, stamp, () => Article(origin, letter, stamp));
        }
        if (number == 0)
            throw new ArticleUnreadableException(
                path,
                "It is no mailbox: no letter begins in it.",
                "Export the mailbox anew as mbox, or save the letters as .eml."
            );
    }

    private static MimeMessage Parsed(string origin, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream();
            stream.Write(MailHead.Bounded(bytes).Span);
            stream.Position = 0;
            return new MimeParser(Options, stream, MimeFormat.Entity).ParseMessage();
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

    private static SourceArticle Article(string origin, MimeMessage letter, OriginStamp stamp)
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
                    return WebPage
                        .Read(page, WebAddress.Of(address))
                        .ToArticle(origin, ArticleFile.SourceOf(Member.FileOf(origin)), stamp);
            }
            var from = letter.From.Mailboxes.FirstOrDefault();
            var sender =
                from is null ? null
                : string.IsNullOrWhiteSpace(from.Name) ? from.Address
                : from.Name;
            if (letter.HtmlBody is { } html)
                return new MarkdownArticle(
                    letter.Subject,
                    [],
                    date,
                    sender,
                    null,
                    WebPage.Fragment(html, address: null)
                ).ToArticle(origin, sender ?? "mail", stamp);
            if (letter.TextBody is { } text && !string.IsNullOrWhiteSpace(text))
                return new MarkdownArticle(
                    letter.Subject,
                    [],
                    date,
                    sender,
                    null,
                    MarkdownArticle.Paragraphs(text)
                ).ToArticle(origin, sender ?? "mail", stamp);
            throw new ArticleUnreadableException(
                origin,
                "The letter has no text.",
                "Nothing was stored; its attachments are not read."
            );
        }
    }
}
