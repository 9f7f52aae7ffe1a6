using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.Quotations;
using NewsReader.Articles.Tweets;
using NewsReader.Text;

namespace NewsReader.Articles;

/// <summary>
/// Once the document is parsed, recognizes who is named and who spoke and attaches it to the text: mentions, then the
/// quotations around them, then the tweets around those. No text changes, and how they are written is theirs.
/// </summary>
internal sealed class RecognitionExtension(ArticleRecognizer recognizer) : IMarkdownExtension
{
    private static readonly object Key = typeof(RecognitionExtension);

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.PreciseSourceLocation = true;
        pipeline.ProcessOnce(Recognize);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>
    /// What was recognized, in the document's reading text; nothing, with a sentence that says why, where that would
    /// take too many steps.
    /// </summary>
    public static (ReadingText Text, RecognizedArticle Recognized, string? Shortcoming) Of(MarkdownDocument document) =>
        document.GetData(Key) is Result result
            ? (result.Text, result.Recognized, result.Shortcoming)
            : throw new InvalidOperationException("The document was not parsed with UseNews().");

    private sealed record Result(ReadingText Text, RecognizedArticle Recognized, string? Shortcoming);

    private void Recognize(MarkdownDocument document)
    {
        var text = new ReadingText(document);
        RecognizedArticle recognized;
        try
        {
            ArticleHead
                .Of(document)
                .Budget.Take(
                    (document.LineCount + document.Descendants<Block>().Count()) * (long)InputLimits.StepsOfLine
                );
            recognized = recognizer.Recognize(text.Prose, ArticleHead.Of(document).Budget);
            document.SetData(Key, new Result(text, recognized, null));
        }
        catch (TooManyStepsException e)
        {
            document.SetData(Key, new Result(text, RecognizedArticle.Nothing, e.Message));
            return;
        }

        // In the order of the text: each is looked for behind the one before.
        foreach (
            var (mention, entity) in recognized
                .People.Concat(recognized.Companies)
                .SelectMany(entity => entity.Mentions.Select(mention => (Mention: mention, Entity: entity)))
                .OrderBy(named => named.Mention.Start)
        )
        {
            text.Wrap(mention, () => new MentionInline { Entity = entity });
        }
        NamedEntity? before = null;
        var posters = new HashSet<NamedEntity>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < recognized.Quotations.Count; i++)
        {
            var quotation = recognized.Quotations[i];
            Attach(
                text,
                quotation,
                i + 1,
                changesSpeaker: quotation.Speaker != before
                    && quotation is { Kind: not QuotationKind.Tweet, IsTurn: false },
                isPostersFirst: quotation is { Kind: QuotationKind.Tweet, Speaker: { } poster } && posters.Add(poster)
            );
            before = quotation.Speaker;
        }
    }

    private static void Attach(
        ReadingText text,
        Quotation quotation,
        int number,
        bool changesSpeaker,
        bool isPostersFirst
    )
    {
        if (text.BlockOf(quotation.Span.Start) is TweetBlock post)
        {
            post.Quotation = quotation;
            post.IsSpeakersFirst = isPostersFirst;
            var whole = new TextSpan(text.StartOf(quotation.Span.Start), text.EndOf(quotation.Span.End));
            text.Wrap(whole with { End = quotation.Span.Start }, () => new SignatureInline());
            text.Wrap(whole with { Start = quotation.Span.End }, () => new SignatureInline());
            return;
        }
        var isCard =
            quotation.Kind == QuotationKind.Tweet
            && text.BlockOf(quotation.Span.Start) == text.BlockOf(quotation.Span.End - 1);
        if (quotation.IsTurn)
            AttachTurn(text, quotation);
        for (var part = 0; part < quotation.Parts.Count; part++)
        {
            if (isCard && ClosingCommaInline.In(text.Prose.Text, quotation.Parts[part]) is { } comma)
                text.Wrap(comma, () => new ClosingCommaInline());
            var isLast = part == quotation.Parts.Count - 1;
            var opens = changesSpeaker && part == 0;
            text.Wrap(
                quotation.Parts[part],
                () =>
                    new QuotationInline
                    {
                        Quotation = quotation,
                        Number = number,
                        IsLast = isLast,
                        ChangesSpeaker = opens,
                    }
            );
        }
        if (!isCard)
            return;
        // What leads a post in may stand in the paragraph before: the card is where the post is.
        var stretch = new TextSpan(
            Math.Max(quotation.Context.Start, text.StartOf(quotation.Span.Start)),
            Math.Min(quotation.Context.End, text.EndOf(quotation.Span.End))
        );
        var saysMore =
            text.Prose.Lexicon is not { } words || Attribution.SaysMore(quotation, text.Prose.Text, stretch, words);
        text.Wrap(
            stretch,
            () =>
                new TweetInline
                {
                    Quotation = quotation,
                    SaysMore = saysMore,
                    IsSpeakersFirst = isPostersFirst,
                }
        );
    }

    /// <summary>Sets the paragraphs of a turn as a part of a dialogue: its label, and the words behind.</summary>
    private static void AttachTurn(ReadingText text, Quotation turn)
    {
        // A label may stand on a line of its own.
        var label = new TextSpan(turn.Context.Start, Math.Min(turn.Span.Start, text.EndOf(turn.Context.Start + 1)));
        var shown = label.In(text.Prose.Text).TrimEnd().Length;
        if (shown > 0)
            text.Wrap(label with { End = label.Start + shown }, () => new TurnLabelInline());
        foreach (var block in turn.Parts.Select(part => text.BlockOf(part.Start)).Prepend(text.BlockOf(label.Start)))
            block.GetAttributes().AddClass(ArticleHtml.Turn);
        // Behind words of somebody else it goes on.
        if (text.StartOf(label.Start) == label.Start)
            text.BlockOf(label.Start).GetAttributes().AddClass(ArticleHtml.OpensTurn);
    }
}
