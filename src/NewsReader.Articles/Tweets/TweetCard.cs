using System.Globalization;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Links;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.Quotations;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// A tweet as a card: who, when and whom it answers; what was posted; then the article's own words of attribution, so
/// that nothing the article says is lost.
/// </summary>
internal sealed class TweetCard(EntityLinks links)
{
    /// <summary>A longer post has a card of the usual size.</summary>
    private const int LongestShort = 90;

    /// <summary>How many tints the stylesheet has for speakers.</summary>
    private const int Tints = 12;

    /// <summary>Writes a post that the page embedded; the caption says what its signature says.</summary>
    /// <param name="goesOn">Whether the card above is a part of the same thread.</param>
    public void WritePost(
        HtmlRenderer renderer,
        TweetBlock block,
        Quotation tweet,
        ContainerInline whole,
        bool goesOn
    ) =>
        Write(
            renderer,
            tweet,
            [
                [.. whole.Where(inline => inline is not SignatureInline)],
            ],
            [],
            goesOn,
            block.IsSpeakersFirst
        );

    /// <summary>Writes a tweet that running text quotes.</summary>
    /// <inheritdoc cref="WritePost"/>
    public void WriteQuoted(HtmlRenderer renderer, TweetInline stretch, bool goesOn)
    {
        var (posted, around) = Split(stretch);
        Write(renderer, stretch.Quotation, posted, stretch.SaysMore ? around : [], goesOn, stretch.IsSpeakersFirst);
    }

    private void Write(
        HtmlRenderer renderer,
        Quotation tweet,
        List<IReadOnlyList<Inline>> posted,
        List<Inline> around,
        bool goesOn,
        bool isSpeakersFirst
    )
    {
        // An account writes itself as it likes.
        var name =
            tweet.Handle is null ? tweet.Speaker?.Name ?? Capitalized(tweet.SpeakerText)
            : tweet.SpeakerText is { Length: > 0 } typed ? typed
            : tweet.Speaker?.Name ?? tweet.Handle;
        renderer.EnsureLine();
        renderer.Write(
            $"<figure class=\"tweet{(IsAnonymous(tweet) ? "" : $" tint-{Tint(tweet.Speaker?.Name ?? name)}")}"
                + $"{(IsShort(tweet) ? " short" : "")}{(goesOn ? " goes-on" : "")}\" aria-label=\""
        );
        renderer.WriteEscape($"{tweet.Medium ?? "Post"}: {name}");
        renderer.WriteLine("\">");
        WriteCaption(renderer, tweet, name);
        renderer.Write("<blockquote>");
        foreach (var part in posted)
            WriteAll(renderer.Write("<p>"), part).Write("</p>");
        renderer.WriteLine("</blockquote>");
        if (around.Count > 0)
            WriteAll(renderer.Write("<p class=\"attribution\">"), around).WriteLine("</p>");
        if (isSpeakersFirst && tweet.Speaker is { } speaker && links.AddressOf(renderer, speaker) is not null)
        {
            renderer.Write("<p class=\"more\">");
            links.Write(renderer, speaker, $"All that {speaker.Name} said", fragment: "#said");
            renderer.WriteLine("</p>");
        }
        renderer.WriteLine("</figure>");
    }

    private void WriteCaption(HtmlRenderer renderer, Quotation tweet, string name)
    {
        renderer.Write("<figcaption>").WriteInlineTag("<span class=\"monogram\" aria-hidden=\"true\">");
        renderer.WriteText(IsAnonymous(tweet) ? "?" : Monogram(tweet.Speaker?.Name ?? name));
        renderer.WriteInlineTag("</span><span class=\"by\"><span class=\"speaker\">");
        if (tweet.Speaker is { } speaker)
            links.Write(renderer, speaker, name);
        else
            renderer.WriteText(name);
        renderer.WriteInlineTag("</span>").Write(" ").WriteInlineTag("<span class=\"when\">");
        WriteWhere(renderer, tweet);
        renderer.WriteInlineTag("</span>");
        if (tweet.ReplyTo is { } answered)
        {
            renderer.WriteInlineTag("<span class=\"reply\">").Write("Replying to ");
            links.Write(renderer, answered, answered.Name);
            renderer.WriteInlineTag("</span>");
        }
        else if (tweet.ReplyToText is { } account)
            renderer
                .WriteInlineTag("<span class=\"reply\">")
                .Write("Replying to ")
                .WriteText(account)
                .WriteInlineTag("</span>");
        renderer.WriteInlineTag("</span>").WriteLine("</figcaption>");
    }

