using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Quotations;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// Writes a tweet as a card: who, when and whom it answers; what was posted; then the article's own words of
/// attribution, so that nothing the article says is lost.
/// </summary>
internal sealed class HtmlTweetRenderer : HtmlObjectRenderer<TweetBlock>
{
    /// <summary>How many tints the stylesheet has for speakers.</summary>
    private const int Tints = 12;

    protected override void Write(HtmlRenderer renderer, TweetBlock obj)
    {
        if (obj.Quotation is not { } tweet || obj.Inline is null)
            return;
        var name =
            tweet.Speaker?.Name
            ?? (tweet.SpeakerText is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "Somebody");
        renderer.EnsureLine();
        renderer.Write(
            $"<figure class=\"tweet{(IsAnonymous(tweet) ? "" : $" tint-{Tint(name)}")}"
                + $"{(GoesOn(obj) ? " goes-on" : "")}\" aria-label=\""
        );
        renderer.WriteEscape($"{tweet.Medium ?? "Post"}: {name}");
        renderer.WriteLine("\">");
        WriteCaption(renderer, tweet, name);
        var (posted, around) = Split(obj.Inline, obj.Signature is not null);
        renderer.Write("<blockquote>");
        foreach (var part in posted)
        {
            renderer.Write("<p>");
            foreach (var inline in part)
                renderer.Write(inline);
            renderer.Write("</p>");
        }
        renderer.WriteLine("</blockquote>");
        if (obj.Signature is null && around.Count > 0)
        {
            renderer.Write("<p class=\"attribution\">");
            foreach (var inline in around)
                renderer.Write(inline);
            renderer.WriteLine("</p>");
        }
        if (tweet.Speaker is { } speaker && renderer.AddressOf(speaker) is not null)
        {
            renderer.Write("<p class=\"more\">");
            renderer.WriteLink(speaker, $"All that {speaker.Name} said", fragment: "#said");
            renderer.WriteLine("</p>");
        }
        renderer.WriteLine("</figure>");
    }

    private static void WriteCaption(HtmlRenderer renderer, Quotation tweet, string name)
    {
        renderer.Write("<figcaption><span class=\"monogram\" aria-hidden=\"true\">");
        renderer.WriteEscape(IsAnonymous(tweet) ? "?" : Monogram(name));
        renderer.Write("</span><span class=\"by\">");
        renderer.Write("<span class=\"speaker\">");
        if (tweet.Speaker is { } speaker)
            renderer.WriteLink(speaker, name);
        else
            renderer.WriteEscape(name);
        renderer.Write("</span> <span class=\"when\">");
        renderer.WriteEscape(
            string.Join(" · ", new[] { tweet.Handle, tweet.Medium, tweet.StatedTime }.Where(part => part is not null))
        );
        renderer.Write("</span>");
        if (tweet.ReplyTo is { } answered)
        {
            renderer.Write("<span class=\"reply\">Replying to ");
            renderer.WriteLink(answered, answered.Name);
            renderer.Write("</span>");
        }
        renderer.WriteLine("</span></figcaption>");
    }

    /// <summary>
    /// What was posted, a paragraph for each part, and the words around it. Where the quotation stood within them a
    /// mark stays.
    /// </summary>
    private static (List<List<Inline>> Posted, List<Inline> Around) Split(ContainerInline whole, bool signed)
    {
        if (signed)
            return (
                [
                    [.. WithoutSignature(whole)],
                ],
                []
            );
        var posted = new List<List<Inline>>();
        var around = new List<Inline>();
        foreach (var inline in whole.ToList())
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

    private static IEnumerable<Inline> WithoutSignature(ContainerInline whole)
    {
        foreach (var inline in whole.ToList())
        {
            if (inline is SignatureInline)
                yield break;
            yield return inline;
        }
    }

    private static void TrimStart(List<Inline> inlines)
    {
        while (inlines is [LiteralInline first, ..])
        {
            first.Content.TrimStart();
            if (!first.Content.IsEmpty)
                return;
            inlines.RemoveAt(0);
        }
    }

    /// <summary>Whether the card above is a part of the same thread: one line joins them.</summary>
    private static bool GoesOn(TweetBlock tweet) =>
        tweet.Quotation?.Thread is { } thread
        && tweet.Parent is { } parent
        && parent.IndexOf(tweet) is > 0 and var place
        && parent[place - 1] is TweetBlock { Quotation.Thread: { } above }
        && above == thread;

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

    private static string FirstLetter(string word) =>
        System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant();

    private static int Tint(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash % Tints);
    }
}
