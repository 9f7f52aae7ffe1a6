using System.Globalization;
using MimeKit;
using NewsReader.Sources.Files;
using NewsReader.Text;

namespace NewsReader.Sources.Mail;

/// <summary>The letters of a mailbox (.mbox), in its order.</summary>
internal sealed class MailboxReader : IArticleReader
{
    public bool HoldsMany => true;

    public bool CanRead(string name, ReadOnlySpan<byte> start) => ArticleReaders.Ends(name, ".mbox");

    public IEnumerable<OfferedArticle> Read(SourceContent content)
    {
        content.RefuseWithin();
        using var mailbox = content.Open();
        var number = 0;
        foreach (var bytes in Mailbox.Letters(mailbox))
        {
            number++;
            yield return Offered(content, number.ToString(CultureInfo.InvariantCulture), bytes);
        }
        if (number == 0)
            throw new ArticleUnreadableException(
                content.Origin,
                "It is no mailbox: no letter begins in it.",
                "Export the mailbox anew as mbox, or save the letters as .eml."
            );
    }

    /// <param name="bytes">Null for a letter that is too long.</param>
    private static OfferedArticle Offered(SourceContent content, string number, byte[]? bytes)
    {
        var byNumber = Member.Of(content.Origin, number);
        if (bytes is null)
            return OfferedArticle.Unreadable(
                new ArticleUnreadableException(
                    byNumber,
                    $"The letter has more than {InputLimits.ArticleBytes / (1024 * 1024)} MB.",
                    "Save its text as a file of its own."
                )
            );
        MimeMessage letter;
        try
        {
            letter = Letter.Parse(byNumber, bytes);
        }
        catch (ArticleUnreadableException e)
        {
            // What stands between two letters and is none costs only itself.
            return OfferedArticle.Unreadable(e);
        }
        var origin = letter.MessageId is { Length: > 0 } id ? Member.Of(content.Origin, id) : byNumber;
        return new OfferedArticle(
            origin,
            content.Stamp,
            () => Letter.Article(origin, content.Source, letter, content.Stamp)
        );
    }
}