    private static string Capitalized(string? text) =>
        text is { Length: > 0 } ? char.ToUpperInvariant(text[0]) + text[1..] : "Somebody";

    /// <summary>The account, the network and the time; the last of them leads to the post.</summary>
    private static void WriteWhere(HtmlRenderer renderer, Quotation tweet)
    {
        var handle = tweet.Handle == tweet.SpeakerText ? null : tweet.Handle;
        var parts = new[] { handle, tweet.Medium, tweet.StatedTime }.OfType<string>().ToList();
        if (!HtmlLinkRenderer.IsSafe(tweet.Address) || parts.Count == 0)
        {
            renderer.WriteText(string.Join(" · ", parts));
            return;
        }
        renderer.WriteText(string.Concat(parts.SkipLast(1).Select(part => part + " · ")));
        if (renderer.EnableHtmlForInline)
            renderer.Write("<a rel=\"noopener noreferrer\" href=\"").WriteEscapeUrl(tweet.Address).Write("\">");
        renderer.WriteText(parts[^1]).WriteInlineTag("</a>");
    }

    private static HtmlRenderer WriteAll(HtmlRenderer renderer, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            // Markdig writes no line end in the last block of a document, for which it takes the card.
            if (inline is LineBreakInline { IsHard: true })
                renderer.WriteInlineTag("<br />").WriteLine();
            else
                renderer.Write(inline);
        }
        return renderer;
    }

    /// <summary>
    /// What was posted, a paragraph for each part, and the words around it. Where the quotation stood within them a
    /// mark stays.
    /// </summary>
    private static (List<IReadOnlyList<Inline>> Posted, List<Inline> Around) Split(TweetInline whole)
    {
        var posted = new List<IReadOnlyList<Inline>>();
        var around = new List<Inline>();
        foreach (var inline in whole)
        {
            if (inline is QuotationInline)
            {
                posted.Add([inline]);
                if (around.Count > 0 && inline.NextSibling is not null)
                    around.Add(new LiteralInline(" … "));
            }
            else
                around.Add(inline);
        }
        TrimStart(around);
        return (posted, around);
    }

    private static void TrimStart(List<Inline> inlines)
    {
        while (inlines is [LiteralInline first, ..])
        {
            // A copy: the document is not changed by being written.
            var content = first.Content;
            content.TrimStart();
            // ‘…’, she wrote: the comma set the post off, which stands above now.
            if (content.CurrentChar == ',')
            {
                content.SkipChar();
                content.TrimStart();
            }
            if (!content.IsEmpty)
            {
                inlines[0] = new LiteralInline(content);
                return;
            }
            inlines.RemoveAt(0);
        }
    }

    private static bool IsShort(Quotation tweet) => tweet.Parts.Sum(part => part.Length) <= LongestShort;

    private static bool IsAnonymous(Quotation tweet) => tweet.Speaker is null && tweet.Handle is null;

    private static string Monogram(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetter(word[0]))
            .ToArray();
        return words.Length == 0 ? "?"
            : words.Length == 1 ? FirstLetter(words[0])
            : FirstLetter(words[0]) + FirstLetter(words[^1]);
    }

    private static string FirstLetter(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();

    private static int Tint(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash % Tints);
    }

    /// <summary>Whether two cards that follow each other are parts of one thread: one line joins them.</summary>
    public static bool IsSameThread(Quotation tweet, Quotation? above) =>
        tweet.Thread is { } thread && above?.Thread == thread;

    /// <summary>The tweet whose card ends the block above; null where it ends otherwise.</summary>
    public static Quotation? LastAbove(Block block)
    {
        var above = block.Parent is { } parent && parent.IndexOf(block) is > 0 and var place ? parent[place - 1] : null;
        if (above is TweetBlock post)
            return post.Quotation;
        var last = (above as ParagraphBlock)?.Inline?.LastChild;
        while (last is not null && IsBlank(last))
            last = last.PreviousSibling;
        return (last as TweetInline)?.Quotation;
    }

    public static bool IsBlank(Inline inline) =>
        inline is LineBreakInline
        || (inline is LiteralInline literal && (literal.Content.IsEmpty || literal.Content.AsSpan().IsWhiteSpace()));
}
