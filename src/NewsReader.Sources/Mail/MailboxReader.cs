using System.Globalization;
using System.Security.Cryptography;
using MimeKit;
using MimeKit.Utils;
using NewsReader.Sources.Feeds;
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
        // A mailbox is too large to be held: it is gone through twice.
        var ids = Ids(content);
        using var mailbox = content.Open();
        var number = 0;
        foreach (var bytes in Mailbox.Letters(mailbox))
        {
            // It may have grown meanwhile.
            if (number == ids.Count)
                break;
            if (ids[number++] is { } id)
                yield return Offered(content, Numbered(number), id, bytes);
        }
        EntryIds.TellRepeated(content, "Letters", ids.Count(id => id is null));
        if (number == 0)
            throw new ArticleUnreadableException(
                content.Origin,
                "It is no mailbox: no letter begins in it.",
                "Export the mailbox anew as mbox, or save the letters as .eml."
            );
    }

    /// <summary>What each letter is known by; null for one that stands there once more.</summary>
    private static IReadOnlyList<string?> Ids(SourceContent content)
    {
        using var mailbox = content.Open();
        return EntryIds.Tell([
            .. Mailbox.Letters(mailbox).Select((bytes, before) => Marks(Numbered(before + 1), bytes)),
        ]);
    }

    private static string?[] Marks(string number, byte[]? bytes)
    {
        if (bytes is null || Letter.Head(bytes) is not { } head)
            return [number];
        return
        [
            MimeUtils.ParseMessageId(head[HeaderId.MessageId] ?? "") is { Length: > 0 } id ? id : number,
            head[HeaderId.Date],
            head[HeaderId.Subject],
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
        ];
    }

    private static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="id">What it is known by.</param>
    /// <param name="bytes">Null for a letter that is too long.</param>
    private static OfferedArticle Offered(SourceContent content, string number, string id, byte[]? bytes)
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
        var origin = Member.Of(content.Origin, id);
        return new OfferedArticle(
            origin,
            content.Stamp,
            () => Letter.Article(origin, content.Source, letter, content.Stamp)
        );
    }
}
