using System.Security.Cryptography;
using System.Text;
using NewsReader.Sources.WebPages;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Sources.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="StatedId">As the feed states it, which may be another entry's too; null where it states none.</param>
/// <param name="Title">As HTML.</param>
/// <param name="Html">Its content, else its summary.</param>
public sealed record FeedEntry(
    string? StatedId,
    string? Title,
    string? Address,
    IReadOnlyList<string> Authors,
    DateTimeOffset? Published,
    string Html
)
{
    /// <summary>What it is known by (<see cref="EntryIds"/>): no other entry of its feed has it.</summary>
    public string Id { get; init; } = "";

    /// <summary>A hash of its title and content.</summary>
    public string TextHash => SourceArticle.HashOf($"{Title}\0{Html}");

    /// <summary>Whether the id that it states is no other entry's.</summary>
    public bool HasOwnId { get; init; }

    /// <summary>Whether other entries of its feed stand on the same page.</summary>
    public bool SharesAddress { get; init; }

    /// <summary>Whether other entries of its feed have its title and content, under other ids.</summary>
    public bool SaysWhatOthersSay { get; init; }

    /// <summary>What its feed calls itself: an account's name, where the entry is a post.</summary>
    internal string? FeedTitle { get; init; }

    /// <summary>The page that its feed is of.</summary>
    internal string? FeedSite { get; init; }

    /// <summary>What the links of its content are relative to, where that is not its address.</summary>
    public Uri? Base { get; init; }

    /// <summary>As the entry itself states it ("en-GB"); null where it does not.</summary>
    public string? Language { get; init; }

    /// <summary>The language of its feed; null before the whole feed was read.</summary>
    internal FeedLanguage? FeedLanguage { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Pictures that stand beside its content.</summary>
    internal IReadOnlyList<EntryPicture> Pictures { get; init; } = [];

    /// <summary>Whether there is nothing in it that could be read, seen, heard or opened.</summary>
    internal bool IsEmpty =>
        string.IsNullOrWhiteSpace(Html)
        && string.IsNullOrWhiteSpace(Title)
        && Address is null
        && Enclosures.Count + Pictures.Count == 0;

    /// <summary>Changes whenever the entry does.</summary>
    public OriginStamp Stamp =>
        new(Html.Length, BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(Said)), 0));

    /// <summary>
    /// Changes whenever the entry or its moment does: of a feed that was saved. One that is asked says another moment
    /// each time, perhaps.
    /// </summary>
    public OriginStamp DatedStamp
    {
        get
        {
            var stamp = Stamp;
            return new OriginStamp(stamp.Length, stamp.Version ^ (Published?.UtcTicks ?? 0));
        }
    }

    private string Said
    {
        get
        {
            var said = $"{Title}\0{Address}\0{string.Join('\0', Authors)}\0{Html}";
            // What most entries do not have changes no stamp of theirs.
            var beside = Tags.Concat(Enclosures.Select(e => $"{e}")).Concat(Pictures.Select(p => $"{p}")).ToList();
            return beside.Count == 0 ? said : said + '\0' + string.Join('\0', beside);
        }
    }

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    public SourceArticle ToArticle(string origin, string source, OriginStamp stamp)
    {
        var post = EntryPost.Of(this);
        var content = post is null ? Markdown(Html) : "";
        var article = new MarkdownArticle(
            post is null ? Headline(source, content) : EntryPost.Headline(post.Text),
            post?.Author is { } author ? [author] : Authors,
            Published,
            source,
            Address,
            post is null
                ? WithPictures(content)
                : $"{PostForm.Write(post)}\n\n{Markdown(PicturesHtml + EntryPost.LinksOf(Html))}"
        )
        {
            Id = HasOwnId ? StatedId : null,
            IsToldById = SaysWhatOthersSay && (Address is null || SharesAddress),
            Language = Language ?? FeedLanguage?.OfEntry($"{Title}\n{post?.Text ?? content}"),
            Tags = Tags,
            Enclosures = Enclosures,
        };
        return article.ToArticle(origin, source, stamp) with { SharesAddress = SharesAddress };
    }

    /// <summary>
    /// Whether an article of an id that several entries have is this one: by its address where that tells it, else by
    /// its moment and, where it has one, its title.
    /// </summary>
    /// <param name="published">In UTC.</param>
    public bool Is(string headline, string? address, DateTime? published, bool byAddress)
    {
        if (byAddress && Address is not null && !SharesAddress)
            return WebAddress.IsSame(Address, address);
        var title = WebPage.PlainText(Title ?? "");
        return (title.Length == 0 || title == headline)
            && (published is null ? title.Length > 0 : (Published?.UtcDateTime - published)?.Duration() < OneSecond);
    }

    /// <summary>The entry as it can be had.</summary>
    /// <param name="source">What the feed is called.</param>
    /// <param name="wantsPage">Whether its page has more than the entry.</param>
    public OfferedArticle Offer(string origin, string source, OriginStamp stamp, bool wantsPage = false) =>
        new(
            origin,
            stamp,
            () => ToArticle(origin, source, stamp) with { WantedPage = wantsPage && !SharesAddress ? Address : null }
        );

    /// <summary>Its title; of one without any words, what can be said of it.</summary>
    /// <param name="content">Its content as Markdown.</param>
    private string? Headline(string source, string content)
    {
        if (Title is not null && WebPage.PlainText(Title) is { Length: > 0 } title)
            return title;
        // Of a text of one paragraph nothing would be left below its first line.
        if (WebPage.PlainText(Html) is { Length: > 0 } text)
            return content.AsSpan().Trim().Contains('\n') ? null : EntryPost.Headline(text);
        return Pictures.Select(picture => picture.Alt).FirstOrDefault(alt => alt is not null)
            ?? (Published is { } at ? $"{source}, {at:yyyy-MM-dd}" : Address ?? NameOfFile(source) ?? source);
    }

    /// <summary>What its first file or picture is called; null where there is none.</summary>
    private string? NameOfFile(string source) =>
        Enclosures.Select(file => file.Address).Concat(Pictures.Select(picture => picture.Address)).FirstOrDefault()
            is { } file
        && WebAddress.Of(file) is { } uri
        && Uri.UnescapeDataString(uri.Segments[^1]).Trim('/') is { Length: > 0 } name
            ? $"{source}, {name}"
            : null;

    /// <summary>The content, below the pictures that stand beside it where it shows none itself.</summary>
    private string WithPictures(string content) =>
        Pictures.Count == 0 || content.Contains("![", StringComparison.Ordinal)
            ? content
            : $"{Markdown(PicturesHtml)}\n\n{content}";

    private string PicturesHtml => string.Concat(Pictures.Select(picture => picture.Html));

    private string Markdown(string html) => WebPage.Fragment(html, Base ?? WebAddress.Of(Address));
}
